// Promises of the hear command: one answer a line, in order, and a sentence for what it cannot read.
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import { runHear } from "../../bot/commands/hear.ts";

async function answers(lines: string[], words: string[] = []): Promise<Record<string, unknown>[]> {
  const output = new PassThrough();
  let written = "";
  output.on("data", (chunk: Buffer) => (written += chunk.toString("utf8")));
  await runHear(Readable.from(lines.map((line) => `${line}\n`)), output, words);
  return written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const reference = "2025-03-12T10:00:00";

test("answers each line in order, by its id", async () => {
  const [first, second, third] = await answers([
    JSON.stringify({ id: "a", text: "can't do the 14th, the 20th works", lang: "en", reference }),
    JSON.stringify({ id: "b", text: "五号先还三千剩下月底", lang: "zh", reference }),
    JSON.stringify({ id: "c", text: "el próximo viernes", lang: "es", reference }),
  ]);
  expect(first).toMatchObject({ id: "a", date: "2025-03-20", amount: null });
  expect(second).toMatchObject({ id: "b", date: "2025-04-05", amount: 3000, currency: "CNY", number: 5 });
  expect(third).toMatchObject({ id: "c", date: "2025-03-21", needsClarification: true });
});

test("a past day is no promise", async () => {
  const [paid] = await answers([JSON.stringify({ id: 1, text: "I paid on the 3rd", lang: "en", reference })]);
  expect(paid).toMatchObject({ date: null });
});

test("says what is wrong with a line and goes on", async () => {
  const [broken, unknown, missing, fine] = await answers([
    "{",
    '{"id":1,"text":"x","lang":"fr"}',
    '{"id":2}',
    '{"id":3,"text":"ok","lang":"en"}',
  ]);
  expect(broken).toEqual({ error: "this line is no JSON object" });
  expect(unknown).toEqual({ id: 1, error: 'lang "fr" is none of en, es, zh' });
  expect(missing).toEqual({ id: 2, error: 'field "text" is missing, expected the message' });
  expect(fine).toMatchObject({ id: 3, date: null });
});

test("explains by which rule it heard", async () => {
  const [answer] = await answers([JSON.stringify({ text: "in two weeks", lang: "en", reference })], ["--explain"]);
  expect((answer!["heard"] as { dates: { why: string }[] }).dates[0]?.why).toBe("within a span");
});
