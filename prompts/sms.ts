// Knows how carriers count a text message. Refuses to know what it says.
// GSM 03.38 basic character set and its extension table, 3GPP TS 23.038 section 6.2.1.

const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Each costs two units: an escape and the character. */
const extension = new Set("\f^{}\\[~]|€");

export type SmsCount = { encoding: "GSM-7" | "UCS-2"; units: number; segments: number };

/**
 * Segments as carriers bill them: GSM-7 160 in one, 153 in each of several; UCS-2 70 and 67 (UTF-16 units).
 * A character is never cut in two, so a segment may end one unit early.
 */
export function countSms(text: string): SmsCount {
  const characters = Array.from(text);
  const gsm = characters.every((c) => basic.has(c) || extension.has(c));
  const sizes = characters.map((c) => (gsm ? (extension.has(c) ? 2 : 1) : c.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [alone, each] = gsm ? [160, 153] : [70, 67];
  if (units <= alone) return { encoding: gsm ? "GSM-7" : "UCS-2", units, segments: units === 0 ? 0 : 1 };
  let segments = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > each) {
      segments++;
      filled = 0;
    }
    filled += size;
  }
  return { encoding: gsm ? "GSM-7" : "UCS-2", units, segments };
}
