// Knows whether a yes is a whole one, or takes back, puts off or makes conditions in the same breath. Refuses to say what is meant instead.

/** A "no" that says yes, and politeness that makes no condition. */
const harmless =
  /\b(?:no (?:problem|worries|prob|doubt|issue)|not a problem|why not|no questions?|if (?:that(?:'|’)?s|that is|it(?:'|’)?s|it is|i may|possible)(?: (?:all ?right|ok(?:ay)?|fine|possible))?|can(?:'|’)?t wait)\b|(?<!\p{L})(?:c[oó]mo no|por qu[eé] no|no hay problema|sin problema|no se preocupe|si se puede|si no es molestia|si es posible|¿no)(?!\p{L})|没问题|不错|没错|不好意思|对不起|差不多|不用谢|不客气|是不是可以/giu;

const qualified =
  /\b(?:no|not|nope|nah|never|don(?:'|’)?t|can(?:'|’)?t|won(?:'|’)?t|isn(?:'|’)?t|wait|hold on|but|if|unless|except|otherwise|maybe|perhaps|guess|actually|however|not sure|depends)\b|(?<!\p{L})(?:no|nunca|tampoco|esper[ae]\w*|pero|si (?:me|no|puedo|pued\w+|tengo|cobro|llega\w*|hay|nos|le|lo|mi|el|la)|aunque|quiz[aá]s?|tal vez|a lo mejor|depende|creo|mejor|excepto|salvo)(?!\p{L})|不|别|没(?!有问题)|等等|等一下|等下|但|可是|如果|要是|假如|除非|算了|也许|说不定|再说|不过|看情况/iu;

/** "Yes but not that day", "sí si me pagan", 好的等等: a yes that agrees to nothing yet. */
export function isQualifiedYes(text: string): boolean {
  return qualified.test(text.normalize("NFKC").replace(harmless, " "));
}
