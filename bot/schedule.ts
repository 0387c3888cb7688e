// Knows how borrowers that are due are looked at, by many workers, none twice and none lost. Refuses to know what is due: due.ts works that out.
import { setImmediate as others, setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../src/calendar.ts";
import type { Lender } from "../src/lender.ts";
import { bareWrite, writeOfChanges } from "./changes.ts";
import type { Clock } from "./clock.ts";
import { dueFor, type DueOccasion } from "./due.ts";
import { statementOfEvents, zoneOf, type StatementOf } from "./facts.ts";
import { failpoint } from "./failpoint.ts";
import { gathered, mostTogether } from "./gathered.ts";
import { idOf } from "./ids.ts";
import { localDateAt } from "../src/calendar.ts";
import { mediumOf } from "./contact.ts";
import type { BorrowerRecord, ClaimedLook, OutboxRow, Store } from "./store/store.ts";
import type { Turn } from "./turn-ports.ts";

export type SchedulePorts = {
  store: Store;
  clock: Clock;
  lender: Lender;
  turn: Pick<Turn, "runScheduled">;
  statementOf?: StatementOf;
  onError?: (error: unknown) => void;
  /** Every `progressMs` of a run that takes longer than that: how many were looked at in it, and how many are left. */
  onProgress?: (run: { looked: number; left: number }) => void;
  progressMs?: number;
  workers?: number;
  /** Borrowers each worker looks at side by side. */
  lanes?: number;
  leaseMs?: number;
  pollMs?: number;
};

export type Schedule = {
  /** Looks at everyone who is due by the clock; resolves when nobody is left. How many were looked at. */
  runDue(): Promise<number>;
  /** Looks by itself as the clock goes on. */
  start(): void;
  stop(): Promise<void>;
  /** The carrier refuses for the borrower's own wish: as if they had said stop. */
  optedOut(row: OutboxRow): Promise<void>;
  /** A reminder was overtaken by the ledger: what is still due is said anew. */
  outdated(row: OutboxRow): Promise<void>;
};

const batch = 200;
/** A borrower whose changes lead to changes without end is a bug, not work. */
const mostRounds = 10;
const tryAgainMs = 60_000;

type Finished = { borrowerId: string; asked: number; lastAt: Instant; nextAt: Instant | null };

export function createSchedule(ports: SchedulePorts): Schedule {
  const { clock, lender, leaseMs = 60_000 } = ports;
  const store = gathered(ports.store);
  const statements = ports.statementOf ?? statementOfEvents;
  const state = { running: false };
  const run = { looked: 0, toldAt: performance.now() };
  let loops: Promise<void>[] = [];

  /** A run is over when nobody is due; a long one says where it is. */
  async function tellProgress(taken: number): Promise<void> {
    const told = performance.now();
    if (taken === 0) Object.assign(run, { looked: 0, toldAt: told });
    run.looked += taken;
    if (told - run.toldAt < (ports.progressMs ?? 10_000)) return;
    run.toldAt = told;
    ports.onProgress?.({ looked: run.looked, left: await store.looksDue(clock.now()) });
  }

  /** One claim: all its borrowers are read in one statement, and those with nothing due are put off in one more. */
  async function round(): Promise<number> {
    const now = clock.now();
    const looks = await store.claimLooks(now, batch, leaseMs);
    if (ports.onProgress) await tellProgress(looks.length);
    if (looks.length === 0) return 0;
    const records = new Map((await store.readBorrowers(looks.map((look) => look.borrowerId))).map((record) => [record.borrowerId, record]));
    const finished: Finished[] = [];
    const waiting = looks.values();
    // Each borrower has one lane at a time; as many lanes as may share a statement: those that wait together are read and written together.
    const lane = async (): Promise<void> => {
      for (const look of waiting) {
        const record = records.get(look.borrowerId);
        finished.push({
          borrowerId: look.borrowerId,
          asked: look.asked,
          lastAt: now,
          nextAt: record ? await lookAt(record, look, now) : null,
        });
        failpoint("after-look");
        // Whoever has nothing due never waits for the record: a message that has come in meanwhile goes first.
        await others();
      }
    };
    await Promise.all(Array.from({ length: ports.lanes ?? mostTogether }, lane));
    await store.finishLooks(finished);
    return looks.length;
  }

  /** Does what is due for one borrower; the instant of the next look. A failure costs one borrower a minute, never the run. */
  async function lookAt(first: BorrowerRecord, look: ClaimedLook, now: Instant): Promise<Instant | null> {
    try {
      let record: BorrowerRecord | null = first;
      for (let rounds = 0; record && rounds < mostRounds; rounds++) {
        const due = dueFor(record, lender, statements, now);
        if (due.changes.length === 0 && due.occasions.length === 0) return due.nextAt;
        // A write that comes too late changes nothing: the record is read and judged again.
        if (due.changes.length > 0) await store.commitTurn(writeOfChanges(due.changes, record, lender, now));
        failpoint("after-changes");
        let postponedTo: Instant | null = null;
        for (const one of due.occasions) {
          const until = await bringUp(record, one, now);
          if (until !== null) postponedTo = Math.min(postponedTo ?? until, until);
        }
        record = await store.readBorrower(look.borrowerId);
        if (record && postponedTo !== null) {
          const ahead = dueFor(record, lender, statements, now);
          return ahead.nextAt === null ? postponedTo : Math.min(postponedTo, Math.max(ahead.nextAt, now + 1));
        }
      }
      return record ? now + tryAgainMs : null;
    } catch (error) {
      ports.onError?.(error);
      return now + tryAgainMs;
    }
  }

  async function bringUp(record: BorrowerRecord, { occasion, key, done, channels }: DueOccasion, now: Instant): Promise<Instant | null> {
    const on = localDateAt(now, zoneOf(record, lender));
    const result = await ports.turn.runScheduled(
      record.borrowerId,
      occasion,
      key,
      done.map((one) => ({ ...one, on })),
      channels,
      record,
    );
    return result.outcome === "postponed" ? result.until : null;
  }

  async function loop(): Promise<void> {
    while (state.running) {
      let taken = 0;
      try {
        taken = await round();
      } catch (error) {
        ports.onError?.(error);
      }
      if (taken === 0 && state.running) await pause(ports.pollMs ?? 500);
    }
  }

  return {
    async runDue() {
      let looked = 0;
      const workers = Array.from({ length: ports.workers ?? 2 }, async () => {
        for (let taken = await round(); taken > 0; taken = await round()) looked += taken;
      });
      await Promise.all(workers);
      return looked;
    },
    start() {
      if (state.running) return;
      state.running = true;
      loops = Array.from({ length: ports.workers ?? 2 }, loop);
    },
    async stop() {
      state.running = false;
      await Promise.all(loops);
      loops = [];
    },
    async optedOut(row) {
      for (let tries = 0; tries < mostRounds; tries++) {
        const record = await store.readBorrower(row.borrowerId);
        if (!record) return;
        const now = clock.now();
        const write = bareWrite(record);
        const words = "the carrier refuses messages: the borrower has opted out there";
        write.inbound = { channel: "clock", externalId: `opted-out:${row.id}`, at: now, answer: { messageIds: [], says: [], commands: [] } };
        write.optOuts = [{ channel: row.channel, address: row.theirs, at: now, until: null, words }];
        write.contactHistory = [{ id: idOf("", "opted-out", row.id), at: now, medium: mediumOf[row.channel], direction: "in", outcome: "opt_out", address: row.theirs }];
        write.events = [{ id: idOf("", "opted-out", row.id), borrowerId: row.borrowerId, at: now, kind: "opted_out", loanId: null, conversationId: row.conversationId, body: { channel: row.channel, words } }];
        if ((await store.commitTurn(write)) !== "stale") return;
      } // prettier-ignore
    },
    async outdated(row) {
      const { occasion } = row.basis;
      if (occasion) await ports.turn.runScheduled(row.borrowerId, occasion, `again:${row.id}`);
    },
  };
}
