// Knows where the macros are kept. Refuses to know what their steps do.
import type { Pool } from "./pool.ts";

export type MacroRow = { id: string; record: Record<string, unknown>; changedBy: string; changedAt: number };

export type MacroStore = {
  list(): Promise<MacroRow[]>;
  read(id: string): Promise<MacroRow | null>;
  keep(row: MacroRow): Promise<void>;
  remove(id: string): Promise<boolean>;
};

type Row = { macro_id: string; record: Record<string, unknown>; changed_by: string; changed_at: number };
const rowOf = (row: Row): MacroRow => ({ id: row.macro_id, record: row.record, changedBy: row.changed_by, changedAt: row.changed_at });
const columns = "macro_id, record, changed_by, changed_at";

export function createMacroStore(pool: Pool): MacroStore {
  return {
    async list() {
      return (await pool.query<Row>("macros-list", `SELECT ${columns} FROM macros ORDER BY macro_id LIMIT 200`)).map(rowOf);
    },
    async read(id) {
      const [row] = await pool.query<Row>("macros-read", `SELECT ${columns} FROM macros WHERE macro_id = $1`, [id]);
      return row ? rowOf(row) : null;
    },
    async keep({ id, record, changedBy, changedAt }) {
      await pool.query(
        "macros-keep",
        `INSERT INTO macros (${columns}) VALUES ($1, $2, $3, $4)
         ON CONFLICT (macro_id) DO UPDATE SET record = excluded.record, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [id, JSON.stringify(record), changedBy, changedAt],
      );
    },
    async remove(id) {
      return (await pool.query("macros-remove", "DELETE FROM macros WHERE macro_id = $1 RETURNING macro_id", [id])).length === 1;
    },
  };
}
