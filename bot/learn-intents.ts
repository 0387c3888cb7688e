// Knows how to learn the intents and write them down, as a program of its own: `node bot/learn-intents.ts <file>`. Refuses to know when that is due.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { serializeModels } from "../prompts/intent-storage.ts";
import { type IntentModels, type LanguageModel, toLearn, trainLanguage } from "../prompts/intent-training.ts";

/** One of them, on a processor of its own. */
const learnt = (at: number): Promise<LanguageModel | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: at });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

/** As many at once as there are processors; the same bytes in whatever order they end. */
async function learntAll(): Promise<IntentModels> {
  const models: (LanguageModel | undefined)[] = [];
  let next = 0;
  const oneByOne = async (): Promise<void> => {
    for (let at = next++; at < toLearn.length; at = next++) models[at] = await learnt(at);
  };
  await Promise.all(toLearn.slice(0, availableParallelism()).map(oneByOne));
  return Object.fromEntries(toLearn.flatMap(({ name }, at) => (models[at] ? [[name, models[at]]] : [])));
}

if (isMainThread) {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error("learn-intents: expected the file to write as the only argument");
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and renamed: two processes starting at once must not read half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, serializeModels(await learntAll()));
  renameSync(aside, file);
} else {
  const { language, purpose } = toLearn[workerData as number]!;
  parentPort!.postMessage(trainLanguage(language, undefined, purpose), []);
}
