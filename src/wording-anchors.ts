// Knows which piece of a listed phrase every text that holds the phrase must hold, so that most phrases need not be looked for. Refuses to find a phrase.

/** Pieces of which one at least stands wherever the phrase does; null when none can be named. The phrase is folded, in the writing of wording.json. */
export function anchorsOf(phrase: string): string[] | null {
  const sets: string[][] = [];
  let run = "";
  const endRun = (): void => {
    // Spaces beside a gap are not asked for.
    if (run.trim() !== "") sets.push([run.trim()]);
    run = "";
  };
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase[at]!;
    const isOptional = phrase[at + 1] === "?";
    if (character === "|") return null;
    if (character === "(" || character === "[") {
      endRun();
      const end = closingOf(phrase, at);
      if (end === null) return null;
      if (character === "(" && phrase[end + 1] !== "?") {
        const each = alternativesOf(phrase.slice(at + 1, end)).map(anchorsOf);
        if (each.every((one) => one !== null)) sets.push(each.flat());
      }
      at = end;
    } else if (character === "*" || character === "…" || character === "?" || isOptional) endRun();
    else run += character;
  }
  endRun();
  return sets.reduce<string[] | null>((best, set) => (best === null || strength(set) > strength(best) ? set : best), null);
}

/** A set finds as much as its shortest piece; of two alike the one with fewer pieces. */
const strength = (set: readonly string[]): number => Math.min(...set.map(({ length }) => length)) - set.length / 1_000;

function closingOf(phrase: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < phrase.length; at++) {
    if (phrase[at] === "(" || phrase[at] === "[") depth++;
    if ((phrase[at] === ")" || phrase[at] === "]") && --depth === 0) return at;
  }
  return null;
}

function alternativesOf(inside: string): string[] {
  const all = [""];
  let depth = 0;
  for (const character of inside.replace(/^\?:/, "")) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "|" && depth === 0) all.push("");
    else all[all.length - 1] += character;
  }
  return all;
}

/** As many characters of a piece are looked up at each place of a text. */
const mostKey = 3;

/** Which of the names may stand in a text: each has the phrases that stand for it, folded. */
export function anchored(phrasesOf: ReadonlyMap<string, readonly string[]>): (folded: string) => ReadonlySet<string> {
  const always = new Set<string>();
  const byKey = new Map<string, { anchor: string; name: string }[]>();
  for (const [name, phrases] of phrasesOf) {
    const anchors = phrases.map(anchorsOf);
    if (anchors.some((one) => one === null)) always.add(name);
    else
      for (const anchor of new Set(anchors.flatMap((one) => one!))) {
        const key = anchor.slice(0, mostKey);
        byKey.set(key, [...(byKey.get(key) ?? []), { anchor, name }]);
      }
  }
  return (folded) => {
    const names = new Set(always);
    for (let at = 0; at < folded.length; at++)
      for (let length = 1; length <= mostKey && at + length <= folded.length; length++)
        for (const { anchor, name } of byKey.get(folded.slice(at, at + length)) ?? [])
          if (!names.has(name) && folded.startsWith(anchor, at)) names.add(name);
    return names;
  };
}
