// Knows how a password is kept and checked (argon2id from Node's own crypto) and which ones are refused. Refuses to know whose it is.
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP password storage cheat sheet: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const shortest = 12;
const longest = 128;

/** The words everybody tries first; a name of ours is as bad. */
const worn = [
  "password",
  "passw0rd",
  "qwerty",
  "letmein",
  "welcome",
  "iloveyou",
  "admin",
  "duecourse",
  "1234567",
  "abcdefg",
  "contraseña",
  "mima",
];

/** What is wrong with a new password, as a code; null when it may be used. ASVS 5.0 section 6.2: length, no composition rules, no forced change. */
export function passwordFault(password: string, own: readonly string[]): "too_short" | "too_long" | "too_common" | "holds_own_name" | null {
  const length = Array.from(password).length;
  if (length < shortest) return "too_short";
  if (length > longest) return "too_long";
  const folded = password.toLowerCase();
  if (worn.some((word) => folded.includes(word)) || new Set(folded).size < 5) return "too_common";
  if (own.some((part) => part.length >= 4 && folded.includes(part.toLowerCase()))) return "holds_own_name";
  return null;
}

async function tag(
  password: string,
  nonce: Buffer,
  with_: { memory: number; passes: number; parallelism: number; tagLength: number },
): Promise<Buffer> {
  return Buffer.from(await derive("argon2id", { message: password.normalize("NFC"), nonce, ...with_ }));
}

/** "$argon2id$v=19$m=19456,t=2,p=1$salt$tag": the form other programs read too. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const made = await tag(password, nonce, cost);
  const plain = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(made)}`;
}

/** Constant time over the tag. A stored form that cannot be read throws: that is a fault of ours, not a wrong password. */
export async function isPasswordRight(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!match) throw new Error("a stored password is not in argon2id form");
  const kept = Buffer.from(match[5]!, "base64");
  const made = await tag(password, Buffer.from(match[4]!, "base64"), {
    memory: Number(match[1]),
    passes: Number(match[2]),
    parallelism: Number(match[3]),
    tagLength: kept.length,
  });
  return timingSafeEqual(made, kept);
}

/** Checked when there is no such person, so that the answer takes as long as for one who exists. */
export const nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
