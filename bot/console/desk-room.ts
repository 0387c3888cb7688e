// Knows what every route of the desk needs: the case that is asked for, its scene, the note on the access log, the way an act is done. Refuses to hold a route.
import type { Instant } from "../../src/calendar.ts";
import type { Actor } from "../../src/authority.ts";
import type { Lender } from "../../src/lender.ts";
import type { Language } from "../../src/loan.ts";
import type { Facts } from "../../dialogs/dialog.ts";
import { factsOf, isRightPartyAddress, statementOfEvents, zoneOf } from "../facts.ts";
import type { DeskCalls } from "../channels/twilio-voice/desk-calls.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest } from "../http.ts";
import type { Bell } from "../bell.ts";
import type { BoardStore } from "../store/board-store.ts";
import type { DeskReading } from "../store/desk-reading.ts";
import type { DeskStore } from "../store/desk-store.ts";
import type { EraseDepth } from "../store/erase-store.ts";
import type { MacroStore } from "../store/macro-store.ts";
import type { BorrowerRecord, Conversation, Handoff, Store, TurnRecord } from "../store/store.ts";
import type { DeskAction, DeskResult, Turn } from "../turn-ports.ts";
import { createApprovals, type Approvals } from "./approvals.ts";
import type { Capacity } from "./capacity.ts";
import type { PresenceNews } from "./live.ts";
import { requestIdOf } from "./request-body.ts";
import type { Signed } from "./request.ts";
import type { Role } from "./roles.ts";
import { createRowRules, type RowRules } from "./rows.ts";
import { newLogId, type SignIn } from "./sign-in.ts";
import type { Switches } from "./switches.ts";

export type DeskHouse = {
  store: Store;
  desk: DeskStore;
  capacity: Capacity;
  switches: Switches;
  reading: DeskReading;
  macros: MacroStore;
  board: BoardStore;
  turn: Turn;
  signIn: SignIn;
  lender: Lender;
  bell: Bell;
  now: () => Instant;
  machineNow: () => number;
  publicBaseUrl: string;
  isSandbox: boolean;
  presence: PresenceNews;
  erase: (borrowerId: string, depth: EraseDepth) => Promise<Record<string, number>>;
  report: (error: unknown) => void;
  /** How long a colleague may think about a case that is offered, on the machine's clock. */
  acceptWithinMs: number;
  /** Null: the house has no telephone. */
  calls: DeskCalls | null;
};

export type Scene = {
  record: BorrowerRecord;
  facts: Facts;
  talk: Conversation | null;
  verified: boolean;
  zone: string;
  language: Language;
};
export type DeskRoom = DeskHouse &
  Approvals & {
    rows: RowRules;
    /** Into the access log. */
    note: (personId: string | null, act: string, borrowerId: string | null, body: Record<string, unknown>) => Promise<void>;
    /** The case the path names; throws a 404. */
    mustFind: (request: HttpRequest) => Promise<Handoff>;
    /** Throws a 409 when the page saw an older version: somebody who acted in between is not overwritten. */
    mustBeFresh: (request: HttpRequest, version: number | undefined) => Promise<Handoff>;
    mustBeFreshlyProved: (session: Signed["session"]) => void;
    scene: (handoff: Handoff) => Promise<Scene>;
    deskNames: () => Promise<Map<string, string>>;
    act: (request: HttpRequest, action: DeskAction) => Promise<HttpReply>;
  };

export const actorOf = (role: Role): Actor => (role === "supervisor" ? "supervisor" : "agent");

export function deskRoom(house: DeskHouse): DeskRoom {
  const { store, desk, turn, signIn, lender } = house;
  const note = (personId: string | null, act: string, borrowerId: string | null, body: Record<string, unknown>): Promise<void> =>
    desk.log({ id: newLogId(house.machineNow()), at: house.now(), personId, act, borrowerId, body });

  async function mustFind(request: HttpRequest): Promise<Handoff> {
    const handoff = await store.readHandoff(request.params["id"]!);
    if (!handoff) throw new HttpProblem(404, "no_such_case", `There is no case "${request.params["id"]}".`);
    return handoff;
  }

  async function scene(handoff: Handoff): Promise<Scene> {
    const record = await store.readBorrower(handoff.borrowerId);
    if (!record) throw new HttpProblem(404, "no_such_borrower", `There is no borrower "${handoff.borrowerId}".`);
    const talk = handoff.conversationId === null ? null : await store.readConversation(handoff.conversationId);
    const ends = { channel: talk?.channel ?? ("sms" as const), theirs: talk?.theirs ?? record.borrower?.phone ?? "" };
    const turnRecord: TurnRecord = { ...record, conversation: talk, otherParty: null, duplicate: null };
    const facts = factsOf(turnRecord, ends, lender, statementOfEvents, house.now());
    const verified =
      facts.addressVerified ||
      talk?.state.rightParty.verified === true ||
      isRightPartyAddress(record, ends.channel, ends.theirs, facts.today, lender);
    const language = talk?.state.language ?? record.borrower?.language ?? "en";
    return { record, facts, talk, verified, zone: zoneOf(record, lender), language };
  }

  const deskNames = async (): Promise<Map<string, string>> => new Map((await desk.listPeople()).map(({ id, fullName }) => [id, fullName]));

  async function answerOf(result: DeskResult): Promise<HttpReply> {
    house.bell.ring();
    switch (result.outcome) {
      case "done":
        return json(200, {
          handoffId: result.handoffId,
          ...(result.messageId === undefined ? {} : { messageId: result.messageId }),
          ...(result.leftOpen ? { leftOpen: result.leftOpen } : {}),
        });
      case "not_found":
        throw new HttpProblem(404, "no_such_case", "There is no such case.");
      case "taken": {
        const owner = (await desk.readPerson(result.owner))?.fullName ?? result.owner;
        throw new HttpProblem(409, "taken", `${owner} has this case.`, { owner });
      }
      case "refused":
        throw new HttpProblem(422, "refused", result.reason, { rule: result.rule, reason: result.reason });
      default:
        return result satisfies never;
    }
  }

  const act = async (request: HttpRequest, action: DeskAction): Promise<HttpReply> =>
    answerOf(await turn.runDesk(request.params["id"]!, action, requestIdOf(request)));

  /** The page sends an act anew when it does not know whether the first arrived: that is no second one. */
  async function wasDone({ borrowerId, conversationId }: Handoff, request: HttpRequest): Promise<boolean> {
    const key = { by: "borrower", borrowerId, conversationId, channel: "desk", externalId: requestIdOf(request) } as const;
    return request.headers["idempotency-key"] !== undefined && (await store.readTurn(key, house.now())).duplicate !== null;
  }
  async function mustBeFresh(request: HttpRequest, version: number | undefined): Promise<Handoff> {
    const handoff = await mustFind(request);
    if (version !== undefined && handoff.version !== version && !(await wasDone(handoff, request)))
      throw new HttpProblem(409, "stale", "This case has changed since: look again.", { version: handoff.version });
    return handoff;
  }
  function mustBeFreshlyProved(session: Signed["session"]): void {
    if (!signIn.isFresh(session)) throw new HttpProblem(403, "prove_again", "Please enter your password once more.");
  }

  return {
    ...house, ...createApprovals(house, note), rows: createRowRules(house), note, mustFind, mustBeFresh, mustBeFreshlyProved, scene, deskNames, act,
  }; // prettier-ignore
}
