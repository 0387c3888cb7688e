// Knows when a ladder file is whole: stages worst first, every step and task with its days and owner. Refuses to guess, naming file, ladder and field.
import { contactChannels, contactOutcomes, contactPurposes } from "../contact-rules-terms.ts";
import type { CollectionLadder } from "../ladder.ts";
import demo from "./ladder.json" with { type: "json" };

type Json = Record<string, unknown>;

function fail(place: string, value: unknown, expected: string): never {
  throw new Error(`${place} is ${JSON.stringify(value) ?? "missing"}; expected ${expected}`);
}
function object(value: unknown, place: string, keys: readonly string[], optional: readonly string[] = []): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(place, value, "an object");
  for (const key of Object.keys(value))
    if (!keys.includes(key) && !optional.includes(key))
      fail(`${place}, ${key}`, (value as Json)[key], `one of ${[...keys, ...optional].join(", ")}`);
  for (const key of keys) if (!Object.hasOwn(value, key)) fail(`${place}, ${key}`, undefined, "a value");
  return value as Json;
}
function list(value: unknown, place: string): unknown[] {
  return Array.isArray(value) ? value : fail(place, value, "a list");
}
function text(value: unknown, place: string): string {
  return typeof value === "string" && value !== "" ? value : fail(place, value, "a text");
}
function whole(value: unknown, place: string, min = 0): number {
  return Number.isSafeInteger(value) && (value as number) >= min ? (value as number) : fail(place, value, `a whole number from ${min}`);
}
function names(value: unknown, place: string, allowed: readonly string[]): void {
  for (const [i, name] of list(value, place).entries())
    if (typeof name !== "string" || !allowed.includes(name)) fail(`${place}[${i}]`, name, `one of ${allowed.join(", ")}`);
}
const debits = ["paid", "unpaid", "failed", "unknown"];
const owners = ["officer", "branch", "supervisor", "legal"];

function checkStep(value: unknown, place: string): void {
  const step = object(
    value,
    place,
    ["id", "fromDay", "purpose", "talk", "channels"],
    ["toDay", "repeatDays", "offers", "asks", "whenDebit", "fallback"],
  );
  text(step["id"], `${place}, id`);
  text(step["talk"], `${place}, talk`);
  whole(step["fromDay"], `${place}, fromDay`, -31);
  if (step["toDay"] !== undefined) whole(step["toDay"], `${place}, toDay`, step["fromDay"] as number);
  if (step["repeatDays"] !== undefined) whole(step["repeatDays"], `${place}, repeatDays`, 1);
  names([step["purpose"]], `${place}, purpose`, contactPurposes);
  names(step["channels"], `${place}, channels`, contactChannels);
  if (step["whenDebit"] !== undefined) names(step["whenDebit"], `${place}, whenDebit`, debits);
  if (step["fallback"] !== undefined) {
    const fallback = object(step["fallback"], `${place}, fallback`, ["after", "channels", "afterMinutes"]);
    names(fallback["after"], `${place}, fallback, after`, contactOutcomes);
    names(fallback["channels"], `${place}, fallback, channels`, contactChannels);
    whole(fallback["afterMinutes"], `${place}, fallback, afterMinutes`);
  }
}

function checkTask(value: unknown, place: string): void {
  const task = object(value, place, ["id", "atDay", "dueInDays", "owner", "what"], ["document", "whenDebit", "needsCollateral"]);
  text(task["id"], `${place}, id`);
  text(task["what"], `${place}, what`);
  whole(task["atDay"], `${place}, atDay`);
  whole(task["dueInDays"], `${place}, dueInDays`);
  names([task["owner"]], `${place}, owner`, owners);
  if (task["whenDebit"] !== undefined) names(task["whenDebit"], `${place}, whenDebit`, debits);
}

function checkLadder(value: unknown, place: string): void {
  const ladder = object(value, place, ["id", "for", "bestTime", "stages", "always"]);
  const id = `${place} "${text(ladder["id"], `${place}, id`)}"`;
  const scope = object(ladder["for"], `${id}, for`, ["products", "jurisdictions", "parties"]);
  for (const field of ["products", "jurisdictions"])
    if (list(scope[field], `${id}, for, ${field}`).length === 0) fail(`${id}, for, ${field}`, [], "at least one");
  names(scope["parties"], `${id}, for, parties`, ["first", "third"]);
  const best = object(ladder["bestTime"], `${id}, bestTime`, ["from", "to"]);
  for (const field of ["from", "to"])
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text(best[field], `${id}, bestTime, ${field}`)))
      fail(`${id}, bestTime, ${field}`, best[field], "a time such as 13:30");
  if ((best["from"] as string) >= (best["to"] as string)) fail(`${id}, bestTime, to`, best["to"], `a time after ${best["from"] as string}`);
  let worse = Infinity;
  const seen = new Set<string>();
  const stages = list(ladder["stages"], `${id}, stages`);
  for (const [i, one] of stages.entries()) {
    const at = `${id}, stages[${i}]`;
    const stage = object(one, at, ["code", "steps", "tasks"], ["minDaysPastDue", "maxDaysToDue", "trackPayment"]);
    text(stage["code"], `${at}, code`);
    if (stage["minDaysPastDue"] !== undefined) {
      const min = whole(stage["minDaysPastDue"], `${at}, minDaysPastDue`, 1);
      if (min >= worse) fail(`${at}, minDaysPastDue`, min, `less than ${worse}: stages stand worst first`);
      worse = min;
    }
    for (const [j, step] of list(stage["steps"], `${at}, steps`).entries()) checkStep(step, `${at}, steps[${j}]`);
    for (const [j, task] of list(stage["tasks"], `${at}, tasks`).entries()) checkTask(task, `${at}, tasks[${j}]`);
    for (const { id: name } of [...(stage["steps"] as { id: string }[]), ...(stage["tasks"] as { id: string }[])]) {
      if (seen.has(name)) fail(`${at}, id`, name, "an id no other step or task has");
      seen.add(name);
    }
  }
  const last = stages.at(-1) as Json | undefined;
  if (last?.["minDaysPastDue"] !== undefined || last?.["maxDaysToDue"] !== undefined)
    fail(`${id}, stages`, last["code"], "a last stage without conditions, for every other loan");
  for (const [i, rule] of list(ladder["always"], `${id}, always`).entries()) {
    const at = `${id}, always[${i}]`;
    const task = object(rule, at, ["id", "on", "minDaysPastDue", "dueInDays", "owner", "what", "priority"]);
    names([task["on"]], `${at}, on`, ["broken_promise", "lost_contact", "failed_debit"]);
    names([task["owner"]], `${at}, owner`, owners);
    for (const field of ["minDaysPastDue", "dueInDays"]) whole(task[field], `${at}, ${field}`);
    whole(task["priority"], `${at}, priority`, 1);
  }
}

/** Reads a ladder file. Throws an Error naming file, ladder, field, value and what was expected. */
export function parseLadders(file: string, parsed: unknown): CollectionLadder[] {
  const root = object(parsed, file, ["version", "source", "ladders"]);
  const ladders = list(root["ladders"], `${file}, ladders`);
  for (const [i, ladder] of ladders.entries()) checkLadder(ladder, `${file}, ladders[${i}]`);
  return ladders as CollectionLadder[];
}

let parsedDemo: CollectionLadder[] | undefined;
/** The ladder that ships with the product. */
export function demoLadders(): readonly CollectionLadder[] {
  parsedDemo ??= parseLadders("src/policy/ladder.json", demo);
  return parsedDemo;
}
