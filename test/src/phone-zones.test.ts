// Promises about where the holder of a number may be.
import { expect, test } from "@jest/globals";
import { isZone } from "../../src/calendar.ts";
import { zonesOfPhone } from "../../src/phone-zones.ts";

test.each([
  ["+12125550101", ["America/New_York"]],
  ["+13125550101", ["America/Chicago"]],
  ["+1 (415) 555-0101", ["America/Los_Angeles"]],
  ["+16025550101", ["America/Phoenix"]],
  ["+18085550101", ["Pacific/Honolulu"]],
  ["+17485550101", ["America/Denver"]],
  ["+14165550101", ["America/Toronto"]],
  ["+18095550101", ["America/Santo_Domingo"]],
  ["+8613800138000", ["Asia/Shanghai"]],
  ["+447700900123", ["Europe/London"]],
  ["+18005550101", []],
  ["+525512345678", []],
  [undefined, []],
])("%s", (phone, zones) => {
  expect(zonesOfPhone(phone)).toEqual(zones);
});

test("a code over a border has both zones (Florida's panhandle, Oregon, Alaska)", () => {
  expect(zonesOfPhone("+18505550101")).toEqual(["America/New_York", "America/Chicago"]);
  expect(zonesOfPhone("+15415550101")).toEqual(["America/Denver", "America/Los_Angeles"]);
  expect(zonesOfPhone("+12195550101")).toEqual(["America/New_York", "America/Chicago"]);
  expect(zonesOfPhone("+17785550101")).toEqual(["America/Edmonton", "America/Vancouver"]);
  expect(zonesOfPhone("+19075550101")).toEqual(["America/Anchorage", "America/Adak"]);
});

test("every zone there is exists, and no code is told twice", () => {
  const all = Array.from({ length: 800 }, (_, i) => zonesOfPhone(`+1${i + 200}5550101`));
  expect(all.flat().filter((zone) => !isZone(zone))).toEqual([]);
  expect(all.filter((zones) => zones.length > 0).length).toBeGreaterThan(400);
  expect(all.every((zones) => new Set(zones).size === zones.length)).toBe(true);
});
