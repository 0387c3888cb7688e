// Knows the words by which a message is told apart from its likeness: what is asked, of which sum, by which way. Refuses to know what is answered.

const fold = (text: string): string => text.normalize("NFKC").replaceAll("’", "'");

/** "What happens if I don't pay?", "¿me van a embargar?", 不还会怎么样: asked about what follows, no threat and no refusal. */
export function asksConsequences(text: string): boolean {
  return (
    fearsConsequences(text) ||
    /\bwhat (?:will |would |could |can )?(?:you (?:guys )?do|happens?|happen to me|goes on)\b.{0,24}\b(?:if|when)\b.{0,24}\b(?:pay|late|miss)|\b(?:if|when) i (?:don'?t|do not|can'?t|cannot|miss|am late)\b.{0,30}\bwhat (?:happens|then)\b|\bwhat if (?:i|one month|some month)\b.{0,24}\b(?:can'?t|cannot|miss|late|don'?t|short)\b|(?<!\p{L})(?:y |qu[eé] pasa |pero )si (?:un|alg[uú]n|otro|el pr[oó]ximo) mes (?:no|me atraso|fallo)|(?:万一|如果|要是)[^。？！]{0,8}(?:还不上|还不了|没钱|不够|还不起)[^。？！]{0,4}(?:怎么办|呢|怎么样|咋办)|\b(?:will|can|are|could) (?:you|they) (?:gonna |going to )?(?:sue me|take me to court|garnish|repossess|take my (?:car|house|home|wages))|(?<!\p{L})qu[eé] (?:me )?(?:pasa|pasar[ií]a|pasar[aá]|sucede|hacen)(?: conmigo)?,? si (?:no|me atraso)|(?<!\p{L})(?:me|nos) (?:van a|pueden|podr[ií]an|quieren) (?:a )?(?:embargar|demandar|quitar (?:la|el|mi) (?:casa|coche|carro|auto|sueldo)|meter a la c[aá]rcel)|(?:不还|还不上|还不起|不按时还|逾期了?|再拖)(?:的话|下去)?[^。？！]{0,6}(?:会|有什么|要)(?:怎么样|怎样|怎么办|什么后果|后果|影响|如何|起诉|被告|坐牢)|(?:会|要)(?:起诉|告)我(?:吗|么)|有什么后果/iu.test(
      fold(text),
    )
  );
}

