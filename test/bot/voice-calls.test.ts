// Promises about the phone: the same officer, digits for everything, every document in Twilio's own words, one answer a question however often it is asked.
import { describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { allowAll, chicago, maria, standingClock, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { askedFor, ourNumber, saidOn, voiceHouse, voiceUrl, type VoiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);

async function verified(house: VoiceHouse) {
  const call = house.phone();
  await call.start(voiceUrl);
  await call.press("1");
  await call.press("11021979");
  await call.press("4821");
  return call;
}

describe("a call that comes in", () => {
  test("goes from the language by way of who it is to the balance, by keys alone", async () => {
    const house = voiceHouse(record);
    const call = await verified(house);
    expect(saidOn(call).at(-1)).toContain("To hear what is open, press 3");
    await call.press("3");
    expect(saidOn(call).at(-1)).toMatch(/^As of Wednesday, March eleventh, .* dollars .*is past due/);
    expect(call.state).toBe("listening");
    expect(house.faults).toEqual([]);
  });

  test("says no amount before it is known who calls, though the number is on record and verified", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    await call.say("how much do I owe", 0.9);
    expect(saidOn(call).join(" ")).not.toMatch(/dollar|loan|past due|Lopez/i);
  });

  test("takes a promise read back in words and confirmed by a key", async () => {
    const house = voiceHouse(record);
    const call = await verified(house);
    await call.press("2");
    await call.say("march twentieth", 0.9);
    expect(saidOn(call).at(-1)).toMatch(/Friday, March twentieth.*press 1/);
    await call.press("1");
    expect(await rows("SELECT record->>'on' AS on, record->>'channel' AS channel, status FROM promises")).toEqual([
      { on: "2026-03-20", channel: "voice", status: "running" },
    ]);
    expect(house.faults).toEqual([]);
  });

  test("answers a repeated webhook with the first answer and nothing new on record", async () => {
    const house = voiceHouse(record);
    const params = { CallSid: "CA7", From: maria.phone!, To: ourNumber, Direction: "inbound" };
    const first = await house.post("/channels/twilio/voice", params);
    expect((await house.post("/channels/twilio/voice", params)).body).toBe(first.body);
    const keys = { ...params, Digits: "1" };
    const answers = await Promise.all([1, 2, 3].map(() => house.post("/channels/twilio/voice/turn?n=1", keys)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await rows("SELECT external_id FROM inbox ORDER BY external_id")).toEqual([{ external_id: "CA7:0" }, { external_id: "CA7:1" }]);
  });

  test("has its answers in the record as sent, and leaves nothing in the outbox", async () => {
    await verified(voiceHouse(record));
    expect(await rows("SELECT * FROM outbox")).toEqual([]);
    expect(await rows("SELECT DISTINCT status FROM messages WHERE direction = 'out'")).toEqual([{ status: "sent" }]);
  });

  test("says the same again, slower, for the star key", async () => {
    const house = voiceHouse(record);
    const call = await verified(house);
    const before = saidOn(call).at(-1);
    await call.press("*");
    expect(saidOn(call).at(-1)).toBe(before);
    expect(call.document).toContain('<prosody rate="80%">');
  });

  test("remembers the language that was chosen by key, also in the recogniser's name for it", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    expect(call.lines.filter((line) => line.who === "system").map((line) => line.language)).toEqual(["en-US", "es-US", "cmn-CN"]);
    await call.press("3");
    expect(call.document).toContain('language="cmn-Hans-CN"');
    const again = house.phone({ sid: "CA2" });
    await again.start(voiceUrl);
    expect(saidOn(again)[0]).toMatch(/^您好/);
    expect(saidOn(again).join()).not.toContain("press 1");
  });

  test("goes from words to keys with an example when nothing is heard, and ends with the number to ring", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    await call.stayQuiet();
    expect(call.document).toContain('input="dtmf speech"');
    await call.stayQuiet();
    expect(call.document).toContain('input="dtmf"');
    expect(saidOn(call).at(-1)).toMatch(/example/);
    await call.stayQuiet();
    expect([call.state, saidOn(call).at(-1)]).toEqual(["ended", expect.stringMatching(/Goodbye/)]);
    expect(house.faults).toEqual([]);
  });

  test("answers one request that comes three times at once with one turn and one document", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    const params = {
      CallSid: "CA00000000000000000000000000000001",
      From: maria.phone!,
      To: ourNumber,
      Direction: "inbound",
      Digits: "11021979",
    };
    const before = (await record.store.messages(`voice:${maria.phone!}|${ourNumber}`, {})).items.length;
    const answers = await Promise.all([1, 2, 3].map(() => house.post("/channels/twilio/voice/turn?n=7", params)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await record.store.messages(`voice:${maria.phone!}|${ourNumber}`, {})).items.length).toBe(before + 2);
  });

  test("refuses a request that Twilio has not signed", async () => {
    const house = voiceHouse(record);
    const params = { CallSid: "CA7", From: maria.phone!, To: ourNumber };
    await expect(house.post("/channels/twilio/voice", params, "bm8=")).rejects.toMatchObject({ status: 403 });
    expect(await rows("SELECT * FROM inbox")).toEqual([]);
  });

  test("tells a number nobody knows whom to ring, and ends", async () => {
    const call = voiceHouse(record).phone({ from: "+15550009999" });
    await call.start(voiceUrl);
    expect(call.state).toBe("ended");
    expect(saidOn(call).join(" ")).not.toMatch(/loan|Lopez/);
  });

  test("takes up what was being asked by text message once the caller is known", async () => {
    const house = voiceHouse(record, { ports: { elsewhere: async () => (await record.store.readConversation(`sms:${maria.phone}|${ourNumber}`))?.state ?? null } });
    await house.turn.handleInbound({ channel: "sms", theirs: maria.phone!, ours: ourNumber, externalId: "SM1", text: "I can pay 40 dollars" });
    const call = await verified(house);
    expect(saidOn(call).at(-1)).toMatch(/Let us go on where we stopped\. \S.*\?/);
  }); // prettier-ignore
});

