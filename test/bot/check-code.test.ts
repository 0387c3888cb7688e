// Promises about the code by which a borrower knows that a message is ours.
import { describe, expect, test } from "@jest/globals";
import { addDays } from "../../src/calendar.ts";
import { checkCodeOf, matchingDay } from "../../bot/check-code.ts";
import { houseOn, maria, sms, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";

const secret = "a-token-of-the-lender";
const { record } = await recordForEachTest(withMaria);

describe("the code", () => {
  test("is six characters, none easily taken for another, and the same every time it is asked for", () => {
    expect(checkCodeOf(secret, "B-1", "2026-03-11")).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    expect(checkCodeOf(secret, "B-1", "2026-03-11")).toBe(checkCodeOf(secret, "B-1", "2026-03-11"));
  });

  test("differs between borrowers, days and lenders", () => {
    const days = Array.from({ length: 200 }, (_, at) => addDays("2026-01-01", at));
    const codes = ["B-1", "B-2", "B-3"].flatMap((id) => days.flatMap((day) => [checkCodeOf(secret, id, day), checkCodeOf(`${secret}!`, id, day)]));
    expect(new Set(codes).size).toBe(codes.length);
  }); // prettier-ignore

  test("is known again today and the day after, in small letters and with spaces, and on no other day", () => {
    const code = checkCodeOf(secret, "B-1", "2026-03-11");
    const asTyped = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(matchingDay(secret, "B-1", asTyped, "2026-03-11")).toBe("2026-03-11");
    expect(matchingDay(secret, "B-1", code, "2026-03-12")).toBe("2026-03-11");
    expect(matchingDay(secret, "B-1", code, "2026-03-13")).toBeNull();
    expect(matchingDay(secret, "B-1", code, "2026-03-10")).toBeNull();
    expect(matchingDay(secret, "B-2", code, "2026-03-11")).toBeNull();
    expect(matchingDay(secret, "B-1", "", "2026-03-11")).toBeNull();
  });
});

test.each([
  ["how do i know this is really you and not a scam?", "en"],
  ["¿cómo sé que no es una estafa?", "es"],
  ["怎么证明你不是骗子", "zh"],
])("whoever doubts us is told the code of the day: %s", async (doubt) => {
  const { turn } = houseOn(record, realPorts({ checkCodeOf: (id, on) => checkCodeOf(secret, id, on) }));
  const { body } = await turn.handleInbound(sms(doubt));
  expect(body).toContain(checkCodeOf(secret, maria.id, "2026-03-11"));
});

test("an address that nobody knows gets no code", async () => {
  const { turn } = houseOn(record, realPorts({ checkCodeOf: () => "WRONG1" }));
  const { body } = await turn.handleInbound(sms("is this a scam?", { theirs: "+19175550000" }));
  expect(body).not.toContain("WRONG1");
});
