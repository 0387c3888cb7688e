// Knows how to write what was heard by hand, so that dialogs are tested apart from hearing. Refuses to read any text.
import type { Expectation, Heard, HeardAmount, HeardDate, Intent } from "../../prompts/heard.ts";
import { worldOf, type World } from "../../dialogs/chat-world.ts";
import type { ConversationState, Effect, Facts, Input } from "../../dialogs/dialog.ts";
import { expectationOf, initialState, step } from "../../dialogs/index.ts";
import { render } from "../../prompts/render.ts";
import type { Lender } from "../../src/lender.ts";
import lenderData from "../../src/policy/lender-demo.json" with { type: "json" };
import type { WorldLine } from "../../dialogs/chat-file.ts";

export const lender = lenderData as unknown as Lender;

export type Said = {
  acts?: Intent[];
  /** Days to come. */
  dates?: string[];
  past?: string[];
  /** Minor units, or a share. */
  amounts?: (number | NonNullable<HeardAmount["share"]>)[];
  answer?: "yes" | "no" | "unsure";
  digits?: string;
  currency?: string;
};

export function heard(
  text: string,
  { acts = [], dates = [], past = [], amounts = [], answer, digits, currency = "USD" }: Said = {},
): Heard {
  const date =
    (tense: HeardDate["tense"]) =>
    (day: string): HeardDate => ({ date: day, certainty: "certain", tense, span: [0, 0], why: "by hand" });
  return {
    text,
    acts: acts.map((intent) => ({ intent, confidence: 0.95, by: "rule" })),
    dates: [...dates.map(date("future")), ...past.map(date("past"))],
    amounts: amounts.map((amount) => ({
      amountMinor: typeof amount === "number" ? amount : 0,
      ...(typeof amount === "number" ? {} : { share: amount }),
      currency,
      certainty: "certain",
      span: [0, 0],
      why: "by hand",
    })),
    payments: [],
    ...(answer ? { answer: { value: answer, certainty: "certain" } } : {}),
    ...(digits === undefined ? {} : { digits }),
    language: { code: "en", confidence: 0.5 },
  };
}

/** The lines of a world as in a `.chat` file: "loan L-1001 USD 120.00 past due since 2026-03-10". */
export function world(...lines: string[]): World {
  return worldOf(
    lines.map((line) => ({ key: line.split(" ")[0], value: line.slice(line.indexOf(" ") + 1) }) as WorldLine),
    lender,
  );
}

/** A talk turn by turn: the state goes through JSON, as it does between turns. */
export class Talking {
  state: ConversationState;
  facts: Facts;
  effects: Effect[] = [];
  constructor({ facts, language }: World) {
    this.facts = facts;
    this.state = initialState(language);
  }
  turn(input: Input): this {
    const turn = step(this.state, input, this.facts);
    this.state = JSON.parse(JSON.stringify(turn.state)) as ConversationState;
    this.effects = turn.effects;
    return this;
  }
  say(text: string, said: Said = {}): this {
    return this.turn({ kind: "message", heard: heard(text, said) });
  }
  get words(): string {
    return render(
      this.effects.flatMap((effect) => (effect.do === "say" ? [effect.say] : [])),
      this.state.language,
      this.facts.medium,
    );
  }
  get did(): Exclude<Effect, { do: "say" }>[] {
    return this.effects.flatMap((effect) => (effect.do === "say" ? [] : [effect]));
  }
  get expecting(): Expectation {
    return expectationOf(this.state);
  }
}
