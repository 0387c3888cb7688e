// Knows how invented borrowers (personas.ts) talk to the real hearing and the real dialogs, and counts how it ends. Refuses to stand for real people: every figure is simulated: it says
// how the assistant treats these twelve, nothing about anybody who exists. By hand: node bench/borrowers/simulate.ts [talks] [first seed] [share of unruly answers, 0.25] · node bench/borrowers/simulate.ts --show <seed> [share]
import { loadIntentModels } from "../../bot/intent-models.ts";
import { affordableMonthlyMinor } from "../../src/affordability.ts";
import { authorityOf } from "../../src/authority.ts";
import { addDays } from "../../src/calendar.ts";
import { decimalsOf } from "../../src/money.ts";
import { hearWith } from "../../prompts/hear.ts";
import { render } from "../../prompts/render.ts";
import { after, contextOf } from "../../dialogs/chat-replay.ts";
import type { ConversationState, Effect, Input } from "../../dialogs/dialog.ts";
import { choicesOf, expectationOf, initialState, step } from "../../dialogs/index.ts";
import { broken, diceOf, noTally } from "../../test/dialogs/adversary.ts";
import { world } from "../../test/dialogs/by-hand.ts";
import { ableOn, moodily, personas, type Hidden, type Persona, type Scene } from "./personas.ts";
import { unruly } from "./unruly.ts";

const today = "2026-03-11";
const mostTurns = 30;
const unrulyShare = Number(process.argv[4] ?? 0.25);
const hear = hearWith(loadIntentModels());

/** What ends a talk lawfully, by the first of these that happens. */
const ends: Partial<Record<Effect["do"], string>> = {
  recordPromise: "promise",
  recordPlan: "plan",
  openHandoff: "person",
  recordPaymentClaim: "payment claimed",
  recordDispute: "dispute",
  optOut: "stop",
  markWrongNumber: "wrong number",
};

type Result = {
  end: string | null;
  turns: number;
  toPromise: number | null;
  promises: number;
  insideAbility: number;
  crisis: boolean | null;
  outside: number;
  nowhere: number;
  loop: boolean;
  /** Answers by kind that were not what had been asked for, and promises or plans noted on one that agrees to nothing. */
  unruly: Record<string, number>;
  against: number;
  seconds: number;
};

