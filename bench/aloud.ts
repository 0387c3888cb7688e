// Knows how to write down all that a caller can hear, for somebody to read aloud: every phrase, then the five main talks. Refuses to judge; test/prompts/aloud.test.ts does.
// Run: node bench/aloud.ts [en|es|zh]
import { openPlayer } from "../test/chat-file.ts";
import { everyPhrase, everyTalk, type Line } from "../test/prompts/aloud.ts";

const only = process.argv[2];
const printed = (title: string, lines: readonly Line[]): void => {
  console.log(`\n${title}\n`);
  let last = "";
  for (const { language, from, words } of lines) {
    if (only !== undefined && language !== only) continue;
    console.log(`${language} ${from === last ? " ".repeat(from.length) : from}  ${words}`);
    last = from;
  }
};
printed("PHRASES", everyPhrase());
printed("TALKS", everyTalk(openPlayer()));
