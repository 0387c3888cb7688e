// Knows where trained intent models are kept and when they are stale. Refuses to know how they are learnt and read.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseModels } from "../prompts/intent-storage.ts";
import type { IntentModels } from "../prompts/intent.ts";

const root = join(import.meta.dirname, "..");
/** Everything the models come from: any change here makes kept ones stale. */
const sources = [
  "examples", "intent-corpus", "intent-features", "intent-overlap", "intent-storage", "intent-training", "linear", "normalize", "sparse-text", "stem", "word-families", "zh/simplified",
  ...["en", "es", "zh"].flatMap((language) => ["critical", "critical-composed", "examples/critical", "examples/critical-said", "examples/critical-broad", "examples/everyday", "examples/ordinary", "examples/out-of-scope", "slang", "word-families"].map((file) => `${language}/${file}`)),
]; // prettier-ignore

/**
 * The intent models, from `cacheDir` (default: build/ beside the program; where that cannot be written, the system's temporary folder) when those
 * kept there are of these very examples and this code; otherwise learnt now, which takes seconds and says so on standard error, and kept.
 * Throws when learning fails.
 */
export function loadIntentModels(cacheDir = join(root, "build")): IntentModels {
  const file = join(writable(cacheDir), `intents-${fingerprint()}.bin`);
  const kept = readKept(file);
  if (kept) return kept;
  process.stderr.write("Learning intents from the language packs' examples (once) … ");
  const started = performance.now();
  // In a process of its own: learning takes five times the memory that reading does, and this one may live for months.
  const learning = spawnSync(process.execPath, [join(root, "bot", "learn-intents.ts"), file], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (learning.status !== 0) {
    throw new Error(
      `intent models: learning ended with ${learning.status ?? learning.signal ?? learning.error?.message}, expected 0. ${learning.stderr}`,
    );
  }
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return parseModels(readFileSync(file));
}

/** Learns where nothing is kept for these examples; false when something is. This process stands still meanwhile: nothing may be waiting in it, a connection least of all. */
export function learnIntentsOnce(cacheDir = join(root, "build")): boolean {
  if (existsSync(join(writable(cacheDir), `intents-${fingerprint()}.bin`))) return false;
  loadIntentModels(cacheDir);
  return true;
}

function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return tmpdir();
  }
}

function readKept(file: string): IntentModels | undefined {
  try {
    return parseModels(readFileSync(file));
  } catch {
    return undefined;
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(join(root, "prompts", `${source}.ts`)));
  return hash.digest("hex").slice(0, 16);
}
