// Knows the compact form in which trained models are kept and read back. Refuses to know where.
import type { Language } from "../src/loan.ts";
import type { Intent } from "./heard.ts";
import type { IntentModels, LanguageModel } from "./intent-training.ts";

const form = 1;

type Stored = {
  intents: readonly Intent[];
  unseenRarity: number;
  hashes: string;
  rarity: string;
  weights: string;
  scales: string;
  bias: string;
  leads: string;
  honesty: readonly [number, number];
  words: string;
  targets: string;
};

const packed = (array: ArrayBufferView): string => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

function bytesOf(text: string): ArrayBuffer {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return bytes.buffer;
}

/** Models as one JSON text, numbers in base64 (little endian). The same models give the same text. */
export function serializeModels(models: IntentModels): string {
  const languages = Object.fromEntries(
    Object.entries(models).map(([language, model]): [string, Stored] => [
      language,
      {
        intents: model.intents,
        unseenRarity: model.unseenRarity,
        hashes: packed(model.hashes),
        rarity: packed(model.rarity),
        weights: packed(model.weights),
        scales: packed(model.scales),
        bias: packed(model.bias),
        leads: packed(model.leads),
        honesty: model.honesty,
        words: model.words.join(" "),
        targets: model.targets.join(" "),
      },
    ]),
  );
  return JSON.stringify({ form, languages });
}

/** The models a text of `serializeModels` holds. Throws when it is of another form. */
export function parseModels(text: string): IntentModels {
  const stored = JSON.parse(text) as { form?: number; languages?: Record<string, Stored> };
  if (stored.form !== form || !stored.languages) throw new Error(`intent models: form ${String(stored.form)}, expected ${form}`);
  const models: Partial<Record<Language, LanguageModel>> = {};
  for (const [language, of] of Object.entries(stored.languages)) {
    models[language as Language] = {
      intents: of.intents,
      unseenRarity: of.unseenRarity,
      hashes: new Uint32Array(bytesOf(of.hashes)),
      rarity: new Uint8Array(bytesOf(of.rarity)),
      weights: new Int8Array(bytesOf(of.weights)),
      scales: new Float32Array(bytesOf(of.scales)),
      bias: new Float32Array(bytesOf(of.bias)),
      leads: new Float32Array(bytesOf(of.leads)),
      honesty: of.honesty,
      words: of.words.split(" "),
      targets: of.targets.split(" "),
    };
  }
  return models;
}
