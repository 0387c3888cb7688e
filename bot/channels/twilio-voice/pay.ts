// Knows how a card is taken on the call by Twilio's own Pay, where the lender has set it up: no digit of a card ever reaches this house.
// Refuses to believe that money has moved: only the ledger says that.
import twilio from "twilio";
import { localDateAt } from "../../../src/calendar.ts";
import { say } from "../../../prompts/phrases.ts";
import { renderSpoken } from "../../../prompts/render.ts";
import type { Lender, PaymentMethod } from "../../../src/lender.ts";
import type { Language } from "../../../src/loan.ts";
import { toDecimal } from "../../../src/money.ts";
import type { Route } from "../../http.ts";
import { zoneOf } from "../../facts.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf } from "../../store/store.ts";
import type { TurnResult } from "../../turn-ports.ts";
import { lineFor, listeningOf, questionDocument, spokenOf, type Addresses } from "./answer.ts";
import { speak, voiceDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import type { CallRoute, TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { questionIn, type Call } from "./webhook.ts";

/** Pay speaks English and Spanish; Chinese callers are sent the way to pay by text. https://www.twilio.com/docs/voice/twiml/pay */
const payLanguage = { en: "en-US", es: "es-US" } as const;

export type Agreed = { loanId: string; amountMinor: number; currency: string; method: PaymentMethod; isToday: boolean };

/** The promise this turn has noted; null when it noted none. One read, on such turns only. */
export async function justAgreed(house: Pick<TwilioVoiceHouse, "store" | "clock" | "lender">, call: Call, result: TurnResult): Promise<Agreed | null> {
  if (!result.says.some(({ key }) => key === "promiseNoted")) return null;
  const now = house.clock.now();
  const record = await house.store.readTurn({ by: "address", channel: "voice", theirs: call.theirs, ours: call.ours, externalId: "" }, now);
  const today = localDateAt(now, zoneOf(record, house.lender));
  const promise = record.promises.findLast((one) => one.status === "running" && one.channel === "voice" && one.madeOn === today);
  return promise ? { loanId: promise.loanId, amountMinor: promise.amountMinor, currency: promise.currency, method: promise.method, isToday: promise.on <= today } : null;
} // prettier-ignore

/** Paying today by card, where the lender takes cards on the call. */
export const mayPayNow = (lender: Lender, language: Language, agreed: Agreed): boolean =>
  lender.phoneDesk?.payConnector !== undefined && language !== "zh" && agreed.isToday && agreed.method === "card_by_phone";

export const payRoutes = {
  begin(lender: Lender, base: string, result: TurnResult, n: number, amount: Agreed): string {
    const { language } = result;
    const about = new URLSearchParams({ n: String(n), l: language, a: String(amount.amountMinor), c: amount.currency, i: amount.loanId }).toString();
    const response = new twilio.twiml.VoiceResponse();
    // What the talk asks next waits until the card is taken: nobody answers it in the middle.
    const before = result.says.filter(({ key }) => key !== "whatElse");
    speak(response, { language, says: [...spokenOf({ ...result, says: before }), lineFor(language, say("payStart"))] });
    response.pay({
      paymentConnector: lender.phoneDesk!.payConnector!,
      chargeAmount: toDecimal(amount.amountMinor, amount.currency),
      currency: amount.currency.toLowerCase(), paymentMethod: "credit-card", tokenType: "one-time", language: payLanguage[language === "es" ? "es" : "en"], maxAttempts: 2,
      action: `${base}/paid?${about}`,
    }); // prettier-ignore
    return response.toString();
  },

  routes(house: TwilioVoiceHouse, route: CallRoute, _base: string, addresses: Addresses): Route[] {
    return [
      route("/paid", async ({ call, params, query }) => {
        const language = languageIn(query);
        const isTaken = params["Result"] === "success";
        const [amountMinor, currency] = [Number(query.get("a")), query.get("c") ?? "USD"];
        const borrower = await inOneWrite(house, call, `paid:${questionIn(query)}`, async (record, write, now) => {
          const loanId = query.get("i") ?? "";
          if (isTaken && record.loans.some(({ loan }) => loan.id === loanId)) {
            const reference = params["PaymentConfirmationCode"] ?? null;
            const paidOn = localDateAt(now, zoneOf(record, house.lender));
            // A claim, like any other, until the lender's ledger has it.
            write.claims.push({ id: idOf("C-", call.sid, "paid"), borrowerId: record.borrowerId, loanId, at: now, paidOn, amountMinor, method: "card_by_phone", reference, words: "", status: "open" });
            write.events.push({ id: idOf("", call.sid, "paid"), borrowerId: record.borrowerId, at: now, kind: "payment_claimed", loanId, conversationId: record.conversation?.id ?? null, body: { amount: toDecimal(amountMinor, currency), currency, method: "card_by_phone", reference } });
          }
          return record.borrowerId;
        });
        if (!isTaken && borrower !== null) await house.sendPayLink(borrower, `${call.sid}:paid:link`);
        const words = lineFor(language, say(isTaken ? "payDone" : "payFailed"));
        // The question that was open waits again; whoever keyed in a card has not been silent.
        const conversation = await house.store.readConversation(conversationIdOf("voice", call.theirs, call.ours));
        const state = conversation?.state;
        if (!state || state.owner !== "bot" || state.topic.slot === null) return voiceDocument({ language, says: [words], listen: null });
        const open = state.lastSaid.at(-1);
        return questionDocument(language, [words, ...(open ? renderSpoken([open], language) : [])], questionIn(query), listeningOf(state, house.expectationOf), addresses);
      }),
    ];
  },
}; // prettier-ignore
