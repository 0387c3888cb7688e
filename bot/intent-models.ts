// Knows where trained intent models are kept and when they are stale. Refuses to know how they are learnt and read.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { intentExamples } from "../prompts/intent-corpus.ts";
import { parseModels, serializeModels } from "../prompts/intent-storage.ts";
import { type IntentModels, trainIntentModels } from "../prompts/intent.ts";

const root = join(import.meta.dirname, "..");
/** What the models come from besides the examples: any change here makes kept ones stale. */
const sources = [
  "examples", "intent-corpus", "intent-features", "intent-storage", "intent-training", "linear", "normalize", "stem",
  "en/slang", "es/slang", "zh/slang", "zh/simplified",
]; // prettier-ignore

/**
 * The intent models, from `cacheDir` (default: build/ beside the program) when those kept there are of these very examples and this code; otherwise
 * trained now, which takes seconds and says so on standard error, and kept. A folder that cannot be written costs only the next start.
 */
export function loadIntentModels(cacheDir = join(root, "build")): IntentModels {
  const file = join(cacheDir, `intents-${fingerprint()}.json`);
  const kept = readKept(file);
  if (kept) return kept;
  process.stderr.write("Learning intents from the language packs' examples (first start only) … ");
  const started = performance.now();
  const models = trainIntentModels();
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  try {
    mkdirSync(cacheDir, { recursive: true });
    // Written aside and renamed: two processes starting at once must not read half a file.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, serializeModels(models));
    renameSync(aside, file);
  } catch (error) {
    process.stderr.write(`Could not keep the intent models in ${cacheDir}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return models;
}

function readKept(file: string): IntentModels | undefined {
  try {
    return parseModels(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function fingerprint(): string {
  const hash = createHash("sha256").update(JSON.stringify(intentExamples));
  for (const source of sources) hash.update(readFileSync(join(root, "prompts", `${source}.ts`)));
  return hash.digest("hex").slice(0, 16);
}
