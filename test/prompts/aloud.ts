// Knows how every phrase and the main talks sound on the phone, in each language, with values as they occur. Refuses to judge how.
import { parseChat } from "../../dialogs/chat-file.ts";
import { replay, type Player } from "../../dialogs/chat-replay.ts";
import { agentReasons } from "../../prompts/agent-reasons.ts";
import { slots, type PhraseKey, type Say } from "../../prompts/phrases.ts";
import { namesOf, renderOne } from "../../prompts/render.ts";
import type { SlotKind } from "../../prompts/slots.ts";
import { languages, type Language } from "../../src/loan.ts";
import demo from "../../src/policy/lender-demo.json" with { type: "json" };

export type Line = { language: Language; from: string; words: string };

/** Said in writing alone: nobody types on a call, and a loan is chosen there by its key. */
export const neverSpoken: readonly PhraseKey[] = ["pleaseType", "linkAccount", "chooseLoan"];

const currencies: Record<Language, string> = { en: "USD", es: "MXN", zh: "CNY" };

/** Several values where one sounds unlike another. */
function valuesOf(kind: SlotKind, slot: string, language: Language): unknown[] {
  const currency = currencies[language];
  const named: Record<string, string[]> = {
    reason: Object.values(agentReasons[language]),
    bankLine: [demo.payment.bankLine[language]],
    line: [{ en: "the Suicide and Crisis Lifeline", es: "la Línea de la Vida", zh: "心理援助热线" }[language]],
    service: [{ en: "the community helpline", es: "la línea 016", zh: "211社区服务热线" }[language]],
    product: [{ en: "car loan", es: "préstamo de auto", zh: "汽车贷款" }[language]],
    number: ["211", "1-800-799-7233", "55 5340 0999"],
  };
  switch (kind) {
    case "money":
      return [12_050, 100, 7_500, 123_456_789].map((amountMinor) => ({ amountMinor, currency }));
    case "currency":
      return ["USD", "MXN", "CNY", "EUR", "CHF"];
    case "percent":
      return ["0.05", "0.1", "1", "24.00"];
    case "date":
    case "longDate":
      return ["2026-03-21", "2026-12-01", "2005-10-31"];
    case "time":
      return [0, 545, 720, 780, 1_050, 1_439];
    case "days":
    case "number":
    case "count":
      return [1, 2, 28, 120];
    case "breakdown":
      return [
        { currency, principal: 7_500 },
        { currency, principal: 10_550, interest: 1_500 },
        { currency, principal: 10_550, interest: 1_500, penalty: 12, fee: 500 },
      ];
    case "method":
      return Object.keys(namesOf[language].methods);
    case "digits":
      return slot === "code" ? ["K7Q4M9"] : ["4821"];
    case "phone":
      return slot === "number" || slot === "emergency" ? ["988", "+18005550142"] : ["+18005550142", "+525553400999"];
    case "link":
      return [demo.website];
    case "name":
      return [{ en: "Maria Lopez", es: "María López", zh: "王丽娟" }[language]];
    case "text":
      break;
  }
  return named[slot] ?? [`{${slot}}`];
}

/** Every phrase that may be heard, each with every value of its slots in turn. */
export function everyPhrase(): Line[] {
  return languages.flatMap((language) =>
    (Object.keys(slots) as PhraseKey[])
      .filter((key) => !neverSpoken.includes(key))
      .flatMap((key) => {
        const given = Object.entries(slots[key] as Record<string, SlotKind>).map(
          ([slot, kind]) => [slot, valuesOf(kind, slot, language)] as const,
        );
        const turns = Math.max(1, ...given.map(([, values]) => values.length));
        return Array.from({ length: turns }, (_, turn) => {
          const one = { key, slots: Object.fromEntries(given.map(([slot, values]) => [slot, values[turn % values.length]])) } as Say;
          return { language, from: key, words: renderOne(one, language, "voice") };
        });
      }),
  );
}

/** One person in each language, with one loan. */
const people: Record<Language, { world: readonly string[]; key: string; birth: string }> = {
  en: {
    world: ["now 2026-03-11 14:00 America/New_York", "borrower Maria Lopez, en, US, born 1979-11-02, id 4821, postcode 60614", "loan L-1 USD 120.50 past due since 2026-03-01; interest 15.00; payoff 900.00"],
    key: "1",
    birth: "11021979",
  },
  es: {
    world: ["now 2026-03-11 14:00 America/Mexico_City", "language es", "borrower Luis Mendoza, es, MX, born 1979-11-02, id 4821, postcode 06100", "loan L-1 MXN 3500.00 past due since 2026-03-01; interest 300.00; payoff 12000.00"],
    key: "2",
    birth: "02111979",
  },
  zh: {
    world: ["now 2026-03-11 14:00 Asia/Shanghai", "language zh", "borrower 王丽娟, zh, CN, born 1979-11-02, id 4821, postcode 100020", "loan L-1 CNY 3500.00 past due since 2026-03-01; interest 300.00; payoff 12000.00"],
    key: "3",
    birth: "19791102",
  },
}; // prettier-ignore

const said: Record<string, Record<Language, string>> = {
  why: { en: "why is it so much", es: "¿por qué es tanto?", zh: "为什么这么多" },
  lostWork: { en: "I lost my job", es: "perdí mi trabajo", zh: "我失业了" },
  paid: { en: "I already paid", es: "ya pagué", zh: "我已经还了" },
  yesterday: { en: "yesterday", es: "ayer", zh: "昨天" },
  byTransfer: { en: "bank transfer", es: "por transferencia", zh: "银行转账" },
  none: { en: "no", es: "no", zh: "没有" },
};
/** Keys, or words by their name above; `silence` and `call` as in a golden. `proof` is language, date of birth and four digits. */
const scripts: Record<string, string[]> = {
  "a promise by keys": ["call inbound", "proof", "keys 3", "keys 15", "keys 1", "keys *", "keys 2"],
  "why, and a sum of one's own": ["call inbound", "proof", "say why", "keys 2", "silence", "keys 15", "keys 2", "silence"],
  "rung up": ["clock overdue", "call outbound", "keys 1", "proven", "silence", "silence", "keys 0"],
  "out of work": ["call inbound", "proof", "say lostWork", "keys 1", "silence", "keys 0"],
  "already paid": ["call inbound", "proof", "say paid", "say yesterday", "say byTransfer", "say none", "keys 2"],
};

/** The five main talks as the caller hears them, played by the real dialogs. */
export function everyTalk(player: Player): Line[] {
  return languages.flatMap((language) => {
    const { world, birth, key } = people[language];
    const proven = [`keys: ${birth}`, "keys: 4821"];
    const lineOf = (step: string): string[] => {
      const [what = "", more = ""] = step.split(" ");
      if (what === "proof") return [`keys: ${key}`, ...proven];
      if (what === "proven") return proven;
      if (what === "say") return [`borrower: ${said[more]![language]}`];
      return [what === "clock" ? `clock: ${more} L-1` : `${what}: ${more}`];
    };
    return Object.entries(scripts).flatMap(([name, steps]) => {
      const chat = parseChat(`${world.join("\n")}\nchannel  voice, unverified\n\n${steps.flatMap(lineOf).join("\n")}\n`);
      const heard = replay(chat, player).talk.filter(({ who }) => who === "bot");
      return heard.map(({ text }) => ({ language, from: name, words: text }));
    });
  });
}
