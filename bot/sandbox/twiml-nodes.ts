// Knows a voice document as elements with names, attributes and words. Refuses to walk through it.
import { XMLParser, XMLValidator } from "fast-xml-parser";

export type Node = { [name: string]: unknown; ":@"?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@")!;
export const childrenOf = (node: Node): Node[] => (node[nameOf(node)] as Node[]) ?? [];
export const attributesOf = (node: Node): Record<string, string> => node[":@"] ?? {};
/** All words below an element: speech markup only changes how they sound. */
export const wordsOf = (node: Node): string =>
  childrenOf(node)
    .map((child) => (nameOf(child) === "#text" ? String(child["#text"]) : nameOf(child) === "break" ? "…" : wordsOf(child)))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;:!?])/g, "")
    .trim();

/** What stands below Response; null: not XML, undefined: XML of another kind. */
export function elementsIn(body: string): Node[] | null | undefined {
  if (XMLValidator.validate(body) !== true) return null;
  const root = (parser.parse(body) as Node[]).find((node) => nameOf(node) === "Response");
  return root && childrenOf(root);
}

/** The check digit of a card's number, 13 digits or more. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((all, digit, at) => all + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return digits.length >= 13 && sum % 10 === 0;
}
