// Knows the XML that WeChat posts and expects back; refuses entities, numbers made of ids and anything that is not a flat message.
import { XMLParser, XMLValidator } from "fast-xml-parser";

// Ids have more digits than a float holds, so nothing is turned into a number; no entity is ever expanded.
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false, processEntities: false });

export class WechatXmlError extends Error {}

/** The children of <xml> as text. Throws WechatXmlError on malformed, repeated or missing elements. */
export function parseXml(body: string): Record<string, string> {
  const valid = XMLValidator.validate(body);
  if (valid !== true) throw new WechatXmlError(`not XML: ${valid.err.msg} in line ${valid.err.line}`);
  const root = (parser.parse(body) as { xml?: unknown }).xml;
  if (typeof root !== "object" || root === null) throw new WechatXmlError("there is no <xml> element");
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(root)) {
    if (Array.isArray(value)) throw new WechatXmlError(`<${name}> is there ${value.length} times`);
    if (typeof value === "string" && name !== "#text") fields[name] = value;
  }
  return fields;
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** A passive text reply; `atSeconds` is CreateTime, which WeChat counts in seconds. */
export function textReply(to: string, from: string, text: string, atSeconds: number): string {
  return `<xml><ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName><CreateTime>${atSeconds}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>${cdata(text)}</Content></xml>`;
}

export function encryptedReply(encrypt: string, signature: string, timestamp: string, nonce: string): string {
  return `<xml><Encrypt>${cdata(encrypt)}</Encrypt><MsgSignature>${cdata(signature)}</MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${cdata(nonce)}</Nonce></xml>`;
}
