// Every phrase of ours, in every language, against the rules on words: one that would be refused at the desk fails here.
import { expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import { brokenByWords } from "../../src/contact-rules.ts";
import { packsFor } from "../../src/policy/packs.ts";
import { phrases as en } from "../../prompts/en/phrases.ts";
import { phrases as es } from "../../prompts/es/phrases.ts";
import { phrases as zh } from "../../prompts/zh/phrases.ts";

const now = parseInstant("2026-11-23T12:00:00Z");
const markets = [
  ["US-TX", "first"], ["US-CA", "first"], ["US-NY-NYC", "third"], ["GB-EAW", "first"], ["DE", "first"], ["CN", "first"], ["CN", "third"], ["IN", "first"],
] as const; // prettier-ignore
/** Said in the United States alone: seven years is true there, five from the end of the conduct in China. */
const notForChina = new Set(["creditRecordUs"]);
/** Said before anybody knows who is there. */
const beforeVerification = [
  "hello", "helloAgain", "helloUnnamed", "limitedMessage", "limitedAgain", "optOutLine", "recordingLine", "iAmAutomated", "whoIAm", "checkWhoWeAre", "unknownAddress",
  "helpText", "apology", "checkFirst", "checkBeforeAnswer", "askBirthDate", "askIdLast4", "askPostcode", "noMatch", "verificationFailed", "notThePerson", "wrongNumber",
] as const; // prettier-ignore

/** Every wording of a phrase with its slots filled. */
function wordingsOf(phrase: string | { readonly text: string; readonly voice?: string; readonly wechat?: string }): string[] {
  const texts = typeof phrase === "string" ? [phrase] : Object.values(phrase);
  return texts.map((text) =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) =>
      /amount|minimum|maximum|rest$|base/i.test(slot)
        ? "$120.00"
        : /^on$|date|due|latest|earliest|asOf|until/i.test(slot)
          ? "March 3"
          : "Ann",
    ),
  );
}

test.each([
  ["en", en],
  ["es", es],
  ["zh", zh],
] as const)("no phrase of ours breaks a rule on words: %s", (_, book) => {
  const broken: string[] = [];
  for (const [key, phrase] of Object.entries(book))
    for (const text of wordingsOf(phrase))
      for (const [place, party] of markets) {
        if (place === "CN" && notForChina.has(key)) continue;
        const attempt = { act: "contact", channel: "chat", purpose: "reply", text, verifiedFact: true } as const;
        const facts = { party, candidateZones: ["UTC"], identityVerified: true };
        for (const { rule, explanation } of brokenByWords(attempt, [], facts, packsFor(place, party), now))
          broken.push(`${place} ${key}: ${rule}: ${explanation}`);
      }
  expect(broken).toEqual([]);
});

test.each([
  ["en", en],
  ["es", es],
  ["zh", zh],
] as const)("no phrase said before verification names a debt: %s", (_, book) => {
  const named: string[] = [];
  for (const key of beforeVerification)
    for (const text of wordingsOf(book[key])) {
      const attempt = { act: "contact", channel: "chat", purpose: "reply", text, verifiedFact: true } as const;
      const facts = { party: "first", candidateZones: ["UTC"], identityVerified: false } as const;
      for (const { explanation } of brokenByWords(attempt, [], facts, packsFor("US-TX", "first"), now))
        named.push(`${key}: ${explanation}`);
    }
  expect(named).toEqual([]);
});
