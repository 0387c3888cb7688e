// Knows a call at the desk in a real Chromium: it comes up before a telephone is picked up, one of two takes it, mutes, holds, gives it back; a supervisor listens; nobody is left in silence.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createSignIn } from "../../bot/console/sign-in.ts";
import type { CallView, PhoneView } from "../../bot/sandbox/page-wire.ts";
import type { CallAct } from "../../bot/sandbox/web/server.ts";
import { createDeskStore } from "../../bot/store/desk-store.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import demo from "../../src/policy/lender-demo.json" with { type: "json" };
import { openWholeHouse, type WholeHouse } from "../bot/whole-house.ts";
import { eventually, launch, newContext, violations } from "./chromium.ts";

let folder: string;
let house: WholeHouse;
let browser: Browser;
let pool: Pool;
/** A supervisor and two agents. */
let [dana, luis, chen]: BrowserContext[] = [];
const wrong: string[] = [];
/** The desk's own clock stands: nobody is taken for gone because the machine is slow. */
const machineNow = Date.now();
const shots = join(import.meta.dirname, "..", "..", "build", "screenshots");
const borrower = "B-1006";
const phones = { dana: "+18005550171", luis: "+18005550172", chen: "+18005550173", shared: "+18005550177" };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-call-"));
  mkdirSync(shots, { recursive: true });
  writeFileSync(join(folder, "lender.json"), JSON.stringify({ ...demo, name: "Harbor Street", templateIds: { wechat: "TPL-1" } }));
  const settings = { SANDBOX_NOW: "2026-03-11T10:00:00-04:00", LENDER_FILE: join(folder, "lender.json") };
  // One after the other: a house that must learn first leaves a browser that starts beside it unheard for minutes.
  house = await openWholeHouse(settings, { deskTimes: { now: () => machineNow } });
  browser = await launch();
  pool = openPool(house.config.databaseUrl!, { max: 1 });
  const signIn = createSignIn({ desk: createDeskStore(pool), now: () => machineNow, mustHaveCode: false });
  const contexts: BrowserContext[] = [];
  for (const id of ["U-dana", "U-luis", "U-chen"]) {
    // Axe is put into the page: its content rules would not let it in.
    const context = await newContext(browser, { bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${house.publicBaseUrl}/console/link/${await signIn.makeLink(id, 60_000)}`);
    await page.waitForSelector(".bar");
    await page.close();
    contexts.push(context);
  }
  [dana, luis, chen] = contexts;
});
afterAll(async () => {
  await browser?.close();
  await pool?.end();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => void (wrong.length = 0));
afterEach(() => expect(wrong).toEqual([]));

async function open(context: BrowserContext | undefined, address = "#/queue"): Promise<Page> {
  const page = await context!.newPage();
  page.on("console", (message) => message.type() === "error" && !/40[0-9]|422/.test(message.text()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${house.publicBaseUrl}/console/${address}`);
  await page.waitForSelector(".bar");
  return page;
}
async function sandbox<T>(path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${house.publicBaseUrl}/sandbox/api/people/${borrower}/${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}
const does = (what: CallAct): Promise<PhoneView> => sandbox("calls/act", what);
const heard = async (): Promise<string[]> => (await sandbox<PhoneView>("calls")).calls.at(-1)!.lines.filter(({ who }) => who === "system").map(({ text }) => text); // prettier-ignore
async function leg(whose: keyof typeof phones): Promise<string> {
  const { agentCalls } = await sandbox<PhoneView>("calls");
  const found = agentCalls.findLast((call) => call.phone === phones[whose] && call.state !== "ended");
  if (!found) throw new Error(`${whose}'s phone has no call`);
  return found.sid;
}
/** Somebody rings and asks for a person; the call's id. */
async function rings(): Promise<string> {
  const call = await sandbox<CallView>("calls", {});
  if (call.lines.some(({ text }) => text.includes("中文请按3"))) await does({ do: "press", sid: call.sid, keys: "1" });
  await does({ do: "press", sid: call.sid, keys: "0" });
  return call.sid;
}
const pop = (page: Page) => page.locator(".pop");
const bar = (page: Page) => page.locator(".call-bar");
const press = (page: Page, name: string): Promise<void> => bar(page).getByRole("button", { name, exact: true }).click();
/** Luis takes it by one key, picks up, and is in the call. */
async function talking(page: Page): Promise<{ sid: string; agent: string }> {
  const sid = await rings();
  await pop(page).waitFor();
  await page.keyboard.press("p");
  await bar(page).getByText("rings: pick it up").waitFor();
  // What rings already is not offered once more.
  await pop(page).waitFor({ state: "detached" });
  const agent = await leg("luis");
  await does({ do: "pickUp", sid: agent, by: "human" });
  await press(page, "Join now");
  await bar(page).getByText("You are on the phone").waitFor();
  return { sid, agent };
}
/** The case is closed, so that the next call is one of its own. */
async function close(page: Page): Promise<void> {
  // The key is heard once the page knows whose case it is.
  await page.locator(".holder .badge", { hasText: "Yours" }).waitFor();
  await page.keyboard.press("e");
  await page.locator("dialog").getByRole("button", { name: "Close case" }).click();
  await page.locator(".holder .badge", { hasText: "Closed" }).waitFor();
}

describe("a call that asks for a person", () => {
  test("comes up with its brief on every desk while the phones still ring, is read out once, and goes when the caller does", async () => {
    const [atQueue, atBoard] = [await open(luis), await open(dana, "#/board")];
    const sid = await rings();
    await Promise.all([pop(atQueue).waitFor(), pop(atBoard).waitFor()]);
    const { agentCalls } = await sandbox<PhoneView>("calls");
    expect(agentCalls.at(-1)?.state ?? "ringing").toBe("ringing");
    expect(await pop(atQueue).innerText()).toMatch(
      /Robert Castellano is on the phone[\s\S]*Asked for a person[\s\S]*Identity NOT checked[\s\S]*USD past due[\s\S]*Do not say/,
    );
    await atQueue.locator("p.sr[role=status]", { hasText: "Robert Castellano is on the phone" }).waitFor({ state: "attached" });
    expect(await violations(atQueue)).toEqual([]);
    await atQueue.screenshot({ path: join(shots, "call-pop.png") });
    await does({ do: "hangUp", sid });
    await Promise.all([pop(atQueue).waitFor({ state: "detached" }), pop(atBoard).waitFor({ state: "detached" })]);
    await Promise.all([atQueue.close(), atBoard.close()]);
  });

  test("is taken by one of two who press at once; the other is told by whom, and only one phone rings", async () => {
    const pages = [await open(luis), await open(chen)];
    const sid = await rings();
    await Promise.all(pages.map((page) => pop(page).waitFor()));
    // Neither page hears of the other's press before its own: that is what "at once" means on a machine that has all the time.
    const pressed = Promise.withResolvers<void>();
    await Promise.all(pages.map((page) => page.route("**/console/api/calls", (route) => pressed.promise.then(() => route.continue()))));
    await Promise.all(pages.map((page) => page.keyboard.press("p")));
    pressed.resolve();
    const told = await Promise.any(pages.map(async (page) => {
      await page.locator(".trouble[role=alert]", { hasText: "holds this case" }).waitFor();
      return page;
    })); // prettier-ignore
    const winner = pages.find((page) => page !== told)!;
    await bar(winner).getByText("rings: pick it up").waitFor();
    expect(await told.locator(".trouble[role=alert]").innerText()).toContain(winner === pages[0] ? "Luis Ortega" : "陈敏");
    await expect(leg(winner === pages[0] ? "chen" : "luis")).rejects.toThrow("has no call");
    await does({ do: "hangUp", sid });
    await bar(winner).getByText("rings: pick it up").waitFor({ state: "detached" });
    await close(winner);
    await Promise.all(pages.map((page) => page.close()));
  });

  test("goes by keys alone: taken, muted, unmuted, held, hung up; the caller hears each difference and is thanked", async () => {
    const page = await open(luis);
    const { agent } = await talking(page);
    const says = (text: string) => does({ do: "say", sid: agent, text, confidence: 1 });
    await page.locator("#talk-title").click();
    await page.keyboard.press("m");
    await bar(page).getByText("You are muted").waitFor();
    await says("one");
    await page.keyboard.press("m");
    await bar(page).getByText("You are muted").waitFor({ state: "detached" });
    await says("two");
    await page.keyboard.press("h");
    await bar(page).getByText("On hold").waitFor();
    await eventually(async () => expect((await heard()).at(-1)).toMatch(/One moment, please/));
    await says("three");
    await page.keyboard.press("h");
    await bar(page).getByText("On hold").waitFor({ state: "detached" });
    await says("four");
    await eventually(async () => expect((await heard()).filter((line) => /^(?:one|two|three|four)$/.test(line))).toEqual(["two", "four"]));
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(shots, "call-talking.png") });
    await page.keyboard.press("x");
    await eventually(async () => expect((await heard()).at(-1)).toMatch(/Thank you for your patience/));
    await page.locator(".holder .badge", { hasText: "Yours" }).waitFor();
    await close(page);
    await page.close();
  });

  test("is given back: the assistant goes on where it stood", async () => {
    const page = await open(luis);
    const { sid } = await talking(page);
    await press(page, "Give to the assistant");
    await page.locator(".holder .badge", { hasText: "With the assistant" }).waitFor();
    await eventually(async () => expect((await heard()).at(-1)).toMatch(/automated assistant again/));
    // The caller is with the assistant: nobody is told that they wait, or asked to take them.
    await bar(page).waitFor({ state: "detached" });
    await does({ do: "hangUp", sid });
    await page.close();
  });

  test("whose person's line is cut asks the caller, rings again, and comes up on the desks anew", async () => {
    const [page, other] = [await open(luis), await open(chen)];
    const { sid, agent } = await talking(page);
    await does({ do: "hangUp", sid: agent });
    await eventually(async () => expect((await heard()).at(-1)).toMatch(/no longer on the line\. To wait for a person, press 1/));
    await does({ do: "press", sid, keys: "1" });
    await pop(other).waitFor();
    await other.keyboard.press("p");
    await bar(other).getByText("rings: pick it up").waitFor();
    await does({ do: "pickUp", sid: await leg("chen"), by: "human" });
    await press(other, "Join now");
    await bar(other).getByText("You are on the phone").waitFor();
    await bar(page).getByText("On the phone with 陈敏").waitFor();
    await does({ do: "hangUp", sid });
    await close(other);
    await Promise.all([page.close(), other.close()]);
  });

  test("is listened to by a supervisor, whom nobody hears until they whisper to the agent; the agent sees it", async () => {
    const page = await open(luis);
    const { sid, agent } = await talking(page);
    const over = await open(dana, page.url().slice(page.url().indexOf("#")));
    await press(over, "Listen in");
    const ear = await eventually(() => leg("dana"));
    await does({ do: "pickUp", sid: ear, by: "human" });
    await does({ do: "press", sid: ear, keys: "1" });
    await bar(page).getByText("Dana Whitfield listens").waitFor();
    const said = async (of: string): Promise<string[]> => (await sandbox<PhoneView>("calls")).agentCalls.find((call) => call.sid === of)!.lines.filter(({ who }) => who === "system").map(({ text }) => text); // prettier-ignore
    await does({ do: "say", sid: ear, text: "nobody hears this", confidence: 1 });
    await press(over, "Whisper to the agent");
    await bar(page).getByText("Dana Whitfield whispers to you").waitFor();
    await does({ do: "say", sid: ear, text: "offer the plan", confidence: 1 });
    await eventually(async () => expect((await said(agent)).at(-1)).toBe("offer the plan"));
    expect((await heard()).join()).not.toMatch(/nobody hears this|offer the plan/);
    expect(await violations(over)).toEqual([]);
    await over.screenshot({ path: join(shots, "call-listening.png") });
    await does({ do: "hangUp", sid });
    await close(page);
    await Promise.all([page.close(), over.close()]);
  });
});

