// Knows the words by which a message is told apart from its likeness: what is asked, of which sum, by which way. Refuses to know what is answered.

const fold = (text: string): string => text.normalize("NFKC").replaceAll("’", "'");

/** "What happens if I don't pay?", "¿me van a embargar?", 不还会怎么样: asked about what follows, no threat and no refusal. */
export function asksConsequences(text: string): boolean {
  return /\bwhat (?:will |would |could |can )?(?:you (?:guys )?do|happens?|happen to me|goes on)\b.{0,24}\b(?:if|when)\b.{0,24}\b(?:pay|late|miss)|\b(?:if|when) i (?:don'?t|do not|can'?t|cannot|miss|am late)\b.{0,30}\bwhat (?:happens|then)\b|\b(?:will|can|are|could) (?:you|they) (?:gonna |going to )?(?:sue me|take me to court|garnish|repossess|take my (?:car|house|home|wages))|(?<!\p{L})qu[eé] (?:me )?(?:pasa|pasar[ií]a|pasar[aá]|sucede|hacen)(?: conmigo)?,? si (?:no|me atraso)|(?<!\p{L})(?:me|nos) (?:van a|pueden|podr[ií]an|quieren) (?:a )?(?:embargar|demandar|quitar (?:la|el|mi) (?:casa|coche|carro|auto|sueldo)|meter a la c[aá]rcel)|(?:不还|还不上|还不起|不按时还|逾期了?|再拖)(?:的话|下去)?[^。？！]{0,6}(?:会|有什么|要)(?:怎么样|怎样|怎么办|什么后果|后果|影响|如何|起诉|被告|坐牢)|(?:会|要)(?:起诉|告)我(?:吗|么)|有什么后果/iu.test(
    fold(text),
  );
}

/** "What did we agree?", "¿en qué quedamos?", 我登记的是哪天: asked about the promise that stands. */
export function asksWhatWasPromised(text: string): boolean {
  return /\b(?:what|when|which (?:day|date)|how much) (?:day |date )?(?:did|have|was it) (?:i|we|that i)\b.{0,12}\b(?:promise|agree|say|said|commit|set up|settle on|tell you|pick|choose)|\bwhat(?:'s| is| was) (?:my|our) (?:promise|agreement|arrangement)\b(?! number)|\bremind me (?:what|when|which day)\b|(?<!\p{L})(?:en )?qu[eé] (?:d[ií]a |fecha )?(?:qued(?:amos|[eé])|acord(?:amos|[eé])|promet[ií](?:mos)?|dije)(?!\p{L})|(?<!\p{L})(?:cu[aá]ndo|cu[aá]nto) (?:qued[eé]|quedamos|promet[ií]|dije)(?!\p{L})|(?:我|我们|之前|上次|刚才)(?:之前|上次|刚才)?(?:答应|约定|登记|承诺|约|说好?)(?:了|的)?(?:是)?(?:什么|多少|哪天|哪一天|几号|什么时候)/iu.test(
    fold(text),
  );
}

/** "Can my due date be the 5th of every month?": the day of all instalments, not of one payment. */
export function asksDueDateChange(text: string): boolean {
  const plain = fold(text);
  const moves =
    /\b(?:move|change|switch|shift|push)\b|(?<!\p{L})(?:mov\p{L}*|cambi\p{L}*|recorr\p{L}*|pas(?:ar|en|e|a))(?!\p{L})|改|换|调(?:整)?|挪/iu;
  const always =
    /\b(?:(?:my|the) (?:due date|billing date|payment date)s?|(?:every|each) month)\b|(?<!\p{L})(?:(?:mi|la) fecha (?:de (?:pago|corte|vencimiento|cobro))s?|(?:de )?(?:cada|todos los) mes(?:es)?)(?!\p{L})|还款日|扣款日|每个?月/iu;
  // "Pay 100 every month" is parts, "change my payment date" with a promise is that promise's day: both must be named as a standing day.
  const standing =
    /\b(?:due date|billing date|(?:every|each) month)\b|(?<!\p{L})(?:fecha (?:de )?(?:corte|vencimiento|cobro)|(?:cada|todos los) mes(?:es)?)(?!\p{L})|每个?月|固定还款日/iu;
  return moves.test(plain) && always.test(plain) && standing.test(plain);
}

/** Being reached at the place of work: a place to keep away from, whatever the hour. */
export function namesWorkplace(text: string): boolean {
  return /\bat (?:my )?(?:work|job|office)\b|\bmy (?:work|job|boss|employer|workplace|office|coworkers?)\b|(?<!\p{L})(?:en|a) (?:mi|el) (?:trabajo|oficina|chamba)(?!\p{L})|(?<!\p{L})mi (?:jefe|jefa|patr[oó]n)(?!\p{L})|(?:我)?(?:单位|公司|上班的?地方|领导|同事|老板)/iu.test(
    fold(text),
  );
}

/** Calls are what shall end, whatever the medium it is said on. */
export function namesCalls(text: string): boolean {
  return /\bcall(?:s|ing|ed)?\b|\bphon(?:e|es|ing) (?:me|my)\b|\bringing\b|(?<!\p{L})(?:llam\p{L}*|marc(?:ar|arme|ando|arnos|ando?me))(?!\p{L})|打(?:我)?(?:的)?(?:电话|手机)|来电|致电|电话/iu.test(
    fold(text),
  );
}

