// Promises about calls and the desk: who waits is seen before a phone is picked up, one person takes a call, what they do to it is heard at the other end, nobody is left in silence.
import { afterAll, describe, expect, test } from "@jest/globals";
import type { CallPop, CallView as DeskView } from "../../bot/console/voice-wire.ts";
import type { CaseView } from "../../bot/console/wire.ts";
import type { CallView } from "../../bot/sandbox/page-wire.ts";
import { eventually, heard, openCallDesk } from "./call-desk.ts";

const { desk, act, onCall, sandbox, phone, does, leg, borrowerCall, asksForPerson, talking, closed, nameOf, pool, close } =
  await openCallDesk();
afterAll(close);

describe("a caller who waits for a person", () => {
  test("is shown at every desk with the brief while the phones still ring", async () => {
    const { id, sid, pop } = await asksForPerson("B-1006");
    expect((await eventually(() => leg("B-1006", "shared"))).state).toBe("ringing");
    expect(pop.brief).toMatchObject({ reason: "asked_for_person", channel: "voice" });
    expect(pop.brief.loan?.pastDue).toMatch(/ USD$/);
    for (const who of ["dana", "chen"])
      expect((await desk<{ items: CallPop[] }>(who, "/calls")).items.map(({ handoffId }) => handoffId)).toContain(id);
    await eventually(async () => expect((await desk<DeskView>("chen", `/cases/${id}/call`)).phase).toBe("ringing"));
    // Who hangs up is shown no longer, and no phone rings for them.
    await does("B-1006", { do: "hangUp", sid });
    await eventually(async () => expect((await desk<{ items: CallPop[] }>("luis", "/calls")).items).toEqual([]));
    expect((await phone("B-1006")).agentCalls.at(0)?.status).toBe("canceled");
    await closed(id);
  });

  test("hears their place in the queue, and moves up", async () => {
    const callers = await Promise.all(["B-1006", "B-1003"].map(async (who) => ({ who, ...(await asksForPerson(who)) })));
    // Both ask in one instant of a clock that stands still: the record's order decides.
    for (const { who, sid } of callers) await does(who, { do: "stayQuiet", sid });
    const places = await Promise.all(callers.map(async ({ who }) => heard(await borrowerCall(who)).at(-1)!));
    const second = places.findIndex((line) => /There is one caller before you/.test(line));
    expect(places[1 - second]).toMatch(/You are next/);
    const [ahead, behind] = [callers[1 - second]!, callers[second]!];
    await does(ahead.who, { do: "hangUp", sid: ahead.sid });
    const moved = (await does(behind.who, { do: "stayQuiet", sid: behind.sid })).calls.at(-1)!;
    expect(heard(moved).at(-1)).toMatch(/You are next/);
    await does(behind.who, { do: "hangUp", sid: behind.sid });
    for (const { id } of callers) await closed(id);
  });

  test("is offered a call-back after five minutes, also when somebody took the case and never came to the phone", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    await onCall("luis", id, "take");
    // The line is heard twelve times, then the offer: one silence more would answer that.
    for (let line = 1; line <= 12; line++) await does("B-1006", { do: "stayQuiet", sid });
    await eventually(async () => expect(heard(await borrowerCall("B-1006")).at(-1)).toMatch(/Nobody is free to talk right now\. To be called back on/));
    await eventually(async () => expect((await desk<CaseView>("luis", `/cases/${id}`)).row.status).toBe("waiting"));
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  }); // prettier-ignore
});

