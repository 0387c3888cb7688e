// Promises of the turn: one read, one commit, one answer, whatever arrives twice, at once or in the middle of a bug.
import { describe, expect, test } from "@jest/globals";
import { createTurn } from "../../bot/turn.ts";
import { echoStep, houseOn, maria, ours, sms, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";

const { record, rows } = await recordForEachTest(withMaria);
const kinds = async (): Promise<string[]> =>
  (await rows<{ kind: string }>("SELECT kind FROM timeline ORDER BY at, recorded, event_id")).map((row) => row.kind);

describe("a turn", () => {
  test("takes two round trips and one commit, and leaves its answer in the outbox", async () => {
    const { turn } = houseOn(record);
    await turn.handleInbound(sms("hello"));
    const before = { ...record.store["counts"] };
    const result = await turn.handleInbound(sms("hello again"));
    const { roundTrips, commits } = record.store["counts"];
    expect({ roundTrips: roundTrips - before.roundTrips, commits: commits - before.commits }).toEqual({ roundTrips: 2, commits: 1 });
    expect(result).toMatchObject({ outcome: "answered", borrowerId: "B-1", conversationId: `sms:${maria.phone}|${ours}` });
    const outbox = await record.store.claimOutbox(Date.now() * 2, 10, 1000);
    expect(outbox.map((row) => row.body)).toEqual([result.body]); // the second one waits for the first
  });

  test("answers the same message once, however often and however close together it comes", async () => {
    const { turn } = houseOn(record);
    const message = sms("promise");
    const results = await Promise.all(Array.from({ length: 5 }, () => turn.handleInbound(message)));
    expect(results.map((result) => result.outcome).toSorted()).toEqual(["answered", "duplicate", "duplicate", "duplicate", "duplicate"]);
    expect(new Set(results.map((result) => result.messageIds.join())).size).toBe(1);
    expect((await rows("SELECT * FROM outbox")).length).toBe(1);
    expect((await rows("SELECT * FROM promises")).length).toBe(1);
    expect((await rows("SELECT * FROM messages")).length).toBe(2);
  });

  test("answers the same message once when two processes hold it at the same time", async () => {
    const message = sms("promise");
    const houses = Array.from({ length: 4 }, () => houseOn(record));
    const results = await Promise.all(houses.map(({ turn }) => turn.handleInbound(message)));
    expect(results.filter((result) => result.outcome === "answered").length).toBe(1);
    expect((await rows("SELECT * FROM promises")).length).toBe(1);
    expect((await rows("SELECT * FROM outbox")).length).toBe(1);
  });

  test("loses none of many messages that several processes take at once on one talk", async () => {
    const houses = Array.from({ length: 3 }, () => houseOn(record));
    const texts = Array.from({ length: 12 }, (_, i) => `line ${i}`);
    await Promise.all(texts.map((text, i) => houses[i % 3]!.turn.handleInbound(sms(text))));
    const [talk] = await rows<{ version: number; state: { lastHeard: string[] } }>("SELECT version, state FROM conversations");
    expect(talk!.version).toBe(12);
    expect(talk!.state.lastHeard.toSorted()).toEqual(texts.toSorted());
    expect((await rows("SELECT * FROM outbox")).length).toBe(12);
  });

  test("decides again when a payment arrives between reading and writing", async () => {
    const seen: number[] = [];
    const { store } = record;
    let paid = false;
    const slow = {
      ...store,
      readTurn: async (...asked: Parameters<typeof store.readTurn>) => {
        const read = await store.readTurn(...asked);
        if (!paid)
          await store.importPayments(
            [{ loanId: "L-B-1", borrowerId: "B-1", paidOn: "2026-03-11", amountMinor: 1_000, reference: "R-1" }],
            asked[1],
          );
        paid = true;
        return read;
      },
    };
    const { turn } = houseOn(
      { store: slow },
      {
        step: (state, input, facts) => {
          seen.push(facts.loans[0]!.statement.pastDue.totalMinor);
          return echoStep(state, input, facts);
        },
      },
    );
    await turn.handleInbound(sms("hello"));
    expect(seen.length).toBe(2);
    expect(seen[0]! - seen[1]!).toBe(1_000);
    expect((await rows("SELECT * FROM outbox")).length).toBe(1);
  });

  test("keeps its state, apologises and calls a person when the dialog has a bug", async () => {
    const bugs: Error[] = [];
    const { turn } = houseOn(record, { onBug: (error) => bugs.push(error) });
    await turn.handleInbound(sms("hello"));
    const result = await turn.handleInbound(sms("boom"));
    expect(bugs.map((bug) => bug.message)).toEqual(["a bug in the dialog"]);
    expect(result.body).toContain("person");
    const [talk] = await rows<{ state: { lastHeard: string[]; owner: string } }>("SELECT state FROM conversations");
    expect(talk!.state).toMatchObject({ lastHeard: ["hello"], owner: "waiting" });
    expect(await rows("SELECT reason, status FROM handoffs")).toEqual([{ reason: "error", status: "waiting" }]);
    // The bot is silent now, and a second bug does not open a second case.
    expect((await turn.handleInbound(sms("boom"))).body).toBe("");
    expect((await rows("SELECT * FROM handoffs")).length).toBe(1);
  });

  test("files a stranger's talk under a stand-in and finds the first answer after the stranger became known", async () => {
    const { turn } = houseOn(record);
    const message = sms("who is this", { theirs: "+15550001111" });
    expect((await turn.handleInbound(message)).borrowerId).toBe("?+15550001111");
    await record.store.importBorrowers([{ ...maria, id: "B-2", phone: "+15550001111" }], 1);
    expect((await turn.handleInbound(message)).outcome).toBe("duplicate");
    expect((await turn.handleInbound(sms("me again", { theirs: "+15550001111" }))).borrowerId).toBe("B-2");
  });

  test("withholds what the rules forbid, with the rule on the timeline", async () => {
    const { turn } = houseOn(record, {
      mayContact: () => ({ outcome: "forbid", rule: "TEST.NO", explanation: "never today", trace: [], mustNotInclude: [], duties: [] }),
    });
    const result = await turn.handleInbound(sms("hello"));
    expect(result.messageIds).toEqual([]);
    expect((await rows("SELECT * FROM outbox")).length).toBe(0);
    const [withheld] = await rows<{ body: Record<string, unknown> }>("SELECT body FROM timeline WHERE kind = 'withheld'");
    expect(withheld!.body).toMatchObject({ rule: "TEST.NO", reason: "never today" });
  });

  test("writes what was understood, decided and said on the timeline, in order", async () => {
    const { turn } = houseOn(record);
    await turn.handleInbound(sms("promise"));
    expect(await kinds()).toEqual(["heard", "decided", "promise_recorded", "said"]);
  });

  test("runs the Bot Framework's adapter behind every channel", async () => {
    const { carry: _carry, ...ports } = houseOn(record).ports;
    const result = await createTurn(ports).handleInbound(sms("hello"));
    expect(result.outcome).toBe("answered");
    expect((await rows<{ body: string }>("SELECT body FROM outbox")).map((row) => row.body)).toEqual([result.body]);
  });
});

describe("a desk action", () => {
  test("gives one agent the case, refuses the second, and gives the talk back", async () => {
    const { turn } = houseOn(record);
    await turn.handleInbound(sms("person"));
    const [{ handoff_id: id }] = (await rows<{ handoff_id: string }>("SELECT handoff_id FROM handoffs")) as [{ handoff_id: string }];
    const claims = await Promise.all([
      turn.runDesk(id, { act: "claim", agent: "ann" }, "r1"),
      turn.runDesk(id, { act: "claim", agent: "bob" }, "r2"),
    ]);
    expect(claims.map((claim) => claim.outcome).toSorted()).toEqual(["done", "taken"]);
    const owner = claims[0].outcome === "done" ? "ann" : "bob";
    const reply = await turn.runDesk(id, { act: "reply", agent: owner, text: "This is Ann, how can I help?" }, "r3");
    expect(reply).toMatchObject({ outcome: "done" });
    // The same request again is the same reply.
    expect(await turn.runDesk(id, { act: "reply", agent: owner, text: "This is Ann, how can I help?" }, "r3")).toEqual(reply);
    expect((await turn.handleInbound(sms("thanks"))).body).toBe("");
    expect(await turn.runDesk(id, { act: "return", agent: owner, outcome: "solved", resume: "continue" }, "r4")).toMatchObject({
      outcome: "done",
    });
    expect((await turn.handleInbound(sms("hello"))).body).not.toBe("");
    expect((await rows("SELECT * FROM outbox WHERE body LIKE 'This is Ann%'")).length).toBe(1);
  });
});
