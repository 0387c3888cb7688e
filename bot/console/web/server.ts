// Knows how the desk's page asks its server: token, idempotency key, refusals as values. Refuses to decide anything and to keep anything but the token.
import type { HandoffStatus } from "../../../src/handoff.ts";
import type {
  ApprovalRow,
  AuditRow,
  Board,
  CasePage,
  CaseView,
  Colleague,
  Lending,
  MacroRow,
  MacroRun,
  Me,
  MessageRow,
  Offered,
  OfferRequest,
  PersonRow,
  RecordRequest,
  SwitchRow,
  Told,
  TranscriptLine,
  Why,
} from "../wire.ts";
import type { CallAct, CallPop, CallView, ListenAct } from "../voice-wire.ts";

/** What the server would not do, with its stable code; `taken` names the holder, `refused` the rule. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly owner: string | null;
  readonly rule: string | null;
  /** What goes into the page's own words for the rule. */
  readonly slots: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    owner: string | null = null,
    rule: string | null = null,
    slots: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.owner = owner;
    this.rule = rule;
    this.slots = slots;
  }
}

let csrfToken = "";
let onSignedOut: () => void = () => undefined;
let prove: () => Promise<boolean> = () => Promise.resolve(false);
export const rememberToken = (token: string): void => void (csrfToken = token);
export const whenSignedOut = (tell: () => void): void => void (onSignedOut = tell);
/** Asked when the server wants the password once more; true when it was given. */
export const whenProofWanted = (ask: () => Promise<boolean>): void => void (prove = ask);
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

type Problem = {
  code?: string;
  detail?: string;
  reason?: string;
  rule?: string;
  owner?: string | { fullName: string } | null;
  slots?: Record<string, string>;
};