describe("two who say yes at once", () => {
  test("at the desk: one has the call, the other hears whose it is and no phone of theirs rings", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    const answers = await Promise.all(["luis", "chen"].map((who) => onCall(who, id, "take")));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = answers[0]!.status === 200 ? "luis" : "chen";
    const loser = answers.find(({ status }) => status === 409)!;
    expect(loser.body).toMatchObject({ code: "taken", owner: nameOf(winner) });
    expect((await leg("B-1006", winner)).state).toBe("ringing");
    await expect(leg("B-1006", winner === "luis" ? "chen" : "luis")).rejects.toThrow("has no call");
    // The shared line rings no longer.
    await expect(leg("B-1006", "shared")).rejects.toThrow("has no call");
    // Pressing again is the same act: the phone rings once.
    const before = (await phone("B-1006")).agentCalls.length;
    expect((await onCall(winner, id, "take")).status).toBe(200);
    expect((await phone("B-1006")).agentCalls.length).toBe(before);
    await does("B-1006", { do: "hangUp", sid });
    await closed(id, winner);
  });

  test("one by key on the shared line, one at the desk: the phone says who has it", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    const shared = (await eventually(() => leg("B-1006", "shared"))).sid;
    await does("B-1006", { do: "pickUp", sid: shared, by: "human" });
    // Taken over the lender's own systems in the very moment before the key.
    await act("chen", `/cases/${id}/claim`, {});
    const view = await does("B-1006", { do: "press", sid: shared, keys: "1" });
    const line = view.agentCalls.find((call) => call.sid === shared)!;
    expect(heard(line).at(-1)).toBe(`${nameOf("chen")} has already taken this call. Thank you.`);
    expect(line.state).toBe("ended");
    expect((await borrowerCall("B-1006")).state).toBe("in_conference");
    await does("B-1006", { do: "hangUp", sid });
    await closed(id, "chen");
  });
});

