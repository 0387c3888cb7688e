// Knows that no line of the golden talks states a figure without a ground, threatens, or tells of the loan too early: the same check that holds messages back. Refuses to judge wording otherwise.
import { expect, test } from "@jest/globals";
import { attemptOf, contactFactsOf, jurisdictionFor } from "../../bot/contact.ts";
import { knownFigures } from "../../bot/known-figures.ts";
import { bareRecord } from "./bare-record.ts";
import type { Facts, Step } from "../../dialogs/dialog.ts";
import { checkOutput } from "../../src/output-check.ts";
import { packsFor } from "../../src/policy/packs.ts";
import { render } from "../../prompts/render.ts";
import { replay } from "../../dialogs/chat-replay.ts";
import { chatNames, openPlayer, readChat } from "../chat-file.ts";

const player = openPlayer();

test("every line of the assistant in the golden talks would be let out", () => {
  const refused: string[] = [];
  let checked = 0;
  for (const name of chatNames()) {
    const watching: Step = (before, input, facts: Facts) => {
      const turn = player.step(before, input, facts);
      const says = turn.effects.flatMap((effect) => (effect.do === "say" ? [effect.say] : []));
      if (says.length === 0) return turn;
      checked++;
      const text = render(says, turn.state.language, facts.medium);
      const effects = turn.effects.flatMap((effect) => (effect.do === "say" ? [] : [effect]));
      const figures = knownFigures({ facts, heard: input.kind === "message" ? input.heard : null, states: [before, turn.state], effects, says, medium: facts.medium, occasion: input.kind === "scheduled" ? input.occasion : null });
      const record = bareRecord(facts);
      const verified = facts.addressVerified || turn.state.rightParty.verified;
      const planned = { channel: facts.medium, theirs: "+13125550123", purpose: "reply" as const, loanId: turn.state.loanId, text: text.replaceAll(facts.lender.name, "…"), language: turn.state.language, isFirst: false, isLater: true, asksIfMachine: false };
      const contactFacts = contactFactsOf(record, facts.loans, verified, facts.lender);
      const found = checkOutput(
        { text: planned.text, attempt: { ...attemptOf(planned, record), act: "say" }, mustInclude: [], verifiedFact: true },
        figures,
        { history: [], facts: contactFacts, packs: packsFor(jurisdictionFor(record, facts.lender), contactFacts.party), now: facts.now },
      );
      for (const one of found) refused.push(`${name}: ${one.code} ${one.rule ?? ""} "${one.found}" in: ${text}`);
      return turn;
    };
    replay(readChat(name).chat, { ...player, step: watching });
  }
  expect(checked).toBeGreaterThan(300);
  expect(refused).toEqual([]);
}); // prettier-ignore
