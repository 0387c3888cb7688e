// Knows how Twilio's conferences behave: who starts and who ends one, mute, hold, coaching, what is told of each. Refuses to know who the callers are.
// Sources: Twilio's pages on <Conference> (attributes, status callbacks) and on the Conference and Participant resources.
import { randomBytes } from "node:crypto";
import type { Instant } from "../../src/calendar.ts";

/** What a call brings with it when it enters, from its document. */
export type Entry = {
  room: string;
  label: string;
  isMuted: boolean;
  startsIt: boolean;
  endsIt: boolean;
  /** The call that alone hears this one; null: everybody does. */
  coaches: string | null;
  statusCallback: string | null;
  events: string[];
};
type Seat = Entry & { callSid: string; isHeld: boolean };
type Room = { sid: string; name: string; at: Instant; status: "init" | "in-progress" | "completed"; seats: Seat[]; callback: string | null; events: string[]; count: number }; // prettier-ignore

export type RoomOptions = {
  accountSid: string;
  now: () => Instant;
  /** Tells a status to whoever asked for it. */
  tell: (url: string, params: Record<string, string>) => void;
  /** The conference is over for this call. */
  end: (callSid: string) => void;
  /** What is played to a call that is put on hold. */
  play: (callSid: string, url: string) => void;
};
export type Rooms = {
  /** True when the conference runs: nobody waits in it. */
  enter(callSid: string, entry: Entry): boolean;
  /** Out of the conference: by hanging up, or because the call goes on with another document. */
  exit(callSid: string, why: "participant_hung_up" | "participant_updated_via_api"): void;
  hasStarted(callSid: string): boolean;
  /** Calls that hear what is said into this one. */
  hearersOf(callSid: string): string[];
  rest(method: string, path: string, form: URLSearchParams, query: URLSearchParams): { status: number; body: unknown } | null;
};

