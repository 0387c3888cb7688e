// Promises about a recording that each side must agree to: asked after the first answer, begun by a plain yes alone, written down either way, never begun twice.
import { beforeEach, describe, expect, test } from "@jest/globals";
import { legalDrafts } from "../../prompts/legal-drafts.ts";
import type { Language } from "../../src/loan.ts";
import { signatureOf } from "../../bot/commands/wording.ts";
import { createWordingStore } from "../../bot/store/wording-store.ts";
import { maria, ours, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, pool, rows } = await recordForEachTest(withMaria);
const fragment = "ask_recording_consent_and_continue_unrecorded_if_refused";
const { words } = legalDrafts[fragment];
const sign = (language: Language) =>
  createWordingStore(pool).sign(
    signatureOf({ fragment, language, by: "Eva Brandt, counsel", on: "2026-03-01", words: words[language] }, start),
  );
const lender = { phoneDesk: { agentLanguage: "en" as const, record: true, callsPerSecond: 1, leaveVoicemail: true } };
beforeEach(async () => {
  await record.store.importBorrowers([{ ...maria, country: "DE", region: "BE", timeZone: "Europe/Berlin" }], start);
  await sign("en");
  await sign("zh");
});

async function asked(house: VoiceHouse) {
  const call = house.phone();
  await call.start(voiceUrl);
  await call.press("1");
  return call;
}
const written = () =>
  rows<{ kind: string; by: string; asked: string; rule: string }>(
    "SELECT kind, body->>'by' AS by, body->>'asked' AS asked, body->>'rule' AS rule FROM timeline WHERE kind LIKE 'recording%'",
  );
const recordings = (house: VoiceHouse) => house.asked.filter((one) => one.operation === "CreateCallRecording").length;

describe("a caller who must agree to a recording", () => {
  test("is asked after the first answer, and nothing is recorded before", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    expect(saidOn(call)[0]).toMatch(/^Hello/);
    expect(saidOn(call).join(" ")).not.toMatch(/may be recorded/);
    expect(saidOn(call).at(-1)).toBe(words.en);
    expect([recordings(house), await written()]).toEqual([0, []]);
  });

  test("and agrees is recorded from then on, and hears the question that waited", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    await call.press("1");
    expect(saidOn(call).slice(-2)).toEqual(["Thank you. This call is now being recorded.", expect.stringMatching(/date of birth/)]);
    expect([recordings(house), await written()]).toEqual([1, [{ kind: "recording_agreed", by: "key", asked: words.en, rule: expect.stringMatching(/^EU\./) }]]);
    await call.press("02111979");
    expect(saidOn(call).at(-1)).toMatch(/four/);
    expect(recordings(house)).toBe(1);
  });

  test("and does not goes on unrecorded", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    await call.press("2");
    expect(saidOn(call).slice(-2)).toEqual(["All right. This call is not recorded.", expect.stringMatching(/date of birth/)]);
    expect([recordings(house), await written()]).toMatchObject([0, [{ kind: "recording_refused", by: "key" }]]);
  });

  test("is not taken to agree by silence, by another key, or by a yes that was hardly heard", async () => {
    for (const [sid, act] of [
      ["CA00000000000000000000000000000002", (call: Awaited<ReturnType<typeof asked>>) => call.stayQuiet()],
      ["CA00000000000000000000000000000003", (call: Awaited<ReturnType<typeof asked>>) => call.press("7")],
      ["CA00000000000000000000000000000004", (call: Awaited<ReturnType<typeof asked>>) => call.say("yes", 0.3)],
      ["CA00000000000000000000000000000005", (call: Awaited<ReturnType<typeof asked>>) => call.say("yes but who are you", 0.9)],
    ] as const) {
      const house = voiceHouse(record, { lender });
      const call = house.phone({ sid });
      await call.start(voiceUrl);
      // The language is known from the first call: what is asked first is the birth date.
      await call.press(saidOn(call).at(-1)!.includes("date of birth") ? "02111979" : "1");
      expect(saidOn(call).at(-1)).toMatch(/record this call/);
      await act(call);
      expect(call.document).toContain('input="dtmf"');
      expect(saidOn(call).at(-1)).toMatch(/record this call/);
      await call.stayQuiet();
      expect([recordings(house), call.state, saidOn(call).at(-2)]).toEqual([0, "listening", "All right. This call is not recorded."]);
    }
  });

  test("says yes aloud, and is recorded", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    await call.say("yes that is fine", 0.92);
    expect([recordings(house), await written()]).toMatchObject([1, [{ kind: "recording_agreed", by: "speech" }]]);
  });

  test("is recorded once however often the answer is delivered", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    const params = { CallSid: "CA00000000000000000000000000000001", From: maria.phone!, To: ours, Direction: "inbound", Digits: "1" };
    expect(call.state).toBe("listening");
    const answers = await Promise.all([1, 2, 3].map(() => house.post("/channels/twilio/voice/recording?n=1&t=1", params)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect([recordings(house), (await written()).length]).toEqual([1, 1]);
  });

  test("who wants a person at once is not asked, and not recorded", async () => {
    const house = voiceHouse(record, { lender });
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("0");
    await call.stayQuiet();
    expect(saidOn(call).join(" ")).not.toMatch(/record/);
    expect(recordings(house)).toBe(0);
  });

  test("is asked in the language they chose", async () => {
    const house = voiceHouse(record, { lender });
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("3");
    expect(saidOn(call).at(-1)).toBe(words.zh);
  });

  test("is not asked in a language in which no lawyer has signed the question: the call goes on unrecorded, and the timeline says what is missing", async () => {
    const house = voiceHouse(record, { lender });
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("2");
    expect(saidOn(call).at(-1)).toMatch(/fecha de nacimiento/);
    await call.press("02111979");
    expect(saidOn(call).join(" ")).not.toMatch(/grabar/);
    expect([recordings(house), await written()]).toEqual([0, []]);
    const notes = await rows<{ why: string }>("SELECT body->'because'->0->>'because' AS why FROM timeline WHERE event_id LIKE '%unrecorded%' OR body->'because'->0->>'dialog' = 'recording'");
    expect(notes).toEqual([{ why: expect.stringContaining(`wording sign ${fragment} --language es`) }]);
  });

  test("whose question is withdrawn while it waits is not recorded", async () => {
    const house = voiceHouse(record, { lender });
    const call = await asked(house);
    await createWordingStore(pool).withdraw({ fragment, language: "en" }, "Eva Brandt, counsel", start + 1);
    await call.press("1");
    expect([recordings(house), await written()]).toEqual([0, []]);
    expect(saidOn(call).at(-1)).toMatch(/date of birth/);
  });
}); // prettier-ignore
