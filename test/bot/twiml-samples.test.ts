// Promises about documents other houses write: those in the shape of Twilio's own pages walk here as those pages say.
import { describe, expect, test } from "@jest/globals";
import { createTwimlCall, type TwimlCall } from "../../bot/sandbox/twiml-call.ts";

type Seen = { path: string; method: string; params: Record<string, string> };
const goodbye = "<Response><Say>Goodbye.</Say></Response>";

/** A call that begins with `document`; any other address answers with `others` or a goodbye. */
async function callWith(document: string, others: Record<string, string> = {}, base: Record<string, string> = { CallSid: "CA1", AccountSid: "AC1" }): Promise<{ call: TwimlCall; seen: Seen[]; heard: () => string[]; notes: () => string[] }> {
  const seen: Seen[] = [];
  const call = createTwimlCall(
    async (url, params, method) => {
      const { pathname, search } = new URL(url);
      seen.push({ path: pathname + search, method, params });
      return { status: 200, tookMs: 0, body: others[pathname] ?? (pathname === "/start" ? document : goodbye) };
    },
    base,
  );
  await call.start("http://x.test/start");
  const of = (who: string) => () => call.lines.filter((line) => line.who === who && line.text !== "").map((line) => line.text);
  return { call, seen, heard: of("system"), notes: of("note") };
} // prettier-ignore

describe("Gather", () => {
  test("with a sound and a pause in it plays both before it listens, and falls through to what stands behind it", async () => {
    const { call, heard, notes } = await callWith(
      '<Response><Gather input="speech dtmf" timeout="3" numDigits="1"><Play>http://x.test/hello.mp3</Play><Pause length="2"/><Say>Press 1 or say sales.</Say></Gather><Say>Nothing was heard.</Say></Response>',
    );
    expect([call.state, heard(), notes()]).toEqual(["listening", ["Press 1 or say sales."], ["♪ http://x.test/hello.mp3"]]);
    await call.stayQuiet();
    expect([call.state, heard().at(-1), notes()[1]]).toEqual(["ended", "Nothing was heard.", "silence for 3 s"]);
  });
  test("without an action asks its own document again", async () => {
    const { call, seen } = await callWith('<Response><Gather numDigits="4"/></Response>');
    await call.press("1234");
    expect(seen[1]).toMatchObject({ path: "/start", params: { Digits: "1234" } });
    expect(call.state).toBe("listening");
  });
  test("by GET puts everything into the address, and so does the redirect behind it", async () => {
    const document =
      '<Response><Gather method="GET" action="/keys.php?from=menu"><Say>Enter something, or not.</Say></Gather><Redirect method="GET">/keys.php?Digits=TIMEOUT</Redirect></Response>';
    const quiet = await callWith(document);
    await quiet.call.stayQuiet();
    expect(quiet.seen[1]).toMatchObject({ method: "GET", params: {} });
    expect(quiet.seen[1]!.path).toMatch(/^\/keys\.php\?Digits=TIMEOUT&CallSid=CA1&/);
    const keyed = await callWith(document);
    await keyed.call.press("7#");
    expect(keyed.seen[1]!.path).toMatch(/^\/keys\.php\?from=menu&.*&Digits=7/);
  });
  test("with a time of its own choosing waits as long as Twilio would otherwise", async () => {
    const { call, notes } = await callWith('<Response><Gather input="speech" timeout="auto" speechTimeout="auto"/></Response>');
    await call.stayQuiet();
    expect(notes()[0]).toBe("silence for 5 s");
  });
});