async function send(method: "GET" | "POST", path: string, body: unknown, key: string, accept: string): Promise<Response> {
  const token = csrfToken;
  let response: Response;
  try {
    response = await fetch(`/console/api/${path}`, {
      method,
      headers: {
        accept,
        ...(method === "POST" ? { "content-type": "application/json", "x-csrf-token": token, "idempotency-key": key } : {}),
      },
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  } catch {
    throw new Refusal(0, "unreachable", "");
  }
  if (response.ok) return response;
  const problem = await response.json().then(
    (read) => read as Problem,
    (): Problem => ({}),
  );
  // What was asked before somebody signed in anew says nothing of them.
  if (response.status === 401 && path !== "sign-in" && path !== "prove" && token === csrfToken) onSignedOut();
  if (response.status === 403 && problem.code === "prove_again" && (await prove())) return send(method, path, body, key, accept);
  const owner = typeof problem.owner === "object" ? (problem.owner?.fullName ?? null) : (problem.owner ?? null);
  throw new Refusal(
    response.status,
    problem.code ?? String(response.status),
    problem.detail ?? problem.reason ?? "",
    owner,
    problem.rule ?? null,
    problem.slots ?? {},
  );
}

async function ask<T>(method: "GET" | "POST", path: string, body?: unknown, key = newKey()): Promise<T> {
  const response = await send(method, path, body, key, "application/json");
  const text = await response.text();
  return (text === "" ? {} : JSON.parse(text)) as T;
}

const of = (id: string): string => encodeURIComponent(id);
function query(fields: Record<string, string | null | undefined>): string {
  const found = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) found.set(name, value);
  const text = found.toString();
  return text === "" ? "" : `?${text}`;
}

export type Tab = "waiting" | "held" | "mine" | "wrap_up" | "callbacks";
export type CaseAct =
  "claim" | "release" | "reply" | "note" | "transfer" | "accept" | "decline" | "return" | "wrap-up" | "close" | "presence" | "reveal";
export type CheckRefusal = { code: string; detail: string; quote: string };

export const getMe = (): Promise<Me> => ask("GET", "me");
export const signIn = (email: string, password: string, code: string): Promise<Me> =>
  ask("POST", "sign-in", { email, password, ...(code === "" ? {} : { code }) });
export const signOut = (): Promise<unknown> => ask("POST", "sign-out");
export const getCases = (ask_: {
  status: Tab | HandoffStatus;
  language: string;
  reason: string;
  cursor: string | null;
}): Promise<CasePage> => ask("GET", `cases${query({ ...ask_ })}`);
export const getCase = (id: string): Promise<CaseView> => ask("GET", `cases/${of(id)}`);
export const getLines = (id: string, since: string): Promise<{ lines: TranscriptLine[] }> =>
  ask("GET", `cases/${of(id)}/transcript${query({ since })}`);
export const actOn = <T = unknown>(id: string, act: CaseAct, body: Record<string, unknown>, key?: string): Promise<T> =>
  ask("POST", `cases/${of(id)}/${act}`, body, key);
export const check = (id: string, text: string): Promise<{ refusals: CheckRefusal[] }> => ask("POST", `cases/${of(id)}/check`, { text });
export const record = (id: string, what: RecordRequest, key: string): Promise<ApprovalRow | Record<string, never>> =>
  ask("POST", `cases/${of(id)}/record`, what, key);
export const offer = (id: string, what: OfferRequest): Promise<Offered> => ask("POST", `cases/${of(id)}/offer`, what);
export const getColleagues = (): Promise<{ items: Colleague[] }> => ask("GET", "colleagues");
export const getCalls = (): Promise<{ items: CallPop[] }> => ask("GET", "calls");
export const getCall = (id: string): Promise<CallView> => ask("GET", `cases/${of(id)}/call`);
export const actOnCall = (id: string, what: CallAct): Promise<CallView> => ask("POST", `cases/${of(id)}/call`, what);
export const listenTo = (id: string, what: ListenAct): Promise<CallView> => ask("POST", `cases/${of(id)}/listen`, what);
export const getApprovals = (status: string): Promise<{ items: ApprovalRow[] }> => ask("GET", `approvals${query({ status })}`);
export const decide = (id: string, decision: "approve" | "refuse"): Promise<unknown> => ask("POST", `approvals/${of(id)}`, { decision });
export type BoardAsk = { by: string; from: string; to: string };
/** Days as the reader's own calendar has them; the wire has instants. */
const spanOf = ({ by, from, to }: BoardAsk): Record<string, string> => ({
  by,
  from: from && new Date(`${from}T00:00:00`).toISOString(),
  to: to && new Date(`${to}T23:59:59`).toISOString(),
});
export const getBoard = (what: BoardAsk): Promise<Board> => ask("GET", `board${query(spanOf(what))}`);
export const getBoardCsv = async (what: BoardAsk): Promise<string> =>
  (await send("GET", `board${query(spanOf(what))}`, null, "", "text/csv")).text();
export const getLending = ({ from, to }: BoardAsk): Promise<Lending> => {
  const { by: _by, ...span } = spanOf({ by: "", from, to });
  return ask("GET", `board/lending${query(span)}`);
};
export type AuditAsk = { q: string; act: string; from: string; to: string; cursor: string | null };
export const getAudit = ({ from, to, ...what }: AuditAsk): Promise<{ items: AuditRow[]; nextCursor: string | null }> =>
  ask("GET", `audit${query({ ...what, ...spanOf({ by: "", from, to }) })}`);
export const findMessages = (q: string, borrowerId: string, from: string, to: string): Promise<{ items: MessageRow[] }> =>
  ask("GET", `messages${query({ q, borrowerId, ...spanOf({ by: "", from, to }) })}`);
export const getMacros = (): Promise<{ items: MacroRow[] }> => ask("GET", "macros");
export const keepMacro = (row: MacroRow): Promise<MacroRow> => ask("POST", "macros", row);
export const removeMacro = (id: string): Promise<unknown> => ask("POST", `macros/${of(id)}/remove`);
export const runMacro = (id: string, macroId: string, version: number, key: string): Promise<MacroRun> =>
  ask("POST", `cases/${of(id)}/macro`, { macroId, version }, key);
export const getWhy = (messageId: string, borrowerId: string): Promise<Why> => ask("GET", `why/${of(messageId)}${query({ borrowerId })}`);
export const getSwitches = (): Promise<{ items: SwitchRow[]; packs: string[] }> => ask("GET", "switches");
export const setSwitch = (scope: string, off: boolean, reason: string): Promise<unknown> => ask("POST", "switches", { scope, off, reason });
export const getPeople = (): Promise<{ items: PersonRow[] }> => ask("GET", "people");
export type NewPerson = Pick<PersonRow, "email" | "fullName" | "role" | "languages" | "capacity" | "portfolios">;
export const addPerson = (person: NewPerson): Promise<{ person: PersonRow; signInLink: string }> => ask("POST", "people", person);
export const changePerson = (id: string, change: Partial<NewPerson & { disabled: boolean }>): Promise<unknown> =>
  ask("POST", `people/${of(id)}`, change);
export const getFile = async (borrowerId: string): Promise<string> =>
  (await send("GET", `people/${of(borrowerId)}/file`, null, "", "application/json")).text();
export type Erasure = {
  erased: string[];
  kept: { code: string; slots: Told["slots"]; what: string; why: string }[];
  approval?: ApprovalRow | null;
};
export const erase = (borrowerId: string, dryRun: boolean): Promise<Erasure> => ask("POST", `people/${of(borrowerId)}/erase`, { dryRun });
export const savePreferences = (change: Me["preferences"]): Promise<unknown> => ask("POST", "me/preferences", change);
export const proveAgain = (password: string, code: string): Promise<unknown> =>
  ask("POST", "prove", { password, ...(code === "" ? {} : { code }) });
export const changePassword = (password: string): Promise<unknown> => ask("POST", "me/password", { password });
export const beginCode = (): Promise<{ secret: string; uri: string }> => ask("POST", "me/code", { begin: true });
export const endCode = (secret: string, code: string): Promise<unknown> => ask("POST", "me/code", { secret, code });
