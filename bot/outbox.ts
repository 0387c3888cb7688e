// Knows how messages leave after their commit: once, in order, still allowed, no faster than the sender may. Refuses to word or to plan them.
import { setTimeout as pause } from "node:timers/promises";
import type { ContactEvent } from "../src/contact-rules-terms.ts";
import type { Channel, Sent } from "./channels/channel.ts";
import type { Clock } from "./clock.ts";
import { mediumOf } from "./contact.ts";
import { failpoint } from "./failpoint.ts";
import { gathered } from "./gathered.ts";
import { recheck, type SendRules } from "./send-check.ts";
import type { ChannelName, OutboxRow, SendOutcome, Store } from "./store/store.ts";

export type OutboxPorts = SendRules & {
  store: Store;
  clock: Clock;
  channels: Partial<Record<ChannelName, Channel>>;
  /** The carrier says the borrower does not want messages: recorded like their own word. */
  onOptedOut: (row: OutboxRow) => Promise<void>;
  /** A reminder whose figures have changed since it was written: think it anew. */
  onOutdated: (row: OutboxRow) => Promise<void>;
  /** A call that was not placed: its occasion is brought up another way. */
  onNotRung?: (row: OutboxRow) => Promise<void>;
  onError?: (error: unknown) => void;
  workers?: number;
  /** Wall-clock milliseconds; all of them short in tests. */
  leaseMs?: number;
  pollMs?: number;
  unclearAfterMs?: number;
  retryBaseMs?: number;
};

export type Outbox = {
  /** Something was committed: look now instead of at the next poll. */
  wake(): void;
  /** Resolves when nothing due by the clock is left, or when what is left waits for a retry longer than `patienceMs`. */
  drain(patienceMs?: number): Promise<{ sent: number; withheld: number; failed: number; left: number }>;
  start(): void;
  /** Finishes what is in hand, gives the rest back. */
  stop(): Promise<void>;
};

type Tally = { sent: number; withheld: number; failed: number };

const batch = 20;
const retryMostMs = 300_000;
/** What the rules said is as good as new for so long. */
const staleMs = 500;
/**
 * A claim holds one row of each talk at most, so that the rows of a very fast sender may be sent side by side. A slower one keeps to one message of each
 * worker in hand: an answer waits for no more than those.
 */
const lanesFor = (channel: Channel | undefined): number => Math.min(batch, Math.max(1, Math.floor((channel?.perSecond ?? 0) / 100)));
/** About a day of retries. */
const mostAttempts = 300;

