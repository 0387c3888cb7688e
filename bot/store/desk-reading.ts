// Knows what the desk reads across borrowers: whose loans belong to a portfolio, which messages hold some words. Refuses to write.
import type { Pool } from "./pool.ts";

export type FoundMessage = {
  messageId: string;
  borrowerId: string;
  conversationId: string;
  at: number;
  direction: "in" | "out";
  by: string;
  text: string;
  status: string;
};

export type DeskReading = {
  /** Of these borrowers those with a loan of one of the products, and those with no loan at all. */
  ofPortfolios(borrowerIds: readonly string[], products: readonly string[]): Promise<Set<string>>;
  /** Newest first; by the id of a message, or by a piece of its text, or both ends of a stretch. Reads no further back than `from`. */
  messages(query: { words: string; borrowerId?: string; from: number; to: number; limit: number }): Promise<FoundMessage[]>;
};

/** A search may not hold the database: what takes longer is told to ask for less. */
const patienceMs = 4_000;

export function createDeskReading(pool: Pool): DeskReading {
  return {
    async ofPortfolios(borrowerIds, products) {
      const rows = await pool.query<{ borrower_id: string }>(
        "desk-of-portfolios",
        `SELECT asked.borrower_id FROM unnest($1::text[]) AS asked(borrower_id)
         WHERE NOT EXISTS (SELECT FROM loans WHERE loans.borrower_id = asked.borrower_id)
            OR EXISTS (SELECT FROM loans WHERE loans.borrower_id = asked.borrower_id AND loans.record->>'product' = ANY($2))`,
        [borrowerIds, products],
      );
      return new Set(rows.map((row) => row.borrower_id));
    },
    messages({ words, borrowerId, from, to, limit }) {
      return pool.transaction(async (query) => {
        await query(null, `SET LOCAL statement_timeout = ${patienceMs}`);
        const rows = await query<{ message_id: string; borrower_id: string; conversation_id: string; at: number; direction: "in" | "out"; author: string; body: string; status: string }>(
          "desk-messages",
          `SELECT message_id, borrower_id, conversation_id, at, direction, author, body, status FROM messages
           WHERE at BETWEEN $1 AND $2 AND ($3::text IS NULL OR borrower_id = $3) AND (message_id = $4 OR body ILIKE $5)
           ORDER BY at DESC, recorded DESC, message_id LIMIT $6`,
          [from, to, borrowerId ?? null, words, `%${words.replace(/[\\%_]/g, "\\$&")}%`, limit],
        );
        return rows.map((row) => ({ messageId: row.message_id, borrowerId: row.borrower_id, conversationId: row.conversation_id, at: row.at, direction: row.direction, by: row.author, text: row.body, status: row.status }));
      });
    },
  };
} // prettier-ignore
