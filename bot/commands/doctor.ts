// Knows `duecourse doctor`: what can be wrong with a machine or its settings, and how each is mended. Refuses to mend it itself.
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isZone } from "../../src/calendar.ts";
import { ConfigError, readConfig, type Config } from "../config.ts";
import { readLender } from "../lender-file.ts";
import { openRecord } from "../record.ts";
import { say } from "./with-record.ts";

type Finding = { check: string; ok: boolean; found: string; mend?: string };
type Check = { check: string; mend: string; look: (config: Config) => Promise<string> | string };

const root = join(import.meta.dirname, "..", "..");

/** Each `look` answers what it found, or throws what is wrong. */
const checks: readonly Check[] = [
  {
    check: "Node",
    mend: 'run "npm ci": it brings a current Node, and every command finds it',
    look: () => {
      if (Number(process.versions.node.split(".")[0]) < 24) throw new Error(`${process.version} is older than 24`);
      return process.version;
    },
  },
  {
    check: "packages",
    mend: 'run "npm ci" in the project',
    look: () => {
      const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: Record<string, string> };
      const missing = Object.keys(dependencies).filter((name) => !existsSync(join(root, "node_modules", name, "package.json")));
      if (missing.length > 0) throw new Error(`not installed: ${missing.join(", ")}`);
      return `${Object.keys(dependencies).length} installed`;
    },
  },
  {
    check: "time zones",
    mend: "use a Node with full ICU (the one npm ci brings has it)",
    look: () => {
      const zones = ["America/New_York", "America/Mexico_City", "Asia/Shanghai", "Pacific/Honolulu"];
      const missing = zones.filter((zone) => !isZone(zone));
      if (missing.length > 0) throw new Error(`unknown: ${missing.join(", ")}`);
      return `ICU ${process.versions.icu}, tzdata ${process.versions["tz"] ?? "built in"}`;
    },
  },
  {
    check: "languages",
    mend: "use a Node with full ICU (the one npm ci brings has it)",
    look: () => {
      const day = (language: string): string => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(0);
      if (day("zh") !== "星期四" || day("es") !== "jueves") throw new Error("Spanish or Chinese is missing from this Node");
      return "en, es, zh";
    },
  },
  {
    check: "data folder",
    mend: "set DATA_DIR to a folder this user may write",
    look: ({ dataDir }) => {
      mkdirSync(dataDir, { recursive: true });
      const probe = join(dataDir, `.probe-${process.pid}`);
      writeFileSync(probe, "x");
      rmSync(probe);
      return dataDir;
    },
  },
  {
    check: "disk",
    mend: "free some space, or set DATA_DIR to a roomier disk",
    look: ({ dataDir }) => {
      const { bavail, bsize } = statfsSync(dataDir);
      const gigabytes = (bavail * bsize) / 1e9;
      if (gigabytes < 1) throw new Error(`${gigabytes.toFixed(1)} GB free`);
      return `${gigabytes.toFixed(0)} GB free`;
    },
  },
  {
    check: "database",
    mend: "see the sentence; with DATABASE_URL check host, user and password, without it see docs on the embedded server",
    look: async (config) => {
      const record = await openRecord(config);
      try {
        const started = performance.now();
        await record.store.ping();
        const loans = await record.store.countLoans();
        return `${record.kind}, ${loans} loans, answers in ${(performance.now() - started).toFixed(0)} ms`;
      } finally {
        await record.close();
      }
    },
  },
  {
    check: "port",
    mend: "end the other program, or set PORT to a free one",
    look: async ({ host, port }) => {
      if (await isFree(host, port)) return `${host}:${port} is free`;
      const answer = await fetch(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/livez`, {
        signal: AbortSignal.timeout(1000),
      }).then(
        (r) => r.text(),
        () => "",
      );
      if (answer !== "ok\n") throw new Error(`${host}:${port} is taken by another program`);
      return `${host}:${port}, where a DueCourse is running`;
    },
  },
  {
    check: "lender",
    mend: "mend the field named in LENDER_FILE",
    look: ({ lenderFile }) => `${readLender(lenderFile).name}${lenderFile === null ? " (the demo lender)" : ""}`,
  },
  {
    check: "public address",
    mend: "set PUBLIC_BASE_URL to the https address the carriers call",
    look: ({ mode, publicBaseUrl }) => {
      if (mode === "live" && !publicBaseUrl.startsWith("https:")) throw new Error(`${publicBaseUrl} is not https`);
      return publicBaseUrl;
    },
  },
  {
    check: "Twilio",
    mend: "set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SMS_FROM",
    look: ({ mode, twilio }) =>
      twilio === null
        ? "not used"
        : `${mode === "live" ? "live account" : "sandbox account"}, messages from ${twilio.smsFrom}${twilio.apiBaseUrl ? `, over ${twilio.apiBaseUrl}` : ""}`,
  },
  {
    check: "WeChat",
    mend: "set WECHAT_APP_ID, WECHAT_APP_SECRET and WECHAT_TOKEN",
    look: ({ mode, wechat }) =>
      wechat === null ? "not used" : `${mode === "live" ? "live account" : "sandbox account"}, ${wechat.aesKey ? "AES" : "plain"} mode`,
  },
  {
    check: "pages",
    mend: 'run "npm ci": the bundler for this system is missing',
    look: async () => {
      const { bundlePage } = await import("../bundle.ts");
      const { script } = await bundlePage(join(root, "bot", "sandbox", "web", "main.tsx"));
      return `bundled, ${Math.round(script.length / 1024)} kB`;
    },
  },
];

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

export async function doctorCommand(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { json: { type: "boolean", default: false } } });
  const findings = await examine();
  if (values.json) say(JSON.stringify(findings, null, 2));
  else {
    for (const { check, ok, found, mend } of findings)
      say(`${ok ? "ok   " : "wrong"} ${check.padEnd(15)} ${found}${mend ? `\n      ${"".padEnd(15)} → ${mend}` : ""}`);
    const wrong = findings.filter((f) => !f.ok).length;
    say(wrong === 0 ? "All is well." : `${wrong} of ${findings.length} checks failed.`);
  }
  return findings.every((f) => f.ok) ? 0 : 1;
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((found) => ({ check: "settings", ok: false, found, mend: ".env.example lists every setting with its form" }));
  }
  const findings: Finding[] = [{ check: "settings", ok: true, found: `${config.mode} mode` }];
  for (const { check, mend, look } of checks) {
    try {
      findings.push({ check, ok: true, found: await look(config) });
    } catch (error) {
      findings.push({ check, ok: false, found: (error as Error).message, mend });
    }
  }
  return findings;
}
