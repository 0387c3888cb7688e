// Knows every setting, its form and its default; refuses to start anything with one that is unknown, wrong or missing.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { parseInstant, type Instant } from "../src/calendar.ts";
import { distance, nearestTo } from "./nearest.ts";

export type Mode = "sandbox" | "live";

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  smsFrom: string;
  voiceFrom: string;
  /** Null: api.twilio.com. In the sandbox the built-in carrier sets it. */
  apiBaseUrl: string | null;
};

export type WechatSettings = {
  appId: string;
  appSecret: string;
  token: string;
  /** Null: plain mode. */
  aesKey: string | null;
  apiBaseUrl: string | null;
};

export type Config = {
  mode: Mode;
  port: number;
  host: string;
  /** Without a trailing slash. Signatures are checked over it, so it is never taken from a request. */
  publicBaseUrl: string;
  /** Null: the PostgreSQL that comes with the packages. */
  databaseUrl: string | null;
  dataDir: string;
  apiToken: string;
  /** Null in live mode where the channel is not used. */
  twilio: TwilioSettings | null;
  wechat: WechatSettings | null;
  /** Bot Framework channels; null: /api/messages answers on loopback only. */
  botFramework: { appId: string; appPassword: string } | null;
  /** Where the lender's systems hear of what happens, and what signs it, the newest key first; null: nowhere. */
  events: { url: string; secrets: string[] } | null;
  lenderFile: string | null;
  sandboxBook: "demo" | "empty";
  sandboxNow: Instant | null;
};

