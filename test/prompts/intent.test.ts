import { describe, expect, test } from "@jest/globals";
import { loadIntentModels } from "../../bot/intent-models.ts";
import type { HearContext, Intent } from "../../prompts/heard.ts";
import { parseModels, serializeModels } from "../../prompts/intent-storage.ts";
import { createIntentReader } from "../../prompts/intent.ts";
import { normalize } from "../../prompts/normalize.ts";
import type { Language } from "../../src/loan.ts";

const models = loadIntentModels();
const read = createIntentReader(models);
const context = (over: Partial<HearContext> = {}): HearContext => ({
  language: "en",
  country: "US",
  today: "2026-03-11",
  currency: "USD",
  expecting: "nothing",
  medium: "sms",
  ...over,
});
const acts = (text: string, over: Partial<HearContext> = {}) => read(normalize(text, over.language ?? "en"), context(over));
const intents = (text: string, over: Partial<HearContext> = {}): Intent[] => acts(text, over).map(({ intent }) => intent);

describe("what must hold", () => {
  test.each([
    ["at the end of the month", "stop_contact"],
    ["i can stop by the branch", "stop_contact"],
    ["I'm not dead lol", "deceased"],
    ["kill me now, this rate is crazy", "crisis"],
    ["I'm killing time", "crisis"],
    ["i dont have a lawyer", "attorney"],
    ["how much do i owe", "dispute_debt"],
    ["are you a real person", "talk_to_human"],
  ] as const)("%s is not %s", (text, intent) => expect(intents(text)).not.toContain(intent));

  test.each([
    ["pls stop texting me", "stop_contact"],
    ["my lawyer will call you", "attorney"],
    ["i filed chapter 7", "bankruptcy"],
    ["you have the wrong number", "wrong_person"],
    ["who is this? no maria here", "wrong_person"],
    ["real person please", "talk_to_human"],
    ["human", "talk_to_human"],
    ["agent", "talk_to_human"],
    ["operador", "talk_to_human"],
    ["she died in june", "deceased"],
    ["i dont wanna live anymore", "crisis"],
    ["someone opened this loan in my name", "identity_theft"],
  ] as const)("%s is %s, before anything else", (text, intent) => expect(intents(text)[0]).toBe(intent));
});

describe("ordinary messages", () => {
  test.each([
    ["i'll pay on friday", "promise_to_pay"],
    ["already paid that last week", "already_paid"],
    ["whats my balance", "balance_inquiry"],
    ["can i get a few more days", "extension_request"],
    ["my payment got declined", "payment_failed"],
    ["did my payment go through yet", "payment_status"],
    ["lost my job, no money", "hardship"],
    ["can you waive the late fee", "fee_waiver_request"],
    ["im at work call me later", "callback_request"],
    ["are you a bot", "are_you_bot"],
    ["what's the weather in boston", "out_of_scope"],
    ["play some jazz", "out_of_scope"],
  ] as const)("%s is %s", (text, intent) => expect(intents(text)[0]).toBe(intent));

  test("two things in one message are both heard", () => {
    expect(intents("i lost my job and can only pay 50 friday")).toEqual(expect.arrayContaining(["hardship", "partial_payment"]));
    expect(intents("no thanks, bye")).toEqual(expect.arrayContaining(["deny", "thanks", "goodbye"]));
  });

  test.each([
    ["es", "ya pagué el lunes", "already_paid"],
    ["es", "cuánto debo", "balance_inquiry"],
    ["zh", "我已经还了", "already_paid"],
    ["zh", "还欠多少钱", "balance_inquiry"],
  ] as [Language, string, Intent][])("%s: %s", (language, text, intent) => expect(intents(text, { language })[0]).toBe(intent));
});

describe("misspellings", () => {
  test.each([
    ["talk to my lawer", "attorney"],
    ["i filed bankrupcy", "bankruptcy"],
    ["unsubscibe", "stop_contact"],
    ["i want a reprasentative", "talk_to_human"],
  ] as const)("%s is %s", (text, intent) => expect(intents(text)).toContain(intent));
});

describe("what was asked", () => {
  test("a short answer to a yes-or-no question is an answer", () => {
    const sure = (expecting: HearContext["expecting"]): number =>
      acts("works for me", { expecting }).find(({ intent }) => intent === "affirm")?.confidence ?? 0;
    expect(sure("yes_no")).toBeGreaterThan(sure("nothing"));
    expect(intents("that's all good", { expecting: "yes_no" })[0]).toBe("affirm");
  });
  test("a few words in answer to a question are not out of scope", () => {
    for (const expecting of ["date", "amount", "choice", "reference"] as const) {
      expect(intents("the blue one", { expecting })).not.toContain("out_of_scope");
    }
  });
  test("it never hides a critical act", () => {
    for (const expecting of ["yes_no", "date", "amount", "digits"] as const) {
      expect(intents("no, stop texting me", { expecting })[0]).toBe("stop_contact");
    }
  });
});

describe("storage", () => {
  test("a model read back reads alike", () => {
    const again = createIntentReader(parseModels(serializeModels(models)));
    for (const text of ["i'll pay on friday", "stop", "weather tomorrow?", "can i split it"]) {
      expect(again(normalize(text, "en"), context())).toEqual(acts(text));
    }
  });
  test("another form is refused by name", () => {
    const head = new TextEncoder().encode('{"form":99}');
    expect(() => parseModels(Uint8Array.of(head.length, 0, 0, 0, ...head))).toThrow("form 99, expected 2");
  });
  test("half a file is refused", () => {
    const bytes = serializeModels(models);
    expect(() => parseModels(bytes.slice(0, bytes.length / 2))).toThrow("cut short");
    expect(() => parseModels(bytes.slice(0, 50))).toThrow("without a whole head");
  });
});

test("explains itself by the features that spoke", () => {
  const explain = createIntentReader(models, { explain: true });
  const [act] = explain(normalize("can you waive the late fee", "en"), context());
  expect(act?.why).toMatch(/waiv|fee/);
});

describe("what means nothing", () => {
  test.each([
    ["asdf", "en"],
    ["purple monkey", "en"],
    ["qwe zxc", "es"],
    ["asdf", "zh"],
  ] as [string, Language][])("%s is no answer and no story", (text, language) => {
    expect(intents(text, { language })).toEqual(["out_of_scope"]);
    expect(intents(text, { language, expecting: "yes_no" }).filter((intent) => intent !== "out_of_scope")).toEqual([]);
  });
  test("figures alone say when or how much, nothing else", () => {
    for (const expecting of ["nothing", "digits", "amount_or_date"] as const)
      for (const intent of intents("4 8 2 1", { expecting }))
        expect(["promise_to_pay", "partial_payment", "pay_now", "out_of_scope"]).toContain(intent);
  });
  test("a Spanish tax is no insolvency", () => expect(intents("does the bill include iva")).not.toContain("bankruptcy"));
});

test("nothing is heard in nothing", () => {
  for (const text of ["", " ", "…", "🙂", "!!!"]) expect(intents(text)).toEqual([]);
});
