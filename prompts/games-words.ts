// Knows what is said to a machine to play with it or to hurt it, and writing in a language we do not speak. Refuses to know what is answered.
import type { Language } from "../src/loan.ts";

const insults =
  /\b(?:morons?|idiots?|imbeciles?|scum(?:bags?)?|thieves|crooks|bastards?|ass ?holes?|clowns|losers|bloodsuckers|parasites)\b|(?<!\p{L})(?:rater[oa]s?|ratas?|ladron(?:es)?|imb[eé]cil(?:es)?|idiotas?|pendej[oa]s?|cabron(?:es)?|mierdas?|sinverg[uü]enzas?|buitres|in[uú]til(?:es)?)(?!\p{L})|混蛋|王八蛋|傻[逼Xx]|白痴|畜生|人渣|不要脸|缺德/iu;
const rightsNamed =
  /\b(?:complain\w*|report|sue|lawyer|attorney|cfpb|bbb|regulator|harass\w*|police)\b|(?<!\p{L})(?:quej\w*|denunci\w*|demand\w*|abogad\w*|condusef|profeco|acos\w*|polic[ií]a)(?!\p{L})|投诉|举报|起诉|律师|银保监|金融监管|骚扰|报警/iu;

/** An insult and little else: words that also ask for a right are a complaint, a longer text has something to say. */
export function isInsult(text: string): boolean {
  const plain = text.normalize("NFKC");
  const size = (plain.match(/[\p{L}\d]+/gu) ?? []).reduce((sum, word) => sum + (/\p{Script=Han}/u.test(word) ? word.length / 2 : 1), 0);
  return size <= 7 && insults.test(plain) && !rightsNamed.test(plain);
}

const flirting =
  /\b(?:go out (?:with me|tonight|sometime|together)|date me|on a date with|marry me|are you (?:single|married|hot|pretty|sexy)|you(?:'re| are| sound) (?:so |very |really )?(?:cute|sexy|hot|beautiful|gorgeous)|(?:have|got) a (?:boy|girl)friend|send (?:me )?(?:a )?(?:pic|nudes?|photo)|kiss me|love you)\b|(?<!\p{L})(?:sal(?:es|dr[ií]as|gamos) conmigo|qu[eé] (?:guap[oa]|bonita|linda|rica)|bonita voz|c[aá]sate conmigo|tienes novi[oa]|(?:est[aá]s|eres) (?:solter[oa]|guap[oa]|bonita|linda|hermosa)|m[aá]ndame (?:una )?foto|te amo|mi amor|invit\w+ a salir)(?!\p{L})|(?:美女|帅哥).{0,8}(?:微信|聊|约|电话)|加个?微信(?:聊|呗|吧)|约会|你单身|有(?:男|女)朋友|嫁给我|做我(?:男|女)朋友|(?:爱|喜欢)你/iu;

/** Courting a machine. A day in it ("tonight") is no day of payment. */
export function isFlirting(text: string): boolean {
  return flirting.test(text.normalize("NFKC"));
}

const orders =
  /\b(?:ignore|forget|disregard|override)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines|programming)\b|\b(?:system prompt|developer mode|jailbreak|you are (?:now )?DAN\b|pretend (?:to be|you are)|act as (?:a|an|if|my)\b|new instructions?:)|(?<!\p{L})(?:ignora|olvida|omite|desobedece)\S*(?!\p{L}).{0,30}(?<!\p{L})(?:instrucciones|indicaciones|reglas|[oó]rdenes)(?!\p{L})|(?:act[uú]a como|ahora eres|finge (?:ser|que)|modo desarrollador)|(?:忽略|无视|忘记|忘掉|不要管).{0,10}(?:指令|提示|规则|设定|要求)|系统提示词?|你现在是|假装(?:你是|自己是)|扮演|开发者模式/iu;

/** An order to the machine to be another one, or to leave its rules. */
export function isOrderToMachine(text: string): boolean {
  return orders.test(text.normalize("NFKC"));
}

/** Small words of the languages most often written to lenders here besides our own; two of them settle it. */
const foreignWords: readonly RegExp[] = [
  /\b(?:je|vous|nous|ne|pas|est|suis|paierai|payer|argent|bonjour|merci|avec|pour|demain|vendredi|parle|peux|les|des|une)\b/giu,
  /\b(?:ako|ang|ng|mga|po|ko|sa|na|hindi|magbabayad|babayaran|bayad|bukas|biyernes|pera|wala|kailan|pwede|salamat|naman)\b/giu,
  /\b(?:eu|não|nao|voc[eê]|pagarei|vou|sexta|amanhã|amanha|dinheiro|obrigad[oa]|falo|estou|meu|minha|uma)\b/giu,
  /\b(?:ich|nicht|und|kann|zahlen|bezahle|freitag|morgen|geld|danke|bitte|ein|eine|der|das|ist)\b/giu,
  /\b(?:tôi|không|thanh|toán|tiền|ngày|thứ|sáu|được|trả|cảm|ơn)\b/giu,
];

/** Written in a language that is none of ours: by its script, or by its small words. `language` is the one the talk is in. */
export function isForeign(text: string, language: Language): boolean {
  const plain = text.normalize("NFC");
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4) return false;
  const known = plain.match(/[\p{Script=Latin}\p{Script=Han}]/gu)?.length ?? 0;
  if (known < letters / 2) return true;
  return language !== "zh" || known === letters
    ? foreignWords.some((words) => new Set((plain.match(words) ?? []).map((word) => word.toLowerCase())).size >= 2)
    : false;
}