/** Every problem found, one sentence each; each names its setting. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const e164 = /^\+[1-9]\d{6,14}$/;
const webAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === "http:" || url.protocol === "https:") && !url.search && !url.hash;
};

/** What each setting must look like once it is there; the text completes the sentence "SETTING must be …". */
const forms = {
  MODE: [z.enum(["sandbox", "live"]), "sandbox or live"],
  PORT: [
    z
      .string()
      .regex(/^\d{1,5}$/)
      .refine((v) => Number(v) <= 65_535),
    "a port number from 0 to 65535",
  ],
  HOST: [z.string().regex(/^[0-9A-Za-z.:-]+$/), "a host name or an address to listen on, such as 127.0.0.1"],
  PUBLIC_BASE_URL: [z.string().refine(webAddress), "the http(s) address the carriers call, such as https://pay.example.com"],
  DATABASE_URL: [z.string().regex(/^postgres(?:ql)?:\/\/\S+$/), "a PostgreSQL address such as postgres://user:secret@host:5432/duecourse"],
  DATA_DIR: [z.string().min(1), "a folder"],
  API_TOKEN: [z.string().regex(/^[\x21-\x7e]{8,}$/), "at least 8 printable characters without spaces"],
  TWILIO_ACCOUNT_SID: [z.string().regex(/^AC[0-9A-Za-z]{2,62}$/), "an account id that begins with AC"],
  TWILIO_AUTH_TOKEN: [z.string().regex(/^\S+$/), "the account's auth token"],
  TWILIO_SMS_FROM: [
    z.string().regex(/^(?:\+[1-9]\d{6,14}|\d{3,8}|MG[0-9a-f]{32})$/),
    "a number such as +18005550100, a short code or a messaging service id",
  ],
  TWILIO_VOICE_FROM: [z.string().regex(e164), "a number such as +18005550100"],
  TWILIO_API_BASE_URL: [z.string().refine(webAddress), "an http(s) address"],
  WECHAT_APP_ID: [z.string().regex(/^\w{4,64}$/), "the official account's app id"],
  WECHAT_APP_SECRET: [z.string().regex(/^\S+$/), "the official account's secret"],
  WECHAT_TOKEN: [z.string().regex(/^\S{3,32}$/), "the 3 to 32 characters set in the account's server settings"],
  WECHAT_AES_KEY: [z.string().regex(/^[0-9A-Za-z+/]{43}$/), "the 43 characters of the account's EncodingAESKey (empty: plain mode)"],
  WECHAT_API_BASE_URL: [z.string().refine(webAddress), "an http(s) address"],
  MICROSOFT_APP_ID: [z.string().regex(/^\S+$/), "the bot's app id"],
  MICROSOFT_APP_PASSWORD: [z.string().regex(/^\S+$/), "the bot's app password"],
  EVENTS_URL: [
    z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && !new URL(value).username),
    "the http(s) address events are posted to",
  ],
  EVENTS_SECRET: [
    z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}(?: whsec_[A-Za-z0-9+/]{32,88}={0,2})?$/),
    "whsec_ and 24 to 64 random bytes as base64; while a key is changed two of them, the newer first, with a space between",
  ],
  LENDER_FILE: [z.string().min(1), "the path of the lender's JSON file"],
  SANDBOX_BOOK: [z.enum(["demo", "empty"]), "demo or empty"],
  SANDBOX_NOW: [z.string().refine(isInstant), "an instant with its offset such as 2026-03-11T14:00:00-04:00"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type Setting = keyof typeof forms;
export const settings = Object.keys(forms) as Setting[];

/** Names that begin like ours belong to us, so a slip of the pen in one is an error and not silence. */
const ownPrefixes = ["TWILIO_", "WECHAT_", "SANDBOX_", "LENDER_", "MICROSOFT_APP_", "EVENTS_"];
const secrets = new Set<string>([
  "API_TOKEN",
  "TWILIO_AUTH_TOKEN",
  "WECHAT_APP_SECRET",
  "WECHAT_TOKEN",
  "WECHAT_AES_KEY",
  "MICROSOFT_APP_PASSWORD",
  "EVENTS_SECRET",
  "DATABASE_URL",
]);

/**
 * Reads the settings from `env` and, below it, from a `.env` file in `folder`. An empty value counts as not set.
 * Throws a ConfigError that names each unknown, wrong or missing setting.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string = process.cwd()): Config {
  const problems: string[] = [];
  const file = readEnvFile(join(folder, ".env"), problems);
  const given: Partial<Record<Setting, string>> = {};

  for (const [name, value] of [...Object.entries(file), ...Object.entries(env)]) {
    if (name in forms) {
      const text = value?.trim() ?? "";
      if (text) given[name as Setting] = text;
      else if (name in env) delete given[name as Setting];
    } else if (name in file || isMeantForUs(name)) {
      const near = nearestTo(name, settings);
      problems.push(`${name} is not a setting of DueCourse${near ? `; did you mean ${near}?` : "; .env.example lists them all."}`);
    }
  }
  for (const name of settings) {
    const value = given[name];
    if (value !== undefined && !forms[name][0].safeParse(value).success)
      problems.push(`${name} must be ${forms[name][1]}${secrets.has(name) ? "." : `, not "${value}".`}`);
  }

  const live = given.MODE === "live";
  if (live) problems.push(...whatLiveLacks(given));
  else problems.push(...groupsCutShort(given, "WECHAT_APP_ID", ["WECHAT_APP_SECRET", "WECHAT_TOKEN"]));
  problems.push(...groupsCutShort(given, "MICROSOFT_APP_ID", ["MICROSOFT_APP_PASSWORD"]));
  problems.push(...groupsCutShort(given, "EVENTS_URL", ["EVENTS_SECRET"]), ...groupsCutShort(given, "EVENTS_SECRET", ["EVENTS_URL"]));
  if (live && given.EVENTS_URL?.startsWith("http:")) problems.push("EVENTS_URL must begin with https: in live mode.");
  const lenderFile = given.LENDER_FILE ? resolve(folder, given.LENDER_FILE) : null;
  if (lenderFile && !existsSync(lenderFile)) problems.push(`LENDER_FILE names "${lenderFile}", and there is no such file.`);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);

  const dataDir = resolve(folder, given.DATA_DIR ?? ".data");
  const port = Number(given.PORT ?? 3978);
  const host = given.HOST ?? "127.0.0.1";
  const own = live ? null : ownSecrets(dataDir);
  return {
    mode: live ? "live" : "sandbox",
    port,
    host,
    publicBaseUrl: (given.PUBLIC_BASE_URL ?? `http://${reachable(host)}:${port}`).replace(/\/+$/, ""),
    databaseUrl: given.DATABASE_URL ?? null,
    dataDir,
    apiToken: given.API_TOKEN ?? own!.apiToken,
    twilio: readTwilio(given, own),
    wechat: readWechat(given, own),
    botFramework:
      given.MICROSOFT_APP_ID && given.MICROSOFT_APP_PASSWORD
        ? { appId: given.MICROSOFT_APP_ID, appPassword: given.MICROSOFT_APP_PASSWORD }
        : null,
    events: given.EVENTS_URL && given.EVENTS_SECRET ? { url: given.EVENTS_URL, secrets: given.EVENTS_SECRET.split(" ") } : null,
    lenderFile,
    sandboxBook: given.SANDBOX_BOOK === "empty" ? "empty" : "demo",
    sandboxNow: given.SANDBOX_NOW ? parseInstant(given.SANDBOX_NOW) : null,
  };
}

function readTwilio(given: Partial<Record<Setting, string>>, own: OwnSecrets | null): TwilioSettings | null {
  const accountSid = given.TWILIO_ACCOUNT_SID ?? own?.twilioAccountSid;
  const authToken = given.TWILIO_AUTH_TOKEN ?? own?.twilioAuthToken;
  if (!accountSid || !authToken) return null;
  const smsFrom = given.TWILIO_SMS_FROM ?? given.TWILIO_VOICE_FROM ?? "+18005550100";
  const voiceFrom = given.TWILIO_VOICE_FROM ?? (e164.test(smsFrom) ? smsFrom : "+18005550100");
  return { accountSid, authToken, smsFrom, voiceFrom, apiBaseUrl: given.TWILIO_API_BASE_URL?.replace(/\/+$/, "") ?? null };
}

function readWechat(given: Partial<Record<Setting, string>>, own: OwnSecrets | null): WechatSettings | null {
  const appId = given.WECHAT_APP_ID ?? own?.wechatAppId;
  const appSecret = given.WECHAT_APP_SECRET ?? own?.wechatAppSecret;
  const token = given.WECHAT_TOKEN ?? own?.wechatToken;
  if (!appId || !appSecret || !token) return null;
  return {
    appId,
    appSecret,
    token,
    aesKey: given.WECHAT_AES_KEY ?? null,
    apiBaseUrl: given.WECHAT_API_BASE_URL?.replace(/\/+$/, "") ?? null,
  };
}

function whatLiveLacks(given: Partial<Record<Setting, string>>): string[] {
  const problems: string[] = [];
  const must = (name: Setting, why: string): void => {
    if (!given[name]) problems.push(`${name} is missing: in live mode ${why}.`);
  };
  must("PUBLIC_BASE_URL", "the carriers' signatures are checked over this address");
  must("API_TOKEN", "the lender's systems sign in with it");
  must("LENDER_FILE", "borrowers must be told the lender's own name and number");
  if (given.API_TOKEN && given.API_TOKEN.length < 16) problems.push("API_TOKEN must be at least 16 characters long in live mode.");
  if (given.PUBLIC_BASE_URL?.startsWith("http:") && !isLoopback(new URL(given.PUBLIC_BASE_URL).hostname))
    problems.push("PUBLIC_BASE_URL must begin with https: in live mode.");
  for (const name of ["SANDBOX_BOOK", "SANDBOX_NOW"] as const)
    if (given[name]) problems.push(`${name} belongs to the sandbox and has no place in live mode.`);

  const twilio = (["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_SMS_FROM", "TWILIO_VOICE_FROM"] as const).filter(
    (name) => given[name],
  );
  const wechat = (["WECHAT_APP_ID", "WECHAT_APP_SECRET", "WECHAT_TOKEN"] as const).filter((name) => given[name]);
  if (twilio.length > 0) {
    must("TWILIO_ACCOUNT_SID", "messages and calls need the account");
    must("TWILIO_AUTH_TOKEN", "signatures are checked with it");
    if (!given.TWILIO_SMS_FROM && !given.TWILIO_VOICE_FROM)
      problems.push("TWILIO_SMS_FROM is missing: in live mode messages need a sender (or set TWILIO_VOICE_FROM to use calls only).");
  }
  if (wechat.length > 0) {
    must("WECHAT_APP_ID", "the official account is known by it");
    must("WECHAT_APP_SECRET", "access tokens are asked for with it");
    must("WECHAT_TOKEN", "signatures are checked with it");
  }
  if (twilio.length === 0 && wechat.length === 0)
    problems.push(
      "TWILIO_ACCOUNT_SID is missing: live mode needs at least one channel (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SMS_FROM, or WECHAT_APP_ID, WECHAT_APP_SECRET and WECHAT_TOKEN).",
    );
  return problems;
}

function groupsCutShort(given: Partial<Record<Setting, string>>, lead: Setting, others: readonly Setting[]): string[] {
  return given[lead] ? others.filter((name) => !given[name]).map((name) => `${name} is missing: ${lead} is set and needs it.`) : [];
}

type OwnSecrets = {
  apiToken: string;
  twilioAccountSid: string;
  twilioAuthToken: string;
  wechatAppId: string;
  wechatAppSecret: string;
  wechatToken: string;
};

/** Secrets of the sandbox, drawn once and kept beside its data, so that signatures stay on where nobody has an account. */
function ownSecrets(dataDir: string): OwnSecrets {
  const path = join(dataDir, "sandbox-secrets.json");
  const hex = (bytes: number): string => randomBytes(bytes).toString("hex");
  const fresh: OwnSecrets = {
    apiToken: `sandbox_${randomBytes(18).toString("base64url")}`,
    twilioAccountSid: `AC${hex(16)}`,
    twilioAuthToken: hex(16),
    wechatAppId: `wx${hex(8)}`,
    wechatAppSecret: hex(16),
    wechatToken: hex(8),
  };
  if (existsSync(path)) {
    try {
      return { ...fresh, ...(JSON.parse(readFileSync(path, "utf8")) as Partial<OwnSecrets>) };
    } catch {
      throw new ConfigError([`DATA_DIR holds "${path}", which is not readable as JSON: mend it or delete it.`]);
    }
  }
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, JSON.stringify(fresh, null, 2) + "\n", { mode: 0o600 });
  } catch (error) {
    throw new ConfigError([`DATA_DIR "${dataDir}" cannot be written: ${(error as Error).message}`]);
  }
  return fresh;
}

/** KEY=value lines; `#` begins a comment line; quotes around a value are dropped. */
function readEnvFile(path: string, problems: string[]): Record<string, string> {
  if (!existsSync(path)) return {};
  const values: Record<string, string> = {};
  for (const [index, line] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
    if (!line.trim() || line.trimStart().startsWith("#")) continue;
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match) values[match[1]!] = match[2]!.replace(/^(["'])(.*)\1$/, "$2");
    else problems.push(`.env line ${index + 1} is not NAME=value.`);
  }
  return values;
}

function isMeantForUs(name: string): boolean {
  return (
    ownPrefixes.some((prefix) => name.startsWith(prefix)) ||
    (name.length >= 8 && settings.some((known) => known.length >= 8 && distance(name, known) === 1))
  );
}

function isInstant(value: string): boolean {
  try {
    parseInstant(value);
    return true;
  } catch {
    return false;
  }
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host) || host === "::ffff:127.0.0.1";
}

function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
