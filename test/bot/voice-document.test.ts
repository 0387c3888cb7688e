// Promises about what a caller's phone is told: Twilio's own names only, a question never falls into silence, digits always count.
import { describe, expect, test } from "@jest/globals";
import {
  joinDocument,
  voiceDocument,
  voicemailDocument,
  waitDocument,
  whisperDocument,
  type Spoken,
} from "../../bot/channels/twilio-voice/document.ts";
import type { Expectation } from "../../prompts/heard.ts";
import { languages } from "../../src/loan.ts";
import { twimlFaults } from "./twiml-schema.ts";

const expectations: Expectation[] = [
  "nothing", "yes_no", "date", "amount", "amount_or_date", "method", "digits", "birth_date", "id_last4", "postcode", "reason", "reference", "choice", "phone", "free_text",
]; // prettier-ignore
const question = (expecting: Expectation, attempt = 0): Spoken => ({
  language: "es",
  says: ["¿Qué día puede pagar?"],
  listen: { expecting, hints: ["viernes", "fin de mes"], turnUrl: "/v/turn?n=2", silentUrl: "/v/turn?n=2&silence=1", attempt },
});

describe("the schema", () => {
  test("knows a wrong element and a wrong attribute", () => {
    expect(twimlFaults("<Response><Gather nope='1'/><Speak>x</Speak></Response>")).toEqual([
      "<Gather nope> is no attribute of Twilio's",
      "<Speak> inside <Response> is no element of Twilio's",
    ]);
    expect(twimlFaults("<Response><Say>")).toHaveLength(1);
  });
  // From Twilio's public documentation of Gather and Dial, shortened.
  test("accepts documents written by others", () => {
    expect(
      twimlFaults('<Response><Gather input="speech dtmf" timeout="3" numDigits="1"><Say>Please press 1.</Say></Gather></Response>'),
    ).toEqual([]);
    expect(
      twimlFaults(
        '<Response><Dial><Conference startConferenceOnEnter="false" endConferenceOnExit="true" waitUrl="/w">Room 1234</Conference></Dial></Response>',
      ),
    ).toEqual([]);
  });
});

describe("every document", () => {
  test.each(languages.flatMap((language) => expectations.map((expecting) => [language, expecting] as const)))(
    "in %s waiting for %s uses Twilio's names",
    (language, expecting) => {
      for (const attempt of [0, 1, 2])
        expect(twimlFaults(voiceDocument({ ...question(expecting, attempt), language, slowly: attempt === 1 }))).toEqual([]);
    },
  );
  test("that is no question, too", () => {
    const says = ["Thank you."];
    for (const after of [
      { kind: "hangup" },
      { kind: "redirect", url: "/x" },
      { kind: "conference", room: "handoff-1", waitUrl: "/w", actionUrl: "/a", eventsUrl: "/e" },
    ] as const)
      expect(twimlFaults(voiceDocument({ language: "en", says, listen: null, after }))).toEqual([]);
    expect(twimlFaults(whisperDocument({ language: "en", text: "Ana. 120 dollars.", acceptUrl: "/y", declineUrl: "/n" }))).toEqual([]);
    for (const document of [
      joinDocument("r", { label: "listener-U-1", isListener: true, eventsUrl: "/e" }),
      joinDocument("r", { label: "agent-line", isListener: false, eventsUrl: "/e" }),
      voicemailDocument("zh", null),
      voicemailDocument("zh", "您好"),
      waitDocument("en", "You are next.", "/w"),
    ])
      expect(twimlFaults(document)).toEqual([]);
  });
});

test("a voice with another's language, a value that is none and a default voice are faults", () => {
  const say = (attributes: string): string[] => twimlFaults(`<Response><Say ${attributes}>Hello.</Say></Response>`);
  expect(say('voice="Polly.Lupe-Neural" language="es-US"')).toEqual([]);
  for (const attributes of ['voice="Polly.Joanna-Neural" language="es-US"', 'voice="Polly.Zhiyu-Neural" language="cmn-Hans-CN"', 'language="en-US"', 'voice="Polly.Nobody" language="en-US"'])
    expect(say(attributes).length).toBeGreaterThan(0);
  expect(twimlFaults('<Response><Gather language="zh-CN" input="dtmf speech"/></Response>')).toEqual(['<Gather language="zh-CN"> is no value of Twilio\'s']);
  expect(twimlFaults('<Response><Gather language="cmn-Hans-CN" input="dtmf speech"/></Response>')).toEqual([]);
}); // prettier-ignore

describe("a question", () => {
  test("is always followed by a redirect", () => {
    for (const expecting of expectations)
      expect(voiceDocument(question(expecting))).toMatch(
        /<\/Gather><Redirect method="POST">\/v\/turn\?n=2&amp;silence=1<\/Redirect><\/Response>$/,
      );
  });
  test("takes keys and speech, and after two misses keys alone", () => {
    expect(voiceDocument(question("date"))).toContain('input="dtmf speech"');
    expect(voiceDocument(question("date", 2))).toContain('input="dtmf"');
    expect(voiceDocument(question("date", 2))).not.toContain("hints=");
  });
  test("listens in Mandarin and speaks Mandarin, each by its own name", () => {
    const document = voiceDocument({ ...question("yes_no"), language: "zh", says: ["您好"] });
    expect(document).toContain('language="cmn-Hans-CN"');
    expect(document).toContain('<Say voice="Polly.Zhiyu-Neural" language="cmn-CN">您好</Say>');
  });
  test("ends a birth date after eight keys, an amount with the hash key", () => {
    expect(voiceDocument(question("birth_date"))).toContain('numDigits="8"');
    expect(voiceDocument(question("amount"))).not.toContain("numDigits");
    expect(voiceDocument(question("amount"))).toContain('finishOnKey="#"');
  });
});

test("control characters in somebody's words never break the document", () => {
  const document = voiceDocument({ language: "en", says: ["a\u0000b\u0007<&>"], listen: null });
  expect(twimlFaults(document)).toEqual([]);
  expect(document).toContain("a b &lt;&amp;&gt;");
});
