// Knows when words of arrest or of other people are said only to take a fear away ("you cannot be arrested for this debt"). Refuses every word beside the denial that it does not know: it could be a condition, an hour, a bargain.
import { findConcept, type Found } from "./wording.ts";

/** Fears that may be taken away. Violence and legal steps are not among them: of those a denial is heard as the thing itself. */
const fears: ReadonlySet<string> = new Set(["arrest", "private_life"]);

const subjects = "(?:you|they|we|i|people|anyone|anybody|this|it|that|debts?|money|late|loans?|payments?)";
/** What denies, before the feared words. */
const denials: readonly RegExp[] = [
  new RegExp(`\\b${subjects}(?:'re| are| is|'s)? (?:can ?not|can't|can never|will not|won't|will never|never|not|do not|don't|does not|doesn't|isn't|aren't)\\b`, "g"),
  /\b(?:nobody|no one|no-one) (?:can|will|is|goes|gets|may)\b/g,
  /\b(?:there is|there's|is|are) (?:no|not|never)\b/g,
  /\b(?:no|nunca|jamas) (?:(?:le|lo|la|los|las|se|te|les|nos) )?(?:puede|pueden|puedo|podemos|va|van|voy|vamos|es|son|ira|iran|sera|seran|hay|llama|llamo|llamamos|llamaremos|habla|hablo|hablamos|hablaremos|contactamos|contactaremos|avisamos|avisaremos|decimos|diremos)\b/g,
  /\bnadie (?:(?:le|lo|la|se|te) )?(?:va|puede|ira|sera|es|acaba|termina)\b/g,
  /绝不会|永远不会|从不会|不会有人|不会|不可能|没有人会|没人会|谁也不会|不构成|不属于|不算|不是|绝不|从不/g,
]; // prettier-ignore

const spaced = (words: string): string => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`;
/** All that a sentence may hold ahead of the denial, between it and the feared words, and after them. */
const ahead = new RegExp(
  `^(?:[\\s,:，：]|${spaced("please|(?:do not|don't) worry|to be clear|no se preocupe|esto|usted|deber(?: dinero)?|atrasarse|un atraso|owing|money|being|late|with|missed|a|an|the|this|your|loans?|debts?|payments?|it|that")}|请(?:您)?放心|不用担心|别担心|您|你|我们|这个|这笔|这件事|这|欠款|欠债|债务|贷款|借款|逾期|晚还|还款|还不上|不能按时|属于民事纠纷|也|了)*$`,
  "u",
);
const between = new RegExp(
  `^(?:\\s|${spaced("ever|be|been|go|goes|going|get|to|sent|send|put|taken|held|charged|accused|treated|considered|call|contact|tell|as|you|him|her|them|anyone|anybody|people|a|an|the|in|into|with|any|al?|en|la|el|los|las|un|una|ninguna?|ir|ser|meter|mandar|llevar|enviar|acabar|terminar|hablar|llamar|contactar|avisar|decir|le|lo|se|te|con|que|usted|considerad[oa]")}|因为|由于|因此|这个|这件事|这笔|这|笔|欠款|欠债|债务|贷款|借款|逾期|晚还|晚|几天|还款|被|您|你|任何人|构成|属于|算|去|一种|什么|因|的|告诉|联系)*$`,
  "u",
);
const after = new RegExp(`^(?:\\s|${spaced("you|anyone|for|over|because of|about|paying|not pay(?:ing)?|a|an|the|this|that|it|your|any|my|late|missed|to be late|payments?|debts?|loans?|money|por|de|no pagar|pagar tarde|esta|este|esto|ello|una?|la|el|su|deudas?|prestamos?|atrasos?|deber")}|[,，]\\s*(?:please (?:do not|don't) worry|no se preocupe|请(?:您)?放心|您放心|请不用担心)|的|案件)*$`, "u"); // prettier-ignore
/** A denial that the next sentence takes back. */
const takenBack =
  /^\W*(?:yet|but|unless|until|for now|not yet|so|then|however|if|when|while|once|only|that|given|pero|todavia|aun|por ahora|salvo|hasta|si|entonces|cuando|mientras|solo|eso|但|除非|暂时|目前|不过|如果|只要|否则|今天|等|直到|可是|然而|仅)/u;
/** What makes a bargain of a denial from anywhere in the message: "sí" is no condition, so accents count here. */
const condition =
  /(?<!\p{L})(?:if|unless|until|provided|providing|(?:as|so) long as|assuming|on condition|in (?:return|exchange)|otherwise|or else|si|salvo que|a menos que|siempre (?:que|y cuando)|con tal|a condici[oó]n|a cambio|de lo contrario|mientras|hasta que)(?![\p{L}\p{M}])|如果|只要|除非|要是|假如|若|前提|的话|否则|条件是/u;
/** A line alone ends no sentence, nor does a semicolon or the point of "5 p.m." or "Acme Inc.": what stands before them belongs to what follows. */
const sentenceEnd = /[!?。！？]|\n\s*\n|(?<=\p{L}{4})\.(?=\s|$)|\.(?=\s+[^\p{Ll}\s]|\s*$)/gu;

const folded = (text: string): string =>
  Array.from(text, (one) => {
    const bare = one.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[‘’]/u, "'");
    return bare.length === one.length ? bare : one;
  }).join(""); // prettier-ignore

/** Whether the phrase found stands in a plain denial, in a sentence that holds nothing else and a message that asks nothing for it. */
export function isReassurance(text: string, found: Found): boolean {
  if (!fears.has(found.concept)) return false;
  const whole = folded(text);
  const ends = Array.from(text.matchAll(sentenceEnd), ({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  const start = ends.findLast(({ to }) => to <= found.start)?.to ?? 0;
  const end = ends.find(({ from }) => from >= found.end)?.from ?? whole.length;
  if (/[?？¿…]|\.\./.test(whole.slice(start, end + 2)) || /(?:…|\.\.)\s*$/.test(whole.slice(0, start))) return false;
  if (takenBack.test(whole.slice(end + 1)) || condition.test(text.toLowerCase()) || findConcept(text, "payment_demand")) return false;
  if (!after.test(whole.slice(found.end, end))) return false;
  const before = whole.slice(start, found.start);
  return denials.some((denial) =>
    Array.from(before.matchAll(denial)).some(
      ({ index, 0: said }) => ahead.test(before.slice(0, index)) && between.test(before.slice(index + said.length)),
    ),
  );
}
