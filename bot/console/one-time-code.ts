// Knows the six digits of an authenticator app (RFC 6238): one step, thirty seconds, each used once. Refuses to know whose they are.
import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;
const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: "DueCourse", label, algorithm: "SHA1", digits: 6, period: 30, secret: Secret.fromBase32(secret) });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** For the QR code or by hand: otpauth://totp/… */
export const secretUri = (secret: string, label: string): string => totp(secret, label).toString();

/**
 * The step the code belongs to, or null when it is wrong or was used: a step at or before `lastStep` is never taken again.
 * One step either way is taken, for clocks that differ. Time is the machine's, in milliseconds.
 */
export function acceptedStep(secret: string, code: string, nowMs: number, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const drift = totp(secret, "").validate({ token: code, timestamp: nowMs, window: 1 });
  if (drift === null) return null;
  const step = Math.floor(nowMs / stepMs) + drift;
  return step > lastStep ? step : null;
}
