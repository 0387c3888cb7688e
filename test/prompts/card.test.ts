// Promises about card numbers: hidden however they are written or spoken, and nothing else is.
import { describe, expect, test } from "@jest/globals";
import { maskCards, passesLuhn } from "../../prompts/card.ts";

const figuresIn = (text: string): string => text.replace(/\D/g, "");

describe("a card number", () => {
  test.each([
    ["4111111111111111"],
    ["4111 1111 1111 1111"],
    ["4111-1111-1111-1111"],
    ["4111.1111.1111.1111"],
    ["4111  1111 - 1111\n1111"],
    ["my card is 5500005555555559 ok?"],
    ["amex 3782 822463 10005"],
    ["tarjeta 4111 1111 1111 1111 vence 04/27 cvv 123"],
    ["4111 1111 1111 1111 04/27 123"],
    ["4111111111111111 123"],
    ["卡号６２２２０２１２３４５６７８９４"],
    ["card:4111/1111/1111/1111"],
  ])("is hidden but for its last four figures: %s", (text) => {
    const { text: hidden, masked } = maskCards(text);
    expect(masked).toBe(true);
    expect(hidden).toHaveLength(text.length);
    expect(hidden).not.toMatch(/4111\D*1111\D*1111|5500005|822463|622202|６２２２/);
  });

  test.each([
    ["four one one one one one one one one one one one one one one one"],
    ["it's four one one one, one one one one, one one one one, one one one one, expires oh four twenty seven"],
    ["four triple one double one double one double one double one double one double one one"],
    ["cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno"],
    ["卡号是四一一一一一一一一一一一一一一一"],
    ["四幺幺幺 幺幺幺幺 幺幺幺幺 幺幺幺幺"],
  ])("is hidden when spoken figure by figure: %s", (text) => {
    const { text: hidden, masked } = maskCards(text);
    expect(masked).toBe(true);
    expect(hidden).toHaveLength(text.length);
    expect(hidden).not.toMatch(/^[^•]*(?:four|cuatro|四)/);
  });

  test("ends where it ends: what stands after it is left to be read", () => {
    expect(maskCards("use 4111 1111 1111 1111 for 200 on friday").text).toBe("use •••• •••• •••• 1111 for 200 on friday");
  });
});

describe("what is no card number stays as it was", () => {
  test.each([
    ["call +14155550123456"],
    ["4111111111111112"],
    ["0000000000000000"],
    ["11/02/1979 4821 60614"],
    ["ref 20260311140012"],
    ["i can pay 300 on the 5th, 300 on the 12th and 300 on the 19th"],
    ["my number is 212 555 0147 and my wife's is 917 555 0188"],
    ["one of the two or three of us, four or five"],
    ["一次还三千，二十五号再还两千"],
  ])("%s", (text) => {
    expect(maskCards(text)).toEqual({ text, masked: false });
  });
});

test("no run of figures of a known scheme gets through, wherever it is cut into groups", () => {
  const card = "4539578763621486";
  expect(passesLuhn(card)).toBe(true);
  for (let first = 1; first < card.length; first++)
    for (const mark of [" ", "-", ". ", " / "]) {
      const { text } = maskCards(`pay with ${card.slice(0, first)}${mark}${card.slice(first)}`);
      expect(figuresIn(text)).toBe("1486");
    }
});
