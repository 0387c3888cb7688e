// Knows how a table is written as CSV (RFC 4180); refuses to know what is in it.

export type Cell = string | number | null;

/** A cell that a spreadsheet would run as a formula is written as text: names in it come from outside. */
function written(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && /^[=+@\t\r\n＝＋－＠]|^-(?!\d+(?:\.\d+)?$)/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(",")}\r\n`;