export function createOutbox(ports: OutboxPorts): Outbox {
  const { clock, leaseMs = 60_000, pollMs = 250 } = ports;
  const store = gathered(ports.store);
  const state = { running: false };
  let loops: Promise<void>[] = [];
  let rouse: () => void = () => undefined;
  let roused: Promise<void> = new Promise((done) => (rouse = done));
  const wake = (): void => {
    rouse();
    roused = new Promise((done) => (rouse = done));
  };

  /** One claim and everything in it; the number of rows taken. */
  async function round(tally: Tally, keepGoing: () => boolean, lane?: "urgent" | "shared"): Promise<number> {
    // What is not begun well before the lease ends belongs to whoever takes it next: two must never send one row.
    const beginBy = performance.now() + leaseMs / 2;
    const rows = await store.claimOutbox(clock.now(), batch, leaseMs, lane);
    const bySender = Map.groupBy(rows, (row) => `${row.channel}|${row.ours}`);
    await Promise.all(
      [...bySender].map(([sender, mine]) => sendAll(sender, mine, tally, () => keepGoing() && performance.now() < beginBy)),
    );
    return rows.length;
  }

  async function sendAll(sender: string, rows: OutboxRow[], tally: Tally, keepGoing: () => boolean): Promise<void> {
    const channel = ports.channels[rows[0]!.channel];
    const waiting = rows.values();
    const lane = async (): Promise<void> => {
      for (const row of waiting) {
        if (!keepGoing()) return store.releaseOutbox([row, ...waiting]);
        try {
          await sendOne(row, channel, sender, tally);
        } catch (error) {
          // The row stays leased and unclear: whoever takes it next asks the carrier first.
          ports.onError?.(error);
        }
      }
    };
    await Promise.all(Array.from({ length: lanesFor(channel) }, lane));
  }

  async function sendOne(row: OutboxRow, channel: Channel | undefined, sender: string, tally: Tally): Promise<void> {
    const record = (outcome: SendOutcome): Promise<void> => store.recordSend(row, outcome, clock.now());
    if (!channel) {
      tally.failed++;
      return record({ outcome: "failed", errorCode: "no_channel", error: `no ${row.channel} channel is set up` });
    }
    const outgoing = {
      theirs: row.theirs,
      ours: row.ours,
      body: row.body,
      messageId: row.messageId,
      occasion: row.basis.occasion?.kind ?? null,
      language: row.basis.language,
    };
    if (row.unclearSince !== null) {
      const found = await askLog(channel, outgoing, row);
      if (found === "cannot_ask") return record({ outcome: "unclear", afterMs: backoff(row), error: "the carrier's log cannot be read" });
      if (found.externalId !== null) {
        tally.sent++;
        return record({ outcome: "sent", externalId: found.externalId, contact: contactOf(row) });
      }
    }
    if (!(await mayLeave(row, tally, record))) return;
    const waitMs = channel.isPaced?.(outgoing) === false ? 0 : await store.bookSender(sender, 1, channel.perSecond);
    if (waitMs > 0) await pause(waitMs);
    // Somebody who wrote stop while it stood in the sender's line is not written to.
    if (waitMs >= staleMs && !(await mayLeave(row, tally, record))) return;
    failpoint("before-send");
    const sent = await channel.send(outgoing);
    failpoint("after-send");
    await settle(row, sent, tally, record);
    if (sent.outcome === "failed" && row.channel === "voice" && row.basis.occasion) await ports.onNotRung?.(row);
    failpoint("after-record");
  }

  /** Asks the rules once more; what may not leave is recorded as it stands. */
  async function mayLeave(row: OutboxRow, tally: Tally, record: (outcome: SendOutcome) => Promise<void>): Promise<boolean> {
    const check = await recheck(ports, store, row, clock.now());
    if (check.outcome === "allow") return true;
    if (check.outcome === "withheld") tally.withheld++;
    await record(check);
    if (check.outcome === "withheld" && (check.rule === "ledger.figures_changed" || check.rule === "disclosure.missing"))
      await ports.onOutdated(row);
    else if (check.outcome === "withheld" && row.channel === "voice" && row.basis.occasion) await ports.onNotRung?.(row);
    return false;
  }

  /** What the carrier says about a send whose end is not known. */
  async function askLog(
    channel: Channel,
    outgoing: Parameters<Channel["find"]>[0],
    row: OutboxRow,
  ): Promise<{ externalId: string | null } | "cannot_ask"> {
    try {
      return { externalId: await channel.find(outgoing, await store.knownExternalIds(row)) };
    } catch {
      return "cannot_ask";
    }
  }

  async function settle(row: OutboxRow, sent: Sent, tally: Tally, record: (outcome: SendOutcome) => Promise<void>): Promise<void> {
    switch (sent.outcome) {
      case "sent":
        tally.sent++;
        return record({ ...sent, contact: contactOf(row) });
      case "retry":
        if (row.attempts >= mostAttempts) break;
        return record({ outcome: "retry", afterMs: Math.max(sent.afterMs, backoff(row)), error: sent.error });
      case "unclear":
        if (row.attempts >= mostAttempts) break;
        return record({ outcome: "unclear", afterMs: Math.max(ports.unclearAfterMs ?? 2_000, backoff(row)), error: sent.error });
      case "opted_out":
        tally.withheld++;
        await record({ outcome: "withheld", rule: "carrier.21610", reason: "the carrier says the borrower has opted out of messages" });
        return ports.onOptedOut(row);
      case "failed":
        tally.failed++;
        return record(sent);
      default:
        return sent satisfies never;
    }
    tally.failed++;
    await record({ outcome: "failed", errorCode: "gave_up", error: `${row.attempts} attempts: ${sent.error}` });
  }

  const contactOf = (row: OutboxRow): ContactEvent => ({
    at: clock.now(),
    medium: mediumOf[row.channel],
    direction: "out",
    outcome: "sent",
    address: row.theirs,
    purpose: row.purpose as NonNullable<ContactEvent["purpose"]>,
    messageId: row.messageId,
    ...(row.loanId === null ? {} : { debtId: row.loanId }),
  });

  const backoff = (row: OutboxRow): number => Math.min((ports.retryBaseMs ?? 1_000) * 2 ** Math.min(row.attempts - 1, 20), retryMostMs);

  /**
   * The first loop takes nothing but urgent rows: at one message a second the others are in the middle of a batch of reminders for a minute, and an
   * answer, or the words for somebody who wants to die, must not stand behind them. It waits for one place of each other loop at most.
   */
  async function loop(lane: "urgent" | "shared"): Promise<void> {
    const tally = { sent: 0, withheld: 0, failed: 0 };
    while (state.running) {
      let taken = 0;
      try {
        taken = await round(tally, () => state.running, lane);
      } catch (error) {
        ports.onError?.(error);
      }
      if (taken < batch && state.running) {
        const poll = new AbortController();
        await Promise.race([roused, pause(pollMs, undefined, { signal: poll.signal }).catch(() => undefined)]);
        poll.abort();
      }
    }
  }

  return {
    wake,
    async drain(patienceMs = 15_000) {
      const tally: Tally = { sent: 0, withheld: 0, failed: 0 };
      // Rows that wait for a retry, or that another worker holds, are waited for; not for ever.
      let idleSince = performance.now();
      for (;;) {
        const taken = await round(tally, () => true);
        if (taken > 0) {
          idleSince = performance.now();
          continue;
        }
        const left = await store.outboxDue(clock.now());
        if (left === 0 || performance.now() - idleSince > patienceMs) return { ...tally, left };
        await pause(20);
      }
    },
    start() {
      if (state.running) return;
      state.running = true;
      loops = [loop("urgent"), ...Array.from({ length: Math.max(1, (ports.workers ?? 4) - 1) }, () => loop("shared"))];
    },
    async stop() {
      state.running = false;
      wake();
      await Promise.all(loops);
      loops = [];
    },
  };
}
