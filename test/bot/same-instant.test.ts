// Promises about what shares one instant of a clock that stands still: it is read, and leaves, in the order in which it was written.
import { expect, test } from "@jest/globals";
import { bareWrite } from "../../bot/changes.ts";
import type { OutboxRow } from "../../bot/store/store.ts";
import { maria, ours, start, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record } = await recordForEachTest(withMaria);
const many = Array.from({ length: 400 }, (_, n) => n);
/** Ids that sort the other way round: an order by id would be seen. */
const idOf = (n: number): string => `E${String(10_000 - n)}`;

test("four hundred contacts and events of one turn keep their order", async () => {
  const [read] = await record.store.readBorrowers([maria.id]);
  const write = bareWrite(read!);
  for (const n of many) {
    write.contactHistory.push({ id: idOf(n), at: start, medium: "sms", direction: "out", outcome: "delivered", messageId: String(n) });
    write.events.push({ id: idOf(n), borrowerId: maria.id, at: start, kind: "said", loanId: null, conversationId: null, body: { n } });
  }
  expect(await record.store.commitTurn(write)).toBe("committed");
  const [after] = await record.store.readBorrowers([maria.id]);
  expect(after!.contactHistory.map(({ messageId }) => Number(messageId))).toEqual(many);
  const told: unknown[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await record.store.timeline(maria.id, { limit: 150, ...(cursor === undefined ? {} : { cursor }) });
    told.push(...page.items.map(({ body }) => body["n"]));
    cursor = page.nextCursor;
  }
  expect(told.filter((n) => n !== undefined)).toEqual(many);
});

test("messages due at one instant are taken in the order in which they were planned, a few at a time", async () => {
  const [read] = await record.store.readBorrowers([maria.id]);
  const write = bareWrite(read!);
  const talks = many.slice(0, 60);
  for (const n of talks) {
    const row: OutboxRow = {
      id: idOf(n), borrowerId: maria.id, conversationId: `sms:+1212555${String(1000 + n)}|${ours}`, messageId: idOf(n), messageAt: start, channel: "sms", theirs: `+1212555${String(1000 + n)}`, ours,
      body: String(n), dueAt: start, priority: 1, order: "0000000001:0", purpose: "reply", loanId: null, attempts: 0, unclearSince: null,
      basis: { factsVersion: 0, owedMinor: null, occasion: null, language: "en" },
    }; // prettier-ignore
    write.outbox.push(row);
  }
  expect(await record.store.commitTurn(write)).toBe("committed");
  const taken: number[] = [];
  for (
    let rows = await record.store.claimOutbox(start, 7, 60_000);
    rows.length > 0;
    rows = await record.store.claimOutbox(start, 7, 60_000)
  )
    taken.push(...rows.map(({ body }) => Number(body)));
  expect(taken).toEqual(talks);
});
