// Knows what every phrase in every language must hold to. Refuses to know when it is said.
import { describe, expect, test } from "@jest/globals";
import { languages, type Language } from "../../src/loan.ts";
import { phrasebook, type Phrase, type PhraseKey, slots } from "../../prompts/phrases.ts";
import { phrases as english } from "../../prompts/en/phrases.ts";
import { phrasebooks, templateOf } from "../../prompts/render.ts";
import { countSms } from "../../prompts/sms.ts";

const keys = Object.keys(slots) as PhraseKey[];
const all = languages.flatMap((language) => keys.map((key) => [language, key, phrasebooks[language][key]] as const));
const textsOf = (phrase: Phrase): string[] => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
const slotsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted();

/** Said before anybody is verified, or to somebody who is not the person. */
const beforeVerified: PhraseKey[] = [
  "helloUnnamed", "limitedMessage", "limitedAgain", "optOutLine", "recordingLine", "recordingAgreed", "recordingRefused", "languageEn", "languageEs", "languageZh", "iAmAutomated", "whoIAm",
  "checkWhoWeAre", "unknownAddress", "helpText", "checkFirst", "checkBeforeAnswer", "askBirthDate", "askBirthDateExample", "askIdLast4",
  "askIdLast4Example", "askPostcode", "askPostcodeExample", "noMatch", "verified", "verificationFailed", "notThePerson", "wrongNumber", "handoffNow",
  "handoffAlready", "handoffHours", "transferNow", "deceased", "attorney", "bankruptcy", "identityTheft", "complaint", "hardshipHeard", "disputeHeard",
  "askDispute", "disputeNoted", "crisisLine", "crisisNoLine", "crisisDanger", "crisisClose", "callbackAsk", "callbackAgain", "callbackNoted", "callbackHours",
  "abuseCalm", "stayOnMatter", "stopped", "started", "notUnderstood", "notUnderstoodDigits", "notUnderstoodPerson", "silenceFirst",
  "silenceSecond", "silenceEnd", "languageSet", "languageFollowed", "goodbye", "thanksBack", "nothingToRepeat", "cardNumberMasked", "apology",
]; // prettier-ignore
const tellsOfALoan: Record<Language, RegExp> = {
  en: /\b(?:loans?|debts?|owe[ds]?|pay(?:ments?|ing)?|overdue|past due|due|instal\w*|amount|balance|collect\w*|borrow\w*|credit)\b/i,
  es: /\b(?:préstamos?|deudas?|debe|adeuda|pag(?:o|os|ar|ue)|vencid\w*|cuotas?|monto|saldo|cobr\w*|crédito|atras\w*)\b/i,
  zh: /贷|债|欠|还款|逾期|催|应还|金额|账单|利息|借/,
};
const cruel: Record<Language, RegExp> = {
  en: /\b(?:must|immediately|urgent|last chance|final|legal|court|lawsuit|police|arrest|shame|ashamed|family|employer|neighbou?rs?|or else|consequences|failure|failed to|should have|irresponsible)\b/i,
  es: /\b(?:inmediatamente|urgente|última oportunidad|legal|tribunal|demanda|policía|vergüenza|familia|jefe|vecinos|de lo contrario|consecuencias|irresponsable)\b/i,
  zh: /(?:立即|马上)(?:还|付|缴|处理)|紧急|最后机会|起诉|法院|律师函|警察|报警(?!电话)|家人|单位领导|后果|失信|老赖|丢脸|限你/,
};

