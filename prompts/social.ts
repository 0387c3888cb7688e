// Knows the small words people open and close with, in three languages, whatever stands between them. Refuses to know what the rest is about.
import type { Language } from "../src/loan.ts";
import type { OrdinaryIntent } from "./heard.ts";

type Courtesy = { intent: OrdinaryIntent; says: RegExp; unless?: RegExp };

/** Read on the text without accents and apostrophes. "yes, but …" is still a yes; what it is worth is decided by the dialog. */
const courtesies: Record<Language, readonly Courtesy[]> = {
  en: [
    {
      intent: "greeting",
      says: /^\W*(?:(?:oh|ok|okay|well|um|uh) )?(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day))\b/,
    },
    {
      intent: "thanks",
      says: /\b(?:thank you|thanks|thank u|many thanks|cheers|much appreciated|(?:i|really|we) appreciate(?:d)?\b)/,
      unless: /\bthanks (?:to you|for nothing)\b|\bthank you (?:card|note|letter)\b|\bsay (?:thanks|thank you)\b/,
    },
    {
      intent: "goodbye",
      says: /\b(?:bye|good ?bye|bye bye|see (?:you|ya)|talk to you (?:later|soon|tomorrow)|farewell|good night|(?:gotta|got to|have to|need to) (?:go|run|get going))(?: (?:soon|later|then|now|around|tomorrow|everyone|for now|in \w+ \w+))*\W*$|\bhave a (?:good|nice|great|lovely) (?:day|one|evening|night|weekend)\b|^\W*(?:good ?bye|bye)\b|\b(?:that is|thats|that will be|thatll be|that would be) (?:all|it|everything)(?: (?:for (?:now|today)|i (?:need|needed|wanted)))?(?:\W+(?:thanks|thank you|bye).*)?\W*$/,
      unless: /\b(?:say|said|saying) (?:good ?bye|bye)\b|^\W*(?:no|nope|nah)\b/,
    },
    {
      intent: "deny",
      says: /^\W*(?:(?:oh|um|uh|well|ok|sorry|actually|hmm) )*(?:no|nope|nah|no no|negative|absolutely not|definitely not|of course not|not really|not at all|not now|not yet)\b(?! (?:problem|worries|doubt|idea|clue|longer|matter|one\b|money|way of|need to worry|more (?:texts|messages|calls)|service|wonder))/,
      unless: /^\W*no\W+(?:yes|yeah)\b/,
    },
    {
      intent: "affirm",
      says: /^\W*(?:(?:oh|um|uh|well|ok|okay|hmm|ah) )*(?:yes|yeah|yep|yup|yea|sure|absolutely|exactly|definitely|certainly|correct|indeed|of course|affirmative|thats (?:right|correct|true|it|what i said)|that is (?:right|correct|true)|it (?:surely |certainly )?is\W*$|right[,.!]|i confirm|confirmed|agreed)\b/,
      unless:
        /^\W*(?:yes|yeah|sure)\W+(?:no|but not|right)\b|\byeah right\b|^\W*(?:of course|absolutely|certainly|definitely|sure|exactly) (?:not|wont)\b|^\W*yes\b.*\bbut (?:it can be |do it )?(?:not|later|at a later)\b/,
    },
    {
      intent: "unsure",
      says: /\b(?:im|i am|were) (?:really |still |quite |just )?(?:not (?:really |quite |entirely |too |so |100 percent )?(?:sure|certain|positive)|unsure|uncertain|undecided)\b|\bi (?:really |honestly |just )?(?:dont|do not|cant|cannot|cant quite) (?:really |quite |exactly )?(?:know|remember|recall|say\W*$|tell\W*$|decide)\b(?! (?:you|him|her|them|who|anyone|any|this person|that person|how to (?:pay|log)))|\b(?:no|have no|havent a) (?:idea|clue)\b|\bi(?: have| ve)? (?:completely |totally )?(?:forgot|forgotten)\b(?! to pay)|^\W*(?:maybe|perhaps|possibly|not sure|dunno|who knows|it depends|hard to say)\b/,
    },
    {
      intent: "repeat",
      says: /\b(?:repeat (?:that|it|the (?:question|last|amount)|what you|please|again|yourself)|say (?:that|it) again|come again|pardon me|one more time\W*$|what did you (?:just )?say|hear (?:that|it) again|(?:didnt|did not|couldnt) (?:quite )?(?:hear|catch) (?:that|you|what))\b|^\W*(?:repeat|pardon|again)\W*$/,
    },
  ],
  es: [
    { intent: "greeting", says: /^\W*(?:hola|buen(?:os|as) (?:dias?|tardes|noches)|buen dia|que tal|saludos|buenas)\b/ },
    {
      intent: "thanks",
      says: /\b(?:(?:muchas |mil )?gracias|se (?:lo|le) agradezco|agradecid[oa])\b/,
      unless: /\bgracias a (?:ustedes|usted|ti)\b/,
    },
    {
      intent: "goodbye",
      says: /\b(?:adios|hasta (?:luego|pronto|manana|la vista)|nos vemos|bye|chao|chau|que tenga buen\w*|buenas noches)\W*$/,
    },
    {
      intent: "deny",
      says: /^\W*(?:(?:ay|pues|este|bueno|ah|oh) )*(?:nop|nel|nones|para nada|claro que no|por supuesto que no|de ninguna (?:manera|forma)|negativo|no(?=\W*$|[^\w\s]| (?:no|gracias|muchas gracias|senor\w*|joven|amig[oa]|pues|por (?:ahora|el momento)|todavia|quiero|deseo|acepto|es (?:eso|asi|cierto|correcto|verdad|necesario)|estoy de acuerdo|creo|lo creo|me (?:interesa|gusta|parece|sirve|conviene)|nada|para nada|hoy|ahora|mejor|aun)\b))(?:\W|$)(?!(?:hay problema|se preocupe))/,
    },
    {
      intent: "affirm",
      says: /^\W*(?:(?:ay|pues|este|bueno|ah|oh|ok) )*(?:si|sip|claro|correcto|exacto|exactamente|asi es|de acuerdo|por supuesto|desde luego|afirmativo|efectivamente|simon|vale|sale)\b(?! (?:puedo|pago|me|no|pudiera|quiere|fuera|tuviera|es posible))/,
    },
    {
      intent: "unsure",
      says: /\b(?:no (?:lo )?se\W*$|no estoy segur[oa]|ni idea|no (?:me acuerdo|recuerdo)|no sabria decir|quien sabe|se me olvido)\b|^\W*(?:tal vez|quiza|quizas|puede ser|a lo mejor|depende|no se)\b/,
    },
    {
      intent: "repeat",
      says: /\b(?:repit[ae]\w*|otra vez por favor|no (?:le )?(?:escuche|oi|entendi)|que dijo|digalo otra vez|como dijo|mande\W*$)\b/,
    },
  ],
  zh: [
    { intent: "greeting", says: /^(?:你好|您好|早上好|上午好|下午好|晚上好|嗨|哈喽)/ },
    { intent: "thanks", says: /谢谢|多谢|感谢|谢了|辛苦了/, unless: /不用谢|谢谢你们害/ },
    { intent: "goodbye", says: /(?:再见|拜拜|回头见|先这样(?:吧)?|挂了(?:啊|吧)?)[。!!~\s]*$/ },
    { intent: "deny", says: /^(?:不是|不对|不行|不要|不用|没有|不可以|不了|不好|否)(?:[,,。!!、\s的啊吧了]|$)/ },
    {
      intent: "affirm",
      says: /^(?:是的|是啊|对的|对啊|对|好的|好吧|可以的?|没错|行|嗯嗯?|确认|没问题|同意|好|是)(?:[,,。!!、\s啊吧呀]|$)/,
    },
    {
      intent: "unsure",
      says: /不确定|不清楚|说不准|不好说|忘了|记不清|不记得|不知道(?:啊|呢|呀|哦)?[。!\s]*$|^(?:也许|可能吧|看情况|到时候再)/,
    },
    { intent: "repeat", says: /再说一[遍次]|没听清|没听见|重复一[下遍]|什么意思来着|刚才说什么/ },
  ],
};

/** Courtesies and short answers at the edges of a message, in the order of the table. */
export function courtesiesIn(plain: string, language: Language): OrdinaryIntent[] {
  return courtesies[language].filter(({ says, unless }) => says.test(plain) && !unless?.test(plain)).map(({ intent }) => intent);
}
