// Knows how a real talk becomes a golden conversation: the world as it stood at the first word, what came in, what was said. Refuses to name the borrower.
import { localTimeAt, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { worldLines } from "../../dialogs/chat-world.ts";
import { printChat, type ChatFile, type TalkLine } from "../../dialogs/chat-file.ts";
import { occasionText, replay } from "../../dialogs/chat-replay.ts";
import type { Facts, Occasion } from "../../dialogs/dialog.ts";
import { factsOf, statementOfEvents } from "../facts.ts";
import type { Speech } from "../speech.ts";
import type { BorrowerRecord, Store, TimelineEvent } from "../store/store.ts";

export type TalkHouse = { store: Store; lender: Lender; speech: Speech; now: () => Instant };

/**
 * The borrower's text thread as a `.chat` file; null when nothing was said. Effects are those of a replay; where the replay says something else
 * than was said then, the file keeps what was said and a note, so that it fails as a test until that is understood.
 */
export async function printTalk(house: TalkHouse, borrowerId: string): Promise<string | null> {
  const record = await house.store.readBorrower(borrowerId);
  if (!record?.borrower) return null;
  const { items } = await house.store.timeline(borrowerId, { limit: 500 });
  const spoken = items.filter((event) => (event.kind === "heard" || event.kind === "said") && event.body["channel"] === "sms");
  if (!spoken[0]) return null;
  const zone = record.borrower.timeZone;
  const chat: ChatFile = {
    title: [`Saved from the sandbox on ${localTimeAt(house.now(), zone).date}.`],
    world: worldLines(factsAt(house, record, items, spoken[0])),
    talk: talkOf(spoken, zone),
  };
  return printChat(withEffects(chat, house));
}

/** The facts before the first word: nothing that the talk itself brought about. */
function factsAt(house: TalkHouse, record: BorrowerRecord, items: readonly TimelineEvent[], first: TimelineEvent): Facts {
  const made = items.filter((event) => event.at >= first.at && event.kind.startsWith("promise_recorded")).map((event) => event.body["promiseId"]);
  const placed = items.filter((event) => event.at >= first.at && event.kind === "hold_placed").map((event) => event.body["reason"]);
  const wasVerifiedHere = items.some((event) => event.at >= first.at && event.kind === "verified");
  const { phoneVerifiedOn: _verified, ...unverified } = record.borrower!;
  const before: BorrowerRecord = {
    ...record,
    borrower: wasVerifiedHere ? unverified : record.borrower,
    promises: record.promises.filter((promise) => !made.includes(promise.id)),
    holds: record.holds.filter((hold) => !placed.includes(hold.reason)),
    loans: record.loans.map((one) => ({ ...one, events: one.events.filter((event) => event.recordedAt <= first.at) })).filter((one) => one.events.length > 0),
    openHandoff: null,
    optOuts: record.optOuts.filter((out) => out.at < first.at),
  };
  const talk = { channel: "sms" as const, theirs: record.borrower!.phone ?? "" };
  return factsOf({ ...before, conversation: null, otherParty: null, duplicate: null }, talk, house.lender, statementOfEvents, first.at);
} // prettier-ignore

/** What came in and what was said, in order; a line of the world wherever the clock stood elsewhere. */
function talkOf(spoken: readonly TimelineEvent[], zone: string): TalkLine[] {
  let at = spoken[0]!.at;
  return spoken.flatMap((event): TalkLine[] => {
    const lines: TalkLine[] = [];
    if (event.at !== at) {
      const { date, minuteOfDay } = localTimeAt(event.at, zone);
      const two = (n: number): string => String(n).padStart(2, "0");
      lines.push({ who: "world", text: `now ${date} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)} ${zone}` });
      at = event.at;
    }
    const { text, occasion, carrierKeyword } = event.body as { text: string; occasion?: Occasion; carrierKeyword?: string };
    const oneLine = text.replaceAll("\n", " / ");
    if (event.kind === "said") return [...lines, ...(occasion ? [{ who: "clock" as const, text: occasionText(occasion) }] : []), { who: "bot", text: oneLine }];
    return [...lines, carrierKeyword ? { who: "carrier", text: carrierKeyword } : { who: "borrower", text: oneLine }];
  });
} // prettier-ignore

function withEffects(chat: ChatFile, { speech, lender }: TalkHouse): ChatFile {
  let again: ChatFile;
  try {
    again = replay(chat, { ...speech, lender });
  } catch (error) {
    return { ...chat, title: [...chat.title, `It could not be replayed: ${(error as Error).message}`] };
  }
  const said = (file: ChatFile): string => file.talk.filter((line) => line.who === "bot").map((line) => line.text).join("\n"); // prettier-ignore
  if (said(again) === said(chat)) return again;
  return { ...chat, title: [...chat.title, "A replay says something else than was said then: see the bot's lines."] };
}
