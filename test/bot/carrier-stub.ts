// Knows a carrier for tests: takes messages, keeps a log, goes wrong on demand. Refuses to deliver anything anywhere.
import type { Channel, Outgoing, Sent } from "../../bot/channels/channel.ts";

export type CarrierStub = Channel & {
  log: { id: string; to: string; body: string }[];
  /** What the next sends do, one each; then all go well. "lost" is taken and answered by a time-out. */
  next: (Sent | "lost" | "throw")[];
  canBeAsked: boolean;
  asked: number;
};

export function carrierStub(perSecond = Number.POSITIVE_INFINITY): CarrierStub {
  const stub: CarrierStub = {
    name: "sms",
    perSecond,
    log: [],
    next: [],
    canBeAsked: true,
    asked: 0,
    async send({ theirs, body }: Outgoing): Promise<Sent> {
      const fault = stub.next.shift();
      if (fault === "throw") throw new Error("a bug in the channel");
      if (fault !== undefined && fault !== "lost") return fault;
      const id = `SM${String(stub.log.length + 1).padStart(32, "0")}`;
      stub.log.push({ id, to: theirs, body });
      return fault === "lost" ? { outcome: "unclear", error: "timeout" } : { outcome: "sent", externalId: id, segments: 1 };
    },
    async find({ theirs, body }, known) {
      stub.asked++;
      if (!stub.canBeAsked) throw new Error("503");
      return stub.log.find((message) => message.to === theirs && message.body === body && !known.includes(message.id))?.id ?? null;
    },
  };
  return stub;
}
