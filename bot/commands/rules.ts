// Knows how to show the contact rules to a lawyer: a pack as a table, two versions side by side. Refuses to change any of them.
import { readFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { loadPack, PackError } from "../../src/policy/load-pack.ts";
import { counselNeeded, lawPacks, lenderPack } from "../../src/policy/packs.ts";
import type { PolicyPack, Rule, Span } from "../../src/policy/pack.ts";
import { legalDrafts, type UnsignedFragment } from "../../prompts/legal-drafts.ts";
import type { SignedWording } from "../../prompts/signed-wordings.ts";
import { wordingLines } from "./wording.ts";

const usage = `usage: rules print <pack or file>     a pack as a table: us (all of the United States), us-ma, gb, eu, cn, in, platform, core, lender
       rules compare <a> <b>           what changed from one version (pack or file) to another
       rules list                      the packs, their versions and who signed them
`;

const allPacks: readonly PolicyPack[] = [...lawPacks, lenderPack];

/** A file, a pack's id, or the beginning of several ids. Throws an Error that lists what there is. */
function packsNamed(name: string): PolicyPack[] {
  if (name.endsWith(".json")) return [loadPack(name, JSON.parse(readFileSync(name, "utf8")) as unknown)];
  const exact = allPacks.filter((pack) => pack.id === name);
  if (exact.length > 0) return exact;
  const family = allPacks.filter((pack) => pack.id.startsWith(`${name}-`));
  if (family.length > 0) return family;
  throw new Error(`no pack "${name}"; expected a file ending in .json, or one of ${allPacks.map((pack) => pack.id).join(", ")}`);
}

const words = (name: string) => name.replaceAll("_", " ");
const span = ({ n, unit }: Span) => `${n} ${words(unit)}${n === 1 ? "" : "s"}`;

/** What the rule says in figures, one line. */
export function valueOf(rule: Rule): string {
  switch (rule.kind) {
    case "time_window": {
      const where =
        rule.zones === "all_candidates"
          ? "in every zone the person may be in"
          : rule.zones === "debtor"
            ? "in the debtor's zone"
            : `in ${rule.zones.fixed}`;
      const open = rule.windows
        .map((window) => `${window.from}-${window.to}${window.days.length === 7 ? "" : ` on days ${window.days.join(",")}`}`)
        .join(", ");
      return `open ${open} ${where}${rule.waivers.length > 0 ? `; waived by ${rule.waivers.map(words).join(", ")}` : ""}`;
    }
    case "frequency":
      return `at most ${rule.limit} in ${span(rule.per)} per ${rule.countBy.join(" and ")}; counts ${rule.countMedia.join(", ")}${rule.countOutcomes ? ` ending in ${rule.countOutcomes.map(words).join(", ")}` : ""}${rule.exclude.length > 0 ? `; not ${rule.exclude.map(words).join(", ")}` : ""}`;
    case "cooldown":
      return `${span(rule.length)} after ${rule.after.map(words).join(", ")}, that day the first`;
    case "stop":
      return `${words(rule.outcome)} on ${rule.when.map(words).join(", ")}; reaches the ${rule.reach}; ${rule.until === "lifted" ? `until lifted${rule.liftedBy.length > 0 ? ` (${rule.liftedBy.map(words).join(", ")})` : ""}` : `for ${span(rule.until.span)}`}${rule.stillAllowed.length > 0 ? `; still allowed: ${rule.stillAllowed.map(words).join(", ")}` : ""}`;
    case "opt_out":
      return `${rule.keywords.join(" / ")}${rule.freeForm === "none" ? "" : " or any such words"}; reaches ${words(rule.reach)}; within ${span(rule.honourWithin)}`;
    case "confirmation":
      return `${rule.max} within ${span(rule.within)}; never ${rule.neverSay.map(words).join(", ")}`;
    case "single_reply":
      return `${rule.max} reply within ${span(rule.within)}, same medium`;
    case "preferences":
      return `keeps ${rule.honour.join(", ")}`;
    case "handoff":
      return `to ${rule.queue} on ${[...rule.when, ...rule.signals.map((signal) => `words: ${signal}`)].map(words).join(", ")}`;
    case "person_only":
      return `to ${rule.queue}`;
    case "consent":
      return `needs ${words(rule.need)}${rule.include.length > 0 ? `; says ${rule.include.map(words).join(", ")}` : ""}`;
    case "recipient":
      return `never ${rule.forbid.map(words).join(", ")}${
        rule.limited.some((limit) => limit.maxContacts < 99)
          ? `; ${rule.limited
              .filter((limit) => limit.maxContacts < 99)
              .map((limit) => `${words(limit.who)} ${limit.maxContacts} time for ${limit.purposes.map(words).join(", ")}`)
              .join("; ")}`
          : ""
      }`;
    case "must_include":
      return `${words(rule.at)}: ${rule.sameLanguage ? "disclosures in the conversation's language" : rule.fragments.map(words).join(", ")}`;
    case "closed_template":
      return `only ${rule.required.map(words).join(", ")}`;
    case "claim_guard":
      return `${rule.concepts.map(words).join(", ")} only if ${rule.onlyIf.map(words).join(" and ")}`;
    case "ban":
      return [...(rule.concepts ?? []), ...(rule.strategies ?? [])].map(words).join(", ") || "altogether";
    case "offer_cap":
      return `${rule.field} at most ${rule.max}`;
    case "notice_window":
      return `more than ${rule.moreThanDaysAhead} days ahead: notice ${span(rule.notMoreThan)} to ${span(rule.notLessThan)} before`;
    case "wait_before":
      return `${span(rule.span)} after ${rule.after.map(words).join(", ")}`;
    case "retention":
      return rule.keep === "until_settled" ? "kept until settled" : `kept ${span(rule.keep)}`;
    case "recording":
      return words(rule.basis);
    case "automation":
      return `${words(rule.duty)}: ${rule.decisions.map(words).join(", ")}`;
    case "session_quota":
      return `${rule.max ?? "any number"} within ${span(rule.ttl)} of ${rule.opensOn.map(words).join(", ")}`;
    case "once_per_message":
      return `answer within ${rule.ackWithinSeconds} s, ${rule.retries} repeats`;
    case "deadline":
      return `${words(rule.duty)} within ${span(rule.within)}`;
    case "recent_event":
      return `${rule.events.map(words).join(", ")} within ${span(rule.within)}`;
    case "fail_closed":
      return `closed without ${words(rule.fact)}`;
    case "applicability":
      return rule.excuses.length > 0 ? `switches off ${rule.excuses.join(", ")}` : "scope";
    default:
      return rule satisfies never;
  }
}

function whomOf(rule: Rule): string {
  const { scope } = rule;
  const parts = [scope.jurisdictions.join(" "), scope.parties?.join("+") ?? "first+third"];
  if (scope.exceptJurisdictions) parts.push(`not in ${scope.exceptJurisdictions.join(" ")}`);
  if (scope.acts) parts.push(scope.acts.map(words).join(", "));
  if (scope.channels) parts.push(scope.channels.map(words).join(", "));
  if (scope.purposes) parts.push(`only ${scope.purposes.map(words).join(", ")}`);
  if (scope.exceptPurposes) parts.push(`not ${scope.exceptPurposes.map(words).join(", ")}`);
  if (scope.recipients) parts.push(`to ${scope.recipients.map(words).join(", ")}`);
  if (scope.places) parts.push(`at ${scope.places.join(", ")}`);
  if (scope.exceptPlaces) parts.push(`not at ${scope.exceptPlaces.join(", ")}`);
  if (scope.products) parts.push(scope.products.map(words).join(", "));
  if (scope.providers) parts.push(`by ${scope.providers.join(", ")}`);
  if (scope.minDaysPastDue !== undefined) parts.push(`from ${scope.minDaysPastDue} days past due`);
  if (scope.maxDaysPastDue !== undefined) parts.push(`to ${scope.maxDaysPastDue} days past due`);
  if (scope.accountStates) parts.push(`when ${scope.accountStates.map(words).join(", ")}`);
  if (scope.conditions) parts.push(`if ${scope.conditions.map(words).join(", ")}`);
  return parts.join(" · ");
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      line = "";
    }
    let rest = line === "" ? word : `${line} ${word}`;
    while (widthOf(rest) > columns) {
      let cut = rest.length;
      while (widthOf(rest.slice(0, cut)) > columns) cut--;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    line = rest;
  }
  lines.push(line);
  return lines;
}

