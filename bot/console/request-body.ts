// Knows how the desk reads what its page sends: checked field by field, a refusal names the field. Refuses to know what it is for.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { parseDecimal } from "../../src/money.ts";
import { HttpProblem, readJson, type HttpRequest } from "../http.ts";

export const base = "/console/api";
export const text = (max = 4000) => z.string().trim().min(1).max(max);
/** Products are named by the lender, in any language. */
export const productName = /^[^\p{C}:,]{1,60}$/u;
/** The version of the case the page saw. */
export const versioned = { version: z.int().optional() };
export const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** Throws a 422 that names the first field at fault. */
export function read<T>(schema: z.ZodType<T>, request: HttpRequest): T {
  const parsed = schema.safeParse(readJson(request));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new HttpProblem(422, "bad_field", `${issue.path.join(".") || "body"}: ${issue.message}.`);
}

/** A request seen again is the same act: the page sends the key anew when it does not know whether the first arrived. */
export function requestIdOf(request: HttpRequest): string {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return randomUUID();
  if (!/^[\w-]{8,80}$/.test(key)) throw new HttpProblem(422, "bad_key", "Idempotency-Key must be 8 to 80 letters, digits, - or _.");
  return key;
}

/** In the currency's minor unit; throws a 422. */
export function minorOf(amount: string, currency: string): number {
  let minor: number;
  try {
    minor = parseDecimal(amount, currency);
  } catch (error) {
    throw new HttpProblem(422, "bad_field", `amount: ${(error as Error).message}.`);
  }
  if (minor <= 0) throw new HttpProblem(422, "bad_field", `amount: "${amount}" must be more than nothing.`);
  return minor;
}
