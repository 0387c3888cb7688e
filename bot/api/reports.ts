// Knows the reports a lender may ask for over /v1, as JSON and as CSV, made from the record page by page. Refuses to keep a book in memory.
import { addDays, isBookableDay, localDateAt, type Instant, type LocalDate } from "../../src/calendar.ts";
import { fourQuestionsBy, type FourQuestions, type FourQuestionsTotals } from "../../src/four-questions.ts";
import type { Lender } from "../../src/lender.ts";
import type { StatementOf } from "../facts.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest, type Route } from "../http.ts";
import { BadCursor } from "../store/postgres-store.ts";
import type { BorrowerRecord, Store, TimelineEvent, TimelineKind } from "../store/store.ts";
import { csvLine, type Cell } from "./csv.ts";
import { lendingColumns, lendingReport } from "./reports-lending.ts";
import { notificationAnswers, notificationKinds, type LoanAnswers } from "./reports-notification.ts";

export type ReportHouse = {
  store: Store;
  lender: Pick<Lender, "officerDefault" | "businessHours" | "reportsToBureaus">;
  now: () => Instant;
  statementOf: StatementOf;
};
export type Span = { from: LocalDate; asOf: LocalDate };

const pageSize = 200;
/** Instalments of this many days are reported unless `from` says otherwise. */
const spanDays = 31;
/** Messages of this long ago may still have explained something. */
const memoryDays = 400;

type Page = { records: BorrowerRecord[]; timelines: Map<string, TimelineEvent[]>; nextCursor: string | null };

async function readPage(store: Store, span: Span, kinds: TimelineKind[], cursor: string | null, limit = pageSize): Promise<Page> {
  const page = await store.listBorrowers({ limit, ...(cursor === null ? {} : { cursor }) });
  const ids = page.items.map(({ id }) => id);
  const since = Date.parse(addDays(span.from, -memoryDays));
  const [records, events] = await Promise.all([store.readBorrowers(ids), store.timelinesOf(ids, { kinds, since })]);
  return { records, timelines: Map.groupBy(events, (event) => event.borrowerId), nextCursor: page.nextCursor };
}