function table(header: string[], rows: string[][], columns: number[]): string {
  const bar = (left: string, middle: string, right: string) =>
    `${left}${columns.map((width) => "─".repeat(width + 2)).join(middle)}${right}\n`;
  const row = (cells: string[]) => {
    const wrapped = cells.map((cell, i) => wrap(cell, columns[i]!));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    let text = "";
    for (let i = 0; i < height; i++)
      text += `│${wrapped.map((lines, c) => ` ${(lines[i] ?? "") + " ".repeat(columns[c]! - widthOf(lines[i] ?? ""))} `).join("│")}│\n`;
    return text;
  };
  return bar("┌", "┬", "┐") + row(header) + bar("├", "┼", "┤") + rows.map(row).join(bar("├", "┼", "┤")) + bar("└", "┴", "┘");
}

function effective(rule: Rule): string {
  if (!rule.effective) return "";
  return ` · ${rule.effective.from ? `from ${rule.effective.from}` : ""}${rule.effective.to ? ` to ${rule.effective.to}` : ""}`;
}

/** The wordings a pack demands that a lawyer must sign, each with who signed it; nothing for most packs. */
function wordingsOf(pack: PolicyPack, signed: readonly SignedWording[]): string {
  const own = fragmentsOf(pack);
  return own.length === 0 ? "" : `Wordings of this pack that a lawyer signs one by one:\n${wordingLines(signed, own).map((line) => `  ${line}\n`).join("")}`;
} // prettier-ignore

