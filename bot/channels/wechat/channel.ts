// Knows how a message leaves by WeChat: to whoever wrote in the last two days as words, to others by the lender's template. Refuses to know when, to whom or why.
import type { Instant } from "../../../src/calendar.ts";
import type { Lender } from "../../../src/lender.ts";
import { conversationIdOf, type Store } from "../../store/store.ts";
import type { Channel, Outgoing, Sent } from "../channel.ts";
import type { WechatClient } from "./client.ts";

export type WechatChannelSettings = { lender: Pick<Lender, "name" | "templateIds">; now: () => Instant; perSecond?: number };

/** A user's own message opens it. Source: official account guide, customer-service messages. */
export const windowMs = 48 * 3_600_000;
const lookedBackMs = 3_600_000;
/** WeChat's own codes for a window that has closed and a quota that is spent: a template may still go. */
const windowCodes = new Set(["45015", "45047"]);

export function wechatChannel(client: WechatClient, store: Pick<Store, "readConversation" | "messages">, settings: WechatChannelSettings): Channel {
  return {
    name: "wechat",
    perSecond: settings.perSecond ?? 20,
    async send(message: Outgoing): Promise<Sent> {
      const conversation = await store.readConversation(conversationIdOf("wechat", message.theirs, message.ours));
      const opened = conversation?.lastInboundAt ?? null;
      const isOpen = opened !== null && settings.now() - opened < windowMs;
      if (isOpen) {
        const sent = await client.sendText(message.theirs, message.body);
        if (sent.outcome === "sent") return { ...sent, externalId: `cs:${message.messageId}` };
        if (sent.outcome !== "failed" || !windowCodes.has(sent.errorCode)) return sent;
      }
      const template = templateFor(message, settings.lender);
      if (!template)
        return { outcome: "failed", errorCode: "45015", error: `the window is closed and the lender's file names no template "wechat.${message.occasion ?? "reply"}" or "wechat"` };
      return client.sendTemplate(message.theirs, template.id, template.data, message.messageId);
    },
    /** Templates carry our own id, which WeChat takes once. Words are looked for in the account's own log of what was sent. */
    async find(message, known) {
      const now = settings.now();
      const since = now - lookedBackMs;
      const sent = (await client.listSent(since, now + 60_000)).filter((one) => one.openId === message.theirs && one.text === message.body);
      // The log has no id of ours: the same words, sent before, are another message's.
      const ids = known.flatMap((id) => (id.startsWith("cs:") ? [id.slice("cs:".length)] : []));
      const ours = ids.length === 0 ? [] : (await store.messages(conversationIdOf("wechat", message.theirs, message.ours), { ids })).items;
      const accounted = ours.filter((one) => one.body === message.body && one.at >= since).length;
      return sent.length > accounted ? `cs:${message.messageId}` : null;
    },
  };
} // prettier-ignore

/**
 * The lender's template for an occasion: `"wechat.overdue": "TEMPLATE-ID thing1=lender thing2=message"`, or `"wechat"` for all. Without fields the two
 * of WeChat's older form are filled, `first` and `remark`.
 */
export function templateFor({ occasion, body }: Pick<Outgoing, "occasion" | "body">, lender: WechatChannelSettings["lender"]): { id: string; data: Record<string, { value: string }> } | null {
  const written = lender.templateIds[`wechat.${occasion ?? "reply"}`] ?? lender.templateIds["wechat"];
  if (!written) return null;
  const [id, ...fields] = written.trim().split(/\s+/);
  const values: Record<string, string> = { lender: lender.name, message: body };
  const pairs = fields.length > 0 ? fields.map((field) => field.split("=") as [string, string]) : ([["first", "lender"], ["remark", "message"]] as [string, string][]);
  return { id: id!, data: Object.fromEntries(pairs.map(([name, from]) => [name, { value: cut(name, values[from] ?? "") }])) };
} // prettier-ignore

/** A `thing` holds 20 characters; more would have the whole message refused (47003). */
const cut = (field: string, value: string): string =>
  /^thing\d*$/.test(field) && Array.from(value).length > 20 ? `${Array.from(value).slice(0, 19).join("")}…` : value;
