// Knows which language a call is held in when no turn has said so. Refuses to ask.
import type { Lender } from "../../../src/lender.ts";
import { languages, type Language } from "../../../src/loan.ts";
import type { TurnRecord } from "../../store/store.ts";

export const languageOf = (record: Pick<TurnRecord, "conversation" | "borrower">, lender: Pick<Lender, "country">): Language =>
  record.conversation?.state.language ?? record.borrower?.language ?? (lender.country === "CN" ? "zh" : "en");

/** From an address of ours. */
export const languageIn = (query: URLSearchParams): Language => languages.find((one) => one === query.get("l")) ?? "en";
