// Knows the /v1 routes: what the lender's systems may ask and tell. Refuses to compute: statements come from the ledger, actions go through the turn.
import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { isBookableDay, localDateAt, parseInstant, type Instant, type LocalDate } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { parseDecimal, toDecimal } from "../../src/money.ts";
import type { Statement } from "../../src/statement.ts";
import { checkCodeOf, matchingDay } from "../check-code.ts";
import type { Clock } from "../clock.ts";
import { HttpProblem, json, readJson, type HttpRequest, type Route } from "../http.ts";
import { leftOpenWords } from "../settled-matter.ts";
import { BadCursor } from "../store/postgres-store.ts";
import type { BorrowerRecord, PaymentRow, Store } from "../store/store.ts";
import type { DeskAction, Turn } from "../turn-ports.ts";
import { importKinds, paidTooFarAhead } from "./columns.ts";
import { FileRejected, importFile } from "./imports.ts";
import { openApi } from "./openapi.ts";
import { presentBorrower, presentHandoff, presentPromise, presentStatement, presentTimelineEvent } from "./present.ts";
import { checkCodeInSchema, clockInSchema, deskActionSchema, handoffStatusSchema, paymentInSchema, promiseStatusSchema } from "./wire.ts";

export type ApiHouse = {
  store: Store;
  clock: Clock;
  turn: Turn;
  token: string;
  version: string;
  statementOf: (events: readonly LedgerEvent[], asOf: LocalDate) => Statement;
  /** Moves the sandbox's clock; null in live mode, where the route does not exist. */
  advance: ((to: Instant) => Promise<Record<string, unknown>>) | null;
};

const importMaxBytes = 1024 * 1024 * 1024;

