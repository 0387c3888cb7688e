// Promises about webhooks in any order, repeated, at once, late, of calls that are over or never were: each answer is heard once, each is a document, nothing throws.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Turn } from "../../bot/turn-ports.ts";
import { eventually } from "../eventually.ts";
import { maria, ours, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { voiceHouse } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const phoneDesk = {
  agentLine: "+18005550177",
  agentPhones: { "dana@desk.example": "+18005550171" },
  agentLanguage: "en" as const,
  record: true,
  payConnector: "Default",
  callsPerSecond: 1,
  leaveVoicemail: true,
};

type Webhook = { path: string; query: Record<string, string>; params: Record<string, string>; isOutbound: boolean; copies: number };

const digits = fc.constantFrom("1", "2", "3", "0", "9", "*", "#", "", "11021979", "4821", "15", "13", "120", "999999999999", "12*34");
const speech = fc.oneof(
  fc.constantFrom("yes", "no", "friday", "I already paid", "I lost my job", "a person please", "stop calling", "what do I owe", "fifty dollars on the twentieth", "no quiero", "还不起"),
  fc.string({ unit: "binary", maxLength: 40 }),
); // prettier-ignore
const answer = fc.oneof(
  { weight: 3, arbitrary: digits.map((Digits) => ({ Digits })) },
  { weight: 3, arbitrary: fc.tuple(speech, fc.constantFrom("0.95", "0.3", "0", "", "NaN", "7")).map(([SpeechResult, Confidence]) => ({ SpeechResult, Confidence })) },
  { weight: 1, arbitrary: fc.constant({}) },
); // prettier-ignore
const number = fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "0", "-1", "x", "99999999999999999999", "");
const status = fc.constantFrom(
  "queued",
  "initiated",
  "ringing",
  "in-progress",
  "completed",
  "busy",
  "no-answer",
  "failed",
  "canceled",
  "nonsense",
);
/** "open": whatever case is open then. */
const handoff = fc.constantFrom("open", "open", "open", "H-nobody", "");
const language = fc.constantFrom("en", "es", "zh", "xx");
const person = fc.constantFrom(undefined, "U-dana", "U-nobody");
const of = (path: string, query: fc.Arbitrary<Record<string, string>>, params: fc.Arbitrary<Record<string, string>> = fc.constant({}), weight = 1) => ({
  weight,
  arbitrary: fc.tuple(query, params, fc.boolean(), fc.constantFrom(1, 1, 2, 3)).map(([q, p, isOutbound, copies]): Webhook => ({ path, query: q, params: p, isOutbound, copies })),
}); // prettier-ignore
const about = fc.tuple(handoff, language, number, person).map(([h, l, n, a]) => ({ h, l, n, ...(a === undefined ? {} : { a }) }));
const keyed = digits.map((Digits) => ({ Digits }));
const webhook = fc.oneof(
  of("", fc.constant({}), fc.constant({}), 4),
  of("/turn", fc.tuple(number, fc.boolean(), fc.constantFrom(undefined, "1", "ask")).map(([n, isSilence, rec]) => ({ n, ...(isSilence ? { silence: "1" } : {}), ...(rec === undefined ? {} : { rec }) })), answer, 14),
  of("/recording", number.map((n) => ({ n, t: "1" })), answer),
  of("/resume", fc.constantFrom({ m: "M-none" }, {})),
  of("/status", fc.constantFrom({ m: "M-none" }, {}), status.map((CallStatus) => ({ CallStatus })), 3),
  of("/amd", fc.constantFrom({ m: "M-none" }, {}), fc.constantFrom("human", "machine_end_beep", "machine_start", "fax", "unknown", "").map((AnsweredBy) => ({ AnsweredBy }))),
  of("/wait", fc.tuple(about, fc.constantFrom("0", "12", "13", "x")).map(([q, w]) => ({ ...q, w }))),
  of("/hold", about), of("/nobody", about), of("/nobody/answer", fc.tuple(about, fc.constantFrom("1", "2", "x")).map(([q, k]) => ({ ...q, k, at: "1773342000000" })), keyed),
  of("/after", about), of("/after/answer", about, keyed), of("/again", about),
  of("/agent", about, fc.constant({}), 2), of("/agent/accept", about, keyed, 2), of("/agent/join", about, fc.constant({}), 2), of("/agent/status", about, status.map((CallStatus) => ({ CallStatus }))),
  of("/called", about), of("/called/status", about, status.map((CallStatus) => ({ CallStatus }))), of("/agent/unreached", about),
  of("/paid", fc.tuple(about, fc.constantFrom("12050", "-1", "x")).map(([q, a]) => ({ ...q, a, c: "USD", i: "L-B-1" })), fc.constantFrom({ Result: "success", PaymentConfirmationCode: "c" }, { Result: "too-many-failed-attempts" }, {})),
  of("/room", fc.constant({}), fc.tuple(handoff, fc.constantFrom("participant-leave", "participant-join", "conference-end", "nonsense"), fc.constantFrom("borrower", "agent-line", "")).map(([room, StatusCallbackEvent, ParticipantLabel]) => ({ FriendlyName: room, StatusCallbackEvent, ParticipantLabel, ReasonParticipantLeft: "participant_hung_up" }))),
); // prettier-ignore

