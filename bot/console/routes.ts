// Knows the desk's routes: who may ask what, and which room answers. Refuses to compute a figure or to judge a contact: ledger, offers and rules do.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { addDays, isLocalDate, parseInstant, toIso, type Instant } from "../../src/calendar.ts";
import { authorityOf, type Actor } from "../../src/authority.ts";
import type { Lender } from "../../src/lender.ts";
import { languages, type Language } from "../../src/loan.ts";
import { parseDecimal, toDecimal } from "../../src/money.ts";
import { planOffer, waiverApproval } from "../../src/offers.ts";
import { promiseLimits, refusalOf } from "../../src/promise.ts";
import type { Effect, Facts } from "../../dialogs/dialog.ts";
import { positionOf } from "../../dialogs/position.ts";
import { factsOf, isRightPartyAddress, statementOfEvents, zoneOf } from "../facts.ts";
import type { ListenIn } from "../channels/twilio-voice/listen-in.ts";
import { HttpProblem, json, readJson, type HttpReply, type HttpRequest, type Route } from "../http.ts";
import type { Bell } from "../sandbox/bell.ts";
import type { Approval, DeskStore } from "../store/desk-store.ts";
import type { EraseDepth } from "../store/erase-store.ts";
import type { BorrowerRecord, Conversation, Handoff, Store, TurnRecord } from "../store/store.ts";
import type { DeskAction, DeskResult, Turn } from "../turn-ports.ts";
import { accountOf } from "./account.ts";
import { boardCsv, boardOf } from "./board.ts";
import { briefText, whisperText } from "./brief-text.ts";
import { calculate } from "./calculate.ts";
import { cannedFor } from "./canned.ts";
import { casePage, presenceMs, rowsOf } from "./cases.ts";
import { refusalsOf } from "./check-reply.ts";
import { eraseApproved, fileRoutes } from "./file-routes.ts";
import { listenRoute } from "./listen-route.ts";
import { createLiveFeed, liveStream, type PresenceNews } from "./live.ts";
import { acceptedStep, newSecret, secretUri } from "./one-time-code.ts";
import { hashPassword, passwordFault } from "./password.ts";
import { mustHaveRoom, passOnRoutes } from "./pass-on-routes.ts";
import { cookieHeader, guarded, mustBeOurPage, type DeskRoute, type Signed } from "./request.ts";
import { actsOf, mayAct, roles, type Role } from "./roles.ts";
import { digestOf, newLogId, type SignIn } from "./sign-in.ts";
import { transcriptOf } from "./transcript.ts";
import type { ApprovalRow, AuditRow, CaseView, Me, PersonRow, SwitchRow, Why } from "./wire.ts";

export type DeskHouse = {
  store: Store;
  desk: DeskStore;
  turn: Turn;
  signIn: SignIn;
  lender: Lender;
  bell: Bell;
  now: () => Instant;
  machineNow: () => number;
  publicBaseUrl: string;
  isSandbox: boolean;
  presence: PresenceNews;
  erase: (borrowerId: string, depth: EraseDepth) => Promise<Record<string, number>>;
  report: (error: unknown) => void;
  /** How long a colleague may think about a case that is offered, on the machine's clock. */
  acceptWithinMs: number;
  /** Null: the house has no telephone. */
  listenIn: ListenIn | null;
};

const base = "/console/api";
const text = (max = 4000) => z.string().trim().min(1).max(max);

function read<T>(schema: z.ZodType<T>, request: HttpRequest): T {
  const parsed = schema.safeParse(readJson(request));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new HttpProblem(422, "bad_field", `${issue.path.join(".") || "body"}: ${issue.message}.`);
}

/** A request seen again is the same act: the page sends the key anew when it does not know whether the first arrived. */
function requestIdOf(request: HttpRequest): string {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return randomUUID();
  if (!/^[\w-]{8,80}$/.test(key)) throw new HttpProblem(422, "bad_key", "Idempotency-Key must be 8 to 80 letters, digits, - or _.");
  return key;
}

