// Knows which of the three languages a message is in, and when another is asked for. Refuses to know any other language.
import type { Language } from "../src/loan.ts";
import { wordFamilies as familiesEn } from "./en/word-families.ts";
import { wordFamilies as familiesEs } from "./es/word-families.ts";
import type { Normalized } from "./normalize.ts";
import { stem } from "./stem.ts";
import type { WordFamilies } from "./word-families.ts";

const small: Record<"en" | "es", ReadonlySet<string>> = {
  en: new Set("leave alone lot lots very really all any more our us him up out off over only other some than then there here these those which must may might been being were had did does let make give take keep tell ask try go went gone going too also again every someone anyone something anything nothing because until since while texting calling the a an i you to of and it is in that for on my me can will not be have do this with what how when at but if from or are was pay payment money friday monday tuesday wednesday thursday saturday sunday tomorrow today next week month please yes thanks hello hi no don't can't i'm i'll won't it's balance owe who why where need want send paid already stop call wrong number week end half rest minimum dollars your we they he she would could should about after before by get got know just am okay hey sorry paycheck see later thank talk one two three four five six seven eight nine ten twenty thirty fifty hundred thousand january february march april june july august september october november december first last".split(" ")),
  es: new Set("yo tu nos les te han hay fue era eran ser tener hacer ir dar ver poder aqui alli alla ahi sobre entre desde cada otro otra toda todos algo nadie nunca siempre tan estas estos esos esas mis sus nuestro oiga mire sea fui iba hacia eres somos estamos tenemos tiene tienen vive creo veo sabe el la los las un una de del y que en por para con no si es lo le se me mi su al pero como cuando cuanto cuánto donde quien qué cómo cuándo usted ustedes puedo pagar pago pagué quiero tengo debo dinero mañana hoy lunes martes miércoles jueves viernes sábado domingo semana mes quincena gracias hola sí voy va está estoy este esta ese eso favor tarjeta cuenta saldo deuda mitad mínimo resto ayer buenos buenas días tardes noches señor señora hasta antes después dentro pesos bueno vale todo nada también porque muy más menos necesito abono depósito trabajo próximo próxima pasado fin primero enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre llámame hablar alguien équivocado adiós soy perdí quién uno dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta cincuenta cien ciento doscientos trescientos quinientos mil domingo segundo último".split(" ")),
}; // prettier-ignore

/** Words that stand in one list and are at home in both languages, or are names and the words of machines: they tell nothing. */
const shared = new Set("no me a he has son sea once red come sale dice pan van sin mi tan dame are mate use pie mole tale case has real final total plan app ok okey okay am pm bye hey email whatsapp zelle oxxo cat video local error hotel doctor hospital cancer capital banco radio animal control regular normal general personal social legal oficial manual mayor menor material crisis virus idea area etc ha eh ah oh mmm hmm uh sos son sum pay bot robot stop link pin app web mas sun april mar sep mon dan jan wed art dial van balance ene feb abr jun jul ago aug set sept oct nov dic dec us usd eur gbp mxn cad euro euros million".split(" ")); // prettier-ignore

const bare = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036f']/g, "");
const wordsOf = (families: WordFamilies): string[] => Object.values(families).flatMap((words) => words.split(" "));

/** Words that only one of the two languages has, without accents: the small ones, and those that stand for the ideas of a talk. */
const own: Record<"en" | "es", ReadonlySet<string>> = (() => {
  const all = {
    en: new Set([...small.en, ...wordsOf(familiesEn)].map(bare)),
    es: new Set([...small.es, ...wordsOf(familiesEs)].map(bare)),
  };
  const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
    new Set([...words].filter((word) => !others.has(word) && !shared.has(word)));
  return { en: without(all.en, all.es), es: without(all.es, all.en) };
})();
const ownStems = {
  en: new Set([...own.en].filter((word) => word.length > 3).map((word) => stem(word, "en"))),
  es: new Set([...own.es].filter((word) => word.length > 3).map((word) => stem(word, "es"))),
};

/** How much of a language a word is: its own word tells most, a form of one or an ending or a letter less. */
function evidence(word: string, of: "en" | "es", other: "en" | "es"): number {
  const plain = bare(word);
  if (own[of].has(plain)) return 1;
  if (own[other].has(plain) || shared.has(plain)) return 0;
  if (of === "es" && /[ñáéíóúü]/.test(word)) return 1;
  if (of === "es" && /(?:cion|ciones|mente|ando|iendo|aron|ieron|arle|erme|arme|irme|ados?|idas?|amos|emos|abamos|aban|ias|an?me|en?me|anme|enme)$/.test(plain) && plain.length > 5) return 0.8; // prettier-ignore
  if (of === "en" && (/(?:n't|'ll|'m|'re|'ve|'d)$/.test(word) || (/(?:ing|tion|ght|ly|ness|ed)$|th|wh|sh|ck|w|oo|ee/.test(plain) && plain.length > 3))) return 0.7; // prettier-ignore
  return plain.length > 3 && ownStems[of].has(stem(plain, of)) && !ownStems[other].has(stem(plain, other)) ? 0.8 : 0;
}

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
      score.en += evidence(word, "en", "es");
      score.es += evidence(word, "es", "en");
    }
    if (/[¿¡]/.test(text)) score.es += 1;
    const [best, other] = score.en >= score.es ? (["en", "es"] as const) : (["es", "en"] as const);
    const lead = score[best] - score[other];
    const sure = 0.5 + (0.5 * lead) / (1 + score[best] + score[other]);
    // Where both languages are spoken at once, the talk stays in its own.
    const isMixed = score[other] >= 1 && score[best] < 3 * score[other];
    if (best === prior && lead > 0) [code, confidence] = [best, Math.min(0.99, sure + 0.2)];
    else if (prior === "zh" && lead > 0) [code, confidence] = [best, Math.min(0.99, sure)];
    else if ((lead >= 1 || (score[other] === 0 && lead > 0 && latin.length > 1)) && !isMixed) [code, confidence] = [best, Math.min(0.99, sure)];
    // A single letter ("y", "n") is a key of the talk's own language.
    if (prior !== "zh" && /^\W*\p{L}\W*$/u.test(plain)) [code, confidence] = [prior, 0.5];
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
