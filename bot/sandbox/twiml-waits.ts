// Knows what a Gather, a Record or a Pay waits for, by its attributes and Twilio's defaults. Refuses to wait.
import { attributesOf, nameOf, type Node } from "./twiml-nodes.ts";

/** An answer, a recording or a card. `keys` are those pressed so far; `note` is what an onlooker is told. */
export type Waiting = {
  kind: "gather" | "record" | "pay";
  action: string;
  method: "GET" | "POST";
  keys: string;
  numDigits: number;
  finishOnKey: string;
  dtmf: boolean;
  speech: boolean;
  emptyGoesOn: boolean;
  timeoutSeconds: number;
  note: string;
};

export const methodOf = (given: Record<string, string>): "GET" | "POST" => (given.method?.toUpperCase() === "GET" ? "GET" : "POST");

/** "auto" and anything that is no number: five seconds, as Twilio's own default. */
const secondsOf = (given: string | undefined): number => (Number.isFinite(Number(given ?? 5)) ? Number(given ?? 5) : 5);

/** `here` is the document's own address: a Gather or a Record without an action asks it again; a Pay without one goes on. */
export function waitingFor(node: Node, here: string): Waiting {
  const given = attributesOf(node);
  const common = { method: methodOf(given), keys: "", numDigits: Infinity, emptyGoesOn: false, timeoutSeconds: secondsOf(given.timeout) };
  if (nameOf(node) === "Record")
    return {
      ...common, kind: "record", action: given.action ?? here, finishOnKey: given.finishOnKey ?? "1234567890*#", dtmf: true, speech: true,
      note: given.playBeep === "false" ? "a recording begins" : "beep: a recording begins",
    }; // prettier-ignore
  if (nameOf(node) === "Pay") {
    const charged = given.chargeAmount ? `, to be charged ${given.chargeAmount} ${given.currency ?? "usd"}` : "";
    return {
      ...common, kind: "pay", action: given.action ?? "", finishOnKey: "#", dtmf: true, speech: false,
      note: `a card is asked for${charged}: key its number and #, or * to give up`,
    }; // prettier-ignore
  }
  const input = (given.input ?? "dtmf").split(/\s+/);
  return {
    ...common, kind: "gather", action: given.action ?? here, numDigits: Number(given.numDigits ?? Infinity), finishOnKey: given.finishOnKey ?? "#", dtmf: input.includes("dtmf"),
    speech: input.includes("speech"), emptyGoesOn: given.actionOnEmptyResult === "true", note: "",
  }; // prettier-ignore
}
