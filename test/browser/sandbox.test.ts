// Knows what a newcomer sees and does on the sandbox page, in a real Chromium: by mouse, by keyboard, on a desk and on a phone, by day and by night.
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { parseChat } from "../../dialogs/chat-file.ts";
import { openWholeHouse, type WholeHouse } from "../bot/whole-house.ts";
import { eventually, launch, newContext, violations } from "./chromium.ts";

let house: WholeHouse;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const wrong: string[] = [];
/** Screenshots for whoever wants to look: kept beside the build, never compared. */
const shots = join(import.meta.dirname, "..", "..", "build", "screenshots");

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  // One after the other: a house that must learn first leaves a browser that starts beside it unheard for minutes.
  house = await openWholeHouse();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function open(options: BrowserContextOptions = {}, who = ""): Promise<void> {
  context = await newContext(browser, { viewport: { width: 1600, height: 950 }, ...options });
  page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${house.publicBaseUrl}/sandbox/${who && `#${who}`}`);
  await page.waitForSelector(".person", { state: "attached" });
  await page.waitForSelector(".loan", { state: "attached" });
}
beforeEach(() => void (wrong.length = 0));
afterEach(async () => {
  await context?.close();
  expect(wrong).toEqual([]);
});

/** What each character of an element looks like, as a picture's bytes. */
async function looksOf(shown: Page, selector: string): Promise<string[]> {
  const boxes = await shown.evaluate((sought) => {
    const text = document.querySelector(sought)!.firstChild!;
    return Array.from({ length: text.textContent!.length }, (_, at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    });
  }, selector);
  const pictures: string[] = [];
  for (const clip of boxes) pictures.push((await shown.screenshot({ clip })).toString("base64"));
  return pictures;
}

describe("the page", () => {
  test("shows phones, a talk, the ledger and the timeline, without one error or one address outside this machine", async () => {
    const asked: string[] = [];
    context = await newContext(browser);
    page = await context.newPage();
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${house.publicBaseUrl}/sandbox/`);
    await page.waitForSelector(".loan");
    expect(await page.locator(".person").count()).toBe(57);
    for (const name of ["Ledger", "Timeline"]) expect(await page.getByRole("heading", { name, exact: true }).isVisible()).toBe(true);
    expect(asked.filter((url) => !url.startsWith(house.publicBaseUrl) && !url.startsWith("data:"))).toEqual([]);
  });

  test("sends as a borrower, brings the answer, and tells what was understood", async () => {
    await open({}, "B-1002");
    await page.getByRole("button", { name: "How much do I owe?" }).click();
    await page.waitForSelector(".bubble.us");
    expect(await page.locator(".bubble.us p").first().innerText()).toMatch(/\d+\.\d\d USD/);
    await page.waitForSelector(".item.heard");
    expect(await page.locator(".item.heard").first().innerText()).toContain("Balance inquiry");
    expect(await page.locator(".item.said").first().innerText()).toContain("Rule");
    await page.screenshot({ path: join(shots, "sandbox.png") });
  });

  test("moves the clock and says what happened", async () => {
    await open();
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.locator(".summary", { hasText: /^\d+ messages sent/ }).waitFor();
    await page.locator(".clock .now", { hasText: "March 12, 2026" }).waitFor();
    await page.locator(".person .last").nth(5).waitFor();
  });

  test("records a payment, and what was past due is gone", async () => {
    await open({}, "B-1023");
    expect(await page.locator(".loan .badge").first().innerText()).toMatch(/past due/);
    await page.getByRole("button", { name: "Record" }).click();
    await page.waitForFunction(() => !/past due/.test(document.querySelector(".loan .badge")?.textContent ?? "past due"));
    await eventually(async () => expect(await page.locator(".figures").innerText()).toMatch(/Past due\s+0\.00 USD/));
  });

  test("makes the carrier fail and says so", async () => {
    await open();
    await page.getByText("Faults").click();
    await page.getByLabel("Carrier down").check();
    await page.locator(".faults .count").getByText("1 on", { exact: true }).waitFor();
    await page.getByLabel("Carrier down").uncheck();
    await page.waitForSelector(".faults .count", { state: "detached" });
  });

  test("leaves a switch where the finger put it while an older reading still arrives, and what was refused stays to be read", async () => {
    await open();
    await page.getByText("Faults").click();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let told = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (told = resolve));
    // A reading begun now knows nothing of the press below, and comes after it.
    await page.route(
      "**/sandbox/api/state",
      async (route) => {
        const old = await route.fetch();
        told();
        await held;
        await route.fulfill({ response: old });
      },
      { times: 1 },
    );
    await page.getByLabel("Search borrowers").fill("a");
    await isHeld;
    const down = page.getByLabel("Carrier down");
    // The carrier has it before the next press: what is refused below is that press, not this one.
    await Promise.all([page.waitForResponse("**/sandbox/api/faults"), down.check()]);
    await page.locator(".faults .count").getByText("1 on", { exact: true }).waitFor();
    const isLate = page.waitForResponse("**/sandbox/api/state");
    letGo();
    await isLate;
    expect(await down.isChecked()).toBe(true);
    const refusal = { status: 400, json: { detail: "faults.down: refused for a test" } };
    await page.route("**/sandbox/api/faults", (route) => route.fulfill(refusal), { times: 1 });
    await down.click();
    await page.getByRole("alert").getByText("faults.down: refused for a test").waitFor();
    await eventually(async () => expect(await down.isChecked()).toBe(true));
    // Two presses faster than an answer: the last one holds.
    await down.click();
    await down.click();
    await down.click();
    await page.waitForSelector(".faults .count", { state: "detached" });
    await eventually(async () => {
      const state = (await (await page.request.get(`${house.publicBaseUrl}/sandbox/api/state`)).json()) as { faults: { down: boolean } };
      expect(state.faults.down).toBe(false);
    });
    expect(wrong.splice(0).filter((line) => !line.includes("400"))).toEqual([]);
  });

  test("saves a talk that a test can replay", async () => {
    await open({}, "B-1002");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Save this talk" }).click()]);
    const chat = parseChat(readFileSync(await download.path(), "utf8"));
    expect(chat.talk[0]).toEqual({ who: "borrower", text: "How much do I owe?" });
  });

  test("shows Chinese where the machine has no Chinese font", async () => {
    await open({}, "B-1041");
    await page.getByRole("button", { name: "我欠多少？" }).click();
    await page.waitForSelector(".bubble.us");
    await page.waitForFunction(() => [...document.fonts].some((font) => font.family.includes("Noto Sans SC") && font.status === "loaded"));
    // A name drawn before its piece of the font came is drawn anew: no two characters look alike, as boxes would.
    await eventually(async () => {
      const drawn = await looksOf(page, "#phone-title");
      expect(drawn.length).toBeGreaterThan(1);
      expect(new Set(drawn).size).toBe(drawn.length);
    });
    await page.screenshot({ path: join(shots, "sandbox-zh.png") });
  });
});

