// Knows how a command says that it failed or was called wrongly, and prints a line. Refuses to know the record: a command that needs none does not load it.

/** Expected failures of commands: one sentence, no stack. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refusal";
  }
}

/** The command was called wrongly; whoever hears it adds how it is called. */
export class Misuse extends Refusal {
  constructor(message: string) {
    super(message);
    this.name = "Misuse";
  }
}

/** Throws a Misuse at the first word nobody asked for. */
export function mustBeAtMost(words: readonly string[], count: number): void {
  if (words.length > count) throw new Misuse(`"${words[count]}" is one word too many.`);
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
