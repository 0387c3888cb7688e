// Knows how carriers count: figures worked out from 3GPP TS 23.038 and Twilio's glossary (160/153, 70/67).
import { describe, expect, test } from "@jest/globals";
import { countSms } from "../../prompts/sms.ts";

describe("segments", () => {
  test.each([
    ["", "GSM-7", 0, 0],
    ["a".repeat(160), "GSM-7", 160, 1],
    ["a".repeat(161), "GSM-7", 161, 2],
    ["a".repeat(306), "GSM-7", 306, 2],
    ["a".repeat(307), "GSM-7", 307, 3],
    ["€".repeat(80), "GSM-7", 160, 1],
    ["€".repeat(81), "GSM-7", 162, 2],
    ["ñ¿¡é".repeat(40), "GSM-7", 160, 1],
    ["á", "UCS-2", 1, 1],
    ["您".repeat(70), "UCS-2", 70, 1],
    ["您".repeat(71), "UCS-2", 71, 2],
    ["您".repeat(134), "UCS-2", 134, 2],
    ["您".repeat(135), "UCS-2", 135, 3],
    ["’".padEnd(70, "a"), "UCS-2", 70, 1],
    ["😀".repeat(35), "UCS-2", 70, 1],
  ] as const)("%.12j…", (text, encoding, units, segments) => {
    expect(countSms(text)).toEqual({ encoding, units, segments });
  });

  test("no character is cut in two: an escape or an emoji that does not fit opens the next segment", () => {
    expect(countSms(`${"a".repeat(152)}€${"a".repeat(152)}`).segments).toBe(3);
    expect(countSms(`${"a".repeat(151)}€${"a".repeat(153)}`).segments).toBe(2);
    expect(countSms(`${"您".repeat(66)}😀${"您".repeat(66)}`).segments).toBe(3);
  });
});
