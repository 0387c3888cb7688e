// Knows `duecourse report`: the lender's reports as CSV on standard output. Refuses to work anything out: bot/api/reports.ts does.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { localDateAt } from "../../src/calendar.ts";
import { fourQuestionsCsv, lendingTable, spanOf, type ReportHouse } from "../api/reports.ts";
import { csvLine } from "../api/csv.ts";
import { lendingColumns } from "../api/reports-lending.ts";
import { statementOfEvents } from "../facts.ts";
import { readLender } from "../lender-file.ts";
import { Misuse, mustBeAtMost, Refusal, withRecord } from "./with-record.ts";

export async function reportCommand(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { by: { type: "string" }, from: { type: "string" }, "as-of": { type: "string" }, officer: { type: "string" } },
  });
  const [name] = positionals;
  if (name !== "four-questions" && name !== "lending") throw new Misuse(`"${name ?? ""}" is no report; four-questions or lending was expected.`);
  mustBeAtMost(positionals, 1);
  const by = values.by ?? "loan";
  if (by !== "loan" && by !== "officer") throw new Misuse(`--by is "${by}"; expected loan or officer.`);
  return withRecord(async ({ config, store, clock }) => {
    const lender = readLender(config.lenderFile);
    const house: ReportHouse = { store, lender, now: () => clock.now(), statementOf: statementOfEvents };
    let span: ReturnType<typeof spanOf>;
    try {
      span = spanOf({ from: values.from, asOf: values["as-of"] }, localDateAt(clock.now(), lender.businessHours.zone));
    } catch (error) {
      throw error instanceof RangeError ? new Refusal(error.message) : error;
    }
    if (name === "lending") for (const row of [lendingColumns, ...(await lendingTable(house, span))]) await write(csvLine(row));
    else for await (const lines of fourQuestionsCsv(house, by, span, values.officer === undefined ? {} : { officer: values.officer })) await write(lines);
    return 0;
  });
} // prettier-ignore

async function write(lines: string): Promise<void> {
  if (!process.stdout.write(lines)) await once(process.stdout, "drain");
}
