// Knows how amounts and days are written for the eye in each language, by the golden examples.
import { describe, expect, test } from "@jest/globals";
import { say } from "../../prompts/phrases.ts";
import { apology, namesOf, render } from "../../prompts/render.ts";
import { writeDate, writeMoney, writeTime } from "../../prompts/format.ts";

const usd = (amountMinor: number): { amountMinor: number; currency: string } => ({ amountMinor, currency: "USD" });

describe("for the eye", () => {
  test("amounts", () => {
    expect(writeMoney(usd(12000), "en")).toBe("120.00 USD");
    expect(writeMoney(usd(123456789), "es")).toBe("1,234,567.89 USD");
    expect(writeMoney({ amountMinor: 350000, currency: "CNY" }, "zh")).toBe("￥3,500.00");
    expect(writeMoney(usd(12000), "zh")).toBe("120.00美元");
    expect(writeMoney({ amountMinor: 1500, currency: "JPY" }, "en")).toBe("1,500 JPY");
    expect(writeMoney({ amountMinor: 1500, currency: "KWD" }, "en")).toBe("1.500 KWD");
  });

  test("days with their weekday", () => {
    expect(writeDate("2026-03-21", "en", namesOf.en)).toBe("Saturday, March 21");
    expect(writeDate("2026-03-21", "es", namesOf.es)).toBe("sábado 21 de marzo");
    expect(writeDate("2026-03-20", "zh", namesOf.zh)).toBe("3月20日（星期五）");
    expect(writeDate("2026-03-20", "zh", namesOf.zh, true)).toBe("2026年3月20日（星期五）");
  });

  test("times, Spanish with the article", () => {
    expect([780, 1050].map((minute) => writeTime(minute, "es"))).toEqual(["la 1:00 p. m.", "las 5:30 p. m."]);
    expect([0, 720, 1050].map((minute) => writeTime(minute, "en"))).toEqual(["12 am", "12 pm", "5:30 pm"]);
  });
});

describe("one thing to say", () => {
  const readBack = say("readBack", { amount: usd(12000), on: "2026-03-21", method: "transfer" });

  test("in three languages", () => {
    expect(render([readBack], "en", "sms")).toBe("Just to be sure: 120.00 USD on Saturday, March 21, by bank transfer. Is that right?");
    expect(render([readBack], "es", "sms")).toBe("Para confirmar: 120.00 USD el sábado 21 de marzo, por transferencia. ¿Es correcto?");
    expect(render([readBack], "zh", "wechat")).toBe("与您确认：3月21日（星期六）还款120.00美元，方式为银行转账，对吗？");
  });

  test("leaves out the parts of a sum that are zero and joins the rest", () => {
    const parts = { currency: "USD", principal: 10000, interest: 1500, penalty: 500, fee: 0 };
    expect(render([say("overdueParts", { asOf: "2026-03-11", parts })], "en", "sms")).toBe(
      "As of Wednesday, March 11 that is principal 100.00, interest 15.00 and late interest 5.00.",
    );
    expect(render([say("overdueParts", { asOf: "2026-03-11", parts: { ...parts, currency: "CNY" } })], "zh", "sms")).toBe(
      "截至3月11日（星期三），其中本金￥100.00、利息￥15.00、罚息￥5.00。",
    );
  });

  test("days agree in number", () => {
    const said = (days: number): string => render([say("dueDatePastDue", { amount: usd(100), due: "2026-03-10", days })], "en", "sms");
    expect([said(1), said(2)].map((text) => /(\d+ days?) ago/.exec(text)?.[1])).toEqual(["1 day", "2 days"]);
  });

  test("a missing value throws and names the phrase, the language and the slot", () => {
    const broken = { key: "promiseNoted", slots: { amount: usd(100) } } as unknown as ReturnType<typeof say>;
    expect(() => render([broken], "es", "sms")).toThrow('phrase "promiseNoted" in es needs a value for {on}');
  });

  test("sentences are joined as the language joins them, and a stop is not doubled", () => {
    expect(render([say("thanksBack"), say("goodbye")], "zh", "sms")).toBe("不客气。再见，祝您一切顺利。");
    expect(render([say("handoffHours", { from: 540, to: 1080 })], "es", "sms")).toBe(
      "Nuestro equipo atiende en días hábiles de las 9:00 a. m. a las 6:00 p. m.",
    );
  });

  test("there are words for a bug of ours", () => {
    expect(apology("en", "sms", "+18005550142")).toContain("+1 800 555 0142");
  });
});
