// Knows how a lender's file is read and checked; refuses to judge what a lender decides.
import { readFileSync } from "node:fs";
import { z } from "zod";
import demo from "../src/policy/lender-demo.json" with { type: "json" };
import ivr from "../src/policy/experiment-ivr.json" with { type: "json" };
import { isZone } from "../src/calendar.ts";
import { experimentSchema } from "./experiment-file.ts";
import { paymentMethods, type Lender, type PaymentMethod } from "../src/lender.ts";

/** Names the file, the field and what was expected. */
export class LenderFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LenderFileError";
  }
}

/** Words that would tell a stranger about a debt before anybody knows who reads. */
const debtWords = /\b(?:debt|loan|collect|recover|arrears|credit control|deuda|cobran|préstamo|prestamo)|债|贷款|催收|欠款/i;

const share = z.number().min(0).max(100);
const days = z.int().min(0);
const minute = z.int().min(0).max(1440);
const perLanguage = z.strictObject({ en: z.string().min(1), es: z.string().min(1), zh: z.string().min(1) });
const quiet = (text: string): boolean => !debtWords.test(text);

const schema = z.strictObject({
  name: z.string().min(1).max(60).refine(quiet, "holds a word for debt; it is said to anyone"),
  assistantName: perLanguage.refine((names) => Object.values(names).every(quiet), "holds a word for debt; it is said to anyone"),
  phone: z.string().regex(/^\+[1-9]\d{6,14}$/, "must be a number such as +18005550142"),
  website: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/, "must be a two-letter country"),
  officerDefault: z.string().min(1),
  reportsToBureaus: z.boolean().default(false),
  verification: z
    .strictObject({
      factors: z.array(z.enum(["birth_date", "id_last4", "postcode"])).min(1),
      needed: z.int().min(1),
      tries: z.int().min(1),
      phoneVerifiedWithinDays: days,
    })
    .refine((v) => v.needed <= v.factors.length, "needs more factors than there are"),
  promise: z.strictObject({
    horizonDays: z.int().min(1).max(366),
    minimumSharePct: share,
    graceDays: days,
    toleranceSharePct: share,
    witnessedFrom: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^\d+(?:\.\d+)?$/)),
  }),
  holdDays: z.strictObject({
    alreadyPaid: days,
    dispute: days,
    hardship: days,
    bereavement: days,
    attorney: days,
    bankruptcy: days,
    crisis: days,
  }),
  businessHours: z.strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    fromMinute: minute,
    toMinute: minute,
    zone: z.string().refine(isZone, "is not an IANA time zone"),
  }),
  callHours: z.strictObject({ fromMinute: minute, toMinute: minute }).optional(),
  payment: z.strictObject({
    methods: z.array(z.enum(paymentMethods as [PaymentMethod, ...PaymentMethod[]])).min(1),
    link: z.string(),
    bankLine: perLanguage,
  }),
  packs: z.array(z.string()),
  templateIds: z.record(z.string(), z.string()),
  experiments: z.array(experimentSchema).optional(),
  phoneDesk: z
    .strictObject({
      agentLine: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/, "must be a number such as +18005550142")
        .optional(),
      agentPhones: z
        .record(
          z.email().transform((address) => address.toLowerCase()),
          z
            .string()
            .regex(
              /^(?:\+[1-9]\d{6,14}|sip:[^\s@]+@[^\s@]+)$/,
              "must be a number such as +18005550142 or an address such as sip:ana@desk.example",
            ),
        )
        .optional(),
      agentLanguage: z.enum(["en", "es", "zh"]),
      whisper: z.enum(["behind_key", "before_key"]).optional(),
      record: z.boolean(),
      payConnector: z.string().min(1).optional(),
      callsPerSecond: z.number().positive(),
      askAfterSeconds: z.int().min(30).optional(),
      leaveVoicemail: z.boolean(),
    })
    .optional(),
});

/** The lender in `path`, or the demo lender when it is null. Throws a LenderFileError that names each field at fault. */
export function readLender(path: string | null): Lender {
  if (path === null) return check(demo, "the demo lender");
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new LenderFileError(`LENDER_FILE ${path} cannot be read as JSON: ${(error as Error).message}`);
  }
  return check(parsed, `LENDER_FILE ${path}`);
}

/** The demo book's lender compares the three wordings of a call; a lender of flesh and blood begins a comparison in its own file. */
export function comparingWordings(lender: Lender): Lender {
  return { ...lender, experiments: [experimentSchema.parse(ivr)] };
}

function check(parsed: unknown, where: string): Lender {
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  throw new LenderFileError(
    result.error.issues.map((issue) => `${where}: ${issue.path.join(".") || "the file"}: ${issue.message}`).join("\n"),
  );
}
