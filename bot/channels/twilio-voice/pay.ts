// Knows how a card is taken on the call by Twilio's own Pay, where the lender has set it up: no digit of a card ever reaches this house.
// Refuses to believe that money has moved: only the ledger says that.
import twilio from "twilio";
import { localDateAt } from "../../../src/calendar.ts";
import { say } from "../../../prompts/phrases.ts";
import type { Lender } from "../../../src/lender.ts";
import { toDecimal } from "../../../src/money.ts";
import type { Route } from "../../http.ts";
import { zoneOf } from "../../facts.ts";
import { idOf } from "../../ids.ts";
import type { TurnResult } from "../../turn-ports.ts";
import { lineFor, spokenOf, type Addresses } from "./answer.ts";
import { voiceDocument } from "./document.ts";
import { inOneWrite } from "./endings.ts";
import type { CallRoute, TwilioVoiceHouse } from "./house.ts";
import { languageIn } from "./language.ts";
import { questionIn, type Call } from "./webhook.ts";

/** Pay speaks English and Spanish; Chinese callers are sent the way to pay by text. https://www.twilio.com/docs/voice/twiml/pay */
const payLanguage = { en: "en-US", es: "es-US" } as const;

/** The borrower has agreed to pay today, by card on this call, and the lender takes cards there. */
export function wantsToPayNow(lender: Lender, result: TurnResult): boolean {
  if (!lender.phoneDesk?.payConnector || result.language === "zh") return false;
  return amountAgreed(result) !== null;
}

/** What was just promised for a payment by card on the phone; null when it was anything else. */
function amountAgreed({ says, state }: TurnResult): { amountMinor: number; currency: string } | null {
  const noted = says.find((one) => one.key === "promiseNoted");
  const method = state.topic.data["method"] ?? says.flatMap((one) => ("method" in one.slots ? [one.slots.method] : []))[0];
  return noted?.key === "promiseNoted" && method === "card_by_phone" ? noted.slots.amount : null;
}

export const payRoutes = {
  async begin(house: TwilioVoiceHouse, base: string, _call: Call, result: TurnResult, n: number): Promise<string> {
    const amount = amountAgreed(result)!;
    const { language } = result;
    const about = new URLSearchParams({ n: String(n), l: language, a: String(amount.amountMinor), c: amount.currency }).toString();
    const response = new twilio.twiml.VoiceResponse();
    for (const words of [...spokenOf(result), lineFor(language, say("payStart"))])
      response.say({ language: language === "es" ? "es-US" : "en-US" }, typeof words === "string" ? words : words.words);
    response.pay({
      paymentConnector: house.lender.phoneDesk!.payConnector!,
      chargeAmount: toDecimal(amount.amountMinor, amount.currency),
      currency: amount.currency.toLowerCase(), paymentMethod: "credit-card", tokenType: "one-time", language: payLanguage[language === "es" ? "es" : "en"], maxAttempts: 2,
      action: `${base}/paid?${about}`,
    }); // prettier-ignore
    return response.toString();
  },

  routes(house: TwilioVoiceHouse, route: CallRoute, base: string, _addresses: Addresses): Route[] {
    return [
      route("/paid", async ({ call, params, query }) => {
        const language = languageIn(query);
        const isTaken = params["Result"] === "success";
        const [amountMinor, currency] = [Number(query.get("a")), query.get("c") ?? "USD"];
        const borrower = await inOneWrite(house, call, `paid:${questionIn(query)}`, async (record, write, now) => {
          if (isTaken && record.loans[0]) {
            const loanId = record.conversation?.state.loanId ?? record.loans[0].loan.id;
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
        return voiceDocument({ language, says: [words], listen: null, after: { kind: "redirect", url: `${base}/turn?n=${questionIn(query)}&silence=1` } });
      }),
    ];
  },
}; // prettier-ignore