describe("a noisy line", () => {
  // Pairs a recogniser mixes up, as recorded on telephone speech: the caller meant the first, the second was heard.
  const confused: [meant: string, heard: string][] = [
    ["fifteen", "fifty"], ["thirteenth", "thirtieth"], ["the fourteenth", "the fortieth"], ["Tuesday", "Thursday"], ["sixteen", "sixty"], ["nineteenth", "ninetieth"],
    ["the second", "the seventh"], ["next Friday", "this Friday"], ["sixty dollars", "sixteen dollars"],
  ]; // prettier-ignore
  test.each(confused)("%s heard as %s binds nobody before it was read back", async (_meant, heard) => {
    const house = voiceHouse(record);
    const call = await verified(house);
    await call.press("2");
    await call.say(heard, 0.35);
    expect(await rows("SELECT * FROM promises")).toEqual([]);
    // Said no to whatever was read back, still nothing is bound.
    await call.press("2");
    expect(await rows("SELECT * FROM promises")).toEqual([]);
  });
});

test("the reason for every part of the sum is said on the phone, the rate of the late interest too, and no figure of it is taken for an unknown one", async () => {
  const call = await verified(voiceHouse(record));
  await call.say("why is it so much", 0.95);
  expect(saidOn(call).at(-1)).toMatch(/at zero point zero five percent a day/);
  expect(call.state).toBe("listening");
  expect(await rows("SELECT 1 FROM handoffs")).toEqual([]);
}); // prettier-ignore