export function apiRoutes(house: ApiHouse): Route[] {
  const { store } = house;
  const guarded = (route: Route): Route => ({
    ...route,
    async handle(request) {
      mustBeSignedIn(request, house.token);
      try {
        return await route.handle(request);
      } catch (error) {
        throw error instanceof BadCursor ? new HttpProblem(400, "bad_cursor", `cursor: ${error.message}.`) : error;
      }
    },
  });

  const imports = importKinds.map((kind): Route => ({
    method: "POST",
    path: `/v1/imports/${kind}`,
    body: "stream",
    maxBytes: importMaxBytes,
    async handle(request) {
      const type = request.headers["content-type"] ?? "text/csv";
      if (!/^text\/(?:csv|plain)\b/i.test(type))
        throw new HttpProblem(415, "content_type", `Content-Type is "${type}"; text/csv was expected.`);
      const dryRun = flag(request, "dryRun");
      try {
        return json(200, await importFile({ store, now: () => house.clock.now() }, kind, request.stream!, dryRun));
      } catch (error) {
        if (!(error instanceof FileRejected)) throw error;
        throw new HttpProblem(422, "file_rejected", `Nothing was taken: ${error.message}.`, { accepted: 0, rejected: error.rejected });
      }
    },
  }));

  const reads: Route[] = [
    {
      method: "GET",
      path: "/v1/loans/:loanId",
      async handle({ params, query }) {
        const found = await store.readLoan(params["loanId"]!);
        if (!found) throw notFound("loan", params["loanId"]!);
        const asOf = query.get("asOf") ?? todayOf(found.record, house.clock);
        if (!isBookableDay(asOf)) throw new HttpProblem(400, "bad_value", `asOf "${asOf}" is not a date such as 2026-03-14.`);
        return json(200, presentStatement(house.statementOf(found.events, asOf), found.record));
      },
    },
    {
      method: "GET",
      path: "/v1/borrowers/:borrowerId",
      async handle({ params }) {
        const record = await store.readBorrower(params["borrowerId"]!);
        if (!record?.borrower) throw notFound("borrower", params["borrowerId"]!);
        const today = todayOf(record, house.clock);
        const statements = record.loans.map(({ events }) => house.statementOf(events, today));
        return json(200, presentBorrower(record.borrower, record, today, statements));
      },
    },
    {
      method: "GET",
      path: "/v1/borrowers/:borrowerId/timeline",
      async handle({ params, query }) {
        const record = await store.readBorrower(params["borrowerId"]!);
        if (!record) throw notFound("borrower", params["borrowerId"]!);
        const zone = record.borrower?.timeZone ?? "utc";
        const since = query.get("since");
        const page = await store.timeline(params["borrowerId"]!, {
          ...pageQuery(query),
          ...(query.get("order") === "newest" ? { newestFirst: true } : {}),
          ...(since === null ? {} : { since: instant(since, "since") }),
        });
        return json(200, { items: page.items.map((event) => presentTimelineEvent(event, zone)), nextCursor: page.nextCursor });
      },
    },
    {
      method: "GET",
      path: "/v1/promises",
      async handle({ query }) {
        const status = choice(query, "status", promiseStatusSchema);
        const page = await store.listPromises({
          ...pageQuery(query),
          ...(status ? { status } : {}),
          ...filters(query, "borrowerId", "loanId"),
        });
        return json(200, { items: page.items.map(presentPromise), nextCursor: page.nextCursor });
      },
    },
    {
      method: "GET",
      path: "/v1/handoffs",
      async handle({ query }) {
        const status = choice(query, "status", handoffStatusSchema);
        const page = await store.listHandoffs({ ...pageQuery(query), ...(status ? { status } : {}), ...filters(query, "borrowerId") });
        return json(200, { items: page.items.map(presentHandoff), nextCursor: page.nextCursor });
      },
    },
    {
      method: "GET",
      path: "/v1/handoffs/:handoffId",
      async handle({ params }) {
        const handoff = await store.readHandoff(params["handoffId"]!);
        if (!handoff) throw notFound("handoff", params["handoffId"]!);
        return json(200, presentHandoff(handoff));
      },
    },
  ];

  // The code stands on the lender's own site beside our message; the borrower, or the site for them, compares.
  const today = async (borrowerId: string): Promise<LocalDate> => {
    const record = await store.readBorrower(borrowerId);
    if (!record?.borrower) throw notFound("borrower", borrowerId);
    return todayOf(record, house.clock);
  };
  const checkCodes: Route[] = [
    {
      method: "GET",
      path: "/v1/borrowers/:borrowerId/check-code",
      async handle({ params }) {
        const on = await today(params["borrowerId"]!);
        return json(200, { on, code: checkCodeOf(house.token, params["borrowerId"]!, on) });
      },
    },
    {
      method: "POST",
      path: "/v1/borrowers/:borrowerId/check-code",
      async handle(request) {
        const { code } = checkedBody(request, checkCodeInSchema);
        const on = matchingDay(house.token, request.params["borrowerId"]!, code, await today(request.params["borrowerId"]!));
        return json(200, { matches: on !== null, on });
      },
    },
  ];

  const payments: Route = {
    method: "POST",
    path: "/v1/loans/:loanId/payments",
    async handle(request) {
      const loanId = request.params["loanId"]!;
      const body = checkedBody(request, paymentInSchema);
      const found = await store.readLoan(loanId);
      if (!found) throw notFound("loan", loanId);
      const { currency, borrowerId } = found.loan;
      if (body.currency !== currency)
        throw new HttpProblem(422, "other_currency", `currency is ${body.currency}; loan ${loanId} is in ${currency}.`);
      const tooFar = paidTooFarAhead(body.paidOn, localDateAt(house.clock.now(), "utc"));
      if (tooFar !== null)
        throw new HttpProblem(422, "too_far_ahead", `paidOn: ${tooFar}.`, { errors: [{ path: "paidOn", message: tooFar }] });
      const payment: PaymentRow = {
        loanId,
        borrowerId,
        paidOn: body.paidOn,
        amountMinor: amount(body.amount, currency),
        reference: body.reference,
        ...(body.method ? { method: body.method } : {}),
      };
      const outcome = await store.importPayments([payment], house.clock.now());
      const kept = outcome.inserted > 0 ? payment : (firstWith(found.events, body.reference) ?? payment);
      return json(outcome.inserted > 0 ? 201 : 200, {
        paidOn: kept.paidOn,
        amount: toDecimal(kept.amountMinor, currency),
        currency,
        reference: kept.reference,
        method: kept.method ?? null,
      });
    },
  };

  const desk = (["claim", "reply", "note", "return", "close"] as const).map((act): Route => ({
    method: "POST",
    path: `/v1/handoffs/:handoffId/${act}`,
    async handle(request) {
      const id = request.params["handoffId"]!;
      const action = deskAction(act, checkedBody(request, deskActionSchema));
      const result = await house.turn.runDesk(id, action, request.headers["idempotency-key"]?.slice(0, 200) ?? randomUUID());
      if (result.outcome === "not_found") throw notFound("handoff", id);
      if (result.outcome === "taken") throw new HttpProblem(409, "taken", `${result.owner} holds this handoff.`, { owner: result.owner });
      if (result.outcome === "refused") throw new HttpProblem(422, "refused", result.reason, { rule: result.rule });
      const left = result.leftOpen ? { leftOpen: { code: result.leftOpen, detail: leftOpenWords[result.leftOpen] } } : {};
      return json(200, { ...presentHandoff((await store.readHandoff(id))!), ...left });
    },
  }));

  const clock: Route[] = house.advance
    ? [
        { method: "GET", path: "/v1/sandbox/clock", handle: async () => json(200, { now: new Date(house.clock.now()).toISOString() }) },
        {
          method: "POST",
          path: "/v1/sandbox/clock",
          async handle(request) {
            const to = instant(checkedBody(request, clockInSchema).now, "now");
            if (to < house.clock.now())
              throw new HttpProblem(
                409,
                "clock_goes_forward",
                `The clock stands at ${new Date(house.clock.now()).toISOString()} and moves forward only.`,
              );
            return json(200, await house.advance!(to));
          },
        },
      ]
    : [];

  const description: Route = {
    method: "GET",
    path: "/v1/openapi.json",
    handle: async () => json(200, openApi(house.version, house.advance !== null)),
  };
  return [...[...imports, ...reads, ...checkCodes, payments, ...desk, ...clock].map(guarded), description];
}

