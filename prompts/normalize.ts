// Knows how people really write, and mends it while remembering where each letter stood. Refuses to know what anything means.
import type { Span } from "./heard.ts";

/** A mended text. `text` is what grammars read: NFKC, lower case, one space between words, slang and typos mended, traditional characters simplified. */
export type Normalized = {
  /** As the borrower wrote it (card numbers already masked). Every span in `Heard` points into this. */
  original: string;
  text: string;
  /** For each UTF-16 unit of `text`: where the piece it came from starts and ends in `original`. */
  starts: readonly number[];
  ends: readonly number[];
};

/** The place in `original` of [start, end) in `text`. */
export function originalSpan(normalized: Normalized, start: number, end: number): Span {
  if (end <= start) return [normalized.starts[start] ?? normalized.original.length, normalized.starts[start] ?? normalized.original.length];
  return [normalized.starts[start]!, normalized.ends[end - 1]!];
}
