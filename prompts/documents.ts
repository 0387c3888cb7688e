// Knows the words of letters and files in three languages, and that each language has the same gaps. Refuses to know how a page is laid out.
import { documentWords as en } from "./en/documents.ts";
import { documentWords as es } from "./es/documents.ts";
import { documentWords as zh } from "./zh/documents.ts";
import type { Language } from "../src/loan.ts";

/** Each text beside the slots it must hold, in any order. */
export const documentSlots = {
  noticeTitle: [],
  noticeTo: ["name"],
  noticeReference: ["loanId"],
  noticeDate: ["on"],
  noticeOpening: ["lender", "days", "oldestDue"],
  noticeAmounts: ["asOf"],
  noticeMeaning: ["termEnds"],
  noticeNotCourt: [],
  noticeChoices: [],
  noticeChoicePay: ["pastDue", "bankLine"],
  noticeChoicePlan: ["phone"],
  noticeChoiceDispute: ["phone"],
  noticeHardship: [],
  noticeCredit: [],
  noticeSigned: ["officer", "lender"],
  fileTitle: [],
  filePrepared: ["at", "lender"],
  fileChain: ["head"],
  sectionBorrower: [],
  sectionLoan: [],
  sectionPosition: ["asOf"],
  sectionInstalments: [],
  sectionPayments: [],
  sectionPromises: [],
  sectionContacts: [],
  sectionWithheld: [],
  sectionEvents: [],
  nothing: [],
  colNumber: [],
  colDue: [],
  colPrincipal: [],
  colInterest: [],
  colFee: [],
  colPenalty: [],
  colPaid: [],
  colOpen: [],
  colDate: [],
  colAmount: [],
  colReference: [],
  colMethod: [],
  colSettled: [],
  colStatus: [],
  colChannel: [],
  colWho: [],
  colText: [],
  colRule: [],
  colEvent: [],
  total: [],
  page: ["page", "pages"],
} as const satisfies Record<string, readonly string[]>;

export type DocumentText = keyof typeof documentSlots;
export type DocumentWords = Readonly<Record<DocumentText, string>>;

const books: Record<Language, DocumentWords> = { en, es, zh };

/** The text with its slots filled. Throws when a slot is missing or too many: a letter with a hole must not leave. */
export function documentText(key: DocumentText, language: Language, given: Readonly<Record<string, string>> = {}): string {
  const wanted: readonly string[] = documentSlots[key];
  const unknown = Object.keys(given).find((slot) => !wanted.includes(slot));
  if (unknown !== undefined) throw new Error(`document text ${key}: slot "${unknown}" is not one of ${wanted.join(", ") || "none"}`);
  return books[language][key].replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = given[slot];
    if (value === undefined) throw new Error(`document text ${key} in ${language}: slot "${slot}" is not filled`);
    return value;
  });
}

/** What is wrong with the catalogues, as sentences; empty when every text holds exactly its slots. */
export function documentFaults(): string[] {
  return (Object.keys(books) as Language[]).flatMap((language) =>
    (Object.keys(documentSlots) as DocumentText[]).flatMap((key) => {
      const held = [...books[language][key].matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted();
      const wanted = [...documentSlots[key]].toSorted();
      return held.join() === wanted.join() ? [] : [`${language} ${key} holds {${held.join()}}, expected {${wanted.join()}}`];
    }),
  );
}
