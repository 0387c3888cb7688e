// Knows on which day feasts fall in a given year; refuses to know their names and who is off work.
import { addDays, localDate, weekdayOf, type LocalDate } from "../src/calendar.ts";
import { easter, fromLunar, lunarNewYearsEve, qingming, winterSolstice } from "../src/calendar-lunar.ts";

type Rule = (year: number, country: string) => LocalDate | undefined;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    localDate(year, month, day);
const lunar =
  (month: number, day: number): Rule =>
  (year) =>
    fromLunar(year, month, day);
const fromEaster =
  (days: number): Rule =>
  (year) =>
    addDays(easter(year), days);
/** The nth (1-5) weekday of a month; negative counts from its end. Plus days. */
const nth = (n: number, weekday: number, month: number, plus = 0): Rule => (year) => {
  if (n > 0) {
    const first = localDate(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7 + plus);
  }
  const last = addDays(month === 12 ? localDate(year + 1, 1, 1) : localDate(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7 + plus);
}; // prettier-ignore
const byCountry =
  (rules: Readonly<Record<string, Rule>>, otherwise: Rule): Rule =>
  (year, country) =>
    (rules[country] ?? otherwise)(year, country);

/** MMDD for 2010 and the years after it; "0000": not in that year. Umm al-Qura and Hebrew calendars by ICU; Diwali by the Indian government's list of holidays. */
const listed = (table: string): Rule => {
  const days = table.split(" ");
  return (year) => {
    const day = days[year - 2010];
    return day === undefined || day === "0000" ? undefined : localDate(year, Number(day.slice(0, 2)), Number(day.slice(2)));
  };
};

/** Days the sun reaches a fifteenth of a quarter, in China's time: the almanac's rule of thumb for 2001 to 2100 with its known slips. `c` is the almanac's figure. */
const solarTerm =
  (month: number, c: number, slips: Readonly<Record<number, number>> = {}): Rule =>
  (year) => {
    const y = year % 100;
    return localDate(year, month, Math.floor(y * 0.2422 + c) - Math.floor((month < 3 ? y - 1 : y) / 4) + (slips[year] ?? 0));
  };

const rules: Readonly<Record<string, Rule>> = {
  newYear: fixed(1, 1), newYearsEve: fixed(12, 31), christmas: fixed(12, 25), christmasEve: fixed(12, 24), boxingDay: fixed(12, 26), epiphany: fixed(1, 6), candelaria: fixed(2, 2),
  easter: fromEaster(0), easterSunday: fromEaster(0), holyWeek: fromEaster(-1), easterMonday: fromEaster(1), goodFriday: fromEaster(-2), maundyThursday: fromEaster(-3), easterSaturday: fromEaster(-1), palmSunday: fromEaster(-7), ashWednesday: fromEaster(-46), lentStart: fromEaster(-46), mardiGras: fromEaster(-47), ascension: fromEaster(39), pentecost: fromEaster(49), whitMonday: fromEaster(50), trinity: fromEaster(56), corpusChristi: fromEaster(60),
  thanksgiving: byCountry({ CA: nth(2, 1, 10) }, nth(4, 4, 11)), blackFriday: nth(4, 4, 11, 1), cyberMonday: nth(4, 4, 11, 4), martinLutherKing: nth(3, 1, 1), presidentsDay: nth(3, 1, 2), memorialDay: nth(-1, 1, 5), juneteenth: fixed(6, 19), independenceUs: fixed(7, 4), laborDay: byCountry({ US: nth(1, 1, 9), CA: nth(1, 1, 9), MX: fixed(5, 1), ES: fixed(5, 1), CN: fixed(5, 1), GB: fixed(5, 1) }, nth(1, 1, 9)), columbusDay: nth(2, 1, 10), veteransDay: fixed(11, 11), inaugurationDay: fixed(1, 20), electionDay: nth(1, 1, 11, 1), superBowl: nth(2, 7, 2), taxDay: fixed(4, 15),
  workersDay: fixed(5, 1), halloween: fixed(10, 31), allSaints: fixed(11, 1), allSouls: fixed(11, 2), deadMx: fixed(11, 2), valentine: fixed(2, 14), saintPatrick: fixed(3, 17), groundhog: fixed(2, 2), aprilFools: fixed(4, 1), earthDay: fixed(4, 22), blackDay: fixed(4, 22), womensDay: fixed(3, 8), childrensDay: fixed(6, 1), teachersDay: fixed(10, 5), parentsDay: nth(4, 7, 7), grandparentsDay: nth(1, 1, 9, 6), arborDay: nth(-1, 5, 4), flagDay: fixed(6, 14), patriotDay: fixed(9, 11), bossDay: fixed(10, 16), administrativeProfessionals: nth(-1, 6, 4, -3), guyFawkes: fixed(11, 5), cincoDeMayo: fixed(5, 5), bastille: fixed(7, 14), canadaDay: fixed(7, 1), anzac: fixed(4, 25), australiaDay: fixed(1, 26), starWars: fixed(5, 4), piDay: fixed(3, 14), idesOfMarch: fixed(3, 15), singlesDay: fixed(11, 11), loyaltyDay: fixed(5, 1), saintJohn: fixed(6, 24),
  mothersDay: byCountry({ MX: fixed(5, 10), GT: fixed(5, 10), SV: fixed(5, 10), ES: nth(1, 7, 5), AR: nth(3, 7, 10), GB: fromEaster(-21) }, nth(2, 7, 5)), fathersDay: byCountry({ ES: fixed(3, 19), AU: nth(1, 7, 9) }, nth(3, 7, 6)),
  childrensDayEs: byCountry({ MX: fixed(4, 30), AR: nth(3, 7, 8), ES: fixed(11, 20) }, fixed(4, 30)), teachersDayEs: byCountry({ MX: fixed(5, 15), AR: fixed(9, 11) }, fixed(5, 15)), hispanicDay: fixed(10, 12), guadalupe: fixed(12, 12), constitutionEs: byCountry({ MX: fixed(2, 5) }, fixed(12, 6)), immaculate: fixed(12, 8), assumption: fixed(8, 15), innocents: fixed(12, 28), independenceEs: byCountry({ MX: fixed(9, 16), US: fixed(7, 4), AR: fixed(7, 9), CO: fixed(7, 20), CL: fixed(9, 18), PE: fixed(7, 28) }, fixed(9, 16)),
  lunarNewYear: lunar(1, 1), lunarNewYearsEve: (year) => lunarNewYearsEve(year - 1), lantern: lunar(1, 15), dragonHead: lunar(2, 2), qingming: (year) => qingming(year), dragonBoat: lunar(5, 5), qixi: lunar(7, 7), ghost: lunar(7, 15), midAutumn: lunar(8, 15), doubleNinth: lunar(9, 9), buddha: lunar(4, 8), winterSolstice: (year) => winterSolstice(year),
  // The twelfth lunar month begins in one Gregorian year and may end in the next: both are offered by `feastNear`.
  laba: (year) => fromLunar(year - 1, 12, 8), littleYear: (year) => fromLunar(year - 1, 12, 23), littleYearSouth: (year) => fromLunar(year - 1, 12, 24),
  nationalCn: fixed(10, 1), arborCn: fixed(3, 12), youthCn: fixed(5, 4), childrensCn: fixed(6, 1), partyCn: fixed(7, 1), armyCn: fixed(8, 1), teachersCn: fixed(9, 10), doubleTwelve: fixed(12, 12), sixEighteen: fixed(6, 18), whiteDay: fixed(3, 14), consumerCn: fixed(3, 15), hongKong: fixed(7, 1), journalistsCn: fixed(11, 8), nursesDay: fixed(5, 12),
  term0105: solarTerm(1, 5.4055, { 2019: -1 }), term0120: solarTerm(1, 20.12, { 2082: 1 }), term0204: solarTerm(2, 3.87), term0219: solarTerm(2, 18.73, { 2026: -1 }), term0305: solarTerm(3, 5.63), term0320: solarTerm(3, 20.646, { 2084: 1 }), term0420: solarTerm(4, 20.1), term0505: solarTerm(5, 5.52), term0521: solarTerm(5, 21.04), term0605: solarTerm(6, 5.678), term0621: solarTerm(6, 21.37), term0707: solarTerm(7, 7.108, { 2016: 1 }), term0722: solarTerm(7, 22.83), term0807: solarTerm(8, 7.5), term0823: solarTerm(8, 23.13), term0907: solarTerm(9, 7.646), term0923: solarTerm(9, 23.042), term1008: solarTerm(10, 8.318), term1023: solarTerm(10, 23.438, { 2089: 1 }), term1107: solarTerm(11, 7.438, { 2089: 1 }), term1122: solarTerm(11, 22.36), term1207: solarTerm(12, 7.18),
  diwali: listed("1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026"),
  ramadan: listed("0811 0801 0720 0709 0628 0618 0606 0527 0516 0506 0424 0413 0402 0323 0311 0301 0218 0208 0128 0116 0105"),
  eidFitr: listed("0910 0830 0819 0808 0728 0717 0706 0625 0615 0604 0524 0513 0502 0421 0410 0330 0320 0309 0226 0214 0204"),
  eidAdha: listed("1116 1106 1026 1015 1004 0923 0911 0901 0821 0811 0731 0720 0709 0628 0616 0606 0527 0516 0505 0424 0413"),
  passover: listed("0330 0419 0407 0326 0415 0404 0423 0411 0331 0420 0409 0328 0416 0406 0423 0413 0402 0422 0411 0331 0418"),
  roshHashanah: listed("0909 0929 0917 0905 0925 0914 1003 0921 0910 0930 0919 0907 0926 0916 1003 0923 0912 1002 0921 0910 0928"),
  yomKippur: listed("0918 1008 0926 0914 1004 0923 1012 0930 0919 1009 0928 0916 1005 0925 1012 1002 0921 1011 0930 0919 1007"),
  hanukkah: listed("1202 1221 1209 1128 1217 1207 1225 1213 1203 1223 1211 1129 1219 1208 1226 1215 1205 1225 1213 1202 1221"),
}; // prettier-ignore

export function isFeast(id: string): boolean {
  return Object.hasOwn(rules, id);
}

/** The day of a feast in a Gregorian year, by the borrower's country; undefined for an unknown feast or a year outside the tables. */
export function feastIn(id: string, year: number, country: string): LocalDate | undefined {
  return Object.hasOwn(rules, id) ? rules[id]!(year, country) : undefined;
}
