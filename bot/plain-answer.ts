// Knows how an answer that needs no dialog (please type) becomes words that passed the check. Refuses to choose the words.
import type { Say } from "../prompts/phrases.ts";
import { stateOf, type Decided, type Talk } from "./decided.ts";
import { rowsOf } from "./effects.ts";
import { factsOf } from "./facts.ts";
import { fitted } from "./fitted.ts";
import type { TurnRecord } from "./store/store.ts";
import type { TurnPorts } from "./turn-ports.ts";

export type PlainAnswer = (record: TurnRecord, talk: Talk, says: readonly Say[], turnId: string) => Decided;

/** The state stands where it stood; `body` is empty and `refused` says why when the words may not leave. */
export const plainAnswerOf =
  (ports: TurnPorts): PlainAnswer =>
  (record, talk, says, turnId) => {
    const now = ports.clock.now();
    const state = stateOf(ports, record);
    const facts = factsOf(record, talk, ports.lender, ports.statementOf, now);
    const scene = { record, facts, turnId, conversationId: talk.id, channel: talk.channel, theirs: talk.theirs, now, state };
    const rows = { ...rowsOf([], scene), says: [...says] };
    const drafted: Decided = { facts, state, rows, scene, body: ports.render(rows.says, state.language, talk.channel), explanations: [], heard: null, failed: null };
    return fitted(ports, drafted, talk, { inline: true, purpose: "reply", inboundContact: null, asksIfMachine: false });
  }; // prettier-ignore
