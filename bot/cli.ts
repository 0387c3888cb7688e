// Knows the commands and hands each its words; every command is loaded only when it is called. Refuses to do any command's work.
import { nearestTo } from "./nearest.ts";

/** `more` is told by --help alone: options, an example. */
type Command = { usage: string; does: string; more?: readonly string[]; run: (words: string[]) => Promise<number> };
const json = "--json       as JSON, for programs";

const commands: Record<string, Command> = {
  start: {
    usage: "start",
    does: "opens the house: the sandbox, or live with MODE=live",
    more: [
      "Settings come from the environment and from .env; .env.example lists them.",
      "In the sandbox it prints three addresses: the sandbox, the desk, the API.",
    ],
    run: async (words) =>
      words[0] === undefined
        ? (await import("./commands/start.ts")).start()
        : wrong("start", `"${words[0]}" is one word too many: start takes its settings from the environment.`),
  },
  import: {
    usage: "import <borrowers|contacts|loans|instalments|payments|debits> <file.csv> [--dry-run] [--json]",
    does: "takes a CSV file; prints what was rejected and why",
    more: ["--dry-run    checks every row and writes nothing", json, "Example: npx duecourse import payments payments.csv --dry-run"],
    run: async (words) => (await import("./commands/import.ts")).importCommand(words),
  },
  statement: {
    usage: "statement <loan id> [--as-of 2026-03-14] [--json]",
    does: "prints where a loan stands",
    more: [
      "--as-of      the day; default: today where the borrower lives",
      json,
      "Example: npx duecourse statement L-1001 --as-of 2026-03-14",
    ],
    run: async (words) => (await import("./commands/statement.ts")).statementCommand(words),
  },
  "check-code": {
    usage: "check-code <borrower id> [code]",
    does: "prints today's code by which a borrower knows a message is ours, or says whether one is",
    run: async (words) => (await import("./commands/check-code.ts")).checkCodeCommand(words),
  },
  hear: {
    usage: "hear [--explain]",
    does: "reads JSON lines and answers what was understood in each",
    more: [
      "--explain    adds what was heard and by which rule",
      'Example: echo \'{"text":"can i pay 50 on friday","lang":"en"}\' | npx duecourse hear',
    ],
    run: async (words) => {
      const { runHear } = await import("./commands/hear.ts");
      return runHear(process.stdin, process.stdout, words);
    },
  },
  learn: {
    usage: "learn",
    does: "learns the languages from their examples, where that has not been done yet (npm ci does it)",
    run: async (words) =>
      words[0] === undefined
        ? (await import("./commands/learn.ts")).learn()
        : wrong("learn", `"${words[0]}" is one word too many: learn takes none.`),
  },
  chat: {
    usage: "chat [borrower id]",
    does: "talks as a borrower in this terminal (the sandbox must be running)",
    run: async (words) => (await import("./commands/chat.ts")).chatCommand(words),
  },
  advance: {
    usage: "advance <+1h | +1d | next | 2026-03-14T09:30:00-05:00> [--json]",
    does: "moves the running sandbox's clock and tells what happened",
    more: ["+90m, +1h, +1d, +1w: by so much; next: to the next thing that falls due; an instant: to it", json],
    run: async (words) => (await import("./commands/advance.ts")).advanceCommand(words),
  },
  doctor: {
    usage: "doctor [--json]",
    does: "checks this machine and these settings, with a line on how to mend each fault",
    more: [json],
    run: async (words) => (await import("./commands/doctor.ts")).doctorCommand(words),
  },
  audit: {
    usage: "audit verify [--json]",
    does: "checks the hash chain of every loan's record",
    more: [json, "Ends with 1 when a record is not what was written."],
    run: async (words) => (await import("./commands/audit.ts")).auditCommand(words),
  },
  report: {
    usage: "report <four-questions | lending> [--by loan|officer] [--from 2026-03-01] [--as-of 2026-03-31] [--officer <name>]",
    does: "prints how well borrowers were told, or what collecting tells lending, as CSV",
    run: async (words) => (await import("./commands/report.ts")).reportCommand(words),
  },
  export: {
    usage: "export <borrower id>",
    does: "prints everything on record about one borrower as JSON",
    more: ["Example: npx duecourse export B-1001 > B-1001.json"],
    run: async (words) => (await import("./commands/export.ts")).exportCommand(words),
  },
  rules: {
    usage: "rules <list | print <pack> | compare <pack> <pack> | check>",
    does: "prints the contact rules as tables, or answers cases from standard input",
    more: [
      "A pack is named by its id (rules list), by the beginning of several, or by a .json file.",
      "check: one case a line on standard input, one decision a line on standard output",
    ],
    run: async (words) => {
      if (words[0] === "check") return (await import("./commands/rules-check.ts")).runRulesCheck(process.stdin, process.stdout);
      const { asksForSignatures, runRules } = await import("./commands/rules.ts");
      const signed = asksForSignatures(words) ? await (await import("./commands/wording.ts")).signaturesOnRecord() : [];
      return runRules(words, process.stdout, signed);
    },
  },
  wording: {
    usage:
      "wording <list | draft <name> | sign <name> | withdraw <name>> [--language en] [--by <lawyer>] [--on 2026-11-20] [--file notice.txt]",
    does: "keeps the wordings a lawyer has to sign before a message that needs them may leave",
    more: [
      "list: who signed what, and what is withheld meanwhile; draft: the words to start from",
      "sign: --language, --by, --on and --file with the very words; what stands in {braces} is filled from the record",
      "withdraw: --language and --by; whatever needs the wording is withheld again at once",
      "A signature ends by itself when its draft or the version of its pack changes.",
      'Example: npx duecourse wording sign art70_contract_items --language zh --by "王律师" --on 2026-11-20 --file art70.txt',
    ],
    run: async (words) => (await import("./commands/wording.ts")).wordingCommand(words),
  },
  ledger: {
    usage: "ledger check",
    does: "answers known-answer cases from standard input with the ledger that serves borrowers",
    more: ["One case a line on standard input; ends with 1 when a figure is not met."],
    run: async (words) => {
      if (words[0] !== "check") return wrong("ledger", `"${words[0] ?? ""}" is nothing ledger can do; check was expected.`);
      const { runLedgerCheck } = await import("./commands/ledger-check.ts");
      // A count of 256 would end as 0.
      return (await runLedgerCheck(process.stdin, process.stdout)) > 0 ? 1 : 0;
    },
  },
};

