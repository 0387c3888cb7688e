// Knows how blocks of text and tables become a PDF; the only door to pdfkit. Refuses to know what is written.
// oxlint-disable-next-line import/no-named-as-default -- the named export has no types
import PDFDocument from "pdfkit";
import { documentFonts } from "./font.ts";

export type Block =
  | { kind: "title"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; text: string }
  /** `weights` share the width; columns named in `right` are set to the right (amounts). */
  | { kind: "table"; head: string[]; rows: string[][]; weights: number[]; right: number[] };

const margin = 56;
const ink = "#1b1f24";
const faint = "#6b7280";

type Pdf = InstanceType<typeof PDFDocument>;

function roomLeft(pdf: Pdf): number {
  return pdf.page.height - margin - 24 - pdf.y;
}

function drawTable(pdf: Pdf, block: Extract<Block, { kind: "table" }>): void {
  const width = pdf.page.width - 2 * margin;
  const sum = block.weights.reduce((a, b) => a + b, 0);
  const widths = block.weights.map((weight) => (width * weight) / sum);
  // Words that follow a column of amounts stand a little off it.
  const indents = widths.map((_, i) => (block.right.includes(i - 1) && !block.right.includes(i) ? 6 : 0));
  const row = (cells: string[], bold: boolean): void => {
    pdf.font(bold ? "bold" : "regular").fontSize(8.5);
    const height = Math.max(...cells.map((cell, i) => pdf.heightOfString(cell || " ", { width: widths[i]! - 6 - indents[i]! }))) + 5;
    if (roomLeft(pdf) < height) {
      pdf.addPage();
      if (!bold) row(block.head, true);
      pdf.font(bold ? "bold" : "regular").fontSize(8.5);
    }
    const top = pdf.y;
    let left = margin;
    cells.forEach((cell, i) => {
      pdf.fillColor(ink).text(cell, left + 3 + indents[i]!, top + 2, {
        width: widths[i]! - 6 - indents[i]!,
        align: block.right.includes(i) ? "right" : "left",
      });
      left += widths[i]!;
    });
    const bottom = top + height;
    pdf
      .moveTo(margin, bottom)
      .lineTo(margin + width, bottom)
      .lineWidth(bold ? 0.8 : 0.3)
      .strokeColor(bold ? ink : faint)
      .stroke();
    pdf.x = margin;
    pdf.y = bottom;
  };
  row(block.head, true);
  for (const cells of block.rows) row(cells, false);
  pdf.moveDown(0.8);
}

/** One A4 file. `createdAt` is an argument, so that the same record gives the same bytes. */
export async function writePdf(
  blocks: readonly Block[],
  about: { title: string; author: string; createdAt: Date; footer: (page: number, pages: number) => string },
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    margin,
    bufferPages: true,
    info: { Title: about.title, Author: about.author, CreationDate: about.createdAt, ModDate: about.createdAt },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  const { regular, bold } = documentFonts();
  pdf.registerFont("regular", regular).registerFont("bold", bold);
  for (const block of blocks) {
    pdf.x = margin;
    if (block.kind === "table") {
      drawTable(pdf, block);
      continue;
    }
    const size = block.kind === "title" ? 18 : block.kind === "heading" ? 12 : 10;
    pdf
      .font(block.kind === "title" || block.kind === "heading" ? "bold" : "regular")
      .fontSize(size)
      .fillColor(ink);
    if (roomLeft(pdf) < size * (block.kind === "heading" ? 6 : 3)) pdf.addPage();
    if (block.kind === "heading") pdf.moveDown(0.5);
    if (block.kind === "item") {
      // The mark stands before the text, not in it: the lines after the first begin under the first.
      const top = pdf.y;
      pdf.text("•", margin + 10, top, { lineBreak: false });
      pdf.text(block.text, margin + 22, top, { width: pdf.page.width - 2 * margin - 22, lineGap: 2 });
    } else pdf.text(block.text, { lineGap: 2 });
    pdf.moveDown(block.kind === "title" ? 0.8 : 0.5);
  }
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    // Written below the margin: without this the footer would open a page of its own.
    pdf.page.margins.bottom = 0;
    pdf
      .font("regular")
      .fontSize(8)
      .fillColor(faint)
      .text(about.footer(page + 1, count), margin, pdf.page.height - 36, {
        width: pdf.page.width - 2 * margin,
        align: "center",
        lineBreak: false,
      });
  }
  pdf.end();
  return done;
}
