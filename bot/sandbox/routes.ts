// Knows what the sandbox page may ask: phones, clock, faults, payments. Answers on loopback only, to its own page only. Refuses to exist in live mode.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { localDateAt, toIso, type Instant, type LocalDate } from "../../src/calendar.ts";
import type { LedgerEvent } from "../../src/events.ts";
import { daysBetween } from "../../src/calendar.ts";
import { isAddressVerified, type Lender } from "../../src/lender.ts";
import { parseDecimal, toDecimal } from "../../src/money.ts";
import type { Borrower } from "../../src/loan.ts";
import type { Statement } from "../../src/statement.ts";
import { countSms } from "../../prompts/sms.ts";
import { presentPromise, presentStatement, presentTimelineEvent } from "../api/present.ts";
import { isLoopback } from "../config.ts";
import { HttpProblem, json, readJson, text, type HttpRequest, type Route } from "../http.ts";
import type { BorrowerRecord, Conversation, Message, Store } from "../store/store.ts";
import type { Carrier, CarrierMessage } from "./carrier.ts";
import type { SandboxClock } from "./advance.ts";
import type { Bubble, LoanPane, PersonDetail, PersonRow, SandboxState } from "./page-wire.ts";
import type { SavedChannel } from "./saved-talk.ts";

export type SandboxHouse = {
  store: Store;
  clock: SandboxClock;
  carrier: Carrier;
  /** False: another carrier is set; inbound messages are still signed and posted by ours. */
  builtInCarrier: boolean;
  lender: Lender;
  number: string;
  publicBaseUrl: string;
  statementOf: (events: readonly LedgerEvent[], asOf: LocalDate) => Statement;
  /** The talk as a golden conversation; null when nothing was said yet. */
  printTalk: (borrowerId: string, channel: SavedChannel) => Promise<string | null>;
  /** Resolves at the next change worth showing, or when `signal` aborts. */
  changed: (signal: AbortSignal) => Promise<void>;
  page: { html: string; script: string; style: string };
};

const peopleShown = 200;

