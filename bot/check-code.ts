// Knows the code by which a borrower checks that a message is the lender's: the same on the lender's site and in the message, new each day. Refuses to prove who the borrower is.
import { createHmac, timingSafeEqual } from "node:crypto";
import { addDays, type LocalDate } from "../src/calendar.ts";
import type { Facts } from "../dialogs/dialog.ts";

/** Nothing that is taken for another when read aloud or copied: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const alphabet = "34679ACDEFGHJKMNPQRTWXY";
const length = 6;

/** Six characters from an HMAC-SHA256 over borrower and local day, keyed with the token that the lender's systems and we share. */
export function checkCodeOf(secret: string, borrowerId: string, on: LocalDate): string {
  const digest = createHmac("sha256", secret).update(`check code\u001f${borrowerId}\u001f${on}`).digest();
  let left = digest.readBigUInt64BE(0);
  let code = "";
  for (let i = 0; i < length; i++) {
    code += alphabet[Number(left % BigInt(alphabet.length))]!;
    left /= BigInt(alphabet.length);
  }
  return code;
}

/** The day whose code this is: today, or the day before for a message read overnight; null when it is neither. Small letters and spaces do not matter. */
export function matchingDay(secret: string, borrowerId: string, code: string, today: LocalDate): LocalDate | null {
  const given = Buffer.from(code.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase());
  const isOf = (on: LocalDate): boolean => {
    const ours = Buffer.from(checkCodeOf(secret, borrowerId, on));
    return given.length === ours.length && timingSafeEqual(given, ours);
  };
  return [today, addDays(today, -1)].find(isOf) ?? null;
}

/** Facts with today's code, for whom there is an account to look at. */
export function withCheckCode(facts: Facts, ports: { checkCodeOf?: (borrowerId: string, on: LocalDate) => string }): Facts {
  if (!facts.borrower || facts.otherParty || !ports.checkCodeOf) return facts;
  return { ...facts, checkCode: ports.checkCodeOf(facts.borrower.id, facts.today) };
}
