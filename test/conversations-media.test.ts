// Knows that the same talk comes to the same thing in a text message, in WeChat and on the phone: the goldens' own lines, played on the other two.
// Refuses to compare words: each medium has its own.
import { describe, expect, test } from "@jest/globals";
import type { ChatFile, TalkLine } from "../dialogs/chat-file.ts";
import { replay } from "../dialogs/chat-replay.ts";
import { chatNames, openPlayer, readChat } from "./chat-file.ts";

const player = openPlayer();

/** What is about the medium itself: texts in the morning, a second word to a call that has been put through, whose phone it is. */
const ofOneMedium = new Set([
  "en/contact-preference.chat",
  "en/guarantor.chat",
  "en/hardship-twice.chat",
  "en/call-me.chat",
  "en/waits-and-says-when.chat",
  "en/dispute-prove-it.chat",
  "zh/contract-first.chat",
]);

/** Every golden written for text messages to somebody known in which only the borrower speaks up and something comes of it. */
const paths = chatNames().filter((name) => {
  const { chat } = readChat(name);
  const isPlain = chat.talk.every(({ who }) => who === "borrower" || who === "bot" || who === "effect");
  return (
    isPlain &&
    !ofOneMedium.has(name) &&
    chat.talk.some(({ who }) => who === "effect") &&
    chat.world.some(({ key, value }) => key === "channel" && value === "sms, verified")
  );
});

const proofs = { en: ["1", "11021979", "4821"], es: ["2", "02111979", "4821"], zh: ["3", "19791102", "4821"] } as const;
type Language = keyof typeof proofs;

/** The same borrower's lines on another medium; a call first proves who it is. */
function on(chat: ChatFile, channel: string, language: Language): ChatFile {
  const world = chat.world.map((line) => (line.key === "channel" ? { ...line, value: channel } : line));
  const born = chat.world.find(({ key }) => key === "borrower")?.value ?? "";
  const [, year = "1979", month = "11", day = "02"] = /born (\d+)-(\d+)-(\d+)/.exec(born) ?? [];
  const last4 = /id (\d+)/.exec(born)?.[1] ?? "4821";
  const birth = { en: month + day + year, es: day + month + year, zh: year + month + day }[language];
  const lines = chat.talk.filter(({ who }) => who !== "bot" && who !== "effect");
  const opening: TalkLine[] = channel.startsWith("voice")
    ? [{ who: "call", text: "inbound" }, ...[proofs[language][0], birth, last4].map((text): TalkLine => ({ who: "keys", text }))]
    : [];
  return { ...chat, world, talk: [...opening, ...lines] };
}

const ofTheMedium = /^(?:verifyRightParty|endCall|transferCall|sendPayLink|setLanguage|wordingShown)/;
const outcome = (chat: ChatFile): string[] =>
  replay(chat, player)
    .talk.filter(({ who, text }) => who === "effect" && !ofTheMedium.test(text))
    .map(({ text }) => text.replace(/^optOut \w+/, "optOut"))
    // Written, "stop calling" ends the calls as well as the messages: one wish, two effects.
    .filter((text, at, all) => !text.startsWith("optOut") || text !== all[at - 1]);
const spoken = (chat: ChatFile): string[] =>
  replay(chat, player)
    .talk.filter(({ who }) => who === "bot")
    .map(({ text }) => text);

test("there are at least fifty of them, in all three languages", () => {
  expect(paths.length).toBeGreaterThanOrEqual(50);
  expect([...new Set(paths.map((name) => name.slice(0, 2)))].toSorted()).toEqual(["en", "es", "zh"]);
});

describe.each(paths)("%s", (name) => {
  const { chat } = readChat(name);
  const language = name.slice(0, 2) as Language;
  const written = outcome(chat);

  test("does the same in WeChat", () => {
    expect(outcome(on(chat, "wechat, verified", language))).toEqual(written);
  });
  test("does the same on the phone, in words that can be spoken", () => {
    const call = on(chat, "voice, unverified", language);
    expect(outcome(call)).toEqual(written);
    for (const line of spoken(call)) expect(line).not.toMatch(/\d{3}|\d\.\d\d|USD|MXN|CNY|￥|\breply\b|responda \d|请回复\d/i);
  });
}); // prettier-ignore
