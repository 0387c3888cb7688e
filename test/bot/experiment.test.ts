// Promises of comparing wordings on the record: fixed before the first word is sent, written down once, counted as it went.
import { describe, expect, test } from "@jest/globals";
import { addDays } from "../../src/calendar.ts";
import { armOf } from "../../src/experiment.ts";
import { experimentSchema } from "../../bot/experiment-file.ts";
import { experimentResults } from "../../bot/experiment-results.ts";
import { comparingWordings } from "../../bot/lender-file.ts";
import { createSchedule } from "../../bot/schedule.ts";
import { chicago, houseOn, lender, loanOf, maria, sms, standingClock, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";
import ivr from "../../src/policy/experiment-ivr.json" with { type: "json" };

const { record, rows } = await recordForEachTest(withMaria);
const comparing = comparingWordings(lender);
const [experiment] = comparing.experiments!;

const voice = (text: string, more = {}): ReturnType<typeof sms> =>
  sms(text, { channel: "voice", reply: "inline", ...(/^[\d*#]+$/.test(text) ? { digits: text } : {}), ...more });
const assigned = () =>
  rows<{ body: Record<string, unknown> }>("SELECT body FROM timeline WHERE kind = 'wording_assigned' ORDER BY recorded");
/** The borrower with the first number whose arm this is. */
const idWith = (arm: string): string => Array.from({ length: 99 }, (_, at) => `B-${at}`).find((id) => armOf(experiment!, id)?.name === arm)!; // prettier-ignore

async function callOf(arm: string): Promise<{ said: string[]; promise: unknown; house: ReturnType<typeof houseOn>; id: string }> {
  const id = idWith(arm);
  const phone = "+13125550177";
  const who = { ...maria, id, phone };
  await record.store.importBorrowers([who], chicago("2026-03-11", 840));
  await record.store.importLoans([loanOf(who)], chicago("2026-03-11", 840));
  const house = houseOn(record, realPorts({ lender: comparing }));
  const said: string[] = [];
  const tell = async (inbound: ReturnType<typeof sms>): Promise<void> =>
    void said.push((await house.turn.handleInbound({ ...inbound, theirs: phone })).body);
  await tell(voice("", { event: "call_started", direction: "inbound" }));
  for (const keys of ["1", "11021979", "4821", "2", "13"]) await tell(voice(keys));
  if (arm !== "plain") await tell(voice("2"));
  await tell(voice("1"));
  return { said, house, id, promise: (await record.store.listPromises({ borrowerId: id })).items[0] };
}

describe("a call", () => {
  test.each([
    ["plain", /If that is right, press 1/, 0],
    ["slot", /In the afternoon, then\. Just to be sure/, 1],
    ["slot_and_pledge", /In the afternoon, then\. Here is the promise: I will pay/, 1],
  ])("in the arm %s is worded so, takes the promise, and the arm is written down once", async (arm, words, asked) => {
    const { said, promise, id } = await callOf(arm);
    expect(said.filter((body) => body.includes("part of that day"))).toHaveLength(asked);
    expect(said.join("\n")).toMatch(words);
    expect(promise).toMatchObject({ status: "running", on: "2026-03-13", channel: "voice" });
    expect((await assigned()).map(({ body }) => body)).toEqual([{ experiment: ivr.name, arm, channel: "voice" }]);
    const [line] = await rows<{ first: string }>(
      `SELECT string_agg(kind, ',' ORDER BY recorded, at) AS first FROM timeline WHERE borrower_id = '${id}' AND kind IN ('wording_assigned', 'promise_recorded')`,
    );
    expect(line!.first).toBe("wording_assigned,promise_recorded");
  });

  test("keeps its arm when the lender's file changes in the middle of the comparison", async () => {
    const { id } = await callOf("slot_and_pledge");
    const arms = [{ ...experiment!.arms[0]!, weight: 1000 }, ...experiment!.arms.slice(1)];
    const house = houseOn(record, realPorts({ lender: { ...lender, experiments: [{ ...experiment!, arms }] } }));
    await house.turn.handleInbound({ ...voice("", { event: "call_started", direction: "inbound" }), theirs: "+13125550177" });
    expect(await assigned()).toHaveLength(1);
    expect((await record.store.readBorrower(id))!.occasionsDone.map((one) => one.id)).toEqual([`wording:${ivr.name}:slot_and_pledge`]);
  });

  test("on text is worded as ever, and nobody is taken in", async () => {
    const { turn } = houseOn(record, realPorts({ lender: comparing }));
    await turn.handleInbound(sms("can i pay friday"));
    expect(await assigned()).toEqual([]);
  });
});

test("results follow the ledger: kept, broken, opt-outs, by arm and from the day of the first call", async () => {
  const plain = await callOf("plain");
  const owed = (plain.promise as { amountMinor: number }).amountMinor;
  await record.store.importPayments([{ loanId: `L-${plain.id}`, borrowerId: plain.id, paidOn: "2026-03-12", amountMinor: owed, reference: "R-1" }], plain.house.clock.now()); // prettier-ignore
  const before = await experimentResults(record.store, comparing.experiments!);
  expect(before[0]!.arms[0]).toMatchObject({
    arm: "plain",
    borrowers: 1,
    keptBorrowers: 0,
    promises: { made: 1, kept: 0, partial: 0, broken: 0 },
  });

  const clock = standingClock(chicago(addDays("2026-03-13", 4), 600));
  const house = houseOn(record, realPorts({ lender: comparing }), clock);
  const schedule = createSchedule({ store: record.store, clock, lender: comparing, turn: house.turn, onError: (error) => { throw error; } }); // prettier-ignore
  await record.store.askLook(plain.id, clock.now());
  await schedule.runDue();
  for (const heard of [voice("", { event: "call_started", direction: "inbound" }), voice("stop calling me")])
    await house.turn.handleInbound({ ...heard, theirs: "+13125550177" });
  const [now] = await experimentResults(record.store, comparing.experiments!);
  expect(now!.arms[0]).toMatchObject({
    borrowers: 1,
    keptBorrowers: 1,
    optedOut: 1,
    promises: { made: 1, kept: 1, partial: 0, broken: 0 },
  });
  expect(now!.arms[0]!.kept!.share).toBe(1);
  expect(now!.arms[0]!.kept!.low).toBeLessThan(0.5);
});

describe("a lender's file", () => {
  test("may name a comparison of its own", () => {
    expect(experimentSchema.parse(ivr)).toMatchObject({
      name: ivr.name,
      arms: [{ name: "plain" }, { name: "slot" }, { name: "slot_and_pledge" }],
    });
  });
  test.each([
    ["another phrase that leaves other things open", { arms: [ivr.arms[0], { ...ivr.arms[1], phrases: { readBack: "askDate" } }] }, "cannot be said in place of"],
    ["a phrase nobody has", { arms: [ivr.arms[0], { ...ivr.arms[1], phrases: { readBack: "nothing" } }] }, "cannot be said in place of"],
    ["one arm", { arms: [ivr.arms[0]] }, "two arms"],
    ["an arm twice", { arms: [ivr.arms[0], ivr.arms[0]] }, "names an arm twice"],
    ["an end before the beginning", { until: "2025-01-01" }, "ends before it begins"],
    ["an unknown field", { colour: "red" }, "colour"],
  ])("with %s is refused", (_what, change, why) => {
    expect(() => experimentSchema.parse({ ...ivr, ...change })).toThrow(why);
  }); // prettier-ignore
});
