// Knows what every turn must hold to, whatever is said. Talks are drawn at random, seeded and bounded.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { criticalIntents, ordinaryIntents, type Intent } from "../../prompts/heard.ts";
import { languages } from "../../src/loan.ts";
import { addDays } from "../../src/calendar.ts";
import type { Input, Medium } from "../../dialogs/dialog.ts";
import { choicesOf, dialogs, expectationOf, initialState, step, upgradeState } from "../../dialogs/index.ts";
import { heard, Talking, world, type Said } from "./by-hand.ts";

const overdue = world(
  "loan L-1001 USD 120.00 past due since 2026-03-01; interest 15.00; penalty 0.60; next 110.00 on 2026-04-01; payoff 900.00",
);
const stranger = world(
  "loan L-1001 USD 120.00 past due since 2026-03-01; interest 15.00; payoff 900.00; debit 4321",
  "channel sms, unverified",
);

const intents = [...criticalIntents, ...ordinaryIntents, "out_of_scope"] as const;
const said: fc.Arbitrary<Said> = fc.record(
  {
    acts: fc.array(fc.constantFrom<Intent>(...intents), { maxLength: 3 }),
    dates: fc.array(
      fc.integer({ min: -5, max: 60 }).map((days) => addDays("2026-03-11", days)),
      { maxLength: 2 },
    ),
    past: fc.array(
      fc.integer({ min: -30, max: 0 }).map((days) => addDays("2026-03-11", days)),
      { maxLength: 1 },
    ),
    amounts: fc.array(fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom("half", "all", "rest", "minimum", "third" as const)), {
      maxLength: 2,
    }),
    answer: fc.constantFrom("yes", "no", "unsure"),
    digits: fc.constantFrom("0", "1", "2", "3", "4", "9", "*", "1111", "12121990"),
  },
  { requiredKeys: [] },
);
const words = fc.constantFrom(
  "",
  "ok",
  "by transfer",
  "at 5pm",
  "ref AB1234",
  "never mind",
  "no lo sé",
  "什么意思",
  "I lost my job and my rent is 900",
);
const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(words, said).map(([text, what]): Input => ({ kind: "message", heard: heard(text, what) })) },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: "silence" }) },
  {
    weight: 1,
    arbitrary: fc.constant<Input>({ kind: "scheduled", occasion: { kind: "overdue", loanId: "L-1001", stage: "early", step: 1 } }),
  },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: "scheduled", occasion: { kind: "notice", loanId: "L-1001", instalment: 7 } }) },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: "agent_returned", outcome: "done", resume: "continue" }) },
);
const talks = fc.array(input, { minLength: 1, maxLength: 10 });