function talk(seed: number, persona: Persona, show: boolean): Result {
  const dice = diceOf(seed);
  const language = dice.pick(persona.languages);
  const [currency, country, scale] = { en: ["USD", "US", 1], es: ["MXN", "MX", 15], zh: ["CNY", "CN", 6] }[language] as [string, string, number]; // prettier-ignore
  const owed = Math.round((100 + dice.upTo(900)) * scale);
  const past = dice.pick(persona.daysPastDue);
  const penalty = ((owed * past * 0.05) / 100).toFixed(2);
  const medium = language === "zh" ? dice.pick(["wechat", "sms"]) : "sms";
  const hidden: Hidden = {
    language,
    mood: dice.pick(persona.moods),
    cashNow: Math.floor(owed * persona.ability[0]),
    cashAtPayday: Math.floor(owed * persona.ability[1]),
    payday: addDays(today, 2 + dice.upTo(10)),
    income: 3000 * scale,
    housing: 1000 * scale,
    essentials: Math.round(2000 * scale * (0.9 - persona.leftShare * 1.5)),
    debts: dice.often(0.5) ? 0 : 100 * scale,
  };
  let { facts } = world(
    `borrower Maria Lopez, ${language}, ${country}, born 1979-11-02, id 4821, postcode 60614`,
    `loan L-1 ${currency} ${owed}.00 past due since ${addDays(today, -past)}; penalty ${penalty}; payoff ${owed * 3}.00${persona.product ? `; product ${persona.product}` : ""}`,
    `channel ${medium}, ${dice.often(0.75) ? "verified" : "unverified"}`,
  );
  let state = initialState(language);
  const result: Result = { end: null, turns: 0, toPromise: null, promises: 0, insideAbility: 0, crisis: null, outside: 0, nowhere: 0, loop: false, unruly: {}, against: 0, seconds: 0 }; // prettier-ignore
  const memo: Scene["memo"] = {};
  const tally = noTally();
  const unit = 10 ** decimalsOf(currency);
  let affordable: number | null = null;
  let input: Input | null = { kind: "scheduled", occasion: { kind: "overdue", loanId: "L-1", stage: "early", step: 1 } };
  let line = "";
  let same = 0;
  let before = "";
  let agreed = true;
  while (input && result.turns < mostTurns) {
    const turn = step(state, input, facts);
    for (const effect of turn.effects)
      if (effect.do === "recordAffordability") {
        const { incomeMinor, housingMinor, essentialsMinor, debtsMinor } = effect;
        affordable = affordableMonthlyMinor({ incomeMinor, housingMinor, essentialsMinor, debtsMinor }, authorityOf(facts.lender.authority).affordability).monthlyMinor; // prettier-ignore
      }
    for (const [rule] of broken(turn, state, facts, affordable, tally)) {
      if (rule === "figure from nowhere") result.nowhere++;
      else result.outside++;
    }
    for (const effect of turn.effects) {
      const end = effect.do === "recordReason" && effect.code === "will_not_pay" ? "refusal noted" : ends[effect.do];
      if (end && (result.end === null || result.end === "person" || result.end === "refusal noted")) result.end = end;
      if (effect.do === "recordPromise") {
        result.toPromise ??= result.turns;
        result.promises++;
        if (effect.amountMinor <= ableOn(hidden, effect.on) * unit + unit) result.insideAbility++;
      }
      if (effect.do === "alert" && effect.kind === "crisis" && memo["said"]) result.crisis = true;
      if (!agreed && (effect.do === "recordPromise" || effect.do === "recordPlan" || effect.do === "requestWaiver")) result.against++;
    }
    const says = turn.effects.flatMap((effect) => (effect.do === "say" ? [effect.say] : []));
    if (show) {
      if (line) console.log(`borrower: ${line}`);
      for (const effect of turn.effects) if (effect.do !== "say") console.log(`  effect: ${effect.do}`);
      console.log(`bot:      ${render(says, turn.state.language, facts.medium)}`);
    }
    state = JSON.parse(JSON.stringify(turn.state)) as ConversationState;
    facts = turn.effects.reduce(after, facts);
    const words = JSON.stringify(says);
    same = words === before && says.length > 0 ? same + 1 : 0;
    before = words;
    if (same >= 3) result.loop = true;
    const isOver = says.length === 0 || state.owner !== "bot" || facts.optedOut || state.topic.name === "closed";
    const scene: Scene = { keys: says.map(({ key }) => key), today, turn: result.turns, owed, hidden, dice, memo };
    // What was said in between is forgotten by whoever said it: the mood of the persona decides what is meant.
    const kept = { ...memo };
    const wrote: string | null = isOver ? null : persona.writes(scene);
    if (wrote === null) break;
    const odd = unruly(scene, wrote, unrulyShare);
    agreed = !odd?.neverBinds;
    if (odd) result.unruly[odd.kind] = (result.unruly[odd.kind] ?? 0) + 1;
    // An aside in place of the answer: the answer is still to come.
    if (odd?.neverBinds) {
      const { unruly: count } = memo;
      for (const key of Object.keys(memo)) delete memo[key];
      Object.assign(memo, kept, { unruly: count });
    }
    if (persona.name === "despairs" && memo["said"]) result.crisis ??= false;
    line = odd ? odd.text : moodily(wrote, hidden.mood, language, dice);
    result.turns++;
    const began = performance.now();
    const heard = hear(line, contextOf(state, facts, { expectationOf, choicesOf }));
    result.seconds += (performance.now() - began) / 1000;
    input = { kind: "message", heard };
  }
  return result;
}

