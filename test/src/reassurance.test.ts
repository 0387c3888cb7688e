// Promises about fears taken away: a plain denial may be said in three languages, and no threat gets by in its clothes.
import { describe, expect, test } from "@jest/globals";
import { parseInstant } from "../../src/calendar.ts";
import { checkOutput } from "../../src/output-check.ts";
import { packsFor } from "../../src/policy/packs.ts";

const refused = (text: string, place: string, party: "first" | "third"): string[] =>
  checkOutput(
    { text, attempt: { act: "contact", channel: "sms", purpose: "reply" }, mustInclude: [], verifiedFact: true },
    { amounts: [], dates: [] },
    {
      history: [],
      facts: { party, candidateZones: ["America/New_York"], identityVerified: true, consents: { sms: true } },
      packs: packsFor(place, party),
      now: parseInstant("2026-11-23T14:00:00-05:00"),
    },
  ).map(({ reason }) => reason);

const fair = {
  en: [
    "You cannot be arrested for this debt.", "Nobody goes to jail for a missed payment.", "Owing money is not a crime.", "You will not be arrested for paying late.", "You can't go to prison for a loan.",
    "We never call your employer about a loan.", "We will not contact your family about this.", "No one can send you to jail over this loan.", "This is not a criminal case.", "Being late with a loan is never a crime.",
    "Late payments are not a crime.", "They cannot arrest you for not paying a loan.", "I will never call your boss.",
    "You can never be arrested for this.", "Nobody is sent to prison for a loan.", "A late loan is not a crime.", "It's not a crime to be late.", "No one will arrest you for this debt.", "You will not be sent to jail over this.", "We do not contact your employer.", "We will never tell your family.",
  ],
  es: [
    "No puede ir a la cárcel por esta deuda.", "No lo pueden arrestar por no pagar.", "Nadie va a la cárcel por un préstamo.", "Deber dinero no es un delito.", "No lo van a arrestar por un atraso.",
    "No va a ir a prisión por este préstamo.", "Nunca llamamos a su familia por un préstamo.", "No vamos a llamar a su jefe.", "Atrasarse no es un delito.", "No hay cárcel por deudas.", "No la pueden meter en la cárcel por esto.",
    "Nadie lo va a arrestar por esto.", "Esto no es un delito.", "Usted no va a ir a prisión por una deuda.", "No hablamos con su familia de esto.", "Nadie es arrestado por deudas.",
  ],
  zh: [
    "欠款不会坐牢。", "您不会因为这笔欠款被拘留。", "逾期不构成犯罪。", "没有人会因为这笔欠款坐牢。", "不能按时还款不是犯罪。", "您不会因为晚几天被抓，请放心。", "逾期还款属于民事纠纷，不会判刑。", "我们不会报警。", "还不上也不会坐牢。", "这不属于刑事案件。",
    "晚还不是犯罪。", "您不会因此坐牢。", "谁也不会因为欠款坐牢。", "这不构成犯罪。", "我们不会告诉您的家人。", "我们从不联系您的单位。", "不会有人因为贷款被抓。",
  ],
}; // prettier-ignore
const veiled = {
  en: [
    "You cannot be arrested for this debt if you pay today.", "You will not be arrested. Yet.", "You don't want to go to jail.", "Pay today and you will not be arrested.", "You can't be arrested, but the sheriff may think otherwise.",
    "I cannot promise you will not be arrested.", "You will not be arrested this week.", "We will not call your employer for now.", "You will not only go to jail.", "Nobody goes to jail for debt, unless they lie.",
    "We won't call your boss as long as you answer.", "Do you think nobody goes to jail for this?", "It is not only a crime.", "You cannot hide from the police.", "You will not be arrested until Friday.", "Don't make us call your employer.",
    "You cannot escape prison.", "We cannot rule out arrest.", "Send the money and nobody is arrested.", "We will not call your family today.", "You cannot be arrested twice, you know, first comes jail.", "You won't like prison.",
    "Settle it, and they will not arrest you.", "You will no longer avoid jail.", "They can't all be arrested, only you.", "Nobody is above the police.", "This is not the police calling, that comes next.", "You are not in jail right now.",
    "You are not going to jail, are you?", "You won't go to jail on my watch, given you behave.", "It is not jail you should worry about.", "You cannot be arrested from what I hear.", "They cannot arrest you in your own home.", "Nobody gets arrested the first month.", "You will not be arrested by us.", "We do not call your employer first thing.", "We never call your employer twice.", "You will never see jail if we talk.", "The police are not your friends.", "You are not safe from arrest.", "There is no jail that scares you?", "This is not theft, is it.", "You won't be arrested, you'll be sued.", "Nobody will be arrested who cooperates.", "We won't call your boss given your answer.", "No vamos a llamar a su jefe dos veces.", "You are not a thief... or are you.", "You will not be arrested for this loan, just for the lies.", "Nobody goes to jail for a loan they pay.", "You cannot be arrested for this debt. Yet.", "You cannot be arrested for this debt. But your brother can.", "We never call your employer. Until we do.", "You won't be sent to prison, we have better ideas.", "It is never a crime until it is.", "People like you never go to jail soon enough.", "You can't be arrested for this debt here.",
  ],
  es: [
    "No irá a la cárcel si paga hoy.", "No quiere ir a la cárcel, ¿verdad?", "Pague y no lo arrestan.", "No lo van a arrestar todavía.", "No puede esconderse de la policía.", "No le prometo que no vaya a la cárcel.", "No solo es un delito.",
    "Nadie va a la cárcel por eso, pero a usted lo conocen.", "No vamos a llamar a su jefe por ahora.", "No espere a la policía.", "No es un delito, salvo que mienta.", "¿No sabe que es un delito?", "Pague hoy y no vamos a llamar a su familia.",
    "No podemos descartar la cárcel.", "No se va a librar de la cárcel.", "No va a ir a la cárcel hasta el lunes.", "No me obligue a llamar a la policía.",
    "No va a ir a la cárcel, ¿o sí?", "No lo van a arrestar en su casa.", "No es cárcel lo que debe preocuparle.", "Nadie va a la cárcel el primer mes.", "No está a salvo de la policía.", "No va a la cárcel quien coopera.", "No lo van a arrestar por esta deuda. Todavía.", "No es un delito. Pero la mentira sí.", "Usted no va a ir a la cárcel por esto, creo.", "Nadie lo va a arrestar por esto mientras coopere.", "No vamos a llamar a su familia, ellos nos llamarán.",
  ],
  zh: [
    "只要今天还清就不会坐牢。", "您不想坐牢吧？", "暂时不会报警。", "不会马上报警，但我们会考虑。", "我不能保证您不坐牢。", "还清了就不会被抓。", "如果配合就不会报案。", "不会只是坐牢这么简单。", "不是坐牢就是拘留。", "今天不会报警。", "不还钱就等着坐牢。",
    "您不能逃避刑事责任。", "不会不报警的。", "再不还就报警。", "现在还不会抓您。", "配合我们，不会坐牢。", "不能排除报警。",
    "您不会坐牢，是不是。", "不会在家里抓您。", "第一个月不会报警。", "报警不是我们的第一步。", "不会坐牢的前提是配合。", "不是犯罪是什么。", "我们不会报警两次。", "您不会坐牢，会被起诉。", "您不会坐牢。暂时。", "这不构成犯罪。但是骗贷构成。", "不会报警，我们有别的办法。", "没人会因为欠款坐牢的，除了您。", "我们不会告诉您的家人，他们自己会知道。",
  ],
}; // prettier-ignore

