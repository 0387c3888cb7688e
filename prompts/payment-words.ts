// Knows the words for ways to pay and for references in three languages. Refuses to know what the lender accepts.
import type { PaymentMethod } from "../src/lender.ts";

const methods: readonly [PaymentMethod, RegExp][] = [
  [
    "debit",
    /\b(?:auto ?-?pay|debit(?!\s+card)|direct debit|take it from my account|from my account|domicilia\w*|cargo(?:\s+autom\S*)?|de mi cuenta)\b|扣款|代扣|自动扣/iu,
  ],
  ["transfer", /\b(?:transfer\w*|wire|ach|zelle|spei|dep[oó]sito|deposit\w*)\b|转账|汇款|转过去|转给/iu],
  [
    "link",
    /\b(?:link|online|on the (?:web|page|site)|web ?site|en l[ií]nea|p[aá]gina|enlace|app)\b|网上|线上|链接|手机银行|微信支付|支付宝/iu,
  ],
  ["branch", /\b(?:branch|in person|at the (?:bank|office)|sucursal|oficina|ventanilla|cash|efectivo)\b|网点|柜台|柜面|现金/iu],
  ["card_by_phone", /\b(?:card|tarjeta)\b|银行卡|刷卡/iu],
];

/** The first way to pay that the words name; null when they name none. */
export function methodIn(text: string): PaymentMethod | null {
  return methods.find(([, words]) => words.test(text.normalize("NFKC")))?.[0] ?? null;
}

/** A reference, receipt or transaction number: letters and digits with at least three digits. Never a date or a sum with a currency. */
export function referenceIn(text: string): string | null {
  const named =
    /(?:ref\w*|receipt|confirmation|conf|transaction|folio|recibo|clave|comprobante|流水号?|凭证号?|单号|交易号)\W{0,6}(?:no\.?|n[uú]m\w*|number|#|is|es|是|为)?\W{0,4}([a-z\d][a-z\d-]{3,30})/iu.exec(
      text.normalize("NFKC"),
    );
  if (named && /\d/.test(named[1]!)) return named[1]!;
  const alone = /^\W*([a-z\d][a-z\d-]{3,30})\W*$/iu.exec(text.normalize("NFKC"));
  return alone && (alone[1]!.match(/\d/g)?.length ?? 0) >= 3 ? alone[1]! : null;
}

const partsOfDay: readonly ["morning" | "afternoon" | "evening", RegExp][] = [
  ["morning", /\b(?:morning|before (?:noon|lunch)|first thing)\b|\b(?:en|por|de) la ma[ñn]ana\b|\btemprano\b|上午|早上|早晨/iu],
  ["evening", /\b(?:evening|tonight|at night|after work)\b|\bnoche\b|晚上|下班后|夜里/iu],
  ["afternoon", /\b(?:afternoon|midday|noon|lunch\s?time)\b|\btarde\b|mediod[ií]a|下午|中午/iu],
];

/** The part of the day that the words name; null when they name none. */
export function partOfDayIn(text: string): "morning" | "afternoon" | "evening" | null {
  return partsOfDay.find(([, words]) => words.test(text.normalize("NFKC")))?.[0] ?? null;
}