export function sandboxRoutes(house: SandboxHouse): Route[] {
  const { store, clock, carrier } = house;
  const own = (route: Route): Route => ({
    ...route,
    handle: async (request) => (mustBeOurPage(request, house.publicBaseUrl), route.handle(request)),
  });

  async function state(): Promise<SandboxState> {
    const [loans, nextEventAt] = await Promise.all([store.countLoans(), clock.nextEventAt()]);
    return {
      now: toIso(clock.now()),
      lender: { name: house.lender.name, phone: house.lender.phone },
      number: house.number,
      builtInCarrier: house.builtInCarrier,
      faults: carrier.faults(),
      loans,
      nextEventAt: nextEventAt === null ? null : toIso(nextEventAt),
      lastMove: clock.lastMove(),
      isMoving: clock.isMoving(),
    };
  }

  async function people(search: string): Promise<{ items: PersonRow[]; more: boolean }> {
    const page = await store.listBorrowers({ limit: peopleShown, ...(search ? { search } : {}) });
    const records = await store.readBorrowers(page.items.map((b) => b.id));
    const last = carrier.phones();
    const items = records.flatMap((record) => (record.borrower ? [personOf(record, last.get(record.borrower.phone ?? "") ?? null)] : []));
    return { items: items.sort((a, b) => (a.id < b.id ? -1 : 1)), more: page.nextCursor !== null };
  }

  function personOf(record: BorrowerRecord, last: CarrierMessage | null): PersonRow {
    const borrower = record.borrower!;
    const today = localDateAt(clock.now(), borrower.timeZone);
    const worst = record.loans
      .map(({ events }) => house.statementOf(events, today))
      .sort((a, b) => b.daysPastDue - a.daysPastDue || b.pastDue.totalMinor - a.pastDue.totalMinor)[0];
    return {
      id: borrower.id,
      name: borrower.fullName,
      language: borrower.language,
      country: borrower.country,
      zone: borrower.timeZone,
      phone: borrower.phone ?? null,
      isVerified: isAddressVerified(borrower.phoneVerifiedOn, today, house.lender, daysBetween),
      stage: worst?.stage ?? null,
      daysPastDue: worst?.daysPastDue ?? 0,
      pastDue: worst && worst.pastDue.totalMinor > 0 ? `${toDecimal(worst.pastDue.totalMinor, worst.currency)} ${worst.currency}` : null,
      isHandedOver: record.openHandoff !== null,
      hasOptedOut: record.optOuts.length > 0,
      last: last && { at: toIso(last.at), text: last.body.slice(0, 140), from: last.direction === "inbound" ? "borrower" : "us" },
    };
  }

  async function person(id: string): Promise<PersonDetail> {
    const record = await mustRead(id);
    const borrower = record.borrower!;
    const today = localDateAt(clock.now(), borrower.timeZone);
    const timeline = await store.timeline(id, { limit: 200, newestFirst: true });
    return {
      id,
      proof: { bornOn: borrower.birthDate ?? null, birthDateKeys: keysOf(borrower), idLast4: borrower.idLast4 ?? null },
      zone: borrower.timeZone,
      thread: house.builtInCarrier && borrower.phone ? carrier.threadOf(borrower.phone).map(bubbleOfCarrier) : await recordedThread(id),
      loans: record.loans.map(({ loan, events }): LoanPane => {
        const {
          holds: _holds,
          promises: _promises,
          plan: _plan,
          ...statement
        } = presentStatement(house.statementOf(events, today), record);
        return { ...statement, product: loan.product, party: loan.party };
      }),
      timeline: timeline.items.map((event) => presentTimelineEvent(event, borrower.timeZone)),
      promises: record.promises.map(presentPromise),
      holds: record.holds.map(({ reason, from, until }) => ({ reason, from, until })),
      openHandoff: record.openHandoff && {
        id: record.openHandoff.id,
        reason: record.openHandoff.reason,
        status: record.openHandoff.status,
        owner: record.openHandoff.owner,
      },
    };
  }

  async function recordedThread(borrowerId: string): Promise<Bubble[]> {
    const { items } = await store.listConversations({ borrowerId, limit: 20 });
    const talks = items.filter((talk: Conversation) => talk.channel === "sms");
    const pages = await Promise.all(talks.map((talk) => store.messages(talk.id, { limit: 500 })));
    return pages
      .flatMap((page) => page.items)
      .filter((message) => message.status !== "withheld")
      .sort((a, b) => a.at - b.at)
      .map(bubbleOfRecord);
  }

  async function mustRead(id: string): Promise<BorrowerRecord> {
    const record = await store.readBorrower(id);
    if (!record?.borrower) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${id}".`);
    return record;
  }

  const api: Route[] = [
    { method: "GET", path: "/sandbox/api/state", handle: async () => json(200, await state()) },
    { method: "GET", path: "/sandbox/api/people", handle: async ({ query }) => json(200, await people(query.get("search") ?? "")) },
    { method: "GET", path: "/sandbox/api/people/:id", handle: async ({ params }) => json(200, await person(params["id"]!)) },
    {
      method: "GET",
      path: "/sandbox/api/people/:id/talk.chat",
      async handle({ params, query }) {
        const channel = z.enum(["sms", "voice", "wechat"]).catch("sms").parse(query.get("channel"));
        const talk = await house.printTalk(params["id"]!, channel);
        if (talk === null) throw new HttpProblem(404, "no_talk", "Nothing was said in this talk yet.");
        const reply = text(200, talk);
        return {
          ...reply,
          headers: { ...reply.headers, "content-disposition": `attachment; filename="${params["id"]!.replace(/[^\w-]/g, "_")}.chat"` },
        };
      },
    },
    {
      method: "POST",
      path: "/sandbox/api/people/:id/sms",
      async handle(request) {
        const { text: words } = body(request, z.strictObject({ text: z.string().min(1).max(1600) }));
        const { borrower } = await mustRead(request.params["id"]!);
        if (!borrower!.phone) throw new HttpProblem(422, "no_phone", `${borrower!.fullName} has no phone on record.`);
        const { sid, status } = await carrier.write(borrower!.phone, words);
        if (status !== 200)
          throw new HttpProblem(502, "webhook_refused", `The webhook answered ${status || "nothing"}; the message is ${sid}.`);
        await clock.settle();
        return json(200, { sid, status });
      },
    },
    {
      method: "POST",
      path: "/sandbox/api/payments",
      async handle(request) {
        const { loanId, amount } = body(request, z.strictObject({ loanId: z.string(), amount: z.string() }));
        const found = await store.readLoan(loanId);
        if (!found) throw new HttpProblem(404, "no_such_loan", `There is no loan "${loanId}".`);
        const { currency, borrowerId } = found.loan;
        const amountMinor = minorOf(amount, currency);
        const paidOn = localDateAt(clock.now(), found.record.borrower?.timeZone ?? "utc");
        const reference = `SANDBOX-${randomUUID().slice(0, 8)}`;
        await store.importPayments([{ loanId, borrowerId, paidOn, amountMinor, reference, method: "transfer" }], clock.now());
        return json(201, { reference });
      },
    },
    {
      method: "POST",
      path: "/sandbox/api/clock",
      async handle(request) {
        const move = body(
          request,
          z.union([
            z.strictObject({ minutes: z.int().min(1).max(576_000) }),
            z.strictObject({ to: z.iso.datetime({ offset: true }) }),
            z.strictObject({ nextEvent: z.literal(true) }),
          ]),
        );
        const to = "minutes" in move ? clock.now() + move.minutes * 60_000 : "to" in move ? Date.parse(move.to) : await nextEvent();
        if (to < clock.now()) throw new HttpProblem(409, "clock_goes_forward", "The clock moves forward only.");
        return json(200, await clock.advance(to));
      },
    },
    {
      method: "POST",
      path: "/sandbox/api/faults",
      async handle(request) {
        const switches = z.strictObject({
          down: z.boolean(),
          slow: z.boolean(),
          duplicate: z.boolean(),
          timeoutAfterAccept: z.boolean(),
          ownKeywords: z.boolean(),
        });
        const change = body(request, switches.partial());
        return json(200, carrier.setFaults(Object.fromEntries(Object.entries(change).filter(([, isOn]) => isOn !== undefined))));
      },
    },
  ];

  async function nextEvent(): Promise<Instant> {
    const at = await clock.nextEventAt();
    if (at === null) throw new HttpProblem(409, "nothing_planned", "Nothing is planned.");
    return Math.max(at, clock.now());
  }

  const asset = (path: string, body: string, type: string): Route => ({
    method: "GET",
    path,
    handle: async () => ({ status: 200, headers: { "content-type": type, "cache-control": "no-cache", ...pageGuards }, body }),
  });
  const pages: Route[] = [
    asset("/sandbox/", house.page.html, "text/html; charset=utf-8"),
    asset("/sandbox/page.js", house.page.script, "text/javascript; charset=utf-8"),
    asset("/sandbox/page.css", house.page.style, "text/css; charset=utf-8"),
    { method: "GET", path: "/sandbox", handle: async () => ({ status: 302, headers: { location: "/sandbox/" } }) },
    {
      method: "GET",
      path: "/sandbox/events",
      handle: async ({ signal }) => ({
        status: 200,
        headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
        body: changes(house, signal),
      }),
    },
  ];
  return [...api, ...pages].map(own);
}

