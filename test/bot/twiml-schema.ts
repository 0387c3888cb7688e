// Knows which elements, attributes and values Twilio's own package declares for voice documents, and names what is not among them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { XMLParser, XMLValidator } from "fast-xml-parser";

const declarations = readFileSync(createRequire(import.meta.url).resolve("twilio/lib/twiml/VoiceResponse.d.ts"), "utf8");

/** "Gather" → its attribute names, read from `interface GatherAttributes`. Speech elements are declared as SsmlProsodyAttributes and the like. */
const attributesOf = new Map<string, Set<string>>(
  [...declarations.matchAll(/interface (\w+)Attributes \{([\s\S]*?)\n {4}\}/g)].map((match) => [
    match[1]!,
    new Set([...match[2]!.matchAll(/^\s{8}["']?([\w-]+)["']?\??:/gm)].map((attribute) => attribute[1]!)),
  ]),
);
/** "SayLanguage" → its values; and which of these types an attribute has. */
const valuesOf = new Map(
  [...declarations.matchAll(/type (\w+) = ((?:"[^"]*"(?: \| )?)+);/g)].map((match) => [
    match[1]!,
    new Set([...match[2]!.matchAll(/"([^"]*)"/g)].map((value) => value[1]!)),
  ]),
);
const typesOf = new Map(
  [...declarations.matchAll(/interface (\w+)Attributes \{([\s\S]*?)\n {4}\}/g)].flatMap((match) =>
    [...match[2]!.matchAll(/^\s{8}["']?([\w-]+)["']?\??: (\w+)(?:\[\])?;/gm)].map((attribute) => [`${match[1]} ${attribute[1]}`, attribute[2]!] as const),
  ),
); // prettier-ignore
/** A voice speaks one language; with another Say fails. Source: Twilio's list of Amazon Polly voices. */
const voiceSpeaks: Record<string, string> = {
  "Polly.Joanna-Neural": "en-US",
  "Polly.Lupe-Neural": "es-US",
  "Polly.Zhiyu-Neural": "cmn-CN",
};

const declared = (element: string): Set<string> | undefined =>
  attributesOf.get(element) ?? attributesOf.get(`Ssml${element[0]!.toUpperCase()}${element.slice(1)}`);

type Node = { [name: string]: unknown; ":@"?: Record<string, string> };

/** Faults of a document as sentences; empty when every element and attribute is one of Twilio's and the XML stands. */
export function twimlFaults(document: string): string[] {
  const valid = XMLValidator.validate(document);
  if (valid !== true) return [`not XML: ${valid.err.msg}`];
  const parsed = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" }).parse(document) as Node[];
  const faults: string[] = [];
  const walk = (nodes: Node[], inside: string): void => {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ":@")!;
      if (name === "#text" || name === "?xml") continue;
      if (name !== "Response") {
        const attributes = declared(name);
        if (!attributes) {
          if (!["Hangup", "Leave"].includes(name)) faults.push(`<${name}> inside <${inside}> is no element of Twilio's`);
        } else
          for (const attribute of Object.keys(node[":@"] ?? {}))
            if (!attributes.has(attribute)) faults.push(`<${name} ${attribute}> is no attribute of Twilio's`);
        const given = node[":@"] ?? {};
        for (const [attribute, value] of Object.entries(given)) {
          const values = valuesOf.get(typesOf.get(`${name} ${attribute}`) ?? "");
          for (const one of values ? value.split(" ") : []) if (!values!.has(one)) faults.push(`<${name} ${attribute}="${one}"> is no value of Twilio's`);
        }
        if (name === "Say" && voiceSpeaks[given["voice"] ?? ""] !== given["language"]) faults.push(`<Say voice="${given["voice"]}" language="${given["language"]}"> is no pair that speaks`);
      }
      walk(node[name] as Node[], name);
    }
  }; // prettier-ignore
  walk(parsed, "");
  return faults;
}
