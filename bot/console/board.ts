// Knows the figures a supervisor steers by, counted from the record's own events by whole days of business. Refuses to estimate any.
import { addDays, daysBetween, instantAt, localDateAt, toIso, type Instant, type LocalDate } from "../../src/calendar.ts";
import { experimentResults } from "../experiment-results.ts";
import type { BoardStore, Count, Day, Portfolios } from "../store/board-store.ts";
import type { Store } from "../store/store.ts";
import { allWith } from "./cases.ts";
import { bookFigures, stagesOf, type BookFigures } from "./book-figures.ts";
import type { Lender } from "../../src/lender.ts";
import type { Board, Measure, Series, Trial } from "./wire.ts";

export type BoardPorts = {
  /** Its lists hold nothing but what the reader may see; who is named by id is read whoever looks. */
  store: Store;
  board: BoardStore;
  lender: Pick<Lender, "businessHours" | "experiments">;
  machineNow: () => number;
};

/** What a day still brings after its end: turns that were on their way. */
const settleMs = 10 * 60_000;
/** Nobody waits for more: who asks for a year gets its last part. */
const mostDays = 400;
/** What a look spends on the stages of those who were heard since the last one; the next look, or the desk's own sweep, goes on. */
const stagePatienceMs = 250;
const stageSweepMs = 1_000;
const stagesAtOnce = 200;
/** Ledgers are read whole for cures and rolls: not at every look. */
const bookLivesMs = 60_000;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10);

function dayOf(day: LocalDate, zone: string): Day {
  return { day, from: instantAt(day, 0, zone), to: instantAt(addDays(day, 1), 0, zone) };
}

/** Counts the days from `first` to `last` that are over and were not counted yet; the answer are those that are still going on. */
async function keepUp({ board }: BoardPorts, first: LocalDate, last: LocalDate, now: Instant, zone: string): Promise<Day[]> {
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_none, index) => dayOf(addDays(first, index), zone));
  const counted = await board.counted(days.map(({ day }) => day));
  const live: Day[] = [];
  for (const one of days) {
    if (counted.has(one.day)) continue;
    if (one.to + settleMs > now) {
      if (one.from <= now) live.push(one);
      continue;
    }
    await board.countDay(one, now);
  }
  return live;
}

/** Reads the stages of those who did anything on a day and whose facts have changed since they were read; true when all are kept. */
async function keepStagesOf({ store, board, machineNow }: BoardPorts, one: Day, until: number): Promise<boolean> {
  for (;;) {
    const rows = await board.unstaged(one, stagesAtOnce);
    if (rows.length === 0) return true;
    const stages = await stagesOf(store, rows.map(({ borrowerId }) => borrowerId), one.day);
    await board.keepStages(one.day, rows.map((row) => ({ ...row, stage: stages.get(row.borrowerId) ?? "none" })));
    if (rows.length < stagesAtOnce) return true;
    if (machineNow() > until) return false;
  }
} // prettier-ignore

/** Groups days that are over by stage, newest first, for as long as it may take; the answer is the first day that is grouped without a gap behind it. */
async function stagedSince(ports: BoardPorts, over: readonly Day[], last: LocalDate, until: number): Promise<LocalDate> {
  const { board, machineNow } = ports;
  const staged = await board.staged(over.map(({ day }) => day));
  let first = last;
  for (const one of over.toReversed()) {
    if (!staged.has(one.day)) {
      if (machineNow() > until || !(await keepStagesOf(ports, one, until))) break;
      await board.countStages(one);
    }
    first = one.day;
  }
  return first;
}

/**
 * One step of what no look should wait for: a day of the last month that is over and not counted yet, newest first; then stages, today's before older ones.
 * False when nothing is left. `ports.store` holds the whole record.
 */
