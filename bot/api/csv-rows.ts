// Knows how the bytes of a CSV file become rows of cells (RFC 4180), and how reading goes on after a row that is broken. Refuses to know what a cell means.
import { parse } from "csv-parse/sync";

/** `line` is where the row begins in the file, 1 the first. Of a row that could not be read, `cells` are a guess. */
export type CsvRow = { line: number; cells: readonly string[]; problem?: string };

type Line = { number: number; text: string; isTooLong?: true };

const mostCharacters = 100_000;
/** A cell may hold line ends; a quote that is still open after so many lines was never meant to be one. */
const mostLines = 50;

/**
 * Rows in order, as many at a time as the file gives. A row that cannot be read costs that row only: reading goes on with the next line, for a
 * stray quote must not swallow the rest of the file. Empty lines are no rows. Bytes that are not UTF-8 come out as U+FFFD; a byte-order mark may
 * say UTF-16.
 */
export async function* csvRows(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<CsvRow[]> {
  let width: number | null = null;
  let waiting: Line[] = [];
  const read = (isEnd: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < waiting.length) {
      const took = rowAt(waiting, at, width, isEnd);
      if (took === null) break;
      at += took.lines;
      if (!took.row) continue;
      if (took.row.problem === undefined) width ??= took.row.cells.length;
      rows.push(took.row);
    }
    waiting = waiting.slice(at);
    return rows;
  };
  for await (const lines of linesOf(source)) {
    waiting.push(...lines);
    const rows = read(false);
    if (rows.length > 0) yield rows;
  }
  yield read(true);
}

/** The row that begins at `lines[at]`, and of how many lines it is; null when its end has not been read yet. */
function rowAt(lines: readonly Line[], at: number, width: number | null, isEnd: boolean): { lines: number; row: CsvRow | null } | null {
  const { number: line, text, isTooLong } = lines[at]!;
  if (isTooLong)
    return { lines: 1, row: { line, cells: [], problem: `line ${line} is longer than the ${mostCharacters} characters a row may have` } };
  if (text === "") return { lines: 1, row: null };
  if (!text.includes('"')) return { lines: 1, row: { line, cells: text.split(",") } };
  let whole = text;
  let count = 1;
  while (!areQuotesPaired(whole) && count < mostLines) {
    const next = lines[at + count];
    if (!next && !isEnd) return null;
    if (!next || next.isTooLong) break;
    whole += `\n${next.text}`;
    count += 1;
  }
  const guess = text.split(",").map((cell) => cell.replaceAll('"', ""));
  if (!areQuotesPaired(whole))
    return { lines: 1, row: { line, cells: guess, problem: `the quote that opens in line ${line} is not closed` } };
  const cells = cellsOf(whole);
  if (cells && (count === 1 || width === null || cells.length === width)) return { lines: count, row: { line, cells } };
  const problem = `line ${line} has a quote where none may be: a cell with a quote or a comma in it stands in quotes, and its own quotes are doubled`;
  return { lines: 1, row: { line, cells: guess, problem } };
}

const areQuotesPaired = (text: string): boolean => {
  let paired = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) paired = !paired;
  return paired;
};

function cellsOf(text: string): string[] | null {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: "\u0000" })[0] ?? null;
  } catch {
    return null;
  }
}

async function* linesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line[]> {
  let decoder: TextDecoder | null = null;
  let rest = "";
  let number = 0;
  let isSkipping = false;
  const cut = (isEnd: boolean): Line[] => {
    const lines: Line[] = [];
    const ends = /\r\n|\n|\r/g;
    let from = 0;
    for (let end = ends.exec(rest); end; end = ends.exec(rest)) {
      // It may be the first half of a Windows line end.
      if (end[0] === "\r" && ends.lastIndex === rest.length && !isEnd) break;
      const text = rest.slice(from, end.index);
      from = ends.lastIndex;
      number += 1;
      lines.push(isSkipping || text.length > mostCharacters ? { number, text: "", isTooLong: true } : { number, text });
      isSkipping = false;
    }
    rest = rest.slice(from);
    if (rest.length > mostCharacters && !rest.endsWith("\r")) {
      isSkipping = true;
      rest = "";
    }
    if (isEnd && (rest !== "" || isSkipping)) lines.push(isSkipping ? { number: number + 1, text: "", isTooLong: true } : { number: number + 1, text: rest });
    return lines;
  }; // prettier-ignore
  for await (const piece of source) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    if (bytes.length === 0) continue;
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8");
    rest += decoder.decode(bytes, { stream: true });
    const lines = cut(false);
    if (lines.length > 0) yield lines;
  } // prettier-ignore
  rest += decoder?.decode() ?? "";
  yield cut(true);
}
