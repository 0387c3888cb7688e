// Knows the form in which a language pack writes its examples, right and wrong. Refuses to know how they are learnt from.
import type { Intent } from "./heard.ts";

/**
 * How people say one thing. A line may hold alternatives, expanded in full or, when there are many, to a fixed sample:
 * "{can|could} you {please |}resend it". Nesting is not allowed; an empty alternative is.
 */
export type ExampleSet = {
  /** Typed: SMS, WeChat, web. With the slang, the missing apostrophes and the typos people leave in. */
  right: readonly string[];
  /** As a speech recogniser writes it: no punctuation, numbers as it likes, "um", homophones. */
  spoken?: readonly string[];
  /** Right too: one wording with a great many words in each place, learnt from a few samples, so that its breadth does not outweigh what people wrote. */
  broad?: readonly string[];
  /** Near misses: share the words, do not mean this. May mean something else that is in scope (then also listed there). */
  wrong?: readonly string[];
};

/** A line may stand under several intents: it then means them all ("no thanks, bye" is deny, thanks and goodbye). */
export type IntentExamples = Readonly<Partial<Record<Intent, ExampleSet>>>;

/** Lines with long alternatives get more: every alternative should be seen several times, in different company. */
const expansionsPerAlternative = 1.5;
const fewestExpansions = 12;
const mostExpansions = 72;
/** Samples of a broad line. */
export const broadExpansions = 10;

/** Every alternative of a line with braces; where there are very many, a sample spread evenly over them, always the same. */
export function expand(line: string, most = mostExpansions): string[] {
  const parts = line.split(/\{([^{}]*)\}/);
  const choices = parts.map((part, at) => (at % 2 === 0 ? [part] : part.split("|")));
  const count = choices.reduce((product, options) => product * options.length, 1);
  const alternatives = choices.reduce((sum, options) => sum + (options.length > 1 ? options.length : 0), 0);
  const wanted = Math.min(count, most, Math.max(fewestExpansions, Math.round(expansionsPerAlternative * alternatives)));
  const lines: string[] = [];
  for (let n = 0; n < wanted; n++) {
    // Steps of the golden ratio fall evenly over all combinations, without the columns an even step would make.
    let index = count === wanted ? n : Math.floor(((n * 0.6180339887498949) % 1) * count);
    let made = "";
    for (const options of choices) {
      made += options[index % options.length]!;
      index = Math.floor(index / options.length);
    }
    lines.push(made.replace(/\s+/g, " ").trim());
  }
  return [...new Set(lines)];
}
