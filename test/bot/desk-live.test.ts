// Promises of the feed that every desk's page listens to: on a clock that stands still nothing written is missed or told twice. Refuses a database: the record here is a list.
import { expect, test } from "@jest/globals";
import { createBell } from "../../bot/bell.ts";
import { createLiveFeed, createPresenceNews } from "../../bot/console/live.ts";
import type { Store, TimelineEvent } from "../../bot/store/store.ts";

/** Cursors as the record makes them: instant, place in the order of writing, id; at most five events a page. */
function listOf(written: { event: TimelineEvent; recorded: number }[]): Pick<Store, "eventsSince" | "readHandoff"> {
  const eventsSince: Store["eventsSince"] = async ({ cursor }) => {
    const [at, recorded] = JSON.parse(Buffer.from(cursor!, "base64url").toString("utf8")) as [number, number, string];
    const rest = written
      .filter((one) => one.event.at > at || (one.event.at === at && one.recorded > recorded))
      .toSorted((a, b) => a.event.at - b.event.at || a.recorded - b.recorded);
    const items = rest.slice(0, 5);
    const last = items.at(-1);
    const endCursor = last ? Buffer.from(JSON.stringify([last.event.at, last.recorded, last.event.id])).toString("base64url") : cursor!;
    return { items: items.map(({ event }) => event), nextCursor: rest.length > 5 ? endCursor : null, endCursor };
  };
  return { eventsSince, readHandoff: async () => null };
}

for (const [order, first] of [
  ["a sequence", 1],
  ["a clock's microseconds", Date.parse("2026-11-24T02:00:00Z") * 1000],
] as const)
  test(`hears each line once on a clock that stands still, in whatever order the record keeps: ${order}`, async () => {
    const now = Date.parse("2026-03-11T13:00:00-04:00");
    const written: { event: TimelineEvent; recorded: number }[] = [];
    const write = (id: string): void =>
      void written.push({
        event: { id, borrowerId: "B-1", at: now, kind: "heard", loanId: null, conversationId: null, body: {} },
        recorded: first + written.length,
      });
    for (let n = 0; n < 12; n++) write(`before-${n}`);
    const bell = createBell();
    const failures: unknown[] = [];
    const feed = createLiveFeed({
      store: listOf(written) as Store,
      bell,
      presence: createPresenceNews(),
      now: () => now,
      report: (error) => failures.push(error),
    });
    const stop = new AbortController();
    let position = await feed.join();
    const heard: string[] = [];
    for (const id of ["one", "two", "three"]) {
      write(id);
      bell.ring();
      await feed.more(position, stop.signal);
      const next = feed.after(position)!;
      position = next.position;
      heard.push(...next.frames.map((frame) => frame.id!));
    }
    feed.leave();
    expect(heard).toEqual(["one", "two", "three"]);
    expect(failures).toEqual([]);
  });
