// Promises about calls at the desk when things go wrong in the middle: webhooks twice, people who vanish, mailboxes that pick up. Nobody is rung twice, overheard or left alone.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { CallPop, CallView as DeskView } from "../../bot/console/voice-wire.ts";
import type { CaseView } from "../../bot/console/wire.ts";
import { eventually, heard, openCallDesk, own, type CallDesk } from "./call-desk.ts";

let d: CallDesk;
beforeAll(async () => {
  d = await openCallDesk();
}, 90_000);
afterEach(() => d.quiet(["B-1002", "B-1003", "B-1006"]));
afterAll(() => d?.close());

const toTheSlot = async (id: string): Promise<void> => {
  const { row } = await d.desk<CaseView>("luis", `/cases/${id}`);
  await d.sandbox("clock", { to: row.callbackAt! });
};
/** The call-back's hour has come, a person has picked up the shared line and said yes. */
async function callingBack(who: string): Promise<{ id: string; person: string }> {
  const id = await d.promised(who);
  await toTheSlot(id);
  const person = (await eventually(() => d.leg(who, "shared"))).sid;
  await d.does(who, { do: "pickUp", sid: person, by: "human" });
  return { id, person };
}
const ours = () => d.house.config.twilio!.voiceFrom;
const agentParams = (sid: string, to: string) => ({
  CallSid: sid,
  From: ours(),
  To: to,
  Direction: "outbound-api",
  CallStatus: "in-progress",
});