describe("whatever is said", () => {
  test("a turn is pure: the same in gives the same out, and what goes in is left as it was", () => {
    fc.assert(
      fc.property(talks, (inputs) => {
        let state = initialState("en");
        for (const one of inputs) {
          const before = JSON.stringify([state, one, overdue.facts]);
          const turn = step(state, one, overdue.facts);
          expect(JSON.stringify([state, one, overdue.facts])).toBe(before);
          expect(step(state, one, overdue.facts)).toEqual(turn);
          state = JSON.parse(JSON.stringify(turn.state)) as typeof state;
          expect(state).toEqual(turn.state);
          expect(choicesOf(state)).toBeLessThanOrEqual(4);
          expect(typeof expectationOf(state)).toBe("string");
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("before the right party is known no loan, amount or payment is named", () => {
    // The lender's own name and what the borrower is asked for are no disclosure.
    const tells = /\b(?:loan|debt|owe|pay|paid|payments?|due|overdue|amount|balance|instalment|principal|interest|USD|\d+\.\d\d)\b|4321/i;
    fc.assert(
      fc.property(talks, fc.constantFrom<Medium>("sms", "voice", "wechat"), (inputs, medium) => {
        const talk = new Talking({ ...stranger, facts: { ...stranger.facts, medium } });
        for (const one of inputs) {
          talk.turn(one);
          expect(talk.words.replaceAll("Harbor Street", "")).not.toMatch(tells);
          expect(
            talk.did.filter((effect) => effect.do === "recordPromise" || effect.do === "recordPlan" || effect.do === "verifyRightParty"),
          ).toEqual([]);
        }
      }),
      { seed: 12, numRuns: 1500 },
    );
  });

  test("a promise is only ever bound as it was read back one turn before, and inside the limits", () => {
    fc.assert(
      fc.property(talks, (inputs) => {
        const talk = new Talking(overdue);
        let readBack = "";
        for (const one of inputs) {
          const before = readBack;
          talk.turn(one);
          readBack = JSON.stringify(
            talk.effects.flatMap((effect) =>
              effect.do === "say" && /^(?:readBack|payToday|promiseReminder)/.test(effect.say.key) ? [effect.say.slots] : [],
            ),
          );
          const promises = talk.did.flatMap((effect) => (effect.do === "recordPromise" ? [effect] : []));
          const total = promises.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          for (const promise of promises) {
            expect(before).toContain(`"amountMinor":${promise.amountMinor}`);
            expect(before).toContain(promise.on);
            expect(promise.on >= "2026-03-11" && promise.on <= "2026-03-25").toBe(true);
            expect(total).toBeGreaterThanOrEqual(6000);
            expect(total).toBeLessThanOrEqual(90_000);
          }
        }
      }),
      { seed: 13, numRuns: 3000 },
    );
  });

  test("while a person has the talk nothing is said but care in a crisis and the one answer to stop", () => {
    fc.assert(
      fc.property(talks, (inputs) => {
        const talk = new Talking(overdue);
        talk.facts = { ...overdue.facts, openHandoff: { id: "W-1", reason: "asked_for_person", status: "held" } };
        for (const one of inputs) {
          if (one.kind === "agent_returned") continue;
          talk.state.owner = "person";
          talk.turn(one);
          expect(
            talk.effects
              .flatMap((effect) => (effect.do === "say" ? [effect.say.key] : []))
              .filter((key) => key !== "stopped" && key !== "wrongNumber"),
          ).toEqual([]);
        }
      }),
      { seed: 14, numRuns: 1000 },
    );
  });

  test("what is critical is acted on in the middle of anything, in every language", () => {
    const must = {
      crisis: "alert",
      stop_contact: "optOut",
      deceased: "openHandoff",
      attorney: "openHandoff",
      bankruptcy: "openHandoff",
      identity_theft: "recordDispute",
      wrong_person: "markWrongNumber",
      dispute_debt: "placeHold",
      talk_to_human: "openHandoff",
    } as const;
    fc.assert(
      fc.property(talks, fc.constantFrom(...criticalIntents), fc.constantFrom(...languages), (inputs, critical, language) => {
        const talk = new Talking({ ...overdue, language });
        for (const one of inputs) talk.turn(one);
        if (talk.state.owner !== "bot" || ["closed", "dispute", "already_paid"].includes(talk.state.topic.name)) return;
        talk.say("…", { acts: [critical] });
        expect(talk.did.map((effect) => effect.do)).toContain(must[critical]);
        expect(talk.words).not.toBe("");
      }),
      { seed: 15, numRuns: 1500 },
    );
  });
});

describe("a state", () => {
  test("of a dialog that is gone is dropped with the person still known", () => {
    const state = {
      ...initialState("es"),
      topic: { name: "barter", slot: "goat", data: {} },
      rightParty: { verified: true, verifiedOn: "2026-03-10", tries: 0, given: {}, asking: null },
    };
    const turn = step(state, { kind: "message", heard: heard("hola") }, { ...overdue.facts, addressVerified: false });
    expect(turn.state.topic.name).not.toBe("barter");
    expect(turn.state.rightParty.verified).toBe(true);
  });

  test("that lacks what later versions added begins there anew, and nonsense is refused", () => {
    const { offered, refused, lastHeard, ...old } = initialState("zh");
    expect([offered, refused, lastHeard]).toEqual([[], [], []]);
    expect(upgradeState({ ...old, version: 0, parked: "none", owner: "ghost" })).toEqual(initialState("zh"));
    expect(() => upgradeState("state")).toThrow("a conversation state is an object");
    expect(() => upgradeState(null)).toThrow("a conversation state is an object");
  });

  test("every dialog that asks can ask again and says what it waits for", () => {
    for (const dialog of dialogs)
      if (dialog.answer) expect([dialog.name, typeof dialog.ask, typeof dialog.expects]).toEqual([dialog.name, "function", "function"]);
    expect(new Set(dialogs.map(({ name }) => name)).size).toBe(dialogs.length);
  });
});

describe("verification", () => {
  test.each([
    ["11/02/1979"], ["02.11.1979"], ["1979-11-02"], ["19791102"], ["11021979"], ["nov 2 1979"], ["November 2nd, 1979"], ["2 de noviembre de 1979"],
    ["el 2 noviembre del 79"], ["1979年11月2日"], ["一九七九年十一月二日"], ["110279"], ["one one zero two one nine seven nine"],
  ])("takes the birth date as %s", (text) => {
    const talk = new Talking(stranger).turn({ kind: "scheduled", occasion: { kind: "overdue", loanId: "L-1001", stage: "early", step: 1 } });
    talk.say("1", { digits: "1" }).say(text);
    expect(talk.expecting).toBe("id_last4");
  }); // prettier-ignore

  test.each([["4821"], ["4 8 2 1"], ["it ends in 4821"], ["4-8-2-1"], ["１２３４８２１"], ["four eight two one"], ["四八二幺"]])(
    "takes the last four as %s",
    (text) => {
      const talk = new Talking(stranger)
        .say("balance", { acts: ["balance_inquiry"] })
        .say("11/02/1979")
        .say(text);
      expect(talk.did.map((effect) => effect.do)).toContain("verifyRightParty");
    },
  );

  test("a word that is no answer is asked again, not counted as a wrong one", () => {
    const talk = new Talking(stranger).say("balance", { acts: ["balance_inquiry"] }).say("why do you need that");
    expect(talk.state.rightParty.tries).toBe(0);
    expect(talk.expecting).toBe("birth_date");
  });

  test("tries are counted over both facts: the third wrong answer is the last", () => {
    const talk = new Talking(stranger)
      .say("balance", { acts: ["balance_inquiry"] })
      .say("01/01/1970")
      .say("11/02/1979")
      .say("0000")
      .say("1111");
    expect(talk.did.map((effect) => effect.do)).toEqual(["failVerification", "openHandoff"]);
    expect(talk.state.owner).toBe("waiting");
  });

  test("a caller's number proves nothing, whatever the address book says", () => {
    const talk = new Talking({ ...overdue, facts: { ...overdue.facts, medium: "voice", addressVerified: true } });
    talk.turn({ kind: "call_started", direction: "inbound" }).say("1", { digits: "1" });
    expect(talk.expecting).toBe("birth_date");
  });

  test("on the phone each call proves it anew, and what was open elsewhere is taken up after that", () => {
    const talk = new Talking(overdue).say("I'll pay", { acts: ["promise_to_pay"] });
    expect(talk.expecting).toBe("date");
    talk.facts = { ...talk.facts, medium: "voice" };
    talk.state.languageChosen = true;
    talk.turn({ kind: "call_started", direction: "inbound" }).say("", { digits: "11021979" }).say("", { digits: "4821" });
    expect(talk.words).toMatch(/You were about to choose a day\. On which day can you pay\?/);
  });
});
