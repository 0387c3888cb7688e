// Knows the JSON of /v1 as schemas: the routes check with them and the OpenAPI page is made from them. Refuses to know where the data comes from.
import { eventTypes } from "../outgoing/event.ts";
import { z } from "zod";
import { isBookableDay } from "../../src/calendar.ts";
import { handoffReasons } from "../../src/handoff.ts";
import { paymentMethods } from "../../src/lender.ts";

const date = z.iso.date().refine(isBookableDay, "must be a day from 1900 to 2199").describe("local date");
const instant = z.iso.datetime({ offset: true }).describe("instant with offset");
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe("decimal amount in the currency beside it");
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe("ISO 4217");

const sums = z.object({ total: decimal, principal: decimal, interest: decimal, penalty: decimal, fee: decimal });

export const paymentSchema = z
  .object({ paidOn: date, amount: decimal, currency, reference: z.string(), method: z.string().nullable() })
  .meta({ id: "Payment" });

export const paymentInSchema = z
  .strictObject({
    paidOn: date,
    amount: z.string().regex(/^\d+(?:\.\d+)?$/, 'must be a decimal string such as "120.00"'),
    currency,
    reference: z.string().min(1).max(120),
    method: z.string().max(40).nullish(),
  })
  .meta({ id: "PaymentIn" });

export const promiseStatusSchema = z.enum(["running", "kept", "partial", "broken", "replaced", "cancelled"]);

export const promiseSchema = z
  .object({
    id: z.string(),
    loanId: z.string(),
    borrowerId: z.string(),
    amount: decimal,
    currency,
    on: date,
    method: z.enum(paymentMethods as [string, ...string[]]),
    status: promiseStatusSchema,
    madeOn: date,
    channel: z.string(),
  })
  .meta({ id: "Promise" });

export const holdSchema = z.object({ reason: z.string(), from: date, until: date.nullable() }).meta({ id: "Hold" });

export const planSchema = z
  .object({
    id: z.string(),
    status: z.string(),
    currency,
    agreedOn: date,
    parts: z.array(z.object({ number: z.int(), on: date, amount: decimal, status: z.string() })),
  })
  .meta({ id: "Plan" });

export const statementSchema = z
  .object({
    loanId: z.string(),
    borrowerId: z.string(),
    currency,
    asOf: date,
    daysPastDue: z.int(),
    bucket: z.string(),
    stage: z.string(),
    pastDue: sums,
    nextDue: z.object({ on: date, total: decimal, principal: decimal, interest: decimal, fee: decimal }).nullable(),
    payoff: sums,
    instalments: z.array(
      z.object({
        number: z.int(),
        dueOn: date,
        principal: decimal,
        interest: decimal,
        fee: decimal,
        penalty: decimal,
        paid: decimal,
        outstanding: decimal,
      }),
    ),
    payments: z.array(paymentSchema),
    promises: z.array(z.object({ id: z.string(), amount: decimal, on: date, method: z.string(), status: promiseStatusSchema })),
    plan: planSchema.nullable(),
    holds: z.array(holdSchema),
  })
  .meta({ id: "Statement" });

export const handoffStatusSchema = z.enum(["waiting", "held", "wrap_up", "returned", "closed"]);

export const handoffSchema = z
  .object({
    id: z.string(),
    borrowerId: z.string(),
    loanId: z.string().nullable(),
    reason: z.enum(handoffReasons),
    priority: z.int().min(1).max(5),
    status: handoffStatusSchema,
    owner: z.string().nullable(),
    openedAt: instant,
    callbackAt: instant.nullable(),
    outcome: z.string().nullable(),
    brief: z.looseObject({}),
    leftOpen: z
      .object({ code: z.enum(["dispute", "promise"]), detail: z.string() })
      .optional()
      .describe("in the answer to close and return: what goes on although the case has ended, and why"),
  })
  .meta({ id: "Handoff" });

export const deskActionSchema = z
  .strictObject({
    agent: z.string().trim().min(1).max(120),
    text: z.string().max(4000).optional(),
    outcome: z.string().max(400).optional(),
    resume: z.enum(["continue", "restart"]).optional(),
    verificationSentOn: date
      .optional()
      .describe(
        "of close and return: the day verification of a disputed debt was sent by letter; where the law asks for it, an answer without it is refused (422 dispute.verification)",
      ),
  })
  .meta({ id: "DeskAction" });

export const checkCodeInSchema = z
  .strictObject({ code: z.string().trim().min(1).max(20).describe("as the borrower typed it: small letters and spaces are taken too") })
  .meta({ id: "CheckCodeIn" });
