// Knows which tries to sign in failed, by account and by where they came from, and which browsers have signed in before. Refuses to judge how many are too many.
import type { Pool } from "./pool.ts";

export type SignInTries = {
  isDeviceOf(account: string, tokenDigest: string): Promise<boolean>;
  rememberDevice(account: string, tokenDigest: string, at: number): Promise<void>;
  /** Until when this origin is locked out, and how many other addresses have failed `often` times or more since. */
  triesOf(account: string, origin: string, often: number, since: number): Promise<{ lockedUntil: number; guessingAddresses: number }>;
  /** How many there are now from this origin since the last time it was right, those of other processes with them. */
  countFailure(account: string, origin: string, at: number): Promise<number>;
  lock(account: string, origin: string, until: number): Promise<void>;
  clearFailures(account: string, origin: string): Promise<void>;
  /** After a new password: every browser proves itself anew, and nothing is held against any. */
  forgetTries(account: string): Promise<void>;
  endTriesBefore(failedAt: number, usedAt: number): Promise<void>;
};

export function signInTries(pool: Pool): SignInTries {
  const run = (name: string, text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> =>
    pool.query(name, text, values);
  return {
    isDeviceOf: async (account, tokenDigest) =>
      (await run("tries-device", "SELECT 1 FROM sign_in_devices WHERE token_digest = $1 AND account = $2", [tokenDigest, account])).length >
      0,
    async rememberDevice(account, tokenDigest, at) {
      await run(
        "tries-remember-device",
        "INSERT INTO sign_in_devices (token_digest, account, used_at) VALUES ($1, $2, $3) ON CONFLICT (token_digest, account) DO UPDATE SET used_at = excluded.used_at",
        [tokenDigest, account, at],
      );
    },
    async triesOf(account, origin, often, since) {
      const [row] = await run(
        "tries-of",
        `SELECT coalesce(max(locked_until) FILTER (WHERE origin = $2), 0) AS locked_until,
           count(*) FILTER (WHERE origin <> $2 AND origin LIKE 'address:%' AND failures >= $3 AND failed_at >= $4) AS guessing
         FROM sign_in_failures WHERE account = $1`,
        [account, origin, often, since],
      );
      return { lockedUntil: Number(row!["locked_until"]), guessingAddresses: Number(row!["guessing"]) };
    },
    async countFailure(account, origin, at) {
      const [row] = await run(
        "tries-count",
        `INSERT INTO sign_in_failures (account, origin, failures, failed_at) VALUES ($1, $2, 1, $3)
         ON CONFLICT (account, origin) DO UPDATE SET failures = sign_in_failures.failures + 1, failed_at = excluded.failed_at RETURNING failures`,
        [account, origin, at],
      );
      return Number(row!["failures"]);
    },
    async lock(account, origin, until) {
      await run("tries-lock", "UPDATE sign_in_failures SET locked_until = greatest(locked_until, $3) WHERE account = $1 AND origin = $2", [
        account,
        origin,
        until,
      ]);
    },
    async clearFailures(account, origin) {
      await run("tries-clear", "DELETE FROM sign_in_failures WHERE account = $1 AND origin = $2", [account, origin]);
    },
    async forgetTries(account) {
      await run("tries-forget-failures", "DELETE FROM sign_in_failures WHERE account = $1", [account]);
      await run("tries-forget-devices", "DELETE FROM sign_in_devices WHERE account = $1", [account]);
    },
    async endTriesBefore(failedAt, usedAt) {
      await run("tries-end-failures", "DELETE FROM sign_in_failures WHERE failed_at < $1", [failedAt]);
      await run("tries-end-devices", "DELETE FROM sign_in_devices WHERE used_at < $1", [usedAt]);
    },
  };
}