/** Compares digests, so that neither length nor content shows in the time taken. */
export function mustBeSignedIn(request: HttpRequest, token: string): void {
  const given = /^Bearer\s+(\S+)\s*$/i.exec(request.headers["authorization"] ?? "")?.[1] ?? "";
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(given), digest(token)))
    throw new HttpProblem(
      401,
      "not_signed_in",
      "A bearer token (API_TOKEN) is needed.",
      {},
      { "www-authenticate": 'Bearer realm="duecourse"' },
    );
}

function checkedBody<T>(request: HttpRequest, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readJson(request));
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new HttpProblem(422, "bad_value", errors.map((e) => `${e.path || "body"}: ${e.message}`).join("; "), { errors });
}

function deskAction(act: "claim" | "reply" | "note" | "return" | "close", body: z.infer<typeof deskActionSchema>): DeskAction {
  const { agent } = body;
  const text = (): string => {
    if (!body.text?.trim())
      throw new HttpProblem(422, "bad_value", `text: ${act} needs words.`, { errors: [{ path: "text", message: "is missing" }] });
    return body.text;
  };
  if (act === "claim") return { act, agent };
  if (act === "reply" || act === "note") return { act, agent, text: text() };
  const ending = {
    agent,
    outcome: body.outcome ?? "",
    ...(body.verificationSentOn ? { verificationSentOn: body.verificationSentOn } : {}),
  };
  if (act === "close") return { act, ...ending };
  return { act, ...ending, resume: body.resume ?? "continue" };
}

function amount(text: string, currency: string): number {
  try {
    const minor = parseDecimal(text, currency);
    if (minor > 0) return minor;
  } catch {
    // Falls through to the one sentence for both.
  }
  throw new HttpProblem(422, "bad_value", `amount "${text}" is not an amount above zero in ${currency}.`, {
    errors: [{ path: "amount", message: "bad amount" }],
  });
}

function firstWith(events: readonly LedgerEvent[], reference: string): PaymentRow | null {
  const event = events.find((e) => e.kind === "paymentReceived" && e.reference === reference);
  if (event?.kind !== "paymentReceived") return null;
  const { loanId, borrowerId, effectiveOn: paidOn, amountMinor, method } = event;
  return { loanId, borrowerId, paidOn, amountMinor, reference, ...(method === undefined ? {} : { method }) };
}

function todayOf(record: BorrowerRecord, clock: Clock): LocalDate {
  return localDateAt(clock.now(), record.borrower?.timeZone ?? "utc");
}

function pageQuery(query: URLSearchParams): { cursor?: string; limit: number } {
  const text = query.get("limit") ?? "50";
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new HttpProblem(400, "bad_value", `limit "${text}" is not a whole number from 1 to 500.`);
  const cursor = query.get("cursor");
  return cursor ? { cursor, limit } : { limit };
}

function filters<K extends string>(query: URLSearchParams, ...names: K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) if (query.get(name)) found[name] = query.get(name)!;
  return found;
}

function choice<T extends string>(query: URLSearchParams, name: string, schema: z.ZodType<T>): T | null {
  const text = query.get(name);
  if (!text) return null;
  const result = schema.safeParse(text);
  if (!result.success) throw new HttpProblem(400, "bad_value", `${name} "${text}" is not known: ${result.error.issues[0]!.message}.`);
  return result.data;
}

function flag(request: HttpRequest, name: string): boolean {
  const text = request.query.get(name);
  if (text === null || text === "false") return false;
  if (text === "true" || text === "") return true;
  throw new HttpProblem(400, "bad_value", `${name} "${text}" is neither true nor false.`);
}

function instant(text: string, name: string): Instant {
  try {
    const at = parseInstant(text);
    if (isBookableDay(localDateAt(at, "utc"))) return at;
  } catch {
    // Falls through to the one sentence for both.
  }
  throw new HttpProblem(400, "bad_value", `${name} "${text}" is not an instant such as 2026-03-14T09:30:00-05:00.`);
}

function notFound(what: string, id: string): HttpProblem {
  return new HttpProblem(404, `no_such_${what}`, `There is no ${what} "${id}".`);
}
