// Knows how to answer known-answer cases, one JSON line in, one out, with the ledger that serves borrowers; refuses to look at what is expected first.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { answerAllocation } from "./ledger-cases/allocations.ts";
import { answerAnnuity } from "./ledger-cases/annuity.ts";
import { OutOfScope, type Json } from "./ledger-cases/case.ts";
import { agrees } from "./ledger-cases/compare.ts";
import { answerDelinquency } from "./ledger-cases/delinquency.ts";
import { answerPenalty } from "./ledger-cases/penalty.ts";
import { answerSchedule } from "./ledger-cases/schedules.ts";

/** `ok` is null when the case states nothing to be met. */
export type LedgerAnswer = { id: string; ok: boolean | null; got: unknown; error?: string } | { id: string; outOfScope: string };

/** Answers one case by its id's prefix (sch, alc, rst, dlq, pen, ann). `ok` means every figure the case states was met exactly. */
export function answerCase(row: Json): LedgerAnswer {
  const id = String(row["id"]);
  try {
    return answerByKind(id, row);
  } catch (error) {
    if (error instanceof OutOfScope) return { id, outOfScope: error.message };
    return { id, ok: false, got: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function answerByKind(id: string, row: Json): LedgerAnswer {
  const { expected } = row;
  switch (id.slice(0, 3)) {
    case "sch": {
      const answer = answerSchedule(row);
      const totals = row["expectedTotals"];
      const got = totals === undefined ? answer["expected"] : answer;
      const ok = agrees(expected ?? [], answer["expected"]) && (totals === undefined || agrees(totals, answer["expectedTotals"]));
      return { id, ok: expected === undefined && totals === undefined ? null : ok, got };
    }
    case "alc":
    case "rst":
      return compared(id, expected, answerAllocation(row));
    case "dlq":
      return compared(id, expected, answerDelinquency(row));
    case "pen":
      return compared(id, expected, answerPenalty(row));
    case "ann": {
      const { value, expected: rounded } = answerAnnuity(row);
      return { id, ok: rounded === undefined ? null : value === rounded, got: value };
    }
    default:
      return { id, outOfScope: `no kind of case begins with ${id.slice(0, 3)}` };
  }
}

function compared(id: string, expected: unknown, got: Json): LedgerAnswer {
  return { id, ok: expected === undefined ? null : agrees(expected, got), got };
}

/** Reads cases from `input` and writes an answer a line. Resolves to how many of those in scope failed. */
export async function runLedgerCheck(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answer = answerLine(line);
    if ("ok" in answer && answer.ok === false) failed++;
    output.write(JSON.stringify(answer) + "\n");
  }
  return failed;
}

function answerLine(line: string): LedgerAnswer {
  try {
    return answerCase(JSON.parse(line) as Json);
  } catch (error) {
    return {
      id: "",
      ok: false,
      got: null,
      error: `this line is not a JSON object: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await runLedgerCheck(process.stdin, process.stdout);