export async function countOneDay(ports: BoardPorts, now: Instant): Promise<boolean> {
  const { zone } = ports.lender.businessHours;
  const today = localDateAt(now, zone);
  const days = Array.from({ length: 31 }, (_none, index) => addDays(today, -1 - index));
  const counted = await ports.board.counted(days);
  const next = days.find((day) => !counted.has(day));
  const isStillOpen = next !== undefined && (await keepUp(ports, next, next, now, zone)).length > 0;
  if (next !== undefined && !isStillOpen) return true;
  const until = ports.machineNow() + stageSweepMs;
  if (!(await keepStagesOf(ports, dayOf(today, zone), until))) return true;
  const staged = await ports.board.staged(days);
  const bare = days.find((day) => counted.has(day) && !staged.has(day));
  if (bare === undefined) return isStillOpen;
  if (await keepStagesOf(ports, dayOf(bare, zone), until)) await ports.board.countStages(dayOf(bare, zone));
  return true;
}

let kept: { key: string; at: number; board: BoardStore; figures: BookFigures } | null = null;
async function bookOf(
  { store, board, machineNow }: BoardPorts,
  first: LocalDate,
  last: LocalDate,
  portfolios: Portfolios,
): Promise<BookFigures> {
  const key = `${first} ${last} ${portfolios.toSorted().join(" ")}`;
  if (kept && kept.board === board && kept.key === key && machineNow() - kept.at < bookLivesMs) return kept.figures;
  const figures = await bookFigures(store, first, last);
  kept = { key, at: machineNow(), board, figures };
  return figures;
}

/** The smallest of the values at or above half of them all. */
function medianOf(counts: readonly Count[]): number | null {
  const sorted = counts.map(({ name, count }) => ({ value: Number(name), count })).toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  for (const { value, count } of sorted) if ((passed += count) >= half) return value;
  return null;
}

const percentOf = (part: { low: number; share: number; high: number } | null): Trial["arms"][number]["kept"] =>
  part && { percent: part.share * 100, low: part.low * 100, high: part.high * 100 };

async function trialsOf({ store, lender }: BoardPorts): Promise<Trial[]> {
  const results = await experimentResults(store, lender.experiments ?? []);
  return results.map(({ name, from, until, arms }) => ({
    name,
    from,
    until,
    arms: arms.map((one) => ({
      arm: one.arm, borrowers: one.borrowers, promises: one.promises.made, kept: percentOf(one.kept), keptOfJudged: percentOf(one.keptOfJudged),
      optOuts: percentOf(one.optOuts), complaints: percentOf(one.complaints),
    })),
  })); // prettier-ignore
}

const groupings: Record<string, string> = { channel: "By channel", language: "By language", stage: "By stage", arm: "By channel" };

