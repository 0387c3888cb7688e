// Promises what a number hears after it said that it is somebody else's: nothing but what the law asks for; and what a borrower hears whose call was put off.
import { describe, expect, test } from "@jest/globals";
import { instantAt, localDateAt } from "../../src/calendar.ts";
import type { Borrower } from "../../src/loan.ts";
import { houseOn, loanOf, maria, ours, standingClock, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
let messages = 0;
const writes = async (house: ReturnType<typeof houseOn>, text: string): Promise<string> =>
  (await house.turn.handleInbound({ channel: "sms", theirs: maria.phone!, ours, externalId: `SM-w${++messages}`, text })).body;

describe("a number that said it is wrong", () => {
  test("hears nothing more however often it writes, also in another language", async () => {
    const house = houseOn(record, realPorts());
    expect(await writes(house, "wrong number, there is no Maria here")).toContain("We will not use this number again");
    expect(await writes(house, "i told you, wrong number")).toBe("");
    expect(await writes(house, "who is this?")).toBe("");
    expect(await writes(house, "¿cuánto debe?")).toBe("");
    expect(await rows("SELECT 1 FROM handoffs")).toEqual([]);
  });

  test("is told that a machine writes, and its stop is confirmed once", async () => {
    const house = houseOn(record, realPorts());
    await writes(house, "wrong number, there is no Maria here");
    expect(await writes(house, "is this a robot?")).toContain("automated assistant");
    expect(await writes(house, "STOP")).toContain("no more texts");
    expect(await writes(house, "STOP")).toBe("");
  });
});

test("a call-back that a rule put off is told with its new hour, also while the case is a person's", async () => {
  const house = houseOn(record, realPorts());
  await house.turn.handleInbound({
    channel: "sms",
    theirs: maria.phone!,
    ours,
    externalId: "SM-c1",
    text: "call me tomorrow at 3 pm please",
  });
  const [handoff] = (await record.store.listHandoffs({ borrowerId: "B-1", status: "waiting" })).items;
  await house.turn.runDesk(handoff!.id, { act: "claim", agent: "ann" }, "R-c1");
  const at = handoff!.callbackAt! + 24 * 3_600_000;
  await house.turn.runDesk(handoff!.id, { act: "callback", agent: "ann", callbackAt: at }, "R-c2");
  const run = () =>
    house.turn.runScheduled("B-1", { kind: "callback_moved", handoffId: handoff!.id, at }, `callback-moved:${handoff!.id}:${at}`);
  expect(await run()).toMatchObject({ outcome: "done", said: 1 });
  const told = await rows<{ text: string }>(
    "SELECT body->>'text' AS text FROM timeline WHERE kind = 'said' ORDER BY at DESC, event_id DESC",
  );
  expect(told.filter(({ text }) => /will call you on \w+, March 1\d at 3 pm instead/.test(text))).toHaveLength(1);
  expect(await run()).toEqual({ outcome: "duplicate" });
});

test("whoever lives where the team sleeps is told the day on which it is next there", async () => {
  const zh: Borrower = {
    ...maria,
    id: "B-9",
    fullName: "李伟",
    language: "zh",
    country: "CN",
    timeZone: "Asia/Shanghai",
    phone: "+8613800000009",
    phoneVerifiedOn: localDateAt(start, "Asia/Shanghai"),
  };
  await record.store.importBorrowers([zh], start);
  await record.store.importLoans([loanOf(zh, { currency: "CNY" })], start);
  const clock = standingClock(instantAt("2026-03-12", 600, "Asia/Shanghai"));
  const house = houseOn(record, realPorts(), clock);
  const { body } = await house.turn.handleInbound({ channel: "sms", theirs: zh.phone!, ours, externalId: "SM-z1", text: "转人工" });
  expect(body).toContain("3月12日（星期四）21:00");
});
