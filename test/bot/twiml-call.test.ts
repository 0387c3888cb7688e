// Promises about the sandbox's phone: it walks a document as Twilio's pages say, and shows what a real call would do with a bad one.
import { describe, expect, test } from "@jest/globals";
import { createTwimlCall, type FetchDocument } from "../../bot/sandbox/twiml-call.ts";

type Seen = { url: string; params: Record<string, string> };
function phone(documents: Record<string, string | Error>, seen: Seen[] = []): { call: ReturnType<typeof createTwimlCall>; seen: Seen[] } {
  const fetchDocument: FetchDocument = (url, params) => {
    seen.push({ url, params });
    const { pathname, search } = new URL(url);
    const found = documents[pathname + search] ?? documents[pathname];
    if (found instanceof Error) return Promise.reject(found);
    return Promise.resolve(found === undefined ? { status: 404, body: "", tookMs: 0 } : { status: 200, body: found, tookMs: 3 });
  };
  return { call: createTwimlCall(fetchDocument, { CallSid: "CA1", From: "+15550001111" }), seen };
}
const said = (call: ReturnType<typeof createTwimlCall>): string[] =>
  call.lines.filter((line) => line.who === "system").map((line) => line.text);

// After the samples on Twilio's public Gather page (shortened).
const menu =
  '<?xml version="1.0" encoding="UTF-8"?><Response><Gather action="/chosen" numDigits="1"><Say>For sales, press 1.</Say></Gather><Say>We did not receive any input. Goodbye!</Say></Response>';

describe("a call that is moved while a document is still on its way", () => {
  test("hears only where it was moved to", async () => {
    let give: (document: string) => void = () => undefined;
    const call = createTwimlCall(
      (url) => {
        if (url.endsWith("/moved")) return Promise.resolve({ status: 200, body: "<Response><Gather><Say>Nobody is free.</Say></Gather></Response>", tookMs: 0 });
        if (url.endsWith("/room")) return Promise.resolve({ status: 200, body: '<Response><Dial><Conference waitUrl="/wait">r</Conference></Dial></Response>', tookMs: 0 });
        return new Promise((resolve) => (give = (body) => resolve({ status: 200, body, tookMs: 0 })));
      },
      { CallSid: "CA1" },
    );
    const started = call.start("http://x.test/room");
    while (call.state !== "in_conference") await Promise.resolve();
    await call.redirect("http://x.test/moved");
    give("<Response><Say>You are next.</Say></Response>");
    await started;
    expect([call.state, said(call)]).toEqual(["listening", ["Nobody is free."]]);
  }); // prettier-ignore

  test("and when it ends, nothing is said any more", async () => {
    let give: (document: string) => void = () => undefined;
    const call = createTwimlCall(() => new Promise((resolve) => (give = (body) => resolve({ status: 200, body, tookMs: 0 }))), { CallSid: "CA1" });
    const started = call.start("http://x.test/start");
    call.hangUp();
    give("<Response><Say>Hello?</Say></Response>");
    await started;
    expect([call.state, said(call)]).toEqual(["ended", []]);
  }); // prettier-ignore
});

