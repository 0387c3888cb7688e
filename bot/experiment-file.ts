// Knows the form in which a lender writes down a comparison of wordings, and checks it before anybody is taken in. Refuses to run it.
import { z } from "zod";
import { isLocalDate } from "../src/calendar.ts";
import type { Experiment } from "../src/experiment.ts";
import { mayStandFor } from "../prompts/variants.ts";

const name = z.string().regex(/^[a-z\d][a-z\d_-]{0,39}$/, "must be small letters, digits, _ and -, at most 40");
const day = z.string().refine(isLocalDate, "must be a date such as 2026-03-14");

const arm = z.strictObject({
  name,
  weight: z.number().positive(),
  phrases: z.record(z.string(), z.string()).superRefine((phrases, context) => {
    for (const [key, other] of Object.entries(phrases))
      if (!mayStandFor(key, other))
        context.addIssue({
          code: "custom",
          path: [key],
          message: `"${other}" cannot be said in place of "${key}": both must be phrases with the same slots`,
        });
  }),
  asks: z.array(z.enum(["part_of_day"])),
});

/** One comparison as it stands in the lender's file. */
export const experimentSchema: z.ZodType<Experiment> = z
  .strictObject({
    $comment: z.string().optional(),
    name,
    media: z.array(z.enum(["sms", "voice", "wechat", "web"])).min(1),
    sharePct: z.number().min(0).max(100),
    from: day,
    until: day.nullable(),
    arms: z.array(arm).min(2, "needs two arms at least: one alone is compared with nothing"),
  })
  .refine(({ from, until }) => until === null || until >= from, "ends before it begins")
  .refine(({ arms }) => new Set(arms.map((one) => one.name)).size === arms.length, "names an arm twice")
  .transform(({ $comment: _comment, ...experiment }) => experiment);