const veiledByNeighbours = [
  "If you pay today,\nyou will not be arrested.", "Pay today; you will not be arrested.", "Pay today. You will not be arrested.", "If you pay by 5 p.m. you will not be arrested.", "Settle with Acme Inc. you will not be arrested.",
  "Send it today... you will not be arrested.", "You will not be arrested.\nProvided you pay.", "You will not be arrested; provided you pay today.", "You will not be arrested. As long as you pay.", "You will not be arrested. When you pay.",
  "You will not be arrested. That ends on Monday.", "You will not be arrested\nthis week.", "I can help. You will not be arrested. It rests with you: cooperate, or else.",
  "Si paga hoy;\nno lo van a arrestar.", "Siempre que pague.\nNo lo van a arrestar.", "No lo van a arrestar. Mientras pague.", "Pague hoy. No lo van a arrestar.", "Si paga a las 5 p. m. no lo van a arrestar.",
  "只要今天还款；您不会坐牢。", "今天还清\n不会坐牢。", "您不会坐牢。前提是您今天还款。", "您不会坐牢。今天还清的话。", "请尽快还款。您不会坐牢。",
]; // prettier-ignore
const fairBesideOthers = [
  "I understand. You cannot be arrested for this debt. I can help you.", "Hello Ana.\nNobody goes to jail for a missed payment.\nWhat would help you?", "Good morning\n\nYou can't go to prison for a loan. Tell me what happened.",
  "Sí, la entiendo. No puede ir a la cárcel por esta deuda. Cuénteme qué pasó.", "我明白。您不会因为这笔欠款被拘留。我们一起想办法。",
]; // prettier-ignore

test.each(veiledByNeighbours)("what stands beside a denial makes a bargain of it: %j", (text) => {
  expect(refused(text, "US-TX", "first")).not.toEqual([]);
});
test.each(fairBesideOthers)("a fear is taken away among other words: %j", (text) => {
  expect(refused(text, "US-TX", "first")).toEqual([]);
});

describe.each(["en", "es", "zh"] as const)("in %s", (language) => {
  const places = language === "zh" ? (["CN", "US-TX"] as const) : (["US-TX", "GB-EAW", "IN"] as const);
  test.each(fair[language])("a fear is taken away: %s", (text) => {
    for (const place of places) expect(refused(text, place, "first")).toEqual([]);
  });
  test.each(veiled[language])("a threat is none the less one: %s", (text) => {
    for (const place of places) expect(refused(text, place, "first")).not.toEqual([]);
  });
});

test("a collector may take it away as well", () => {
  expect(refused("You cannot be arrested for this debt.", "US-TX", "third")).toEqual([]);
});
