// Knows the ready-made replies, in three languages, with slots that only the ledger fills. Refuses to send: each passes the same checks as typed words.
import type { Language } from "../../src/loan.ts";
import { writeDate, writeMoney } from "../../prompts/format.ts";
import { namesOf } from "../../prompts/render.ts";
import type { Facts } from "../../dialogs/dialog.ts";

type Reply = { id: string; disclosing: boolean; text: Record<Language, string> };

const replies: Reply[] = [
  { id: "hello", disclosing: false, text: { en: "Hello {name}, this is {agent}, a person from {lender}.", es: "Hola, {name}. Soy {agent}, una persona del equipo de {lender}.", zh: "{name}您好，我是{lender}的工作人员{agent}。" } },
  { id: "looking", disclosing: false, text: { en: "Thank you. I am looking into this and will answer you here today.", es: "Gracias. Lo estoy revisando y le respondo por aquí hoy mismo.", zh: "谢谢您，我正在核实，今天会在这里答复您。" } },
  { id: "balance", disclosing: true, text: { en: "As of {asOf}, {pastDue} is past due.", es: "Al {asOf} hay {pastDue} vencidos.", zh: "截至{asOf}，逾期金额为{pastDue}。" } },
  { id: "no_pressure", disclosing: false, text: { en: "There is no need to decide anything now. Tell me what would help.", es: "No tiene que decidir nada ahora. Dígame qué le ayudaría.", zh: "您现在不必做任何决定，请告诉我怎样能帮到您。" } },
  { id: "closing", disclosing: false, text: { en: "Is there anything else I can do for you?", es: "¿Hay algo más en que pueda ayudarle?", zh: "请问还有什么可以帮您？" } },
]; // prettier-ignore

export const cannedIds: ReadonlySet<string> = new Set(replies.map(({ id }) => id));

/** Filled for this borrower; those that would name a debt are left out until the right party is known. */
export function cannedFor(facts: Facts, language: Language, agent: string, verified: boolean): { id: string; text: string }[] {
  const statement = facts.loans.find((loan) => loan.statement.pastDue.totalMinor > 0)?.statement;
  const slots: Record<string, string> = {
    name: facts.borrower?.fullName ?? "",
    agent,
    lender: facts.lender.name,
    asOf: writeDate(facts.today, language, namesOf[language]),
    ...(statement ? { pastDue: writeMoney({ amountMinor: statement.pastDue.totalMinor, currency: statement.currency }, language) } : {}),
  };
  return replies.flatMap((reply) => {
    if (reply.disclosing && !verified) return [];
    const missing = [...reply.text[language].matchAll(/\{(\w+)\}/g)].some((match) => !slots[match[1]!]);
    return missing ? [] : [{ id: reply.id, text: reply.text[language].replaceAll(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!) }];
  });
}