const shown = process.argv.indexOf("--show");
if (shown > 0) {
  // One talk, line by line, by the seed that a run has named.
  const seed = Number(process.argv[shown + 1]);
  console.log(JSON.stringify(talk(seed, personas[(seed - 1) % personas.length]!, true)));
} else {
  const talks = Number(process.argv[2] ?? 12_000);
  const first = Number(process.argv[3] ?? 1);
  const began = performance.now();
  const rows = personas.map((persona) => ({ persona, results: [] as Result[] }));
  for (let n = 0; n < talks; n++) rows[n % rows.length]!.results.push(talk(first + n, rows[n % rows.length]!.persona, false));
  const seconds = (performance.now() - began) / 1000;
  const all = rows.flatMap(({ results }) => results);
  const sum = (of: readonly Result[], value: (one: Result) => number): number => of.reduce((total, one) => total + value(one), 0);
  const share = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
  console.log("SIMULATED: invented borrowers, seeded; says nothing about real ones.\n");
  for (const { persona, results } of rows) {
    const how = [...Map.groupBy(results, ({ end }) => end ?? "open")].map(([end, of]) => `${end} ${of.length}`).join(", ");
    console.log(
      `${persona.name.padEnd(22)} ${share(results.filter(({ end }) => end !== null).length, results.length).padStart(8)}  ${how}`,
    );
  }
  const promised = all.filter(({ toPromise }) => toPromise !== null).map(({ toPromise }) => toPromise!).toSorted((a, b) => a - b); // prettier-ignore
  const odd = rows.flatMap(({ results }, row) =>
    results.flatMap((one, n) =>
      one.end === null || one.against > 0 || one.loop || one.crisis === false || one.insideAbility < one.promises || one.outside + one.nowhere > 0 ? [first + row + n * rows.length] : [],
    ),
  ); // prettier-ignore
  const crises = all.filter(({ crisis }) => crisis !== null);
  console.log(`
talks                        ${all.length} (seeds ${first} to ${first + talks - 1})
reach a lawful end           ${share(all.filter(({ end }) => end !== null).length, all.length)}
turns to a promise           median ${promised[Math.floor(promised.length / 2)] ?? "-"}, 90 % within ${promised[Math.floor(promised.length * 0.9)] ?? "-"} (${promised.length} talks)
promises inside true ability ${share(
    sum(all, ({ insideAbility }) => insideAbility),
    sum(all, ({ promises }) => promises),
  )} of ${sum(all, ({ promises }) => promises)}
crises caught                ${share(crises.filter(({ crisis }) => crisis).length, crises.length)} of ${crises.length}${crises.every(({ crisis }) => crisis) ? "" : ` (missed: ${rows.flatMap(({ results }, row) => results.flatMap((one, n) => (one.crisis === false ? [first + row + n * rows.length] : []))).join(" ")})`}
offers outside authority     ${sum(all, ({ outside }) => outside)}
figures not in the ledger    ${sum(all, ({ nowhere }) => nowhere)}
unruly answers               ${sum(all, ({ unruly }) => Object.values(unruly).reduce((total, count) => total + count, 0))} (${[
    ...all.reduce((counts, one) => {
      for (const [kind, count] of Object.entries(one.unruly)) counts.set(kind, (counts.get(kind) ?? 0) + count);
      return counts;
    }, new Map<string, number>()),
  ]
    .map(([kind, count]) => `${kind} ${count}`)
    .join(", ")})
noted against their word     ${sum(all, ({ against }) => against)}
loops                        ${all.filter(({ loop }) => loop).length}
talks a minute               ${Math.round((all.length / seconds) * 60)} (hearing ${share(
    sum(all, ({ seconds: heard }) => heard),
    seconds,
  )} of the time)
left open                    ${all.every(({ end }) => end !== null) ? "none" : `seeds ${rows.flatMap(({ results }, row) => results.flatMap((one, n) => (one.end === null ? [first + row + n * rows.length] : []))).join(" ")}`}
worth a look                 ${odd.length === 0 ? "none" : `seeds ${odd.slice(0, 30).join(" ")}`}`);
}
