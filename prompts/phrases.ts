// Knows that every language says everything: a missing phrase or a wrong slot does not compile. Refuses to know how a value is written.
import type { LocalDate } from "../src/calendar.ts";
import type { Component } from "../src/waterfall.ts";
import type { PaymentMethod } from "../src/lender.ts";
import type { Money } from "../src/money.ts";
import { slots, type SlotKind } from "./slots.ts";

export { slots };
export type PhraseKey = keyof typeof slots;

/** Parts of a sum, in the order of the ledger's components; those that are zero are not said. */
export type Breakdown = { currency: string } & Partial<Record<Component, number>>;

/** What a slot of each kind holds. `currency` is an ISO code, `percent` a decimal string without its sign, `time` a minute of the day, `days` and `count` how many, `number` which one, `phone` E.164. */
export type SlotValues = {
  money: Money;
  currency: string;
  percent: string;
  date: LocalDate;
  longDate: LocalDate;
  time: number;
  days: number;
  count: number;
  number: number;
  breakdown: Breakdown;
  method: PaymentMethod;
  digits: string;
  phone: string;
  link: string;
  name: string;
  text: string;
};

export type SlotsOf<K extends PhraseKey> = {
  [S in keyof (typeof slots)[K]]: (typeof slots)[K][S] extends SlotKind ? SlotValues[(typeof slots)[K][S]] : never;
};

/** One thing to say, in no language yet. Plain JSON, so that it can be said again. */
export type Say = { [K in PhraseKey]: { key: K; slots: SlotsOf<K> } }[PhraseKey];

/** The slots a phrase must be given: nothing when it has none. */
export type Given<K extends PhraseKey> = keyof (typeof slots)[K] extends never ? [] : [SlotsOf<K>];

/** `say("promiseNoted", { amount, on })`; phrases without slots take none. */
export function say<K extends PhraseKey>(key: K, ...given: Given<K>): Say {
  return { key, slots: given[0] ?? {} } as Say;
}

/** Written once for all media, or with another wording for the ear or for WeChat. */
export type Phrase = string | { readonly text: string; readonly voice?: string; readonly wechat?: string };

type SlotsIn<T extends string> = T extends `${string}{${infer S}}${infer Rest}` ? S | SlotsIn<Rest> : never;
type LinksOf<K extends PhraseKey> = {
  [S in keyof (typeof slots)[K]]: (typeof slots)[K][S] extends "link" ? S : never;
}[keyof (typeof slots)[K]];
type Wrong<Missing, Unknown> = [Missing] extends [never]
  ? [Unknown] extends [never]
    ? false
    : { slotThatDoesNotExist: Unknown }
  : { slotLeftOut: Missing };
type CheckedText<K extends PhraseKey, T extends string, MayLack = never> =
  Wrong<Exclude<keyof (typeof slots)[K], SlotsIn<T> | MayLack>, Exclude<SlotsIn<T>, keyof (typeof slots)[K]>> extends infer W
    ? W extends false
      ? T
      : W
    : never;
type CheckedPhrase<K extends PhraseKey, P> = P extends string
  ? CheckedText<K, P>
  : { [M in keyof P]: P[M] extends string ? CheckedText<K, P[M], M extends "voice" ? LinksOf<K> : never> : never };
/** The same catalogue when every template is right; else the place and the slot that is wrong. */
export type Checked<C> = { [K in keyof C]: K extends PhraseKey ? CheckedPhrase<K, C[K]> : { phraseThatDoesNotExist: K } };

export type Phrasebook = Readonly<Record<PhraseKey, Phrase>>;

/** A language's phrases, checked by the compiler against `slots`: each key is there, each template holds exactly its slots. */
export function phrasebook<const C extends Phrasebook>(catalogue: C & Checked<C>): Phrasebook {
  return catalogue;
}

/** The small words that slots are written with, and how a language joins things. */
export type Names = {
  months: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  components: Record<Component, string>;
  methods: Record<PaymentMethod, string>;
  /** Singular and plural of "day". */
  day: readonly [one: string, many: string];
  listJoin: string;
  lastJoin: string;
  /** Between two sentences of one message. */
  sentenceJoin: string;
};
