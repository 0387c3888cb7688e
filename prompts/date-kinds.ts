// Knows the parts of speech of dates; refuses to know any language's words for them.

/** Every part has a letter, so that a message becomes a short string and a grammar rule an expression over it. */
export const letterOf = {
  weekday: "W", month: "M", number: "N", ordinal: "O", article: "A", unit: "U", relative: "R", numeric: "D", time: "T", part: "P", holiday: "H", year: "Y",
  yearOffset: "y", next: "n", this: "t", last: "l", within: "i", inside: "I", later: "L", after: "a", before: "b", from: "f", to: "x", dash: "-", slash: "s", comma: "c",
  of: "o", the: "h", and: "&", between: "B", end: "E", start: "S", middle: "m", dayMark: "g", ago: "G", on: "p", at: "@", clock: "k", edge: "J", afterNext: "w", lunar: "j",
  lunarMonth: "q", dayEnd: "e", payday: "K", starting: "z", every: "r", for: "F", all: "V", monthLast: "d", quincena: "u", lunarDay: "v", unknown: "?", day: "X", period: "Q", duration: "Z",
} as const; // prettier-ignore
export type DateKind = keyof typeof letterOf;

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "businessDay"
  | "week"
  | "weekend"
  | "fortnight"
  | "quincena"
  | "month"
  | "quarter"
  | "halfYear"
  | "year"
  | "decade";
export type Edge = "start" | "middle" | "end";

/** What a word can stand for. `minute` is a minute of the day; a shy word ("may", "sat") needs a date beside it. */
export type DateWord = {
  kind: DateKind;
  value?: number;
  unit?: Unit;
  edge?: Edge;
  holiday?: string;
  minute?: number;
  shy?: true;
};

/** A row of a word list: the part of speech, its value, and the phrases that carry it, separated by bars. */
export type DateWords = readonly (readonly [kind: DateKind, value: number | string | Omit<DateWord, "kind">, phrases: string])[];
