// Knows that everything a rule can demand has words in every language, and that words once said are recognised. Refuses to know which rule demands it.
import { describe, expect, test } from "@jest/globals";
import { contactFragments } from "../../src/contact-rules-terms.ts";
import { languages } from "../../src/loan.ts";
import { isSaid, missingIn, saidIn } from "../../prompts/fragments.ts";
import { render, type RenderMedium } from "../../prompts/render.ts";

const lender = {
  name: "Harbor Street",
  assistantName: { en: "Robin", es: "Robin", zh: "小航" },
  phone: "+18005550142",
  officer: "Dana Whitfield",
};
const media: RenderMedium[] = ["sms", "wechat", "voice", "web"];
const said = contactFragments.filter(isSaid);

describe("what the rules demand", () => {
  test.each(languages)("is said in %s on every medium and then recognised, so that it is never said twice", (language) => {
    for (const medium of media)
      for (const fragment of said) {
        const { before, after, cannot } = missingIn("", [fragment], { ...lender, language });
        const text = render([...before, ...after], language, medium);
        expect([fragment, medium, cannot, text !== ""]).toEqual([fragment, medium, null, true]);
        expect([fragment, medium, text, saidIn(text, fragment, language)]).toEqual([fragment, medium, text, expect.any(String)]);
        expect(missingIn(text, [fragment], { ...lender, language })).toEqual({ before: [], after: [], cannot: null });
      }
  });

  test("is added once when one phrase answers two demands", () => {
    const { before, after } = missingIn("Hi.", ["own_identity", "business_name", "opt_out_instruction"], { ...lender, language: "en" });
    expect(render([...before, ...after], "en", "sms")).toBe("This is Robin of Harbor Street. Reply STOP to get no more texts.");
  });

  test("opens the message when it must be said at the start", () => {
    const { before } = missingIn("Please press 1.", ["caller_identity_at_start", "callback_number"], { ...lender, language: "en" });
    expect(before.map(({ key }) => key)).toEqual(["ruleCaller"]);
  });

  test("is refused by name when only a person or a lawyer has the words", () => {
    const demanded = ["opt_out_instruction", "ny_1_3_b_time_barred_notice_same_medium_before_payment"] as const;
    expect(missingIn("Hi.", demanded, { ...lender, language: "en" }).cannot).toBe(demanded[1]);
  });

  test("the assistant's own greeting already says that it is one", () => {
    expect(
      saidIn("Hello, this is Robin, the automated assistant of Harbor Street.", "ai_disclosure_first_interaction", "en"),
    ).toBeDefined();
    expect(saidIn("Hola. Soy Robin, el asistente automático de Harbor Street.", "ai_disclosure_first_interaction", "es")).toBeDefined();
    expect(saidIn("您好，我是海港的智能助理小航。", "ai_disclosure_first_interaction", "zh")).toBeDefined();
  });
});
