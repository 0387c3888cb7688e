// Knows the figures a supervisor steers by, counted from the record's own events. Refuses to estimate any.
import { toIso, type Instant } from "../../src/calendar.ts";
import { bookFigures } from "./book-figures.ts";
import type { Store, TimelineEvent, TimelineKind } from "../store/store.ts";
import type { Board, Measure, Series } from "./wire.ts";

const counted: TimelineKind[] = [
  "heard", "said", "sent", "withheld", "verified", "promise_recorded", "promise_kept", "promise_partial", "promise_broken", "handoff_opened", "handoff_claimed", "handoff_returned",
  "handoff_closed", "opted_out", "disputed", "plan_recorded", "payment_received",
]; // prettier-ignore
/** A board that reads forever is no board: the newest this many events of the span are counted, and the page says so. */
const mostEvents = 50_000;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10);

async function eventsBetween(store: Store, from: Instant, to: Instant): Promise<TimelineEvent[]> {
  const found: TimelineEvent[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await store.eventsSince({ kinds: counted, limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
    for (const event of page.items) if (event.at >= from && event.at <= to) found.push(event);
    if (page.nextCursor === null || found.length >= mostEvents) return found;
    cursor = page.nextCursor;
  }
}

/** What each event is grouped by: taken from the event itself, so that the past is not regrouped when a borrower changes. */
function groupOf(event: TimelineEvent, by: string, languages: ReadonlyMap<string, string>, stages: ReadonlyMap<string, string>): string {
  if (by === "stage") return stages.get(event.borrowerId) ?? "none";
  if (by === "language") return languages.get(event.borrowerId) ?? "unknown";
  if (by === "channel")
    return typeof event.body["channel"] === "string" ? event.body["channel"] : (event.conversationId?.split(":")[0] ?? "none");
  return "all";
}

export async function boardOf(store: Store, query: { by: string; from: Instant; to: Instant; now: Instant; zone: string }): Promise<Board> {
  const [events, waiting, held, borrowers, book] = await Promise.all([
    eventsBetween(store, query.from, query.to),
    store.listHandoffs({ status: "waiting", limit: 200 }),
    store.listHandoffs({ status: "held", limit: 200 }),
    query.by === "language" ? allLanguages(store) : Promise.resolve(new Map<string, string>()),
    bookFigures(store, query.from, query.to, query.zone),
  ]);
  const count = (kind: TimelineKind, among = events): number => among.filter((event) => event.kind === kind).length;
  const people = (among: readonly TimelineEvent[], ...kinds: TimelineKind[]): number =>
    new Set(among.filter((event) => kinds.includes(event.kind)).map((event) => event.borrowerId)).size;
  const judged = (among = events): number =>
    count("promise_kept", among) + count("promise_partial", among) + count("promise_broken", among);
  const oldest = waiting.items.reduce((least, handoff) => Math.min(least, handoff.openedAt), query.now);
  const answered = events.filter((event) => event.kind === "handoff_claimed").flatMap((claim) => {
    const opened = events.findLast((event) => event.kind === "handoff_opened" && event.body["handoffId"] === claim.body["handoffId"] && event.at <= claim.at);
    return opened ? [(claim.at - opened.at) / 1000] : [];
  }).toSorted((a, b) => a - b); // prettier-ignore
  const talked = people(events, "heard");
  const now: Measure[] = [
    { label: "Cases waiting", value: waiting.items.length, of: null, unit: "count" },
    { label: "Cases held", value: held.items.length, of: null, unit: "count" },
    { label: "Oldest waiting", value: Math.round((query.now - oldest) / 1000), of: null, unit: "seconds" },
    {
      label: "Median time to a person",
      value: answered.length === 0 ? 0 : Math.round(answered[Math.floor(answered.length / 2)]!),
      of: null,
      unit: "seconds",
    },
    { label: "Borrowers who wrote", value: talked, of: null, unit: "count" },
    {
      label: "Right party reached",
      value: share(people(events, "verified", "promise_recorded", "plan_recorded"), talked),
      of: talked,
      unit: "percent",
    },
    { label: "Handled without a person", value: share(talked - people(events, "handoff_opened"), talked), of: talked, unit: "percent" },
    { label: "Promises taken", value: count("promise_recorded"), of: null, unit: "count" },
    { label: "Promises kept", value: share(count("promise_kept"), judged()), of: judged(), unit: "percent" },
    { label: "Messages withheld by a rule", value: count("withheld"), of: count("said") + count("withheld"), unit: "count" },
    { label: "Cured", value: share(book.cured, book.pastDueBefore), of: book.pastDueBefore, unit: "percent" },
    { label: "Rolled to a later bucket", value: share(book.rolled, book.pastDueBefore), of: book.pastDueBefore, unit: "percent" },
    {
      label: "Complaints",
      value: events.filter((event) => event.kind === "handoff_opened" && event.body["reason"] === "complaint").length,
      of: null,
      unit: "count",
    },
    { label: "Opt-outs", value: count("opted_out"), of: null, unit: "count" },
  ];
  const groups = [...new Set(events.map((event) => groupOf(event, query.by, borrowers, book.stageOf)))].toSorted();
  const byGroup: Series = {
    title: query.by === "language" ? "By language" : query.by === "stage" ? "By stage" : "By channel",
    unit: "count",
    columns: ["Messages in", "Messages out", "Withheld", "Promises", "Handoffs", "Opt-outs"],
    rows: groups.map((label) => {
      const among = events.filter((event) => groupOf(event, query.by, borrowers, book.stageOf) === label);
      return {
        label,
        values: (["heard", "said", "withheld", "promise_recorded", "handoff_opened", "opted_out"] as const).map((kind) =>
          count(kind, among),
        ),
      };
    }),
  };
  const reasons = new Map<string, number>();
  for (const event of events)
    if (event.kind === "handoff_opened") reasons.set(String(event.body["reason"]), (reasons.get(String(event.body["reason"])) ?? 0) + 1);
  const rules = new Map<string, number>();
  for (const event of events)
    if (event.kind === "withheld") rules.set(String(event.body["rule"]), (rules.get(String(event.body["rule"])) ?? 0) + 1);
  const listed = (title: string, found: Map<string, number>): Series => ({
    title,
    unit: "count",
    columns: ["Count"],
    rows: [...found].sort((a, b) => b[1] - a[1]).map(([label, value]) => ({ label: label.replaceAll("_", " "), values: [value] })),
  });
  const promises: Series = {
    title: "Promises",
    unit: "count",
    columns: ["Count"],
    rows: [
      ["Taken", "promise_recorded"],
      ["Kept", "promise_kept"],
      ["Kept in part", "promise_partial"],
      ["Broken", "promise_broken"],
    ].map(([label, kind]) => ({ label: label!, values: [count(kind as TimelineKind)] })),
  };
  return {
    asOf: toIso(query.now),
    now,
    tables: [byGroup, promises, listed("Why cases came", reasons), listed("Rules that withheld", rules)],
  };
}

async function allLanguages(store: Store): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let cursor: string | undefined; ;) {
    const page = await store.listBorrowers({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
    for (const borrower of page.items) found.set(borrower.id, borrower.language);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is quoted as text. */
export function boardCsv(board: Board): string {
  const cell = (value: string | number | null): string => {
    const text = String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    ["measure", "value", "of", "unit"].join(","),
    ...board.now.map((row) => [row.label, row.value, row.of, row.unit].map(cell).join(",")),
  ];
  for (const table of board.tables)
    lines.push(
      "",
      [table.title, ...table.columns].map(cell).join(","),
      ...table.rows.map((row) => [row.label, ...row.values].map(cell).join(",")),
    );
  return `${lines.join("\r\n")}\r\n`;
}
