// Knows the Chinese lunisolar calendar from 2000 to 2100; refuses to know which of its days people celebrate.
import { addDays, dayNumber, localDate, type LocalDate } from "./calendar.ts";

/**
 * One number a year: bits 0-12 say which months have 30 days, bits 13-16 which month is repeated (0: none), bits 17+ the days from
 * 1 January to the lunar new year. Worked out with lunar-javascript 1.7.7 (Purple Mountain rules, GB/T 33661-2017).
 */
const firstYear = 2000;
const years: readonly number[] = [
  0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38fb55, 0x600ba4, 0x4a0b49, 0x32ba93,
  0x580a95, 0x42052d, 0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0d4a, 0x460c95,
  0x30952e, 0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0725, 0x48064b, 0x32ac97, 0x560cab,
  0x42055a, 0x2c6ad6, 0x520b69, 0x3d7752, 0x620b52, 0x4c0b25, 0x36da4b, 0x5a0a4b, 0x4404ab, 0x2ea55b,
  0x5405ad, 0x3e0b6a, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6, 0x4005b5,
  0x2c6daa, 0x520ec9, 0x3f1e92, 0x620e92, 0x4c0d26, 0x36ca56, 0x5a0a57, 0x4404d6, 0x2e86d5, 0x540755,
  0x400749, 0x286e93, 0x4e0693, 0x38f52b, 0x5e052b, 0x460a5b, 0x32b55a, 0x58056a, 0x420b65, 0x2c974a,
  0x520b4a, 0x3d1a95, 0x620a95, 0x4a052d, 0x34caad, 0x5a0ab5, 0x4605aa, 0x2e8ba5, 0x540da5, 0x400d4a,
  0x2a7c95, 0x4e0c96, 0x38f94e, 0x5e0556, 0x480ab5, 0x32b5b2, 0x5806d2, 0x420ea5, 0x2e8e4a, 0x50068b,
  0x3b0c97, 0x6004ab, 0x4a055b, 0x34cad6, 0x5a0b6a, 0x460752, 0x309725, 0x540b45, 0x3e0a8b, 0x28549b,
  0x4e04ab,
]; // prettier-ignore

function lunarYear(year: number): { newYear: LocalDate; leapMonth: number; lengths: number[] } | undefined {
  const packed = years[year - firstYear];
  if (packed === undefined) return undefined;
  const leapMonth = (packed >> 13) & 15;
  const lengths = Array.from({ length: leapMonth ? 13 : 12 }, (_, i) => ((packed >> i) & 1 ? 30 : 29));
  return { newYear: addDays(localDate(year, 1, 1), packed >> 17), leapMonth, lengths };
}

/** The Gregorian day of a lunar month (1-12, never the repeated one) and day in the lunar year that begins in `year`; day 30 of a short month is its last. Undefined outside 2000-2100. */
export function fromLunar(year: number, month: number, day: number): LocalDate | undefined {
  const lunar = lunarYear(year);
  if (!lunar) return undefined;
  const index = lunar.leapMonth && month > lunar.leapMonth ? month : month - 1;
  const before = lunar.lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
  return addDays(lunar.newYear, before + Math.min(day, lunar.lengths[index]!) - 1);
}

/** The eve of the lunar new year that begins in `year` + 1: the last day of its twelfth month. */
export function lunarNewYearsEve(year: number): LocalDate | undefined {
  const next = lunarYear(year + 1);
  return next && addDays(next.newYear, -1);
}

/** 清明 falls where the sun stands at 15 degrees: 4 or 5 April in this century (formula of the Purple Mountain almanac). */
export function qingming(year: number): LocalDate {
  const y = year % 100;
  return localDate(year, 4, Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4));
}

/** 冬至, the winter solstice in China: 21 to 23 December. */
export function winterSolstice(year: number): LocalDate {
  const y = year % 100;
  const day = Math.floor(y * 0.2422 + 21.94) - Math.floor(y / 4);
  return localDate(year, 12, year === 2021 ? day - 1 : day);
}

/** Easter Sunday of a year, Gregorian computus (Meeus/Jones/Butcher). */
export function easter(year: number): LocalDate {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100, d = Math.floor(b / 4), e = b % 4; // prettier-ignore
  const g = Math.floor((8 * b + 13) / 25), h = (19 * a + b - d - g + 15) % 30; // prettier-ignore
  const i = Math.floor(c / 4), k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451); // prettier-ignore
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  dayNumber(localDate(year, month, 1));
  return localDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
