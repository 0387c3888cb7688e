// Knows the words for a number of months, for nothing at all, and for what happened to somebody, in three languages. Refuses to weigh them.
import type { ReasonCode } from "../src/reason.ts";
import { namesViolenceAtHome } from "./critical-violence.ts";

const numbers: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, eighteen: 18, "twenty-four": 24,
  un: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, dieciocho: 18, veinticuatro: 24,
  一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 十八: 18, 二十四: 24, 三十六: 36, 半年: 6, 一年: 12, 两年: 24,
}; // prettier-ignore

const spelled = Object.keys(numbers)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const months = new RegExp(
  `(?<![\\d.,$￥€£])(\\d{1,2}|${spelled})\\s*(?:more\\s+)?(?:months?|mos?\\b|monthly|payments?|instal{1,2}ments?|meses|mes(?![a-z])|pagos|cuotas|mensualidades|个月|期)`,
  "iu",
);
const halfOrWholeYear = /\bhalf a year\b|\bmedio año\b|半年/iu;
const years = /\b(?:a|one|1)\s+year\b|\bun año\b|\b1 año\b|一年/iu;

/** "over six months", "en 4 pagos", "分六期" → the number; null when none is named. A date or an amount is no number of months. */
export function monthsIn(text: string): number | null {
  return monthsAt(text)?.months ?? null;
}

/** The same with where it stands, so that "in three months" is not taken for a day as well. */
export function monthsAt(text: string): { months: number; start: number; end: number } | null {
  const plain = text.normalize("NFKC").toLowerCase();
  for (const [said, value] of [[halfOrWholeYear, 6], [years, 12], [months, null]] as const) {
    const found = said.exec(plain);
    if (found) return { months: value ?? numbers[found[1]!] ?? Number(found[1]), start: found.index, end: found.index + found[0].length };
  }
  return null;
} // prettier-ignore

