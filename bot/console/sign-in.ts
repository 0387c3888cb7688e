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
/** So many addresses that guess at one account within a day are one attack: only browsers that have signed in before are heard then. */
const addressesBeforeLock = 20;
const attackMs = 24 * 3_600_000;
export const deviceLivesMs = 90 * 24 * 3_600_000;
/** The row is not written on every click. */
const touchEveryMs = 20_000;

export type SignInFault = "wrong" | "locked" | "code_wanted" | "disabled";
/** Where a try comes from: the network address, and the token that a browser got when it signed in before. */
export type TryFrom = { address: string; device: string | null };
/** `device`: for the browser to keep. */
export type SignedIn = { token: string; session: Session; person: Person; device: string };

/** `now` is the machine's clock in milliseconds. `mustHaveCode` is false only in the sandbox. */
export type SignInPorts = { desk: DeskStore; now: () => number; mustHaveCode: boolean };

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
const newToken = (): string => randomBytes(32).toString("base64url");
export const newLogId = (now: number): string => `${now}-${randomBytes(6).toString("hex")}`;

/** Whether anybody has it or not: a lock must not tell. */
const accountOf = (email: string): string => digestOf(email.trim().toLowerCase());
/** A household has a whole /64 of IPv6 addresses: they count as one. */
function originOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (!plain.includes(":")) return `address:${plain}`;
  const [head = [], tail = []] = plain.split("::").map((part) => part.split(":").filter(Boolean));
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0"), ...tail];
  return `address:${groups.slice(0, 4).join(":")}::/64`;
}

export type SignIn = {
  withPassword(email: string, password: string, code: string | null, from: TryFrom): Promise<SignedIn | { fault: SignInFault }>;
  withLink(token: string, device?: string | null): Promise<SignedIn | null>;
  /** Whether this browser has signed in to this account before. */
  isKnown(email: string, device: string | null): Promise<boolean>;
  /** A link that signs in once; the caller prints or sends it. */
  makeLink(personId: string, livesMs: number): Promise<string>;
  /** Who a cookie stands for; null when it is unknown, idle too long, too old, or the person was disabled. */
  sessionOf(token: string | null): Promise<{ session: Session; person: Person } | null>;
  proveAgain(session: Session, password: string, code: string | null): Promise<boolean>;
  isFresh(session: Session): boolean;
  signOut(token: string): Promise<void>;
  /** After a new password: every browser proves itself anew, and no wrong try is held against anybody. */
  forgetTries(person: Pick<Person, "email">): Promise<void>;
};

export function createSignIn({ desk, now, mustHaveCode }: SignInPorts): SignIn {
  const log = (personId: string | null, act: string, body: Record<string, unknown>): Promise<void> =>
    desk.log({ id: newLogId(now()), at: now(), personId, act, borrowerId: null, body });

  async function begin(person: Person, how: string, known: string | null): Promise<SignedIn> {
    const device = known ?? newToken();
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
    await desk.endTriesBefore(at - attackMs, at - deviceLivesMs);
    await desk.rememberDevice(accountOf(person.email), digestOf(device), at);
    await desk.addSession(session);
    await log(person.id, "sign_in", { how });
    return { token, session, person, device };
  }

  /** The token, if this browser got it when it signed in to this account. */
  const knownOf = async (email: string, device: string | null): Promise<string | null> =>
    device !== null && (await desk.isDeviceOf(accountOf(email), digestOf(device))) ? device : null;

  const turns = new Map<string, Promise<unknown>>();
  type Checked = { person: Person } | { fault: SignInFault };
  /** One try after the other from one origin: a hundred at the same moment must each see what the one before has locked. */
  async function check(email: string, password: string, code: string | null, origin: string): Promise<Checked> {
    const one = `${accountOf(email)} ${origin}`;
    const mine = (turns.get(one) ?? Promise.resolve()).then(() => checkOne(email, password, code, origin));
    const over = mine.catch(() => undefined);
    turns.set(one, over);
    void over.then(() => turns.get(one) === over && turns.delete(one));
    return mine;
  }

  async function checkOne(email: string, password: string, code: string | null, origin: string): Promise<Checked> {
    const account = accountOf(email);
    const tries = await desk.triesOf(account, origin, failuresBeforeLock, now() - attackMs);
    const isAttacked = origin.startsWith("address:") && tries.guessingAddresses >= addressesBeforeLock;
    const found = await desk.findByEmail(email);
    // The same work is done for an address nobody has, so that the time tells nothing.
    const right = await isPasswordRight(password, found?.passwordHash ?? nobody);
    if (isAttacked || tries.lockedUntil > now()) {
      await log(found?.id ?? null, "sign_in_refused", { why: isAttacked ? "attacked" : "locked" });
      return { fault: "locked" };
    }
    const fail = async (why: string): Promise<{ fault: SignInFault }> => {
      const over = (await desk.countFailure(account, origin, now())) - failuresBeforeLock;
      if (over >= 0) await desk.lock(account, origin, now() + Math.min(longestLockMs, firstLockMs * 2 ** over));
      await log(found?.id ?? null, "sign_in_refused", { why });
      return { fault: "wrong" };
    };
    if (!found) return fail("unknown");
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
    await desk.clearFailures(account, origin);
    return { person: found };
  }

  return {
    isKnown: async (email, device) => (await knownOf(email, device)) !== null,
    async withPassword(email, password, code, { address, device }) {
      const known = await knownOf(email, device);
      const checked = await check(email, password, code, known === null ? originOf(address) : `device:${digestOf(known)}`);
      return "fault" in checked ? checked : begin(checked.person, "password", known);
    },
    async withLink(token, device = null) {
      const personId = await desk.useLink(digestOf(token), now());
      const person = personId === null ? null : await desk.readPerson(personId);
      if (!person || person.disabled) return null;
      return begin(person, "link", await knownOf(person.email, device));
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
      const checked = await check(person.email, password, code, `session:${session.tokenDigest}`);
      if ("fault" in checked) return false;
      await desk.freshenSession(session.tokenDigest, now() + freshMs);
      return true;
    },
    forgetTries: (person) => desk.forgetTries(accountOf(person.email)),
    isFresh: (session) => session.freshUntil > now(),
    async signOut(token) {
      await desk.endSession(digestOf(token));
    },
  };
}
