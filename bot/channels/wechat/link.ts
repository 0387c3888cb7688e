// Knows how a user of WeChat or of the web nobody knows comes to a borrower: they name their agreement, and the talk then proves who they are. Refuses to take a number for proof.
import type { Instant } from "../../../src/calendar.ts";
import { bareWrite } from "../../changes.ts";
import { mostTries } from "../../decided.ts";
import { idOf } from "../../ids.ts";
import { conversationIdOf, type Store } from "../../store/store.ts";
import type { Inbound } from "../channel.ts";

/** An agreement number as lenders write them: letters, perhaps a dash, digits. */
const agreement = /(?<![\p{L}\d])[A-Z]{1,4}-?[A-Z]{0,3}-?\d{2,12}(?![\p{L}\d])/giu;
/** What the borrower wants once they are known: the answer waits for the proof. */
const thenTheBalance = { wechat: "查询欠款余额", web: "how much do I owe?" };

/**
 * The inbound line, of a stranger who named an agreement with a word for the balance added: the dialogs then ask for what proves the person. Only the
 * proof binds the user to the borrower; until then nothing is sent to them unasked.
 */
export async function linkBorrower(store: Store, inbound: Inbound, now: Instant): Promise<Inbound> {
  const { channel } = inbound;
  if (channel !== "wechat" && channel !== "web") return inbound;
  const named = [...new Set(inbound.text.normalize("NFKC").match(agreement))].slice(0, 3);
  if (named.length === 0 || inbound.event) return inbound;
  const known = await store.readTurn({ by: "address", channel, theirs: inbound.theirs, ours: inbound.ours, externalId: inbound.externalId }, now);
  if (known.borrower || known.duplicate) return inbound;
  for (const id of named) {
    const found = (await store.readLoan(id)) ?? (await store.readLoan(id.toUpperCase()));
    const borrower = found?.record.borrower;
    if (!found || !borrower) continue;
    for (let tries = 1; tries <= mostTries; tries++) {
      const record = await store.readTurn({ by: "borrower", borrowerId: borrower.id, conversationId: conversationIdOf(channel, inbound.theirs, inbound.ours), channel, externalId: `link:${inbound.externalId}` }, now);
      if (record.duplicate) break;
      const write = bareWrite(record);
      write.inbound = { channel, externalId: `link:${inbound.externalId}`, at: now, answer: { messageIds: [], says: [], commands: [] } };
      write.addresses = [{ channel, address: inbound.theirs, role: "self", fullName: borrower.fullName, wrongSince: null }];
      write.events = [{ id: idOf("", "link", inbound.externalId), borrowerId: borrower.id, at: now, kind: "contact_noted", loanId: found.loan.id, conversationId: null, body: { name: borrower.fullName, words: "a user named this agreement; nothing is proved yet", channel, address: inbound.theirs } }];
      if ((await store.commitTurn(write)) !== "stale") break;
    }
    return { ...inbound, text: `${inbound.text} ${thenTheBalance[channel]}` };
  }
  return inbound;
} // prettier-ignore
