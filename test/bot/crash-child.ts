// Knows how to be a process that may be killed: takes messages given on its command line, looks, sends, says when it is done. Refuses to be imported.
import { Readable } from "node:stream";
import { twilioSmsChannel } from "../../bot/channels/twilio-sms/channel.ts";
import { twilioClient } from "../../bot/channels/twilio-sms/client.ts";
import { statementOfEvents } from "../../bot/facts.ts";
import { createOutbox } from "../../bot/outbox.ts";
import { createSchedule } from "../../bot/schedule.ts";
import { openStore } from "../../bot/store/postgres-store.ts";
import { importFile } from "../../bot/api/imports.ts";
import type { Inbound } from "../../bot/channels/channel.ts";
import type { DeskAction } from "../../bot/turn-ports.ts";
import { allowAll, houseOn, lender, standingClock } from "./house.ts";

export type Orders = {
  url: string; carrier: string; now: number; inbound: Inbound[]; atOnce: number; look: boolean;
  payments: string | null;
  desk: { handoffId: string; action: DeskAction; requestId: string }[];
}; // prettier-ignore

const orders = JSON.parse(process.argv[2]!) as Orders;
const store = openStore(orders.url);
const clock = standingClock(orders.now);
const { turn } = houseOn({ store }, {}, clock);
const schedule = createSchedule({ store, clock, lender, turn, workers: 1 });
const client = twilioClient({ accountSid: `AC${"a".repeat(32)}`, authToken: "secret", apiBaseUrl: orders.carrier });
const outbox = createOutbox({
  store, clock, lender, channels: { sms: twilioSmsChannel(client, { statusCallback: "https://x.example/status", perSecond: Number.POSITIVE_INFINITY }) },
  statementOf: statementOfEvents, mayContact: allowAll, onOptedOut: (row) => schedule.optedOut(row), onOutdated: (row) => schedule.outdated(row),
  retryBaseMs: 1, unclearAfterMs: 1, pollMs: 5,
}); // prettier-ignore
await store.migrate();
outbox.start();
process.stdout.write("ready\n");
if (orders.look) await schedule.runDue();
if (orders.payments !== null)
  await importFile({ store, now: () => orders.now }, "payments", Readable.from([Buffer.from(orders.payments)]), false);
for (const { handoffId, action, requestId } of orders.desk) await turn.runDesk(handoffId, action, requestId);
const waiting = [...orders.inbound];
await Promise.all(
  Array.from({ length: orders.atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await turn.handleInbound(next);
  }),
);
await outbox.drain();
await outbox.stop();
await store.close();
process.stdout.write("done\n");
process.exit(0);
