// Knows the compact form in which trained models are kept and read back. Refuses to know where.
import type { Intent } from "./heard.ts";
import type { IntentModels, LanguageModel } from "./intent-training.ts";

const form = 2;

/** Arrays stand behind the head, one after the other in this order, each at a multiple of four; the head says how long they are. */
const arrayNames = ["hashes", "scales", "bias", "leads", "rarity", "weights"] as const;
type ArrayName = (typeof arrayNames)[number];

type Stored = {
  intents: readonly Intent[];
  unseenRarity: number;
  honesty: readonly [number, number];
  words: string;
  targets: string;
  lengths: Readonly<Record<ArrayName, number>>;
};

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Models as bytes: the head's length, a head in JSON, the numbers (little endian). The same models give the same bytes. */
export function serializeModels(models: IntentModels): Uint8Array {
  const languages: Record<string, Stored> = {};
  const parts: ArrayBufferView[] = [];
  for (const [language, model] of Object.entries(models)) {
    const { intents, unseenRarity, honesty } = model;
    const lengths = Object.fromEntries(arrayNames.map((name) => [name, model[name].length])) as Record<ArrayName, number>;
    languages[language] = { intents, unseenRarity, honesty, words: model.words.join(" "), targets: model.targets.join(" "), lengths };
    parts.push(...arrayNames.map((name) => model[name]));
  }
  const head = new TextEncoder().encode(JSON.stringify({ form, languages }));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + aligned(part.byteLength), aligned(4 + head.length)));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = aligned(4 + head.length);
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return bytes;
}

/** The models that `serializeModels` wrote; they look into `bytes` and copy nothing. Throws when it is of another form or cut short. */
export function parseModels(bytes: Uint8Array): IntentModels {
  const headLength = bytes.byteLength < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (headLength === 0 || 4 + headLength > bytes.byteLength)
    throw new Error(`intent models: ${bytes.byteLength} bytes without a whole head`);
  // Views must start at multiples of four; a file read whole does, a slice of a pool may not.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(4, 4 + headLength))) as {
    form?: number;
    languages?: Record<string, Stored>;
  };
  if (head.form !== form || !head.languages) throw new Error(`intent models: form ${String(head.form)}, expected ${form}`);
  let at = whole.byteOffset + aligned(4 + headLength);
  const end = whole.byteOffset + whole.byteLength;
  const take = <T>(view: new (buffer: ArrayBufferLike, from: number, length: number) => T, length: number, size: number): T => {
    if (at + length * size > end) throw new Error(`intent models: cut short at ${whole.byteLength} bytes`);
    const taken = new view(whole.buffer, at, length);
    at += aligned(length * size);
    return taken;
  };
  const models: Record<string, LanguageModel> = {};
  for (const [language, { lengths, words, targets, ...of }] of Object.entries(head.languages)) {
    models[language] = {
      ...of,
      hashes: take(Uint32Array, lengths.hashes, 4),
      scales: take(Float32Array, lengths.scales, 4),
      bias: take(Float32Array, lengths.bias, 4),
      leads: take(Float32Array, lengths.leads, 4),
      rarity: take(Uint8Array, lengths.rarity, 1),
      weights: take(Int8Array, lengths.weights, 1),
      words: words.split(" "),
      targets: targets.split(" "),
    };
  }
  return models;
}
