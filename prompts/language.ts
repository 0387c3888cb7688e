// Knows which of the three languages a message is in, and when another is asked for. Refuses to know any other language.
import type { Language } from "../src/loan.ts";
import type { Normalized } from "./normalize.ts";

const common: Record<"en" | "es", ReadonlySet<string>> = {
  en: new Set("the a an i you to of and it is in that for on my me can will not be have do this with what how when at but if from or are was pay payment money friday monday tuesday wednesday thursday saturday sunday tomorrow today next week month please yes thanks hello hi no don't can't i'm i'll won't it's balance owe who why where need want send paid already stop call wrong number week end half rest minimum dollars your we they he she would could should about after before by get got know just am okay hey sorry paycheck see later thank talk one two three four five six seven eight nine ten twenty thirty fifty hundred thousand january february march april june july august september october november december first last".split(" ")),
  es: new Set("el la los las un una de del y que en por para con no si es lo le se me mi su al pero como cuando cuanto cuánto donde quien qué cómo cuándo usted ustedes puedo pagar pago pagué quiero tengo debo dinero mañana hoy lunes martes miércoles jueves viernes sábado domingo semana mes quincena gracias hola sí voy va está estoy este esta ese eso favor tarjeta cuenta saldo deuda mitad mínimo resto ayer buenos buenas días tardes noches señor señora hasta antes después dentro pesos bueno vale todo nada también porque muy más menos necesito abono depósito trabajo próximo próxima pasado fin primero enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre llámame hablar alguien équivocado adiós soy perdí quién uno dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta cincuenta cien ciento doscientos trescientos quinientos mil domingo segundo último".split(" ")),
}; // prettier-ignore

const asks: Record<Language, RegExp> = {
  en: /\b(?:english|ingles|inglés)\b|英文|英语/,
  es: /\b(?:spanish|espanol|español|castellano)\b|西班牙[语文]/,
  zh: /\b(?:chinese|mandarin|cantonese|chino|mandarin|mandarín)\b|中文|汉语|普通话|国语|华语/,
};
const request =
  /\b(?:speak|talk|text|write|switch|change|in|please|continue|prefer|do you|want|need|anyone|someone|por favor|hablas?|habla|hablan|hablo|en|escrib\w*|cambi\w*|prefiero|quiero|puede|pueden|alguien)\b|说|讲|用|请|换|会|能|改|有没有|懂|要/;
/** "I don't speak English" asks for the speaker's own language, not for English. */
const cannot =
  /\b(?:dont|cant) (?:speak|understand|read|know)\b|\b(?:don't|do not|can't|cannot|not good|no) (?:speak|understand|read|know|hablo|entiendo|se|leo|hablar)?\s*(?:much |good |mucho |bien )?(?:english|ingles|spanish|espanol|chinese|chino)\b|\bno (?:hablo|entiendo|se|leo)\b|(?:不懂|不会|看不懂|听不懂|不会说|不会讲)/;

/** The language of a folded message; `prior` wins where the message does not tell (figures, "ok", names). */
export function detectLanguage(folded: Normalized, prior: Language): { code: Language; confidence: number; switchTo?: Language } {
  const { text, plain } = folded;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const latin = text.match(/[\p{Script=Latin}']+/gu) ?? [];
  let code = prior;
  let confidence = 0.5;
  if (han > 0 && han * 2 >= latin.length) [code, confidence] = ["zh", han > 1 || latin.length === 0 ? 0.99 : 0.8];
  else if (latin.length > 0) {
    const score = { en: 0, es: 0 };
    for (const word of latin) {
      if (common.en.has(word)) score.en += 1;
      if (common.es.has(word)) score.es += 1;
      if (/[ñ¿¡áéíóú]/.test(word) || /(?:ción|mente|ando|iendo)$/.test(word)) score.es += 1;
      if (/(?:n't|'ll|'m|'re|'ve)$|ing$/.test(word)) score.en += 0.7;
    }
    if (/[¿¡]/.test(text)) score.es += 1;
    const [best, other] = score.en >= score.es ? (["en", "es"] as const) : (["es", "en"] as const);
    const lead = score[best] - score[other];
    const sure = lead / (1 + score[best] + score[other]);
    if (best === prior || (lead >= 1 && (latin.length <= 3 ? lead >= 1.5 || score[other] === 0 : lead >= 2)) || (prior === "zh" && lead > 0)) [code, confidence] = [best, Math.min(0.99, 0.5 + sure / 2 + (best === prior ? 0.2 : 0))];
    // A single letter ("y", "n") is a key of the talk's own language.
    if (prior !== "zh" && /^\W*\p{L}\W*$/u.test(plain)) [code, confidence] = [prior, 0.5];
    // One word that both languages own, or none, follows the talk.
    if (prior !== "zh" && best !== prior && latin.length === 1 && score[best] < 1) [code, confidence] = [prior, 0.5];
    if (prior === "zh" && lead === 0) [code, confidence] = ["en", 0.55];
  } // prettier-ignore
  const switchTo = wish(plain, text, code, prior);
  return { code, confidence: Math.round(confidence * 100) / 100, ...(switchTo ? { switchTo } : {}) };
}

/** Whether inability is said of this very language, in the same clause: "can u speak English? my husband 不懂中文" is not unable of English. */
function isUnable(language: Language, said: string): boolean {
  const name = asks[language].source;
  const before = String.raw`(?:\b(?:don't|dont|do not|can't|cant|cannot|not good|no)(?: very)? ?(?:speak|understand|read|know|good|hablo|entiendo|se|leo|hablar)?|不懂|不会[说讲]?)[^,.?!;，。？！；]{0,12}?`;
  const after = String.raw`[^,.?!;，。？！；]{0,4}(?:不懂|不会|不好|看不懂|听不懂)`;
  return new RegExp(`${before}(?:${name})|(?:${name})${after}`).test(said);
}

function wish(plain: string, text: string, code: Language, prior: Language): Language | undefined {
  const named = (Object.keys(asks) as Language[]).filter((language) => asks[language].test(text) || asks[language].test(plain));
  if (named.length === 0) return undefined;
  if (cannot.test(plain) || cannot.test(text)) {
    const other = named.filter((language) => !isUnable(language, plain) && !isUnable(language, text)).at(-1);
    return other ?? (code === named[0] ? (code === prior ? undefined : prior) : code);
  }
  const short = plain.length <= 14 || /^\W*(?:english|spanish|espanol|ingles|chinese|chino|中文|英文|西班牙语)\W*$/.test(plain);
  return short || request.test(plain) || request.test(text) ? named.at(-1) : undefined;
}
