// Knows the routes of the wallboard and of what collecting tells lending, as figures and as CSV. Refuses to count: the board and the reports do.
import { addDays, localDateAt, parseInstant, type Instant } from "../../src/calendar.ts";
import { answersByOfficer, lendingTable, spanOf, type ReportHouse } from "../api/reports.ts";
import { lendingColumns } from "../api/reports-lending.ts";
import { statementOfEvents } from "../facts.ts";
import { HttpProblem, json, type HttpRequest } from "../http.ts";
import { boardCsv, boardOf } from "./board.ts";
import type { Person } from "../store/desk-store.ts";
import type { DeskRoom } from "./desk-room.ts";
import { base } from "./request-body.ts";
import type { DeskRoute } from "./request.ts";
import { mayAct } from "./roles.ts";
import type { Lending } from "./wire.ts";

const usualSpanMs = 30 * 86_400_000;
/** The whole book is read for it: whoever looks again within this time sees the same. */
const lendingLivesMs = 5 * 60_000;

function instantOf({ query }: HttpRequest, name: string, otherwise: Instant): Instant {
  const value = query.get(name);
  if (value === null) return otherwise;
  try {
    return parseInstant(value);
  } catch (error) {
    throw new HttpProblem(422, "bad_field", `${name}: ${(error as Error).message}.`);
  }
}

export function boardRoutes(room: DeskRoom): DeskRoute[] {
  const { lender } = room;
  const read = new Map<string, { at: number; lending: Promise<Lending> }>();

  async function lendingOf(span: { from: string; asOf: string }, person: Person): Promise<Lending> {
    const reports: ReportHouse = { store: room.rows.storeOf(person), lender, now: room.now, statementOf: statementOfEvents };
    const [rows, officers] = await Promise.all([lendingTable(reports, span), answersByOfficer(reports, span)]);
    return {
      ...span,
      columns: [...lendingColumns],
      rows,
      officers: officers.map((one) => ({
        officer: one.officer, loans: one.loans, instalments: one.instalments, toldBefore: one.toldBefore.yesSharePct, accurateAndClear: one.accurateAndClear.yesSharePct,
        trackedAndSecondNotice: one.trackedAndSecondNotice.yesSharePct, creditRecordExplained: one.creditRecordExplained.yesSharePct,
      })),
    }; // prettier-ignore
  }

  return [
    {
      method: "GET",
      path: `${base}/board`,
      act: "board.see",
      async handle(request, { person, role }) {
        const { query, headers } = request;
        const now = room.now();
        const span = { from: instantOf(request, "from", now - usualSpanMs), to: instantOf(request, "to", now) };
        const by = query.get("by") ?? "channel";
        if (by === "arm" && !mayAct(role, "experiments.see"))
          throw new HttpProblem(403, "not_allowed", `The role ${role} may not do this (experiments.see).`, { act: "experiments.see" });
        const ports = { ...room, store: room.rows.storeOf(person) };
        const board = await boardOf(ports, { by, ...span, now, portfolios: person.portfolios });
        const wantsCsv = (headers["accept"] ?? "").includes("text/csv") || query.get("format") === "csv";
        if (!wantsCsv) return json(200, board);
        const named = { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="board.csv"' };
        return { status: 200, headers: { ...named, "cache-control": "no-store" }, body: boardCsv(board) };
      },
    },
    {
      method: "GET",
      path: `${base}/board/lending`,
      act: "board.see",
      async handle(request, { person }) {
        const { zone } = lender.businessHours;
        const to = localDateAt(instantOf(request, "to", room.now()), zone);
        const from = localDateAt(instantOf(request, "from", room.now() - usualSpanMs), zone);
        const span = spanOf({ from: from > to ? addDays(to, -31) : from, asOf: to }, to);
        const key = [span.from, span.asOf, ...person.portfolios.toSorted()].join(" ");
        const known = read.get(key);
        if (known && room.machineNow() - known.at < lendingLivesMs) return json(200, await known.lending);
        const lending = lendingOf(span, person);
        read.clear();
        read.set(key, { at: room.machineNow(), lending });
        lending.catch(() => read.delete(key));
        return json(200, await lending);
      },
    },
  ];
}