const nothing = [
  /^\W*(?:none|nothing|zero|nil|no|nope|n\/a|nada|ninguno|ninguna|cero|no pago|没有|无|零|没|0元|没了|没有了|不用|0)\W*$/iu,
  /\b(?:no|do(?:n'?t| not) (?:have|pay)(?: any)?|without)\s+(?:(?:other|more|monthly|any)\s+)*(?:debts?|loans?|agreements?|rent|housing|income|bills|payments?|mortgage|cards?)\b/iu,
  /\b(?:rent[- ]free|(?:own|paid off) (?:my |the )?(?:house|home|place)|live (?:with|at) my (?:mother|father|mom|mum|dad|parents?|sister|brother|family|aunt|son|daughter))\b/iu,
  /\b(?:no tengo|no pago|sin)\s+(?:(?:otr[ao]s?|ning[uú]n[ao]?|m[aá]s)\s+)*(?:deudas?|pr[eé]stamos?|cr[eé]ditos?|contratos?|renta|ingresos?|sueldo|nada|pagos|tarjetas?)\b|\bvivo con mis? (?:pap[aá]s|padres|mam[aá]|hij[ao]|herman[ao]|familia)\b/iu,
  /没有?(?:其他|别的|任何)*(?:债务|贷款|欠款|欠债|房租|房贷|收入|工资)|无其他|(?:住|跟|和)(?:在)?(?:父母|爸妈|家里|子女)(?:家|住|一起)|住(?:在)?(?:家里|自己(?:的)?(?:家|房)|单位|宿舍)|自(?:己的?|家|有)(?:住?房|的房)/u,
];

/** "none", "no tengo otras deudas", "住父母家": an amount of nothing, where an amount was asked. */
export function meansNothing(text: string): boolean {
  const plain = text.normalize("NFKC").replaceAll("’", "'");
  return nothing.some((said) => said.test(plain));
}

/** "None of your business": not an amount of nothing, and nobody has to say. */
export function wontSay(text: string): boolean {
  return /\b(?:rather not|prefer not|none of your|not your business|not telling|(?:don'?t|do not|won'?t|will not|not going to|never) (?:give|hand|send|tell)(?: out| you| anyone| it)? (?:out )?(?:my|that|this|any|personal|it)\b|(?:won'?t|don'?t want to|not going to) (?:say|tell|answer|share)|(?:not|never|ain'?t) (?:giving|sharing|telling|sending|handing)|private)\b|\bprefiero no\b|\bno (?:le|les|te) (?:importa|incumbe)|\bno quiero (?:decir|contestar|responder|dar)|\bno (?:le |les |te )?(?:doy|dar[eé]|voy a dar|comparto) (?:mis?|ese|esos|esa|mi)(?!\p{L})|\bes privado\b|不想说|不(?:会|想|能)?(?:给|提供|透露)(?:你|你们|陌生人)?(?:我的)?(?:生日|身份证|个人|资料|信息)|不方便|不便透露|隐私|不告诉|不愿意说|关你/iu.test(
    text.normalize("NFKC").replaceAll("’", "'"),
  );
}

/** "Why do you need that": asked about a question of ours. */
export function asksWhy(text: string): boolean {
  return /\bwhy\b|\bwhat for\b|\b(?:por|para) qu[eé](?!\p{L})|为什么|为啥|干嘛|做什么用|凭什么/iu.test(text.normalize("NFKC"));
}

const happenings: readonly [ReasonCode, RegExp][] = [
  ["scam", /\b(?:scam\w*|fraud(?:ster)?s?|tricked|con(?:ned| artist)|phish\w+|estaf\w+|fraude|me enga[nñ]aron)(?!\p{L})|被骗|诈骗|骗子|电诈/iu],
  ["gambling", /\b(?:gambl\w+|casino|betting|bet it all|slot machines?|apost\w+|apuestas|ludopat\w+|casino)(?!\p{L})|赌博|赌钱|网赌|输光/iu],
  ["bereavement", /\b(?:(?:my|our) (?:wife|husband|mother|father|mom|mum|dad|son|daughter|brother|sister|partner|child) (?:has )?(?:just )?(?:died|passed)|funeral|lost my (?:wife|husband|mother|father|mom|mum|dad|son|daughter|brother|sister|partner)|falleci[oó]|se muri[oó] mi|muri[oó] mi|funeral|luto)(?!\p{L})|去世|过世|办丧事|丧事/iu],
  ["illness", /\b(?:(?:am|is|i'?m|was|were|been|very|fell|really|seriously|terminally|mentally|too|got|gravely) ill|sick(?! (?:of|and tired))|illness|hospital\w*|surgery|operation|cancer|disab\w+|injur\w+|accident|stroke|depress\w+|enferm\w+|cirug[ií]a|c[aá]ncer|accidente|discapac\w+|operaron|internad[oa])(?!\p{L})|生病|住院|手术|病了|癌|车祸|受伤|残疾|抑郁/iu],
  ["disaster", /\b(?:flood\w*|hurricane|tornado|earthquake|wildfire|house burn\w+|fire in my|storm|inundaci[oó]n|hurac[aá]n|terremoto|sismo|incendio)(?!\p{L})|水灾|洪水|地震|火灾|台风|受灾/iu],
  ["lost_income", /\b(?:lost (?:my|the) job|laid off|got fired|was fired|unemploy\w+|no (?:work|job)|hours (?:were |got )?cut|cut my hours|furlough\w*|out of work|no income|business (?:closed|failed)|perd[ií] (?:mi|el) (?:trabajo|empleo)|sin (?:trabajo|empleo|chamba|jale|ingresos)|no (?:tengo|hay|encuentro|consigo) (?:trabajo|empleo|chamba|jale|ingresos)|me (?:despidieron|corrieron)|desemplead[oa]|me quit[ea]ron horas)(?!\p{L})|失业|下岗|被裁|裁员|没工作|没有工作|没收入|没有收入|停工|倒闭|丢了工作|找不到工作|生意(?:亏|赔|黄|失败|做不下去)|工资没发|发不出工资/iu],
]; // prettier-ignore

/** Whether a life may be meant to be ended by the one who writes; violence by somebody else is another matter. */
export function namesSelfHarm(text: string): boolean {
  return /suicid|kill (?:me|my ?self)|\bdie\b|\bdead\b|end (?:it|my life)|my ?self|\balive\b|to live\b|overdos|\bpills\b|matarme|morir|vivir|quitarme la vida|自杀|不想活|想死|轻生|寻死|活不下去|去死/iu.test(
    text.normalize("NFKC"),
  );
}

/** "Is this a scam?" is about us, not about what happened to them. */
const accuses =
  /\b(?:is|are|it'?s|sounds? like|looks? like|think|smells? like) (?:this |that |you |it |all )*(?:an? )?(?:scam\w*|fraud\w*|phish\w*)|\b(?:es|son|parece)(?: esto| eso)? (?:una? )?(?:estafa\w*|fraude)|(?:是不是|是)(?:骗|诈)|骗人的|骗子吧/iu;

/** "Is this a scam?", "你们是骗子吧": a doubt about who writes. */
export function doubtsUs(text: string): boolean {
  return accuses.test(text.normalize("NFKC").replaceAll("’", "'"));
}

/** Names a payment made. */
export function saysPaid(text: string): boolean {
  return /\bpaid\b|\bsent (?:it|the money)|\bpayment\b|pagu[eé](?!\p{L})|pagad[oa]|deposit[eé]|transfer[ií]|还了|还过|还清|付了|付过|交了|转了|已还|已付/iu.test(
    text,
  );
}

/** "Cancel half of it", "全部免掉": wants less to be owed, which is no offer to pay that much. */
export function asksReduction(text: string): boolean {
  return /\b(?:cancel|forgive|waive|write off|knock off|drop|erase|wipe|remove|take off|reduce|cut)\b.{0,20}\b(?:half|all|everything|part|some|third|debt|balance|principal|amount|interest|fees?|\d+ ?(?:%|percent\b))|\bsettle for\b|\b(?:cancele|perdone|quite|condone|descuente|rebaje|elimine)n?(?:me)?\b.{0,20}\b(?:mitad|todo|parte|deuda|saldo|intereses|recargos|monto|capital)\b|减一半|减半|打折|免掉|免除|全免|免一半|少还|抹掉|减掉|清零|归零|一笔勾销|打(?:五|六|七|八|九|对)折/iu.test(
    text.normalize("NFKC"),
  );
}

/** "I need to move my payment": about the day that is noted, where one is. */
export function asksToMove(text: string): boolean {
  return /\b(?:move|reschedule|postpone|push back)\b.{0,20}\b(?:payment|promise|date|day|it)\b|\b(?:mover|reprogramar|posponer|recorrer|aplazar)\b.{0,20}\b(?:pago|fecha|promesa)\b|改(?:还款日|日期|时间|期)|延后|推迟/iu.test(
    text.normalize("NFKC"),
  );
}

/** What happened, by the borrower's own words; the gravest that is named wins. Null when they do not say. */
export function happeningIn(text: string): ReasonCode | null {
  if (namesViolenceAtHome(text)) return "domestic_abuse";
  const plain = text.normalize("NFKC").replaceAll("’", "'");
  return happenings.find(([code, words]) => words.test(plain) && !(code === "scam" && accuses.test(plain)))?.[0] ?? null;
}
