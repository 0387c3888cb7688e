// Knows a day at the desk in a real Chromium: two agents, a case taken, answered, refused, given back; by keyboard, on a phone, by night. Refuses a server of cardboard.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { readConfig } from "../../bot/config.ts";
import { buildConsolePage } from "../../bot/console/page.ts";
import { createSignIn } from "../../bot/console/sign-in.ts";
import { openHouse, type House } from "../../bot/main.ts";
import { createDeskStore } from "../../bot/store/desk-store.ts";
import { openPool, type Pool } from "../../bot/store/pool.ts";
import { doUntil, eventually, launch, newContext, violations } from "./chromium.ts";

let folder: string;
let house: House;
let browser: Browser;
/** A supervisor, an agent, an administrator. */
let dana: BrowserContext;
let luis: BrowserContext;
let omar: BrowserContext;
let admin: Pool;
let people: Pool;
const wrong: string[] = [];
/** The desk's own clock stands: nobody's session ends and nobody is taken for gone because the machine is slow. */
const machineNow = Date.now();
const shots = join(import.meta.dirname, "..", "..", "build", "screenshots");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duecourse-desk-"));
  mkdirSync(shots, { recursive: true });
  const server = new URL(process.env["TEST_DATABASE_URL"]!);
  const name = `duecourse_test_desk_${process.pid}`;
  admin = openPool(server.href, { max: 1 });
  await admin.query("", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query("", `CREATE DATABASE ${name}`);
  server.pathname = `/${name}`;
  const settings = { PORT: "0", DATA_DIR: join(folder, "data"), SANDBOX_NOW: "2026-03-11T13:00:00-04:00", DATABASE_URL: server.href };
  // One after the other: a house that must learn first leaves a browser that starts beside it unheard for minutes.
  house = await openHouse(readConfig(settings, folder), () => undefined, { deskTimes: { now: () => machineNow } });
  browser = await launch();
  people = openPool(server.href, { max: 1 });
  const signIn = createSignIn({ desk: createDeskStore(people), now: () => machineNow, mustHaveCode: false });
  const linkFor = async (id: string): Promise<string> => `${house.publicBaseUrl}/console/link/${await signIn.makeLink(id, 60_000)}`;
  dana = await contextOf(house.signInLink!);
  luis = await contextOf(await linkFor("U-luis"));
  omar = await contextOf(await linkFor("U-omar"));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
  await people?.end();
  await admin?.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => void (wrong.length = 0));
afterEach(() => expect(wrong).toEqual([]));

/** Signs in by a link and keeps the cookie. */
async function contextOf(link: string): Promise<BrowserContext> {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForSelector(".bar");
  await page.close();
  return context;
}
/** The same person in another window: by night, on a phone; `bypassCSP` is for axe alone. */
async function alike(options: BrowserContextOptions, who = dana): Promise<BrowserContext> {
  return newContext(browser, { storageState: await who.storageState(), ...options });
}
async function open(context: BrowserContext, address = "#/queue"): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && !/40[0-9]|422/.test(message.text()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(`${house.publicBaseUrl}/console/${address}`);
  await page.waitForSelector(".bar");
  return page;
}
async function says(borrowerId: string, text: string): Promise<void> {
  const answer = await fetch(`${house.publicBaseUrl}/sandbox/api/people/${borrowerId}/sms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  expect(answer.status).toBeLessThan(300);
}
const row = (page: Page, name: string) => page.locator(".case").filter({ hasText: name });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
const composing = (page: Page) => page.waitForFunction(() => document.activeElement?.id === "composer");

describe("the page", () => {
  test("is smaller than 60 kB on the wire in any language, charts included", async () => {
    const { script, style, parts } = await buildConsolePage();
    const size = (text: string): number => gzipSync(text, { level: 9 }).length;
    const others = Object.values(parts).map(size);
    expect(others).toHaveLength(3);
    expect(size(script) + size(style) + Math.max(...others)).toBeLessThan(60_000);
  });

  test("asks nobody outside this machine, and its own rules for content let all of it through", async () => {
    const context = await newContext(browser);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => /Content Security Policy|Trusted/.test(message.text()) && wrong.push(message.text()));
    await page.goto(`${house.publicBaseUrl}/console/`);
    await page.waitForSelector(".sign-in");
    expect(asked.filter((url) => !url.startsWith(house.publicBaseUrl) && !url.startsWith("data:"))).toEqual([]);
    await context.close();
  });

  test("takes a pasted password, and says when it is not right", async () => {
    const context = await newContext(browser, { bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${house.publicBaseUrl}/console/`);
    await page.getByLabel("E-mail").fill("dana@desk.example");
    await page.getByLabel("Password").evaluate((input: HTMLInputElement) => {
      input.focus();
      const carried = new DataTransfer();
      carried.setData("text/plain", "not the password");
      if (input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, cancelable: true, bubbles: true })))
        document.execCommand("insertText", false, "not the password");
    });
    expect(await page.getByLabel("Password").inputValue()).toBe("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector("[role=alert]");
    expect(await page.locator("[role=alert]").innerText()).toBe("E-mail, password or code is not right.");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Language").selectOption("zh");
    // The words of a language come when it is chosen.
    await page.getByRole("button", { name: "登录" }).waitFor();
    await context.close();
  });
});