describe("Record", () => {
  const voicemail =
    '<Response><Say>Leave a message at the beep. Press star when finished.</Say><Record action="/took" method="GET" maxLength="20" finishOnKey="*"/><Say>No recording was received.</Say></Response>';
  test("takes words, and only its own key ends it", async () => {
    const { call, seen } = await callWith(voicemail);
    await call.press("1");
    expect(seen).toHaveLength(1);
    await call.press("*");
    expect(seen[1]!.path).toMatch(/^\/took\?.*RecordingUrl=https.*RecordingDuration=1&Digits=\*/);
    const spoken = await callWith(voicemail);
    await spoken.call.say("please ring me back", 0.9);
    expect(spoken.seen[1]!.path).toContain("/took?");
    expect(spoken.seen[1]!.path).not.toContain("SpeechResult");
  });
  test("that stays empty asks nobody and goes on", async () => {
    const { call, seen, heard } = await callWith(voicemail);
    await call.stayQuiet();
    expect([seen.length, heard().at(-1), call.state]).toEqual([1, "No recording was received.", "ended"]);
  });
});

describe("Play, Say and Pause", () => {
  test("are told in their order, as often as they loop", async () => {
    const { heard, notes } = await callWith(
      '<Response><Say loop="2">Hello!</Say><Pause length="10"/><Play loop="10">http://x.test/bell.mp3</Play><Play digits="wwww3"/><Say>An <emphasis>urgent</emphasis>\n   word.</Say></Response>',
    );
    expect(heard()).toEqual(["Hello!", "Hello!", "An urgent word."]);
    expect(notes()).toEqual(["♪ http://x.test/bell.mp3 (10 times)", "keys are played: wwww3", "the call ends: nothing follows"]);
  });
});

describe("Dial", () => {
  test("of a number rings nobody here: the document goes on, or the action is told", async () => {
    const plain = await callWith("<Response><Dial>415-123-4567</Dial><Say>Goodbye</Say></Response>");
    expect([plain.notes()[0], plain.heard()]).toEqual(["415-123-4567 is rung; nobody picks up", ["Goodbye"]]);
    const several = await callWith('<Response><Dial action="/status"><Number>+15550001</Number><Client>joey</Client></Dial><Say>Never said.</Say></Response>');
    expect([several.notes()[0], several.heard()]).toEqual(["+15550001, joey is rung; nobody picks up", ["Goodbye."]]);
    expect(several.seen[1]).toMatchObject({ path: "/status", params: { DialCallStatus: "no-answer" } });
  }); // prettier-ignore
  test("that dials itself again and again is stopped", async () => {
    const { call, notes } = await callWith('<Response><Dial action="/start">415-123-4567</Dial></Response>');
    expect([call.state, notes().at(-1)]).toEqual(["ended", "the document goes round in circles"]);
  });
  test("into a conference without waiting music does not read its own document again", async () => {
    const { call, seen } = await callWith('<Response><Dial><Conference beep="false" waitUrl="">Quiet room</Conference></Dial></Response>');
    expect([call.state, call.room, seen.length]).toEqual(["in_conference", "Quiet room", 1]);
  });
  test("into a conference tells the action that it was answered, by the action's own method", async () => {
    const { call, seen, heard } = await callWith(
      '<Response><Dial action="/over" method="GET"><Conference startConferenceOnEnter="true" endConferenceOnExit="true">1234</Conference></Dial><Say>Never said.</Say></Response>',
    );
    await call.leaveConference();
    expect(seen[1]!.path).toMatch(/^\/over\?.*DialCallStatus=answered/);
    expect(heard()).toEqual(["Goodbye."]);
  });
});

describe("Enqueue", () => {
  test("waits in line and hears the music; where the waiting document leaves, the call goes on behind it", async () => {
    const line = '<Response><Enqueue waitUrl="wait.xml">support</Enqueue><Say>The line has closed.</Say></Response>';
    const music = await callWith(line, { "/wait.xml": "<Response><Play>http://x.test/music.mp3</Play></Response>" });
    expect([music.call.state, music.notes()]).toEqual(["in_queue", ["waiting in line support", "♪ http://x.test/music.mp3"]]);
    await music.call.waitOn();
    expect(music.notes().filter((note) => note.startsWith("♪"))).toHaveLength(2);
    const left = await callWith(line, { "/wait.xml": "<Response><Leave/></Response>" });
    expect([left.call.state, left.heard()]).toEqual(["ended", ["The line has closed."]]);
  });
  test("tells its action how the waiting ended", async () => {
    const { seen } = await callWith('<Response><Enqueue action="/after" waitUrl="/wait">support</Enqueue></Response>', { "/wait": "<Response><Leave/></Response>" });
    expect(seen.at(-1)).toMatchObject({ path: "/after", params: { QueueResult: "leave" } });
  }); // prettier-ignore
});

