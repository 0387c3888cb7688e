// Knows how a real talk becomes a golden conversation: the world as it stood at the first word, what came in, what was said. Refuses to name the borrower.
import { localTimeAt, type Instant } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import type { Borrower } from "../../src/loan.ts";
import { worldLines } from "../../dialogs/chat-world.ts";
import { printChat, type ChatFile, type TalkLine } from "../../dialogs/chat-file.ts";
import { occasionText, replay } from "../../dialogs/chat-replay.ts";
import type { Facts, Occasion } from "../../dialogs/dialog.ts";
import { factsOf, statementOfEvents } from "../facts.ts";
import type { Speech } from "../speech.ts";
import type { BorrowerRecord, Store, TimelineEvent } from "../store/store.ts";

export type TalkHouse = { store: Store; lender: Lender; speech: Speech; now: () => Instant };

export type SavedChannel = "sms" | "voice" | "wechat";

/**
 * The borrower's text thread, their WeChat talk or their latest call as a `.chat` file; null when nothing was said. Effects are those of a replay; where the replay says something else
 * than was said then, the file keeps what was said and a note, so that it fails as a test until that is understood.
 */
export async function printTalk(house: TalkHouse, borrowerId: string, channel: SavedChannel = "sms"): Promise<string | null> {
  const record = await house.store.readBorrower(borrowerId);
  if (!record?.borrower) return null;
  // A talk may be long: its end is what somebody wants to keep.
  const items = (await house.store.timeline(borrowerId, { limit: 500, newestFirst: true })).items.toReversed();
  const all = items.filter((event) => saidOrHeard.has(event.kind) && event.body["channel"] === channel);
  const spoken = all.slice(
    Math.max(
      0,
      all.findLastIndex((event) => event.kind === "call_started" && event.body["event"] === "call_started"),
    ),
  );
  if (!spoken[0]) return null;
  const zone = record.borrower.timeZone;
  const chat: ChatFile = {
    title: [`Saved from the sandbox on ${localTimeAt(house.now(), zone).date}.`],
    world: worldLines(factsAt(house, record, items, spoken[0], channel)),
    talk: talkOf(spoken, zone).map((line) => ({ ...line, text: disguised(line.text, record.borrower!) })),
  };
  return printChat(withEffects(chat, house));
}

/** A call's beginning and its silences are lines of the timeline of their own kind. */
const saidOrHeard: ReadonlySet<TimelineEvent["kind"]> = new Set(["heard", "said", "call_started"]);

/** The facts before the first word: nothing that the talk itself brought about. */
function factsAt(house: TalkHouse, record: BorrowerRecord, items: readonly TimelineEvent[], first: TimelineEvent, channel: SavedChannel): Facts {
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
  const { phone, wechatOpenId } = record.borrower!;
  const talk = { channel, theirs: (channel === "wechat" ? wechatOpenId : phone) ?? "" };
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
    const { text = "", occasion, carrierKeyword, understood, direction } = event.body as { text?: string; occasion?: Occasion; carrierKeyword?: string; understood?: { digits?: string }; direction?: string };
    if (event.kind === "call_started") return [...lines, event.body["event"] === "silence" ? { who: "silence", text: "" } : { who: "call", text: direction ?? "inbound" }];
    const oneLine = text.replaceAll("\n", " / ");
    if (event.kind === "said") return [...lines, ...(occasion ? [{ who: "clock" as const, text: occasionText(occasion) }] : []), { who: "bot", text: oneLine }];
    return [...lines, carrierKeyword ? { who: "carrier", text: carrierKeyword } : { who: understood?.digits === undefined ? "borrower" : "keys", text: understood?.digits ?? oneLine }];
  });
} // prettier-ignore

/** Who stands in every golden talk that names nobody (dialogs/chat-world.ts). */
const stranger = { fullName: "Maria Lopez", birthDate: "1979-11-02", idLast4: "4821", postcode: "60614" };

/** The stranger of every golden talk in the borrower's place: name, birth date as it is keyed in, last four and postcode. */
function disguised(text: string, { fullName, birthDate, idLast4, postcode }: Borrower): string {
  const keyed = (date: string): string[] => {
    const [year = "", month = "", day = ""] = date.split("-");
    return [month + day + year, day + month + year, year + month + day, date];
  };
  const theirs = keyed(birthDate ?? "");
  const pairs = [[fullName, stranger.fullName], ...theirs.map((one, i) => [one, keyed(stranger.birthDate)[i]!]), [idLast4, stranger.idLast4], [postcode, stranger.postcode]] as const;
  return pairs.reduce((words, [own, other]) => (own ? words.replaceAll(own, other) : words), text);
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
