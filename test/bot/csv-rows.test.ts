// Promises of reading CSV: the same rows however the bytes arrive, and a broken row costs that row only. Refuses to know any column.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { csvRows, type CsvRow } from "../../bot/api/csv-rows.ts";

async function rowsOf(...pieces: (Uint8Array | string)[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  async function* source() {
    yield* pieces;
  }
  for await (const some of csvRows(source())) rows.push(...some);
  return rows;
}
const cellsOf = async (...pieces: (Uint8Array | string)[]): Promise<unknown> =>
  (await rowsOf(...pieces)).map(({ cells, problem }) => problem ?? cells);

test("what is written by the rules is read as it was, however it was cut into pieces", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "王", "🙂", ",", '"', "\n", " ", ";"), maxLength: 8 });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), fc.nat(40), async (rows, end, hasMark, at) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join(end);
      const bytes = Buffer.from((hasMark ? "\ufeff" : "") + text);
      expect(await cellsOf(bytes.subarray(0, at), bytes.subarray(at))).toEqual(rows);
    }),
    { seed: 20_260_311, numRuns: 300 },
  );
});

test("files of a spreadsheet's own encodings are read by their byte-order mark", async () => {
  const bytes = Buffer.from("\ufeffa,b\r\n1,José\r\n", "utf16le");
  expect(await cellsOf(bytes.subarray(0, 7), bytes.subarray(7))).toEqual([["a", "b"], ["1", "José"]]); // prettier-ignore
  expect(await cellsOf(Buffer.from(bytes).swap16())).toEqual([["a", "b"], ["1", "José"]]); // prettier-ignore
});

test("a broken row costs that row only, and its line is named", async () => {
  expect(await rowsOf('a,b\n1,2\n"3,4\n5,"six"\n7,8 "x" 9\n\n"10\n11",12\n"13,14')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "2"] },
    { line: 3, cells: ["3", "4"], problem: expect.stringContaining("line 3") },
    { line: 4, cells: ["5", "six"] },
    { line: 5, cells: ["7", "8 x 9"], problem: expect.stringContaining("line 5 has a quote where none may be") },
    { line: 7, cells: ["10\n11", "12"] },
    { line: 9, cells: ["13", "14"], problem: "the quote that opens in line 9 is not closed" },
  ]);
});

test("a line without end is one broken row and no more memory than a row may have", async () => {
  const long = "x".repeat(60_000);
  const rows = await rowsOf("a,b\n", long, long, long, "\n1,2\n", long, long);
  expect(rows.map(({ line, problem }) => [line, problem === undefined])).toEqual([[1, true], [2, false], [3, true], [4, false]]); // prettier-ignore
});
