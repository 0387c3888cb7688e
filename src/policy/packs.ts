// Knows the packs that ship with the product and which of them bind a borrower; refuses to know what they say.
import { compilePacks } from "../contact-rules-compile.ts";
import type { CompiledPacks, RulesMode } from "../contact-rules-compile.ts";
import type { Borrower, Party } from "../loan.ts";
import { checkTogether, loadPack } from "./load-pack.ts";
import type { PolicyPack } from "./pack.ts";
import cn from "./cn.json" with { type: "json" };
import core from "./core.json" with { type: "json" };
import eu from "./eu.json" with { type: "json" };
import gb from "./gb.json" with { type: "json" };
import india from "./in.json" with { type: "json" };
import lenderRules from "./lender-rules.json" with { type: "json" };
import twilio from "./platform-twilio.json" with { type: "json" };
import wechat from "./platform-wechat.json" with { type: "json" };
import whatsapp from "./platform-whatsapp.json" with { type: "json" };
import usCa from "./us-ca.json" with { type: "json" };
import usDc from "./us-dc.json" with { type: "json" };
import us from "./us-federal.json" with { type: "json" };
import usFl from "./us-fl.json" with { type: "json" };
import usMa from "./us-ma.json" with { type: "json" };
import usNy from "./us-ny.json" with { type: "json" };
import usWa from "./us-wa.json" with { type: "json" };

const files: [file: string, parsed: unknown][] = [
  ["us-federal.json", us], ["us-ma.json", usMa], ["us-dc.json", usDc], ["us-fl.json", usFl], ["us-ca.json", usCa], ["us-wa.json", usWa], ["us-ny.json", usNy],
  ["gb.json", gb], ["eu.json", eu], ["cn.json", cn], ["in.json", india], ["platform-twilio.json", twilio], ["platform-whatsapp.json", whatsapp],
  ["platform-wechat.json", wechat], ["core.json", core],
]; // prettier-ignore

/** The law, the platforms and the core house rules, checked once when the product starts. */
export const lawPacks: readonly PolicyPack[] = files.map(([file, parsed]) => loadPack(file, parsed));
/** The lender's own defaults: consent per channel, known identity, one budget per person. A lender's file may replace them. */
export const lenderPack: PolicyPack = loadPack("lender-rules.json", lenderRules);
checkTogether([...lawPacks, lenderPack].map((pack) => ({ file: `${pack.id}.json`, pack })));

/** Where packs exist at all; a borrower elsewhere is bound by the core alone, and an operator is told so. */
const researched = new Set(["US", "GB", "CN", "IN", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"]); // prettier-ignore
const researchedStates = new Set(["MA", "DC", "FL", "CA", "WA", "NY"]);

type Place = Pick<Borrower, "country"> & Partial<Pick<Borrower, "region" | "postcode">>;

/**
 * The jurisdiction code of a borrower: "US-MA", "US-NY-NYC", "GB-EAW", "CN", "DE". Unknown is read strictly where it narrows:
 * New York without a postcode is the city, the United Kingdom without a nation is England and Wales.
 */
export function jurisdictionOf(borrower: Place): string {
  const country = borrower.country.toUpperCase() === "UK" ? "GB" : borrower.country.toUpperCase();
  const region = borrower.region
    ?.trim()
    .toUpperCase()
    .replace(new RegExp(`^${country}-`), "");
  if (country === "GB") {
    const isScotland = region !== undefined && /^(?:SCT|SCO|SCOTLAND)$/.test(region);
    const isNorthernIreland = region !== undefined && /^(?:NIR|NORTHERN IRELAND)$/.test(region);
    return isScotland || isNorthernIreland ? "GB" : "GB-EAW";
  }
  if (country !== "US" || !region) return country;
  if (region !== "NY") return /^[A-Z]{2}$/.test(region) ? `US-${region}` : "US";
  const zip = borrower.postcode?.trim().slice(0, 3);
  return zip === undefined || zip === "" || /^(?:10[0-4]|110|111|11[2-6])$/.test(zip) ? "US-NY-NYC" : "US-NY";
}

/** Why a lawyer must look before live use, in one sentence; undefined where a pack was researched (which still needs signing). */
export function counselNeeded(jurisdiction: string): string | undefined {
  const [country, state] = jurisdiction.split("-");
  if (!researched.has(country!)) return `no pack for ${country}: only the core house rules bind`;
  if (country === "US" && state === undefined) return "state unknown: only federal law is applied";
  if (country === "US" && !researchedStates.has(state!)) return `state law of ${state} is not researched: only federal law is applied`;
  return undefined;
}

const compiled = new Map<string, CompiledPacks>();

/**
 * The rules for a borrower's jurisdiction (see `jurisdictionOf`) and the party that collects, ready for `mayContact`. Kept and shared.
 * The carrier is a fact of the attempt (`attempt.provider`), so one set serves all providers.
 */
export function packsFor(jurisdiction: string, party: Party | undefined, options: { lender?: PolicyPack } = {}): CompiledPacks {
  const lender = options.lender ?? lenderPack;
  const key = `${jurisdiction}|${party ?? "third"}|${lender.id} ${lender.version}`;
  let packs = compiled.get(key);
  if (!packs)
    compiled.set(key, (packs = compilePacks([...lawPacks, lender], { jurisdiction, ...(party ? { party } : {}), mode: "house" })));
  return packs;
}

/** The rules without the lender's own: law and platforms, and in house mode the core. */
export function lawFor(jurisdiction: string, party: Party | undefined, mode: RulesMode): CompiledPacks {
  const key = `${jurisdiction}|${party ?? "third"}|${mode}`;
  let packs = compiled.get(key);
  if (!packs) compiled.set(key, (packs = compilePacks(lawPacks, { jurisdiction, ...(party ? { party } : {}), mode })));
  return packs;
}