export const checkCodeSchema = z
  .object({ on: date, code: z.string().describe("six characters, none of them easily taken for another") })
  .meta({ id: "CheckCode" });
export const checkCodeAnswerSchema = z
  .object({ matches: z.boolean(), on: date.nullable().describe("the day whose code it is: today or the day before") })
  .meta({ id: "CheckCodeAnswer" });

export const borrowerSchema = z
  .object({
    borrowerId: z.string(),
    fullName: z.string(),
    language: z.enum(["en", "es", "zh"]),
    country: z.string(),
    region: z.string().nullable(),
    timeZone: z.string(),
    phone: z.string().nullable(),
    phoneVerifiedOn: date.nullable(),
    payday: z.int().nullable(),
    consent: z.object({ sms: z.boolean(), call: z.boolean(), wechat: z.boolean() }),
    optedOut: z.array(z.string()),
    loans: z.array(
      z.object({
        loanId: z.string(),
        product: z.string(),
        currency,
        daysPastDue: z.int(),
        bucket: z.string(),
        stage: z.string(),
        pastDue: decimal,
        payoff: decimal,
      }),
    ),
    holds: z.array(holdSchema),
    contacts: z.array(z.object({ role: z.string(), fullName: z.string(), phone: z.string() })),
    openHandoff: z.object({ id: z.string(), reason: z.string(), status: z.string() }).nullable(),
  })
  .meta({ id: "Borrower" });

export const timelineItemSchema = z
  .looseObject({
    id: z.string(),
    at: instant,
    kind: z.string(),
    loanId: z.string().nullable(),
    conversationId: z.string().nullable(),
  })
  .describe("What happened; the other members depend on its kind: text, rule, reason, amount …")
  .meta({ id: "TimelineItem" });

export const importAnswerSchema = z
  .object({
    accepted: z.int(),
    rejected: z.array(
      z.object({
        row: z.int().describe("1 is the first data row, 0 the header"),
        column: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    notListed: z.int().optional().describe("problems beyond the first 10000, which are not listed"),
  })
  .meta({ id: "ImportAnswer" });

const answer = z.enum(["yes", "no", "notYet", "notNeeded"]);
const counted = z.object({ yes: z.int(), no: z.int(), yesSharePct: z.int().nullable() });
export const fourQuestionsSchema = z
  .object({
    from: date,
    asOf: date,
    officers: z
      .array(
        z.object({
          officer: z.string(),
          loans: z.int(),
          instalments: z.int(),
          toldBefore: counted,
          accurateAndClear: counted,
          trackedAndSecondNotice: counted,
          creditRecordExplained: counted,
        }),
      )
      .optional(),
    loans: z
      .array(
        z.object({
          loanId: z.string(),
          borrowerId: z.string(),
          officer: z.string(),
          branch: z.string().nullable(),
          instalments: z.array(
            z.object({
              number: z.int(),
              dueOn: date,
              toldBefore: answer,
              accurateAndClear: answer,
              trackedAndSecondNotice: answer,
              creditRecordExplained: answer,
              because: z.array(z.string()),
            }),
          ),
        }),
      )
      .optional(),
    nextCursor: z.string().nullable().optional(),
  })
  .meta({ id: "FourQuestions" });

export const clockInSchema = z.strictObject({ now: instant }).meta({ id: "ClockIn" });
export const clockSchema = z
  .looseObject({ now: instant, summary: z.string().optional().describe("what happened on the way, where it was moved") })
  .meta({ id: "Clock" });

export const eventSchema = z
  .object({
    id: z.string(),
    type: z.string().describe(`one of: ${[...new Set(Object.values(eventTypes))].join(", ")}`),
    timestamp: instant,
    data: z.looseObject({}),
    delivery: z.object({
      status: z.enum(["waiting", "sent", "dead"]),
      attempts: z.int(),
      lastError: z.string().nullable(),
      triedAt: instant.nullable(),
      nextTryAt: instant.nullable(),
    }),
  })
  .meta({ id: "Event" });
export const endpointSchema = z
  .object({ url: z.string(), isDisabled: z.boolean(), because: z.string().nullable() })
  .meta({ id: "Endpoint" });
export const replayInSchema = z
  .strictObject({
    ids: z.array(z.string().min(1).max(200)).min(1).max(1000).optional(),
    status: z.enum(["waiting", "sent", "dead"]).optional(),
    since: instant.optional(),
  })
  .describe("at least one of them")
  .meta({ id: "ReplayIn" });
export const replaySchema = z.object({ replayed: z.int() }).meta({ id: "Replay" });

export const problemSchema = z
  .looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() })
  .meta({ id: "Problem" });

export const pageOf = (item: z.ZodType): z.ZodType => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
