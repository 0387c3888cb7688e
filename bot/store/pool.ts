// Knows the connections to PostgreSQL and how its values become ours; refuses to know any table.
import pg from "pg";

/** int8 holds epoch milliseconds and counts, both far below 2^53; a date stays the day it is. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === 20 ? Number
    : oid === 1082 ? String
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}; // prettier-ignore

export type Pool = {
  /** One round trip. `name` makes it a prepared statement of each connection: twice the rate of an unnamed one. */
  query<Row extends pg.QueryResultRow>(name: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  end(): Promise<void>;
  /** Round trips and commits so far, for the test that counts them. */
  readonly counts: { roundTrips: number; commits: number };
};
export type Query = <Row extends pg.QueryResultRow>(name: string | null, text: string, values?: readonly unknown[]) => Promise<Row[]>;

export function openPool(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): Pool {
  // More than eight connections bought nothing on two cores.
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    types,
    // A busy machine takes its time to start a backend; a server that is not there refuses at once.
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 0,
    application_name: "duecourse",
  });
  // A server that goes away breaks idle connections; without a listener that would end the process.
  pool.on("error", options.onError ?? (() => undefined));
  const counts = { roundTrips: 0, commits: 0 };
  return {
    counts,
    async query(name, text, values) {
      counts.roundTrips++;
      counts.commits += /\b(?:INSERT|UPDATE|DELETE)\b/.test(text) ? 1 : 0;
      return (await pool.query({ name, text, values: [...(values ?? [])] })).rows;
    },
    async transaction(work) {
      const client = await pool.connect();
      const run: Query = async (name, text, values) => {
        counts.roundTrips++;
        return (await client.query({ ...(name === null ? {} : { name }), text, values: [...(values ?? [])] })).rows;
      };
      let broken: Error | undefined;
      try {
        await run(null, "BEGIN");
        const result = await work(run);
        await run(null, "COMMIT");
        counts.commits++;
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((lost: Error) => (broken = lost));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    end: () => pool.end(),
  };
}

export const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? "";

/** A second row with the same key. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === "23505";

/** The world, not the statement, was at fault: serialisation, deadlock, lost or refused connection, server on its way down or up. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(?:40001|40P01|57P0[1-3]|53300|08\w{3})$/.test(code)) return true;
  if (["ECONNRESET", "ECONNREFUSED", "EPIPE", "ENOENT", "ETIMEDOUT"].includes(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/i.test(error instanceof Error ? error.message : "");
}
