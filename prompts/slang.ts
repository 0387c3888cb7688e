// Knows the shape of a language's mends; refuses to know the words.

/** Whole words (as written, lower case, accents stripped) and what they stand for. */
export type Slang = Readonly<Record<string, string>>;
/** What speech recognisers and quick thumbs make of phrases; each expression is global, `$1` refers to its groups. */
export type Soundalikes = readonly (readonly [RegExp, string])[];
