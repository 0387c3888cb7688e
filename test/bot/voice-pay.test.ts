// Promises about paying from a call: no digit of a card passes this house, only a lender who set it up takes one, and money is only claimed until the ledger has it.
import { expect, test } from "@jest/globals";
import { sendPayLink } from "../../bot/pay-link.ts";
import { lender as demo, maria, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { ourNumber, saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const payment = { ...demo.payment, methods: [...demo.payment.methods, "card_by_phone" as const] };
const desk = { agentLanguage: "en" as const, record: false, callsPerSecond: 1, leaveVoicemail: true };

async function promised(house: VoiceHouse) {
  const call = house.phone();
  await call.start(voiceUrl);
  await call.press("1");
  await call.press("11021979");
  await call.press("4821");
  await call.press("2");
  await call.say("I will pay all of it today by card", 0.95);
  await call.press("1");
  return call;
}

test("a lender with a connector takes the card by Twilio's own Pay, for exactly what was promised", async () => {
  const house = voiceHouse(record, { lender: { payment, phoneDesk: { ...desk, payConnector: "Stripe_Connector" } } });
  const call = await promised(house);
  const [promise] = await rows<{ amount: number }>("SELECT (record->>'amountMinor')::int AS amount FROM promises");
  expect(call.document).toContain(`chargeAmount="${(promise!.amount / 100).toFixed(2)}"`);
  expect(call.document).toContain('paymentConnector="Stripe_Connector"');
  expect(house.faults).toEqual([]);
  const action = /action="([^"]+)"/.exec(call.document)![1]!.replaceAll("&amp;", "&");
  const paid = { CallSid: "CA00000000000000000000000000000001", From: maria.phone!, To: ourNumber, Direction: "inbound" };
  for (let i = 0; i < 2; i++) await house.post(action.slice(voiceUrl.length - "/channels/twilio/voice".length), { ...paid, Result: "success", PaymentConfirmationCode: "ch_1" }); // prettier-ignore
  expect(await rows("SELECT record->>'reference' AS reference, status FROM payment_claims")).toEqual([
    { reference: "ch_1", status: "open" },
  ]);
  expect(await rows("SELECT kind FROM ledger_events WHERE kind = 'paymentReceived'")).toEqual([]);
  expect(house.faults).toEqual([]);
});

test("after the card the open question waits again, and keying it in was no silence", async () => {
  const house = voiceHouse(record, { lender: { payment, phoneDesk: { ...desk, payConnector: "Stripe_Connector" } } });
  const call = await promised(house);
  expect(call.document).not.toContain("anything else");
  await call.press("4242424242424242#");
  expect(call.state).toBe("listening");
  expect(saidOn(call).at(-1)).toContain("anything else");
  const [row] = await rows<{ missed: number }>("SELECT (state->>'misunderstood')::int AS missed FROM conversations");
  expect(row!.missed).toBe(0);
  await call.press("2");
  expect(call.state).toBe("ended");
});

test("a lender without one never opens Pay", async () => {
  const house = voiceHouse(record, { lender: { payment, phoneDesk: desk } });
  await promised(house);
  expect(house.documents.join()).not.toContain("<Pay");
});

test("the way to pay goes by text to a verified number only, once", async () => {
  const house = voiceHouse(record);
  expect(await sendPayLink(house.ports, "B-1", "CA1:3:link")).toBe(true);
  expect(await sendPayLink(house.ports, "B-1", "CA1:3:link")).toBe(true);
  expect((await rows<{ body: string }>("SELECT body FROM outbox")).map(({ body }) => body)).toEqual([expect.stringContaining(demo.payment.link)]);
  const { phoneVerifiedOn: _old, ...unverified } = maria;
  await record.store.importBorrowers([unverified], start);
  expect(await sendPayLink(house.ports, "B-1", "CA2:3:link")).toBe(false);
}); // prettier-ignore
