// Knows the form of Twilio's messaging webhooks and how they are signed; refuses to answer them.
import twilio from "twilio";
import type { MessageStatus } from "../../store/store.ts";
import type { Inbound } from "../channel.ts";

export type SignedForm = { ok: true; params: Record<string, string> } | { ok: false };

/**
 * Checks X-Twilio-Signature over `publicBaseUrl` + the request's own path and query, and every parameter as it came: duplicates, empty ones and
 * blanks count. Several tokens: the old one is still good while it is being replaced.
 */
export function readSigned(request: { url: string; rawBody: Buffer; signature: string | undefined }, publicBaseUrl: string, authTokens: readonly string[]): SignedForm {
  const form = new URLSearchParams(request.rawBody.toString("utf8"));
  const signed: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    signed[name] = values.length === 1 ? values[0]! : values;
  }
  // A fragment (#rc=…, Twilio's connection overrides) is never part of what is signed.
  const url = publicBaseUrl.replace(/\/+$/, "") + request.url.replace(/#.*$/, "");
  const { signature } = request;
  if (signature === undefined || !authTokens.some((token) => isSignedWith(token, signature, url, signed))) return { ok: false };
  return { ok: true, params: Object.fromEntries(Object.entries(signed).map(([name, value]) => [name, (Array.isArray(value) ? value[0]! : value).replaceAll("\0", "")])) };
} // prettier-ignore

/** The package throws on a relative address or odd parameters: that is a no. */
function isSignedWith(token: string, signature: string, url: string, params: Record<string, unknown>): boolean {
  try {
    return twilio.validateRequest(token, signature, url, params);
  } catch {
    return false;
  }
}

const keywords: Record<string, NonNullable<Inbound["carrierKeyword"]>> = { STOP: "stop", START: "start", HELP: "help" };

/** Null when it is no inbound message (a status callback sent to the wrong address, a missing id). */
export function inboundOf(params: Record<string, string>): Inbound | null {
  const externalId = params["MessageSid"] ?? params["SmsSid"] ?? params["SmsMessageSid"];
  const theirs = params["From"];
  const ours = params["To"];
  const status = params["SmsStatus"];
  if (!externalId || !theirs || !ours || (status !== undefined && status !== "received" && status !== "receiving")) return null;
  const carrierKeyword = keywords[params["OptOutType"]?.toUpperCase() ?? ""];
  return { channel: "sms", theirs, ours, externalId, text: params["Body"] ?? "", ...(carrierKeyword ? { carrierKeyword } : {}) };
}

const statuses: Record<string, MessageStatus> = {
  sent: "sent", delivered: "delivered", undelivered: "undelivered", failed: "failed", read: "read", canceled: "failed",
}; // prettier-ignore

/** Null for what says nothing new (accepted, queued, sending) or is no status callback. */
export function statusOf(params: Record<string, string>): { externalId: string; status: MessageStatus; errorCode: string | null } | null {
  const externalId = params["MessageSid"] ?? params["SmsSid"];
  const status = statuses[params["EventType"] === "READ" ? "read" : (params["MessageStatus"] ?? params["SmsStatus"] ?? "").toLowerCase()];
  if (!externalId || !status) return null;
  return { externalId, status, errorCode: params["ErrorCode"] || null };
}
