// Knows `duecourse wording`: what a lawyer is to sign, and how a signature is written down and withdrawn. Refuses to sign anything by itself.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isLocalDate, localDateAt } from "../../src/calendar.ts";
import { languages, type Language } from "../../src/loan.ts";
import { legalDrafts, type UnsignedFragment } from "../../prompts/legal-drafts.ts";
import { faultsOf, type SignedWording } from "../../prompts/signed-wordings.ts";
import { readConfig } from "../config.ts";
import { openRecord } from "../record.ts";
import { draftHashOf, hashOf, packVersionOf, signCommand, whyVoid } from "../signed-wordings.ts";
import { openPool } from "../store/pool.ts";
import { createWordingStore, type WordingStore } from "../store/wording-store.ts";
import { Misuse, mustBeAtMost, Refusal, say } from "./with-record.ts";

const fragments = Object.keys(legalDrafts) as UnsignedFragment[];

export async function wordingCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { language: { type: "string" }, by: { type: "string" }, on: { type: "string" }, file: { type: "string" } },
  });
  const [verb, fragment] = positionals;
  if (verb === "list") {
    mustBeAtMost(positionals, 1);
    for (const line of await withWordings((store) => listed(store))) say(line);
    return 0;
  }
  if (verb !== "draft" && verb !== "sign" && verb !== "withdraw")
    throw new Misuse(`"${verb ?? ""}" is nothing wording can do; list, draft, sign or withdraw was expected.`);
  mustBeAtMost(positionals, 2);
  const about = { fragment: fragmentNamed(fragment), language: languageNamed(values.language) };
  if (verb === "draft") {
    const { words: drafts, source, toCheck } = legalDrafts[about.fragment];
    process.stderr.write(`drafted from: ${source}\nto check first: ${toCheck}\n`);
    say(drafts[about.language]);
    return 0;
  }
  const by = values.by?.trim();
  if (!by) throw new Misuse(`--by is missing: who ${verb === "sign" ? "signed" : "withdraws"} it was expected, such as --by "Ana Ruiz, counsel".`);
  if (verb === "withdraw") {
    const gone = await withWordings((store) => store.withdraw(about, by, Date.now()));
    if (!gone) throw new Refusal(`No wording of ${about.fragment} (${about.language}) is signed: there is nothing to withdraw.`);
    say(`Withdrawn: ${about.fragment} (${about.language}), signed by ${gone.signedBy} on ${gone.signedOn}. Messages that need it are withheld from now on.`);
    return 0;
  }
  const signed = signatureOf({ ...about, by, on: values.on, words: wordsIn(values.file) }, Date.now());
  await withWordings((store) => store.sign(signed));
  say(`Signed: ${signed.fragment} (${signed.language}) by ${signed.signedBy} on ${signed.signedOn}, for ${signed.pack} ${signed.packVersion}, sha256 ${signed.wordsHash.slice(0, 12)}. It is used from now on.`);
  return 0;
} // prettier-ignore

/** One signature to be kept. Throws a Refusal that names every fault of the words, or the day that cannot be. */
export function signatureOf(
  given: { fragment: UnsignedFragment; language: Language; by: string; on: string | undefined; words: string },
  now: number,
): SignedWording {
  const { fragment, language, by, on } = given;
  if (on === undefined || !isLocalDate(on)) throw new Misuse(`--on is ${on === undefined ? "missing" : `"${on}"`}: the day of the signature was expected, such as --on 2026-11-20.`); // prettier-ignore
  // Somewhere it is tomorrow already.
  if (on > localDateAt(now + 86_400_000, "utc")) throw new Refusal(`--on ${on} is in the future: nobody has signed yet.`);
  const words = given.words.trim();
  const faults = faultsOf(fragment, language, words);
  if (faults.length > 0) throw new Refusal(`The wording of ${fragment} (${language}) cannot be signed: ${faults.join("; ")}.`);
  return {
    id: `W-${randomUUID()}`, fragment, language, pack: legalDrafts[fragment].pack, packVersion: packVersionOf(fragment), words,
    draftHash: draftHashOf(fragment, language), wordsHash: hashOf(words), signedBy: by, signedOn: on, signedAt: now,
  }; // prettier-ignore
}

/** Every fragment and language, with its signature or the command that makes one; then what was withdrawn. */
async function listed(store: WordingStore): Promise<string[]> {
  return wordingLines(await store.list(), fragments);
}

export function wordingLines(all: readonly SignedWording[], of: readonly UnsignedFragment[]): string[] {
  const said = (one: SignedWording) => `signed by ${one.signedBy} on ${one.signedOn} for ${one.pack} ${one.packVersion}, sha256 ${one.wordsHash.slice(0, 12)}`;
  const lines = of.flatMap((fragment) =>
    languages.map((language) => {
      const signed = all.find((one) => one.fragment === fragment && one.language === language && one.withdrawnAt === undefined);
      const because = signed ? whyVoid(signed) : null;
      if (signed && because === null) return `${fragment} (${language}): ${said(signed)}`;
      return `${fragment} (${language}): ${signed ? `VOID, ${because}; was ${said(signed)}` : "draft, signed by nobody"}; messages that need it are withheld. ${signCommand(fragment, language)}`;
    }),
  );
  for (const one of all)
    if (one.withdrawnAt !== undefined && of.includes(one.fragment))
      lines.push(`${one.fragment} (${one.language}): ${said(one)}; withdrawn by ${one.withdrawnBy ?? "?"} on ${localDateAt(one.withdrawnAt, "utc")}`);
  return lines;
} // prettier-ignore

/** Signatures on record; none where no record was ever opened. */
export async function signaturesOnRecord(): Promise<readonly SignedWording[]> {
  const { databaseUrl, dataDir } = readConfig(process.env);
  return databaseUrl !== null || existsSync(dataDir) ? withWordings((store) => store.list()) : [];
}

async function withWordings<T>(work: (store: WordingStore) => Promise<T>): Promise<T> {
  const record = await openRecord(readConfig(process.env));
  const pool = openPool(record.url, { max: 1 });
  try {
    return await work(createWordingStore(pool));
  } finally {
    await pool.end();
    await record.close();
  }
}

function fragmentNamed(name: string | undefined): UnsignedFragment {
  const found = fragments.find((fragment) => fragment === name);
  if (!found) throw new Misuse(`${name === undefined ? "Which wording?" : `"${name}" is no wording that is to be signed;`} expected one of ${fragments.join(", ")}.`);
  return found;
} // prettier-ignore

function languageNamed(name: string | undefined): Language {
  const found = languages.find((language) => language === name);
  if (!found) throw new Misuse(`--language is ${name === undefined ? "missing" : `"${name}"`}; expected one of ${languages.join(", ")}.`);
  return found;
}

function wordsIn(file: string | undefined): string {
  if (file === undefined) throw new Misuse("--file is missing: the file with the signed words was expected.");
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new Refusal(`--file ${file} cannot be read: ${(error as Error).message}`);
  }
}
