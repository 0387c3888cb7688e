// Knows that people may say when they want to hear from us, and notes it. Refuses to keep it (the contact rules do).
import type { Rhythm } from "./dialog.ts";
import { act, choiceOf, finish, speak, wordsOf, type Dialog } from "./talk.ts";

/** Minutes of the day in the borrower's zone. */
const byKey: readonly Rhythm[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 720, toMinute: 1080 },
  { fromMinute: 1080, toMinute: 1200 },
  { weekdays: [6, 7] },
];
const byWords: readonly RegExp[] = [
  /\bmornings?\b|por las? mañanas?|上午|早上/iu,
  /\bafternoons?\b|por las? tardes?|下午/iu,
  /\bevenings?\b|after work|por las? noches?|晚上|下班/iu,
  /\bweekends?\b|fin(?:es)? de semana|周末/iu,
];

export const contactPreference: Dialog = {
  name: "contact_preference",
  disclosing: false,
  needsLoan: false,
  aside: true,
  startsOn: ["contact_preference"],
  begin: (talk) => {
    const chosen = byWords.findIndex((words) => words.test(wordsOf(talk)));
    if (chosen >= 0) return note(chosen);
    talk.state.topic.slot = "when";
    speak(talk, "askRhythm");

    function note(at: number): void {
      act(talk, { do: "setRhythm", rhythm: byKey[at]!, words: wordsOf(talk) });
      speak(talk, "rhythmNoted");
      finish(talk);
    }
  },
  answer: (talk) => {
    const key = choiceOf(talk.heard, byKey.length);
    const chosen = key === null ? byWords.findIndex((words) => words.test(wordsOf(talk))) : key - 1;
    if (chosen < 0) return false;
    act(talk, { do: "setRhythm", rhythm: byKey[chosen]!, words: wordsOf(talk) });
    speak(talk, "rhythmNoted");
    finish(talk);
    return true;
  },
  ask: (talk) => speak(talk, "askRhythm"),
  expects: () => "choice",
  choices: () => byKey.length,
};
