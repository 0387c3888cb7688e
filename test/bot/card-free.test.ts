// Promises that a card number is nowhere once the message has been answered: not in the record, not in a log, not in what is said back.
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { houseOn, maria, sms, withMaria } from "./house.ts";
import { recordForEachTest } from "./scratch-record.ts";
import { realPorts } from "./voice-house.ts";

const { record, rows } = await recordForEachTest(withMaria);
const card = "4539578763621486";

let logged = "";
const spies: { mockRestore(): void }[] = [];
beforeEach(() => {
  logged = "";
  for (const stream of [process.stdout, process.stderr])
    spies.push(jest.spyOn(stream, "write").mockImplementation((chunk) => ((logged += String(chunk)), true)));
});
afterEach(() => spies.splice(0).forEach((spy) => spy.mockRestore()));

/** Every row of every table as text. */
async function everything(): Promise<string> {
  const tables = await rows<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  const texts = await Promise.all(
    tables.map(({ tablename }) => rows<{ line: string }>(`SELECT row_to_json(t)::text AS line FROM "${tablename}" t`)),
  );
  return texts.flat().map(({ line }) => line).join("\n"); // prettier-ignore
}

test.each([
  ["pasted", { text: `here: ${card}` }],
  ["in groups, with its date and code", { text: `card 4539 5787 6362 1486 04/27 cvv 123, take it all` }],
  ["with dashes, beside a promise", { text: "take 50 from 4539-5787-6362-1486 on friday" }],
  ["keyed on a call", { channel: "voice" as const, text: card, digits: card, reply: "inline" as const }],
  ["spoken on a call", { channel: "voice" as const, text: "four five three nine five seven eight seven six three six two one four eight six", reply: "inline" as const }],
  ["said in Chinese", { text: "卡号四五三九五七八七六三六二一四八六" }],
])("a card number %s leaves no trace", async (_how, message) => {
  const { turn } = houseOn(record, realPorts());
  if ("channel" in message) await turn.handleInbound(sms("", { channel: "voice", event: "call_started", direction: "inbound", reply: "inline" }));
  const answer = await turn.handleInbound(sms("", { theirs: maria.phone!, ...message }));
  const kept = `${await everything()}\n${logged}\n${JSON.stringify(answer)}`;
  expect(kept).toContain("M-");
  expect(kept.replace(/[\s.,\-–/]/g, "")).not.toContain("453957876362");
  expect(kept).not.toMatch(/four five three nine five/);
  expect(kept).not.toContain("四五三九五七八七");
  expect(answer.body).toMatch(/never (?:send|say or enter) a card number|请不要在这里发送卡号/);
}); // prettier-ignore

test("a bug in the turn does not let it slip into the error or the log", async () => {
  const { turn } = houseOn(record, realPorts({ hear: (text) => { throw new Error(`cannot hear "${text}"`); } })); // prettier-ignore
  await turn.handleInbound(sms(`my card ${card}`));
  expect((await everything()) + logged).not.toContain("453957876362");
});
