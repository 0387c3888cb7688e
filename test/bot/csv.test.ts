// Promises about what leaves as CSV: it reads back as it was, and no spreadsheet runs it.
import { expect, test } from "@jest/globals";
import { csvLine } from "../../bot/api/csv.ts";
import { csvRows } from "../../bot/api/csv-rows.ts";

test.each(["=1+1", "+1", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "-x", "\t=1", "\r=1", "\n=1", "＝1+1", "－1"])("%j is text", (cell) => {
  expect(csvLine([cell]).replace(/^"/, "").startsWith("'")).toBe(true);
});
test.each(["-12.50", "-3", "a=b", "Ana-María", "12", ""])("%j is left alone", (cell) => {
  expect(csvLine([cell])).toBe(`${cell}\r\n`);
});
test("quotes, commas and line ends read back", async () => {
  const cells = ['say "yes", please', "two\nlines", "加号+", "plain"];
  async function* file(): AsyncGenerator<string> {
    yield csvLine(cells);
  }
  const read: (readonly string[])[] = [];
  for await (const rows of csvRows(file())) read.push(...rows.map((row) => row.cells));
  expect(read).toEqual([cells]);
});
