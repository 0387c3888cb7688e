// Knows how a WeChat message or event becomes an inbound line; refuses to answer it.
import type { Inbound } from "../channel.ts";

/** The three keys below every talk. */
export const menuButtons = [
  { name: "欠款查询", key: "balance" },
  { name: "约定还款", key: "promise" },
  { name: "人工服务", key: "person" },
] as const;

/** What a menu's key stands for, said as the borrower would: the dialogs hear it like any message. */
const menuWords: Record<string, string> = { balance: "查询欠款余额", promise: "我想约定还款日期", person: "转人工" };

export type WechatInbound =
  | { kind: "message"; inbound: Inbound }
  /** A voice message nobody transcribed, a picture, a place: the borrower is asked to type. */
  | { kind: "unreadable"; inbound: Inbound; what: string }
  | { kind: "template_finished"; messageId: string; ok: boolean; status: string }
  | { kind: "ignored"; why: string };

/** Source: official account guide, "receiving standard messages" and "receiving event pushes". Messages are told apart by MsgId, events by sender and time. */
export function readInbound(fields: Record<string, string>): WechatInbound {
  const { ToUserName: ours, FromUserName: theirs, MsgType: type } = fields;
  if (!ours || !theirs || !type) return { kind: "ignored", why: "ToUserName, FromUserName or MsgType is missing" };
  const base = { channel: "wechat" as const, theirs, ours };
  if (type === "event") {
    const event = fields.Event ?? "";
    const externalId = `event:${theirs}:${fields.CreateTime ?? ""}:${event}`;
    // SCAN is told of somebody who follows already: to scan a code again is no consent, least of all after a stop.
    if (event === "subscribe") return { kind: "message", inbound: { ...base, externalId, text: "", event: "subscribed" } };
    if (event === "unsubscribe") return { kind: "message", inbound: { ...base, externalId, text: "", event: "unsubscribed" } };
    if (event === "CLICK") {
      const words = menuWords[fields.EventKey ?? ""];
      return words === undefined
        ? { kind: "ignored", why: `menu key "${fields.EventKey ?? ""}" is not one of ${Object.keys(menuWords).join(", ")}` }
        : { kind: "message", inbound: { ...base, externalId: `${externalId}:${fields.EventKey}`, text: words, isMenuKey: true } };
    }
    if (event === "TEMPLATESENDJOBFINISH")
      return {
        kind: "template_finished",
        messageId: fields.MsgID ?? fields.MsgId ?? "",
        ok: fields.Status === "success",
        status: fields.Status ?? "",
      };
    return { kind: "ignored", why: `event "${event}"` };
  }
  if (!fields.MsgId) return { kind: "ignored", why: "MsgId is missing" };
  const externalId = fields.MsgId;
  if (type === "text") return { kind: "message", inbound: { ...base, externalId, text: fields.Content ?? "" } };
  if (type === "voice" && fields.Recognition?.trim())
    // WeChat gives no confidence for its recogniser: treated as middling, so figures are read back.
    return { kind: "message", inbound: { ...base, externalId, text: fields.Recognition, speechConfidence: 0.5 } };
  return { kind: "unreadable", inbound: { ...base, externalId, text: "" }, what: type };
}
