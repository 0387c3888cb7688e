// Knows how somebody signs in at the desk and stays signed in (OWASP ASVS 5.0, chapters 6 and 7). Refuses to know what they may do there.
import { createHash, randomBytes } from "node:crypto";
import type { DeskStore, Person, Session } from "../store/desk-store.ts";
import { acceptedStep } from "./one-time-code.ts";
import { isPasswordRight, nobody } from "./password.ts";

const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;
/** After signing in or proving it again, sensitive acts may be done for this long. */
const freshMs = 10 * 60_000;
const failuresBeforeLock = 5;
const firstLockMs = 60_000;
const longestLockMs = 3_600_000;
/** The row is not written on every click. */
const touchEveryMs = 20_000;

export type SignInFault = "wrong" | "locked" | "code_wanted" | "disabled";
export type SignedIn = { token: string; session: Session; person: Person };

/** `now` is the machine's clock in milliseconds. `mustHaveCode` is false only in the sandbox. */
export type SignInPorts = { desk: DeskStore; now: () => number; mustHaveCode: boolean };

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
const newToken = (): string => randomBytes(32).toString("base64url");
export const newLogId = (now: number): string => `${now}-${randomBytes(6).toString("hex")}`;

export type SignIn = {
  withPassword(email: string, password: string, code: string | null): Promise<SignedIn | { fault: SignInFault }>;
  withLink(token: string): Promise<SignedIn | null>;
  /** A link that signs in once; the caller prints or sends it. */
  makeLink(personId: string, livesMs: number): Promise<string>;
  /** Who a cookie stands for; null when it is unknown, idle too long, too old, or the person was disabled. */
  sessionOf(token: string | null): Promise<{ session: Session; person: Person } | null>;
  proveAgain(session: Session, password: string, code: string | null): Promise<boolean>;
  isFresh(session: Session): boolean;
  signOut(token: string): Promise<void>;
};

export function createSignIn({ desk, now, mustHaveCode }: SignInPorts): SignIn {
  const log = (personId: string | null, act: string, body: Record<string, unknown>): Promise<void> =>
    desk.log({ id: newLogId(now()), at: now(), personId, act, borrowerId: null, body });

  async function begin(person: Person, how: string): Promise<SignedIn> {
    const token = newToken();
    const at = now();
    const session: Session = {
      tokenDigest: digestOf(token),
      personId: person.id,
      csrfToken: newToken(),
      createdAt: at,
      seenAt: at,
      freshUntil: at + freshMs,
    };
    await desk.endSessionsBefore(at - absoluteMs, at - idleMs);
    await desk.addSession(session);
    await log(person.id, "sign_in", { how });
    return { token, session, person };
  }

  const turns = new Map<string, Promise<unknown>>();
  /** One try after the other for one account: a hundred at the same moment must each see what the one before has locked. */
  async function check(email: string, password: string, code: string | null): Promise<{ person: Person } | { fault: SignInFault }> {
    const account = email.toLowerCase();
    const mine = (turns.get(account) ?? Promise.resolve()).then(() => checkOne(email, password, code));
    const over = mine.catch(() => undefined);
    turns.set(account, over);
    void over.then(() => turns.get(account) === over && turns.delete(account));
    return mine;
  }

  async function checkOne(email: string, password: string, code: string | null): Promise<{ person: Person } | { fault: SignInFault }> {
    const found = await desk.findByEmail(email);
    // The same work is done for an address nobody has, so that the time tells nothing.
    const right = await isPasswordRight(password, found?.passwordHash ?? nobody);
    if (!found) {
      await log(null, "sign_in_refused", { why: "unknown" });
      return { fault: "wrong" };
    }
    if (found.lockedUntil > now()) {
      await log(found.id, "sign_in_refused", { why: "locked" });
      return { fault: "locked" };
    }
    const fail = async (why: string): Promise<{ fault: SignInFault }> => {
      const over = (await desk.countFailure(found.id)) - failuresBeforeLock;
      if (over >= 0) await desk.lock(found.id, now() + Math.min(longestLockMs, firstLockMs * 2 ** over));
      await log(found.id, "sign_in_refused", { why });
      return { fault: "wrong" };
    };
    if (!right) return fail("password");
    if (found.disabled) return { fault: "disabled" };
    if (found.totpSecret !== null) {
      if (code === null || code === "") return { fault: "code_wanted" };
      const step = acceptedStep(found.totpSecret, code, now(), found.totpLastStep);
      if (step === null || !(await desk.useCodeStep(found.id, step))) return fail("code");
    } else if (mustHaveCode) {
      await log(found.id, "sign_in_refused", { why: "no_code_set_up" });
      return { fault: "disabled" };
    }
    await desk.clearFailures(found.id);
    return { person: found };
  }

  return {
    async withPassword(email, password, code) {
      const checked = await check(email, password, code);
      return "fault" in checked ? checked : begin(checked.person, "password");
    },
    async withLink(token) {
      const personId = await desk.useLink(digestOf(token), now());
      const person = personId === null ? null : await desk.readPerson(personId);
      return person && !person.disabled ? begin(person, "link") : null;
    },
    async makeLink(personId, livesMs) {
      const token = newToken();
      await desk.addLink(digestOf(token), personId, now() + livesMs);
      return token;
    },
    async sessionOf(token) {
      if (!token) return null;
      const found = await desk.readSession(digestOf(token));
      if (!found || found.person.disabled) return null;
      const at = now();
      if (at - found.seenAt > idleMs || at - found.createdAt > absoluteMs) {
        await desk.endSession(found.tokenDigest);
        return null;
      }
      if (at - found.seenAt > touchEveryMs) await desk.touchSession(found.tokenDigest, at);
      const { person, ...session } = found;
      return { session, person };
    },
    async proveAgain(session, password, code) {
      const person = await desk.readPerson(session.personId);
      if (!person) return false;
      const checked = await check(person.email, password, code);
      if ("fault" in checked) return false;
      await desk.freshenSession(session.tokenDigest, now() + freshMs);
      return true;
    },
    isFresh: (session) => session.freshUntil > now(),
    async signOut(token) {
      await desk.endSession(digestOf(token));
    },
  };
}
