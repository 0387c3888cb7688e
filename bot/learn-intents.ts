// Knows how to learn the intents and write them down, as a program of its own: `node bot/learn-intents.ts <file>`. Refuses to know when that is due.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { serializeModels } from "../prompts/intent-storage.ts";
import { trainIntentModels } from "../prompts/intent-training.ts";

const [file] = process.argv.slice(2);
if (!file) throw new Error("learn-intents: expected the file to write as the only argument");
mkdirSync(dirname(file), { recursive: true });
// Written aside and renamed: two processes starting at once must not read half a file.
const aside = `${file}.${process.pid}`;
writeFileSync(aside, serializeModels(trainIntentModels()));
renameSync(aside, file);
