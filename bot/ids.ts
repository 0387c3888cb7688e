// Knows how rows get their ids: from the inbound id and the place in the turn, so that a turn run again makes the same. Refuses chance.
import { createHash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Twelve characters (60 bits) of a SHA-256 over the parts. */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash("sha256").update(parts.join("\u001f")).digest();
  let text = "";
  for (let i = 0; i < 12; i++) text += alphabet[digest[i]! % 32]!;
  return `${prefix}${text}`;
}
