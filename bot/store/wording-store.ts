// Knows where signed wordings are kept: added, withdrawn, never changed. Refuses to know whether one still holds.
import type { SignedWording } from "../../prompts/signed-wordings.ts";
import type { Pool } from "./pool.ts";

export type WordingStore = {
  /** Withdrawn ones as well, oldest first. */
  list(): Promise<SignedWording[]>;
  /** Whatever was in force for the fragment and language is withdrawn by the same hand. */
  sign(wording: SignedWording): Promise<void>;
  /** The wording that was in force; null when there was none. */
  withdraw(wording: Pick<SignedWording, "fragment" | "language">, by: string, at: number): Promise<SignedWording | null>;
};

const withdrawing = `UPDATE signed_wordings SET withdrawn_at = $4, record = record || jsonb_build_object('withdrawnBy', $3::text, 'withdrawnAt', $4::bigint)
  WHERE fragment = $1 AND language = $2 AND withdrawn_at IS NULL RETURNING record`;

export function createWordingStore(pool: Pool): WordingStore {
  return {
    async list() {
      const rows = await pool.query<{ record: SignedWording }>("wordings-list", "SELECT record FROM signed_wordings ORDER BY signed_at, wording_id");
      return rows.map(({ record }) => record);
    },
    async sign(wording) {
      await pool.transaction(async (query) => {
        await query(null, withdrawing, [wording.fragment, wording.language, wording.signedBy, wording.signedAt]);
        await query(null, "INSERT INTO signed_wordings (wording_id, fragment, language, signed_at, record) VALUES ($1, $2, $3, $4, $5)", [wording.id, wording.fragment, wording.language, wording.signedAt, JSON.stringify(wording)]);
      });
    },
    async withdraw({ fragment, language }, by, at) {
      const [row] = await pool.query<{ record: SignedWording }>("wordings-withdraw", withdrawing, [fragment, language, by, at]);
      return row?.record ?? null;
    },
  };
} // prettier-ignore