const fragmentsOf = (pack: PolicyPack) =>
  (Object.keys(legalDrafts) as UnsignedFragment[]).filter((fragment) => legalDrafts[fragment].pack === pack.id);

/** Whether what these words print depends on what lawyers signed. */
export function asksForSignatures([verb, name]: readonly string[]): boolean {
  return verb === "print" && name !== undefined && allPacks.some((pack) => (pack.id === name || pack.id.startsWith(`${name}-`)) && fragmentsOf(pack).length > 0);
} // prettier-ignore

export function printPack(pack: PolicyPack, signed: readonly SignedWording[] = []): string {
  const unsigned = pack.approvedBy ? `Signed: ${pack.approvedBy}.` : "Signed by nobody: a lawyer in this market signs before live use.";
  const rows = pack.rules.map((rule) => [
    rule.id,
    `${rule.plain}${rule.note ? ` [${rule.note}]` : ""}`,
    valueOf(rule),
    `${whomOf(rule)}${effective(rule)}`,
    `${rule.layer}${rule.severity === "soft" ? ", noted only" : ""}; ${rule.confidence}; ${rule.source.cite} (${rule.source.seen}, ${rule.source.checkedOn})`,
  ]);
  return `${pack.title}  (${pack.id} ${pack.version}, ${pack.rules.length} rules)\n${unsigned}${pack.note ? `\n${pack.note}` : ""}\n${table(
    ["rule", "in plain words", "value", "whom and when", "layer; confidence; source"],
    rows,
    [24, 40, 40, 34, 36],
  )}${wordingsOf(pack, signed)}`;
}

/** The differences from one version to another, by rule and field. */
export function compareRules(before: readonly PolicyPack[], after: readonly PolicyPack[]): string[] {
  const byId = (packs: readonly PolicyPack[]) =>
    new Map(packs.flatMap((pack) => pack.rules.map((rule) => [`${rule.id}${effective(rule)}`, rule] as const)));
  const old = byId(before);
  const now = byId(after);
  const lines: string[] = [];
  for (const [key, rule] of old) if (!now.has(key)) lines.push(`- ${key}: removed (${rule.plain})`);
  for (const [key, rule] of now) {
    const was = old.get(key);
    if (!was) {
      lines.push(`+ ${key}: added (${rule.plain} ${valueOf(rule)})`);
      continue;
    }
    const fields = [...new Set([...Object.keys(was), ...Object.keys(rule)])] as (keyof Rule)[];
    for (const field of fields) {
      const [a, b] = [JSON.stringify(was[field]), JSON.stringify(rule[field])];
      if (a !== b) lines.push(`~ ${key}: ${field}: ${a ?? "absent"} -> ${b ?? "absent"}`);
    }
  }
  return lines;
}

/** `print <pack>`, `compare <a> <b>`, `list`. Returns the exit code: 0 done, 1 a pack could not be read, 2 wrong words. */
export function runRules(
  given: readonly string[],
  output: Writable | NodeJS.WritableStream,
  signed: readonly SignedWording[] = [],
): number {
  const [verb, first, second] = given;
  try {
    if (verb === "list") {
      for (const pack of allPacks)
        output.write(
          `${pack.id.padEnd(18)} ${pack.version}  ${String(pack.rules.length).padStart(3)} rules  ${pack.approvedBy ?? "unsigned"}  ${pack.title}\n`,
        );
      output.write(`${counselNeeded("US-TX") ?? ""}, and so for every state without a pack\n`);
      return 0;
    }
    if (verb === "print" && first !== undefined) {
      output.write(
        packsNamed(first)
          .map((pack) => printPack(pack, signed))
          .join("\n"),
      );
      return 0;
    }
    if (verb === "compare" && first !== undefined && second !== undefined) {
      const lines = compareRules(packsNamed(first), packsNamed(second));
      output.write(lines.length === 0 ? "no differences\n" : `${lines.join("\n")}\n`);
      return 0;
    }
  } catch (error) {
    if (!(error instanceof PackError) && !(error instanceof Error)) throw error;
    output.write(`${error.message}\n`);
    return 1;
  }
  output.write(usage);
  return 2;
}

if (process.argv[1] === import.meta.filename) process.exitCode = runRules(process.argv.slice(2), process.stdout);
