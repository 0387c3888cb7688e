// Knows a conference at Twilio: who is in it now, and how one who is in it is muted, held or made to coach. Refuses to know why.
import type twilio from "twilio";

export type Line = Pick<twilio.Twilio, "calls" | "conferences">;

/** One call in a room. The label says who it is: it was set in the document that brought the call in. */
export type Seat = { callSid: string; label: string; isMuted: boolean; isHeld: boolean; isCoaching: boolean };
export type Room = { sid: string; seats: Seat[] };

export const roomOf = (handoffId: string): string => `case-${handoffId}`;
/** "case-H-1" → "H-1"; null: no room of ours. */
export const handoffIn = (room: string): string | null => (room.startsWith("case-") ? room.slice("case-".length) : null);

export const borrowerLabel = "borrower";
/** Whoever took the call by key on the shared line is nobody in particular. */
export const agentLabel = (personId: string | null): string => `agent-${personId ?? "line"}`;
export const listenerLabel = (personId: string | null): string => `listener-${personId ?? "line"}`;
export const isAgent = ({ label }: Pick<Seat, "label">): boolean => label.startsWith("agent-");
export const isListener = ({ label }: Pick<Seat, "label">): boolean => label.startsWith("listener-");

const seatsLookedAt = 20;
/** A room has one conference at a time, and one after the other: those that are over stay in the list. */
const conferencesLookedAt = 20;
const roomsLookedAt = 200;

/** The conference of this name that is not over; null when there is none. Two requests. */
export async function roomNow(client: Line, name: string): Promise<Room | null> {
  const found = await client.conferences.list({ friendlyName: name, limit: conferencesLookedAt, pageSize: conferencesLookedAt });
  const open = found.find(({ status }) => status !== "completed");
  if (!open) return null;
  const seats = await client.conferences(open.sid).participants.list({ limit: seatsLookedAt, pageSize: seatsLookedAt });
  return {
    sid: open.sid,
    seats: seats
      .filter(({ status }) => status !== "complete" && status !== "failed")
      .map((one) => ({ callSid: one.callSid, label: one.label ?? "", isMuted: one.muted, isHeld: one.hold, isCoaching: one.coaching })),
  };
}

/** Names of the rooms in which somebody waits: a conference that has begun has a person in it. */
export async function roomsWaiting(client: Line): Promise<Set<string>> {
  return new Set(
    (await client.conferences.list({ status: "init", limit: roomsLookedAt, pageSize: roomsLookedAt })).map(
      ({ friendlyName }) => friendlyName,
    ),
  );
}

/** Whether a seat could be changed: who has left in the meantime cannot be. */
async function change(client: Line, room: Room, callSid: string, wish: Parameters<ReturnType<ReturnType<Line["conferences"]>["participants"]>["update"]>[0] & object): Promise<boolean> {
  try {
    await client.conferences(room.sid).participants(callSid).update(wish);
    return true;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return false;
    throw error;
  }
} // prettier-ignore

export const mute = (client: Line, room: Room, callSid: string, muted: boolean): Promise<boolean> =>
  change(client, room, callSid, { muted });

/** On hold a call hears what `url` plays, and neither speaks to the room nor hears it. */
export const hold = (client: Line, room: Room, callSid: string, isHeld: boolean, url: string): Promise<boolean> =>
  change(client, room, callSid, isHeld ? { hold: true, holdUrl: url, holdMethod: "POST" } : { hold: false });

/** Who coaches is heard by one call alone; who stops is heard by nobody. */
export const coach = (client: Line, room: Room, callSid: string, whom: string | null): Promise<boolean> =>
  whom === null
    ? change(client, room, callSid, { muted: true, coaching: false })
    : change(client, room, callSid, { muted: false, coaching: true, callSidToCoach: whom });
