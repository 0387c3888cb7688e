// Knows the written form of a talk: what is read is what is printed, and errors name the line.
import { describe, expect, test } from "@jest/globals";
import { parseChat, printChat } from "../../dialogs/chat-file.ts";
import { replay } from "../../dialogs/chat-replay.ts";
import { worldLines, worldOf } from "../../dialogs/chat-world.ts";
import { choicesOf, expectationOf, initialState, step } from "../../dialogs/index.ts";
import { render } from "../../prompts/render.ts";
import { heard, lender } from "./by-hand.ts";

const written = `# A borrower first offers a date past the limit, then one inside it.
now      2026-03-11 14:00 America/New_York
loan     L-1001 USD 120.00 past due since 2026-03-10
channel  sms, verified

borrower: can I pay on april 30?
bot:      Hello, this is Robin, the automated assistant of Harbor Street. The latest date I can note is Wednesday, March 25. Which date suits you? If that does not work, reply 0 and a person will look at it.
borrower: ok the 21st then
bot:      Just to be sure: 120.00 USD on Saturday, March 21, by bank transfer. Is that right?
borrower: yep
effect:   recordPromise USD 120.00 on 2026-03-21 transfer
bot:      Thank you. I have noted 120.00 USD for Saturday, March 21.
`;

describe("a written talk", () => {
  test("is printed as it was read", () => {
    expect(printChat(parseChat(written))).toBe(written);
  });

  test("is played again with the same words and effects", () => {
    const said = {
      "can I pay on april 30?": { dates: ["2026-04-30"], acts: ["promise_to_pay" as const] },
      "ok the 21st then": { dates: ["2026-03-21"] },
      yep: { answer: "yes" as const },
    };
    const player = {
      step,
      initialState,
      expectationOf,
      choicesOf,
      render,
      lender,
      hear: (text: string) => heard(text, said[text as keyof typeof said]),
    };
    const silent = parseChat(written);
    silent.talk = silent.talk.filter(({ who }) => who === "borrower");
    expect(printChat(replay(silent, player))).toBe(written);
  });

  test.each([
    ["bot says hi", 'line 1 "bot says hi": expected one of now, language'],
    ["now 2026-03-11\nrobot: hi", 'line 2 "robot: hi": expected one of borrower, keys'],
    ["borrower: hi\nloan L-1 USD 1.00 settled", 'line 2 "loan L-1 USD 1.00 settled": expected the world before the talk'],
  ])("names the line that is wrong: %j", (text, message) => {
    expect(() => parseChat(text)).toThrow(message);
  });

  test.each([
    ["loan", "L-1 120 USD late", 'loan "L-1 120 USD late": expected L-1001 USD 120.00 past due since'],
    ["channel", "fax", 'channel "fax": expected sms'],
    ["now", "yesterday", 'now "yesterday": expected 2026-03-11 14:00'],
    ["promise", "P-1", "a loan must stand before its promises"],
  ] as const)("names the value that is wrong: %s %s", (key, value, message) => {
    expect(() => worldOf([{ key, value }], lender)).toThrow(message);
  });

  test("facts become lines that make the same figures again", () => {
    const lines = [
      { key: "now", value: "2026-03-11 14:00 America/New_York" },
      { key: "borrower", value: "Maria Lopez, es, MX" },
      {
        key: "loan",
        value:
          "L-1001 USD 120.00 past due since 2026-03-01; interest 15.00; penalty 0.60; next 110.00 on 2026-04-01; payoff 900.00; debit 4321",
      },
      { key: "promise", value: "P-1 USD 60.00 on 2026-03-14 by transfer, running, made 2026-03-09" },
      { key: "payment", value: "2026-02-20 USD 30.00 R-1" },
      { key: "hold", value: "already_paid until 2026-03-18" },
      { key: "channel", value: "sms, verified" },
    ] as const;
    expect(worldLines(worldOf(lines, lender).facts)).toEqual(lines);
  });
});
