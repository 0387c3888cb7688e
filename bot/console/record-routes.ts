// Knows how what an agent agreed with the borrower is calculated and put on record, and when somebody else must agree first. Refuses to compute a figure: ledger and offers do.
import { z } from "zod";
import { addDays, isLocalDate } from "../../src/calendar.ts";
import { authorityOf } from "../../src/authority.ts";
import { toDecimal } from "../../src/money.ts";
import { planOffer, waiverApproval } from "../../src/offers.ts";
import { promiseLimits, refusalOf } from "../../src/promise.ts";
import type { Effect } from "../../dialogs/dialog.ts";
import { positionOf } from "../../dialogs/position.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest } from "../http.ts";
import { calculate } from "./calculate.ts";
import { latestHold } from "./hold-limit.ts";
import { actorOf, type DeskRoom } from "./desk-room.ts";
import { base, minorOf, read, requestIdOf, text } from "./request-body.ts";
import type { DeskRoute, Signed } from "./request.ts";

const recordSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("promise"), loanId: text(80), amount: text(20), on: z.string().refine(isLocalDate, "is not a day such as 2026-03-14"), method: z.enum(["debit", "transfer", "link", "branch", "card_by_phone"]) }),
  z.strictObject({ do: z.literal("plan"), loanId: text(80), months: z.int().min(2).max(60), firstOn: z.string().refine(isLocalDate, "is not a day such as 2026-03-14") }),
  z.strictObject({ do: z.literal("waiver"), loanId: text(80), amount: text(20) }),
  z.strictObject({ do: z.literal("claim"), loanId: text(80), paidOn: z.string().refine(isLocalDate).optional(), amount: text(20).optional(), reference: text(60).optional() }),
  z.strictObject({ do: z.literal("dispute"), loanId: text(80), kind: z.enum(["not_mine", "wrong_amount", "already_paid", "identity_theft", "prove_it", "other"]), words: text() }),
  z.strictObject({ do: z.literal("hold"), loanId: text(80), reason: z.enum(["dispute", "hardship", "bereavement", "already_paid", "breathing_space", "attorney", "bankruptcy"]), until: z.string().refine(isLocalDate), words: text() }),
  z.strictObject({ do: z.literal("consent"), channel: z.enum(["sms", "voice", "wechat"]), given: z.boolean(), words: text() }),
]); // prettier-ignore

export function recordRoutes(room: DeskRoom): DeskRoute[] {
  const { lender, act, mustFind, scene, newApproval } = room;
  return [
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
    const ask = async (kind: string, body: Record<string, unknown>): Promise<HttpReply> =>
      json(202, await newApproval(kind, handoff.borrowerId, signed.person.id, { handoffId: handoff.id, ...body }, requestIdOf(request)));
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
              slots: {
                latest: limits.latest,
                currency,
                minimum: toDecimal(limits.minimumMinor, currency),
                maximum: toDecimal(limits.maximumMinor, currency),
              },
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
        if (needs === "supervisor")
          return ask("waiver", {
            loanId: wish.loanId,
            amountMinor,
            amount: toDecimal(amountMinor, currency),
            currency,
            component: "penalty",
          });
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
      case "hold": {
        const latest = latestHold(wish.reason, found!, facts.today, lender);
        const fault = wish.until < facts.today ? "date_past" : wish.until > latest ? "date_too_late" : null;
        if (fault)
          throw new HttpProblem(
            422,
            "refused",
            fault === "date_past" ? "That day is over." : `This hold may run until ${latest} at the latest.`,
            {
              rule: `hold.${fault}`,
              reason: fault,
              slots: { latest },
            },
          );
        return done([{ do: "placeHold", loanId: wish.loanId, reason: wish.reason, until: wish.until, words: wish.words }]);
      }
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
}
