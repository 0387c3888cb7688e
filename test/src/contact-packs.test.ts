import { describe, expect, test } from "@jest/globals";
import { isLocalDate, parseInstant } from "../../src/calendar.ts";
import { contactFragments, mayContact } from "../../src/contact-rules.ts";
import { checkTogether, loadPack, PackError } from "../../src/policy/load-pack.ts";
import type { PolicyPack } from "../../src/policy/pack.ts";
import { counselNeeded, jurisdictionOf, lawPacks, lenderPack, packsFor } from "../../src/policy/packs.ts";
import massachusetts from "../../src/policy/us-ma.json" with { type: "json" };

const rule = () => ({
  id: "X.HOURS", plain: "Hours.", layer: "law", confidence: "high", kind: "time_window",
  windows: [{ days: [1], from: "08:00", to: "21:00" }], zones: "debtor", waivers: [] as string[],
  scope: { jurisdictions: ["XX"] } as Record<string, unknown>, source: { cite: "law 1", seen: "primary", checkedOn: "2026-11-23" } as Record<string, unknown>,
}); // prettier-ignore
const packWith = (...rules: unknown[]) => ({ id: "x", version: "2026-11-23", title: "X", rules });
const errorOf = (parsed: unknown): PackError => {
  try {
    loadPack("x.json", parsed);
  } catch (error) {
    return error as PackError;
  }
  throw new Error("it loaded");
};

