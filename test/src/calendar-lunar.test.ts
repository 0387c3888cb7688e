// Promises of the lunisolar table: every month of a century begins where an independent almanac begins it.
import { expect, test } from "@jest/globals";
import { createRequire } from "node:module";
import { fromLunar, lunarNewYearsEve } from "../../src/calendar-lunar.ts";

type Almanac = { Lunar: { fromYmd(year: number, month: number, day: number): { getSolar(): { toYmd(): string } } } };
const { Lunar } = createRequire(import.meta.url)("lunar-javascript") as Almanac;
const byAlmanac = (year: number, month: number, day: number): string => Lunar.fromYmd(year, month, day).getSolar().toYmd();

test("every lunar month of 2000 to 2099 begins on the almanac's day", () => {
  const wrong: string[] = [];
  for (let year = 2000; year < 2100; year++)
    for (let month = 1; month <= 12; month++)
      for (const day of [1, 15, 29])
        if (fromLunar(year, month, day) !== byAlmanac(year, month, day)) wrong.push(`${year}/${month}/${day}: ${fromLunar(year, month, day)}, not ${byAlmanac(year, month, day)}`); // prettier-ignore
  expect(wrong).toEqual([]);
});

test("new year's eve is the day before the first of the first month", () => {
  expect(lunarNewYearsEve(2025)).toBe("2026-02-16");
  expect(byAlmanac(2026, 1, 1)).toBe("2026-02-17");
  expect(fromLunar(2101, 1, 1)).toBeUndefined();
});
