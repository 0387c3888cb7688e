// Promises about how it reads at nine in the evening: plain enough for somebody aged twelve, polite, and not dearer than it need be.
import { describe, expect, test } from "@jest/globals";
import { phrasebooks } from "../../prompts/render.ts";
import { slots, type Phrase, type PhraseKey } from "../../prompts/phrases.ts";
import { countSms } from "../../prompts/sms.ts";
import { chatNames, readChat } from "../chat-file.ts";

const keys = Object.keys(slots) as PhraseKey[];
const textsOf = (phrase: Phrase): string[] => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
const standIn: Record<string, string> = {
  money: "20", date: "Friday", longDate: "Friday", name: "Robin", link: "here", phone: "one", text: "this", method: "by bank", breakdown: "20", days: "two days", count: "two",
  time: "five", digits: "one",
}; // prettier-ignore

/** Vowel groups, a silent ending taken off: right for nine words in ten, which is what the formula was made with. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, "");
  if (bare.length <= 3) return bare.length === 0 ? 0 : 1;
  return bare.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, "").replace(/^y/, "").match(/[aeiouy]{1,2}/g)?.length ?? 1; // prettier-ignore
}

/** Flesch and Kincaid's school grade (Kincaid et al., 1975); twelve years of age is grade six or seven. */
function gradeOf(text: string): { grade: number; words: number; sentences: number; syllables: number } {
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const sentences = text.split(/[.?!:;]+(?:\s|$)/).filter((one) => /[a-z]/i.test(one)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return {
    grade: 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59,
    words: words.length,
    sentences,
    syllables,
  };
}

const filled = (key: PhraseKey, text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => standIn[(slots[key] as Record<string, string>)[slot]!] ?? "one");
const english = keys.flatMap((key) => textsOf(phrasebooks.en[key]).map((text) => ({ key, text: filled(key, text) })));

describe("English", () => {
  test("reads below the grade of a twelve-year-old as a whole", () => {
    const sum = english.map(({ text }) => gradeOf(text)).reduce((a, b) => ({ grade: 0, words: a.words + b.words, sentences: a.sentences + b.sentences, syllables: a.syllables + b.syllables })); // prettier-ignore
    expect(0.39 * (sum.words / sum.sentences) + 11.8 * (sum.syllables / sum.words) - 15.59).toBeLessThan(4);
  });

  test("in no phrase of its own needs more than the eighth grade, save where it names itself or the law wrote it", () => {
    const hard = english.filter(
      ({ key, text }) => gradeOf(text).words >= 8 && gradeOf(text).grade > 8 && !/^(?:hello|rule|checkCode)/.test(key),
    );
    expect(hard.map(({ key, text }) => `${key} ${gradeOf(text).grade.toFixed(1)}: ${text}`)).toEqual([]);
  });

  test("has no sentence longer than thirty words", () => {
    const long = english.filter(
      ({ key, text }) =>
        !key.startsWith("rule") && text.split(/[.?!:;]+(?:\s|$)/).some((one) => (one.match(/[A-Za-z']+/g) ?? []).length > 30),
    );
    expect(long.map(({ key }) => key)).toEqual([]);
  });
});

test("Spanish says usted to everybody", () => {
  const familiar =
    /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|puedes|quieres|tienes|debes|dime|eres|llámanos|escríbenos|cuéntame|espera)(?!\p{L})/iu;
  expect(keys.filter((key) => textsOf(phrasebooks.es[key]).some((text) => familiar.test(text)))).toEqual([]);
});

test("Chinese says 您 and writes as a bank's staff do", () => {
  const wrong = /你|亲爱|咱|哦|呢|啦|哈|[,;?!](?![\d{])/;
  const own = keys.filter((key) => !key.startsWith("language"));
  expect(own.filter((key) => textsOf(phrasebooks.zh[key]).some((text) => wrong.test(text)))).toEqual([]);
});

describe("over all the golden talks", () => {
  const said = chatNames().flatMap((name) => {
    const { world, talk } = readChat(name).chat;
    let medium = world.find(({ key }) => key === "channel")?.value.split(",")[0] ?? "sms";
    let isFirst = true;
    return talk.flatMap(({ who, text }) => {
      if (who === "world" && text.startsWith("channel")) medium = text.replace(/^channel\s+/, "").split(",")[0]!;
      if (who !== "bot") return [];
      const line = { name, language: name.slice(0, 2), medium, isFirst, text };
      isFirst = false;
      return [line];
    });
  });

  test("the first line says who speaks and that it is a machine", () => {
    const silent = said.filter(
      ({ isFirst, text }) =>
        isFirst && !/automated assistant|asistente automático|智能助理|no more texts|no recibirá más|不再收到/i.test(text),
    );
    expect(silent.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  test("an answer by text costs one segment at the median in English and Chinese, two in Spanish; the longest four, three and seven", () => {
    const texts = said
      .filter(({ medium }) => medium === "sms")
      .map((one) => ({ ...one, segments: countSms(one.text.replaceAll(" / ", "\n")).segments }));
    const most = { en: 4, es: 7, zh: 3 } as Record<string, number>;
    expect(texts.filter(({ language, segments }) => segments > most[language]!).map(({ name, segments }) => `${name} ${segments}`)).toEqual(
      [],
    );
    const median = (language: string): number => {
      const counts = texts.filter((one) => one.language === language && !one.isFirst).map(({ segments }) => segments).toSorted((a, b) => a - b); // prettier-ignore
      return counts[Math.floor(counts.length / 2)]!;
    };
    expect([median("en"), median("es"), median("zh")]).toEqual([1, 2, 1]);
  });
});
