// Knows how an answer whose webhook has closed leaves after all: by the outbox, once. Refuses to word it anew.
import { bareWrite } from "./changes.ts";
import type { Clock } from "./clock.ts";
import { mostTries } from "./decided.ts";
import { checkedBefore } from "./fitted.ts";
import { idOf } from "./ids.ts";
import type { Store } from "./store/store.ts";

export async function pushLate(store: Store, clock: Clock, conversationId: string, messageIds: readonly string[]): Promise<void> {
  const conversation = await store.readConversation(conversationId);
  if (!conversation) return;
  const { borrowerId, channel, theirs, ours, state } = conversation;
  for (let tries = 1; tries <= mostTries; tries++) {
    const externalId = `late:${messageIds.join()}`;
    const record = await store.readTurn({ by: "borrower", borrowerId, conversationId, channel, externalId }, clock.now());
    if (record.duplicate) return;
    const { items: late } = await store.messages(conversationId, { ids: messageIds });
    const write = bareWrite(record);
    write.changesFacts = false;
    write.inbound = { channel, externalId, at: clock.now(), answer: { messageIds: [...messageIds], says: [], commands: [] } };
    write.outbox = late.flatMap((message, n) => {
      const checked = checkedBefore(message);
      return checked === null ? [] : [{
      id: idOf("O-", externalId, n), borrowerId, conversationId, messageId: message.id, messageAt: message.at, channel, theirs, ours, body: message.body, dueAt: clock.now(), priority: 1,
      order: `${String(conversation.version).padStart(10, "0")}:9:${n}`, purpose: "reply", loanId: null,
      basis: { factsVersion: record.factsVersion, owedMinor: null, occasion: null, language: state.language, checked: checked.mark }, attempts: 0, unclearSince: null,
      }];
    }); // prettier-ignore
    if ((await store.commitTurn(write)) !== "stale") return;
  }
}