describe("the other doors", () => {
  test("the desk opens signed in by one click", async () => {
    await open();
    const [desk] = await Promise.all([context.waitForEvent("page"), page.getByRole("button", { name: "Desk", exact: true }).click()]);
    await desk.getByRole("button", { name: "Sign out" }).waitFor();
    expect(new URL(desk.url()).pathname).toBe("/console/");
    await desk.close();
  });

  test("the web chat shows what a person writes from the desk, once, without being reloaded", async () => {
    context = await newContext(browser, { viewport: { width: 390, height: 844 }, locale: "zh-CN" });
    page = await context.newPage();
    await page.goto(`${house.publicBaseUrl}/chat/`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh");
    expect(await page.title()).toBe("在线咨询");
    // The house knows nobody by this id; what the page asks and shows is what counts here.
    const asked: { me: string; shown: string[] }[] = [];
    await page.route("**/chat/answers", async (route) => {
      asked.push(route.request().postDataJSON() as (typeof asked)[number]);
      const items = asked.length <= 2 ? [{ id: "m-1", text: "您好，我是工作人员小陈。" }] : [];
      await route.fulfill({ json: { items } });
    });
    await page.waitForSelector(".bubble.us");
    const until = asked.length + 2;
    await eventually(async () => expect(asked.length).toBeGreaterThanOrEqual(until));
    expect(await page.locator(".bubble.us").allInnerTexts()).toEqual(["您好，我是工作人员小陈。"]);
    expect(asked[1]!.shown).toEqual(["m-1"]);
    expect(new Set(asked.map(({ me }) => me)).size).toBe(1);
    await eventually(async () => {
      const looks = await looksOf(page, ".bubble.us p");
      expect(looks[0]).not.toBe(looks[4]);
    });
    await page.screenshot({ path: join(shots, "chat-zh.png") });
  });

  test("the web chat sends and answers, in one talk", async () => {
    context = await newContext(browser, { viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    await page.goto(`${house.publicBaseUrl}/chat/`);
    await page.getByLabel("Write a message").fill("hello");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".bubble.us");
    expect(await page.locator(".bubble.borrower").innerText()).toBe("hello");
    expect(await page.locator(".chat-trouble").textContent()).toBe("");
    await page.screenshot({ path: join(shots, "chat.png") });
  });
});

describe("without a mouse", () => {
  test("a borrower is found, chosen and spoken for", async () => {
    await open();
    await page.getByLabel("Search borrowers").focus();
    await page.keyboard.type("petersen");
    await page.waitForFunction(() => document.querySelectorAll(".person").length === 1);
    for (let presses = 0; presses < 5 && !(await page.evaluate(() => document.activeElement?.classList.contains("person"))); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#phone-title")?.textContent === "Linda Petersen");
    await page.getByLabel(/^Message from Linda Petersen/).focus();
    await page.keyboard.type("hello");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".bubble.borrower");
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  });

  test("arrows walk the list", async () => {
    await open();
    await page.locator(".person").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".person")[1]);
  });
});

describe("for everybody", () => {
  for (const [name, options] of [
    ["by day", { colorScheme: "light" }],
    ["by night", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
  ] as const)
    test(`axe finds nothing ${name}`, async () => {
      await open({ ...options, bypassCSP: true }, "B-1002");
      await page.waitForSelector(".bubble", { state: "attached" });
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: join(shots, `sandbox-${name.replaceAll(" ", "-")}.png`) });
    });

  test("on a phone a call's keys and words fit below what is said", async () => {
    await open({ viewport: { width: 390, height: 844 } }, "B-1002");
    await page.getByRole("tab", { name: "Phone" }).click();
    await page.getByRole("button", { name: /^Call/ }).click();
    await page.waitForSelector(".transcript .bubble.us");
    await eventually(async () => {
      const lowest = await page
        .locator(".call-controls button, .call-controls input")
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom)));
      expect(lowest).toBeLessThanOrEqual(844);
      expect(await page.locator(".transcript").evaluate((box) => box.clientHeight)).toBeGreaterThan(90);
    });
  });

  test("on a phone one pane is seen at a time and nothing runs over the edge", async () => {
    await open({ viewport: { width: 390, height: 844 } });
    for (const name of ["Phones", "Talk", "Ledger", "Timeline"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await eventually(async () => expect(await page.locator("main > section:visible").count()).toBe(1));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