describe("every language says everything", () => {
  test("with exactly the slots the phrase has; only a link may go unsaid on the phone", () => {
    for (const [language, key, phrase] of all)
      for (const [medium, text] of typeof phrase === "string" ? [["text", phrase]] : Object.entries(phrase)) {
        const kinds = slots[key] as Record<string, string>;
        const wanted = Object.keys(kinds).filter((slot) => medium !== "voice" || kinds[slot] !== "link" || text!.includes(`{${slot}}`));
        expect([language, key, medium, [...new Set(slotsIn(text!))]]).toEqual([language, key, medium, wanted.toSorted()]);
      }
  });

  test("and the compiler says so: a missing phrase, a slot too few and a slot too many are errors", () => {
    const { promiseNoted, ...rest } = english;
    expect(promiseNoted).toBeDefined();
    // @ts-expect-error a phrase is missing
    phrasebook(rest);
    const tooFew = { ...english, promiseNoted: "Noted {amount}." } as const;
    // @ts-expect-error the day is left out
    phrasebook(tooFew);
    const tooMany = { ...english, promiseNoted: "Noted {amount} for {on} by {method}." } as const;
    // @ts-expect-error there is no such slot
    phrasebook(tooMany);
  });

  test("with at most one question in a phrase", () => {
    const several = all.filter(
      ([, key, phrase]) => key !== "askReason" && textsOf(phrase).some((text) => (text.match(/[?？]/g)?.length ?? 0) > 1),
    );
    expect(several.map(([language, key]) => `${language} ${key}`)).toEqual([]);
  });
});

describe("nothing is said that must not be", () => {
  test("no word for a loan, an amount or a payment before the right party is known", () => {
    const said = languages.flatMap((language) =>
      beforeVerified.flatMap((key) =>
        textsOf(phrasebooks[language][key])
          .filter((text) => tellsOfALoan[language].test(text.replaceAll("{lender}", "")))
          .map((text) => `${language} ${key}: ${text}`),
      ),
    );
    expect(said).toEqual([]);
  });

  test("no threat, shame or false urgency in any language", () => {
    expect(
      all.flatMap(([language, key, phrase]) =>
        textsOf(phrase)
          .filter((text) => cruel[language].test(text))
          .map((text) => `${language} ${key}: ${text}`),
      ),
    ).toEqual([]);
  });

  test("no carrier keyword as a word to reply with, except STOP and START for what they mean", () => {
    const keyword =
      /(?:reply|responda|回复|escriba|write)[ “"]*(?:CANCEL|END|QUIT|YES|UNSUBSCRIBE|STOPALL|OPTOUT|REVOKE|INFO|UNSTOP|HELP)\b/i;
    expect(
      all.filter(([, , phrase]) => textsOf(phrase).some((text) => keyword.test(text))).map(([language, key]) => `${language} ${key}`),
    ).toEqual([]);
  });
});

/** Never written: said to a caller who waits or may be recorded, or to the person who takes the call. */
const onlyOnThePhone = /^(?:nobodyFree|whisper|queue|voicemail|personLost)/;

describe("each medium gets its own wording", () => {
  test("on the phone keys are pressed, in writing they are replied", () => {
    const wrong = languages.flatMap((language) =>
      keys.flatMap((key) => [
        ...(/\b(?:reply|responda)\b|请回复\d/i.test(templateOf(key, language, "voice")) ? [`${language} ${key} voice`] : []),
        ...(!onlyOnThePhone.test(key) && /\b(?:press|oprima)\b|请按\d/i.test(templateOf(key, language, "sms"))
          ? [`${language} ${key} sms`]
          : []),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  test("English texts stay inside GSM-7, so that none doubles its price by a curly quote", () => {
    // The names of the other languages are written in themselves.
    const wide = keys.filter(
      (key) => key !== "languageZh" && key !== "languageEs" && countSms(templateOf(key, "en", "sms")).encoding !== "GSM-7",
    );
    expect(wide).toEqual([]);
  });

  test("Chinese uses full-width punctuation between Chinese characters", () => {
    const half = keys.filter((key) =>
      ["sms", "wechat", "voice"].some((medium) =>
        /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(templateOf(key, "zh", medium as "sms")),
      ),
    );
    expect(half).toEqual([]);
  });

  test("Spanish addresses with usted", () => {
    const familiar = keys.filter((key) =>
      /\b(?:tú|tu|tus|te|ti|puedes|tienes|quieres|responde|oprime|dime)\b/i.test(templateOf(key, "es", "sms")),
    );
    expect(familiar).toEqual([]);
  });
});
