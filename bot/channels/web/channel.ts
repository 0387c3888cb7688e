// Knows how words reach the web chat after their turn: the page asks for them while it is open. Refuses to push, and to write to other apps of the Bot Framework.
import { conversationIdOf, type Message, type Store } from "../../store/store.ts";
import type { Channel } from "../channel.ts";

/** The page's own visitors; their id is a random one that only their browser knows. */
const visitor = /^webchat:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isVisitor = (theirs: string): boolean => visitor.test(theirs);
const waitingId = (messageId: string): string => `web:${messageId}`;

/** `sent` means: it waits where the page looks. `delivered` follows when the page says that it shows it. */
export function webChannel(): Channel {
  return {
    name: "web",
    perSecond: 1_000,
    send: async ({ theirs, messageId }) =>
      isVisitor(theirs)
        ? { outcome: "sent", externalId: waitingId(messageId) }
        : { outcome: "failed", errorCode: "no_push", error: "only visitors of the web chat's page can be answered later; this app takes answers with its own request only" },
    find: async ({ messageId }) => waitingId(messageId),
  }; // prettier-ignore
}

export type Waiting = { id: string; text: string; by: "bot" | "agent"; language: string };

/** What waits for a visitor, oldest first; what the page says it has shown is noted and not given again. */
export async function takeWaiting(store: Store, theirs: string, ours: string, shown: readonly string[], at: number): Promise<Waiting[]> {
  const conversationId = conversationIdOf("web", theirs, ours);
  const language = (await store.readConversation(conversationId))?.state.language;
  if (language === undefined) return [];
  const waiting: Message[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.messages(conversationId, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    waiting.push(...page.items.filter(({ id, status, externalId }) => status === "sent" && externalId === waitingId(id)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  for (const { id } of waiting) if (shown.includes(id)) await store.recordStatus("web", waitingId(id), "delivered", null, at);
  return waiting.filter(({ id }) => !shown.includes(id)).map(({ id, body, by }) => ({ id, text: body, by: by === "agent" ? "agent" : "bot", language }));
} // prettier-ignore