describe("Connect", () => {
  test("of a stream is over at once, since no sound leaves this phone: the document goes on, or the action is told", async () => {
    const plain = await callWith('<Response><Say>Hello.</Say><Connect><Stream url="wss://x.test/media"/></Connect><Say>The stream is over.</Say></Response>');
    expect([plain.heard(), plain.notes()[0]]).toEqual([["Hello.", "The stream is over."], "<Stream> wss://x.test/media cannot be connected from here"]);
    const told = await callWith('<Response><Connect action="/over" method="GET"><Stream url="wss://x.test/media"/></Connect><Say>Never said.</Say></Response>');
    expect([told.heard(), told.seen[1]!.method, told.seen[1]!.path.split("?")[0]]).toEqual([["Goodbye."], "GET", "/over"]);
  });
  test("of a relay tells its action that the session failed; behind the last verb the call ends", async () => {
    const relay = '<ConversationRelay url="wss://x.test/relay" welcomeGreeting="Hi"/>';
    const { seen } = await callWith(`<Response><Connect action="/after">${relay}</Connect></Response>`);
    expect(seen[1]).toMatchObject({ path: "/after", params: { SessionStatus: "failed" } });
    const last = await callWith(`<Response><Connect>${relay}</Connect></Response>`);
    expect([last.call.state, last.seen.length]).toEqual(["ended", 1]);
  });
}); // prettier-ignore

describe("Refer", () => {
  const refer = '<Response><Refer action="/referred"><Sip>sip:alice@example.com?X-AcctNumber=123</Sip></Refer><Say>Still here.</Say></Response>';
  test("is an error on a call of the telephone network", async () => {
    const { call, notes, seen } = await callWith(refer);
    expect([call.state, notes(), seen.length]).toEqual(["ended", ["an application error has occurred (<Refer> on a call that is no SIP call)"], 1]);
  });
  test("on a SIP call is refused by this phone, and the action is told so", async () => {
    const sip = { CallSid: "CA1", From: "sip:bob@example.com", To: "+18005550100" };
    const refused = await callWith(refer, {}, sip);
    expect(refused.seen[1]).toMatchObject({ path: "/referred", params: { ReferCallStatus: "failed", ReferSipResponseCode: "405" } });
    const goesOn = await callWith(refer.replace(' action="/referred"', ""), {}, sip);
    expect(goesOn.heard()).toEqual(["Still here."]);
  });
}); // prettier-ignore

describe("Pay", () => {
  const pay = '<Response><Pay chargeAmount="20.45" currency="usd" action="/paid"><Prompt for="payment-card-number"><Say>Your card, please.</Say></Prompt></Pay></Response>';
  test("takes a card whose check digit is right, and shows none of its digits", async () => {
    const { call, seen, heard } = await callWith(pay);
    expect(heard()).toEqual(["Your card, please."]);
    await call.press("4242424242424242#");
    expect(seen[1]).toMatchObject({ path: "/paid", params: { Result: "success" } });
    expect(JSON.stringify([call.lines, seen])).not.toContain("4242");
  });
  test.each([["4242424242424241#", "too-many-failed-attempts"], ["4242*", "caller-interrupted-with-star"]])("tells why no card was taken: %s", async (keys, result) => {
    const { call, seen } = await callWith(pay);
    await call.press(keys);
    expect(seen[1]!.params.Result).toBe(result);
  });
}); // prettier-ignore

test("an unknown element that goes on beside the call does not end it; Reject says busy where it is", async () => {
  expect((await callWith('<Response><Start><Stream url="wss://x.test"/></Start><Say>Hello.</Say></Response>')).heard()).toEqual(["Hello."]);
  expect((await callWith('<Response><Reject reason="busy"/></Response>')).notes()).toEqual(["busy"]);
});
