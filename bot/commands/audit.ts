// Knows `duecourse audit verify`: is every loan's record what was written? Refuses to mend it.
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { openRecord } from "../record.ts";
import { readHeadsCopy } from "../store/chain-heads.ts";
import { verifyChains } from "../store/verify-chains.ts";
import { Misuse, mustBeAtMost, say } from "./with-record.ts";

export async function auditCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  if (positionals[0] !== "verify") throw new Misuse(`"${positionals[0] ?? ""}" is nothing audit can do; verify was expected.`);
  mustBeAtMost(positionals, 1);
  const config = readConfig(process.env);
  const record = await openRecord(config);
  try {
    const report = await verifyChains(record.url, () => undefined, await readHeadsCopy(config.dataDir));
    if (values.json) say(JSON.stringify(report));
    else {
      for (const { loanId, seq, code } of report.broken)
        say(`${loanId}: entry ${seq} is not what was written (${code.replaceAll("_", " ")}).`);
      say(
        `${report.loans} loans, ${report.events} entries, ${report.broken.length === 0 ? "all whole" : `${report.broken.length} broken`}.`,
      );
    }
    return report.broken.length === 0 ? 0 : 1;
  } finally {
    await record.close();
  }
}