describe("a pack that does not load names file, rule and field", () => {
  test.each([
    ["an unknown key", { ...rule(), colour: "red" }, "colour"],
    ["an unknown key in the scope", { ...rule(), scope: { jurisdictions: ["XX"], channel: ["sms"] } }, "scope.channel"],
    ["an unknown channel", { ...rule(), scope: { jurisdictions: ["XX"], channels: ["pigeon"] } }, "scope.channels"],
    ["no source", { ...rule(), source: undefined }, "source"],
    ["an empty source", { ...rule(), source: { cite: " ", seen: "primary", checkedOn: "2026-11-23" } }, "source.cite"],
    ["a source nobody dated", { ...rule(), source: { cite: "law 1", seen: "primary" } }, "source.checkedOn"],
    ["an unknown kind", { ...rule(), kind: "hours" }, "kind"],
    ["a time that is none", { ...rule(), windows: [{ days: [1], from: "8am", to: "21:00" }] }, "windows"],
    ["a day that is none", { ...rule(), windows: [{ days: [8], from: "08:00", to: "21:00" }] }, "windows"],
    ["no plain words", { ...rule(), plain: "" }, "plain"],
    ["an end before the start", { ...rule(), effective: { from: "2026-02-01", to: "2026-01-01" } }, "effective"],
    ["a date that does not exist", { ...rule(), effective: { from: "2026-02-30" } }, "effective"],
    ["an unknown waiver", { ...rule(), waivers: ["mercy"] }, "waivers"],
  ])("%s", (_, broken, field) => {
    const error = errorOf(packWith(broken));
    expect(error).toBeInstanceOf(PackError);
    expect({ file: error.file, rule: error.rule, field: error.field }).toEqual({ file: "x.json", rule: "X.HOURS", field });
    expect(error.message).toMatch(/^x\.json: rule X\.HOURS: field ".*expected/);
  });
  test("two versions of a rule on one day", () => {
    const error = errorOf(packWith({ ...rule(), effective: { to: "2026-06-30" } }, { ...rule(), effective: { from: "2026-06-30" } }));
    expect([error.rule, error.field]).toEqual(["X.HOURS", "effective"]);
    expect(() =>
      loadPack("x.json", packWith({ ...rule(), effective: { to: "2026-06-29" } }, { ...rule(), effective: { from: "2026-06-30" } })),
    ).not.toThrow();
  });
  test("a reference to a rule that is not there", () => {
    const pack = loadPack("x.json", packWith({ ...rule(), carriesOut: "Y.GONE" }));
    expect(() => checkTogether([{ file: "x.json", pack }])).toThrow(/x\.json: rule X\.HOURS: field "carriesOut" names Y\.GONE/);
  });
});

describe("the packs that ship", () => {
  const all = [...lawPacks, lenderPack].flatMap((pack) => pack.rules);
  test("each rule says where it comes from, when that was read, and in plain words what it means", () => {
    for (const one of all) {
      expect([one.id, one.source.cite.length > 3, isLocalDate(one.source.checkedOn), /^[A-Z].*\.$/.test(one.plain)]).toEqual([
        one.id,
        true,
        true,
        true,
      ]);
      if (one.source.seen === "memory") expect([one.id, one.confidence]).not.toEqual([one.id, "high"]);
    }
  });
  test("each fragment a rule demands has a name the language packs must fill", () => {
    for (const one of all)
      if (one.kind === "must_include") for (const fragment of one.fragments) expect(contactFragments).toContain(fragment);
  });
  test("a signed pack is still the same pack", () => {
    expect(loadPack("us-ma.json", { ...massachusetts, approvedBy: "A. Lawyer, 2026-12-01" }).rules).toEqual(
      lawPacks.find((pack) => pack.id === "us-ma")!.rules,
    );
  });
});

describe("where a borrower is bound", () => {
  test.each([
    [{ country: "US", region: "MA" }, "US-MA"],
    [{ country: "us", region: "us-ca" }, "US-CA"],
    [{ country: "US" }, "US"],
    [{ country: "US", region: "NY", postcode: "10025" }, "US-NY-NYC"],
    [{ country: "US", region: "NY", postcode: "14604" }, "US-NY"],
    [{ country: "US", region: "NY" }, "US-NY-NYC"],
    [{ country: "GB" }, "GB-EAW"],
    [{ country: "GB", region: "SCT" }, "GB"],
    [{ country: "CN", region: "XJ" }, "CN"],
    [{ country: "DE" }, "DE"],
  ])("%j is %s", (place, code) => {
    expect(jurisdictionOf(place)).toBe(code);
  });
  test("an operator is told where nobody researched", () => {
    expect(counselNeeded("US-TX")).toMatch(/TX is not researched/);
    expect(counselNeeded("BR")).toMatch(/only the core/);
    expect(counselNeeded("US-MA")).toBeUndefined();
  });
  test("Germany gets the Union's pack, New York City all three of its levels", () => {
    expect(packsFor("DE", "first").version).toMatch(/eu .*core .*lender-rules/);
    expect(packsFor("US-NY-NYC", "third").rules.map((one) => one.rule.id)).toEqual(
      expect.arrayContaining(["US.REGF.CALL7", "US.NYS.SUBSTANTIATE", "US.NYC.ATTEMPT3IN7"]),
    );
  });
  test("an outsourced account switches its pack", () => {
    const now = parseInstant("2026-11-23T10:00:00-05:00");
    const attempt = { act: "contact", channel: "sms", provider: "twilio", names: [] } as const;
    const facts = { candidateZones: ["America/New_York"], consents: { sms: true } } as const;
    expect(mayContact(attempt, [], { ...facts, party: "first" }, packsFor("US-TX", "first"), now).outcome).toBe("allow");
    expect(mayContact(attempt, [], { ...facts, party: "third" }, packsFor("US-TX", "third"), now)).toMatchObject({
      outcome: "forbid",
      rule: "PLAT.TWILIO.NO3P",
    });
  });
  test("an unknown party is third", () => {
    expect(packsFor("US-TX", undefined).party).toBe("third");
  });
  test("a lender's own file replaces the defaults", () => {
    const own: PolicyPack = { ...lenderPack, id: "our-rules", rules: lenderPack.rules.filter((one) => one.id !== "LENDER.CONSENT") };
    const attempt = { act: "contact", channel: "sms", names: [] } as const;
    const now = parseInstant("2026-11-23T10:00:00-05:00");
    const facts = { party: "first", candidateZones: ["America/New_York"] } as const;
    expect(mayContact(attempt, [], facts, packsFor("US-TX", "first"), now).rule).toBe("LENDER.CONSENT");
    expect(mayContact(attempt, [], facts, packsFor("US-TX", "first", { lender: own }), now).outcome).toBe("allow");
  });
});
