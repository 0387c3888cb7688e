// Knows the people of the demo book: invented names, numbers nobody has. A table; refuses to know loans.
import type { Language, Party } from "../../src/loan.ts";

/** One line per borrower; the book deals the loans out. `verifiedDaysAgo` null: never verified. */
export type Person = {
  name: string;
  language: Language;
  country: "US" | "MX" | "CN";
  region: string;
  zone: string;
  postcode: string;
  /** Of the place, in the United States: what a number says of the hour where it rings agrees with the address. */
  areaCode?: string;
  industry: string;
  payday: number | null;
  verifiedDaysAgo: number | null;
  consentSms: boolean;
  party: Party;
  officer: string;
};

type Row = [string, Language, string, string, string, number | null, number | null, Party?, false?];

const zones: Record<string, [country: Person["country"], zone: string]> = {
  NY: ["US", "America/New_York"], MA: ["US", "America/New_York"], FL: ["US", "America/New_York"], GA: ["US", "America/New_York"],
  OH: ["US", "America/New_York"], DC: ["US", "America/New_York"], IL: ["US", "America/Chicago"], TX: ["US", "America/Chicago"],
  CO: ["US", "America/Denver"], NM: ["US", "America/Denver"], AZ: ["US", "America/Phoenix"], CA: ["US", "America/Los_Angeles"],
  WA: ["US", "America/Los_Angeles"], NV: ["US", "America/Los_Angeles"], HI: ["US", "Pacific/Honolulu"],
  CMX: ["MX", "America/Mexico_City"], JAL: ["MX", "America/Mexico_City"], NLE: ["MX", "America/Monterrey"], BCN: ["MX", "America/Tijuana"],
  YUC: ["MX", "America/Merida"], BJ: ["CN", "Asia/Shanghai"], SH: ["CN", "Asia/Shanghai"], GD: ["CN", "Asia/Shanghai"],
  SC: ["CN", "Asia/Shanghai"], ZJ: ["CN", "Asia/Shanghai"], HB: ["CN", "Asia/Shanghai"],
}; // prettier-ignore

/** By the first digits of the postcode, then the state. */
const areaCodes: Record<string, string> = {
  NY: "212", "112": "718", "104": "718", "113": "718", "122": "518", MA: "617", "016": "508", FL: "305", "328": "407", GA: "404", OH: "216", "432": "614", DC: "202", IL: "773",
  TX: "512", "770": "713", "782": "210", NM: "505", CO: "303", CA: "323", "951": "408", "941": "415", WA: "206", "984": "253", NV: "702", HI: "808", AZ: "602",
}; // prettier-ignore

