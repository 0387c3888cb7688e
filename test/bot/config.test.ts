// Knows what the settings promise: every slip is named before anything starts. Refuses the real environment.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ConfigError, isLoopback, readConfig, settings } from "../../bot/config.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-config-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const live = {
  MODE: "live",
  PUBLIC_BASE_URL: "https://pay.example.com/",
  API_TOKEN: "a-token-of-sixteen-or-more",
  LENDER_FILE: "lender.json",
  TWILIO_ACCOUNT_SID: "AC00000000000000000000000000000000",
  TWILIO_AUTH_TOKEN: "token",
  TWILIO_SMS_FROM: "+18005550100",
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, folder);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const withLender = (): void => writeFileSync(join(folder, "lender.json"), "{}");

describe("the sandbox", () => {
  test("needs no setting at all", () => {
    const config = readConfig({ PATH: "/bin", HOME: "/root", NODE_ENV: "test" }, folder);
    expect(config).toMatchObject({
      mode: "sandbox",
      port: 3978,
      host: "127.0.0.1",
      publicBaseUrl: "http://127.0.0.1:3978",
      databaseUrl: null,
      sandboxBook: "demo",
    });
    expect(config.dataDir).toBe(join(folder, ".data"));
  });

  test("draws its secrets once and keeps them from other users", () => {
    const first = readConfig({}, folder);
    expect(readConfig({}, folder)).toEqual(first);
    expect(statSync(join(folder, ".data", "sandbox-secrets.json")).mode & 0o077).toBe(0);
    expect(first.twilio!.authToken).toMatch(/^[0-9a-f]{32}$/);
  });

  test("takes a carrier's credentials from outside", () => {
    const { twilio } = readConfig(
      {
        TWILIO_ACCOUNT_SID: "ACtest",
        TWILIO_AUTH_TOKEN: "12345",
        TWILIO_SMS_FROM: "+15005550006",
        TWILIO_API_BASE_URL: "http://127.0.0.1:9/",
      },
      folder,
    );
    expect(twilio).toEqual({
      accountSid: "ACtest",
      authToken: "12345",
      smsFrom: "+15005550006",
      voiceFrom: "+15005550006",
      apiBaseUrl: "http://127.0.0.1:9",
    });
  });

  test("listens on what it is told and calls itself by a name that can be reached", () => {
    expect(readConfig({ HOST: "0.0.0.0", PORT: "8080" }, folder).publicBaseUrl).toBe("http://127.0.0.1:8080");
    expect(readConfig({ HOST: "::1" }, folder).publicBaseUrl).toBe("http://[::1]:3978");
  });

  test("reads SANDBOX_NOW as an instant", () => {
    expect(readConfig({ SANDBOX_NOW: "2026-03-11T14:00:00-04:00" }, folder).sandboxNow).toBe(Date.UTC(2026, 2, 11, 18));
  });
});

describe("live mode", () => {
  test("starts with everything it uses", () => {
    withLender();
    const config = readConfig(live, folder);
    expect(config).toMatchObject({
      mode: "live",
      publicBaseUrl: "https://pay.example.com",
      wechat: null,
      lenderFile: resolve(folder, "lender.json"),
    });
  });

  for (const name of Object.keys(live).filter((key) => key !== "MODE"))
    test(`names ${name} when it is missing`, () => {
      withLender();
      const { [name]: _left, ...rest } = live as Record<string, string>;
      expect(problemsOf(rest).join("\n")).toMatch(new RegExp(`^${name} is missing: .+\\.$|^${name} is missing: .+\\)\\.$`, "m"));
    });

  test("asks for a channel and for the whole of each channel begun", () => {
    withLender();
    const { TWILIO_ACCOUNT_SID: _a, TWILIO_AUTH_TOKEN: _b, TWILIO_SMS_FROM: _c, ...none } = live;
    expect(problemsOf(none).join()).toContain("at least one channel");
    expect(problemsOf({ ...none, WECHAT_APP_ID: "wx0123456789abcdef" }).map((p) => p.split(" ")[0])).toEqual([
      "WECHAT_APP_SECRET",
      "WECHAT_TOKEN",
    ]);
  });

  test("refuses plain http, a short token and the sandbox's settings", () => {
    withLender();
    expect(problemsOf({ ...live, PUBLIC_BASE_URL: "http://pay.example.com" })).toEqual([
      "PUBLIC_BASE_URL must begin with https: in live mode.",
    ]);
    expect(problemsOf({ ...live, API_TOKEN: "too-short" })).toEqual(["API_TOKEN must be at least 16 characters long in live mode."]);
    expect(problemsOf({ ...live, SANDBOX_NOW: "2026-03-11T14:00:00Z" })[0]).toMatch(/^SANDBOX_NOW belongs to the sandbox/);
  });

  test("writes nothing", () => {
    withLender();
    readConfig(live, folder);
    expect(() => statSync(join(folder, ".data"))).toThrow("ENOENT");
  });
});

