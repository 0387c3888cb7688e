// Knows that words are told apart from their likeness: each reader by right and by wrong examples.
import { describe, expect, test } from "@jest/globals";
import {
  asksConsequences,
  asksDueDateChange,
  asksWhatWasPromised,
  namesLateInterest,
  namesWholeLoan,
  namesWorkplace,
  ordinalIn,
  otherMeansIn,
  refusesLateInterest,
  refusesTheDay,
} from "../../prompts/matter-words.ts";

const cases: readonly [string, (text: string) => unknown, readonly string[], readonly string[]][] = [
  [
    "what follows without payment",
    asksConsequences,
    ["what happens if i dont pay", "what will you do if I miss it", "¿qué pasa si no pago?", "me van a embargar?", "不还会怎么样"],
    ["what happens on friday", "I can't pay", "me pueden quitar los recargos", "不还了"],
  ],
  [
    "what was promised",
    asksWhatWasPromised,
    ["what did we agree", "when did i say i pay", "en qué quedamos", "我之前约定的是哪天"],
    ["I promise to pay friday", "what do I owe", "quedo pendiente", "我答应你"],
  ],
  [
    "the due date of every month",
    asksDueDateChange,
    ["move my due date to the 5th", "me puedes mover la fecha pal 5 de cada mes", "能不能把每个月的还款日改到十号"],
    ["move my payment to friday", "I pay every month", "cambia la fecha al viernes", "100 al mes"],
  ],
  [
    "the place of work",
    namesWorkplace,
    ["stop calling me at work", "no llamen a mi trabajo", "别打到我单位"],
    ["I lost it", "it works", "好的"],
  ],
  [
    "late interest",
    namesLateInterest,
    ["what is the late fee", "los recargos", "罚息怎么算"],
    ["how much interest am I paying", "利息多少"],
  ],
  [
    "the whole loan",
    namesWholeLoan,
    ["pay off the whole loan", "liquidar el crédito", "提前还清"],
    ["pay it off friday", "liquido mañana"],
  ],
  [
    "a refused day",
    refusesTheDay,
    ["i cant make it friday", "no voy a poder el viernes", "星期五不行"],
    ["i can make it friday", "puedo el viernes", "星期五可以"],
  ],
  [
    "refused late interest",
    refusesLateInterest,
    ["i'm not paying that late fee", "no voy a pagar recargos", "罚息我不认"],
    ["i'm not paying", "when is it late", "罚息多少"],
  ],
  ["other means", otherMeansIn, ["por oxxo", "with a money order", "云闪付"], ["by transfer", "el viernes"]],
];

for (const [name, reader, right, wrong] of cases)
  describe(name, () => {
    test.each(right)("hears %s", (text) => expect(Boolean(reader(text))).toBe(true));
    test.each(wrong)("leaves %s alone", (text) => expect(Boolean(reader(text))).toBe(false));
  });

test("an ordinal and nothing else is a choice", () => {
  expect(["the first one", "el segundo", "la tercera", "第二个"].map(ordinalIn)).toEqual([1, 2, 3, 2]);
  expect(["the second of april", "el segundo viernes", "first I need my pay", "二"].map(ordinalIn)).toEqual([null, null, null, null]);
});