/** "Please don't take my car", "no me quiten la casa", 别起诉我: feared, and so asked about. */
function fearsConsequences(text: string): boolean {
  return /\b(?:do ?n'?t|do not|not going to|gonna|going to|will) (?:(?:you|they) )?(?:take|tow|repo(?:ssess)?|garnish|sue|seize) (?:away )?(?:my|me|us)\b|(?<!\p{L})no (?:me|nos) (?:vayan? a )?(?:quit(?:en|ar)|embargu?(?:en|ar)|demand(?:en|ar))(?!\p{L})|(?:别|不要|求你们?别)(?:起诉|告)我/iu.test(
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

/** "Just paid", "acabo de pagar", 刚还: today. */
export function namesJustNow(text: string): boolean {
  return /\bjust (?:now|paid|sent|did|made|transferred|submitted|went through|done)\b|\b(?:a (?:minute|moment|second|sec|few minutes) ago|right now|moments ago|earlier today|already today)\b|(?<!\p{L})(?:acabo de (?:pagar|hacer|mandar|enviar|transferir|depositar)|ahorita|hace (?:un (?:rato|momento|ratito)|unos minutos)|reci[eé]n)(?!\p{L})|刚(?:刚|才)?(?:还|付|转|交|打|汇)?|才(?:还|付|转)(?:了|的|过)/iu.test(
    fold(text),
  );
}

/** "Can someone call me?", "¿me pueden llamar?", 给我打个电话: a call is wanted, and nobody by name or rank. */
export function asksToBeCalled(text: string): boolean {
  const plain = fold(text);
  return (
    /\b(?:call|phone|ring) me\b|\bgive me a (?:call|ring)\b|(?<!\p{L})(?:ll[aá]m(?:en?|ar)me|me (?:pueden?|podr[ií]an?|puedes) (?:llamar|marcar|hablar por tel[eé]fono)|m[aá]rquenme|que me llamen|me llam(?:en?|an))(?!\p{L})|(?:给我|跟我)(?:回|打|来)(?:个|一个)?(?:电话)|电话联系我/iu.test(
      plain,
    ) &&
    !/\b(?:human|agent|rep(?:resentative)?|real|person|people|supervisor|manager|boss|don'?t|do not|stop|quit|never|not|why)\b|(?<!\p{L})(?:humano|persona|asesor\p{L}*|ejecutiv\p{L}*|gerente|supervisor\p{L}*|no|dejen|ya no)(?!\p{L})|人工|客服|真人|经理|主管|领导|别|不要|不许/iu.test(
      plain,
    )
  );
}

/** "I'm not paying that late fee": the rest may well be paid. */
export function refusesLateInterest(text: string): boolean {
  return /\b(?:not|won'?t|wont|never|refuse to|don'?t|shouldn'?t have to)\b.{0,12}\bpay(?:ing)?\b.{0,16}\b(?:late|penalt\w*)\b|\b(?:without|minus|except|but not|not counting) (?:the |that |those )?(?:late|penalt\w*)\b|(?<!\p{L})(?:no (?:voy a |pienso |quiero )?pag\p{L}* .{0,10}(?:recargos?|mora(?:torios?)?|multas?)|sin (?:los? )?(?:recargos?|intereses? moratorios?|mora))(?!\p{L})|(?:罚息|滞纳金|违约金)[^。？！]{0,6}(?:不(?:还|付|交|认|给))|(?:不(?:还|付|交|认|给))[^。？！]{0,4}(?:罚息|滞纳金|违约金)/iu.test(
    fold(text),
  );
}

const nobodyElse =
  /(?:wife|husband|spouse|partner|boyfriend|girlfriend|mom|mum|mother|dad|father|parents?|folks|family|kids?|children|son|daughter|sister|brother|roommates?|neighbou?rs?|friends?|boss|manager|employer|co-?workers?|landlord|anyone|anybody|any one|no ?one|nobody|else)/u
    .source;
const nadieMas =
  /(?:espos[oa]|marido|mujer|pareja|novi[oa]|mam[aá]|madre|pap[aá]|padres?|familia(?:res)?|hij[oa]s?|herman[oa]s?|suegr[oa]s?|vecin[oa]s?|amig[oa]s?|jef[ea]|patr[oó]n|compañer[oa]s?|nadie(?: m[aá]s)?)/u
    .source;
const othersZh =
  /(?:老公|老婆|丈夫|妻子|爱人|对象|男朋友|女朋友|家人|家里人?|爸妈?|妈妈?|父母|父亲|母亲|孩子|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|婆婆|公公|亲戚|朋友|邻居|同事|领导|老板|单位|公司|别人|其他人|任何人|外人)/u
    .source;
const asDiscretion: readonly RegExp[] = [
  new RegExp(
    `\\b(?:don'?t|do not|never|please not|nobody|not to|without|can'?t|must(?:n'?t| not)|shouldn'?t|won'?t you|keep (?:this|it) from|hide (?:this|it) from)\\b.{0,16}\\b(?:tell(?:ing)?|say(?:ing)?|mention(?:ing)?|inform(?:ing)?|let(?:ting)?|know(?:ing)?|find(?:ing)? out|from|talk(?:ing)? to|contact(?:ing)?|discuss)\\b.{0,24}\\b${nobodyElse}\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:my |the )?${nobodyElse} (?:can'?t|cannot|must ?n[o']t|should ?n[o']t|does ?n[o']t|do(?:es)? not|is not to) (?:know|find out|hear|see)\\b`,
    "iu",
  ),
  /\b(?:keep|stays?|is) (?:this |it |that )?(?:strictly )?(?:between (?:us|you and me)|private|confidential|a secret)\b/iu,
  new RegExp(
    `(?<!\\p{L})no (?:le |les |lo |se lo |me lo |se |quiero que |vayan? a |van? a )*(?:diga[ns]?|dig[aá]is|decir(?:le|les|selo)?|cuent[ea][ns]?|contar(?:le|selo)?|coment[ea][ns]?|comentar(?:le|selo)?|avis[ea][ns]?|avisar(?:le)?|inform[ea]n?|habl[ea]n?|hablar|enter[ea](?:n|rse)?|se entere|sep[aá]n?|sepa|llam[ea]n?|busquen?|contacten?)(?!\\p{L}).{0,24}(?<!\\p{L})${nadieMas}(?!\\p{L})`,
    "iu",
  ),
  new RegExp(`(?<!\\p{L})(?:que )?(?:mi |mis )?${nadieMas} (?:no )?(?:se entere|se enteren|lo sepan?|sepan?)(?!\\p{L})`, "iu"),
  new RegExp(
    `(?:别|不要|千万别|请勿|勿|不能|不可以|不许|能不能不|可以不|可不可以不)(?:去|再|把(?:这事|这件事|此事))?(?:告诉|跟|和|对|让|给|通知|联系|打给|打电话给)?(?:我(?:的)?)?${othersZh}(?:知道|说|讲|提|发现|听到)?`,
    "u",
  ),
  new RegExp(`(?:瞒着|保密|替我保密|帮我保密)|(?:我(?:的)?)?${othersZh}(?:还)?不(?:知道|能知道)(?:这|我)`, "u"),
];

/** "Don't tell my wife", "que no se entere mi esposo", 别告诉我老公: the matter is to be kept from somebody. Whom we are said to have called already is a complaint. */
export function asksDiscretion(text: string): boolean {
  const plain = fold(text);
  return asDiscretion.some((words) => words.test(plain));
}

/** "I'll pay $0", "cero pesos", 零元: nothing, said as a sum. */
export function namesZero(text: string): boolean {
  return /(?<![\d.,])[$￥¥€] ?0+(?:[.,]0{1,2})?(?![\d.,]*\d)|(?<![\d.,:$])0+(?:[.,]0{1,2})? ?(?:dollars?|bucks?|cents?|usd|pesos?|mxn|euros?|yuan|rmb|cny|元|块)(?!\p{L})|\bzero (?:dollars?|bucks?|cents?)\b|(?<!\p{L})(?:cero (?:pesos|d[oó]lares|centavos))(?!\p{L})|零(?:元|块)|(?:还|付)(?:零|0)(?![\d.])/iu.test(
    fold(text),
  );
}

/** "It's me now", "soy yo", 我是本人: the person asked for speaks. */
export function isThemselves(text: string, fullName: string): boolean {
  const plain = fold(text).toLowerCase();
  if (/\b(?:it'?s|this is|that'?s) me\b|\bi'?m (?:back|here now)\b|\bspeaking\b|(?<!\p{L})(?:soy yo|ya estoy aqu[ií]|aqu[ií] estoy|habla (?:[eé]l|ella) mism[oa])(?!\p{L})|本人|是我/iu.test(plain) && !/不是/u.test(plain)) return true; // prettier-ignore
  const names = fold(fullName).toLowerCase().split(/\s+/u);
  return names.some(
    (name) =>
      name.length > 1 &&
      ["this is ", "i am ", "i'm ", "im ", "soy ", "habla ", "我是", "我就是"].some((says) => plain.includes(`${says}${name}`)),
  );
}

/** Names a third person: what is said may be theirs. */
export function speaksOfAnother(text: string): boolean {
  return /\b(?:he|she|him|her|his|hers|they|them|their)(?:'s|'ll|'d)?\b|(?<!\p{L})(?:le|lo|la) (?:ayud|pag|dig|dir|avis|pas|deposit)\p{L}*|(?<!\p{L})(?:[eé]l|ella|ellos|mi (?:espos[oa]|marido|mujer|hij[oa]|herman[oa]|mam[aá]|pap[aá]|jef[ea]))(?!\p{L})|他|她/iu.test(
    fold(text),
  );
}

/** "Any news?", "¿qué pasó con mi reclamo?", 有结果了吗: asked after something that was left with us. */
export function asksNews(text: string): boolean {
  return /\bany (?:news|updates?|word|progress)\b|\bwhat(?:'s| is| has) (?:happen(?:ing|ed)|going on|the status)\b|\bwhat about my (?:dispute|complaint|case|claim)\b|\b(?:my|the) (?:dispute|complaint|case|claim)\b|\bstill (?:waiting|nothing|no (?:answer|reply|word))\b|\b(?:nobody|no ?one|never) (?:has |ever )?(?:called|answered|replied|got back|wrote|responded|looked)\b|\bgot back to me\b|(?<!\p{L})(?:alguna? (?:novedad|noticia|respuesta)|qu[eé] (?:pas[oó]|onda|ha pasado|hubo) con|mi (?:reclamo|queja|caso|disputa|aclaraci[oó]n)|sigo esperando|nadie me (?:ha )?(?:contest|respond|llam|habl)\p{L}*|ya (?:revisaron|lo revisaron|vieron))(?!\p{L})|有(?:没有)?(?:结果|消息|进展|答复|回复)|处理得?怎么样|(?:怎么|为什么)?(?:还|一直)(?:没有?|不)(?:人)?(?:回复|答复|联系|处理|结果|消息)|查(?:得|的)?怎么样|没人(?:回|理|联系)/iu.test(
    fold(text),
  );
}

/** Whether what stands before a sum says that it was paid: "just sent you ", "ya les deposité ", 已经还了. */
export function endsInPaying(before: string): boolean {
  return /(?:\b(?:paid|sent|send|deposited|transferred|put|gave)(?: (?:you|u|y'?all|ya|them|in|over|the|already))*\W*|(?<!\p{L})(?:pagu[eé]|mand[eé]|deposit[eé]|transfer[ií]|abon[eé]|envi[eé]|di)(?: (?:ya|los|las|unos|como|hoy|ayer))*\W*|(?:还|付|转|打|存|交)(?:过去)?了\W*)$/iu.test(
    fold(before),
  );
}

/** "And the other one?", "¿y del otro préstamo?", 另外那笔: of two agreements the one not being talked about. */
export function namesOtherLoan(text: string): boolean {
  return /\b(?:the|my|that) other (?:one|loan|account|agreement|debt)\b|\bother loan\b|\b(?:what|how) about the other\b|(?<!\p{L})(?:el|del|al|mi|la|de la|en el) otr[oa](?! (?:d[ií]a|mes|semana|fecha|vez|parte|mitad|a[nñ]o|lado))(?: (?:pr[eé]stamo|cr[eé]dito|contrato|cuenta|deuda))?(?=\W*$|,| (?:pr[eé]stamo|cr[eé]dito|contrato|cuenta))|(?:另(?:外|一)?(?:那|一)?|其他那?)(?:一)?(?:笔|个(?:贷款|合同)|份)/iu.test(
    fold(text),
  );
}

/** "My kid was sick", "estuve enfermo", 前几天感冒了: an illness that has passed and got in the way. */
export function namesPassedIllness(text: string): boolean {
  const plain = fold(text);
  return (
    /\b(?:was|were|been|got|had)\b.{0,14}\b(?:sick|ill|unwell|the flu|a cold|covid)\b|\b(?:flu|stomach bug)\b|(?<!\p{L})(?:estuv\p{L}*|andaba|se puso|me puse|se me enferm\p{L}*) ?(?:muy |un poco )?(?:enferm|mal|malit|con gripa)?\p{L}*|感冒|发烧|(?:前几天|上周|这几天|之前)[^。]{0,6}(?:病了|生病|不舒服)/iu.test(
      plain,
    ) &&
    !/hospital|surger|operat|cancer|c[aá]ncer|stroke|disab|terminal|chronic|still|depress|internad|cirug|住院|手术|癌|还没好|重病/iu.test(
      plain,
    )
  );
}

/** "This is his wife", "soy su hermano", 我是她女儿: whoever writes says in so many words that they are somebody else. */
export function isSomebodyElse(text: string): boolean {
  const plain = fold(text);
  const who = /(?:wife|husband|spouse|partner|girlfriend|boyfriend|mother|mom|mum|father|dad|son|daughter|brother|sister|kid|aunt|uncle|cousin|roommate|neighbou?r|friend|boss|assistant|secretary|coworker|co-worker)/u.source; // prettier-ignore
  const quien = /(?:espos[oa]|marido|mujer|pareja|novi[oa]|mam[aá]|madre|pap[aá]|padre|hij[oa]|herman[oa]|t[ií][oa]|prim[oa]|suegr[oa]|vecin[oa]|amig[oa]|abuel[oa]|compañer[oa])/u.source; // prettier-ignore
  const ren = /(?:老公|老婆|丈夫|妻子|爱人|男朋友|女朋友|妈妈?|爸爸?|母亲|父亲|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|邻居|室友|家人|亲戚|孙子|孙女)/u.source; // prettier-ignore
  return [
    new RegExp(`\\b(?:this is|it'?s|i'?m|i am|im|you'?ve reached) (?:actually )?(?:his|her|their|\\p{L}+'?s) ${who}\\b`, "iu"),
    new RegExp(`(?<!\\p{L})soy (?:yo )?(?:su|la|el) ${quien}(?!\\p{L})(?! de (?:los|las) )`, "iu"),
    new RegExp(`我是(?:他|她|他们|[\\p{Script=Han}]{2,4}的)${ren}|我是(?:机主|本人)的`, "u"),
  ].some((words) => words.test(plain));
}

/** "Can we do less?", 少一点行吗: a smaller amount is wished for, and none is named. */
export function asksLess(text: string): boolean {
  return /\b(?:less|lower|smaller|cheaper|too (?:much|high|steep)|can'?t (?:do|afford) that|not that much|bring it down)\b|(?<!\p{L})(?:menos|m[aá]s (?:baj[oa]|chic[oa]|poco|cort[oa])|es (?:mucho|demasiado)|muy (?:alt[oa]|caro)|no me alcanza)(?!\p{L})|少(?:一)?(?:点|些)|低(?:一)?(?:点|些)|太(?:多|高)|还(?:是)?(?:多|高)了?/iu.test(
    fold(text),
  );
}
