// Knows how what many borrowers' looks ask of the record in one moment becomes one statement, and one commit. Refuses to know what is asked or answered.
import { setImmediate as others } from "node:timers/promises";
import type { BorrowerRecord, CommitOutcome, OutboxRow, SendEnd, Store, TurnKey, TurnRecord, TurnWrite } from "./store/store.ts";

/** So many borrowers share a statement at most: what a crash loses, and what one that stands already makes the others wait for. */
export const mostTogether = 50;

type Waiting<Ask, Answer> = { ask: Ask; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
type ByBorrower = Extract<TurnKey, { by: "borrower" }>;
type Kept = Pick<Store, "readTurn" | "commitTurn" | "readBorrower" | "recordSend">;
type Ended = { row: OutboxRow; outcome: SendEnd; at: number };

const all = new WeakMap<Store, Kept>();

/**
 * The store, with the turns and records of single borrowers read and committed together with those of others who ask meanwhile. Each answer is given
 * after the statement it came with, so that who is told of a commit may rely on it; a statement that fails is asked again, each borrower alone.
 */
export function gathered(store: Store): Store {
  let kept = all.get(store);
  if (!kept) all.set(store, (kept = gather(store)));
  return { ...store, ...kept };
}

function gather(store: Store): Kept {
  const lines: (() => void)[] = [];
  let isCalled = false;
  let handing = 0;

  const callAll = (): void => {
    for (const send of lines) send();
  };

  /** While answers are being given out, whoever gets one is about to ask for the next thing: they are waited for. */
  function callSoon(): void {
    if (isCalled || handing > 0) return;
    isCalled = true;
    setImmediate(() => {
      isCalled = false;
      if (handing === 0) callAll();
    });
  }

  function line<Ask, Answer>(keyOf: (ask: Ask) => unknown, together: (asks: Ask[]) => Promise<Answer[]>, alone: (ask: Ask) => Promise<Answer>) {
    let waiting: Waiting<Ask, Answer>[] = [];
    const sendAll = (): void => {
      while (waiting.length > 0) {
        const group = new Map<unknown, Waiting<Ask, Answer>>();
        const rest: typeof waiting = [];
        for (const one of waiting) {
          const key = keyOf(one.ask);
          if (group.size < mostTogether && !group.has(key)) group.set(key, one);
          else rest.push(one);
        }
        waiting = rest;
        void send([...group.values()]);
      }
    };
    lines.push(sendAll);

    async function send(group: Waiting<Ask, Answer>[]): Promise<void> {
      const asks = group.map(({ ask }) => ask);
      const each = (): Promise<PromiseSettledResult<Answer>[]> => Promise.allSettled(asks.map(alone));
      // One of them is at fault, or stands already: that is to cost nobody else.
      const answers =
        group.length === 1 ? await each() : await together(asks).then((given) => given.map((value) => ({ status: "fulfilled" as const, value })), each);
      handing++;
      for (const [i, { resolve, reject }] of group.entries()) {
        const answer = answers[i]!;
        if (answer.status === "fulfilled") resolve(answer.value);
        else reject(answer.reason);
        // What each makes of its answer takes a while: a message that has come in meanwhile goes before the next.
        await others();
      }
      handing--;
      // Not once nobody gives out any more: with many at work there is always one, and who stands in a short line would wait for the end of the run.
      setImmediate(callAll);
    }

    return (ask: Ask): Promise<Answer> =>
      new Promise((resolve, reject) => {
        waiting.push({ ask, resolve, reject });
        if (waiting.length >= mostTogether) sendAll();
        else callSoon();
      });
  } // prettier-ignore

  const readTurn = line<{ key: ByBorrower; now: number }, TurnRecord>(
    ({ key }) => key,
    // The instants of one moment differ by less than anything that is counted.
    (asks) => store.readTurns(asks.map(({ key }) => key), Math.min(...asks.map(({ now }) => now))),
    ({ key, now }) => store.readTurn(key, now),
  ); // prettier-ignore
  const commitTurn = line<TurnWrite, CommitOutcome>(
    ({ borrowerId }) => borrowerId,
    (writes) => store.commitTurns(writes),
    (write) => store.commitTurn(write),
  );
  const readBorrower = line<string, BorrowerRecord | null>(
    (borrowerId) => borrowerId,
    async (borrowerIds) => {
      const records = new Map((await store.readBorrowers(borrowerIds)).map((record) => [record.borrowerId, record]));
      return borrowerIds.map((borrowerId) => records.get(borrowerId) ?? null);
    },
    (borrowerId) => store.readBorrower(borrowerId),
  );
  const recordEnded = line<Ended, void>(
    ({ row }) => row.id,
    async (ended) => {
      for (const [at, those] of Map.groupBy(ended, (one) => one.at)) await store.recordEnded(those, at);
      return ended.map(() => undefined);
    },
    ({ row, outcome, at }) => store.recordSend(row, outcome, at),
  );
  return {
    recordSend: (row, outcome, at) =>
      outcome.outcome === "sent" || outcome.outcome === "withheld" || outcome.outcome === "failed"
        ? recordEnded({ row, outcome, at })
        : store.recordSend(row, outcome, at),
    readTurn: (key, now) => (key.by === "borrower" ? readTurn({ key, now }) : store.readTurn(key, now)),
    commitTurn,
    readBorrower,
  };
}
