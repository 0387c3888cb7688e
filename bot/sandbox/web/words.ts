// Knows how codes, times and amounts are written on the page. Refuses to fetch or to draw.
import type { Language } from "../../../src/loan.ts";

export const stageNames: Record<string, string> = {
  current: "Current",
  notice: "Notice",
  payment_tracking: "Tracking",
  grace: "Grace",
  early: "Early",
  phone: "Phone",
  early_repayment_notice: "Early repayment",
  legal_review: "Legal review",
  placement: "Placement",
  closed: "Paid off",
};
export const languageNames: Record<Language, string> = { en: "English", es: "Español", zh: "中文" };
/** Openers in the borrower's own words, for whoever does not know what to write. */
export const openers: Record<Language, readonly string[]> = {
  en: ["How much do I owe?", "why so much?", "I can pay on Friday", "I already paid", "I want to talk to a person", "STOP"],
  es: ["¿Cuánto debo?", "¿por qué tanto?", "puedo pagar el viernes", "ya pagué", "quiero hablar con una persona", "BAJA"],
  zh: ["我欠多少？", "为什么这么多？", "我周五还", "我已经还了", "我要人工", "退订"],
};

export const sentence = (code: string): string => {
  const words = code.replaceAll("_", " ").replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
export const stageName = (stage: string | null): string => (stage === null ? "No loan" : (stageNames[stage] ?? sentence(stage)));

export function clockTime(iso: string, zone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(iso));
}

export function dayAndTime(iso: string, zone: string): string {
  const parts = {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  return new Intl.DateTimeFormat("en", parts).format(new Date(iso));
}

export function day(iso: string, zone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: zone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
    new Date(iso),
  );
}

export const localDay = (date: string): string => day(`${date}T12:00:00Z`, "UTC").replace(/^\w+, /, "");

/** "1234.5 USD" as the page writes it: grouped, two decimals, the code behind. */
export function amount(decimal: string, currency: string): string {
  const digits = decimal.split(".")[1]?.length ?? 0;
  return `${new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Number(decimal))} ${currency}`;
}

/** Lateness decides the colour of a badge: ahead, today, late, very late. */
export const tone = (daysPastDue: number, stage: string | null): "calm" | "watch" | "late" | "grave" =>
  daysPastDue >= 90 ? "grave" : daysPastDue >= 7 ? "late" : daysPastDue > 0 || stage === "payment_tracking" ? "watch" : "calm";
