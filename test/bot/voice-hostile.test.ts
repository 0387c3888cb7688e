// Promises about calls that go badly: wrong keys, noise, lost webhooks, callers who vanish. Nothing is guessed, nothing happens twice, no call hangs.
import { describe, expect, test } from "@jest/globals";
import { maria, ours, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const sid = "CA00000000000000000000000000000001";
const params = (more: Record<string, string>) => ({
  CallSid: sid,
  AccountSid: "AC1",
  From: maria.phone!,
  To: ours,
  Direction: "inbound",
  CallStatus: "in-progress",
  ...more,
});
const turnPath = (n: number) => `/channels/twilio/voice/turn?n=${n}`;

async function verified(house: VoiceHouse) {
  const call = house.phone();
  await call.start(voiceUrl);
  for (const keys of ["1", "11021979", "4821"]) await call.press(keys);
  return call;
}
const factsOnRecord = async () =>
  (await rows<{ n: number }>("SELECT (SELECT count(*) FROM promises)::int + (SELECT count(*) FROM holds)::int AS n"))[0]!.n;

describe("keys that are not what was asked", () => {
  test("the hash key in the middle of an entry ends it early: it is asked again, and counts as no promise", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    await call.press("1102#");
    expect(saidOn(call).at(-1)).toMatch(/date of birth|month/i);
    await call.press("11021979");
    expect(saidOn(call).at(-1)).toMatch(/four/);
    expect(house.faults).toEqual([]);
  });

  test("a lone hash is no answer and no person", async () => {
    const call = await verified(voiceHouse(record));
    await call.press("#");
    expect([call.state, await rows("SELECT 1 FROM handoffs")]).toEqual(["listening", []]);
  });

  test("more digits than were asked for prove nothing", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    const { body } = await house.post(turnPath(2), params({ Digits: "1102197948219999" }));
    expect(body).not.toMatch(/Maria|dollar/);
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'verified'")).toEqual([]);
  });

  test("a key pressed while the question is still being said is the answer to it", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    for (const document of house.documents) expect(document).toContain('bargeIn="true"');
    await call.press("1");
    expect(saidOn(call).at(-1)).toMatch(/date of birth/);
  });

  test("a card number that is keyed in is nowhere on record", async () => {
    const house = voiceHouse(record);
    await verified(house);
    await house.post(turnPath(50), params({ Digits: "4111111111111111" }));
    const kept = await rows<{ all: string }>(
      "SELECT string_agg(body::text, ' ') AS all FROM (SELECT body FROM messages UNION ALL SELECT body::text FROM timeline UNION ALL SELECT state::text FROM conversations) x",
    );
    expect(kept[0]!.all).not.toContain("4111111111111111");
  });
});

describe("a recogniser that hears little", () => {
  test("an empty result with confidence zero is silence, not an answer", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    await house.post(turnPath(2), params({ SpeechResult: "", Confidence: "0.0" }));
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'verification_failed'")).toEqual([]);
    const heard = await rows<{ event: string }>("SELECT body->>'event' AS event FROM timeline WHERE body->>'event' = 'silence'");
    expect(heard).toHaveLength(1);
  });

  test("words with confidence zero are heard as words: newer recognisers give no other number", async () => {
    const house = voiceHouse(record);
    await verified(house);
    const { body } = await house.post(turnPath(60), params({ SpeechResult: "how much do I owe", Confidence: "0" }));
    expect(body).toMatch(/dollars/);
  });

  test("a yes that was hardly heard makes no promise", async () => {
    const call = await verified(voiceHouse(record));
    await call.press("2");
    await call.say("march twentieth", 0.9);
    await call.say("yes", 0.2);
    expect(await rows("SELECT 1 FROM promises")).toEqual([]);
    await call.press("1");
    expect(await rows("SELECT 1 FROM promises")).toHaveLength(1);
  });

  test("a change of language in the middle keeps the question, and what was proved", async () => {
    const call = await verified(voiceHouse(record));
    await call.press("2");
    await call.say("en español por favor", 0.9);
    expect(call.document).toContain('language="es-US"');
    await call.say("el veinte de marzo", 0.9);
    expect(saidOn(call).at(-1)).toMatch(/veinte de marzo/);
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'verified'")).toHaveLength(1);
  });
});

