// Knows what is said to a voice message nobody transcribed, a picture, a place: please type. Refuses to guess what it held.
import { say } from "../../../prompts/phrases.ts";
import { bareWrite } from "../../changes.ts";
import { mostTries } from "../../decided.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf } from "../../store/store.ts";
import type { Inbound } from "../channel.ts";
import type { WechatHouse } from "./routes.ts";

/** The words for it; the same again for a repeated message. Both sides are in the record; the talk stands where it stood. */
export async function answerUnreadable(house: Pick<WechatHouse, "store" | "clock" | "render" | "newState">, inbound: Inbound, what: string): Promise<string> {
  const { store, clock } = house;
  const { theirs, ours, externalId } = inbound;
  const conversationId = conversationIdOf("wechat", theirs, ours);
  for (let tries = 1; ; tries++) {
    const now = clock.now();
    const record = await store.readTurn({ by: "address", channel: "wechat", theirs, ours, externalId }, now);
    const state = record.conversation?.state ?? house.newState(record.borrower?.language ?? "zh");
    const optedOut = record.optOuts.some((out) => out.channel === "wechat" || out.channel === "all");
    if (state.owner !== "bot" || optedOut) return "";
    const words = house.render([say("pleaseType")], state.language, "wechat");
    if (record.duplicate) return words;
    const write = bareWrite(record);
    const [inId, outId] = [idOf("M-", externalId, "in"), idOf("M-", externalId, "out")];
    const message = { borrowerId: record.borrowerId, conversationId, at: now };
    write.conversation = { id: conversationId, borrowerId: record.borrowerId, channel: "wechat", theirs, ours, state, version: record.conversation?.version ?? 0 };
    write.inboundAt = now;
    write.outboundAt = now;
    write.changesFacts = false;
    write.inbound = { channel: "wechat", externalId, at: now, answer: { messageIds: [outId], says: [say("pleaseType")], commands: [] } };
    write.contactHistory = [{ id: inId, at: now, medium: "wechat", direction: "in", outcome: "message", address: theirs }];
    write.messages = [
      { ...message, id: inId, direction: "in", by: "borrower", body: `[${what}]`, status: "received", externalId },
      { ...message, id: outId, direction: "out", by: "bot", body: words, status: "sent" },
    ];
    write.events = [
      { id: inId, borrowerId: record.borrowerId, at: now, kind: "heard", loanId: null, conversationId, body: { channel: "wechat", messageId: inId, text: `[${what}]` } },
      { id: outId, borrowerId: record.borrowerId, at: now, kind: "said", loanId: null, conversationId, body: { channel: "wechat", messageId: outId, text: words, says: ["pleaseType"], purpose: "reply" } },
    ];
    const outcome = await store.commitTurn(write);
    if (outcome !== "stale") return words;
    if (tries === mostTries) throw new Error(`conversation ${conversationId} lost ${tries} races in a row`);
  }
} // prettier-ignore