describe("a person", () => {
  const atDesk = {
    phoneDesk: { agentLine: "+18005550177", agentLanguage: "en" as const, record: false, callsPerSecond: 1, leaveVoicemail: true },
  };

  test("is rung while the caller waits, and is joined by a key: only then do they hear for at most eight seconds who it is", async () => {
    const house = voiceHouse(record, { lender: atDesk, seats: [{ callSid: "CA00000000000000000000000000000001", label: "borrower" }] });
    const call = await verified(house);
    await call.press("0");
    const [handoff] = await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs");
    expect([call.state, call.room]).toEqual(["in_conference", `case-${handoff!.handoff_id}`]);
    expect(saidOn(call).at(-1)).toContain("You are next");
    const leg = (await askedFor(house, "CreateCall")) as { to: string; url: string };
    expect(leg.to).toBe("+18005550177");
    const agent = house.phone({ sid: "CA9", from: "+18005550177", direction: "outbound-api" });
    await agent.start(leg.url);
    // A mailbox picks up as well, and keeps what it hears.
    expect(saidOn(agent)).toEqual(["A call for the desk. To take it, press 1."]);
    await agent.press("1");
    const whisper = saidOn(agent)[1]!;
    expect(whisper).toBe("Maria Lopez. Three hundred thirty-four dollars and twenty-two cents past due. Reason: asked for a person.");
    expect(whisper.split(" ").length).toBeLessThanOrEqual(20);
    expect(agent.room).toBe(call.room);
    expect(await rows("SELECT status, owner FROM handoffs")).toEqual([{ status: "held", owner: house.ports.lender.officerDefault }]);
    expect(house.faults).toEqual([]);
  });

  test("whose mailbox picks up tells it nothing, and nobody has the case", async () => {
    const house = voiceHouse(record, { lender: atDesk, seats: [{ callSid: "CA00000000000000000000000000000001", label: "borrower" }] });
    await (await verified(house)).press("0");
    const mailbox = house.phone({ sid: "CA9", from: "+18005550177", direction: "outbound-api" });
    await mailbox.start(((await askedFor(house, "CreateCall")) as { url: string }).url);
    await mailbox.stayQuiet();
    expect([mailbox.state, saidOn(mailbox)]).toEqual(["ended", ["A call for the desk. To take it, press 1."]]);
    expect(await rows("SELECT status, owner FROM handoffs")).toEqual([{ status: "waiting", owner: null }]);
  });

  test("hears who it is before the key where the lender has said that no mailbox answers", async () => {
    const phoneDesk = { ...atDesk.phoneDesk, whisper: "before_key" as const };
    const house = voiceHouse(record, { lender: { phoneDesk }, seats: [{ callSid: "CA00000000000000000000000000000001", label: "borrower" }] });
    const call = await verified(house);
    await call.press("0");
    const agent = house.phone({ sid: "CA9", from: "+18005550177", direction: "outbound-api" });
    await agent.start(((await askedFor(house, "CreateCall")) as { url: string }).url);
    expect(saidOn(agent)).toEqual([expect.stringMatching(/^Maria Lopez\..* To take the call, press 1\.$/)]);
    await agent.press("1");
    expect(agent.room).toBe(call.room);
  }); // prettier-ignore

  test("who comes in as the wait has lasted long enough is not torn from the caller; told twice, the offer is begun once", async () => {
    const seats = [{ callSid: "CA00000000000000000000000000000001", label: "borrower" }];
    const house = voiceHouse(record, { lender: atDesk, seats });
    await (await verified(house)).press("0");
    const [handoff] = await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs");
    const late = async (): Promise<void> => {
      await house.post(`/channels/twilio/voice/wait?h=${handoff!.handoff_id}&l=en&w=12`, { CallSid: "CA00000000000000000000000000000001", From: maria.phone!, To: ourNumber, Direction: "inbound", CallStatus: "in-progress" });
    };
    const moves = (): number => house.asked.filter(({ operation, params }) => operation === "UpdateCall" && String(params["url"]).includes("/nobody")).length;
    const looks = (): number => house.asked.filter(({ operation }) => operation === "ListParticipant").length;
    await askedFor(house, "CreateCall");
    seats.push({ callSid: "CA9", label: "agent-line" });
    await late();
    await eventually(() => expect(looks()).toBe(1));
    expect(moves()).toBe(0);
    seats.pop();
    await late();
    await eventually(() => expect(moves()).toBe(1));
    // They hear the offer by now, outside of the room.
    seats.pop();
    await late();
    expect(moves()).toBe(1);
  }); // prettier-ignore

  test("who declines leaves the caller with the offer of a dated call-back, which the clock then keeps", async () => {
    const house = voiceHouse(record, { lender: atDesk });
    const call = await verified(house);
    await call.press("0");
    const leg = (await askedFor(house, "CreateCall")) as { statusCallback: string };
    const path = leg.statusCallback.slice(voiceUrl.length - "/channels/twilio/voice".length);
    await house.post(path, { CallSid: "CA9", From: ourNumber, To: "+18005550177", Direction: "outbound-api", CallStatus: "no-answer" });
    const moved = house.asked.find((one) => one.operation === "UpdateCall")!.params as { Sid: string; url: string };
    expect(moved.Sid).toBe("CA00000000000000000000000000000001");
    await call.redirect(moved.url);
    expect(saidOn(call).at(-1)).toMatch(/^Nobody is free to talk right now\. To be called back on Wednesday, March eleventh at/);
    await call.press("1");
    expect(saidOn(call).at(-1)).toMatch(/A person will call you on Wednesday, March eleventh/);
    const [kept] = await rows<{ at: number }>("SELECT (record->>'callbackAt')::bigint AS at FROM handoffs");
    expect(kept!.at).toBe(chicago("2026-03-11", 14 * 60 + 30));
    expect((await rows<{ run_at: number }>("SELECT run_at FROM looks"))[0]!.run_at).toBeLessThanOrEqual(kept!.at);
    expect(house.faults).toEqual([]);
  });

  test("is not there at night: the call-back is offered at once", async () => {
    const house = voiceHouse(record, { lender: atDesk, clock: standingClock(chicago("2026-03-11", 20 * 60)) });
    const call = await verified(house);
    await call.press("0");
    expect(saidOn(call).at(-1)).toMatch(/called back on Thursday, March twelfth at/);
    await call.press("2");
    expect(call.state).toBe("ended");
    expect(house.asked.some((one) => one.operation === "CreateCall")).toBe(false);
  });

  test("gives the talk back to the assistant, which goes on where it stood", async () => {
    const house = voiceHouse(record, { lender: atDesk });
    const call = await verified(house);
    await call.press("2");
    await call.press("0#");
    const [{ handoff_id: id }] = (await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs")) as [{ handoff_id: string }];
    await house.turn.runDesk(id, { act: "claim", agent: "Dana" }, "r1");
    await house.turn.runDesk(id, { act: "return", agent: "Dana", outcome: "explained", resume: "continue" }, "r2");
    await call.leaveConference();
    expect(saidOn(call).at(-1)).toMatch(/automated assistant again/);
    expect(call.state).toBe("listening");
  });
});

describe("a recording", () => {
  const recording = { phoneDesk: { agentLanguage: "en" as const, record: true, callsPerSecond: 1, leaveVoicemail: true } };
  test("begins after it was announced, with the first answer", async () => {
    const house = voiceHouse(record, { lender: recording });
    const call = house.phone();
    await call.start(voiceUrl);
    expect(saidOn(call)[0]).toBe("This call may be recorded.");
    expect(house.asked).toEqual([]);
    await call.press("1");
    expect(house.asked.map((one) => one.operation)).toEqual(["CreateCallRecording"]);
  });
});

test("a bug in the dialogs is an apology and a person, not a dead line", async () => {
  const house = voiceHouse(record, {
    ports: {
      mayContact: allowAll,
      step: () => {
        throw new Error("a bug");
      },
    },
  });
  const call = house.phone();
  await call.start(voiceUrl);
  expect(saidOn(call).join(" ")).toContain("person");
  expect(house.faults).toEqual([]);
});
