// Knows how the page asks its server; every answer is a value, failures become one sentence for the person at the screen.
import type { Faults } from "../carrier.ts";
import type { MoveSummary, PersonDetail, PersonRow, PhoneView, SandboxState, WechatView } from "../page-wire.ts";

export class Refusal extends Error {}

async function ask<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/sandbox/api/${path}`, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refusal("The sandbox does not answer. Is it still running?");
  }
  const answer = (await response.json()) as { detail?: string };
  if (!response.ok) throw new Refusal(answer.detail ?? `The sandbox answered ${response.status}.`);
  return answer as T;
}

export const getState = (): Promise<SandboxState> => ask("GET", "state");
export const getPeople = (search: string): Promise<{ items: PersonRow[]; more: boolean }> =>
  ask("GET", `people?search=${encodeURIComponent(search)}`);
export const getPerson = (id: string): Promise<PersonDetail> => ask("GET", `people/${encodeURIComponent(id)}`);
export const sendSms = (id: string, text: string): Promise<{ status: number }> =>
  ask("POST", `people/${encodeURIComponent(id)}/sms`, { text });
export const recordPayment = (loanId: string, amount: string): Promise<unknown> => ask("POST", "payments", { loanId, amount });
export const moveClock = (move: { minutes: number } | { to: string } | { nextEvent: true }): Promise<MoveSummary> =>
  ask("POST", "clock", move);
export const setFaults = (change: Partial<Faults>): Promise<Faults> => ask("POST", "faults", change);
export const talkAddress = (id: string, channel: string): string =>
  `/sandbox/api/people/${encodeURIComponent(id)}/talk.chat?channel=${channel}`;

export type CallAct =
  | { do: "pickUp"; sid: string; by: "human" | "machine" }
  | { do: "refuse"; sid: string; how: "busy" | "no-answer" | "failed" }
  | { do: "press"; sid: string; keys: string }
  | { do: "say"; sid: string; text: string; confidence: number }
  | { do: "stayQuiet" | "hangUp"; sid: string };
export type WechatAct =
  | { do: "write"; text: string }
  | { do: "speak"; recognised: string }
  | { do: "menu"; key: string }
  | { do: "follow"; isFollowing: boolean };
const of = (id: string, rest: string): string => `people/${encodeURIComponent(id)}/${rest}`;
export const getCalls = (id: string): Promise<PhoneView> => ask("GET", of(id, "calls"));
export const placeCall = (id: string): Promise<unknown> => ask("POST", of(id, "calls"), {});
export const actOnCall = (id: string, act: CallAct): Promise<PhoneView> => ask("POST", of(id, "calls/act"), act);
export const getWechat = (id: string): Promise<WechatView> => ask("GET", of(id, "wechat"));
export const actOnWechat = (id: string, act: WechatAct): Promise<WechatView> => ask("POST", of(id, "wechat"), act);
