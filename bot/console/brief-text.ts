// Knows how a brief reads as text and as a whisper of at most eight seconds. Refuses to add anything that is not in the brief.
import type { Brief } from "../../src/handoff.ts";

const words = (code: string): string => code.replaceAll("_", " ");

/** Everything an agent needs, top to bottom, the way a colleague would tell it. */
export function briefText(brief: Brief): string {
  const { loan } = brief;
  const lines = [
    `${brief.borrowerName}, by ${brief.channel}, in ${brief.language || "an unknown language"}. ${brief.verified ? "Identity checked." : "Identity NOT checked."}`,
    `Came for: ${words(brief.reason)}${brief.reasonWords ? `: "${brief.reasonWords}"` : ""}`,
    ...(loan
      ? [
          `${loan.id}, ${words(loan.product)}: ${loan.pastDue} past due, ${loan.daysPastDue} days, stage ${words(loan.stage)}; ${loan.payoff} pays it off. As of ${loan.asOf}.`,
        ]
      : []),
    ...(brief.reasonCode ? [`Why not paid: ${words(brief.reasonCode)}.`] : []),
    ...(brief.promised.length > 0 ? [`Promised: ${brief.promised.join("; ")}.`] : []),
    ...(brief.offered.length > 0 ? [`Offered: ${brief.offered.join("; ")}.`] : []),
    ...(brief.refused.length > 0 ? [`Refused: ${brief.refused.join("; ")}.`] : []),
    ...(brief.mood.length > 0 ? [`Mood: ${brief.mood.join(", ")}.`] : []),
    ...(brief.lastSaid.length > 0 ? [`Last words: ${brief.lastSaid.map((line) => `"${line}"`).join(" ")}`] : []),
    ...(brief.doNotSay.length > 0 ? [`Do not say: ${brief.doNotSay.join("; ")}.`] : []),
    ...(brief.nextOffers.length > 0 ? [`You may offer: ${brief.nextOffers.join("; ")}.`] : []),
  ];
  return lines.join("\n");
}

/** English is spoken at about two and a half words a second: twenty words are eight seconds. */
const mostWords = 20;

/** Name, reason, amount, what was offered; cut at a whole piece, never in the middle of a figure. */
export function whisperText(brief: Brief): string {
  const pieces = [
    `${brief.borrowerName}.`,
    `${words(brief.reason)}.`,
    ...(brief.loan ? [`${brief.loan.pastDue} past due.`] : []),
    brief.verified ? "Checked." : "Not checked.",
    ...(brief.offered.length > 0 ? [`Offered ${brief.offered.at(-1)}.`] : []),
  ];
  const kept: string[] = [];
  let count = 0;
  for (const piece of pieces) {
    const more = piece.split(/\s+/).length;
    if (count + more > mostWords) break;
    kept.push(piece);
    count += more;
  }
  return kept.join(" ");
}
