// Knows what a newcomer's first minutes promise: two commands, one address, sentences for what is wrong, an end in good order, a start that goes on.
import { afterEach, describe, expect, test } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shim = join(import.meta.dirname, "..", "..", "bot", "duecourse.mjs");
const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of running.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), "duecourse-first-")));
  return folders.at(-1)!;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

type Run = { child: ChildProcess; output: () => string; ended: Promise<{ code: number | null; ms: number }> };

/** Nothing of this process's environment but the path: a newcomer has set nothing. */
function duecourse(words: string[], folder: string, env: Record<string, string> = {}, node = process.execPath): Run {
  const began = performance.now();
  const child = spawn(node, [shim, ...words], {
    cwd: folder,
    env: { PATH: process.env["PATH"]!, HOME: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let output = "";
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ms: performance.now() - began }));
  return { child, output: () => output, ended };
}

async function opened(run: Run): Promise<string> {
  for (;;) {
    const address = /Sandbox\s+(http:\S+)\/sandbox\//.exec(run.output());
    if (address) return address[1]!;
    if (run.child.exitCode !== null) throw new Error(`it ended before it was open:\n${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const stateOf = async (base: string): Promise<{ now: string; loans: number }> =>
  (await fetch(`${base}/sandbox/api/state`)).json() as Promise<{ now: string; loans: number }>;

describe("npm start", () => {
  test("needs nothing set, opens within a minute, ends within four seconds and goes on where it was", async () => {
    const folder = newFolder();
    const env = { PORT: String(await freePort()) };
    const began = performance.now();
    const first = duecourse(["start"], folder, env);
    const base = await opened(first);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(first.output()).toMatch(/database: embedded[\s\S]*book: 60 loans[\s\S]*API token\s+sandbox_\S+/);
    expect((await stateOf(base)).loans).toBe(60);
    const moved = await fetch(`${base}/sandbox/api/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"minutes":90}',
    });
    const { to } = (await moved.json()) as { to: string };

    const asked = performance.now();
    first.child.kill("SIGTERM");
    expect((await first.ended).code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(4000);

    const second = duecourse(["start"], folder, env);
    expect(Date.parse((await stateOf(await opened(second))).now)).toBe(Date.parse(to));
    second.child.kill("SIGKILL");
    await second.ended;

    const third = duecourse(["start"], folder, env);
    expect(Date.parse((await stateOf(await opened(third))).now)).toBe(Date.parse(to));
    expect(third.output()).toContain("book: 60 loans");
  }, 120_000);

  test("says in a sentence that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const run = duecourse(["start"], newFolder(), { PORT: String(port) });
    expect((await run.ended).code).toBe(1);
    expect(run.output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program: end it, or set PORT to a free one.`);
    expect(run.output()).not.toMatch(/\n\s+at /);
    other.close();
  });

  test("with live settings stops at each that is missing, and opens nothing", async () => {
    const folder = newFolder();
    const run = duecourse(["start"], folder, { MODE: "live", API_TOKEN: "0123456789abcdef", TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}` });
    expect((await run.ended).code).toBe(1);
    for (const name of ["PUBLIC_BASE_URL", "LENDER_FILE", "TWILIO_AUTH_TOKEN", "TWILIO_SMS_FROM"])
      expect(run.output()).toMatch(new RegExp(`^${name} is missing: `, "m"));
    expect(run.output()).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, ".data"))).toBe(false);
  });

  test("with a setting nobody knows stops at it", async () => {
    const run = duecourse(["start"], newFolder(), { SANDBOX_BOOKS: "demo" });
    expect((await run.ended).code).toBe(1);
    expect(run.output()).toContain("SANDBOX_BOOKS is not a setting of DueCourse; did you mean SANDBOX_BOOK?");
  });
});

describe("an old Node", () => {
  const old = ["/usr/local/bin/node", "/usr/bin/node"].find((path) => existsSync(path));
  const isOld = old !== undefined && old !== process.execPath;

  (isOld ? test : test.skip)(
    "hands over to the one the packages brought, passes its end on, and takes it along when it is killed",
    async () => {
      const help = duecourse(["help"], newFolder(), {}, old);
      expect((await help.ended).code).toBe(0);
      expect(help.output()).toContain("usage: npx duecourse");
      const port = await freePort();
      const run = duecourse(["start"], newFolder(), { PORT: String(port), SANDBOX_BOOK: "empty" }, old);
      const base = await opened(run);
      run.child.kill("SIGKILL");
      await run.ended;
      const isGone = async (): Promise<boolean> => fetch(`${base}/livez`).then(() => false, () => true); // prettier-ignore
      const until = Date.now() + 3000;
      while (!(await isGone()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await isGone()).toBe(true);
    },
    60_000,
  );
});

describe("the command line", () => {
  test("without a word says what it can do, and tells more about each command that is asked for", async () => {
    const folder = newFolder();
    const help = duecourse([], folder);
    expect((await help.ended).code).toBe(0);
    const names = [...help.output().matchAll(/^ {2}([a-z-]+)\b/gm)].map((match) => match[1]!);
    expect(names).toEqual(expect.arrayContaining(["start", "import", "statement", "hear", "chat", "advance", "doctor", "audit", "export"]));
    await Promise.all(
      names.map(async (name) => {
        const more = duecourse([name, "--help"], folder);
        expect({ name, code: (await more.ended).code }).toEqual({ name, code: 0 });
        expect(more.output()).toMatch(new RegExp(`^usage: npx duecourse ${name}`));
      }),
    );
    expect(existsSync(join(folder, ".data"))).toBe(false);
  }, 60_000);

  test("says what it can do, and what it was called wrongly with", async () => {
    const folder = newFolder();
    const unknown = duecourse(["tango"], folder);
    expect((await unknown.ended).code).toBe(2);
    expect(unknown.output()).toContain('"tango" is not a command of DueCourse.');
    const near = duecourse(["exprot"], folder);
    expect((await near.ended).code).toBe(2);
    expect(near.output()).toBe('"exprot" is not a command of DueCourse; did you mean export?\nnpx duecourse help lists them all.\n');
    const wrong = [
      ["statement", "--colour"],
      ["export"],
      ["export", "B-1", "B-2"],
      ["start", "--port", "80"],
      ["import", "people"],
      ["audit"],
    ];
    await Promise.all(
      wrong.map(async (words) => {
        const odd = duecourse(words, folder);
        expect({ words, code: (await odd.ended).code }).toEqual({ words, code: 2 });
        expect(odd.output()).toMatch(new RegExp(`\nusage: npx duecourse ${words[0]}`));
        expect(odd.output()).not.toMatch(/\n\s+at /);
      }),
    );
    const nobody = duecourse(["advance", "+1h"], folder, { PORT: String(await freePort()) });
    expect((await nobody.ended).code).toBe(1);
    expect(nobody.output()).toMatch(/^Nothing answers on http:\/\/127\.0\.0\.1:\d+: start the sandbox with "npm start" first\.\n$/);
  });
});
