// Promises about all that a caller can hear: nothing that a voice misreads, one question at a time, at most four keys, each named after what it does.
// `node bench/aloud.ts` writes the same lines down for a person to read aloud.
import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/loan.ts";
import { figuresInWords } from "../../src/output-figures-words.ts";
import { openPlayer } from "../chat-file.ts";
import { everyPhrase, everyTalk, neverSpoken, type Line } from "./aloud.ts";

const phrases = everyPhrase();
const talks = everyTalk(openPlayer());
const all = [...phrases, ...talks];
const wrong = (lines: readonly Line[], isWrong: (line: Line) => boolean): string[] =>
  lines.filter(isWrong).map(({ language, from, words }) => `${language} ${from}: ${words}`);

/** A key's single digit, and digits apart that are read one by one; the names of other alphabets inside Chinese. */
const pressed = { en: /press (\d)/g, es: /oprima (\d)/g, zh: /请按(\d)/g };
const keysIn = (words: string): string[] => Object.values(pressed).flatMap((one) => [...words.matchAll(one)].map(([, key]) => key!));

describe("every phrase and the five main talks, as they are heard", () => {
  test("are there, in three languages", () => {
    expect(phrases.length).toBeGreaterThan(1_000);
    expect(talks.length).toBeGreaterThan(100);
    expect(neverSpoken).toEqual(["pleaseType", "linkAccount", "chooseLoan"]);
  });

  test("hold no sign that a voice reads out, skips or spells: no currency, percent, bracket, slash, hash, star or address", () => {
    expect(wrong(all, ({ words }) => /[$￥¥€£%#*@&/\\<>[\](){}_|~^=+"（）【】]|https?:|www\.|\.example|\.com\b/iu.test(words))).toEqual([]);
  });

  test("hold no group of digits: amounts, days and times are words, what is read digit by digit stands apart", () => {
    expect(wrong(all, ({ words }) => /\d[\d.,:-]*\d|\d[%\p{L}年月日点号天期个]/u.test(words.replaceAll(/请按\d/g, "")))).toEqual([]);
  });

  test("hold no code of a currency and no word in capitals but names that are said so", () => {
    const saidAsWord = /\b(?:ID|ZIP|CONDUSEF)\b/g;
    expect(wrong(all, ({ words }) => /\b[A-Z]{2,}\b/.test(words.replaceAll(saidAsWord, "")))).toEqual([]);
  });

  test("ask nobody to write, reply, text STOP or open a link", () => {
    const ofWriting =
      /\b(?:reply|write|type|click|tap|STOP|START|responda|escriba|conteste con|pulse|haga clic)\b|回复|留言|点击|输入框|打字|发送“|链接/u;
    expect(wrong(all, ({ from, words }) => !/^(?:phoneNoted|payLink|payFailed)/.test(from) && ofWriting.test(words))).toEqual([]);
  });

  test("begin each sentence so that the voice pauses before it", () => {
    expect(wrong(all, ({ language, words }) => language !== "zh" && /^\p{Ll}|[.?!] \p{Ll}|[.?!]{2}|\s{2}| [.,?!]/u.test(words))).toEqual(
      [],
    );
  });

  test("ask one question at a time", () => {
    expect(wrong(all, ({ words }) => (words.match(/[?？]/g)?.length ?? 0) > 1)).toEqual([]);
  });

  test("offer four keys at most, each once", () => {
    expect(wrong(all, ({ words }) => keysIn(words).length > 4 || new Set(keysIn(words)).size < keysIn(words).length)).toEqual([]);
  });

  test("name the key after what it does", () => {
    expect(
      wrong(all, ({ words }) => /\bpress \d (?:for|to|if)\b|\boprima \d (?:para|si)\b|请?按\d(?:查询|选择|转|登记|是)/u.test(words)),
    ).toEqual([]);
  });

  test("agree in number and gender where a count stands before its noun", () => {
    expect(wrong(phrases, ({ language, words }) => language === "es" && /\buno (?:pagos?|mes|meses|días?)\b|veintiuno (?:pagos|meses)/.test(words))).toEqual([]);
    expect(wrong(phrases, ({ language, words }) => language === "zh" && /(?:最多|共|还有|另有|已有|办理|逾期)二(?:个月|期|位|天|元)/u.test(words))).toEqual([]);
  }); // prettier-ignore

  test("a rate is heard by whoever checks what leaves as the rate that it is", () => {
    const rates = phrases.filter(({ from }) => from === "lateInterestRate");
    for (const language of languages) {
      const heard = rates.filter((one) => one.language === language).flatMap(({ words }) => figuresInWords(words).filter(({ isRate }) => isRate));
      expect(heard.map(({ value }) => value)).toEqual([0.05, 0.1, 1, 24]);
    }
  }); // prettier-ignore

  test("a sum that is all of one kind is said once", () => {
    const spoken = phrases.filter(({ from }) => ["balancePastDue", "whyTotal", "whyNext"].includes(from));
    for (const language of languages)
      expect(spoken.find((one) => one.language === language)?.words).toMatch(/ principal only\.$| solo capital\.$|，全部为本金。$/);
  });
});
