// Knows the commands and hands each its words; every command is loaded only when it is called. Refuses to do any command's work.

type Command = { usage: string; does: string; run: (words: string[]) => Promise<number> };

const commands: Record<string, Command> = {
  start: {
    usage: "start",
    does: "opens the house: the sandbox, or live with MODE=live",
    run: async () => (await import("./commands/start.ts")).start(),
  },
  import: {
    usage: "import <borrowers|contacts|loans|instalments|payments> <file.csv> [--dry-run]",
    does: "takes a CSV file; prints what was rejected and why",
    run: async (words) => (await import("./commands/import.ts")).importCommand(words),
  },
  statement: {
    usage: "statement <loan id> [--as-of 2026-03-14] [--json]",
    does: "prints where a loan stands",
    run: async (words) => (await import("./commands/statement.ts")).statementCommand(words),
  },
  "check-code": {
    usage: "check-code <borrower id> [code]",
    does: "prints today's code by which a borrower knows a message is ours, or says whether one is",
    run: async (words) => (await import("./commands/check-code.ts")).checkCodeCommand(words),
  },
  hear: {
    usage: "hear",
    does: "reads JSON lines and answers what was understood in each",
    run: async (words) => {
      const { runHear } = await import("./commands/hear.ts");
      return runHear(process.stdin, process.stdout, words);
    },
  },
  chat: {
    usage: "chat [borrower id]",
    does: "talks as a borrower in this terminal (the sandbox must be running)",
    run: async (words) => (await import("./commands/chat.ts")).chatCommand(words),
  },
  advance: {
    usage: "advance <+1h | +1d | next | 2026-03-14T09:30:00-05:00>",
    does: "moves the running sandbox's clock and tells what happened",
    run: async (words) => (await import("./commands/advance.ts")).advanceCommand(words),
  },
  doctor: {
    usage: "doctor [--json]",
    does: "checks this machine and these settings, with a line on how to mend each fault",
    run: async (words) => (await import("./commands/doctor.ts")).doctorCommand(words),
  },
  audit: {
    usage: "audit verify [--json]",
    does: "checks the hash chain of every loan's record",
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
    run: async (words) => (await import("./commands/export.ts")).exportCommand(words),
  },
  rules: {
    usage: "rules <print <pack> | compare <pack> <version> <version> | check>",
    does: "prints the contact rules as tables, or answers cases from standard input",
    run: async (words) => {
      if (words[0] === "check") return (await import("./commands/rules-check.ts")).runRulesCheck(process.stdin, process.stdout);
      return (await import("./commands/rules.ts")).runRules(words, process.stdout);
    },
  },
  ledger: {
    usage: "ledger check",
    does: "answers known-answer cases from standard input with the ledger that serves borrowers",
    run: async (words) => {
      if (words[0] !== "check") return wrong("ledger");
      const { runLedgerCheck } = await import("./commands/ledger-check.ts");
      return runLedgerCheck(process.stdin, process.stdout);
    },
  },
};

/** Runs one command and sets the exit code: 0 done, 1 it found something wrong, 2 it was called wrongly. */
export async function main(words: string[]): Promise<void> {
  const [name = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(help());
    return;
  }
  const command = commands[name];
  if (!command) {
    process.stderr.write(`"${name}" is not a command of DueCourse.\n\n${help()}`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = isMisuse(error) ? 2 : 1;
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return `DueCourse: a chat and voice officer for loan repayments\n\nusage: npx duecourse <command>\n\n${lines.join("\n")}\n`;
}

function wrong(name: string): number {
  process.stderr.write(`usage: npx duecourse ${commands[name]!.usage}\n`);
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
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