test("a helpline's number is read digit by digit, and nothing is held back for it", async () => {
  for (const [sidEnd, words, digits] of [
    ["1", "I lost my job", "two, one, one"],
    ["2", "I want to kill myself", "nine, eight, eight"],
  ] as const) {
    const house = voiceHouse(record, {
      ports: {
        onBug: (error) => {
          throw error;
        },
      },
    });
    const call = house.phone({ sid: `CA0000000000000000000000000000001${sidEnd}` });
    await call.start(voiceUrl);
    if (!saidOn(call).at(-1)!.includes("date of birth")) await call.press("1");
    await call.press("11021979");
    await call.press("4821");
    await call.say(words, 0.9);
    expect(saidOn(call).join(" ")).toContain(digits);
  }
});

describe("webhooks that are lost, late or out of order", () => {
  test("a call that drops between webhook and document leaves the answer for the retry, once", async () => {
    const house = voiceHouse(record);
    const first = await house.post("/channels/twilio/voice", params({}));
    // Nobody received that document. Twilio asks again, then goes on.
    const again = await house.post("/channels/twilio/voice", params({}));
    expect(again.body).toBe(first.body);
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'call_started'")).toHaveLength(1);
  });

  test("an older question's answer that comes again changes nothing", async () => {
    const house = voiceHouse(record);
    const call = await verified(house);
    const before = await rows("SELECT state FROM conversations");
    await house.post(turnPath(2), params({ Digits: "11021979" }));
    await house.post(turnPath(1), params({ Digits: "3" }));
    expect(await rows("SELECT state FROM conversations")).toEqual(before);
    await call.press("3");
    expect(saidOn(call).at(-1)).toMatch(/dollars/);
  });

  test("status callbacks twice and backwards are one end", async () => {
    const house = voiceHouse(record);
    const status = (CallStatus: string, SequenceNumber: string) =>
      house.post("/channels/twilio/voice/status?m=", {
        ...params({ CallStatus, SequenceNumber, CallbackSource: "call-progress-events" }),
        Direction: "outbound-api",
        From: ours,
        To: maria.phone!,
      });
    for (const [one, n] of [
      ["no-answer", "3"],
      ["ringing", "1"],
      ["initiated", "0"],
      ["no-answer", "3"],
      ["queued", "0"],
    ] as const)
      expect((await status(one, n)).status).toBe(200);
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'call_ended'")).toHaveLength(1);
  });

  test("whoever hangs up on the way to a person leaves a case that waits, and the desk an open line to nobody", async () => {
    const house = voiceHouse(record, {
      lender: { phoneDesk: { agentLanguage: "en", agentLine: "+18005550177", record: false, callsPerSecond: 1, leaveVoicemail: true } },
    });
    const call = await verified(house);
    await call.press("0");
    call.hangUp();
    await house.post("/channels/twilio/voice/status?m=", params({ CallStatus: "completed" }));
    expect(await rows("SELECT status FROM handoffs")).toEqual([{ status: "waiting" }]);
    // The phone rings again: the same case, not a second one.
    const again = house.phone({ sid: "CA00000000000000000000000000000002" });
    await again.start(voiceUrl);
    expect(await rows("SELECT status FROM handoffs")).toEqual([{ status: "waiting" }]);
  });

  test("a text during the call is answered as a text, and the call goes on where it stood", async () => {
    const house = voiceHouse(record);
    const call = await verified(house);
    await call.press("2");
    const asked = saidOn(call).at(-1);
    await house.turn.handleInbound({ channel: "sms", theirs: maria.phone!, ours, externalId: "SM1", text: "how much do I owe" });
    expect((await rows<{ channel: string }>("SELECT channel FROM outbox")).map(({ channel }) => channel)).toEqual(["sms"]);
    await call.press("*");
    expect(saidOn(call).at(-1)).toBe(asked);
    expect(await factsOnRecord()).toBe(0);
  });
});

test("a caller without a number is a stranger: told whom to ring, and no more", async () => {
  const house = voiceHouse(record);
  const { From: _hidden, ...hidden } = params({});
  const { body } = await house.post("/channels/twilio/voice", hidden);
  expect(body).toContain("<Say");
  expect(body).not.toMatch(/Maria|loan|dollar/i);
}); // prettier-ignore
