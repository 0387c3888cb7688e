// Knows when words of arrest or of other people are said only to take a fear away ("you cannot be arrested for this"). Refuses whatever hangs on a condition, an hour, a question or a payment: that is a threat in a kind voice.
import type { Found } from "./wording.ts";

/** Fears that may be taken away. Violence and legal steps are not among them: of those a denial is heard as the thing itself. */
const fears: ReadonlySet<string> = new Set(["arrest", "private_life"]);

/** What denies, right before the feared words. */
const denials: readonly RegExp[] = [
  // English
  /\b(?:you|they|we|i|people|anyone|anybody|this|it|that|debt|money|late|a loan|loans)(?:'re| are| is|'s)? (?:can ?not|can't|will not|won't|will never|can never|never|do not|don't|does not|doesn't|is not|isn't|are not|aren't)\b/g,
  /\b(?:nobody|no one|no-one)(?: here)? (?:can|will|is|goes|gets|may|ever)\b/g,
  /\b(?:there is|there's|is|are|means) (?:no|not|never)\b/g,
  // Spanish
  /\b(?:no|nunca|jamas) (?:(?:le|lo|la|los|las|se|te|les|nos) )?(?:puede|pueden|puedo|podemos|va|van|voy|vamos|es|son|ira|iran|sera|seran|habra|hay|llama|llamo|llamamos|llamaremos|habla|hablo|hablamos|hablaremos|contacta|contactamos|contactaremos|avisamos|avisaremos|decimos|diremos|significa)\b/g,
  /\bnadie (?:(?:le|lo|la|se|te) )?(?:va|puede|ira|sera|es|acaba|termina)\b/g,
  // Chinese
  /(?:绝不会|永远不会|从不会|不会|不能|不可能|没有人会|没人会|谁也不会|不构成|不属于|不算|不是|绝不|从不)/g,
];
/** All that may stand between the denial and the feared words: anything else could turn it round. */
const plain =
  /^(?:\s|\b(?:be|been|being|go|goes|going|get|gets|to|sent|send|put|taken|thrown|held|charged|accused|treated|considered|called|as|you|him|her|them|anyone|anybody|people|a|an|the|in|into|of|with|any|a la|al|en|la|el|los|las|un|una|ninguna?|ir|ser|estar|meter|mandar|llevar|enviar|acabar|terminar|hablar|llamar|contactar|avisar|decir|le|lo|se|te|con|que|usted|por|considera|considerad[oa])\b|因为|由于|这个|这件事|这笔|这|笔|欠款|欠债|债务|贷款|借款|逾期|晚还|晚|几|天|还款|被|您|你|任何|人|谁|构成|属于|算|去|送|进|一种|什么|因|的)*$/u;
/** Before it, these give the denial away: it is doubted, or not promised. */
const doubts =
  /\b(?:not|n't|cannot|can't|nobody|promise|guarantee|say|sure|think|believe|hope|wish|want|doubt|no|nunca|nadie|promet\w*|garanti\w*|segur\w*|asegur\w*|cre\w+|esper\w*|dud\w*)\b|不能|无法|不敢|难以|保证|确定|相信|以为|觉得|希望|别/;
/** Anywhere in the sentence, or at the head of the next one, these make a denial a bargain or a delay. */
const strings =
  /\b(?:if|unless|but|yet|however|though|until|till|once|when|whenever|provided|as long as|so long as|otherwise|or else|instead|today|tonight|tomorrow|now|this (?:time|week|month)|so far|longer|any ?more|still|only|maybe|perhaps|technically|normally|usually|hopefully|others?|next|right|hurry|soon|first|si|salvo|excepto|a menos|pero|todavia|aun|aunque|hasta|cuando|mientras|siempre que|con tal|de lo contrario|sino|hoy|manana|ahora|esta (?:vez|semana)|por el momento|de momento|ya no|solo|quiza|quizas|tal vez|normalmente|en teoria|primero|pronto|verdad|cierto)\b|如果|要是|假如|只要|除非|但|不过|可是|然而|否则|不然|的话|暂|目前|现在|眼下|今天|今晚|明天|这次|这回|还没|再|先|就|才|除了|而是|之前|一般|通常|也许|可能(?!会?被)|说不定|理论|吧|吗|呢/;
/** Paying before the denial is what it is bought with. */
const paying =
  /\b(?:pay\w*|paid|settl\w*|send|clear|bring|transfer|sign|agree|cooperat\w*|pag\w+|liquid\w*|abon\w*|firm\w*|coopera\w*|y|and|so|then|asi|entonces)\b|还|付|交钱|结清|配合|签|这样|那么|那样/;
const notPaying =
  /\b(?:not|without|no|sin) (?:pay\w*|pag\w+)|不能?(?:按时)?还(?:款|上|钱)?|(?:没|未)(?:按时)?还(?:款|上|钱)?|还不(?:上|起|了)|(?:逾期|延迟|晚)还款?|欠款|还款(?:逾期|困难)|\b(?:late|missed) payments?|\bpagos? (?:tard\w*|atrasad\w*)/g;

const folded = (text: string): string =>
  Array.from(text, (one) => one.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[‘’]/u, "'")).map((one, i, all) => (one.length === 1 ? one : (Array.from(text)[i] ?? all[i]!))).join(""); // prettier-ignore

/** Whether the phrase found stands in a plain denial and nothing in its sentence takes the denial back. */
export function isReassurance(text: string, found: Found): boolean {
  if (!fears.has(found.concept)) return false;
  const whole = folded(text);
  if (whole.length !== text.length) return false;
  const start = Math.max(...[".", "!", "?", "。", "！", "？", "\n"].map((end) => whole.lastIndexOf(end, found.start - 1))) + 1;
  const after = whole.slice(found.end).search(/[.!?。！？\n]/);
  const end = after < 0 ? whole.length : found.end + after;
  const sentence = whole.slice(start, end);
  const next = whole.slice(end + 1).trim().slice(0, 12); // prettier-ignore
  if (/[?？¿…]/.test(whole.slice(start, end + 1)) || strings.test(sentence) || strings.test(next)) return false;
  const before = whole.slice(start, found.start);
  let denied = -1;
  let from = -1;
  for (const denial of denials)
    for (const match of before.matchAll(denial))
      if (match.index + match[0].length > denied) [denied, from] = [match.index + match[0].length, match.index];
  if (denied < 0) return false;
  const gap = before.slice(denied);
  const ahead = before.slice(0, from).replace(notPaying, " ");
  return plain.test(gap) && !doubts.test(ahead) && !paying.test(ahead);
}
