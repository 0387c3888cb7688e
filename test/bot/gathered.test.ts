// Promises of gathering: who asks in the same moment shares a statement and a commit, gets their own answer, and pays for nobody else's fault.
import { describe, expect, test } from "@jest/globals";
import { bareWrite } from "../../bot/changes.ts";
import { gathered, mostTogether } from "../../bot/gathered.ts";
import { createSchedule } from "../../bot/schedule.ts";
import type { OutboxRow, Store, TurnWrite } from "../../bot/store/store.ts";
import { chicago, houseOn, lender, loanOf, maria, standingClock, start } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, rows } = await recordForEachTest();

const nameOf = (n: number): string => `B-${1000 + n}`;
const people = async (count: number, at = start): Promise<void> => {
  const all = Array.from({ length: count }, (_, n) => ({ ...maria, id: nameOf(n), phone: `+1312555${1000 + n}` }));
  await record.store.importBorrowers(all, at);
  await record.store.importLoans(all.map((one) => loanOf(one, { firstDueOn: "2026-03-10", disbursedOn: "2026-02-10" })), at); // prettier-ignore
};
/** A wish noted with the record as it was read, as if by a message with this id. */
const writeFor = (borrowerId: string, factsVersion: number, externalId: string): TurnWrite => ({
  ...bareWrite({ borrowerId, factsVersion }),
  inbound: { channel: "clock", externalId, at: start, answer: { messageIds: [], says: [], commands: [] } },
  events: [
    { id: `E-${externalId}-1`, borrowerId, at: start, kind: "heard", loanId: null, conversationId: null, body: {} },
    { id: `E-${externalId}-0`, borrowerId, at: start, kind: "said", loanId: null, conversationId: null, body: {} },
  ],
});
const versionOf = async (borrowerId: string): Promise<number> => (await record.store.readBorrower(borrowerId))!.factsVersion;
const spent = async (work: () => Promise<unknown>): Promise<{ roundTrips: number; commits: number }> => {
  const before = { ...record.store.counts };
  await work();
  return { roundTrips: record.store.counts.roundTrips - before.roundTrips, commits: record.store.counts.commits - before.commits };
};

