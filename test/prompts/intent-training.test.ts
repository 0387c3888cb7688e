import { describe, expect, test } from "@jest/globals";
import { expand } from "../../prompts/examples.ts";
import { type Intent, ordinaryIntents } from "../../prompts/heard.ts";
import { intentExamples, type LabelledText, labelledTexts } from "../../prompts/intent-corpus.ts";
import { serializeModels } from "../../prompts/intent-storage.ts";
import { heldOutAccuracy, trainLanguage } from "../../prompts/intent-training.ts";
import { trainLinear } from "../../prompts/linear.ts";

describe("examples", () => {
  test("alternatives are written out in full, or to a fixed sample", () => {
    expect(expand("{can|could} you {please |}wait").sort()).toEqual([
      "can you please wait",
      "can you wait",
      "could you please wait",
      "could you wait",
    ]);
    const many = "{a|b|c|d|e|f|g|h} {a|b|c|d|e|f|g|h} {a|b|c|d|e|f|g|h}";
    expect(expand(many)).toEqual(expand(many));
    expect(expand(many).length).toBeGreaterThan(20);
    expect(expand(many).length).toBeLessThan(100);
  });

  for (const language of ["en", "es", "zh"] as const) {
    test(`${language}: every ordinary intent has at least forty, and what is outside is shown too`, () => {
      const count = (intent: (typeof ordinaryIntents)[number] | "out_of_scope"): number =>
        intentExamples[language].reduce((sum, table) => {
          const set = table[intent];
          return sum + (set ? [...set.right, ...(set.spoken ?? [])].reduce((lines, line) => lines + expand(line).length, 0) : 0);
        }, 0);
      expect(ordinaryIntents.filter((intent) => count(intent) < 40)).toEqual([]);
      expect(count("out_of_scope")).toBeGreaterThan(200);
    });

    test(`${language}: no line is unbalanced and no text is empty`, () => {
      const odd = intentExamples[language].flatMap((table) =>
        Object.values(table).flatMap((set) =>
          [...set.right, ...(set.spoken ?? []), ...(set.wrong ?? [])].filter((line) =>
            expand(line).some((text) => text === "" || /[{}|]/.test(text)),
          ),
        ),
      );
      expect(odd).toEqual(language === "en" ? odd.filter((line) => line.includes("{{")) : []);
    });
  }

  test("no example is right and wrong for the same intent", () => {
    for (const language of ["en", "es", "zh"] as const) {
      const both = labelledTexts(language).filter(({ right, wrong }) => right.some((intent) => wrong.includes(intent)));
      expect(both).toEqual([]);
    }
  });
});

describe("learning", () => {
  // A part of the examples learns by the same code in a fraction of the time; the whole is measured by bench/hearing.ts.
  const few: ReadonlySet<Intent> = new Set([
    "promise_to_pay", "already_paid", "balance_inquiry", "hardship", "are_you_bot", "thanks", "payment_failed", "out_of_scope",
  ]); // prettier-ignore
  const fewIntents = ({ right }: LabelledText): boolean => right.some((intent) => few.has(intent));

  test("the same examples give the same bytes, and one example less gives others", () => {
    const some = (example: LabelledText): boolean => fewIntents(example) && example.line % 3 > 0 && example.line % 5 === 0;
    const once = serializeModels({ es: trainLanguage("es", some)! });
    expect(Buffer.compare(serializeModels({ es: trainLanguage("es", some)! }), once)).toBe(0);
    const left = labelledTexts("es").find(some)!.text;
    const less = serializeModels({ es: trainLanguage("es", (example) => some(example) && example.text !== left)! });
    expect(Buffer.compare(less, once)).not.toBe(0);
  });

  test("a class is told from another by the features that part them, and an unknown target teaches nothing", () => {
    const example = (columns: number[], target: number[]) => ({
      columns: Uint32Array.from(columns),
      values: Float32Array.from(columns, () => 1),
      target: Int8Array.from(target),
      weight: 1,
    });
    const examples = [example([0, 2], [1, 0, -1]), example([1, 2], [0, 1, -1])];
    const model = trainLinear(examples, 3, 3, { epochs: 20, rate: 0.3, decay: 0, seed: 1 });
    expect(model.weights[0]!).toBeGreaterThan(model.weights[3]!);
    expect(model.weights[4]!).toBeGreaterThan(model.weights[1]!);
    expect([model.weights[2], model.weights[5], model.weights[8]]).toEqual([0, 0, 0]);
  });

  test("lines it has not seen are mostly read rightly", () => {
    const { inScope, outOfScope } = heldOutAccuracy("en", fewIntents);
    expect(inScope).toBeGreaterThan(0.8);
    expect(outOfScope).toBeGreaterThan(0.93);
  });
});
