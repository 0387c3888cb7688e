// Promises where two borrowers share one phone: no debt is named by the number, each is found out by what only they know, and neither hears of the other.
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Borrower } from "../../src/loan.ts";
import { houseOn, loanOf, maria, ours, standingClock, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts, saidOn, voiceHouse, voiceUrl } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const juan: Borrower = { ...maria, id: "B-2", fullName: "Juan Perez", birthDate: "1985-06-30", idLast4: "9317" };
const theirs = maria.phone!;
beforeEach(async () => {
  await record.store.importBorrowers([juan], start);
  await record.store.importLoans([loanOf(juan, { principalMinor: 960_000 })], start);
});

async function callFrom(sid: string, birthDate: string, last4: string) {
  const house = voiceHouse(record);
  const call = house.phone({ sid });
  await call.start(voiceUrl);
  if (!saidOn(call).at(-1)!.includes("date of birth")) await call.press("1");
  await call.press(birthDate);
  await call.press(last4);
  return call;
}

describe("two borrowers with one phone", () => {
  test("are each found out by birth date and last four, and hear their own balance only", async () => {
    const second = await callFrom("CA00000000000000000000000000000002", "06301985", "9317");
    expect(saidOn(second).join(" ")).toContain("Juan Perez");
    expect(saidOn(second).join(" ")).not.toMatch(/Maria|Lopez/);
    await second.press("3");
    const juans = saidOn(second).at(-1)!;
    const first = await callFrom("CA00000000000000000000000000000003", "11021979", "4821");
    expect(saidOn(first).join(" ")).not.toMatch(/Juan|Perez/);
    await first.press("3");
    expect([juans, saidOn(first).at(-1)]).toEqual([expect.stringMatching(/dollars/), expect.stringMatching(/dollars/)]);
    expect(saidOn(first).at(-1)).not.toBe(juans);
    expect(await rows("SELECT DISTINCT borrower_id FROM timeline WHERE kind = 'verified' ORDER BY 1")).toEqual([{ borrower_id: "B-1" }, { borrower_id: "B-2" }]);
  });

  test("the other one's last four do not go with this one's birth date", async () => {
    const call = await callFrom("CA00000000000000000000000000000004", "06301985", "4821");
    expect(saidOn(call).join(" ")).not.toMatch(/Maria|Juan|dollar/);
    expect(await rows("SELECT 1 FROM timeline WHERE kind = 'verified'")).toEqual([]);
  });

  test("what neither has counts as one wrong answer, and three as the end", async () => {
    const house = voiceHouse(record);
    const call = house.phone();
    await call.start(voiceUrl);
    await call.press("1");
    for (let i = 0; i < 3; i++) await call.press("01011950");
    expect(await rows("SELECT DISTINCT reason FROM handoffs")).toEqual([{ reason: "verification_failed" }]);
    expect((await rows<{ n: number }>("SELECT count(*)::int AS n FROM timeline WHERE kind = 'verification_failed'"))[0]!.n).toBe(3);
  });

  test("are told nothing by text because the number is verified: they are asked who they are", async () => {
    const { turn } = houseOn(record, realPorts());
    const answer = await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM1", text: "how much do I owe?" });
    expect(answer.body).not.toMatch(/\d+\.\d\d|past due/);
    expect(answer.body).toMatch(/date of birth/i);
    const asJuan = await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM2", text: "06/30/1985" });
    expect([asJuan.borrowerId, asJuan.body]).toEqual(["B-2", expect.stringMatching(/last four|last 4/i)]);
    const known = await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM3", text: "9317" });
    expect(known.body).toMatch(/Juan[^]*\d+\.\d\d USD/);
    expect((await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM3", text: "9317" })).outcome).toBe("duplicate");
  });

  test("a quarter of an hour later the phone may be in the other hand", async () => {
    const clock = standingClock();
    const { turn } = houseOn(record, realPorts(), clock);
    for (const [n, text] of ["what do I owe", "06/30/1985", "9317"].entries()) await turn.handleInbound({ channel: "sms", theirs, ours, externalId: `SM${n}`, text });
    expect((await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM8", text: "balance" })).body).toMatch(/USD/);
    await clock.moveTo(start + 16 * 60_000);
    const later = await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM9", text: "balance" });
    expect(later.body).not.toMatch(/USD/);
    expect(later.body).toMatch(/date of birth/i);
  });

  test("a reminder for one of them asks for the person and names no loan", async () => {
    const { turn } = houseOn(record, realPorts());
    const result = await turn.runScheduled("B-1", { kind: "overdue", loanId: "L-B-1", stage: "grace", step: 3 }, "k1");
    expect(result).toMatchObject({ outcome: "done", said: 1 });
    const [said] = await rows<{ body: string }>("SELECT body FROM messages WHERE direction = 'out'");
    expect(said!.body).toMatch(/Maria Lopez/);
    expect(said!.body).not.toMatch(/USD|due|loan|Juan/i);
  });

  test("a plain no to whose phone it is gives the number up only when the person is not reached at it either", async () => {
    const { turn } = houseOn(record, realPorts());
    let n = 0;
    const write = async (text: string): Promise<string> => (await turn.handleInbound({ channel: "sms", theirs, ours, externalId: `SM${n++}`, text })).body;
    const wrongOnes = (): Promise<unknown[]> => rows("SELECT 1 FROM timeline WHERE kind = 'wrong_number'");
    await turn.runScheduled("B-1", { kind: "overdue", loanId: "L-B-1", stage: "grace", step: 3 }, "k1");
    expect(await write("no")).toBe("Can Maria Lopez be reached at this number? Reply 1 for yes, 2 for no.");
    expect(await write("yes")).toMatch(/I can only talk to Maria Lopez/);
    expect(await wrongOnes()).toEqual([]);
    expect(await write("2")).not.toMatch(/will not use this number/);
  });

  test("one phone of one person is given up at a plain no, a shared one at the second", async () => {
    const { turn } = houseOn(record, realPorts());
    await turn.runScheduled("B-1", { kind: "overdue", loanId: "L-B-1", stage: "grace", step: 3 }, "k1");
    await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM1", text: "2" });
    const second = await turn.handleInbound({ channel: "sms", theirs, ours, externalId: "SM2", text: "2" });
    expect(second.body).toMatch(/We will not use this number again/);
  });
}); // prettier-ignore
