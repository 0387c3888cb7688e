// Knows how a talk is written down so that a collections officer can read it and a test can replay it. Refuses to replay it (chat-replay.ts).
import { isLocalDate, type LocalDate } from "../src/calendar.ts";
import { parseDecimal, toDecimal } from "../src/money.ts";
import type { Effect, Medium } from "./dialog.ts";

/**
 * One `.chat` file: `#` lines say what it shows, then the world (`now`, `borrower`, `loan`, …), an empty line, then the talk.
 * Lines of the talk: `borrower:` what is written or said, `keys:` pressed, `call:`, `silence:`, `clock:` an occasion, `agent:` gives the talk
 * back, `carrier:` a keyword it answered, `world:` a line of the world that is different from here on; then what must follow, `effect:` and `bot:`.
 */
export type ChatFile = { title: string[]; world: WorldLine[]; talk: TalkLine[] };
export type WorldLine = { key: WorldKey; value: string };
export type TalkLine = { who: TalkKey; text: string };

export const worldKeys = [
  "now",
  "language",
  "borrower",
  "loan",
  "promise",
  "plan",
  "payment",
  "hold",
  "other",
  "case",
  "channel",
  "lender",
  "wording",
] as const;
export type WorldKey = (typeof worldKeys)[number];
export const talkKeys = ["borrower", "keys", "call", "silence", "clock", "agent", "carrier", "world", "effect", "bot"] as const;
export type TalkKey = (typeof talkKeys)[number];

const worldWidth = 9;
const talkWidth = 10;

/** Reads a `.chat` file. Throws with the line's number and what was expected. */
export function parseChat(text: string): ChatFile {
  const file: ChatFile = { title: [], world: [], talk: [] };
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const fail = (expected: string): never => {
      throw new SyntaxError(`line ${at + 1} "${line}": expected ${expected}`);
    };
    if (line.trim() === "") continue;
    if (line.startsWith("#")) {
      file.title.push(line.slice(1).trim());
      continue;
    }
    const said = /^([a-z]+):\s*(.*)$/.exec(line);
    if (said) {
      const who = talkKeys.find((key) => key === said[1]) ?? fail(`one of ${talkKeys.join(", ")} before the colon`);
      file.talk.push({ who, text: said[2]! });
      continue;
    }
    const fact = /^([a-z]+)\s+(.+)$/.exec(line) ?? fail("a line of the world or of the talk");
    const key = worldKeys.find((one) => one === fact[1]) ?? fail(`one of ${worldKeys.join(", ")}`);
    if (file.talk.length > 0) fail("the world before the talk; later changes stand after `world:`");
    file.world.push({ key, value: fact[2]!.trim() });
  }
  return file;
}

/** Writes it as `parseChat` reads it, columns aligned, an empty line before each thing that comes in from outside. */
export function printChat({ title, world, talk }: ChatFile): string {
  const lines = [...title.map((line) => `# ${line}`), ...world.map(({ key, value }) => key.padEnd(worldWidth) + value), ""];
  for (const { who, text } of talk) lines.push(`${`${who}:`.padEnd(talkWidth)}${text}`.trimEnd());
  return `${lines.join("\n")}\n`;
}

/** "USD 120.00" */
export function moneyText(amountMinor: number, currency: string): string {
  return `${currency} ${toDecimal(amountMinor, currency)}`;
}

export function readMoney(text: string): { amountMinor: number; currency: string } {
  const match = /^([A-Z]{3}) ([\d.]+)$/.exec(text.trim());
  if (!match) throw new SyntaxError(`"${text}" is not an amount such as USD 120.00`);
  return { amountMinor: parseDecimal(match[2]!, match[1]!), currency: match[1]! };
}

export function readDay(text: string): LocalDate {
  if (!isLocalDate(text)) throw new SyntaxError(`"${text}" is not a day such as 2026-03-21`);
  return text;
}

export const media: readonly Medium[] = ["sms", "wechat", "voice", "web"];

/** An effect in one line, without what is only speech. What the borrower said is quoted last and shortened. */
export function effectText(effect: Exclude<Effect, { do: "say" }>): string {
  const words =
    "words" in effect && effect.words ? ` "${effect.words.length > 60 ? `${effect.words.slice(0, 57)}...` : effect.words}"` : "";
  return `${effect.do}${detail(effect)}${words}`;
}

function detail(effect: Exclude<Effect, { do: "say" }>): string {
  switch (effect.do) {
    case "recordPromise":
      return ` ${moneyText(effect.amountMinor, effect.currency)} on ${effect.on} ${effect.method}${effect.replaces ? ` replacing ${effect.replaces}` : ""}${effect.witnessed ? " to be witnessed" : ""}${effect.waiver ? ` letting go ${moneyText(effect.waiver.amountMinor, effect.currency)}` : ""}`;
    case "verifyRightParty":
      return ` by ${effect.by.join(" and ")}`;
    case "failVerification":
      return ` ${effect.tries}`;
    case "cancelPromise":
      return ` ${effect.promiseId}`;
    case "recordPlan":
      return ` ${effect.parts.map((part) => `${moneyText(part.amountMinor, effect.currency)} on ${part.on}`).join(", ")}${effect.approval ? ` for ${effect.approval}` : ""}`;
    case "withholdAgreement":
      return ` ${effect.agreement} by ${effect.rule}`;
    case "requestWaiver":
      return ` ${effect.component} ${effect.amountMinor} by ${effect.approval}`;
    case "requestDueDateChange":
      return ` to day ${effect.dayOfMonth}`;
    case "placeHold":
      return ` ${effect.reason}${effect.until ? ` until ${effect.until}` : ""}${effect.loanId ? "" : " on everything"}`;
    case "liftHold":
      return ` ${effect.holdId}`;
    case "openHandoff":
      return ` ${effect.reason}${effect.callbackAt === undefined ? "" : ` at ${new Date(effect.callbackAt).toISOString()}`}`;
    case "optOut":
    case "optIn":
      return ` ${effect.channel}`;
    case "recordPaymentClaim":
      return [
        effect.paidOn && ` on ${effect.paidOn}`,
        effect.amountMinor !== undefined && ` of ${effect.amountMinor}`,
        effect.method && ` by ${effect.method}`,
        effect.reference && ` reference ${effect.reference}`,
      ]
        .filter(Boolean)
        .join("");
    case "recordDispute":
      return ` ${effect.kind}`;
    case "recordReason":
      return ` ${effect.code}`;
    case "setLanguage":
      return ` ${effect.language}`;
    case "setRhythm":
      return ` ${JSON.stringify(effect.rhythm)}`;
    case "updatePhone":
      return ` ${effect.e164}${effect.verified ? "" : " unverified"}`;
    case "noteContact":
      return ` ${effect.name}`;
    case "recordAffordability":
      return ` income ${effect.incomeMinor} housing ${effect.housingMinor} essentials ${effect.essentialsMinor} debts ${effect.debtsMinor} ${effect.currency}`;
    case "alert":
      return ` ${effect.kind}`;
    case "keepPrivate":
    case "markWrongNumber":
    case "endCall":
    case "transferCall":
      return "";
    default:
      return effect satisfies never;
  }
}