/** Runs one command and sets the exit code: 0 done, 1 it found something wrong, 2 it was called wrongly. */
export async function main(words: string[]): Promise<void> {
  // Whoever reads us (head, less) has had enough: no fault of anybody.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const [name = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(rest[0] !== undefined && Object.hasOwn(commands, rest[0]) ? helpOn(rest[0]) : help());
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const near = nearestTo(name, Object.keys(commands));
    process.stderr.write(
      `"${name}" is not a command of DueCourse${near ? `; did you mean ${near}?\nnpx duecourse help lists them all.\n` : `.\n\n${help()}`}`,
    );
    process.exitCode = 2;
    return;
  }
  const asked = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : rest.length);
  if (asked.includes("--help") || asked.includes("-h")) {
    process.stdout.write(helpOn(name));
    return;
  }
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    process.exitCode = isMisuse(error) ? wrong(name, sentenceOf(error)) : 1;
    if (!isMisuse(error)) process.stderr.write(`${sentenceOf(error)}\n`);
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return `DueCourse: a chat and voice officer for loan repayments\n\nusage: npx duecourse <command>\n\n${lines.join("\n")}\n\nnpx duecourse <command> --help tells more about one.\n`;
}

function helpOn(name: string): string {
  const { usage, does, more = [] } = commands[name]!;
  return `usage: npx duecourse ${usage}\n\n${does}\n${more.length > 0 ? `\n${more.map((line) => `  ${line}\n`).join("")}` : ""}`;
}

function wrong(name: string, because: string): number {
  process.stderr.write(`${because}\nusage: npx duecourse ${commands[name]!.usage}\n`);
  return 2;
}

/** Expected errors (settings, a taken port, a missing server) say one sentence; a bug shows where it is. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    ["ConfigError", "PortBusy", "Refusal", "EmbeddedPostgresError", "LenderFileError"].includes(error.name) || isMisuse(error);
  return isExpected ? error.message : (error.stack ?? error.message);
}

function isMisuse(error: unknown): boolean {
  return error instanceof Error && (error.name === "Misuse" || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")));
}
