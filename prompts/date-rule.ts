// Knows how a grammar rule is written and matched; refuses to know the rules.
import type { DateWorld, Duration, Found } from "./date-arithmetic.ts";
import { letterOf, type DateKind, type DateWord } from "./date-kinds.ts";

/** One part of a date, or a date put together already (`at` resolves it on a given today). */
export type DateToken = DateWord & {
  start: number;
  end: number;
  numeric?: { year?: number; month: number; day: number; either: boolean };
  at?: (world: DateWorld) => Found | undefined;
  duration?: Duration;
  sub?: "weekday" | "day" | "monthDay" | "numeric" | "relative" | "holiday";
  why?: string;
  /** For a range: the day it ends on, so that "move it from the 5th to the 9th" can drop the first. */
  ends?: DateToken;
  vague?: boolean;
};

/** What a rule may ask about its place in the message. */
export type Place = {
  before: DateToken | undefined;
  after: DateToken | undefined;
  /** What follows `after`. */
  beyond: DateToken | undefined;
  /** The word before speaks of days ("by", "until", "so"). */
  leads: boolean;
  isDay: (token: DateToken, lead: boolean, bareCardinal?: boolean) => boolean;
  language: "en" | "es" | "zh";
};

/** `build` returns the parts' meaning, or undefined to decline: the next rule is tried. */
export type Rule = {
  name: string;
  kind: "day" | "period" | "duration" | "time";
  pattern: RegExp;
  build: (parts: Parts, place: Place) => Partial<DateToken> | undefined;
};

/** The matched tokens, by kind and in order. */
export class Parts {
  readonly all: readonly DateToken[];
  constructor(all: readonly DateToken[]) {
    this.all = all;
  }
  many(...kinds: DateKind[]): DateToken[] {
    return this.all.filter(({ kind }) => kinds.includes(kind));
  }
  one(...kinds: DateKind[]): DateToken | undefined {
    return this.all.find(({ kind }) => kinds.includes(kind));
  }
  value(...kinds: DateKind[]): number {
    return this.one(...kinds)?.value ?? Number.NaN;
  }
  has(kind: DateKind): boolean {
    return this.one(kind) !== undefined;
  }
}

/** "the? (ordinal|number) of? month" becomes an expression over letters of kinds. */
export function rule(name: string, kind: Rule["kind"], pattern: string, build: Rule["build"]): Rule {
  const letters = pattern.replace(/[a-zA-Z]+/g, (word) => {
    if (!Object.hasOwn(letterOf, word))
      throw new RangeError(`date rule "${name}": "${word}" is no kind of word, expected one of ${Object.keys(letterOf).join(", ")}`);
    const letter = letterOf[word as DateKind];
    return letter === "?" ? "\\?" : letter;
  });
  return { name, kind, pattern: new RegExp(letters.replaceAll(" ", ""), "y"), build };
}

/** A day or period that is worked out once today is known. */
export function resolves(at: (world: DateWorld) => Found | undefined, more: Partial<DateToken> = {}): Partial<DateToken> {
  return { ...more, at };
}
