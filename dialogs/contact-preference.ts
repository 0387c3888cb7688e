// Knows that people may say when they want to hear from us, and notes it. Refuses to keep it (the contact rules do).
import { readRhythm } from "../src/borrower-rhythm.ts";
import type { WeeklyWindow } from "../src/contact-rules-terms.ts";
import type { Rhythm, RhythmWindow } from "./dialog.ts";
import { namesWorkplace } from "../prompts/matter-words.ts";
import { openCase } from "./handoff.ts";
import { act, choiceOf, finish, hears, speak, wordsOf, type Dialog, type Talk } from "./talk.ts";

/** Minutes of the day in the borrower's zone. */
const byKey: readonly Rhythm[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 720, toMinute: 1080 },
  { fromMinute: 1080, toMinute: 1200 },
  { weekdays: [6, 7] },
];
const listed = (windows: readonly WeeklyWindow[]): RhythmWindow[] =>
  windows.map(({ days, fromMinute, toMinute }) => ({ weekdays: [...days], fromMinute, toMinute }));

/** The wish in the terms of the contact rules' own reader; null when it says no time. */
function rhythmIn(words: string): Rhythm | null {
  const read = readRhythm(words);
  if (!read) return null;
  const atMost = read.atMost ? { atMost: { times: read.atMost.limit, days: read.atMost.perDays } } : {};
  if (read.only && read.only.length > 1) return { only: listed(read.only), ...atMost };
  if (read.never && read.never.length > 1) return { never: listed(read.never), ...atMost };
  const only = read.only?.[0];
  const never = read.never?.[0];
  if (only)
    return {
      ...(only.days.length < 7 ? { weekdays: [...only.days] } : {}),
      ...(wholeDay(only) ? {} : { fromMinute: only.fromMinute, toMinute: only.toMinute }),
      ...atMost,
    };
  if (!never) return read.atMost ? atMost : null;
  if (wholeDay(never)) return { weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => !never.days.some((one) => one === day)), ...atMost };
  if (never.days.length < 7) return { never: listed([never]), ...atMost };
  // "Not in the morning" leaves what comes after it, "not after six" what comes before.
  const later = 1440 - never.toMinute >= never.fromMinute;
  return { fromMinute: later ? never.toMinute : 0, toMinute: later ? 1440 : never.fromMinute, ...atMost };
}

const wholeDay = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): boolean => fromMinute === 0 && toMinute === 1440;

function note(talk: Talk, rhythm: Rhythm): void {
  act(talk, { do: "setRhythm", rhythm, words: wordsOf(talk) });
  speak(talk, "rhythmNoted");
  finish(talk);
}

/** Where somebody works is no address of ours: the people who place calls are told to keep away from it. */
function noteWorkplace(talk: Talk): void {
  openCase(talk, "complaint");
  speak(talk, "workplaceNoted");
}

export const contactPreference: Dialog = {
  name: "contact_preference",
  disclosing: false,
  needsLoan: false,
  aside: true,
  startsOn: ["contact_preference"],
  begin: (talk) => {
    const rhythm = rhythmIn(wordsOf(talk));
    if (rhythm) return note(talk, rhythm);
    if (namesWorkplace(wordsOf(talk))) noteWorkplace(talk);
    talk.state.topic.slot = "when";
    speak(talk, "askRhythm");
  },
  answer: (talk) => {
    const key = choiceOf(talk.heard, byKey.length);
    // "50 on Friday and that's it" is a payment, not a day to be written to.
    if (key === null && ((talk.heard?.amounts.length ?? 0) > 0 || hears(talk.heard, "promise_to_pay", "partial_payment"))) return false;
    if (key === null && namesWorkplace(wordsOf(talk))) {
      noteWorkplace(talk);
      finish(talk);
      return true;
    }
    const rhythm = key === null ? rhythmIn(wordsOf(talk)) : byKey[key - 1]!;
    if (rhythm) note(talk, rhythm);
    return rhythm !== null;
  },
  ask: (talk) => speak(talk, "askRhythm"),
  expects: () => "choice",
  choices: () => byKey.length,
};