/** The whole book, page by page. */
async function* pagesOf(store: Store, span: Span, kinds: TimelineKind[]): AsyncGenerator<Page> {
  for (let cursor: string | null = null; ;) {
    const page: Page = await readPage(store, span, kinds, cursor);
    yield page;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

export type Wanted = { officer?: string; loanId?: string };

function answersOn(house: ReportHouse, page: Page, span: Span, wanted: Wanted): LoanAnswers[] {
  return page.records.flatMap((record) =>
    record.loans.flatMap(({ loan }) => {
      if (wanted.loanId !== undefined && loan.id !== wanted.loanId) return [];
      if (wanted.officer !== undefined && officerOf(house, loan) !== wanted.officer) return [];
      const one = notificationAnswers(
        record,
        loan.id,
        page.timelines.get(record.borrowerId) ?? [],
        span,
        house.statementOf,
        house.lender.reportsToBureaus ?? false,
      );
      return one.answers.length > 0 ? [one] : [];
    }),
  );
}

const officerOf = (house: ReportHouse, loan: { officer?: string }): string => loan.officer ?? house.lender.officerDefault;

const asked = [
  ["told_before", "toldBefore"], ["accurate_and_clear", "accurateAndClear"], ["tracked_and_second_notice", "trackedAndSecondNotice"], ["credit_record_explained", "creditRecordExplained"],
] as const satisfies readonly (readonly [string, keyof FourQuestions])[]; // prettier-ignore

export type OfficerLine = { officer: string; loans: number; instalments: number } & FourQuestionsTotals;

/** The four questions of every officer over the whole book. */
export async function answersByOfficer(house: ReportHouse, span: Span, wanted: Wanted = {}): Promise<OfficerLine[]> {
  // Totals of pages are added up, so that a book of any size takes the memory of one page.
  const lines = new Map<string, { loans: number; instalments: number; counts: Record<(typeof asked)[number][1], { yes: number; no: number }> }>();
  for await (const page of pagesOf(house.store, span, notificationKinds)) {
    const answers = answersOn(house, page, span, wanted);
    const flat = answers.flatMap(({ loan, answers: each }) => each.map((answer) => ({ by: officerOf(house, loan), answer })));
    for (const [officer, totals] of fourQuestionsBy(flat)) {
      const line = lines.get(officer) ?? { loans: 0, instalments: 0, counts: Object.fromEntries(asked.map(([, key]) => [key, { yes: 0, no: 0 }])) as Record<(typeof asked)[number][1], { yes: number; no: number }> };
      line.loans += answers.filter(({ loan }) => officerOf(house, loan) === officer).length;
      line.instalments += flat.filter(({ by }) => by === officer).length;
      for (const [, key] of asked) {
        line.counts[key].yes += totals[key].yes;
        line.counts[key].no += totals[key].no;
      }
      lines.set(officer, line);
    }
  }
  const share = ({ yes, no }: { yes: number; no: number }) => ({ yes, no, yesSharePct: yes + no === 0 ? null : Math.floor((yes * 100) / (yes + no)) });
  return [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([officer, { loans, instalments, counts }]) => ({
    officer, loans, instalments,
    toldBefore: share(counts.toldBefore), accurateAndClear: share(counts.accurateAndClear),
    trackedAndSecondNotice: share(counts.trackedAndSecondNotice), creditRecordExplained: share(counts.creditRecordExplained),
  }));
} // prettier-ignore

async function* officerCsv(house: ReportHouse, span: Span, wanted: Wanted): AsyncGenerator<string> {
  yield csvLine(["officer", "loans", "instalments", ...asked.flatMap(([name]) => [`${name}_yes`, `${name}_no`, `${name}_yes_pct`])]);
  for (const line of await answersByOfficer(house, span, wanted))
    yield csvLine([line.officer, line.loans, line.instalments, ...asked.flatMap(([, key]) => [line[key].yes, line[key].no, line[key].yesSharePct])]);
} // prettier-ignore

async function* loanCsv(house: ReportHouse, span: Span, wanted: Wanted): AsyncGenerator<string> {
  yield csvLine(["loan_id", "borrower_id", "officer", "branch", "number", "due_on", ...asked.map(([name]) => name), "because"]);
  for await (const page of pagesOf(house.store, span, notificationKinds))
    yield answersOn(house, page, span, wanted).flatMap(({ loan, answers }) =>
      answers.map((answer) => csvLine([loan.id, loan.borrowerId, officerOf(house, loan), loan.branch ?? null, answer.number, answer.dueOn, ...asked.map(([, key]) => answer[key]), answer.because.join("; ")])),
    ).join("");
} // prettier-ignore

/** The four questions as CSV, a line for each instalment or for each officer. */
export const fourQuestionsCsv = (house: ReportHouse, by: "loan" | "officer", span: Span, wanted: Wanted): AsyncGenerator<string> =>
  by === "officer" ? officerCsv(house, span, wanted) : loanCsv(house, span, wanted);

export async function lendingTable(house: ReportHouse, span: Span): Promise<Cell[][]> {
  const report = lendingReport(span, house.statementOf);
  for await (const page of pagesOf(house.store, span, ["reason_given"]))
    for (const record of page.records) report.add(record, (page.timelines.get(record.borrowerId) ?? []).filter((event) => localDateAt(event.at, record.borrower?.timeZone ?? "utc") >= span.from));
  return report.rows();
} // prettier-ignore

async function* lendingCsv(house: ReportHouse, span: Span): AsyncGenerator<string> {
  yield csvLine(lendingColumns);
  for (const row of await lendingTable(house, span)) yield csvLine(row);
}

/** Days given as words; throws a RangeError that names the wrong one. */
export function spanOf(given: { from?: string | null | undefined; asOf?: string | null | undefined }, today: LocalDate): Span {
  for (const [name, text] of [["from", given.from], ["asOf", given.asOf]] as const)
    if (text != null && !isBookableDay(text)) throw new RangeError(`${name} "${text}" is not a date such as 2026-03-14.`); // prettier-ignore
  const asOf = given.asOf ?? today;
  const from = given.from ?? addDays(asOf, -spanDays);
  if (from > asOf) throw new RangeError(`from ${from} is after asOf ${asOf}.`);
  return { from, asOf };
}

export function reportRoutes(house: ReportHouse & { mustBeSignedIn: (request: HttpRequest) => void }): Route[] {
  const spanIn = ({ query }: HttpRequest): Span => {
    try {
      return spanOf({ from: query.get("from"), asOf: query.get("asOf") }, localDateAt(house.now(), house.lender.businessHours.zone));
    } catch (error) {
      throw error instanceof RangeError ? new HttpProblem(400, "bad_value", error.message) : error;
    }
  };
  const asCsv = (name: string, span: Span, body: AsyncGenerator<string>): HttpReply => ({
    status: 200,
    headers: { "content-type": "text/csv; charset=utf-8; header=present", "content-disposition": `attachment; filename="${name}-${span.asOf}.csv"`, "cache-control": "no-store" },
    body,
  }); // prettier-ignore
  const wantsCsv = ({ headers, query }: HttpRequest): boolean =>
    query.get("format") === "csv" || (query.get("format") === null && /^text\/csv\b/i.test(headers["accept"] ?? ""));
  const wantedIn = ({ query }: HttpRequest): Wanted => ({
    ...(query.get("officer") ? { officer: query.get("officer")! } : {}),
    ...(query.get("loanId") ? { loanId: query.get("loanId")! } : {}),
  });
  const byIn = ({ query }: HttpRequest): "loan" | "officer" | null => {
    const by = query.get("by");
    if (by !== null && by !== "loan" && by !== "officer") throw new HttpProblem(400, "bad_value", `by "${by}" is neither loan nor officer.`);
    return by;
  }; // prettier-ignore

  async function fourQuestions(request: HttpRequest): Promise<HttpReply> {
    const [span, wanted, by] = [spanIn(request), wantedIn(request), byIn(request)];
    if (wantsCsv(request)) return asCsv("four-questions", span, fourQuestionsCsv(house, by ?? "loan", span, wanted));
    const limit = Number(request.query.get("limit") ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new HttpProblem(400, "bad_value", `limit "${request.query.get("limit")}" is not a whole number from 1 to 500.`);
    const cursor = request.query.get("cursor");
    // Officers are told with the first page; the pages after it go on with the loans.
    const officers = by === "loan" || cursor !== null ? undefined : await answersByOfficer(house, span, wanted);
    if (by === "officer") return json(200, { ...span, officers });
    try {
      const page = await readPage(house.store, span, notificationKinds, cursor, limit);
      const loans = answersOn(house, page, span, wanted).map(({ loan, answers }) => ({ loanId: loan.id, borrowerId: loan.borrowerId, officer: officerOf(house, loan), branch: loan.branch ?? null, instalments: answers }));
      return json(200, { ...span, ...(officers ? { officers } : {}), loans, nextCursor: page.nextCursor });
    } catch (error) {
      throw error instanceof BadCursor ? new HttpProblem(400, "bad_cursor", `cursor: ${error.message}.`) : error;
    }
  } // prettier-ignore

  const signedIn = (handle: (request: HttpRequest) => Promise<HttpReply>) => (request: HttpRequest) => {
    house.mustBeSignedIn(request);
    return handle(request);
  };
  return [
    { method: "GET", path: "/v1/reports/four-questions", handle: signedIn(fourQuestions) },
    {
      method: "GET",
      path: "/v1/reports/four-questions.csv",
      handle: signedIn(async (request) => {
        const span = spanIn(request);
        return asCsv("four-questions", span, fourQuestionsCsv(house, byIn(request) ?? "loan", span, wantedIn(request)));
      }),
    },
    {
      method: "GET",
      path: "/v1/reports/lending.csv",
      handle: signedIn(async (request) => {
        const span = spanIn(request);
        return asCsv("lending", span, lendingCsv(house, span));
      }),
    },
  ];
}
