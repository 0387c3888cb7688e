// Knows the shape of a language's words for numbers; refuses to know the words.

/** Words of counting in an alphabetic language. Values below 100 add up, scales multiply. */
export type NumberWords = {
  ones: Readonly<Record<string, number>>;
  teens: Readonly<Record<string, number>>;
  tens: Readonly<Record<string, number>>;
  hundreds: Readonly<Record<string, number>>;
  /** "hundred": multiplies what stands before it. */
  hundred: readonly string[];
  scales: Readonly<Record<string, number>>;
  and: readonly string[];
  one: readonly string[];
  point: readonly string[];
  ordinals: Readonly<Record<string, number>>;
  vague: Readonly<Record<string, number>>;
  dozens: Readonly<Record<string, number>>;
  /** "half", "medio" and the denominators of fractions. */
  half: readonly string[];
  over: readonly string[];
};