describe("a case", () => {
  test("comes into the queue by itself, is taken, answered, and goes back to the assistant", async () => {
    const page = await open(dana);
    await says("B-1002", "How much do I owe?");
    await says("B-1002", "I want to talk to a person");
    await row(page, "James Okafor").click();
    await page.waitForSelector(".bubble");
    expect(await page.locator(".brief").innerText()).toMatch(/Asked for a person[\s\S]*537\.41 USD[\s\S]*I want to talk to a person/);
    expect(await page.locator(".account").innerText()).toContain("May we write?");
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await composing(page);
    await page.keyboard.type("Hello, I am looking at your loan now.");
    await page.keyboard.press("Enter");
    await page.locator(".bubble.agent", { hasText: "I am looking at your loan now." }).waitFor();
    expect(await page.locator(".bubble.agent .head").innerText()).toContain("Dana Whitfield");
    await says("B-1002", "thank you");
    await page.locator(".bubble.borrower", { hasText: "thank you" }).waitFor();
    // The assistant hears, and is silent while a person holds the case.
    await eventually(async () => expect(await page.locator(".bubble").last().innerText()).toContain("thank you"));
    await page.getByRole("button", { name: "Back to the assistant" }).click();
    await page.getByLabel("Outcome").selectOption("answered");
    await page.locator("dialog").getByRole("button", { name: "Back to the assistant" }).click();
    await page.locator(".holder .badge", { hasText: "With the assistant" }).waitFor();
    await page.close();
  });

  test("shows before sending what the check will refuse, and sends once it is right", async () => {
    const page = await open(dana);
    await says("B-1005", "I want to talk to a person");
    await row(page, "Emily Novak").click();
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await composing(page);
    await page.keyboard.type("You owe 999.00 USD");
    await page.locator("#composer-check .refusal").waitFor();
    expect(await page.locator("#composer-check").innerText()).toContain("999.00");
    await page.keyboard.press("Enter");
    expect(await page.locator(".bubble.agent").count()).toBe(0);
    await page.locator("#composer").fill("You will hear from me today.");
    await page.keyboard.press("Enter");
    await page.locator(".bubble.agent", { hasText: "You will hear from me today." }).waitFor();
    await page.close();
  });

  test("two presses send once", async () => {
    const page = await open(dana);
    await page.getByRole("button", { name: /^Mine/ }).click();
    await row(page, "Emily Novak").click();
    await page.waitForSelector("#composer");
    let replies = 0;
    page.on("request", (request) => request.url().endsWith("/reply") && replies++);
    await page.locator("#composer").fill("One message, whatever my fingers do.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".bubble.agent:not(.sending)", { hasText: "whatever my fingers do" }).waitFor();
    expect(replies).toBe(1);
    await page.close();
  });

  test("ready replies open with a slash and come with the ledger's figures", async () => {
    const page = await open(dana);
    await page.getByRole("button", { name: /^Mine/ }).click();
    await row(page, "Emily Novak").click();
    await page.waitForSelector("#composer");
    await page.locator("#composer").focus();
    await page.keyboard.type("/greet");
    expect(await page.locator(".canned [role=option]").count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await page.locator("#composer").inputValue()).toBe("Hello Emily Novak, this is Dana Whitfield, a person from Harbor Street.");
    await page.locator("#composer").fill("");
    await page.close();
  });

  test("an offer is calculated by the engine before anybody agrees to it", async () => {
    const page = await open(dana);
    await says("B-1003", "quiero hablar con una persona");
    await row(page, "Linda Petersen").click();
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await composing(page);
    await page.locator(".account summary", { hasText: "Offers" }).click();
    await page.locator(".account").getByRole("button", { name: "Calculate" }).click();
    await page.getByLabel("First payment on").fill("2026-03-20");
    await page.locator("dialog").getByRole("button", { name: "Calculate" }).click();
    await page.locator("dialog .dates li").first().waitFor();
    expect(await page.locator("dialog .dates li").count()).toBe(3);
    await page.keyboard.press("Escape");
    await page.close();
  });

  test("a promise is recorded from its form, and one outside the limits is refused with the reason", async () => {
    const page = await open(dana);
    await page.getByRole("button", { name: /^Mine/ }).click();
    await row(page, "Linda Petersen").click();
    await page.locator(".menu summary", { hasText: "Record" }).click();
    await page.getByRole("button", { name: "Promise to pay" }).click();
    await page.getByLabel(/^Amount/).fill("1");
    await page.getByLabel("On", { exact: true }).fill("2026-03-18");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dialog [role=alert]").waitFor();
    expect(await page.locator("dialog [role=alert]").innerText()).toMatch(/^At least [\d.,]+ USD can be promised\.$/);
    const owed = /([\d,]+\.\d\d) USD/.exec(await page.locator(".account .figures .main").innerText())![1]!.replaceAll(",", "");
    await page.getByLabel(/^Amount/).fill(owed);
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".account td", { hasText: "Running" }).waitFor();
    await page.close();
  });
});

