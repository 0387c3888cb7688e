// Promises about calls we place when the carrier is unsure: detectors that are wrong or tell twice, calls of others on the same phone. Nobody is cut off, no call is taken for another.
import { describe, expect, test } from "@jest/globals";
import type { Occasion } from "../../dialogs/dialog.ts";
import { twilioVoiceChannel } from "../../bot/channels/twilio-voice/calls.ts";
import { bareWrite } from "../../bot/changes.ts";
import { createOutbox } from "../../bot/outbox.ts";
import { maria, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { ourNumber, paperClient, saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const overdue: Occasion = { kind: "overdue", loanId: "L-B-1", stage: "phone", step: 1 };
const outgoing = { CallSid: `CA${"1".padStart(32, "0")}`, From: ourNumber, To: maria.phone!, Direction: "outbound-api" };
const pathOf = (url: string): string => url.slice(voiceUrl.length - "/channels/twilio/voice".length);

async function placed(house: VoiceHouse, calls: Parameters<typeof paperClient>[0] = [], crash = false) {
  const { asked, client } = paperClient(calls);
  await house.turn.runScheduled("B-1", overdue, "k1", [], ["call_artificial", "sms", "wechat_cs"]);
  const channel = twilioVoiceChannel(client, { base: voiceUrl, perSecond: 1000 });
  let isFirst = crash;
  const outbox = createOutbox({
    store: record.store, clock: house.clock, lender: house.ports.lender, statementOf: house.ports.statementOf, mayContact: house.ports.mayContact, unclearAfterMs: 1, retryBaseMs: 1,
    channels: {
      voice: {
        ...channel,
        async send(message) {
          if (!isFirst) return channel.send(message);
          isFirst = false;
          return { outcome: "unclear", error: "the connection broke before anything was placed" };
        },
      },
    },
    onOptedOut: async () => undefined, onOutdated: async () => undefined,
  }); // prettier-ignore
  await outbox.drain(2_000);
  const created = asked.filter((one) => one.operation === "CreateCall").map(({ params }) => params as Record<string, string>);
  return { asked, created };
}

describe("a detector", () => {
  test("that takes a person for a machine after they have pressed a key does not cut them off", async () => {
    const house = voiceHouse(record);
    const { created } = await placed(house);
    const call = house.phone({ direction: "outbound-api", sid: outgoing.CallSid });
    await call.start(voiceUrl);
    await call.press("1");
    await house.post(pathOf(created[0]!["asyncAmdStatusCallback"]!), { ...outgoing, AnsweredBy: "machine_end_silence" });
    expect(house.asked.filter(({ operation }) => operation === "UpdateCall")).toEqual([]);
    expect(await rows("SELECT 1 FROM contact_history WHERE record->>'outcome' LIKE 'voicemail%'")).toEqual([]);
    await call.press("11021979");
    await call.press("4821");
    expect(saidOn(call).at(-1)).toMatch(/dollars/);
  });

  test("that hears a greeting as words is believed: what a mailbox says is no key", async () => {
    const house = voiceHouse(record);
    const { created } = await placed(house);
    const call = house.phone({ direction: "outbound-api", sid: outgoing.CallSid });
    await call.start(voiceUrl);
    await call.say("you have reached Maria please leave a message", 0.9);
    await house.post(pathOf(created[0]!["asyncAmdStatusCallback"]!), { ...outgoing, AnsweredBy: "machine_end_beep" });
    expect(house.asked.filter(({ operation }) => operation === "UpdateCall")).toHaveLength(1);
    expect(saidOn(call).join(" ")).not.toMatch(/dollar|past due|loan/);
  });

  test("that tells twice, and after the call's end, has one message left and one end on record", async () => {
    const house = voiceHouse(record);
    const { created } = await placed(house);
    const amd = pathOf(created[0]!["asyncAmdStatusCallback"]!);
    await house.post(pathOf(created[0]!["statusCallback"]!), { ...outgoing, CallStatus: "in-progress" });
    for (let i = 0; i < 3; i++) await house.post(amd, { ...outgoing, AnsweredBy: "machine_end_beep" });
    for (const status of ["completed", "ringing", "completed"]) await house.post(pathOf(created[0]!["statusCallback"]!), { ...outgoing, CallStatus: status });
    await house.post(amd, { ...outgoing, AnsweredBy: "machine_end_other" });
    expect(house.asked.filter(({ operation }) => operation === "UpdateCall")).toHaveLength(1);
    expect(await rows("SELECT record->>'outcome' AS o FROM contact_history WHERE record->>'direction' = 'out' AND record->>'outcome' <> 'sent'")).toEqual([{ o: "voicemail_left" }]);
  }); // prettier-ignore
});

test("a call that was never placed is placed, though a person called the same phone back a moment ago", async () => {
  const house = voiceHouse(record);
  const callBack = { sid: "CA00000000000000000000000000000099", direction: "outbound-api", to: maria.phone!, from: ourNumber, status: "completed" };
  const found = await record.store.readBorrower("B-1");
  const write = bareWrite(found!);
  write.contactHistory.push({ id: "placed-99", at: start - 3_600_000, medium: "call", direction: "out", outcome: "sent", address: maria.phone!, messageId: callBack.sid, underConsent: true });
  await record.store.commitTurn(write);
  const { created } = await placed(house, [callBack], true);
  expect(created).toHaveLength(1);
}); // prettier-ignore