const questionOf = (n: string): number => (/^[1-7]$/.test(n) ? Number(n) : 1);

let calls = 0;
test("whatever comes, in whatever order and however often: one turn for each answer, a document for each request, no error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(webhook, { minLength: 3, maxLength: 14 }), fc.boolean(), async (webhooks, isSomebodyThere) => {
      const sid = `CA${String(++calls).padStart(32, "0")}`;
      const answered: string[] = [];
      let underWay = 0;
      const counted = (turn: Turn): Turn => ({
        ...turn,
        async handleInbound(inbound) {
          underWay++;
          const result = await turn.handleInbound(inbound).finally(() => underWay--);
          if (result.outcome === "answered") answered.push(inbound.externalId);
          return result;
        },
      });
      const seats = isSomebodyThere ? [{ callSid: sid, label: "borrower" }, { callSid: "CA-agent", label: "agent-line" }] : [{ callSid: sid, label: "borrower" }];
      const house = voiceHouse(record, { lender: { phoneDesk }, calls: [{ sid, direction: "inbound", to: ours, from: maria.phone!, status: "in-progress" }], seats, turn: counted });
      for (const { path, query, params, isOutbound, copies } of webhooks) {
        const [open] = await rows<{ id: string }>("SELECT handoff_id AS id FROM handoffs WHERE status IN ('waiting', 'held') LIMIT 1");
        const named = (id: string): string => (id === "open" ? (open?.id ?? "H-none") : id);
        const filled = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, name === "h" ? named(value) : value]));
        const [From, To] = isOutbound ? [ours, maria.phone!] : [maria.phone!, ours];
        const form: Record<string, string> = { CallSid: sid, AccountSid: "AC1", From, To, Direction: isOutbound ? "outbound-api" : "inbound", CallStatus: "in-progress", ...params };
        if (form["FriendlyName"] !== undefined) form["FriendlyName"] = `case-${named(form["FriendlyName"])}`;
        const search = new URLSearchParams(filled).toString();
        const url = `/channels/twilio/voice${path}${search === "" ? "" : `?${search}`}`;
        const replies = await Promise.all(Array.from({ length: copies }, () => house.post(url, form)));
        for (const { status: code, body } of replies) expect([code, body.includes("<Response")]).toEqual([200, true]);
      }
      expect(house.reported).toEqual([]);
      // A call's beginning, and each question by its number; what is no number is the first.
      const asked = webhooks.flatMap(({ path, query }) => (path === "" ? [0] : path === "/turn" || path === "/recording" ? [questionOf(query["n"]!)] : []));
      expect(answered).toHaveLength(new Set(asked).size);
      // What was begun beside the answers ends before the next run.
      await eventually(() => expect(underWay).toBe(0));
      const said = await rows<{ external_id: string; n: number }>("SELECT external_id, count(*)::int AS n FROM messages WHERE direction = 'in' GROUP BY 1 HAVING count(*) > 1");
      expect(said).toEqual([]);
      const heard = await rows("SELECT event_id, count(*)::int AS n FROM timeline WHERE kind = 'heard' GROUP BY 1 HAVING count(*) > 1");
      expect(heard).toEqual([]);
    }),
    { seed: Number(process.env["FUZZ_SEED"] ?? 7), numRuns: Number(process.env["FUZZ_RUNS"] ?? 20), endOnFailure: false },
  );
}, 120_000); // prettier-ignore
