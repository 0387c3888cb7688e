// Knows how a talk that was begun by message goes on by phone: the open question comes along. Refuses to carry anything about who was verified.
import type { Instant } from "../src/calendar.ts";
import { noTopic } from "../dialogs/talk.ts";
import type { ConversationState } from "../dialogs/dialog.ts";
import type { Store } from "./store/store.ts";

const stillOpenMs = 48 * 3_600_000;

/** The borrower's newest talk on another channel that waits for an answer of the last two days; null when there is none. */
export async function openTalkElsewhere(
  store: Pick<Store, "listConversations">,
  borrowerId: string,
  here: string,
  now: Instant,
): Promise<ConversationState | null> {
  const { items } = await store.listConversations({ borrowerId, limit: 20 });
  const open = items
    .filter(({ id, lastInboundAt, state }) => id !== here && lastInboundAt !== null && now - lastInboundAt <= stillOpenMs && state.owner === "bot" && state.topic.slot !== null)
    .toSorted((a, b) => b.lastInboundAt! - a.lastInboundAt!);
  return open[0]?.state ?? null;
} // prettier-ignore

/** What was being talked about there, to be taken up here; who it is must be proved anew. */
export function withTopicOf(here: ConversationState, there: ConversationState): ConversationState {
  if (here.topic.slot !== null) return here;
  return {
    ...here,
    parked: [...there.parked, there.topic],
    topic: { ...noTopic, data: {} },
    loanId: there.loanId,
    offered: there.offered,
    refused: there.refused,
    reason: there.reason,
    ...(here.languageChosen ? {} : { language: there.language, languageChosen: there.languageChosen }),
  };
}