describe("two people", () => {
  test("one wins the race for a case, the other is told who", async () => {
    const [one, other] = [await open(dana), await open(luis)];
    await says("B-1017", "I want to talk to a person");
    const takes = [];
    for (const page of [one, other]) {
      await row(page, "Brenda Jeffries").click();
      takes.push(await page.getByRole("button", { name: "Take", exact: true }).elementHandle());
    }
    // Pressed where they stand: the winner's news may take the other's button away before a pointer would have reached it.
    await Promise.all(takes.map((take) => take.evaluate((button: HTMLElement) => button.click())));
    const badgesOf = () => Promise.all([one, other].map((page) => page.locator(".holder .badge").innerText()));
    const ends = [
      ["Yours", "Held by Dana Whitfield"],
      ["Held by Luis Ortega", "Yours"],
    ];
    const badges = await eventually(async () => {
      const shown = await badgesOf();
      expect(ends).toContainEqual(shown);
      return shown;
    });
    const loser = badges[0] === "Yours" ? other : one;
    expect(await loser.getByLabel(/^Reply to/).count()).toBe(0);
    await one.close();
    await other.close();
  });

  test("who types is seen by who looks", async () => {
    const [one, other] = [await open(dana), await open(luis)];
    await one.getByRole("button", { name: /^Mine/ }).click();
    await row(one, "Linda Petersen").click();
    await one.waitForSelector("#composer");
    await other.goto(one.url());
    await other.waitForSelector(".bubble");
    await doUntil(other.locator(".presence", { hasText: "Dana Whitfield is typing…" }), () =>
      one.locator("#composer").pressSequentially("let me see "),
    );
    await one.locator("#composer").fill("");
    await one.close();
    await other.close();
  });

  test("a waiver above the agent's limit is asked for by one and agreed to by the other", async () => {
    const agent = await open(luis);
    await says("B-1004", "I want to talk to a person");
    await row(agent, "Tyrone Wallace").click();
    await agent.getByRole("button", { name: "Take", exact: true }).click();
    await composing(agent);
    const penalty = Number(/late interest ([\d,.]+), fees/.exec(await agent.locator(".account").innerText())![1]!.replaceAll(",", ""));
    await agent.locator(".account summary", { hasText: "Offers" }).click();
    await agent.locator(".account").getByRole("button", { name: "Calculate" }).click();
    await agent.getByLabel("Kind").selectOption("waiver");
    await agent.getByLabel(/^Late interest taken off/).fill((Math.floor(penalty * 45) / 100).toFixed(2));
    await agent.locator("dialog").getByRole("button", { name: "Calculate" }).click();
    await agent.getByRole("button", { name: "Ask a supervisor" }).click();
    await agent.locator(".account .banner", { hasText: "Waits for a supervisor" }).waitFor();
    await agent.goto(`${house.publicBaseUrl}/console/#/approvals`);
    await agent.getByText("You asked for this: somebody else decides.").waitFor();
    expect(await agent.getByRole("button", { name: "Approve" }).count()).toBe(0);
    const supervisor = await open(dana, "#/approvals");
    await supervisor.getByRole("button", { name: "Approve" }).click();
    await supervisor.getByText("Nothing here.").waitFor();
    await agent.close();
    await supervisor.close();
  });

  test("a macro is put together with words of its own, changed without losing them, and run on a case", async () => {
    const page = await open(dana, "#/macros");
    await page.getByRole("button", { name: "New macro" }).click();
    await page.getByLabel("Short name").fill("look-into-it");
    for (const [language, name] of [
      ["English", "Look into it"],
      ["Spanish", "Lo reviso"],
      ["Chinese", "正在核实"],
    ] as const) {
      await page.getByLabel(`Name · ${language}`).fill(name);
      await page
        .getByLabel(`or own words · ${language}`)
        .fill(
          { English: "Thank you. I am looking into it now.", Spanish: "Gracias. Lo estoy revisando.", Chinese: "谢谢，我正在核实。" }[
            language
          ],
        );
    }
    await page.locator("dialog textarea[name=note]").fill("by macro");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".cards .loan", { hasText: "Look into it" }).getByRole("button", { name: "Change" }).click();
    expect(await page.getByLabel("or own words · English").inputValue()).toBe("Thank you. I am looking into it now.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".cards .loan", { hasText: "Look into it" }).getByText("I am looking into it now.").waitFor();

    await page.goto(`${house.publicBaseUrl}/console/#/queue`);
    await page.locator(".tabs button").first().click();
    await row(page, "Carmen Ortega").click();
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await composing(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.locator("dialog .commands button", { hasText: "Look into it" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    // In the language of the talk.
    await page.locator(".bubble.agent .text", { hasText: "Lo estoy revisando." }).waitFor();
    await page.locator(".bubble.note .text").getByText("by macro", { exact: true }).waitFor();
    await page.close();
  });

  test("an administrator gives somebody access by a link that is shown once, and sees no talk", async () => {
    const context = await alike({ bypassCSP: true }, omar);
    const page = await open(context, "#/people");
    await page.getByText("Inés Prado").waitFor();
    expect(await page.getByRole("link", { name: "Queue" }).count()).toBe(0);
    // An erasure is theirs to agree to; and no line is lost that was never theirs.
    expect(await page.getByRole("link", { name: "Approvals" }).count()).toBe(1);
    expect(await page.getByText("The connection is lost").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Add a person" }).click();
    await page.getByLabel("Name").fill("Ana Ruiz");
    await page.getByLabel("E-mail").fill("ana@desk.example");
    await page.locator("dialog").getByRole("button", { name: "Add a person" }).click();
    await page.locator("dialog .link").waitFor();
    expect(await page.locator("dialog .link").innerText()).toMatch(/\/console\/link\/[\w-]{43}$/);
    await page.keyboard.press("Escape");
    await page.getByText("Ana Ruiz").first().waitFor();
    await page.screenshot({ path: join(shots, "desk-people.png") });
    await context.close();
  });
});

describe("without a mouse", () => {
  test("a case is found, opened, taken, noted and closed by single keys, and the focus is never lost", async () => {
    const page = await open(dana);
    await says("B-1006", "I want to talk to a person");
    await says("B-1008", "I want to talk to a person");
    // Both are there before a step is taken: a row that comes in between would be stood on.
    for (const name of ["Robert Castellano", "Travis Boone"]) await row(page, name).waitFor();
    await page.keyboard.press("j");
    await page.waitForFunction(() => document.activeElement?.id.startsWith("row-"));
    const first = await focused(page);
    await page.keyboard.press("j");
    await page.waitForFunction((before) => document.activeElement?.id !== before, first);
    await page.keyboard.press("k");
    await page.waitForFunction((before) => document.activeElement?.id === before, first);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".talk h2");
    await page.keyboard.press("c");
    await composing(page);
    await page.keyboard.type("cjk are letters here");
    expect(await page.locator("#composer").inputValue()).toBe("cjk are letters here");
    await page.locator("#composer").fill("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await composing(page);
    await page.keyboard.type("called the branch");
    await page.keyboard.press("Enter");
    await page.locator(".bubble.note", { hasText: "called the branch" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await page.waitForSelector("dialog[open]");
    await page.locator("dialog").getByRole("button", { name: "Close case" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator(".holder .badge", { hasText: "Closed" }).waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    await doUntil(page.locator(".measures"), async () => {
      await page.keyboard.press("g");
      await page.keyboard.press("b");
    });
    await page.close();
  });

  test("the palette runs what it finds, help lists the keys", async () => {
    const page = await open(dana);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("board");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".measures");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").innerText()).toContain("Take the case");
    await page.keyboard.press("Escape");
    await page.close();
  });

  test("a key can be changed, and all of them switched off", async () => {
    const page = await open(dana, "#/settings");
    const kept = (change: () => Promise<unknown>) => Promise.all([page.waitForResponse("**/me/preferences"), change()]);
    await page.getByLabel("These keys").fill("y");
    await kept(() => page.getByLabel("These keys").blur());
    await page.evaluate(() => document.getElementById("here")?.focus());
    await page.keyboard.press("y");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await kept(() => page.getByLabel("Single keys").uncheck());
    await page.evaluate(() => document.getElementById("here")?.focus());
    await page.keyboard.press("y");
    expect(await page.locator("dialog").count()).toBe(0);
    await page.reload();
    await page.waitForSelector(".settings");
    expect(await page.getByLabel("Single keys").isChecked()).toBe(false);
    await kept(() => page.getByLabel("Single keys").check());
    await page.close();
  });
});

describe("for everybody", () => {
  /** What is there once a page has been read. */
  const pages = {
    queue: ".case",
    approvals: ".page .empty, .page .cards article",
    board: ".series .bars",
    audit: ".page table",
    switches: ".page article",
    macros: ".cards .loan",
    settings: ".settings",
  };
  for (const [name, options] of [
    ["by day", { colorScheme: "light" }],
    ["by night", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 360, height: 740 }, colorScheme: "light" }],
    ["in Chinese", { locale: "zh-CN" }],
    ["in Spanish", { locale: "es-MX" }],
  ] as const)
    test(`axe finds nothing on any page ${name}, and nothing runs over the edge`, async () => {
      const context = await alike({ ...options, bypassCSP: true });
      const page = await open(context);
      const found: string[] = [];
      for (const [one, read] of Object.entries(pages)) {
        await page.goto(`${house.publicBaseUrl}/console/#/${one}`);
        await page.locator(read).first().waitFor();
        found.push(...(await violations(page)).map((line) => `${one}: ${line}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(`${one} is too wide`);
        await page.screenshot({ path: join(shots, `desk-${one}-${name.replaceAll(" ", "-")}.png`) });
      }
      await page.goto(`${house.publicBaseUrl}/console/#/queue`);
      await page.locator(".tabs button").nth(2).click();
      await row(page, "Emily Novak").click();
      await page.waitForSelector(".bubble", { state: "attached" });
      found.push(...(await violations(page)).map((line) => `case: ${line}`));
      await page.screenshot({ path: join(shots, `desk-case-${name.replaceAll(" ", "-")}.png`) });
      expect(found).toEqual([]);
      await context.close();
    });

  test("two windows of one browser share one live connection, and the second lives on when the first is closed", async () => {
    const context = await alike({});
    const lives: Page[] = [];
    context.on("request", (request) => request.url().includes("/api/live") && lives.push(request.frame().page()));
    const first = await open(context);
    await eventually(async () => expect(lives.length).toBeGreaterThan(0));
    const second = await open(context);
    await says("B-1013", "I want to talk to a person");
    await row(second, "Olivia Grant").waitFor();
    expect(lives.every((page) => page === first)).toBe(true);
    await first.close();
    await says("B-1024", "I want to talk to a person");
    await row(second, "Eric Soderstrom").waitFor();
    expect(lives.at(-1) === second).toBe(true);
    await context.close();
  });
});
