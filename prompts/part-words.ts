// Knows the ways to say that the whole sum is too much at once, in three languages. Refuses to know how large a part is.

const tooMuch: readonly RegExp[] = [
  /\b(?:can(?:'|’)?t|cannot|can not|couldn(?:'|’)?t|could not|won(?:'|’)?t be able to|(?:un|not )able to|don(?:'|’)?t have|do not have|haven(?:'|’)?t got|no way (?:i|we) can|not)\b[^.!?;]{0,28}?\b(?:all of (?:it|that)|(?:it|that) all\b|in full|the full\b|full (?:amount|sum|payment)|the whole\b|everything\b|that much|so much|all at once|the entire|the total|in one go)/iu,
  /\btoo much (?:money )?(?:for me )?(?:to pay )?(?:at once|in one go|right now|all at once)|\bonly (?:pay )?(?:a |some )?part(?: of it)?\b(?!y)/iu,
  /(?<!\p{L})no (?:le |les |me |lo |la )?(?:puedo|podr[eé]|alcanzo|alcanza|tengo|junto|completo|voy a poder)(?!\p{L})[^.!?;]{0,28}?(?<!\p{L})(?:todo|completo|el total|la totalidad|tanto|tanta|entero|de una (?:sola )?vez|de un jal[oó]n|de golpe|en una sola|esa cantidad|ese monto)(?!\p{L})/iu,
  /(?<!\p{L})(?:no todo|s[oó]lo (?:puedo |una )?(?:pagar )?(?:una )?parte)(?!\p{L})/iu,
  /(?:还不了|还不起|还不上|付不了|付不起|拿不出|没办法|没法|无法|不能|没有?)[^。！？，]{0,6}(?:这么多|那么多|全部|全额|一次性|一下子|一次还|所有)/u,
  /(?:全部|全额|一次性|一下子|这么多|那么多)[^。！？，]{0,6}(?:还不了|还不起|还不上|还不完|还不清|付不了|付不起|拿不出|做不到|不行|有困难)/u,
  /(?:只能|只够)(?:先)?(?:还|付)(?:一)?部分/u,
];

/** "I can't pay all of it", "no me alcanza para todo", 一次性还不了: a part is asked for then, never a day for the whole. */
export function isTooMuchAtOnce(text: string): boolean {
  const plain = text.normalize("NFKC");
  return tooMuch.some((words) => words.test(plain));
}

/** "100 a month", "200 al mes", 每个月还五百: parts over months, said by what each is. */
export function paysMonthly(text: string): boolean {
  // What comes in each month is told, not offered.
  if (/\b(?:earn|make|making|get paid|bring home|income|salary|wages?|rent)\b|(?<!\p{L})(?:gano|sueldo|salario|ingres\p{L}*|me pagan|cobro|renta)(?!\p{L})|工资|收入|挣|赚|打零工|打工|房租|房贷/iu.test(text)) return false; // prettier-ignore
  return /\d[\d.,]*\s*(?:dollars?|bucks?|usd|pesos?|mxn|k|mil)?\s*(?:a|per|each|every|\/)\s*(?:month|mo)\b|\b(?:every|each) month\b.{0,20}\d|\bmonthly\b.{0,12}\d|\d[\d.,]*\s*(?:dollars?|bucks?)?\s*monthly\b|\d[\d.,]*\s*(?:mil)?\s*(?:pesos|d[oó]lares)?\s*(?:al|por|cada|mensual(?:es)?)\s*(?:mes\b)?(?:$|\b)(?<=mes|mensual|mensuales)|(?<!\p{L})(?:cada|todos los) mes(?:es)?(?!\p{L}).{0,20}\d|(?:每(?:个)?月|一个月)(?:只?能|可以|最多)?(?:先)?(?:还|付|给|交)?(?:个|点)?[\d一二两三四五六七八九十百千万]/iu.test(
    text.normalize("NFKC"),
  );
}

/** "All of it together then", "todo junto", 一起还: two payments become one. */
export function isAllTogether(text: string): boolean {
  return /\b(?:all (?:of it )?(?:together|at once|in one(?: go| payment)?)|(?:in )?one (?:single )?payment|just once|lump sum)\b|(?<!\p{L})(?:todo (?:junto|de una(?: vez)?|en un(?: solo)? pago)|de una sola vez|en un solo pago)(?!\p{L})|一起(?:还|付|给|交)|一次(?:性)?(?:还|付|给|交)?(?:清|完)|一并(?:还|付)|一笔(?:还|付)/iu.test(
    text.normalize("NFKC"),
  );
}

/** "Just the 300", "nada más los 300", 只还三千: that and nothing after it. */
export function isThatAlone(text: string): boolean {
  return /\b(?:just|only) (?:the |do |pay |like )*[$€£]?\d|\d[\d.,]* ?(?:dollars|bucks)? (?:only|and that'?s (?:it|all)|and no more|nothing (?:more|else))\b|\b(?:forget|drop|skip|without|not) (?:about )?the (?:rest|second (?:one|part|payment)|other (?:part|half))\b|(?<!\p{L})(?:s[oó]lo|solamente|nom[aá]s|nada m[aá]s|[uú]nicamente) (?:los |las |le |te |pago |puedo (?:pagar )?|con )*[$]?\d|\d[\d.,]* ?(?:pesos)? (?:y ya|y nada m[aá]s|nom[aá]s|nada m[aá]s)(?!\p{L})|(?<!\p{L})(?:sin|olvide|olv[ií]de(?:se)? de) (?:el resto|lo dem[aá]s)(?!\p{L})|(?<!先)(?:只|就|仅)(?:能|够|要|想|先)?(?:还|付|交)(?:这|那)?(?:个|笔)?[\d一二两三四五六七八九十]|剩下的?(?:不|先不|就不|别)/iu.test(
    text.normalize("NFKC").replaceAll("’", "'"),
  );
}

/** Names parts over months outright, whatever else the sentence sounds like. */
export function namesPlan(text: string): boolean {
  return /\b(?:payment plan|instal+ments?|monthly (?:plan|payments?|parts))\b|(?<!\p{L})(?:abonos|mensualidades|parcialidades|plan de pagos?|a plazos|en (?:varias )?(?:partes|cuotas))(?!\p{L})|分期/iu.test(
    text.normalize("NFKC"),
  );
}