describe("a gather", () => {
  test("posts the key that was pressed, with the call's own fields", async () => {
    const { call, seen } = phone({ "/start": menu, "/chosen": "<Response><Say>Sales.</Say><Hangup/></Response>" });
    await call.start("http://x.test/start");
    expect([call.state, said(call)]).toEqual(["listening", ["For sales, press 1."]]);
    await call.press("1");
    expect(seen[1]).toEqual({
      url: "http://x.test/chosen",
      params: { CallSid: "CA1", From: "+15550001111", CallStatus: "in-progress", Digits: "1" },
    });
    expect([call.state, said(call).at(-1)]).toEqual(["ended", "Sales."]);
  });
  test("falls through to the next verb when nothing comes", async () => {
    const { call, seen } = phone({ "/start": menu });
    await call.start("http://x.test/start");
    await call.stayQuiet();
    expect(said(call).at(-1)).toBe("We did not receive any input. Goodbye!");
    expect([call.state, seen.length]).toEqual(["ended", 1]);
  });
  test("with actionOnEmptyResult tells the webhook that nothing came", async () => {
    const { call, seen } = phone({
      "/start": '<Response><Gather input="speech" actionOnEmptyResult="true" action="/a"/></Response>',
      "/a": "<Response><Hangup/></Response>",
    });
    await call.start("http://x.test/start");
    await call.stayQuiet();
    expect(seen[1]!.params.Digits).toBe("");
  });
  test("collects until the finishing key, which is no digit, or until the time is over", async () => {
    const documents = {
      "/start": '<Response><Gather action="/a"><Say>Amount?</Say></Gather></Response>',
      "/a": "<Response><Hangup/></Response>",
    };
    const first = phone(documents);
    await first.call.start("http://x.test/start");
    await first.call.press("120#");
    expect(first.seen[1]!.params).toMatchObject({ Digits: "120", FinishedOnKey: "#" });
    const second = phone(documents);
    await second.call.start("http://x.test/start");
    await second.call.press("12*");
    await second.call.stayQuiet();
    expect(second.seen[1]!.params.Digits).toBe("12*");
  });
  test("that takes only keys does not hear speech, and the other way round", async () => {
    const { call, seen } = phone({ "/start": menu });
    await call.start("http://x.test/start");
    await call.say("sales", 0.9);
    expect(seen).toHaveLength(1);
    const speech = phone({ "/start": '<Response><Gather input="speech" action="/a"/></Response>', "/a": "<Response><Hangup/></Response>" });
    await speech.call.start("http://x.test/start");
    await speech.call.press("1");
    await speech.call.say("fin de mes", 0.42);
    expect(speech.seen[1]!.params).toMatchObject({ SpeechResult: "fin de mes", Confidence: "0.42" });
  });
});

describe("the walk", () => {
  test("follows redirects relative to the document it is in", async () => {
    const { call, seen } = phone({
      "/a/start": "<Response><Redirect method='POST'>next?n=2</Redirect></Response>",
      "/a/next?n=2": "<Response><Say>Here.</Say></Response>",
    });
    await call.start("http://x.test/a/start");
    expect(seen[1]!.url).toBe("http://x.test/a/next?n=2");
    expect(said(call)).toEqual(["Here."]);
  });
  test("speaks marked-up words as words", async () => {
    const { call } = phone({
      "/start": '<Response><Say language="en-US"><prosody rate="80%">One <break time="300ms"/>two</prosody></Say></Response>',
    });
    await call.start("http://x.test/start");
    expect(call.lines.find((line) => line.who === "system")).toEqual({ who: "system", text: "One … two", language: "en-US" });
  });
  test("waits in a conference and hears the waiting line", async () => {
    const { call } = phone({
      "/start": '<Response><Dial><Conference waitUrl="/w" startConferenceOnEnter="false">case-7</Conference></Dial></Response>',
      "/w": "<Response><Say>You are next.</Say><Pause/></Response>",
    });
    await call.start("http://x.test/start");
    expect([call.state, call.room, said(call)]).toEqual(["in_conference", "case-7", ["You are next."]]);
  });
  test.each([
    [{ "/start": new Error("connect ECONNREFUSED") }, /application error has occurred \(connect/],
    [{}, /application error has occurred \(HTTP 404/],
    [{ "/start": "<Response><Say>" }, /not XML/],
    [{ "/start": "<Response><Redirect>/start</Redirect></Response>" }, /round in circles/],
    [{ "/start": "<Response><Juggle/></Response>" }, /does not know <Juggle>/],
  ] as [Record<string, string | Error>, RegExp][])("ends with what a caller would hear (%#)", async (documents, note) => {
    const { call } = phone(documents);
    await call.start("http://x.test/start");
    expect(call.state).toBe("ended");
    expect(call.lines.at(-1)!.text).toMatch(note);
  });
});