/** People around the borrower are being contacted, which is a complaint by itself. */
export function namesFamilyContacted(text: string): boolean {
  return /\b(?:call|text|contact|harass|bother|messag)\w*\b.{0,16}\bmy (?:family|wife|husband|mom|mother|dad|father|kids?|son|daughter|sister|brother|parents|neighbou?rs?|friends?|boss|coworkers?)\b|(?<!\p{L})(?:llam|molest|acos|contact|escrib)\p{L}*(?!\p{L}).{0,16}(?<!\p{L})mi (?:familia|esposa|esposo|mam[aá]|pap[aá]|hij[oa]s?|herman[oa]s?|vecin[oa]s?|jefe|amig[oa]s?)(?!\p{L})|(?:骚扰|打扰|联系|打电话给|打给|打)(?:我(?:的)?)?(?:家人|家里人|父母|爸妈?|妈|老公|老婆|孩子|亲戚|朋友|邻居|同事|领导)/iu.test(
    fold(text),
  );
}

/** Names late interest, as opposed to the interest that every instalment holds. */
export function namesLateInterest(text: string): boolean {
  return /\b(?:late|penalt\w*|overdue|default|fines?)\b|morator|(?<!\p{L})(?:mora|recargos?|multas?|penalizaci[oó]n\p{L}*|atraso)(?!\p{L})|罚|滞纳|逾期|违约/iu.test(
    fold(text),
  );
}

/** Names the loan as a whole or its early end, where "pay it off" alone may mean what is late. */
export function namesWholeLoan(text: string): boolean {
  return /\b(?:whole|entire) (?:loan|thing|balance)\b|\b(?:the|my|this) (?:loan|account)\b|\b(?:early|ahead of (?:time|schedule))\b|(?<!\p{L})(?:(?:el|mi|todo el) (?:cr[eé]dito|pr[eé]stamo)|anticipad\p{L}*|adelantad\p{L}*|por adelantado)(?!\p{L})|提前|贷款|本金|结清/iu.test(
    fold(text),
  );
}

/** "I can't make it on Friday": the day beside it is the one that falls. */
export function refusesTheDay(text: string): boolean {
  return /\b(?:can'?t|cannot|can not|won'?t|wont|couldn'?t|not (?:gonna|going to)(?: be able to)?|unable to|not able to)\b.{0,24}\b(?:make|do|pay|manage|have|get)\b|\b(?:can'?t|cannot|won'?t) (?:do )?(?:mon|tues?|wed|thur?s?|fri|sat|sun)\w*\b|(?<!\p{L})no (?:voy a (?:poder|alcanzar)|podr[eé]|puedo|alcanzo|me alcanza)(?!\p{L})|(?:不能|没法|没办法|无法|不行|还不了|来不及|付不了)/iu.test(
    fold(text),
  );
}

const counters =
  /\b(?:oxxo|7[- ]?eleven|walmart|soriana|chedraui|western union|moneygram|money order|venmo|cash ?app|pay ?pal|check|cheque)\b|(?<!\p{L})(?:farmacia\p{L}*|tienda|corresponsal|mercado ?pago|codi|giro)(?!\p{L})|银联|云闪付|柜员机|ATM/iu;

/** A place or a means of paying that is named and is none of the lender's own ways: as it was said. */
export function otherMeansIn(text: string): string | null {
  return counters.exec(fold(text))?.[0] ?? null;
}

const ordinals: readonly RegExp[] = [
  /^(?:first|primer[oa]?)$|^第?一(?:个|笔|项|种)$/u,
  /^(?:second|segund[oa])$|^第?[二两](?:个|笔|项|种)$/u,
  /^(?:third|tercer[oa]?)$|^第?三(?:个|笔|项|种)$/u,
  /^(?:fourth|cuart[oa])$|^第?四(?:个|笔|项|种)$/u,
];

/** "The second one", "la primera", 第二个 and nothing else: a choice among what was listed, 1 to 4; null when it is none. */
export function ordinalIn(text: string): number | null {
  const bare = fold(text)
    .toLowerCase()
    .replace(/[\s.,!]+/gu, " ")
    .trim()
    .replace(/^(?:the|el|la|option|opci[oó]n|number|n[uú]mero|es|选)\s*(?:the|el|la)?\s*/u, "")
    .replace(/\s*(?:one|option|opci[oó]n|loan|pr[eé]stamo|cr[eé]dito|please|por favor|吧|贷款|合同)$/u, "");
  const at = ordinals.findIndex((words) => words.test(bare));
  return at < 0 ? null : at + 1;
}

/** "Last month", 上周: a time gone by that holds no day. */
export function namesVaguePast(text: string): boolean {
  return /\blast (?:week|month|time)\b|\b(?:a while|weeks|months?) ago\b|(?<!\p{L})(?:(?:la semana|el mes|la quincena) pasad[oa]|hace (?:tiempo|rato|semanas|unos d[ií]as))(?!\p{L})|上(?:个)?(?:月|周|星期|礼拜)(?![一二三四五六日天\d])|前(?:几|些)天|之前/iu.test(
    fold(text),
  );
}

/** "I'm not paying that late fee": the rest may well be paid. */
export function refusesLateInterest(text: string): boolean {
  return /\b(?:not|won'?t|wont|never|refuse to|don'?t|shouldn'?t have to)\b.{0,12}\bpay(?:ing)?\b.{0,16}\b(?:late|penalt\w*)\b|\b(?:without|minus|except|but not|not counting) (?:the |that |those )?(?:late|penalt\w*)\b|(?<!\p{L})(?:no (?:voy a |pienso |quiero )?pag\p{L}* .{0,10}(?:recargos?|mora(?:torios?)?|multas?)|sin (?:los? )?(?:recargos?|intereses? moratorios?|mora))(?!\p{L})|(?:罚息|滞纳金|违约金)[^。？！]{0,6}(?:不(?:还|付|交|认|给))|(?:不(?:还|付|交|认|给))[^。？！]{0,4}(?:罚息|滞纳金|违约金)/iu.test(
    fold(text),
  );
}
