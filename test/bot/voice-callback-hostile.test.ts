// Promises about call-backs where something else happens meanwhile: a phone of two people, a carrier that is away at the hour. It is kept for whom it was promised to.
import { describe, expect, test } from "@jest/globals";
import type { Borrower } from "../../src/loan.ts";
import { ringCallbacks } from "../../bot/channels/twilio-voice/callbacks.ts";
import { chicago, loanOf, maria, standingClock, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const juan: Borrower = { ...maria, id: "B-2", fullName: "Juan Perez", birthDate: "1985-06-30", idLast4: "9317" };
const atDesk = {
  phoneDesk: { agentLine: "+18005550177", agentLanguage: "en" as const, record: false, callsPerSecond: 1, leaveVoicemail: true },
};
const night = chicago("2026-03-11", 20 * 60);

async function verified(house: VoiceHouse, sid: string, birthDate: string, last4: string) {
  const call = house.phone({ sid });
  await call.start(voiceUrl);
  if (!saidOn(call).at(-1)!.includes("date of birth")) await call.press("1");
  await call.press(birthDate);
  await call.press(last4);
  return call;
}

describe("a call-back", () => {
  test("agreed with one of two who share a phone is theirs, though the other rang in between", async () => {
    await record.store.importBorrowers([juan], start);
    await record.store.importLoans([loanOf(juan, { principalMinor: 960_000 })], start);
    const house = voiceHouse(record, { lender: atDesk, clock: standingClock(night) });
    const juans = await verified(house, "CA00000000000000000000000000000002", "06301985", "9317");
    await juans.press("0");
    expect(saidOn(juans).at(-1)).toMatch(/To be called back on/);
    await house.clock.moveTo(night + 30_000);
    const marias = await verified(house, "CA00000000000000000000000000000003", "11021979", "4821");
    expect(saidOn(marias).join(" ")).not.toMatch(/Juan|Perez/);
    await juans.press("1");
    expect(saidOn(juans).at(-1)).toMatch(/A person will call you/);
    expect(await rows("SELECT borrower_id FROM handoffs WHERE record->>'callbackAt' IS NOT NULL")).toEqual([{ borrower_id: "B-2" }]);
    expect(await rows("SELECT DISTINCT borrower_id FROM contact_history WHERE record->>'outcome' = 'agreed_time'")).toEqual([
      { borrower_id: "B-2" },
    ]);
  });

  test("is rung for again when the carrier was away at the hour, three times and no more, and once when it was not", async () => {
    const house = voiceHouse(record, { lender: atDesk, clock: standingClock(night) });
    const call = await verified(house, "CA00000000000000000000000000000001", "11021979", "4821");
    await call.press("0");
    await call.press("1");
    const [kept] = await rows<{ at: string }>("SELECT record->>'callbackAt' AS at FROM handoffs");
    const slot = Number(kept!.at);
    await house.clock.moveTo(slot);
    let isAway = true;
    let asked = 0;
    const calls = Object.assign((sid: string) => house.voice.client.calls(sid), {
      async create() {
        asked++;
        if (isAway) throw new Error("the carrier is away");
        return { sid: "CA77" };
      },
    });
    const away = { ...house.voice, client: { ...house.voice.client, calls } } as unknown as typeof house.voice;
    for (const [seconds, expected] of [[0, 1], [30, 1], [70, 2]] as const) {
      await house.clock.moveTo(slot + seconds * 1000);
      await ringCallbacks(away, voiceUrl);
      expect(asked).toBe(expected);
    }
    isAway = false;
    await house.clock.moveTo(slot + 140_000);
    expect(await ringCallbacks(away, voiceUrl)).toBe(1);
    await house.clock.moveTo(slot + 600_000);
    expect(await ringCallbacks(away, voiceUrl)).toBe(0);
    expect(asked).toBe(3);
  }); // prettier-ignore
});
