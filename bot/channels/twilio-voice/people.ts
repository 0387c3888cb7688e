// Knows how a caller is joined with a person: the room, the whisper, the queue, the call-back when nobody is there. Refuses to say who that person is.
import type { Instant } from "../../../src/calendar.ts";
import type { Lender } from "../../../src/lender.ts";
import type { Language } from "../../../src/loan.ts";
import { parseDecimal } from "../../../src/money.ts";
import { slotMinutes, teamSlots } from "../../../src/team-hours.ts";
import { agentReasons } from "../../../prompts/agent-reasons.ts";
import { say, type Say } from "../../../prompts/phrases.ts";
import type { Handoff, Store } from "../../store/store.ts";
import { lineFor } from "./answer.ts";
import { roomOf, roomsWaiting, type Line } from "./rooms.ts";

/** The first half hour of the team's, at least half an hour ahead. Throws when the lender's file gives no working day. */
export function nextCallback({ businessHours }: Lender, now: Instant): Instant {
  for (const at of teamSlots(businessHours, now + slotMinutes * 60_000)) return at;
  throw new RangeError("businessHours name no working half hour in two weeks");
}

/** How many callers wait before this one: the more urgent and the older come first; who writes does not stand in this line. */
export async function waitingBefore(store: Pick<Store, "listHandoffs">, client: Line, handoff: Handoff): Promise<number> {
  const [{ items }, there] = await Promise.all([store.listHandoffs({ status: "waiting", limit: 500 }), roomsWaiting(client)]);
  return items.filter(
    (one) =>
      one.id !== handoff.id &&
      there.has(roomOf(one.id)) &&
      one.callbackAt === null &&
      (one.priority < handoff.priority ||
        (one.priority === handoff.priority &&
          (one.openedAt < handoff.openedAt || (one.openedAt === handoff.openedAt && one.id < handoff.id)))),
  ).length;
}

/** English at about 2.5 words a second, Chinese at about 4 characters: what a person can be told in eight seconds. */
const wordsAtMost: Record<Language, number> = { en: 20, es: 20, zh: 32 };
const lengthOf = (text: string, language: Language): number =>
  language === "zh" ? Array.from(text.replace(/[，。、：\s]/gu, "")).length : text.split(/\s+/u).length;

/** Name, amount, reason: what fits into eight seconds, the least needed left out first; the key, where one is still to be pressed, always said. */
export function whisperFor({ brief }: Handoff, language: Language, asksForKey: boolean): string {
  const accept = asksForKey ? [say("whisperAccept")] : [];
  const who = say("whisperWho", { name: brief.borrowerName });
  const why = say("whisperWhy", { reason: agentReasons[language][brief.reason] });
  const due = dueIn(brief.loan?.pastDue);
  const wanted: Say[][] = [
    [who, ...(due ? [due] : []), why, ...accept],
    [who, why, ...accept],
    [who, ...accept],
  ];
  const lines = wanted.map((says) => lineFor(language, ...says));
  return lines.find((line) => lengthOf(line, language) <= wordsAtMost[language]) ?? lines.at(-1)!;
}

/** "120.00 USD" from the brief; nothing past due is nothing worth a second of eight. */
function dueIn(pastDue: string | undefined): Say | null {
  const [decimal, currency] = pastDue?.split(" ") ?? [];
  if (!decimal || !currency) return null;
  const amountMinor = parseDecimal(decimal, currency);
  return amountMinor > 0 ? say("whisperDue", { amount: { amountMinor, currency } }) : null;
}