test("the card and the bar fit a phone's width and the dark, in every language of the desk", async () => {
  const page = await open(luis);
  const { sid } = await talking(page);
  const address = page.url().slice(page.url().indexOf("#"));
  for (const [language, talk] of Object.entries({ en: "You are on the phone", es: "Está en la llamada", zh: "您正在通话" })) {
    const narrow = await newContext(browser, { viewport: { width: 390, height: 800 }, colorScheme: "dark", bypassCSP: true, locale: language, storageState: await luis!.storageState() }); // prettier-ignore
    const small = await open(narrow, address);
    await bar(small).getByText(talk).waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(small)).toEqual([]);
    await small.screenshot({ path: join(shots, `call-phone-${language}.png`) });
    await narrow.close();
  }
  await does({ do: "hangUp", sid });
  await close(page);
  const narrow = await newContext(browser, { viewport: { width: 390, height: 800 }, colorScheme: "dark", bypassCSP: true, storageState: await luis!.storageState() }); // prettier-ignore
  const small = await open(narrow);
  const again = await rings();
  await pop(small).waitFor();
  expect(await violations(small)).toEqual([]);
  await small.screenshot({ path: join(shots, "call-pop-phone.png") });
  await does({ do: "hangUp", sid: again });
  await narrow.close();
  await page.close();
});
