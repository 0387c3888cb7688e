// Knows what is done where several borrowers share one phone: the number alone proves nothing, and whoever proves who they are is talked with as that person.
// Refuses to guess between them.
import type { Instant } from "../src/calendar.ts";
import type { Borrower } from "../src/loan.ts";
import type { ConversationState } from "../dialogs/dialog.ts";
import type { Decided, Talk } from "./decided.ts";
import type { Store, TurnRecord } from "./store/store.ts";

/** In writing, whoever has proved to be one of them may be another after this: the phone lies on the table. A call begins by asking anyway. */
const knownForMs = 15 * 60_000;

export const isShared = (record: Pick<TurnRecord, "sharedAddresses">, theirs: string): boolean =>
  record.sharedAddresses?.includes(theirs) ?? false;

const nobody = (): ConversationState["rightParty"] => ({ verified: false, verifiedOn: null, tries: 0, given: {}, asking: null });

/** The talk's memory, without who it was with when that was too long ago on a phone of several. */
export function stillKnown(state: ConversationState, record: TurnRecord, now: Instant): ConversationState {
  const { conversation } = record;
  if (!conversation || conversation.channel === "voice" || !state.rightParty.verified || !isShared(record, conversation.theirs))
    return state;
  return now - (conversation.lastInboundAt ?? 0) <= knownForMs ? state : { ...state, rightParty: nobody() };
}

/** An answer that was wrong for one of them is held against the others: whom it proves is who is talking. Null: nobody, or nobody else has this phone. */
export async function provedAnother(
  store: Pick<Store, "readTurn">,
  record: TurnRecord,
  decided: Decided,
  talk: Talk,
  key: { externalId: string; now: Instant },
  again: (as: TurnRecord) => Decided,
): Promise<{ record: TurnRecord; decided: Decided } | null> {
  const others = record.sharedWith ?? [];
  if (others.length === 0 || !record.borrower || !decided.rows.effects.some((effect) => effect.do === "failVerification")) return null;
  for (const borrowerId of others) {
    const other = await store.readTurn({ by: "borrower", borrowerId, conversationId: talk.id, channel: talk.channel, externalId: key.externalId }, key.now);
    if (!other.borrower || !record.conversation) continue;
    const state = asAnother(record.conversation.state, record.borrower, other.borrower);
    const as: TurnRecord = {
      ...other,
      conversation: { ...record.conversation, borrowerId, version: other.conversation?.version ?? 0, state },
      sharedWith: [],
    };
    const found = again(as);
    if (!found.failed && (found.state.rightParty.verified || Object.keys(found.state.rightParty.given).length > Object.keys(state.rightParty.given).length)) return { record: as, decided: found };
  }
  return null;
} // prettier-ignore

/** The same talk with somebody else: what was proved counts only where both have it alike; which loan was meant is open again. */
function asAnother(state: ConversationState, one: Borrower, other: Borrower): ConversationState {
  const alike: Record<string, boolean> = {
    birth_date: one.birthDate === other.birthDate,
    id_last4: one.idLast4 === other.idLast4,
    postcode: one.postcode === other.postcode,
  };
  const given = Object.fromEntries(Object.entries(state.rightParty.given).filter(([factor, how]) => how === "match" && alike[factor]));
  return { ...state, loanId: null, rightParty: { ...state.rightParty, given } };
}