/** Whole days of the business zone, the first and the last included. Cost grows with the days asked for and with today, not with the record. */
export async function boardOf(
  ports: BoardPorts,
  query: { by: string; from: Instant; to: Instant; now: Instant; portfolios: Portfolios },
): Promise<Board> {
  const { store, board, lender, machineNow } = ports;
  const { portfolios } = query;
  const isByStage = query.by === "stage";
  const { zone } = lender.businessHours;
  const last = localDateAt(Math.min(query.to, query.now), zone);
  const asked = localDateAt(Math.min(query.from, query.to), zone);
  const first = daysBetween(asked, last) > mostDays ? addDays(last, -mostDays) : asked;
  const live = await keepUp(ports, first, last, query.now, zone);
  const isOver = (day: LocalDate): boolean => !live.some((one) => one.day === day);
  const over = Array.from({ length: daysBetween(first, last) + 1 }, (_none, index) => addDays(first, index)).filter(isOver);
  const until = machineNow() + stagePatienceMs;
  if (isByStage) for (const one of live) await keepStagesOf(ports, one, until);
  const stagedFrom = isByStage
    ? await stagedSince(
        ports,
        over.map((day) => dayOf(day, zone)),
        last,
        until,
      )
    : null;
  const [{ counts, people }, waiting, held, book, trials] = await Promise.all([
    board.read(first, last, live, { stages: isByStage, portfolios }),
    allWith(store, "waiting"),
    allWith(store, "held"),
    bookOf(ports, first, last, portfolios),
    query.by === "arm" ? trialsOf(ports) : Promise.resolve([]),
  ]);
  const of = (sort: string): Count[] => counts.filter((one) => one.sort === sort);
  const total = (kind: string): number => of("all").find((one) => one.kind === kind)?.count ?? 0;
  const judged = total("promise_kept") + total("promise_partial") + total("promise_broken");
  const oldest = waiting.reduce((least, handoff) => Math.min(least, handoff.openedAt), query.now);
  const complaints = of("reason").find(({ name }) => name === "complaint")?.count ?? 0;
  const measure = (label: string, value: number, unit: Measure["unit"] = "count", whole: number | null = null): Measure => ({
    label,
    value,
    of: whole,
    unit,
  });
  const now: Measure[] = [
    measure("Cases waiting", waiting.length),
    measure("Cases held", held.length),
    measure("Oldest waiting", Math.round((query.now - oldest) / 1000), "seconds"),
    measure("Median time to a person", medianOf(of("answer_seconds")) ?? 0, "seconds"),
    measure("Borrowers who wrote", people.heard),
    measure("Right party reached", share(people.rightParty, people.heard), "percent", people.heard),
    measure("Handled without a person", share(people.unaided, people.heard), "percent", people.heard),
    measure("Promises taken", total("promise_recorded")),
    measure("Promises kept", share(total("promise_kept"), judged), "percent", judged),
    measure("Messages withheld by a rule", total("withheld"), "count", total("said") + total("withheld")),
    measure("Cured", share(book.cured, book.pastDueBefore), "percent", book.pastDueBefore),
    measure("Rolled to a later bucket", share(book.rolled, book.pastDueBefore), "percent", book.pastDueBefore),
    measure("Complaints", complaints),
    measure("Opt-outs", total("opted_out")),
  ];
  const sort = query.by === "language" || query.by === "stage" ? query.by : "channel";
  const groups = [...new Set(of(sort).map(({ name }) => name))].toSorted();
  const byGroup: Series = {
    title: groupings[query.by] ?? "By channel",
    unit: "count",
    columns: ["Messages in", "Messages out", "Withheld", "Promises", "Handoffs", "Opt-outs"],
    rows: groups.map((label) => ({
      label,
      values: ["heard", "said", "withheld", "promise_recorded", "handoff_opened", "opted_out"].map(
        (kind) => of(sort).find((one) => one.kind === kind && one.name === label)?.count ?? 0,
      ),
    })),
  };
  const listed = (title: string, found: readonly Count[]): Series => ({
    title,
    unit: "count",
    columns: ["Count"],
    rows: found
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ name, count }) => ({ label: name, values: [count] })),
  });
  const promises: Series = {
    title: "Promises",
    unit: "count",
    columns: ["Count"],
    rows: [["Taken", "promise_recorded"], ["Kept", "promise_kept"], ["Kept in part", "promise_partial"], ["Broken", "promise_broken"]].map(
      ([label, kind]) => ({ label: label!, values: [total(kind!)] }),
    ),
  }; // prettier-ignore
  return {
    asOf: toIso(query.now),
    from: first,
    to: last,
    stagedFrom,
    isWholeBook: book.isWhole,
    now,
    tables: [byGroup, promises, listed("Why cases came", of("reason")), listed("Rules that withheld", of("rule"))],
    trials,
  };
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
  for (const { name, arms } of board.trials)
    lines.push(
      "",
      [name, "borrowers", "promises", "kept_pct", "kept_low", "kept_high", "opt_outs_pct", "complaints_pct"].map(cell).join(","),
      ...arms.map((one) =>
        [
          one.arm,
          one.borrowers,
          one.promises,
          one.kept?.percent,
          one.kept?.low,
          one.kept?.high,
          one.optOuts?.percent,
          one.complaints?.percent,
        ]
          .map((value) => cell(typeof value === "number" ? Math.round(value * 10) / 10 : (value ?? null)))
          .join(","),
      ),
    );
  return `${lines.join("\r\n")}\r\n`;
}