describe("a slip of the pen", () => {
  test.each([
    [{ TWILIO_AUTHTOKEN: "x" }, "TWILIO_AUTHTOKEN is not a setting of DueCourse; did you mean TWILIO_AUTH_TOKEN?"],
    [{ DATABASE_URI: "postgres://x/y" }, "DATABASE_URI is not a setting of DueCourse; did you mean DATABASE_URL?"],
    [{ SANDBOX_SPEED: "2" }, "SANDBOX_SPEED is not a setting of DueCourse"],
    [{ PORT: "http" }, 'PORT must be a port number from 0 to 65535, not "http".'],
    [{ MODE: "production" }, 'MODE must be sandbox or live, not "production".'],
    [{ SANDBOX_NOW: "yesterday" }, "SANDBOX_NOW must be an instant"],
    [{ SANDBOX_BOOK: "full" }, "SANDBOX_BOOK must be demo or empty"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be a PostgreSQL address"],
    [{ PUBLIC_BASE_URL: "pay.example.com" }, "PUBLIC_BASE_URL must be the http(s) address"],
    [{ WECHAT_AES_KEY: "short" }, "WECHAT_AES_KEY must be the 43 characters"],
    [{ TWILIO_SMS_FROM: "0800" }, null],
    [{ TWILIO_SMS_FROM: "(800) 555-0100" }, "TWILIO_SMS_FROM must be a number"],
    [{ LENDER_FILE: "nowhere.json" }, "and there is no such file."],
  ])("%j", (env, sentence) => {
    const problems = problemsOf(env);
    if (sentence === null) expect(problems).toEqual([]);
    else expect(problems.join("\n")).toContain(sentence);
  });

  test("never repeats a secret", () => {
    expect(problemsOf({ DATABASE_URL: "mysql://user:hunter2@host/db", API_TOKEN: "hunter2" }).join()).not.toContain("hunter2");
  });

  test("tells all that is wrong at once", () => {
    expect(problemsOf({ PORT: "x", HOST: "a b", MODE: "maybe" })).toHaveLength(3);
  });

  test("leaves the environment of others alone", () => {
    expect(problemsOf({ NODE: "x", POST: "y", HOSTNAME: "z", npm_config_port: "1", LANG: "C", MODES: "a" })).toEqual([]);
  });
});

describe("the .env file", () => {
  test("lies below the environment; an empty value counts as not set", () => {
    writeFileSync(
      join(folder, ".env"),
      '# a comment\nPORT=4000\nexport HOST="127.0.0.2"\nAPI_TOKEN=\n\nSANDBOX_BOOK=empty # not part of it\n'.replace(
        " # not part of it",
        "",
      ),
    );
    expect(readConfig({ PORT: "5000" }, folder)).toMatchObject({ port: 5000, host: "127.0.0.2", sandboxBook: "empty" });
    expect(readConfig({ HOST: "" }, folder)).toMatchObject({ port: 4000, host: "127.0.0.1" });
  });

  test("may hold only settings", () => {
    writeFileSync(join(folder, ".env"), "FOO=1\nnot a line\n");
    expect(problemsOf({})).toEqual([".env line 2 is not NAME=value.", "FOO is not a setting of DueCourse; .env.example lists them all."]);
  });

  test(".env.example lists every setting and no other", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", ".env.example"), "utf8");
    const listed = [...text.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]!);
    expect(listed.toSorted()).toEqual([...settings].toSorted());
  });
});

test("loopback is told from the street", () => {
  expect(["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]", "::ffff:127.0.0.1"].filter((host) => !isLoopback(host))).toEqual([]);
  expect(["10.0.0.1", "128.0.0.1", "127.0.0.1.evil.example", "localhost.evil.example", ""].filter(isLoopback)).toEqual([]);
});