describe("borrowers looked at in one moment", () => {
  test("are read in one round trip and committed in another, each with their own answer", async () => {
    await people(20);
    const store = gathered(record.store);
    const read = await spent(async () => {
      const records = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.readTurn({ by: "borrower", borrowerId: nameOf(n), conversationId: null, channel: "clock", externalId: "k" }, start),
        ),
      );
      expect(records.map((one) => one.borrowerId)).toEqual(Array.from({ length: 20 }, (_, n) => nameOf(n)));
    });
    expect(read.roundTrips).toBe(1);
    const version = await versionOf(nameOf(0));
    const written = await spent(async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.commitTurn(writeFor(nameOf(n), n === 7 ? version + 5 : version, `k-${n}`))),
      );
      expect(outcomes).toEqual(Array.from({ length: 20 }, (_, n) => (n === 7 ? "stale" : "committed")));
    });
    expect(written).toEqual({ roundTrips: 1, commits: 1 });
    expect((await rows("SELECT borrower_id FROM inbox")).length).toBe(19);
    expect(await rows("SELECT 1 FROM timeline WHERE borrower_id = 'B-1007' AND kind = 'said'")).toEqual([]);
  });

  test("keep the order of what each of them did in that instant", async () => {
    await people(5);
    const store = gathered(record.store);
    const version = await versionOf(nameOf(0));
    await Promise.all(Array.from({ length: 5 }, (_, n) => store.commitTurn(writeFor(nameOf(4 - n), version, `k-${n}`))));
    for (let n = 0; n < 5; n++) {
      const { items } = await record.store.timeline(nameOf(n), { kinds: ["heard", "said"] });
      expect(items.map(({ kind }) => kind)).toEqual(["heard", "said"]);
    }
  });

  test("do not pay for one whose turn stands already, nor for one whose row cannot be written", async () => {
    await people(4);
    const store = gathered(record.store);
    const version = await versionOf(nameOf(0));
    await record.store.commitTurn(writeFor(nameOf(1), version, "k-1"));
    const broken = writeFor(nameOf(2), version, "k-2");
    broken.events[0]!.body = { words: "\u0000" };
    const all = [writeFor(nameOf(0), version, "k-0"), writeFor(nameOf(1), version + 1, "k-1"), broken, writeFor(nameOf(3), version, "k-3")];
    const outcomes = await Promise.allSettled(all.map((write) => store.commitTurn(write)));
    expect(outcomes.map((one) => (one.status === "fulfilled" ? one.value : one.status))).toEqual([
      "committed",
      "duplicate",
      "rejected",
      "committed",
    ]);
    expect((await rows("SELECT 1 FROM inbox")).length).toBe(3);
  });

  test("are each written once where two writes for one of them meet: the later is judged again", async () => {
    await people(2);
    const store = gathered(record.store);
    const version = await versionOf(nameOf(0));
    const outcomes = await Promise.all([
      store.commitTurn(writeFor(nameOf(0), version, "first")),
      store.commitTurn(writeFor(nameOf(0), version, "second")),
      store.commitTurn(writeFor(nameOf(1), version, "third")),
    ]);
    expect(outcomes.toSorted()).toEqual(["committed", "committed", "stale"]);
    expect(await versionOf(nameOf(0))).toBe(version + 1);
  });

  test("are no more than may share a statement", async () => {
    const most: number[] = [];
    const counting = {
      ...record.store,
      readBorrowers: (ids: readonly string[]) => {
        most.push(ids.length);
        return record.store.readBorrowers(ids);
      },
    } as Store;
    await people(mostTogether + 5);
    const found = await Promise.all(Array.from({ length: mostTogether + 5 }, (_, n) => gathered(counting).readBorrower(nameOf(n))));
    expect(found.every((one, n) => one?.borrowerId === nameOf(n))).toBe(true);
    expect(await gathered(counting).readBorrower("B-nobody")).toBe(null);
    expect(most).toEqual([mostTogether, 5]);
  });
});

test("who stands in a short line is not kept waiting by long ones that never end", async () => {
  const answering = {
    readTurns: async (keys: readonly unknown[]) => keys.map(() => ({})),
    readTurn: async () => ({}),
    recordSend: async () => undefined,
  } as unknown as Store;
  const store = gathered(answering);
  const told = { isRecorded: false };
  let reads = 0;
  const mostReads = 40 * mostTogether;
  const looking = async (n: number): Promise<void> => {
    while (!told.isRecorded && reads++ < mostReads)
      await store.readTurn({ by: "borrower", borrowerId: nameOf(n), conversationId: null, channel: "clock", externalId: "k" }, start);
  };
  const looks = Promise.all(Array.from({ length: 2 * mostTogether }, (_, n) => looking(n)));
  const row = { id: "O-1", borrowerId: nameOf(1) } as OutboxRow;
  await store.recordSend(row, { outcome: "withheld", rule: "r", reason: "none" }, start);
  told.isRecorded = true;
  await looks;
  expect(reads).toBeLessThan(mostReads / 4);
});

test("a day's reminders take a round trip for many borrowers, not several for each", async () => {
  await people(100, chicago("2026-03-01", 600));
  const clock = standingClock(chicago("2026-03-09", 14 * 60));
  const { turn } = houseOn(record, {}, clock);
  const { roundTrips, commits } = await spent(() => createSchedule({ store: record.store, clock, lender, turn, workers: 1 }).runDue());
  expect((await rows("SELECT 1 FROM outbox")).length).toBe(100);
  expect(roundTrips).toBeLessThan(25);
  expect(commits).toBeLessThan(12);
});
