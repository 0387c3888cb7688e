// Knows what is said to a voice message nobody transcribed, a picture, a place: please type. Refuses to guess what it held.
import { say } from "../../../prompts/phrases.ts";
import { baseWrite, mostTries, planMessage, type Talk } from "../../decided.ts";
import { eventOf } from "../../effects.ts";
import { fileRefused } from "../../fitted.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf } from "../../store/store.ts";
import type { Inbound } from "../channel.ts";
import type { WechatHouse } from "./routes.ts";

/** The words for it; the same again for a repeated message. Both sides are in the record; the talk stands where it stood. */
export async function answerUnreadable(house: Pick<WechatHouse, "store" | "clock" | "render" | "ports" | "plainAnswer">, inbound: Inbound, what: string): Promise<string> {
  const { store, clock } = house;
  const { theirs, ours, externalId } = inbound;
  const talk: Talk = { id: conversationIdOf("wechat", theirs, ours), channel: "wechat", theirs, ours };
  for (let tries = 1; ; tries++) {
    const now = clock.now();
    const record = await store.readTurn({ by: "address", channel: "wechat", theirs, ours, externalId }, now);
    const optedOut = record.optOuts.some((out) => out.channel === "wechat" || out.channel === "all");
    if ((record.conversation?.state.owner ?? "bot") !== "bot" || optedOut) return "";
    const language = record.conversation?.state.language ?? record.borrower?.language ?? "zh";
    if (record.duplicate) return record.duplicate.says.length > 0 ? house.render(record.duplicate.says, language, "wechat") : "";
    const decided = house.plainAnswer(record, talk, [say("pleaseType")], idOf("", "wechat", externalId, record.borrowerId));
    const inId = idOf("M-", externalId, "in");
    const write = baseWrite(record, talk, decided, now);
    write.inboundAt = now;
    write.inbound = { channel: "wechat", externalId, at: now, answer: { messageIds: [], says: [], commands: [] } };
    write.contactHistory = [{ id: inId, at: now, medium: "wechat", direction: "in", outcome: "message", address: theirs }];
    write.messages = [{ id: inId, borrowerId: record.borrowerId, conversationId: talk.id, at: now, direction: "in", by: "borrower", body: `[${what}]`, status: "received", externalId }];
    write.events.unshift(eventOf(decided.scene, "1", "heard", null, { channel: "wechat", messageId: inId, text: `[${what}]` }));
    fileRefused(write, decided, talk);
    if (decided.body !== "") planMessage(house.ports, write, decided, talk, { body: decided.body, n: 0, inline: true, purpose: "reply", priority: 1, occasion: null, inboundContact: null, asksIfMachine: false });
    const outcome = await store.commitTurn(write);
    if (outcome !== "stale") return write.inbound.answer.messageIds.length > 0 ? decided.body : "";
    if (tries === mostTries) throw new Error(`conversation ${talk.id} lost ${tries} races in a row`);
  }
} // prettier-ignore