export function createRooms(options: RoomOptions): Rooms {
  const rooms: Room[] = [];
  const roomOf = (callSid: string): Room | undefined => rooms.find((room) => room.seats.some((seat) => seat.callSid === callSid));
  const base = `/2010-04-01/Accounts/${options.accountSid}/Conferences`;

  function tell(room: Room, event: string, seat?: Seat, more: Record<string, string> = {}): void {
    const family = event === "conference-start" ? "start" : event === "conference-end" ? "end" : event.replace(/^participant-(un)?/, "");
    if (room.callback === null || !room.events.includes(family)) return;
    options.tell(room.callback, {
      AccountSid: options.accountSid, ConferenceSid: room.sid, FriendlyName: room.name, StatusCallbackEvent: event, SequenceNumber: String(++room.count), Timestamp: new Date(options.now()).toUTCString(),
      ...(seat ? { CallSid: seat.callSid, ParticipantLabel: seat.label, Muted: String(seat.isMuted), Hold: String(seat.isHeld), Coaching: String(seat.coaches !== null), StartConferenceOnEnter: String(seat.startsIt), EndConferenceOnExit: String(seat.endsIt) } : {}),
      ...more,
    }); // prettier-ignore
  }

  function finish(room: Room): void {
    if (room.status === "completed") return;
    room.status = "completed";
    const left = room.seats;
    room.seats = [];
    for (const seat of left) tell(room, "participant-leave", seat, { ReasonParticipantLeft: "moderator_ended_conference" });
    tell(room, "conference-end");
    for (const seat of left) options.end(seat.callSid);
  }

  function exit(callSid: string, ReasonParticipantLeft: string): void {
    const room = roomOf(callSid);
    const seat = room?.seats.find((one) => one.callSid === callSid);
    if (!room || !seat) return;
    room.seats = room.seats.filter((one) => one !== seat);
    tell(room, "participant-leave", seat, { ReasonParticipantLeft });
    if (seat.endsIt || room.seats.length === 0) finish(room);
  }

  function change(room: Room, seat: Seat, form: URLSearchParams): void {
    const wish = (name: string): boolean | null => (form.get(name) === null ? null : form.get(name) === "true");
    const [isMuted, isHeld, endsIt, coaching] = [wish("Muted"), wish("Hold"), wish("EndConferenceOnExit"), wish("Coaching")];
    if (endsIt !== null) seat.endsIt = endsIt;
    if (coaching !== null) seat.coaches = coaching ? form.get("CallSidToCoach") : null;
    if (isMuted !== null && isMuted !== seat.isMuted) {
      seat.isMuted = isMuted;
      tell(room, isMuted ? "participant-mute" : "participant-unmute", seat);
    }
    if (isHeld !== null && isHeld !== seat.isHeld) {
      seat.isHeld = isHeld;
      const url = form.get("HoldUrl");
      if (isHeld && url) options.play(seat.callSid, url);
      tell(room, isHeld ? "participant-hold" : "participant-unhold", seat);
    }
  }

  const described = (room: Room): unknown => ({
    sid: room.sid, account_sid: options.accountSid, friendly_name: room.name, status: room.status, region: "us1", date_created: new Date(room.at).toUTCString(), date_updated: new Date(options.now()).toUTCString(),
    api_version: "2010-04-01", uri: `${base}/${room.sid}.json`, subresource_uris: {}, reason_conference_ended: null, call_sid_ending_conference: null,
  }); // prettier-ignore
  const seated = (room: Room, seat: Seat): unknown => ({
    account_sid: options.accountSid, call_sid: seat.callSid, label: seat.label === "" ? null : seat.label, conference_sid: room.sid, muted: seat.isMuted, hold: seat.isHeld, coaching: seat.coaches !== null,
    call_sid_to_coach: seat.coaches, start_conference_on_enter: seat.startsIt, end_conference_on_exit: seat.endsIt, status: "connected", queue_time: null,
    date_created: new Date(room.at).toUTCString(), date_updated: new Date(options.now()).toUTCString(), uri: `${base}/${room.sid}/Participants/${seat.callSid}.json`,
  }); // prettier-ignore
  const page = (name: string, items: unknown[], uri: string): { status: number; body: unknown } => ({
    status: 200, body: { [name]: items, page: 0, page_size: 50, start: 0, end: items.length - 1, uri, first_page_uri: uri, next_page_uri: null, previous_page_uri: null },
  }); // prettier-ignore
  const missing = { status: 404, body: { code: 20404, message: "The requested resource was not found", more_info: "https://www.twilio.com/docs/errors/20404", status: 404 } }; // prettier-ignore

  return {
    enter(callSid, entry) {
      let room = rooms.find((one) => one.name === entry.room && one.status !== "completed");
      if (!room) {
        room = { sid: `CF${randomBytes(16).toString("hex")}`, name: entry.room, at: options.now(), status: "init", seats: [], callback: entry.statusCallback, events: entry.events, count: 0 }; // prettier-ignore
        rooms.push(room);
      }
      const seat: Seat = { ...entry, callSid, isHeld: false };
      room.seats.push(seat);
      tell(room, "participant-join", seat);
      if (room.status === "init" && room.seats.length > 1 && room.seats.some(({ startsIt }) => startsIt)) {
        room.status = "in-progress";
        tell(room, "conference-start");
      }
      return room.status === "in-progress";
    },
    exit,
    hasStarted: (callSid) => roomOf(callSid)?.status === "in-progress",
    hearersOf(callSid) {
      const room = roomOf(callSid);
      const speaker = room?.seats.find((seat) => seat.callSid === callSid);
      if (!room || !speaker || room.status !== "in-progress" || speaker.isMuted || speaker.isHeld) return [];
      const others = room.seats.filter((seat) => seat !== speaker && !seat.isHeld);
      return others.filter((seat) => speaker.coaches === null || seat.callSid === speaker.coaches).map((seat) => seat.callSid);
    },
    rest(method, path, form, query) {
      const found = /^(\/[^.]*)\/Conferences(?:\/([^/.]+)(\/Participants(?:\/([^/.]+))?)?)?\.json$/.exec(path);
      if (!found || !path.startsWith(base)) return null;
      const [, , sid, participants, one] = found;
      if (!sid) {
        const wanted = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
        return page("conferences", rooms.filter((room) => wanted("FriendlyName", room.name) && wanted("Status", room.status)).toReversed().map(described), path); // prettier-ignore
      }
      const room = rooms.find((each) => each.sid === sid);
      if (!room) return missing;
      if (!participants) {
        if (method === "POST" && form.get("Status") === "completed") finish(room);
        return { status: 200, body: described(room) };
      }
      if (one === undefined) return page("participants", room.seats.map((seat) => seated(room, seat)), path); // prettier-ignore
      const seat = room.seats.find((each) => each.callSid === one || each.label === decodeURIComponent(one));
      if (!seat) return missing;
      if (method === "DELETE") {
        exit(seat.callSid, "participant_updated_via_api");
        options.end(seat.callSid);
        return { status: 204, body: null };
      }
      if (method === "POST") change(room, seat, form);
      return { status: 200, body: seated(room, seat) };
    },
  };
}
