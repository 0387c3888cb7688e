// Knows how a real Chromium from the registry is started here, and how a page is checked for accessibility. Refuses the network: pages come from loopback.
import chromiumBinary from "@sparticuz/chromium";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { eventually as until } from "../eventually.ts";
import { shake } from "./shake.ts";

/** A slow machine is not a fault: whoever waits for the page waits this long. */
const patienceMs = 60_000;

/** The package's own list is made for a one-page lambda: one process for everything dies with the first page that closes. */
const unwanted = new Set(["--single-process", "--in-process-gpu", "--disable-web-security", "--no-zygote"]);

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: chromiumBinary.args.filter((arg) => !unwanted.has(arg)),
    headless: true,
    timeout: 3 * patienceMs,
  });
}

/** A window of somebody's own, where nothing moves by itself: what is sliding can be neither pressed nor judged. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1500, height: 920 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(patienceMs);
  await shake(context);
  return context;
}

export const eventually = <T>(look: () => Promise<T>): Promise<T> => until(look, patienceMs);

/** Does it again until it is seen: for what lasts only a moment, or asks for two presses within one. */
export async function doUntil(seen: Locator, act: () => Promise<unknown>): Promise<void> {
  await eventually(async () => {
    await act();
    await seen.first().waitFor({ timeout: 1_000 });
  });
}

/** The next answer from `address` waits until it is let go: `asked` when the server has given it, `seen` once the page has had time to show it. */
export async function holdAnswer(page: Page, address: string): Promise<{ asked: Promise<void>; letGo: () => Promise<void> }> {
  const [asked, free, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch();
      asked.resolve();
      await free.promise;
      await route.fulfill({ response });
      over.resolve();
    },
    { times: 1 },
  );
  const letGo = async (): Promise<void> => {
    free.resolve();
    await over.promise;
    // The page reads it in its own time: what is asked after it is answered after it.
    await page.evaluate(() => fetch("/livez").then((response) => response.text()));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  };
  return { asked: asked.promise, letGo };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong at WCAG 2.2 AA, as lines "rule: element". The page must be opened with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all([document.fonts.ready, ...document.getAnimations().map(({ finished }) => finished.catch(() => undefined))]),
  );
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { axe } = globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<Found> } };
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.split("\n").slice(1, 2).join()}`),
    );
  });
}
