// Knows how a call by a person is agreed: a day and a time inside the team's hours. Refuses to promise who calls.
import { instantAt, localTimeAt, type Instant } from "../src/calendar.ts";
import { isTeamThere, openCase, teamHours } from "./handoff.ts";
import { clockTimeIn } from "./reminder.ts";
import { finish, speak, type Dialog, type Talk } from "./talk.ts";

function read(talk: Talk): boolean {
  const { heard, facts, state } = talk;
  const { data } = state.topic;
  if (!heard) return false;
  const date = heard.dates.find(({ tense }) => tense === "future");
  const minute = date?.minuteOfDay ?? (date ? null : clockTimeIn(heard.text));
  if (!date && minute === null) return false;
  // "3 pm" alone comes with the next day on which it is 3 pm; a day already named stays.
  if (date && !(date.certainty === "implied" && date.minuteOfDay !== undefined && data["on"] !== undefined)) data["on"] = date.date;
  if (minute !== null) data["minute"] = minute;
  if (data["on"] === undefined && minute !== null) {
    const now = localTimeAt(facts.now, facts.zone);
    if (minute > now.minuteOfDay) data["on"] = now.date;
  }
  return true;
}

function proceed(talk: Talk, how: "first" | "again"): void {
  const { facts, state } = talk;
  const { data } = state.topic;
  state.topic.slot = "when";
  const [on, minute] = [data["on"] as string | undefined, data["minute"] as number | undefined];
  if (on === undefined || minute === undefined)
    return speak(talk, how === "again" || on !== undefined || minute !== undefined ? "callbackAgain" : "callbackAsk");
  const at = instantAt(on, minute, facts.zone);
  if (at <= facts.now || !isTeamThere(talk, at)) {
    delete data["on"];
    delete data["minute"];
    const hours = teamHours(talk);
    return speak(talk, hours.from < hours.to ? "callbackHours" : "callbackHoursNight", hours);
  }
  openCase(talk, "callback", talk.heard?.text ?? "", at);
  speak(talk, "callbackNoted", { on, time: minute });
  finish(talk);
}

export const callback: Dialog = {
  name: "callback",
  disclosing: false,
  needsLoan: false,
  startsOn: ["callback_request"],
  begin: (talk) => {
    read(talk);
    proceed(talk, "first");
  },
  answer: (talk) => {
    if (!read(talk)) return false;
    proceed(talk, "again");
    return true;
  },
  ask: (talk, how) => speak(talk, how === "first" ? "callbackAsk" : "callbackAgain"),
  expects: () => "date",
};

/** The agreed time has come and a rule put the call off. */
export const callbackMoved: Dialog = {
  name: "callback_moved",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    const { date, minuteOfDay } = localTimeAt(talk.state.topic.data["at"] as Instant, talk.facts.zone);
    speak(talk, "callbackMoved", { on: date, time: minuteOfDay });
    finish(talk);
  },
};

/** The agreed time has come. */
export const callbackNow: Dialog = {
  name: "callback_now",
  disclosing: false,
  needsLoan: false,
  begin: (talk) => {
    speak(talk, "callbackNow", { officer: talk.facts.lender.officerDefault });
    finish(talk);
  },
};
