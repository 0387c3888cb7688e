// Knows which known name a misspelt one was probably meant to be. Refuses to know what the names are for.

/** The nearest of `names` when it is near enough to be meant: at most a quarter of the letters apart, two at least. */
export function nearestTo<N extends string>(name: string, names: readonly N[]): N | null {
  let best: { known: N; apart: number } | null = null;
  for (const known of names) {
    const apart = distance(name, known);
    if (!best || apart < best.apart) best = { known, apart };
  }
  return best && best.apart <= Math.max(2, Math.floor(name.length / 4)) ? best.known : null;
}

/** Levenshtein's edit distance. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    previous = row;
  }
  return previous[b.length]!;
}
