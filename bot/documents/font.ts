// Knows how to open the one font that writes all three languages; refuses to lay anything out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

const require = createRequire(import.meta.url);

/**
 * A WOFF file as plain SFNT. Source: W3C WOFF File Format 1.0, sections 3-5. The layout engine inflates a WOFF table anew for
 * each line of text, which costs seconds a page; plain tables cost milliseconds.
 */
export function sfntFromWoff(woff: Buffer): Buffer {
  if (woff.length < 44 || woff.readUInt32BE(0) !== 0x774f4646) throw new Error("font file does not begin with wOFF");
  const flavor = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, size] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    const data = packed < size ? inflateSync(bytes) : bytes;
    if (data.length !== size) throw new Error(`font table ${index} has ${data.length} bytes, expected ${size}`);
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + count * 16);
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(count * 16 - power * 16, 10);
  let offset = header.length;
  const parts: Buffer[] = [header];
  tables.forEach((table, index) => {
    const at = 12 + index * 16;
    table.tag.copy(header, at);
    header.writeUInt32BE(table.checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.data.length, at + 12);
    const padding = (4 - (table.data.length % 4)) % 4;
    parts.push(table.data, Buffer.alloc(padding));
    offset += table.data.length + padding;
  });
  return Buffer.concat(parts);
}

let opened: { regular: Buffer; bold: Buffer } | null = null;

/** Noto Sans SC holds Latin with accents and simplified Chinese; read once a process. */
export function documentFonts(): { regular: Buffer; bold: Buffer } {
  const read = (weight: number): Buffer =>
    sfntFromWoff(readFileSync(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`)));
  opened ??= { regular: read(400), bold: read(700) };
  return opened;
}
