// Knows `duecourse import`: a CSV file into the record, and what was wrong with it in lines for people. Refuses to read cells itself.
import { createReadStream, existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { importKinds, type ImportKind } from "../api/columns.ts";
import { FileRejected, importFile, type Rejected } from "../api/imports.ts";
import { Misuse, mustBeAtMost, Refusal, say, withRecord } from "./with-record.ts";

export async function importCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  });
  const [kind, path] = positionals;
  if (!importKinds.includes(kind as ImportKind))
    throw new Misuse(`"${kind ?? ""}" is not a kind of file; they are ${importKinds.join(", ")}.`);
  if (!path) throw new Misuse(`Which file? The path of a CSV file of ${kind} was expected.`);
  mustBeAtMost(positionals, 2);
  if (!existsSync(path)) throw new Refusal(`There is no file "${path}".`);
  if (!statSync(path).isFile()) throw new Refusal(`"${path}" is no file; a CSV file of ${kind} was expected.`);
  const dryRun = values["dry-run"];
  return withRecord(async ({ store, clock }) => {
    try {
      const answer = await importFile({ store, now: () => clock.now() }, kind as ImportKind, createReadStream(path), dryRun);
      if (values.json) say(JSON.stringify(answer));
      else {
        for (const problem of answer.rejected) say(lineOf(problem));
        if (answer.notListed) say(`… and ${answer.notListed} more problems that are not listed.`);
        say(`${answer.accepted} rows ${dryRun ? "would be" : "were"} taken, ${new Set(answer.rejected.map((r) => r.row)).size} rejected.`);
      }
      return answer.rejected.length > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof FileRejected)) throw error;
      if (values.json) say(JSON.stringify({ accepted: 0, rejected: error.rejected }));
      else for (const problem of error.rejected) say(lineOf(problem));
      say("Nothing was taken.");
      return 1;
    }
  });
}

const lineOf = ({ row, column, message }: Rejected): string =>
  `${row === 0 ? "header" : `row ${row}`}${column ? `, ${column}` : ""}: ${message}`;
