// Knows the contact rules a second time, written from their text by hand; refuses to share a line with src: a fault there must show here.

/** A made-up world, in plain words: no type of the engine's. Instants are epoch milliseconds. */
export type WorldEvent = {
  at: number;
  medium: "call" | "sms" | "email" | "chat" | "wechat" | "whatsapp" | "letter" | "notice";
  dir: "in" | "out";
  outcome: string;
  debt?: string;
  place?: "work";
  person?: string;
  value?: string;
  consented?: boolean;
};
export type World = {
  jurisdiction: string;
  party: "first" | "third";
  zones: string[];
  channel: "call_human" | "call_artificial" | "voicemail" | "sms" | "email" | "chat" | "wechat_cs" | "whatsapp" | "letter";
  purpose: "collection" | "followup" | "reply";
  recipient: "debtor" | "other_person" | "address_book" | "referee";
  place?: "work";
  debt: string;
  daysPastDue?: number;
  electronicConsent?: boolean;
  artificialConsent?: boolean;
  underConsent?: boolean;
  hasTemplate?: boolean;
  history: WorldEvent[];
  now: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
/** Minutes the zone is ahead of UTC, asked of the runtime's own zone data, once for each quarter of an hour. */
function offsetMinutes(at: number, zone: string): number {
  const quarter = Math.floor(at / 900_000);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (!format)
    formats.set(zone, (format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }))); // prettier-ignore
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(quarter * 900_000)) part[type] = Number(value);
  const offset = Date.UTC(part["year"]!, part["month"]! - 1, part["day"], part["hour"], part["minute"]) / 60_000 - quarter * 15;
  if (offsets.size > 400_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
const local = (at: number, zone: string) => at + offsetMinutes(at, zone) * 60_000;
const dayOf = (at: number, zone: string) => Math.floor(local(at, zone) / 86_400_000);
const hourOf = (at: number, zone: string) => (((local(at, zone) % 86_400_000) + 86_400_000) % 86_400_000) / 3_600_000;
/** 1 Monday to 7 Sunday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

const isTelephone = (world: World) =>
  world.channel === "call_human" || world.channel === "call_artificial" || world.channel === "voicemail";
const isCall = (world: World) => world.channel === "call_human" || world.channel === "call_artificial";
const isElectronic = (world: World) => !isTelephone(world) && world.channel !== "letter";
const mediumOf = (world: World) =>
  isTelephone(world) ? "call" : world.channel === "wechat_cs" ? "wechat" : (world.channel as WorldEvent["medium"]);

/** "One reply, same medium, at that time; then closed again." At that time: within the hour. */
function isTheOneReply(world: World, at: number): boolean {
  if (world.purpose !== "reply") return false;
  const mine = world.history.filter((event) => event.dir === "in" && event.medium === mediumOf(world) && event.at <= at);
  const last = mine.sort((a, b) => a.at - b.at).at(-1);
  if (!last || at - last.at > 3_600_000) return false;
  return !world.history.some((event) => event.dir === "out" && event.medium === last.medium && event.at >= last.at && event.at <= at);
}

/** Whether 8 to 21 (or other hours) hold in every zone the person may be in. */
const openEverywhere = (world: World, at: number, from: number, to: number) =>
  world.zones.every((zone) => hourOf(at, zone) >= from && hourOf(at, zone) < to);

/** "On local date X count events dated X-n+1..X; block if count >= limit." */
function countDays(world: World, at: number, days: number, counts: (event: WorldEvent) => boolean): number {
  const today = dayOf(at, world.zones[0]!);
  return world.history.filter((event) => {
    const age = today - dayOf(event.at, world.zones[0]!);
    return event.dir === "out" && event.at <= at && age >= 0 && age < days && counts(event);
  }).length;
}

const sameDebt = (world: World, event: WorldEvent) => event.debt === undefined || event.debt === world.debt;
const past = (world: World, at: number, outcome: string, more: (event: WorldEvent) => boolean = () => true) =>
  world.history.filter((event) => event.outcome === outcome && event.at <= at && more(event));

const holidays2026 = ["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-04", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-19", "2027-07-04"].map((day) => Date.parse(day) / 86_400_000); // prettier-ignore
/** The period ends 30 days after the assumed receipt, five business days after sending. */
function validationEnds(sentDay: number): number {
  let day = sentDay;
  for (let left = 5; left > 0;) {
    day++;
    if (weekdayOf(day) <= 5 && !holidays2026.includes(day)) left--;
  }
  return day + 30;
}

/** "Revocable consent, per medium": the last word on the medium counts. */
function hasElectronicConsent(world: World, at: number): boolean {
  const word = world.history
    .filter(
      (event) =>
        event.dir === "in" &&
        event.at <= at &&
        event.medium === mediumOf(world) &&
        ["opt_in", "opt_out", "medium_opt_out"].includes(event.outcome),
    )
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (word && word.outcome !== "opt_in") return false;
  return world.electronicConsent ?? word !== undefined;
}

/** The part of the United States a code names: state, and the city of New York. */
const inState = (world: World, state: string) => world.jurisdiction === state || world.jurisdiction.startsWith(`${state}-`);

function federal(world: World, at: number): string[] {
  const wrong: string[] = [];
  // California 1788.17 binds the creditor itself to 1692b-1692j.
  const bound = world.party === "third" || inState(world, "US-CA");
  const isReply = world.purpose === "reply";
  if (bound) {
    if (world.channel !== "letter" && !openEverywhere(world, at, 8, 21) && !isTheOneReply(world, at) && !world.underConsent)
      wrong.push("before 8 or after 21");
    if (world.recipient !== "debtor") wrong.push("told a third party");
    if (past(world, at, "cease_written", (event) => sameDebt(world, event)).length > 0) wrong.push("after a written cease");
    if (past(world, at, "attorney_named", (event) => sameDebt(world, event)).length > 0 && true) wrong.push("a lawyer is known");
    if (isTelephone(world) && !isReply && !world.underConsent) {
      const counted = countDays(
        world,
        at,
        7,
        (event) =>
          event.medium === "call" &&
          event.person === undefined &&
          sameDebt(world, event) &&
          event.outcome !== "not_connected" &&
          !event.consented &&
          world.recipient === "debtor",
      );
      if (counted >= 7) wrong.push("more than seven calls in seven days");
    }
  }
  if (world.party === "third") {
    const { zones } = world;
    if (isTelephone(world) && !isReply && !world.underConsent)
      for (const talk of past(
        world,
        at,
        "conversation",
        (event) => event.medium === "call" && sameDebt(world, event) && !event.consented && event.person === undefined,
      ))
        if (dayOf(at, zones[0]!) < dayOf(talk.at, zones[0]!) + 7) wrong.push("within seven days of a conversation");
    for (const optOut of past(world, at, "medium_opt_out"))
      if ((optOut.value ?? optOut.medium) === mediumOf(world) && !isReply) wrong.push("on a medium opted out of");
    if (world.place === "work" && past(world, at, "employer_prohibits").length > 0) wrong.push("at work against the employer's rule");
    for (const dispute of past(world, at, "dispute_written", (event) => sameDebt(world, event))) {
      const notices = past(world, dispute.at, "validation_notice", (event) => sameDebt(world, event)).sort((a, b) => a.at - b.at);
      const notice = notices.at(-1);
      const verified = past(world, at, "verification_sent", (event) => event.at > dispute.at).length > 0;
      const inPeriod = !notice || dayOf(dispute.at, zones[0]!) <= validationEnds(dayOf(notice.at, zones[0]!));
      if (inPeriod && !verified) wrong.push("while a dispute stands unverified");
    }
    for (const wish of past(world, at, "designated_inconvenient")) {
      const day = dayOf(at, zones[0]!);
      const hour = hourOf(at, zones[0]!);
      const closed =
        wish.value === "before 14:00" ? hour < 14
        : wish.value === "weekends" ? weekdayOf(day) >= 6
        : wish.value === "Mon-Fri 09:00-17:00" ? weekdayOf(day) <= 5 && hour >= 9 && hour < 17
        : true; // prettier-ignore
      if (closed && !isTheOneReply(world, at) && !world.underConsent) wrong.push("at a time called inconvenient");
    }
  }
  if (past(world, at, "bankruptcy_claimed").length > 0) wrong.push("in bankruptcy");
  if (world.channel === "call_artificial" && world.artificialConsent !== true) wrong.push("a synthetic voice without consent");
  if (world.channel === "sms" || world.channel === "call_artificial") {
    const changes = world.history
      .filter(
        (event) =>
          event.dir === "in" &&
          event.at <= at &&
          (event.outcome === "opt_out" || event.outcome === "opt_in") &&
          (event.medium === "sms" || event.medium === "call"),
      )
      .sort((a, b) => a.at - b.at);
    // An opt-in takes back the opt-out before it on its own medium.
    let standing: WorldEvent | undefined;
    for (const change of changes)
      standing = change.outcome === "opt_out" ? change : standing?.medium === change.medium ? undefined : standing;
    if (standing) wrong.push("after a stop");
  } else if (world.party === "third" && isElectronic(world)) {
    const stopped = past(world, at, "opt_out", (event) => event.medium === mediumOf(world) && event.dir === "in");
    if (stopped.some((stop) => past(world, at, "opt_in", (event) => event.at > stop.at).length === 0))
      wrong.push("after an electronic opt-out");
  }
  return wrong;
}

function states(world: World, at: number): string[] {
  const wrong: string[] = [];
  const isReply = world.purpose === "reply";
  const over30 = world.daysPastDue === undefined || world.daysPastDue > 30;
  if (inState(world, "US-MA") && (over30 || world.party === "third") && (isTelephone(world) || world.channel === "sms")) {
    if (!openEverywhere(world, at, 8, 21) && !isTheOneReply(world, at) && !world.underConsent) wrong.push("Massachusetts hours");
    const counted = (event: WorldEvent) => (event.medium === "call" || event.medium === "sms") && sameDebt(world, event);
    if (
      !isReply &&
      world.place === undefined &&
      countDays(
        world,
        at,
        7,
        (event) => counted(event) && event.place === undefined && event.outcome !== "unable_to_reach_or_leave_message",
      ) >= 2
    )
      wrong.push("Massachusetts: two in seven days");
    if (!isReply && world.place === "work" && countDays(world, at, 30, (event) => counted(event) && event.place === "work") >= 2)
      wrong.push("Massachusetts: two in thirty days elsewhere");
  }
  if (inState(world, "US-DC")) {
    if (
      over30 &&
      !isReply &&
      isTelephone(world) &&
      countDays(world, at, 7, (event) => event.medium === "call" && sameDebt(world, event)) >= 4
    )
      wrong.push("D.C.: four calls");
    if (
      over30 &&
      !isReply &&
      isElectronic(world) &&
      countDays(world, at, 7, (event) => ["sms", "email", "chat", "wechat", "whatsapp"].includes(event.medium) && sameDebt(world, event)) >=
        5
    )
      wrong.push("D.C.: five messages");
    if (over30 && isElectronic(world) && !isReply && !hasElectronicConsent(world, at)) wrong.push("D.C.: no electronic consent");
  }
  if (inState(world, "US-WA") && world.party === "third") {
    const any = (event: WorldEvent) => event.medium !== "notice";
    if (!isReply && countDays(world, at, 7, (event) => any(event) && event.person === undefined && world.recipient === "debtor") >= 3)
      wrong.push("Washington: three a week");
    if (!isReply && world.place === "work" && countDays(world, at, 7, (event) => any(event) && event.place === "work") >= 1)
      wrong.push("Washington: one a week at work");
  }
  if (
    inState(world, "US-FL") &&
    world.channel !== "email" &&
    world.channel !== "letter" &&
    !openEverywhere(world, at, 8, 21) &&
    !world.underConsent &&
    !isTheOneReply(world, at)
  )
    wrong.push("Florida: between 21 and 8");
  if (
    inState(world, "US-NY") &&
    world.party === "third" &&
    past(world, at, "substantiation_request", (event) => sameDebt(world, event)).length > 0
  )
    wrong.push("New York: not substantiated");
  const inForce = dayOf(at, world.zones[0]!) >= Date.parse("2026-09-01") / 86_400_000;
  if (inState(world, "US-NY-NYC") && inForce) {
    if (!isReply && countDays(world, at, 7, (event) => event.medium !== "notice" && sameDebt(world, event)) >= 3)
      wrong.push("New York City: three attempts");
    if (isElectronic(world) && !isReply && !hasElectronicConsent(world, at)) wrong.push("New York City: no electronic consent");
  }
  return wrong;
}

function britain(world: World, at: number): string[] {
  const wrong: string[] = [];
  const zone = world.zones[0]!;
  const isReply = world.purpose === "reply";
  if (world.recipient !== "debtor") wrong.push("a third party may learn of it");
  for (const wish of past(world, at, "designated_inconvenient")) {
    const hour = hourOf(at, zone);
    const weekday = weekdayOf(dayOf(at, zone));
    const closed =
      wish.value === "before 14:00" ? hour < 14
      : wish.value === "weekends" ? weekday >= 6
      : wish.value === "Mon-Fri 09:00-17:00" ? weekday <= 5 && hour >= 9 && hour < 17
      : true; // prettier-ignore
    if (closed && !isTheOneReply(world, at) && !world.underConsent) wrong.push("against a reasonable wish");
  }
  for (const stop of [...past(world, at, "medium_opt_out"), ...past(world, at, "opt_out")])
    if ((stop.value ?? stop.medium) === mediumOf(world) && past(world, at, "opt_in", (event) => event.at > stop.at).length === 0)
      wrong.push("on a medium asked not to be used");
  const spans: [string, number][] = [["debt_adviser", 30]];
  if (world.jurisdiction === "GB-EAW") spans.push(["moratorium_started", 60]);
  for (const [outcome, days] of spans)
    for (const event of past(world, at, outcome)) if (dayOf(at, zone) < dayOf(event.at, zone) + days && !isReply) wrong.push(outcome);
  if (world.jurisdiction === "GB-EAW" && past(world, at, "mh_crisis_moratorium").length > 0) wrong.push("mental-health crisis");
  if (
    !isReply &&
    past(
      world,
      at,
      "dispute_written",
      (event) => sameDebt(world, event) && past(world, at, "verification_sent", (later) => later.at > event.at).length === 0,
    ).length > 0
  )
    wrong.push("disputed");
  if (!isReply && past(world, at, "statute_barred_refusal", (event) => sameDebt(world, event)).length > 0)
    wrong.push("statute-barred and refused");
  if (past(world, at, "bereavement").length > 0) wrong.push("vulnerable: a person");
  return wrong;
}

function china(world: World, at: number): string[] {
  const wrong: string[] = [];
  const shanghai = hourOf(at, "Asia/Shanghai");
  const agreed = past(world, at, "agreed_time").some((event) => {
    const [from, to] = event.value!.split("-").map((clock) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60);
    const hour = hourOf(at, world.zones[0]!);
    return hour >= from! && hour < to!;
  });
  if ((shanghai < 8 || shanghai >= 22) && world.channel !== "letter" && !agreed && !isTheOneReply(world, at) && !world.underConsent)
    wrong.push("22 to 8");
  if (world.recipient !== "debtor") wrong.push("not the debtor");
  if (isCall(world) && world.purpose !== "reply") {
    if (
      countDays(
        world,
        at,
        1,
        (event) =>
          event.medium === "call" &&
          (event.outcome === "conversation" || event.outcome === "conversation_other") &&
          event.person === undefined &&
          world.recipient === "debtor",
      ) >= 3
    )
      wrong.push("three effective calls today");
    const unanswered = ["no_answer", "not_connected", "voicemail_left", "voicemail_available_not_left", "unable_to_reach_or_leave_message"];
    if (countDays(world, at, 1, (event) => event.medium === "call" && unanswered.includes(event.outcome)) >= 6)
      wrong.push("six unanswered dials today");
  }
  return wrong;
}

function india(world: World, at: number): string[] {
  const wrong: string[] = [];
  if (world.channel !== "letter" && !openEverywhere(world, at, 8, 19) && !isTheOneReply(world, at)) wrong.push("before 8 or after 19");
  if (world.recipient !== "debtor") wrong.push("family, referees, friends");
  if (world.channel === "sms" && world.hasTemplate !== true) wrong.push("no registered template");
  return wrong;
}

function platforms(world: World, at: number): string[] {
  const wrong: string[] = [];
  const last = world.history
    .filter(
      (event) =>
        event.dir === "in" &&
        event.medium === mediumOf(world) &&
        event.at <= at &&
        ["message", "text", "question_balance"].includes(event.outcome),
    )
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (world.channel === "whatsapp") wrong.push("WhatsApp: debt collection");
  if (world.channel === "wechat_cs") {
    const since = last
      ? world.history.filter((event) => event.dir === "out" && event.medium === "wechat" && event.at >= last.at && event.at <= at).length
      : 0;
    if (!last || at - last.at >= 48 * 3_600_000 || since >= 5) wrong.push("WeChat: outside five in 48 hours");
  }
  return wrong;
}

/** Everything that forbids the contact at that instant, by the text of the rules; an empty list allows it. */
export function wrongAt(world: World, at: number): string[] {
  const wrong: string[] = [];
  if (world.zones.length === 0) {
    if (world.channel !== "letter") return ["no zone known"];
    // A letter asks for no hour; its days are then counted by UTC.
    return wrongAt({ ...world, zones: ["UTC"] }, at);
  }
  const phone = (medium: string) => (medium === "call" || medium === "sms" || medium === "whatsapp" ? "phone" : medium);
  if (past(world, at, "wrong_number", (event) => phone(event.medium) === phone(mediumOf(world))).length > 0) wrong.push("a wrong number");
  if (world.jurisdiction.startsWith("US")) wrong.push(...federal(world, at), ...states(world, at));
  else if (world.jurisdiction.startsWith("GB")) wrong.push(...britain(world, at));
  else if (world.jurisdiction === "CN") wrong.push(...china(world, at));
  else if (world.jurisdiction === "IN") wrong.push(...india(world, at));
  else if (world.jurisdiction === "DE" && world.recipient !== "debtor") wrong.push("somebody else's ear");
  wrong.push(...platforms(world, at));
  return wrong;
}

/** What has to stand in the message, by the text of the rules. */
export function mustSay(world: World): string[] {
  const say: string[] = [];
  const isUs = world.jurisdiction.startsWith("US");
  if (isUs && world.party === "third" && world.channel !== "voicemail") {
    if (isElectronic(world)) say.push("opt_out_instruction");
    if (isCall(world)) say.push("caller_identity");
    say.push("from_debt_collector");
    const spokeBefore = world.history.some(
      (event) =>
        event.dir === "out" &&
        event.at <= world.now &&
        ["delivered", "conversation", "mailed", "validation_notice"].includes(event.outcome) &&
        sameDebt(world, event),
    );
    if (!spokeBefore) say.push("attempting_to_collect_a_debt", "any_information_obtained_used_for_that_purpose");
  }
  if (isUs && world.channel === "call_artificial") say.push("caller_identity_at_start", "callback_number", "automated_voice_disclosure");
  if (isUs && world.party === "third" && world.channel === "voicemail")
    say.push("business_name", "natural_person_name", "callback_number", "request_reply");
  const isFirstWord = !world.history.some(
    (event) =>
      event.dir === "out" &&
      event.medium === mediumOf(world) &&
      ["delivered", "conversation", "mailed", "validation_notice"].includes(event.outcome),
  );
  const machines = world.jurisdiction === "DE" && world.now >= Date.parse("2026-08-01T22:00:00Z");
  if ((machines || inState(world, "US-CA") || world.jurisdiction === "CN") && isFirstWord && world.channel !== "letter")
    say.push("ai_disclosure_first_interaction");
  return say;
}
