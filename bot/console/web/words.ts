// Knows which language the page speaks and how times, amounts and codes are written in it. Refuses to hold a sentence of its own.
import { computed, effect, signal } from "@preact/signals";
import type { CallWords } from "./words/call-en.ts";
import type { Words } from "./words/en.ts";
import type { Pack } from "./words/pack-en.ts";
import type { ToldWords } from "./words/told-en.ts";

export type PageLanguage = "en" | "es" | "zh";
export const pageLanguages = { en: "English", es: "Español", zh: "中文" } as const;
/** Words come in the language that is read, so that nobody waits for those they do not read; `haveWords` before the first of them is asked for. */
const packs = signal<Partial<Record<PageLanguage, Pack>>>({});
const packOf: Record<PageLanguage, () => Promise<{ pack: Pack }>> = {
  en: () => import("./words/pack-en.ts"),
  es: () => import("./words/pack-es.ts"),
  zh: () => import("./words/pack-zh.ts"),
};
/** Resolves when the words of a language are here; rejects when they cannot be had. */
export async function haveWords(wanted: PageLanguage): Promise<void> {
  if (packs.peek()[wanted]) return;
  const { pack } = await packOf[wanted]();
  packs.value = { ...packs.peek(), [wanted]: pack };
}
const locales: Record<PageLanguage, string> = { en: "en-GB", es: "es-MX", zh: "zh-CN" };

const firstWish = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag): tag is PageLanguage => tag in packOf);
export const language = signal<PageLanguage>(firstWish ?? "en");
// A language that cannot be had leaves the page in the one it has.
effect(() => void haveWords(language.value).catch(() => undefined));
const words = computed(() => packs.value[language.value] ?? Object.values(packs.value)[0]!);
const locale = computed(() => locales[language.value]);
export const w = (): Words => words.value.page;
/** The words for what the server tells by codes. */
export const told = (): ToldWords => words.value.told;
/** The words around a call. */
export const cw = (): CallWords => words.value.call;

/** A code the server sent, in the reader's words; one we have none for is shown as it is, without underscores. */
export function named(table: Readonly<Record<string, string>>, code: string): string {
  if (Object.hasOwn(table, code)) return table[code]!;
  const plain = code.replaceAll("_", " ").replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A formatter takes longer to make than a line to draw: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function dates(form: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const key = `${form} ${locale.value} ${zone ?? ""}`;
  const known = formatters.get(key) as Intl.DateTimeFormat | undefined;
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale.value, { ...options, ...(zone ? { timeZone: zone } : {}) });
  formatters.set(key, made);
  return made;
}
function numbers(least: number, most: number): Intl.NumberFormat {
  const key = `number ${locale.value} ${least} ${most}`;
  const known = formatters.get(key) as Intl.NumberFormat | undefined;
  if (known) return known;
  const made = new Intl.NumberFormat(locale.value, { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
export const clockTime = (iso: string, zone?: string): string => dates("clock", clock, zone).format(new Date(iso));
export const dayAndTime = (iso: string, zone?: string): string =>
  dates("day-and-time", { weekday: "short", day: "numeric", month: "short", ...clock }, zone).format(new Date(iso));
export const longDay = (iso: string, zone?: string): string =>
  dates("long", { weekday: "long", day: "numeric", month: "long" }, zone).format(new Date(iso));
/** A local date of the wire ("2026-11-27"): no zone may move it. */
export const localDay = (date: string): string =>
  dates("local", { day: "numeric", month: "short", year: "numeric" }, "UTC").format(new Date(`${date}T12:00:00Z`));

/** "1234.5" and "USD" as the page writes it: grouped, the currency's own decimals, the code behind. The digits are the server's. */
export function amount(decimal: string, currency: string): string {
  const digits = decimal.split(".")[1]?.length ?? 0;
  const written = numbers(digits, digits).format(decimal as `${number}`);
  return currency === "" ? written : `${written} ${currency}`;
}
export const count = (value: number, digits = 0): string => numbers(0, digits).format(value);

/** "3 min", "2 h 05", "4 d": how long somebody waits, coarse on purpose. */
export function lasting(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} ${w().unitMinute}`;
  if (minutes < 60 * 48) return `${Math.floor(minutes / 60)} ${w().unitHour} ${String(minutes % 60).padStart(2, "0")}`;
  return `${Math.floor(minutes / 1440)} ${w().unitDay}`;
}