async function* changes(house: SandboxHouse, signal: AbortSignal): AsyncGenerator<string> {
  yield "retry: 1000\n\n";
  while (!signal.aborted) {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(20_000)]);
    await house.changed(patience);
    yield patience.aborted ? ": still here\n\n" : "event: changed\ndata: {}\n\n";
  }
}

/** Only loopback may ask, only by a loopback name (a rebound DNS name is refused), and only our own page may be the origin of a change. */
/** A birth date as each language asks for it: 11021979, 02111979, 19791102. */
function keysOf({ birthDate, language }: Borrower): string | null {
  const [year, month, day] = birthDate?.split("-") ?? [];
  if (!year || !month || !day) return null;
  return language === "zh" ? year + month + day : language === "en" ? month + day + year : day + month + year;
}

export function mustBeOurPage(request: HttpRequest, publicBaseUrl: string): void {
  if (!isLoopback(request.remoteAddress)) throw new HttpProblem(403, "loopback_only", "The sandbox answers on this machine only.");
  const host = request.headers["host"] ?? "";
  if (!isLoopback(host.replace(/:\d+$/, "")) && host !== new URL(publicBaseUrl).host)
    throw new HttpProblem(403, "loopback_only", `The sandbox does not answer to the name "${host}".`);
  const origin = request.headers["origin"];
  const site = request.headers["sec-fetch-site"];
  // A form of a page that tells no referrer has the origin "null": then the browser's own word for where it came from counts.
  const isOwnForm = origin === "null" && site === "same-origin";
  const isForeign =
    (origin !== undefined && !isOwnForm && new URL(URL.canParse(origin) ? origin : "http://nowhere").host !== host) ||
    site === "cross-site";
  if (isForeign && request.method !== "GET") throw new HttpProblem(403, "foreign_origin", "Only the sandbox's own page may do this.");
}

const pageGuards = {
  "content-security-policy":
    "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

function body<T>(request: HttpRequest, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readJson(request));
  if (result.success) return result.data;
  throw new HttpProblem(
    422,
    "bad_value",
    result.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; "),
  );
}

function minorOf(amount: string, currency: string): number {
  try {
    const minor = parseDecimal(amount, currency);
    if (minor > 0) return minor;
  } catch {
    // One sentence for both below.
  }
  throw new HttpProblem(422, "bad_value", `"${amount}" is not an amount above zero in ${currency}.`);
}

function bubbleOfCarrier(message: CarrierMessage): Bubble {
  const { segments, encoding } = countSms(message.body);
  const from = message.direction === "inbound" ? "borrower" : "us";
  return { id: message.sid, at: toIso(message.at), from, text: message.body, status: message.status, segments, encoding };
}

function bubbleOfRecord(message: Message): Bubble {
  const { segments, encoding } = countSms(message.body);
  const from = message.direction === "in" ? "borrower" : "us";
  return { id: message.id, at: toIso(message.at), from, text: message.body, status: message.status, segments, encoding };
}