function minorOf(amount: string, currency: string): number {
  try {
    return parseDecimal(amount, currency);
  } catch (error) {
    throw new HttpProblem(422, "bad_field", `amount: ${(error as Error).message}.`);
  }
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");
const mask = (value: string | undefined, shown: number): string | null =>
  value === undefined ? null : `${value.slice(0, 2)}${"•".repeat(Math.max(3, value.length - 2 - shown))}${value.slice(-shown)}`;

export function deskRoutes(house: DeskHouse): Route[] {
  const { store, desk, turn, signIn, lender, publicBaseUrl } = house;
  const { presence } = house;
  const feed = createLiveFeed({ store, bell: house.bell, presence, now: house.now, report: house.report });
  const casePorts = { store, desk, lender, now: house.now, machineNow: house.machineNow };

  const meOf = ({ person, session, role }: Omit<Signed, "token">): Me => ({
    id: person.id, fullName: person.fullName, email: person.email, role, may: actsOf(role), languages: person.languages, preferences: person.preferences,
    csrfToken: session.csrfToken, isSandbox: house.isSandbox, hasCode: person.hasCode,
  }); // prettier-ignore
  const note = (personId: string | null, act: string, borrowerId: string | null, body: Record<string, unknown>): Promise<void> =>
    desk.log({ id: newLogId(house.machineNow()), at: house.now(), personId, act, borrowerId, body });
  const signedIn = (found: Awaited<ReturnType<SignIn["withLink"]>> & object): HttpReply => {
    const reply = json(200, meOf({ person: found.person, session: found.session, role: found.person.role as Role }));
    return { ...reply, headers: { ...reply.headers, "set-cookie": cookieHeader(publicBaseUrl, found.token) } };
  };

  async function mustFind(request: HttpRequest): Promise<Handoff> {
    const handoff = await store.readHandoff(request.params["id"]!);
    if (!handoff) throw new HttpProblem(404, "no_such_case", `There is no case "${request.params["id"]}".`);
    return handoff;
  }

  async function scene(
    handoff: Handoff,
  ): Promise<{ record: BorrowerRecord; facts: Facts; talk: Conversation | null; verified: boolean; zone: string; language: Language }> {
    const record = await store.readBorrower(handoff.borrowerId);
    if (!record) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${handoff.borrowerId}".`);
    const talk = handoff.conversationId === null ? null : await store.readConversation(handoff.conversationId);
    const ends = { channel: talk?.channel ?? ("sms" as const), theirs: talk?.theirs ?? record.borrower?.phone ?? "" };
    const turnRecord: TurnRecord = { ...record, conversation: talk, otherParty: null, duplicate: null };
    const facts = factsOf(turnRecord, ends, lender, statementOfEvents, house.now());
    const verified =
      facts.addressVerified ||
      talk?.state.rightParty.verified === true ||
      isRightPartyAddress(record, ends.channel, ends.theirs, facts.today, lender);
    const language = talk?.state.language ?? record.borrower?.language ?? "en";
    return { record, facts, talk, verified, zone: zoneOf(record, lender), language };
  }

  const deskNames = async (): Promise<Map<string, string>> => new Map((await desk.listPeople()).map(({ id, fullName }) => [id, fullName]));
  const actorOf = (role: Role): Actor => (role === "supervisor" ? "supervisor" : "agent");

  async function caseView(handoff: Handoff, signed: Signed): Promise<CaseView> {
    const { record, facts, verified, zone, language } = await scene(handoff);
    const [rows, account, transcript, approvals] = await Promise.all([
      rowsOf([handoff], casePorts),
      accountOf(record, { store, lender, now: house.now(), by: actorOf(signed.role) }),
      transcriptOf(store, handoff.borrowerId, zone, await deskNames()),
      desk.listApprovals(null, 200),
    ]);
    const brief = { ...handoff.brief, nextOffers: account.loans.flatMap((loan) => loan.offers.slice(0, 3).map((offer) => offer.label)) };
    const { borrower } = record;
    return {
      row: rows[0]!,
      brief,
      briefText: briefText(brief),
      whisper: whisperText(brief),
      person: {
        borrowerId: handoff.borrowerId,
        fullName: borrower?.fullName ?? brief.borrowerName,
        phone: mask(borrower?.phone, 4),
        birthDate: borrower?.birthDate ? "••••-••-••" : null,
        postcode: mask(borrower?.postcode, 1),
        country: borrower?.country ?? "",
        timeZone: zone,
        localTime: toIso(house.now(), zone),
      },
      transcript,
      account,
      canned: cannedFor(facts, language, signed.person.fullName, verified),
      approvals: (await approvalRows(approvals)).filter((row) => row.borrowerId === handoff.borrowerId),
    };
  }

  /** `requestId` asked again is the same request: the first one is told. */
  async function newApproval(kind: string, borrowerId: string, personId: string, record: Record<string, unknown>, requestId: string = randomUUID()): Promise<ApprovalRow> {
    const id = `A-${createHash("sha256").update(`${personId}:${requestId}`).digest("hex").slice(0, 16)}`;
    const first = await desk.readApproval(id);
    if (first) return (await approvalRows([first]))[0]!;
    const approval: Approval = { id, borrowerId, kind, status: "waiting", askedBy: personId, askedAt: house.now(), decidedBy: null, decidedAt: null, record };
    await desk.addApproval(approval);
    await note(personId, "approval_asked", borrowerId, { approvalId: id, label: words(record["label"]) });
    house.bell.ring();
    return (await approvalRows([approval]))[0]!;
  } // prettier-ignore

  async function approvalRows(approvals: readonly Approval[]): Promise<ApprovalRow[]> {
    const [people, records] = await Promise.all([
      desk.listPeople(),
      store.readBorrowers([...new Set(approvals.map((one) => one.borrowerId))]),
    ]);
    const names = new Map(people.map((person) => [person.id, person.fullName]));
    const borrowers = new Map(records.map((record) => [record.borrowerId, record.borrower?.fullName ?? record.borrowerId]));
    return approvals.map((one) => ({
      id: one.id, borrowerId: one.borrowerId, borrowerName: borrowers.get(one.borrowerId) ?? one.borrowerId, kind: one.kind, label: words(one.record["label"]) || one.kind,
      askedBy: names.get(one.askedBy) ?? one.askedBy, askedAt: toIso(one.askedAt), status: one.status, decidedBy: one.decidedBy === null ? null : (names.get(one.decidedBy) ?? one.decidedBy),
    })); // prettier-ignore
  }

  async function answerOf(result: DeskResult): Promise<HttpReply> {
    house.bell.ring();
    switch (result.outcome) {
      case "done":
        return json(200, { handoffId: result.handoffId, ...(result.messageId === undefined ? {} : { messageId: result.messageId }) });
      case "not_found":
        throw new HttpProblem(404, "no_such_case", "There is no such case.");
      case "taken": {
        const owner = (await desk.readPerson(result.owner))?.fullName ?? result.owner;
        throw new HttpProblem(409, "taken", `${owner} has this case.`, { owner });
      }
      case "refused":
        throw new HttpProblem(422, "refused", result.reason, { rule: result.rule, reason: result.reason });
      default:
        return result satisfies never;
    }
  }

  const act = async (request: HttpRequest, action: DeskAction): Promise<HttpReply> =>
    answerOf(await turn.runDesk(request.params["id"]!, action, requestIdOf(request)));

  /** The version the page saw: somebody who acted in between is not overwritten. */
  async function mustBeFresh(request: HttpRequest, version: number | undefined): Promise<Handoff> {
    const handoff = await mustFind(request);
    if (version !== undefined && handoff.version !== version)
      throw new HttpProblem(409, "stale", "This case has changed since: look again.", { version: handoff.version });
    return handoff;
  }
  const versioned = { version: z.int().optional() };

  const talkRoutes: DeskRoute[] = [
    {
      method: "GET", path: `${base}/cases`, act: "queue.see",
      handle: async ({ query }, { person }) =>
        json(200, await casePage({ status: query.get("status") ?? "waiting", language: query.get("language") ?? undefined, reason: query.get("reason") ?? undefined, after: query.get("cursor") ?? undefined }, person.id, casePorts)),
    },
    { method: "GET", path: `${base}/cases/:id`, act: "talk.read", handle: async (request, signed) => json(200, await caseView(await mustFind(request), signed)) },
    {
      method: "GET", path: `${base}/cases/:id/transcript`, act: "talk.read",
      async handle(request) {
        const handoff = await mustFind(request);
        const { zone } = await scene(handoff);
        const since = request.query.get("since");
        const lines = await transcriptOf(store, handoff.borrowerId, zone, await deskNames());
        const at = since === null ? -1 : lines.findIndex((line) => line.id === since);
        return json(200, { lines: lines.slice(at + 1) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/claim`, act: "talk.claim",
      async handle(request, { person }) {
        await mustBeFresh(request, read(z.strictObject(versioned), request).version);
        await mustHaveRoom(store, person);
        return act(request, { act: "claim", agent: person.id });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/release`, act: "talk.claim",
      async handle(request, { person }) {
        await mustBeFresh(request, read(z.strictObject(versioned), request).version);
        return act(request, { act: "release", agent: person.id });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/reply`, act: "talk.reply",
      async handle(request, { person }) {
        const { text: words } = read(z.strictObject({ text: text(1600), ...versioned }), request);
        const handoff = await mustFind(request);
        if (handoff.owner !== person.id && handoff.owner !== null) return act(request, { act: "reply", agent: person.id, text: words });
        const { record, facts, talk, verified, language } = await scene(handoff);
        if (!talk) throw new HttpProblem(422, "refused", "The case belongs to no talk that could be answered.", { rule: "channel.none", reason: "no talk" });
        const refusals = refusalsOf(words, { record, facts, channel: talk.channel, theirs: talk.theirs, language, verified, lender, now: house.now() });
        if (refusals[0]) throw new HttpProblem(422, "refused", refusals[0].reason, { rule: refusals[0].rule ?? refusals[0].code, reason: refusals[0].reason, refusals });
        await desk.setPresence(person.id, handoff.id, house.machineNow(), 0);
        return act(request, { act: "reply", agent: person.id, text: words });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/check`, act: "talk.reply",
      async handle(request) {
        const { text: words } = read(z.strictObject({ text: text(1600) }), request);
        const { record, facts, talk, verified, language } = await scene(await mustFind(request));
        const refusals = refusalsOf(words, { record, facts, channel: talk?.channel ?? "sms", theirs: talk?.theirs ?? "", language, verified, lender, now: house.now() });
        return json(200, { refusals: refusals.map(({ code, reason, found }) => ({ code, detail: reason, quote: found })) });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/note`, act: "talk.note",
      handle: (request, { person }) => act(request, { act: "note", agent: person.id, text: read(z.strictObject({ text: text(), ...versioned }), request).text }),
    },
    {
      method: "POST", path: `${base}/cases/:id/return`, act: "talk.return",
      async handle(request, { person }) {
        const { outcome, resume, version } = read(z.strictObject({ outcome: text(200), resume: z.enum(["continue", "restart"]).default("continue"), ...versioned }), request);
        await mustBeFresh(request, version);
        return act(request, { act: "return", agent: person.id, outcome, resume });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/wrap-up`, act: "talk.reply",
      handle: (request, { person }) => act(request, { act: "wrap_up", agent: person.id, outcome: read(z.strictObject({ outcome: text(200), ...versioned }), request).outcome }),
    },
    {
      method: "POST", path: `${base}/cases/:id/close`, act: "talk.reply",
      handle: (request, { person }) => act(request, { act: "close", agent: person.id, outcome: read(z.strictObject({ outcome: text(200), ...versioned }), request).outcome }),
    },
    {
      method: "POST", path: `${base}/cases/:id/presence`, act: "talk.read",
      async handle(request, { person }) {
        const { typing, gone } = read(z.strictObject({ typing: z.boolean().default(false), gone: z.boolean().default(false), ...versioned }), request);
        const id = request.params["id"]!;
        if (gone) await desk.clearPresence(person.id, id);
        else await desk.setPresence(person.id, id, house.machineNow(), typing ? house.machineNow() + 6_000 : 0);
        presence.tell(id);
        house.bell.ring();
        return json(200, { everyMs: presenceMs / 3 });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/reveal`, act: "personal.reveal",
      async handle(request, { person }) {
        const { field, reason } = read(z.strictObject({ field: z.enum(["phone", "birthDate", "postcode"]), reason: text(200) }), request);
        const handoff = await mustFind(request);
        const record = await store.readBorrower(handoff.borrowerId);
        await note(person.id, "reveal", handoff.borrowerId, { field, reason, handoffId: handoff.id });
        return json(200, { value: record?.borrower?.[field] ?? null });
      },
    },
    {
      method: "POST", path: `${base}/cases/:id/offer`, act: "offer.agent",
      async handle(request, { role }) {
        const wish = read(z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("plan"), loanId: text(80), months: z.int().min(2).max(60), firstOn: z.string().refine(isLocalDate, "is not a day such as 2026-03-14") }),
          z.strictObject({ kind: z.literal("waiver"), loanId: text(80), amount: text(20) }),
        ]), request);
        const { facts } = await scene(await mustFind(request));
        const found = facts.loans.find(({ loan }) => loan.id === wish.loanId);
        if (!found) throw new HttpProblem(422, "bad_field", `loanId: this borrower has no loan "${wish.loanId}".`);
        const made = calculate(wish.kind === "plan" ? wish : { kind: "waiver", amountMinor: minorOf(wish.amount, found.statement.currency) }, found, facts, lender, actorOf(role));
        if ("refused" in made) throw new HttpProblem(422, "refused", `This ${wish.kind} cannot be offered (${made.refused.replaceAll("_", " ")}).`, { rule: `${wish.kind}.${made.refused}` });
        return json(200, made);
      },
    },
    { method: "POST", path: `${base}/cases/:id/record`, act: "record.promise", handle: (request, signed) => recordFor(request, signed) },
  ]; // prettier-ignore

  const recordSchema = z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("promise"), loanId: text(80), amount: text(20), on: z.string().refine(isLocalDate, "is not a day such as 2026-03-14"), method: z.enum(["debit", "transfer", "link", "branch", "card_by_phone"]) }),
    z.strictObject({ do: z.literal("plan"), loanId: text(80), months: z.int().min(2).max(60), firstOn: z.string().refine(isLocalDate, "is not a day such as 2026-03-14") }),
    z.strictObject({ do: z.literal("waiver"), loanId: text(80), amount: text(20) }),
    z.strictObject({ do: z.literal("claim"), loanId: text(80), paidOn: z.string().refine(isLocalDate).optional(), amount: text(20).optional(), reference: text(60).optional() }),
    z.strictObject({ do: z.literal("dispute"), loanId: text(80), kind: z.enum(["not_mine", "wrong_amount", "already_paid", "identity_theft", "prove_it", "other"]), words: text() }),
    z.strictObject({ do: z.literal("hold"), loanId: text(80), reason: z.enum(["dispute", "hardship", "bereavement", "already_paid", "breathing_space", "attorney", "bankruptcy"]), until: z.string().refine(isLocalDate), words: text() }),
    z.strictObject({ do: z.literal("consent"), channel: z.enum(["sms", "voice", "wechat"]), given: z.boolean(), words: text() }),
  ]); // prettier-ignore

  async function recordFor(request: HttpRequest, signed: Signed): Promise<HttpReply> {
    const wish = read(recordSchema, request);
    const handoff = await mustFind(request);
    const { record, facts } = await scene(handoff);
    const found = "loanId" in wish ? facts.loans.find(({ loan }) => loan.id === wish.loanId) : undefined;
    if ("loanId" in wish && !found) throw new HttpProblem(422, "bad_field", `loanId: this borrower has no loan "${wish.loanId}".`);
    const currency = found?.statement.currency ?? "USD";
    const minor = (amount: string): number => minorOf(amount, currency);
    const by = `desk:${signed.person.id}`;
    const done = (effects: Effect[]): Promise<HttpReply> => act(request, { act: "record", agent: signed.person.id, effects });
    const ask = async (kind: string, label: string, body: Record<string, unknown>): Promise<HttpReply> =>
      json(
        202,
        await newApproval(kind, handoff.borrowerId, signed.person.id, { label, handoffId: handoff.id, ...body }, requestIdOf(request)),
      );
    switch (wish.do) {
      case "promise": {
        const { statement } = found!;
        const limits = promiseLimits(
          {
            pastDueMinor: statement.pastDue.totalMinor,
            nextDueMinor: statement.nextDue?.totalMinor ?? 0,
            payoffMinor: statement.payoff.totalMinor,
          },
          facts.today,
          lender.promise,
        );
        const amountMinor = minor(wish.amount);
        const refusal = refusalOf({ amountMinor, on: wish.on }, limits);
        if (refusal)
          throw new HttpProblem(
            422,
            "refused",
            `A promise of ${wish.amount} ${currency} on ${wish.on} is outside the limits (${refusal.code}).`,
            {
              rule: `promise.${refusal.code}`,
              reason: refusal.code,
              limits: { ...limits, minimum: toDecimal(limits.minimumMinor, currency), maximum: toDecimal(limits.maximumMinor, currency) },
            },
          );
        const running = found!.promises.find((promise) => promise.status === "running");
        return done([
          {
            do: "recordPromise",
            loanId: wish.loanId,
            amountMinor,
            currency,
            on: wish.on,
            method: wish.method,
            ...(running ? { replaces: running.id } : {}),
          },
        ]);
      }
      case "plan": {
        const made = planOffer(
          positionOf(found!, facts),
          authorityOf(lender.authority),
          { months: wish.months, firstOn: wish.firstOn },
          "agent",
        );
        if ("refused" in made)
          throw new HttpProblem(
            422,
            "refused",
            `A plan of ${wish.months} months from ${wish.firstOn} cannot be made (${made.refused.replaceAll("_", " ")}).`,
            { rule: `plan.${made.refused}`, reason: made.refused },
          );
        return done([{ do: "recordPlan", loanId: wish.loanId, currency, parts: made.parts }]);
      }
      case "waiver": {
        const amountMinor = minor(wish.amount);
        const needs = waiverApproval(amountMinor, positionOf(found!, facts), authorityOf(lender.authority));
        if (needs === null)
          throw new HttpProblem(422, "refused", "Nobody may take off that much: only late interest, and never more than is open.", {
            rule: "waiver.above_authority",
            reason: "above_authority",
          });
        const label = `${wish.amount} ${currency} of late interest off (${wish.loanId})`;
        if (needs === "supervisor") return ask("waiver", label, { loanId: wish.loanId, amountMinor, component: "penalty" });
        return done([{ do: "requestWaiver", loanId: wish.loanId, component: "penalty", amountMinor, approval: "bot" }]);
      }
      case "claim":
        return done([
          {
            do: "recordPaymentClaim", loanId: wish.loanId, words: by, ...(wish.paidOn ? { paidOn: wish.paidOn } : {}), ...(wish.amount ? { amountMinor: minor(wish.amount) } : {}), ...(wish.reference ? { reference: wish.reference } : {}),
          },
          { do: "placeHold", loanId: wish.loanId, reason: "already_paid", until: addDays(facts.today, lender.holdDays.alreadyPaid), words: by },
        ]); // prettier-ignore
      case "dispute":
        return done([
          { do: "recordDispute", loanId: wish.loanId, kind: wish.kind, words: wish.words },
          {
            do: "placeHold",
            loanId: wish.loanId,
            reason: "dispute",
            until: addDays(facts.today, lender.holdDays.dispute),
            words: wish.words,
          },
        ]);
      case "hold":
        return done([{ do: "placeHold", loanId: wish.loanId, reason: wish.reason, until: wish.until, words: wish.words }]);
      case "consent":
        return done([
          wish.given
            ? { do: "optIn", channel: wish.channel }
            : { do: "optOut", channel: wish.channel, words: `${wish.words} (${by}, ${record.borrowerId})` },
        ]);
      default:
        return wish satisfies never;
    }
  }

  const files = { store, desk, lender, now: house.now, erase: house.erase, read, note, newApproval };
  const boardRoutes: DeskRoute[] = [
    {
      method: "GET", path: `${base}/approvals`, act: null,
      async handle({ query }, { role }) {
        const found = await desk.listApprovals((query.get("status") as Approval["status"] | null) ?? "waiting", 100);
        // Whoever sees cases sees what was asked about them; an erasure is between compliance and the administrators.
        const mine = found.filter((one) => (one.kind === "erase" ? mayAct(role, "file.erase") || mayAct(role, "file.erase.approve") : mayAct(role, "queue.see")));
        return json(200, { items: await approvalRows(mine), nextCursor: null });
      },
    },
    {
      method: "POST", path: `${base}/approvals/:id`, act: null,
      async handle(request, { person, role, session }) {
        const { decision } = read(z.strictObject({ decision: z.enum(["approve", "refuse"]) }), request);
        const approval = await desk.readApproval(request.params["id"]!);
        const needed = approval?.kind === "erase" ? "file.erase.approve" : "offer.approve";
        if (!mayAct(role, needed)) throw new HttpProblem(403, "not_allowed", `The role ${role} may not do this (${needed}).`, { act: needed });
        if (!approval) throw new HttpProblem(404, "no_such_approval", "There is no such request.");
        if (approval.kind === "erase") mustBeFreshlyProved(session);
        if (approval.askedBy === person.id) throw new HttpProblem(422, "refused", "Somebody else must decide what you asked for.", { rule: "desk.four_eyes", reason: "four eyes" });
        const decided = await desk.decideApproval(approval.id, "waiting", decision === "approve" ? "approved" : "refused", person.id, house.now());
        if (!decided) throw new HttpProblem(409, "stale", "This request was decided already.");
        await note(person.id, `approval_${decision}d`, approval.borrowerId, { approvalId: approval.id });
        if (decision === "approve" && approval.kind === "erase") await eraseApproved(files, approval, person.id);
        if (decision === "approve" && approval.kind === "waiver") {
          const { handoffId, loanId, amountMinor } = approval.record as { handoffId: string; loanId: string; amountMinor: number };
          const handoff = await store.readHandoff(handoffId);
          const result = await turn.runDesk(handoffId, { act: "record", agent: handoff?.owner ?? approval.askedBy, effects: [{ do: "requestWaiver", loanId, component: "penalty", amountMinor, approval: "bot" }] }, `approval-${approval.id}`);
          if (result.outcome !== "done") throw new HttpProblem(409, "stale", "The case was closed in the meantime: the waiver was approved and not applied.", { outcome: result.outcome });
        }
        house.bell.ring();
        return json(200, (await approvalRows([(await desk.readApproval(approval.id))!]))[0]);
      },
    },
    {
      method: "GET", path: `${base}/board`, act: "board.see",
      async handle({ query, headers }) {
        const now = house.now();
        const at = (name: string, otherwise: Instant): Instant => {
          const value = query.get(name);
          if (value === null) return otherwise;
          try {
            return parseInstant(value);
          } catch (error) {
            throw new HttpProblem(422, "bad_field", `${name}: ${(error as Error).message}.`);
          }
        };
        const board = await boardOf(store, { by: query.get("by") ?? "channel", from: at("from", now - 30 * 86_400_000), to: at("to", now), now, zone: lender.businessHours.zone });
        const wantsCsv = (headers["accept"] ?? "").includes("text/csv") || query.get("format") === "csv";
        return wantsCsv ? { status: 200, headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="board.csv"', "cache-control": "no-store" }, body: boardCsv(board) } : json(200, board);
      },
    },
    {
      method: "GET", path: `${base}/why/:messageId`, act: "talk.read",
      async handle({ params, query }) {
        const borrowerId = query.get("borrowerId");
        if (borrowerId === null) throw new HttpProblem(422, "bad_field", "borrowerId is missing.");
        const page = await store.timeline(borrowerId, { limit: 500, newestFirst: true });
        const about = page.items.filter((event) => event.body["messageId"] === params["messageId"]);
        const first = about.find((event) => event.kind === "said" || event.kind === "withheld");
        if (!first) throw new HttpProblem(404, "no_such_message", "There is no such message.");
        const turnId = first.id.split(":")[0];
        const steps = page.items.filter((event) => about.includes(event) || event.id.startsWith(`${turnId}:`)).toReversed();
        const why: Why = { messageId: params["messageId"]!, text: words(first.body["text"]), at: toIso(first.at), status: about[0]!.kind, steps: steps.map((event) => ({ at: toIso(event.at), what: event.kind, detail: event.body })) };
        return json(200, why);
      },
    },
    {
      method: "GET", path: `${base}/audit`, act: "audit.search",
      async handle({ query }) {
        const cursor = /^(\d+)~(.+)$/.exec(query.get("cursor") ?? "");
        const found = await desk.accessLog({ limit: 101, ...(cursor ? { before: { at: Number(cursor[1]), id: cursor[2]! } } : {}), ...(query.get("act") ? { act: query.get("act")! } : {}), ...(query.get("q") ? { borrowerId: query.get("q")! } : {}) });
        const names = new Map((await desk.listPeople()).map((person) => [person.id, person.fullName]));
        const items: AuditRow[] = found.slice(0, 100).map((row) => ({ id: row.id, at: toIso(row.at), who: row.personId === null ? "nobody" : (names.get(row.personId) ?? row.personId), act: row.act, borrowerId: row.borrowerId, detail: row.body }));
        const last = found.length > 100 ? found[99]! : null;
        return json(200, { items, nextCursor: last && `${last.at}~${last.id}` });
      },
    },
    {
      method: "GET", path: `${base}/switches`, act: "switch.set",
      async handle() {
        const names = new Map((await desk.listPeople()).map((person) => [person.id, person.fullName]));
        const items: SwitchRow[] = (await desk.listSwitches()).map((row) => ({ scope: row.scope, off: row.off, reason: row.reason, by: names.get(row.personId) ?? row.personId, at: toIso(row.at) }));
        return json(200, { items, nextCursor: null });
      },
    },
    {
      method: "POST", path: `${base}/switches`, act: "switch.set",
      async handle(request, { person }) {
        const entry = read(z.strictObject({ scope: z.string().regex(/^(?:all|channel:(?:sms|voice|wechat|web)|portfolio:[\w-]{1,40})$/, 'must be "all", "channel:sms" and the like, or "portfolio:<product>"'), off: z.boolean(), reason: text(200) }), request);
        await desk.setSwitch({ ...entry, personId: person.id, at: house.now() });
        await note(person.id, "switch", null, entry);
        house.bell.ring();
        return json(200, entry);
      },
    },
    { method: "GET", path: `${base}/people`, act: "people.manage", handle: async () => json(200, { items: (await desk.listPeople()).map(personRow), nextCursor: null }) },
    {
      method: "POST", path: `${base}/people`, act: "people.manage",
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const wish = read(z.strictObject({ email: z.email().max(200), fullName: text(100), role: z.enum(roles), languages: z.array(z.enum(languages as [Language, ...Language[]])).min(1), capacity: z.int().min(1).max(50) }), request);
        const id = `U-${randomBytes(6).toString("hex")}`;
        if (!(await desk.addPerson({ id, ...wish, disabled: false, preferences: {} }))) throw new HttpProblem(422, "bad_field", `email: "${wish.email}" is taken.`);
        const link = await signIn.makeLink(id, 24 * 3_600_000);
        await note(person.id, "person_added", null, { personId: id, role: wish.role });
        return json(201, { person: personRow((await desk.readPerson(id))!), signInLink: `${publicBaseUrl}/console/link/${link}` });
      },
    },
    {
      method: "POST", path: `${base}/people/:personId`, act: "people.manage",
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const change = read(z.strictObject({ role: z.enum(roles).optional(), languages: z.array(z.enum(languages as [Language, ...Language[]])).min(1).optional(), capacity: z.int().min(1).max(50).optional(), disabled: z.boolean().optional() }), request);
        const id = request.params["personId"]!;
        if (!(await desk.readPerson(id))) throw new HttpProblem(404, "no_such_person", `There is no person "${id}".`);
        if (id === person.id && (change.disabled || (change.role !== undefined && change.role !== "administrator"))) throw new HttpProblem(422, "refused", "You cannot take your own access away.", { rule: "desk.self", reason: "self" });
        await desk.updatePerson(id, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
        // A changed role counts at once, not at the next sign-in.
        if (change.disabled || change.role !== undefined) await desk.endSessionsOf(id);
        await note(person.id, "person_changed", null, { personId: id, ...change });
        return json(200, personRow((await desk.readPerson(id))!));
      },
    },
  ]; // prettier-ignore

  function mustBeFreshlyProved(session: Signed["session"]): void {
    if (!signIn.isFresh(session)) throw new HttpProblem(403, "prove_again", "Please enter your password once more.");
  }

  const ownRoutes: DeskRoute[] = [
    { method: "GET", path: `${base}/me`, act: null, handle: async (_request, signed) => json(200, meOf(signed)) },
    {
      method: "POST", path: `${base}/sign-out`, act: null,
      async handle(_request, { token }) {
        await signIn.signOut(token);
        const reply = json(200, {});
        return { ...reply, headers: { ...reply.headers, "set-cookie": cookieHeader(publicBaseUrl, null), "clear-site-data": '"cache", "storage"' } };
      },
    },
    {
      method: "POST", path: `${base}/prove`, act: null,
      async handle(request, { session }) {
        const { password, code } = read(z.strictObject({ password: z.string().max(200), code: z.string().max(10).nullish() }), request);
        if (!(await signIn.proveAgain(session, password, code ?? null))) throw new HttpProblem(401, "wrong", "That is not right.");
        return json(200, {});
      },
    },
    {
      method: "POST", path: `${base}/me/preferences`, act: null,
      async handle(request, { person }) {
        const preferences = read(z.strictObject({ language: z.enum(["en", "es", "zh"]).optional(), theme: z.enum(["light", "dark", "system"]).optional(), shortcuts: z.union([z.literal("off"), z.record(z.string().max(40), z.string().max(20))]).optional() }), request);
        await desk.updatePerson(person.id, { preferences });
        return json(200, preferences);
      },
    },
    {
      method: "POST", path: `${base}/me/password`, act: null,
      async handle(request, { person, session, token }) {
        mustBeFreshlyProved(session);
        const { password } = read(z.strictObject({ password: z.string().max(200) }), request);
        const fault = passwordFault(password, [...person.fullName.split(/\s+/), person.email.split("@")[0]!, lender.name]);
        if (fault) throw new HttpProblem(422, fault, `This password cannot be used: ${fault.replaceAll("_", " ")}.`);
        await desk.setPassword(person.id, await hashPassword(password));
        await note(person.id, "password_set", null, {});
        // Whoever else was signed in with the old one is out; this browser stays.
        const kept = await signIn.sessionOf(token);
        await desk.endSessionsOf(person.id);
        if (kept) await desk.addSession(kept.session);
        return json(200, {});
      },
    },
    {
      method: "POST", path: `${base}/me/code`, act: null,
      async handle(request, { person, session }) {
        mustBeFreshlyProved(session);
        const wish = read(z.union([z.strictObject({ begin: z.literal(true) }), z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string() })]), request);
        if ("begin" in wish) {
          const secret = newSecret();
          return json(200, { secret, uri: secretUri(secret, person.email) });
        }
        if (acceptedStep(wish.secret, wish.code, house.machineNow(), 0) === null) throw new HttpProblem(422, "wrong", "That code is not right: look at the newest one.");
        await desk.setCodeSecret(person.id, wish.secret);
        await note(person.id, "code_set", null, {});
        return json(200, {});
      },
    },
    {
      method: "GET", path: `${base}/live`, act: "queue.see",
      handle: async (request, { token, person }) => ({
        status: 200,
        headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" },
        body: liveStream({ store, feed, now: house.now, stillThere: stillThere(token, person.id) }, request.headers["last-event-id"] ?? request.query.get("lastEventId"), request.signal),
      }),
    },
  ]; // prettier-ignore

  /** Asked on every ring, looked up now and then. */
  function stillThere(token: string, personId: string): () => Promise<boolean> {
    let lookedAt = 0;
    return async () => {
      const at = house.machineNow();
      if (at - lookedAt < 5_000) return true;
      lookedAt = at;
      const found = await desk.readSession(digestOf(token));
      if (!found || found.person.disabled) return false;
      // Being at the desk is no use of the session: an idle one still ends.
      await desk.setPresence(personId, "", at, 0);
      return true;
    };
  }

  const openRoutes: Route[] = [
    {
      method: "POST",
      path: `${base}/sign-in`,
      async handle(request) {
        mustBeOurPage(request, publicBaseUrl);
        throttle(request.remoteAddress);
        const { email, password, code } = read(
          z.strictObject({ email: z.string().max(200), password: z.string().max(200), code: z.string().max(10).nullish() }),
          request,
        );
        const found = await signIn.withPassword(email, password, code ?? null);
        if ("fault" in found)
          throw new HttpProblem(
            401,
            found.fault,
            found.fault === "code_wanted"
              ? "Enter the code of your authenticator app."
              : found.fault === "locked"
                ? "Too many tries: wait a while."
                : "E-mail address or password is not right.",
          );
        return signedIn(found);
      },
    },
    {
      method: "GET",
      path: "/console/link/:token",
      async handle(request) {
        throttle(request.remoteAddress);
        const found = await signIn.withLink(request.params["token"]!);
        if (!found) return { status: 303, headers: { location: "/console/?link=over" } };
        return {
          status: 303,
          headers: {
            location: "/console/",
            "set-cookie": cookieHeader(publicBaseUrl, found.token),
            "referrer-policy": "no-referrer",
            "cache-control": "no-store",
          },
        };
      },
    },
  ];

  /** Ten tries a minute from one address, whoever they claim to be. */
  const tries = new Map<string, number[]>();
  function throttle(address: string): void {
    const now = house.machineNow();
    const recent = (tries.get(address) ?? []).filter((at) => at > now - 60_000);
    if (recent.length >= 10) throw new HttpProblem(429, "too_many", "Too many tries: wait a minute.", {}, { "retry-after": "60" });
    tries.set(address, [...recent, now]);
    if (tries.size > 10_000) tries.clear();
  }

  const passing = passOnRoutes({
    store, desk, lender, now: house.now, machineNow: house.machineNow, acceptWithinMs: house.acceptWithinMs, read, act, mustBeFresh,
    zoneFor: async (handoff) => (await scene(handoff)).zone,
  }); // prettier-ignore
  return [
    ...openRoutes,
    ...guarded(
      [
        ...ownRoutes,
        ...talkRoutes,
        ...passing,
        listenRoute({ listenIn: house.listenIn, mustFind, note }),
        ...fileRoutes(files),
        ...boardRoutes,
      ],
      { signIn, publicBaseUrl },
    ),
  ];

  function personRow(person: {
    id: string;
    email: string;
    fullName: string;
    role: string;
    languages: string[];
    capacity: number;
    disabled: boolean;
    hasPassword: boolean;
    hasCode: boolean;
  }): PersonRow {
    return {
      id: person.id,
      email: person.email,
      fullName: person.fullName,
      role: person.role as Role,
      languages: person.languages,
      capacity: person.capacity,
      disabled: person.disabled,
      hasPassword: person.hasPassword,
      hasCode: person.hasCode,
    };
  }
}