describe("a call-back", () => {
  test("whose yes arrives twice rings the borrower once, and the person stays in the room", async () => {
    const { id, person } = await callingBack("B-1006");
    const before = (await d.phone("B-1006")).calls.length;
    await d.does("B-1006", { do: "press", sid: person, keys: "1" });
    const key = await d.webhook(`/channels/twilio/voice/agent/accept?h=${id}&c=`, { ...agentParams(person, own.shared), Digits: "1" });
    expect(key.body).toContain("/agent/join?");
    const again = await d.webhook(`/channels/twilio/voice/agent/join?h=${id}&c=`, agentParams(person, own.shared));
    expect(again.body).toContain("<Conference");
    expect((await d.phone("B-1006")).calls.length).toBe(before + 1);
  });

  test("whose person hangs up while it still rings stops ringing: nobody picks up to an empty line", async () => {
    const { person } = await callingBack("B-1003");
    await d.does("B-1003", { do: "press", sid: person, keys: "1" });
    expect((await d.borrowerCall("B-1003")).state).toBe("ringing");
    await d.does("B-1003", { do: "hangUp", sid: person });
    await eventually(async () => expect((await d.borrowerCall("B-1003")).status).toBe("canceled"));
  });

  test("that is picked up in the very moment the person is gone tells the borrower how it goes on", async () => {
    const { id, person } = await callingBack("B-1002");
    await d.does("B-1002", { do: "press", sid: person, keys: "1" });
    const ringing = await d.borrowerCall("B-1002");
    await d.does("B-1002", { do: "hangUp", sid: person });
    const { body } = await d.webhook(`/channels/twilio/voice/called?h=${id}&l=en`, agentParams(ringing.sid, ringing.with));
    expect(body).not.toContain("<Conference");
    expect(body).toMatch(/<Redirect[^>]*>[^<]*\/nobody/);
  });

  test("whose borrower rings first is joined with the call they have made: no second phone rings", async () => {
    const id = await d.promised("B-1006");
    await toTheSlot(id);
    const person = (await eventually(() => d.leg("B-1006", "shared"))).sid;
    const { sid, id: same } = await d.asksForPerson("B-1006");
    expect(same).toBe(id);
    const before = (await d.phone("B-1006")).calls.length;
    await d.does("B-1006", { do: "pickUp", sid: person, by: "human" });
    await d.does("B-1006", { do: "press", sid: person, keys: "1" });
    expect((await d.phone("B-1006")).calls.length).toBe(before);
    expect((await d.desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking");
    await d.does("B-1006", { do: "hangUp", sid });
  });

  test("asked for a second time on one day is kept as the first was", async () => {
    for (let time = 0; time < 2; time++) {
      const { id, person } = await callingBack("B-1003");
      await d.does("B-1003", { do: "press", sid: person, keys: "1" });
      const call = await d.borrowerCall("B-1003");
      expect([call.direction, call.state]).toEqual(["in", "ringing"]);
      await d.does("B-1003", { do: "pickUp", sid: call.sid, by: "human" });
      expect((await d.desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking");
      await d.quiet(["B-1003"]);
    }
  });

  test("is not promised for a case that was closed while the offer was read", async () => {
    const { id, sid } = await d.asksForPerson("B-1006");
    await d.does("B-1006", { do: "refuse", sid: (await eventually(() => d.leg("B-1006", "shared"))).sid, how: "no-answer" });
    await eventually(async () => expect(heard(await d.borrowerCall("B-1006")).at(-1)).toMatch(/To be called back on/));
    await d.closed(id);
    await d.does("B-1006", { do: "press", sid, keys: "1" });
    const last = heard(await d.borrowerCall("B-1006")).at(-1)!;
    const kept = await d.pool.query(
      "",
      "SELECT 1 AS one FROM handoffs WHERE borrower_id = 'B-1006' AND status = 'waiting' AND record->>'callbackAt' IS NOT NULL",
    );
    expect([/will call you/.test(last), kept.length]).toEqual([kept.length > 0, kept.length]);
  });
});

describe("a supervisor's phone", () => {
  test("lets no mailbox hear the call: nobody listens without pressing a key", async () => {
    const { id, sid } = await d.talking("B-1006");
    await d.act("dana", `/cases/${id}/listen`, { do: "listen" });
    const ear = (await d.leg("B-1006", "dana")).sid;
    await d.does("B-1006", { do: "pickUp", sid: ear, by: "machine" });
    await d.does("B-1006", { do: "say", sid, text: "my salary is late", confidence: 1 });
    expect(heard((await d.phone("B-1006")).agentCalls.find((call) => call.sid === ear)!)).toEqual(["To listen to the call, press 1."]);
    const mailbox = (await d.phone("B-1006")).agentCalls.find((call) => call.sid === ear)!;
    expect(heard(mailbox)).not.toContain("my salary is late");
  });

  test("picked up when the call is over stands in no empty room, and shows no caller who waits", async () => {
    const { id, sid } = await d.talking("B-1006");
    await d.act("dana", `/cases/${id}/listen`, { do: "listen" });
    const ear = (await d.leg("B-1006", "dana")).sid;
    await d.does("B-1006", { do: "hangUp", sid });
    await d.does("B-1006", { do: "pickUp", sid: ear, by: "human" });
    await d.does("B-1006", { do: "press", sid: ear, keys: "1" });
    const call = (await d.phone("B-1006")).agentCalls.find((one) => one.sid === ear)!;
    expect(call.state).toBe("ended");
    expect((await d.desk<{ items: CallPop[] }>("luis", "/calls")).items).toEqual([]);
  });
});

describe("a call that somebody has", () => {
  test("stays theirs when the desk's page is gone, as long as their phone is in it; after it the case is everybody's", async () => {
    const { id, agent } = await d.talking("B-1006");
    const ownerOf = async (handoffId: string): Promise<unknown> => (await d.pool.query("", "SELECT status, record->>'owner' AS owner FROM handoffs WHERE handoff_id = $1", [handoffId]))[0];
    // Somebody else's case beside it, with nobody on the telephone: when that has gone back twice, the desk has looked at this one in between.
    const other = await d.asksForPerson("B-1003");
    await d.does("B-1003", { do: "hangUp", sid: other.sid });
    for (let look = 1; look <= 2; look++) {
      await d.act("chen", `/cases/${other.id}/claim`, {});
      d.pass(4 * 60_000);
      await eventually(async () => expect(await ownerOf(other.id)).toEqual({ status: "waiting", owner: null }));
    }
    expect(await ownerOf(id)).toEqual({ status: "held", owner: "U-luis" });
    await d.does("B-1006", { do: "hangUp", sid: agent });
    await eventually(async () => {
      const [now] = await d.pool.query<{ status: string }>("", "SELECT status FROM handoffs WHERE handoff_id = $1", [id]);
      expect(now).toEqual({ status: "waiting" });
    });
  }); // prettier-ignore

  test("is not torn apart by words typed at the desk", async () => {
    const { id } = await d.talking("B-1006");
    await d.act("luis", `/cases/${id}/reply`, { text: "I have sent you the form we spoke about." });
    await eventually(async () => {
      const [said] = await d.pool.query<{ code: string | null }>(
        "",
        "SELECT error_code AS code FROM messages WHERE borrower_id = 'B-1006' AND author = 'agent' ORDER BY at DESC LIMIT 1",
      );
      expect(said).toEqual({ code: "with_person" });
    });
    expect((await d.borrowerCall("B-1006")).state).toBe("in_conference");
    expect((await d.desk<DeskView>("luis", `/cases/${id}/call`)).phase).toBe("talking");
  });
});

describe("whoever holds as many cases as they take at once", () => {
  const capacity = (person: string, most: number): Promise<unknown> => d.pool.query("", "UPDATE people SET capacity = $2 WHERE person_id = $1", [person, most]);
  const ownerOf = async (id: string): Promise<string | null> => (await d.desk<CaseView>("dana", `/cases/${id}`)).row.owner?.id ?? null;
  afterEach(() => capacity("U-luis", 8));

  test("hears so when they press the key on a phone that still rings, is told nobody's name, and the call goes to the next", async () => {
    const { id } = await d.asksForPerson("B-1002");
    await d.onCall("luis", id, "take");
    const { sid } = await d.leg("B-1002", "luis");
    // Given back at the desk while the phone goes on ringing; meanwhile another case has taken the place.
    await d.act("luis", `/cases/${id}/release`, {});
    const other = await d.asksForPerson("B-1003");
    expect((await d.act("luis", `/cases/${other.id}/claim`, {})).status).toBe(200);
    await capacity("U-luis", 1);
    await d.does("B-1002", { do: "pickUp", sid, by: "human" });
    await d.does("B-1002", { do: "press", sid, keys: "1" });
    const { agentCalls } = await d.phone("B-1002");
    const said = heard(agentCalls.find((call) => call.sid === sid)!).join(" ");
    expect(said).toMatch(/as many cases as you take at once/);
    expect(said).not.toMatch(/past due|Reason/);
    expect(await ownerOf(id)).toBeNull();
    expect((await d.borrowerCall("B-1002")).state).toBe("in_conference");
    expect((await d.leg("B-1002", "shared")).state).toBe("ringing");
  });

  test("fills the one place that is left once, though both phones say yes at one instant", async () => {
    const [first, second] = [await d.asksForPerson("B-1002"), await d.asksForPerson("B-1003")];
    await capacity("U-luis", 1);
    const join = (id: string, n: number) => d.webhook(`/channels/twilio/voice/agent/join?h=${id}&c=&a=U-luis`, agentParams(`CA${String(n).padStart(32, "9")}`, own.luis));
    const answers = await Promise.all([join(first.id, 1), join(second.id, 2)]);
    const [joined, told] = ["<Conference", "as many cases as you take"].map((words) => answers.filter(({ body }) => body.includes(words)).length);
    expect([joined, told]).toEqual([1, 1]);
    expect([await ownerOf(first.id), await ownerOf(second.id)].filter((owner) => owner === "U-luis")).toHaveLength(1);
  });

  test("cannot say of a call on the shared line that it is theirs, and reads why", async () => {
    const { id } = await d.asksForPerson("B-1006");
    const { sid } = await eventually(() => d.leg("B-1006", "shared"));
    await d.does("B-1006", { do: "pickUp", sid, by: "human" });
    await d.does("B-1006", { do: "press", sid, keys: "1" });
    const other = await d.asksForPerson("B-1003");
    expect((await d.act("luis", `/cases/${other.id}/claim`, {})).status).toBe(200);
    await capacity("U-luis", 1);
    const refused = await d.onCall("luis", id, "mine");
    expect([refused.status, refused.body.rule]).toEqual([422, "desk.capacity"]);
    await capacity("U-luis", 2);
    expect((await d.onCall("luis", id, "mine")).status).toBe(200);
    expect(await ownerOf(id)).toBe("U-luis");
  });
}); // prettier-ignore
