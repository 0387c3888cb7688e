// Knows when a talk goes on in another language: when it is asked for, or when the borrower plainly writes in it. Refuses to detect one.
import type { Heard, Intent } from "../prompts/heard.ts";
import { isForeign } from "../prompts/games-words.ts";
import { act, because, hears, type Talk } from "./talk.ts";

/** How sure the reader must be that a message is in another language before it counts. */
const countsFrom = 0.6;
/** So sure, and so many words long, one message is enough. */
const plainFrom = 0.8;
const plainWords = 4;
const plainestFrom = 0.87;
const plainestWords = 3;
/** Words whose answer must be understood at once. */
const atOnce: readonly Intent[] = ["stop_contact", "stop_command", "crisis", "talk_to_human", "help"];
/** What our own messages tell people to write is written in every language. */
const ourWords = /^\W*(?:stop(?:all)?|unsubscribe|cancel|end|quit|start|unstop|help|info|ok|yes|no|baja|alta|ayuda)\W*$/iu;

export type Followed = "asked" | "unasked" | null;

/**
 * Speaks the borrower's language when they ask for it; unasked after two messages in a row in it, after one that is long and clear, and at
 * once after a call for help or for silence. Who has changed once is followed elsewhere only after two; Chinese characters leave no doubt.
 */
export function followLanguage(talk: Talk, heard: Heard): Followed {
  const { state } = talk;
  const { code, confidence, switchTo } = heard.language;
  if (switchTo !== undefined) {
    state.leaning = null;
    if (switchTo !== state.language) changeTo(talk, switchTo, `asked for ${switchTo}`);
    return "asked";
  }
  const words = heard.text.match(/[\p{L}\p{M}'’]+/gu)?.length ?? 0;
  const isChinese = code === "zh" && /\p{Script=Han}{2}/u.test(heard.text);
  const isOther =
    code !== state.language && confidence >= countsFrom && !ourWords.test(heard.text) && !isForeign(heard.text, state.language);
  if (!isOther) {
    // A word or a figure alone says nothing of the language; a whole sentence in the talk's own ends the leaning.
    if (words > 1 && confidence >= countsFrom) state.leaning = null;
    return null;
  }
  const isPlain =
    !state.languageChosen && ((words >= plainWords && confidence >= plainFrom) || (words >= plainestWords && confidence >= plainestFrom));
  const isUrgent = hears(heard, ...atOnce);
  if (isChinese || isPlain || isUrgent || (words > 1 && state.leaning === code)) {
    changeTo(talk, code, `writes in ${code}`);
    return "unasked";
  }
  if (words > 1) {
    state.leaning = code;
    because(talk, `seems to write in ${code}`);
  }
  return null;
}

function changeTo(talk: Talk, language: Heard["language"]["code"], why: string): void {
  const { state } = talk;
  state.language = language;
  state.languageChosen = true;
  state.leaning = null;
  because(talk, why);
  act(talk, { do: "setLanguage", language });
}