// name, language, region, postcode, industry, pay day, verified days ago, party, consent to SMS
const rows: Row[] = [
  ["Maria Alvarez", "en", "NY", "10025", "retail", 15, 20],
  ["James Okafor", "en", "MA", "02118", "transport", 1, 12],
  ["Linda Petersen", "en", "FL", "33130", "health", 30, null],
  ["Tyrone Wallace", "en", "GA", "30310", "construction", null, 45],
  ["Emily Novak", "en", "OH", "44113", "education", 28, 8],
  ["Robert Castellano", "en", "DC", "20009", "hospitality", null, null],
  ["Aisha Rahman", "en", "IL", "60625", "health", 15, 33],
  ["Travis Boone", "en", "TX", "78704", "agriculture", 5, null],
  ["Grace Whitehorse", "en", "NM", "87106", "public service", 31, 3],
  ["Daniel Kowalski", "en", "CO", "80205", "construction", null, 58],
  ["Nguyen Thi Hoa", "en", "CA", "95112", "retail", 10, 27],
  ["Marcus Bell", "en", "WA", "98118", "logistics", 15, 61],
  ["Olivia Grant", "en", "NV", "89104", "hospitality", null, 14],
  ["Kaimana Akana", "en", "HI", "96817", "tourism", 15, 5],
  ["Priya Raman", "en", "AZ", "85004", "software", 30, 40, "third"],
  ["Samuel O'Dell", "en", "NY", "11215", "self-employed", null, null, "third"],
  ["Brenda Jeffries", "en", "MA", "01605", "health", 1, 19, "third"],
  ["Curtis Mayhew", "en", "CA", "90011", "transport", null, 200, "third"],
  ["Hannah Lindqvist", "en", "WA", "98405", "education", 25, 2],
  ["Leroy Fontaine", "en", "FL", "32805", "construction", null, null, "third", false],
  ["Paula Zimmerman", "en", "OH", "43215", "manufacturing", 15, 11],
  ["George Abbott", "en", "TX", "77007", "energy", 1, 50],
  ["Yolanda Price", "en", "IL", "60620", "public service", 15, 30],
  ["Eric Soderstrom", "en", "CO", "80301", "software", 28, 6],
  ["Rosa Jiménez", "es", "TX", "78207", "hospitality", 15, 22],
  ["Héctor Salinas", "es", "CA", "90022", "construction", null, 9],
  ["Carmen Ortega", "es", "FL", "33010", "retail", 30, 44],
  ["Luis Mendoza", "es", "AZ", "85031", "agriculture", null, null],
  ["Guadalupe Reyes", "es", "IL", "60608", "health", 1, 16],
  ["Javier Cordero", "es", "NY", "10457", "transport", 15, null, "third"],
  ["Ana Sofía Trejo", "es", "CMX", "06700", "comercio", 15, 7],
  ["Ricardo Núñez", "es", "CMX", "03100", "servicios", 30, 25],
  ["Mariana Escobedo", "es", "JAL", "44100", "educación", 15, null],
  ["Fernando Ibarra", "es", "JAL", "45050", "manufactura", null, 39],
  ["Lucía Cantú", "es", "NLE", "64000", "salud", 30, 18],
  ["Jorge Villarreal", "es", "NLE", "66220", "transporte", 15, 55],
  ["Patricia Olvera", "es", "BCN", "22010", "maquila", null, 29],
  ["Diego Arriaga", "es", "BCN", "22500", "construcción", 15, null, "third"],
  ["Itzel Pech", "es", "YUC", "97000", "turismo", 30, 4],
  ["Arturo Domínguez", "es", "CMX", "09000", "comercio", null, 120, "third"],
  ["王丽娟", "zh", "BJ", "100027", "零售", 10, 13],
  ["李志强", "zh", "BJ", "100081", "物流", 15, 21],
  ["张晓梅", "zh", "SH", "200040", "教育", 8, null],
  ["陈建国", "zh", "SH", "200235", "制造", 20, 36],
  ["刘洋", "zh", "GD", "510620", "软件", 10, 6],
  ["黄海燕", "zh", "GD", "518000", "餐饮", null, 17],
  ["赵文博", "zh", "SC", "610041", "建筑", 25, null],
  ["周敏", "zh", "SC", "610000", "医疗", 15, 28],
  ["吴国栋", "zh", "ZJ", "310012", "外贸", null, 52],
  ["徐静", "zh", "ZJ", "315000", "零售", 10, 10],
  ["孙浩", "zh", "HB", "430070", "运输", 5, null, "third"],
  ["朱玉兰", "zh", "HB", "430000", "农业", null, 90, "third"],
  ["马超", "zh", "GD", "519000", "制造", 15, 31],
  ["Wei Zhang", "zh", "CA", "94122", "restaurants", 15, 15],
  ["Mei-Ling Chou", "zh", "NY", "11354", "health", 30, 24],
  ["Kevin Liang", "zh", "MA", "02111", "software", null, null, "third"],
  ["Theresa Quinn", "en", "NY", "12207", "public service", 15, 1],
]; // prettier-ignore

const officers = ["Dana Whitfield", "Miguel Santos", "Chen Yu", "Ruth Adeyemi"];

export const demoPeople: readonly Person[] = rows.map(
  ([name, language, region, postcode, industry, payday, verifiedDaysAgo, party = "first", consentSms = true], index) => ({
    name,
    language,
    country: zones[region]![0],
    region,
    zone: zones[region]![1],
    postcode,
    ...(zones[region]![0] === "US" ? { areaCode: areaCodes[postcode.slice(0, 3)] ?? areaCodes[region]! } : {}),
    industry,
    payday,
    verifiedDaysAgo,
    consentSms,
    party,
    officer: officers[index % officers.length]!,
  }),
);