describe("whoever has a call", () => {
  test("skips the whisper at the desk, and is heard; the brief says who took it", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    await onCall("luis", id, "take");
    const agent = (await leg("B-1006", "luis")).sid;
    expect((await onCall("luis", id, "join")).body.rule).toBe("call.not_ringing");
    await does("B-1006", { do: "pickUp", sid: agent, by: "human" });
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("whisper");
    expect((await onCall("luis", id, "join")).status).toBe(200);
    await eventually(async () => expect((await desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking"));
    await does("B-1006", { do: "say", sid: agent, text: "Hello, Luis here.", confidence: 1 });
    expect(heard(await borrowerCall("B-1006")).at(-1)).toBe("Hello, Luis here.");
    const { transcript } = await desk<CaseView>("luis", `/cases/${id}`);
    expect(transcript.map(({ told }) => told?.code)).toEqual(expect.arrayContaining(["call_waits", "call_joined"]));
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  });

  test("mutes and unmutes, holds and takes off hold: the other end hears the difference", async () => {
    const { id, sid, agent } = await talking("B-1006");
    const says = (text: string) => does("B-1006", { do: "say", sid: agent, text, confidence: 1 });
    expect((await onCall("luis", id, "mute")).body).toMatchObject({ isMuted: true });
    await says("not for you");
    expect((await onCall("luis", id, "unmute")).body).toMatchObject({ isMuted: false });
    await says("now for you");
    expect((await onCall("luis", id, "hold")).body).toMatchObject({ isHeld: true });
    await eventually(async () => expect(heard(await borrowerCall("B-1006")).at(-1)).toMatch(/One moment, please/));
    await says("behind your back");
    await onCall("luis", id, "unhold");
    await says("back again");
    const lines = heard(await borrowerCall("B-1006"));
    expect(lines.filter((line) => /for you|behind|back again/.test(line))).toEqual(["now for you", "back again"]);
    // Nobody but the holder.
    expect(await onCall("chen", id, "mute")).toMatchObject({ status: 409, body: { owner: "Luis Ortega" } });
    expect((await act("ines", `/cases/${id}/call`, { do: "mute" })).status).toBe(403);
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  });

  test("hangs up: the caller is thanked, the case waits for its outcome, and both phones are down", async () => {
    const { id, agent } = await talking("B-1006");
    expect((await onCall("luis", id, "hang_up")).status).toBe(200);
    const over = await eventually(async () => {
      const call = await borrowerCall("B-1006");
      expect(call.state).toBe("ended");
      return call;
    });
    expect(heard(over).at(-1)).toMatch(/Thank you for your patience/);
    expect((await phone("B-1006")).agentCalls.find((call) => call.sid === agent)!.state).toBe("ended");
    expect((await desk<CaseView>("luis", `/cases/${id}`)).row.status).toBe("wrap_up");
    expect(await onCall("luis", id, "mute")).toMatchObject({ status: 422, body: { rule: "call.no_call" } });
    await closed(id);
  });

  test("gives the call back: the assistant goes on, and nothing is said twice", async () => {
    const { id, sid, agent } = await talking("B-1006");
    expect((await onCall("luis", id, "give_back")).status).toBe(200);
    const call = await eventually(async () => {
      const now = await borrowerCall("B-1006");
      expect(now.state).toBe("listening");
      return now;
    });
    expect(heard(call).filter((line) => /automated assistant again/.test(line))).toHaveLength(1);
    expect((await phone("B-1006")).agentCalls.find((one) => one.sid === agent)!.state).toBe("ended");
    expect((await desk<CaseView>("luis", `/cases/${id}`)).row.status).toBe("returned");
    await does("B-1006", { do: "hangUp", sid });
  });

  test("has a promise that was agreed in words read back by the assistant and bound by the caller's own key; not before it knows who is there", async () => {
    const unknown = await talking("B-1006");
    const { account } = await desk<CaseView>("luis", `/cases/${unknown.id}`);
    const loan = account.loans[0]!;
    const confirm = { loanId: loan.loanId, amount: loan.pastDue.total, on: "2026-03-13", method: "transfer" };
    expect(await onCall("luis", unknown.id, "give_back", { confirm })).toMatchObject({ status: 422, body: { rule: "desk.unverified" } });
    expect((await borrowerCall("B-1006")).state).toBe("in_conference");
    await does("B-1006", { do: "hangUp", sid: unknown.sid });
    await closed(unknown.id);

    // Once the caller has shown who they are, it may.
    const [row] = (await pool.query("", "SELECT record FROM borrowers WHERE borrower_id = $1", ["B-1006"])) as { record: { birthDate: string; idLast4: string } }[];
    const call = await sandbox<CallView>("people/B-1006/calls", {});
    const [year, month, date] = row!.record.birthDate.split("-");
    await does("B-1006", { do: "press", sid: call.sid, keys: `${month}${date}${year}` });
    await does("B-1006", { do: "press", sid: call.sid, keys: row!.record.idLast4 });
    await does("B-1006", { do: "press", sid: call.sid, keys: "0" });
    const id = await eventually(async () => {
      const found = (await desk<{ items: CallPop[] }>("luis", "/calls")).items[0];
      if (!found) throw new Error(heard(await borrowerCall("B-1006")).join(" / "));
      expect(found.brief.verified).toBe(true);
      return found.handoffId;
    });
    await onCall("luis", id, "take");
    const agent = (await leg("B-1006", "luis")).sid;
    await does("B-1006", { do: "pickUp", sid: agent, by: "human" });
    await does("B-1006", { do: "press", sid: agent, keys: "1" });
    expect((await onCall("luis", id, "give_back", { confirm })).status).toBe(200);
    const read = await eventually(async () => {
      const now = await borrowerCall("B-1006");
      expect(now.state).toBe("listening");
      return heard(now).at(-1)!;
    });
    expect(read).toMatch(/Friday, March thirteenth.*press 1/);
    const noted = (await does("B-1006", { do: "press", sid: call.sid, keys: "1" })).calls.at(-1)!;
    expect(heard(noted).at(-1)).toMatch(/I have noted/);
    const promises = await pool.query("", "SELECT record->>'on' AS on, record->>'channel' AS channel FROM promises WHERE borrower_id = $1 AND status = 'running'", ["B-1006"]);
    expect(promises).toContainEqual({ on: "2026-03-13", channel: "voice" });
    await does("B-1006", { do: "hangUp", sid: call.sid });
  }); // prettier-ignore
});

describe("a person who is gone in the middle of a call", () => {
  test("leaves a caller who chooses to wait: the case is everybody's again and the phones ring", async () => {
    const { id, sid, agent } = await talking("B-1006");
    await does("B-1006", { do: "hangUp", sid: agent });
    expect(heard(await borrowerCall("B-1006")).at(-1)).toMatch(/no longer on the line\. To wait for a person, press 1/);
    const waiting = (await does("B-1006", { do: "press", sid, keys: "1" })).calls.at(-1)!;
    expect(waiting.state).toBe("in_conference");
    await eventually(async () =>
      expect((await desk<{ items: CallPop[] }>("chen", "/calls")).items.map(({ handoffId }) => handoffId)).toEqual([id]),
    );
    expect((await eventually(() => leg("B-1006", "shared"))).state).toBe("ringing");
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  });

  test("leaves a caller who chooses the assistant: it goes on, and the case is given back", async () => {
    const { id, sid, agent } = await talking("B-1006");
    await does("B-1006", { do: "hangUp", sid: agent });
    const on = (await does("B-1006", { do: "press", sid, keys: "2" })).calls.at(-1)!;
    expect(on.state).toBe("listening");
    expect(heard(on).at(-1)).toMatch(/automated assistant again/);
    expect((await desk<CaseView>("luis", `/cases/${id}`)).row.status).toBe("returned");
    await does("B-1006", { do: "hangUp", sid });
  });

  test("before picking up: the case goes back to all, the caller waits on", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    await onCall("luis", id, "take");
    const agent = (await leg("B-1006", "luis")).sid;
    await does("B-1006", { do: "refuse", sid: agent, how: "no-answer" });
    await eventually(async () => expect((await desk<CaseView>("luis", `/cases/${id}`)).row).toMatchObject({ status: "waiting", owner: null }));
    expect((await borrowerCall("B-1006")).state).toBe("in_conference");
    expect((await onCall("chen", id, "take")).status).toBe(200);
    expect((await leg("B-1006", "chen")).state).toBe("ringing");
    await does("B-1006", { do: "hangUp", sid });
    await closed(id, "chen");
  }); // prettier-ignore
});

describe("a supervisor", () => {
  test("hears both, is heard by neither; whispers to the agent alone; and it is in the log", async () => {
    const { id, sid, agent } = await talking("B-1006");
    expect((await act("chen", `/cases/${id}/listen`, { do: "listen" })).status).toBe(403);
    expect(await act("dana", `/cases/${id}/listen`, { do: "coach" })).toMatchObject({ status: 422, body: { rule: "call.not_listening" } });
    expect((await act("dana", `/cases/${id}/listen`, { do: "listen" })).status).toBe(200);
    const ear = (await leg("B-1006", "dana")).sid;
    await does("B-1006", { do: "pickUp", sid: ear, by: "human" });
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).listeners).toEqual([]);
    await does("B-1006", { do: "press", sid: ear, keys: "1" });
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).listeners).toEqual([{ id: "U-dana", fullName: "Dana Whitfield", isCoaching: false }]);
    const says = (who: string, text: string) => does("B-1006", { do: "say", sid: who, text, confidence: 1 });
    const ends = async (): Promise<string[][]> => {
      const view = await phone("B-1006");
      const said = (call: CallView | undefined): string[] => heard(call!).filter((line) => /^\w$/.test(line));
      return [said(view.calls.at(-1)), ...[agent, ear].map((one) => said(view.agentCalls.find((call) => call.sid === one)))];
    };
    await says(sid, "a");
    await says(agent, "b");
    await says(ear, "c");
    expect(await ends()).toEqual([["b"], ["a"], ["a", "b"]]);
    expect((await act("dana", `/cases/${id}/listen`, { do: "coach" })).body.listeners).toMatchObject([{ isCoaching: true }]);
    await says(ear, "d");
    expect(await ends()).toEqual([["b"], ["a", "d"], ["a", "b"]]);
    await act("dana", `/cases/${id}/listen`, { do: "uncoach" });
    await says(ear, "e");
    expect(await ends()).toEqual([["b"], ["a", "d"], ["a", "b"]]);
    // Leaving is not noticed by the two.
    await does("B-1006", { do: "hangUp", sid: ear });
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking");
    const noted = await pool.query("", "SELECT act FROM access_log WHERE person_id = 'U-dana' AND act IN ('listened', 'coached') ORDER BY at");
    expect(noted.map((row) => row["act"])).toEqual(["listened", "coached"]);
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  }); // prettier-ignore

  test("rings nobody where nobody talks", async () => {
    const { id, sid } = await asksForPerson("B-1006");
    expect(await act("dana", `/cases/${id}/listen`, { do: "listen" })).toMatchObject({ status: 422, body: { rule: "call.no_call" } });
    await does("B-1006", { do: "hangUp", sid });
    await closed(id);
  });
});

