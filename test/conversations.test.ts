// Knows that every golden talk goes today as it is written. UPDATE_CHATS=1 rewrites the assistant's lines.
import { describe, expect, test } from "@jest/globals";
import { chatNames, openPlayer, readChat, replayed } from "./chat-file.ts";

const player = openPlayer();
const names = chatNames();

describe("golden talks", () => {
  test.each(names)("%s", (name) => {
    const now = replayed(name, player);
    expect(now).toBe(readChat(name).text);
  });

  test("there are at least a hundred and twenty, in all three languages, and each says what it shows", () => {
    expect(names.length).toBeGreaterThanOrEqual(120);
    for (const language of ["en", "es", "zh"])
      expect(names.filter((name) => name.startsWith(`${language}/`)).length).toBeGreaterThanOrEqual(30);
    expect(names.filter((name) => readChat(name).chat.title.length === 0)).toEqual([]);
  });

  test("ten of them are long, over twelve turns", () => {
    const turns = (name: string): number =>
      readChat(name).chat.talk.filter(({ who }) => ["borrower", "keys", "call", "silence", "clock", "agent"].includes(who)).length;
    expect(names.filter((name) => turns(name) > 12).length).toBeGreaterThanOrEqual(10);
  });

  test("and ten of the long ones change channel, language and mind in all three languages", () => {
    const changing = names.filter((name) => {
      const { talk } = readChat(name).chat;
      const said = talk.filter(({ who }) => ["borrower", "keys", "call", "silence", "clock", "agent"].includes(who)).length;
      const channels = talk.filter(({ who, text }) => who === "world" && text.startsWith("channel"));
      const languages = talk.filter(({ who, text }) => who === "effect" && text.startsWith("setLanguage"));
      return said > 12 && channels.length > 0 && languages.length > 0;
    });
    expect(changing.length).toBeGreaterThanOrEqual(10);
    for (const language of ["en", "es", "zh"]) expect(changing.some((name) => name.startsWith(`${language}/`))).toBe(true);
  });

  test("no message asks two questions, save the offer of reasons to choose from", () => {
    const several = names.flatMap((name) =>
      readChat(name)
        .chat.talk.filter(({ who, text }) => who === "bot" && (text.match(/[?？]/g)?.length ?? 0) > 1)
        .map(({ text }) => `${name}: ${text}`),
    );
    expect(several).toEqual([]);
  });
});
