// Knows the talks that wait for a person when the demo book opens: real messages put through the real turn, so that every brief is what a borrower's words made it. Refuses to write a case itself.
import type { Borrower } from "../../src/loan.ts";
import type { Turn } from "../turn-ports.ts";

/** What each of them writes, in order. */
export const demoTalks: readonly { name: string; lines: readonly string[] }[] = [
  { name: "Nguyen Thi Hoa", lines: ["I can't do this anymore, I want to end my life"] },
  { name: "George Abbott", lines: ["this is not my debt, I never took this loan", "I dispute it, prove it"] },
  { name: "Carmen Ortega", lines: ["Hola, ¿cuánto debo?", "prefiero hablar con una persona"] },
  { name: "周敏", lines: ["我失业了，真的还不起", "没有收入，家里还有病人"] },
  { name: "Jorge Villarreal", lines: ["Voy a pagar todo mañana por transferencia", "sí"] },
  { name: "Daniel Kowalski", lines: ["I want to file a complaint about how I was called"] },
];

/** Answers how many messages were put through; a name that is not in the book is left out. */
export async function playDemoTalks(turn: Pick<Turn, "handleInbound">, borrowers: readonly Borrower[], ours: string): Promise<number> {
  let played = 0;
  for (const talk of demoTalks) {
    const borrower = borrowers.find((one) => one.fullName === talk.name);
    if (!borrower?.phone) continue;
    for (const [index, text] of talk.lines.entries()) {
      await turn.handleInbound({ channel: "sms", theirs: borrower.phone, ours, externalId: `demo-talk:${borrower.id}:${index}`, text });
      played++;
    }
  }
  return played;
}
