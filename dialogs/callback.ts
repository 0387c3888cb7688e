// Knows how a call by a person is agreed: a day and a time inside the team's hours. Refuses to promise who calls.
import { instantAt, localTimeAt, type Instant } from "../src/calendar.ts";
import { handOverMatter, isTeamThere, openCase, teamHours } from "./handoff.ts";
import { clockTimeIn } from "./reminder.ts";
import { finish, speak, type Dialog, type Talk } from "./talk.ts";

/** Before this an hour without a word for it is one of the afternoon. */
const dawn = 420;
const namesEarly = (text: string): boolean => /\ba\.? ?m\b|morning|mañana|madrugada|早|上午|凌晨/iu.test(text.normalize("NFKC"));

function read(talk: Talk): boolean {
  const { heard, facts, state } = talk;
  const { data } = state.topic;
  if (!heard) return false;
  const date = heard.dates.find(({ tense }) => tense === "future");
  const said = date?.minuteOfDay ?? (date ? null : clockTimeIn(heard.text));
  // "Tomorrow at 4": nobody asks to be called before dawn without saying so.
  const minute = said !== null && said < dawn && !namesEarly(heard.text) ? said + dayMinutes / 2 : said;
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

/** The team's hours that are also hours for a call where the borrower is, on the borrower's clock; null where there is none. */
export function callHours(talk: Talk): { from: number; to: number } | null {
  const team = teamHours(talk);
  const here = talk.facts.lender.callHours;
  if (!here) return team;
  // Hours that cross midnight on the borrower's clock end one day and begin the next: the longer stretch by day counts.
  const stretches = team.from < team.to ? [team] : [{ from: 0, to: team.to }, { from: team.from, to: dayMinutes }]; // prettier-ignore
  const shared = stretches
    .map(({ from, to }) => ({ from: Math.max(from, here.fromMinute), to: Math.min(to, here.toMinute) }))
    .filter(({ from, to }) => to - from >= leastMinutes);
  return shared.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}
const dayMinutes = 1440;
/** Less is no stretch in which a call can be placed. */
const leastMinutes = 30;

function proceed(talk: Talk, how: "first" | "again"): void {
  const { facts, state } = talk;
  const { data } = state.topic;
  const hours = callHours(talk);
  // The team sleeps when they may be called: a person finds the way.
  if (hours === null) return handOverMatter(talk, "callback");
  state.topic.slot = "when";
  const [on, minute] = [data["on"] as string | undefined, data["minute"] as number | undefined];
  if (on === undefined || minute === undefined)
    return speak(talk, how === "again" || on !== undefined || minute !== undefined ? "callbackAgain" : "callbackAsk");
  const at = instantAt(on, minute, facts.zone);
  if (at <= facts.now || !isTeamThere(talk, at) || (facts.lender.callHours && (minute < hours.from || minute >= hours.to))) {
    // The day stays where only the hour does not fit.
    const opens = instantAt(on, hours.from, facts.zone);
    if (!isTeamThere(talk, opens) || instantAt(on, hours.to, facts.zone) <= facts.now) delete data["on"];
    delete data["minute"];
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