describe("a call-back", () => {
  /** Nobody takes the call, the caller agrees to be called; the case. */
  async function promised(who: string): Promise<string> {
    const { id, sid } = await asksForPerson(who);
    await does(who, { do: "refuse", sid: (await eventually(() => leg(who, "shared"))).sid, how: "no-answer" });
    await eventually(async () => expect(heard(await borrowerCall(who)).at(-1)).toMatch(/To be called back on/));
    await does(who, { do: "press", sid, keys: "1" });
    return id;
  }
  const toTheSlot = async (id: string): Promise<void> => {
    const { row } = await desk<CaseView>("luis", `/cases/${id}`);
    await sandbox("clock", { to: row.callbackAt! });
  };

  test("is kept by the clock: a person's phone rings at the hour, then the borrower's, and the two are joined", async () => {
    const id = await promised("B-1006");
    await eventually(async () => expect((await desk<{ items: CallPop[] }>("luis", "/calls")).items).toEqual([]));
    await toTheSlot(id);
    const person = (await eventually(() => leg("B-1006", "shared"))).sid;
    const before = (await phone("B-1006")).calls.length;
    await does("B-1006", { do: "pickUp", sid: person, by: "human" });
    // Nobody's phone rings for somebody who is not there yet.
    expect((await phone("B-1006")).calls.length).toBe(before);
    await does("B-1006", { do: "press", sid: person, keys: "1" });
    const ringing = await borrowerCall("B-1006");
    expect([ringing.direction, ringing.state]).toEqual(["in", "ringing"]);
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("calling");
    await does("B-1006", { do: "pickUp", sid: ringing.sid, by: "human" });
    await does("B-1006", { do: "say", sid: person, text: "You asked me to call.", confidence: 1 });
    expect(heard(await borrowerCall("B-1006")).at(-1)).toBe("You asked me to call.");
    // Whoever picked up says at the desk that it was them, and has the call.
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).isSharedLine).toBe(true);
    expect((await onCall("luis", id, "mine")).body).toMatchObject({ isMine: true, phase: "talking" });
    await does("B-1006", { do: "hangUp", sid: ringing.sid });
    await closed(id);
  });

  test("that the borrower does not answer is on record once, and the person is told", async () => {
    const id = await promised("B-1003");
    await toTheSlot(id);
    const person = (await eventually(() => leg("B-1003", "shared"))).sid;
    await does("B-1003", { do: "pickUp", sid: person, by: "human" });
    await does("B-1003", { do: "press", sid: person, keys: "1" });
    const ringing = await borrowerCall("B-1003");
    await does("B-1003", { do: "refuse", sid: ringing.sid, how: "no-answer" });
    const told = await eventually(async () => {
      const call = (await phone("B-1003")).agentCalls.find((one) => one.sid === person)!;
      expect(call.state).toBe("ended");
      return heard(call);
    });
    expect(told.at(-1)).toBe("Nobody picked up. Thank you.");
    const [count] = await pool.query("", "SELECT count(*)::int AS n FROM contact_history WHERE borrower_id = 'B-1003' AND record->>'outcome' = 'no_answer' AND record->>'messageId' = $1", [ringing.sid]);
    expect(count).toEqual({ n: 1 });
    await act("luis", `/cases/${id}/call`, { do: "mine" });
    await closed(id);
  }); // prettier-ignore

  test("that nobody at the shared line could make is one press at the desk: own phone first, then the borrower's", async () => {
    const id = await promised("B-1002");
    await toTheSlot(id);
    await does("B-1002", { do: "refuse", sid: (await eventually(() => leg("B-1002", "shared"))).sid, how: "no-answer" });
    expect((await onCall("luis", id, "take")).status).toBe(200);
    const person = (await leg("B-1002", "luis")).sid;
    await does("B-1002", { do: "pickUp", sid: person, by: "human" });
    await does("B-1002", { do: "press", sid: person, keys: "1" });
    const ringing = await borrowerCall("B-1002");
    expect(ringing.state).toBe("ringing");
    await does("B-1002", { do: "pickUp", sid: ringing.sid, by: "human" });
    expect((await desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking");
    await does("B-1002", { do: "hangUp", sid: ringing.sid });
    await closed(id);
  });
});
