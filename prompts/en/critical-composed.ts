// Knows the English critical meanings that are made of parts: who, what is said of them, of what, and what turns it round. Refuses to know set phrases.
import type { CriticalRule } from "../critical-rule.ts";
import { violenceAtHome } from "../critical-violence.ts";
import { aName } from "./names.ts";

const kin =
  "(?:husband|hubby|wife|mother|mom|momma|mum|mama|father|dad|daddy|papa|parents?|son|daughter|boy|girl|kid|child|baby|brother|sister|sis|bro|grand(?:mother|father|ma|pa|son|daughter|parents?)|granny|uncle|aunt|auntie|cousin|nephew|niece|spouse|partner|fiancee?|boyfriend|girlfriend|roommate|mother in law|father in law|stepdad|stepmom|ex|friend)";
const holder =
  "(?:borrower|customer|client|account ?holder|card ?holder|debtor|owner|person|man|woman|lady|guy|gentleman|co-?signer|tenant|primary)";
const someone = `(?:he|she|(?:my|our|his|her|the|their|your) (?:\\w+ )?(?:${kin}|${holder})(?: ${aName}| \\w{2,10}(?= (?:died|passed|is dead|was killed)))?|${kin}|${aName}(?: \\w+)?|mr\\.? \\w+|mrs\\.? \\w+|ms\\.? \\w+)`;
const aux =
  "(?:s| is| was| has| had| have| just| recently| sadly| already| unfortunately| suddenly| actually| finally| now| been| also| unexpectedly| peacefully| done)*";
const when =
  "(?=\\W*$|[,.;!]| (?:on|in|last|this|away|recently|yesterday|today|and|so|from|of|two|three|four|five|six|a|back|suddenly|unexpectedly|over|due|after|\\d+|about|almost|nearly|monday|sunday|friday|it)\\b)";
const told = "(?:says?|said|saying|told me|keeps saying|talks? about|talking about|threaten\\w*|going to|gonna|wants? to|wanted to|trying to|tried to|try to|tries to|attempted to|plans to|might|will|about|think\\w* of|thought of|thought about)"; // prettier-ignore
const selfKilling = "(?:kill|shoot|hang|hurt|harm|cut|stab|drown|poison|burn|jump|overdose|od)";
const means = "(?:gun|pistol|revolver|shotgun|rifle|razor(?: blade)?|blade|noose|rope)";
const lawyers = "(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|legal team|legal counsel|legal rep\\w*|legal aid|law ?firm|esq(?:uire)?)"; // prettier-ignore
const firm = "(?:company|collector|agency|lender|bank|place|bureau|debt buyer|collections?(?: agency| company)?|people|guys)";
const longAgo =
  "(?:(?:\\w+ )?(?:years?|decades?) (?:ago|back)|long (?:time )?ago|ages ago|in (?:19|20)\\d\\d|back in (?:\\w+ )?(?:19|20)\\d\\d)";
const worker = "(?:some(?:one|body)|any(?:one|body)|one of (?:you(?:r (?:people|guys|agents|staff|reps))?|yall|your \\w+)|(?:a|an|another|any|some|your|the) (?:\\w+ )?(?:person|human|agent|rep|representative|manager|supervisor|adviser|advisor|specialist|employee|staff(?: member)?|(?:staff|team) person|team member|operator))"; // prettier-ignore
const entry =
  "(?:charges?|transactions?|debits?|withdrawals?|purchases?|payments?|fees?|transfers?|subscriptions?|merchants?|sellers?|orders?)";

export const composedRules: readonly CriticalRule[] = [
  {
    intent: "crisis",
    name: "someone near means to harm themselves",
    says: new RegExp(
      `\\b${told}\\b(?: (?:he|she|they|hes|shes|theyre|hell|shell|theyll|hed|shed|theyd|her|him|s|is|was|just|ll|will|would|d|going|gonna|wants?|to|about|that|of|had|might)){0,6} ${selfKilling}(?:ing|ed|s)?\\b(?: (?:him|her|them)sel(?:f|ves)\\b| on (?:pills|drugs|meds)| off (?:a|the) (?:bridge|roof|building))|\\b(?:him|her|them)sel(?:f|ves)\\b.{0,12}\\b(?:in danger|on the (?:bridge|ledge|roof))|\\b(?:just tried|tried|wants|is trying|threatening|threatened) to (?:overdose|od|end it|die|end (?:his|her|their) life|take (?:his|her|their) (?:own )?life)\\b`,
    ),
    apart: /\b(?:committed|died by) suicide\b|\b(?:phone|battery|car|laptop|truck|engine|dog|cat|he|she|it)(?: is|s)? (?:about|going|trying) to die\b|\b(?:dying|going) to (?:know|see|get)\b/g, // prettier-ignore
    right: ["my husband says he's going to shoot himself", "my son tried to overdose", "my sister wants to hurt herself over this", "my brother keeps saying he'll hang himself"], // prettier-ignore
    wrong: ["my battery is about to die", "he hurt himself at work", "she wants to pay it herself", "my son cut himself cooking so i had er bills"], // prettier-ignore
  },
  {
    intent: "crisis",
    name: "the means at hand",
    says: new RegExp(
      `\\b(?:i|ive|im)(?: have| got| am| ve| m| just| bought| found| holding| loaded| took out| hold| keep| sitting| with)+ (?:a |the |my |this |some |his )?(?:loaded )?${means}\\b(?=\\W*$|.{0,25}\\b(?:here|with me|in my (?:hand|mouth|lap)|next to me|in front of me|ready|loaded|to my|and i|tonight|beside me|by my)\\b)|\\b${means} (?:to|in|at) my (?:head|mouth|temple|hand|throat|wrists?)\\b|\\b(?:pills|${means}|knife) (?:in front of me|in my hand|next to me|right here|ready)\\b`,
    ),
    unless: /\b(?:sold|sell|selling|pawn\w*|shop|store|collection|hunting|range|permit|safe|permits)\b/,
    right: ["i have a gun here", "i just want the pain to stop, i have a gun", "there are pills in front of me"],
    wrong: ["i sold my gun to pay you", "i work at a gun shop", "my rope broke", "i have a gun range membership to cancel"],
  },
  {
    intent: "crisis",
    name: "cut or hurt on purpose",
    says: /\b(?:i|ive)(?: have| just| been| started| keep| kept| already)* (?:cut|cutting|hurt|hurting|burned|burning|harm(?:ed|ing)?)(?: \w+)? (?:my ?self|my (?:wrists?|arms?|veins?))\b(?=\W*$|.{0,40}\b(?:again|last night|tonight|because|over|on purpose|cause|this morning|when i think|every|whenever|all the time|due to|cuz|to feel)\b)/,
    unless: /\b(?:shaving|cooking|kitchen|work|job|lifting|playing|fell|falling|accident\w*|glass|chopping|slicing|er|stitches|surgery|ladder)\b/, // prettier-ignore
    right: ["i cut myself last night because of all this", "i've been hurting myself again", "i cut my wrists tonight"],
    wrong: ["i hurt myself at work", "i cut myself shaving", "i cut my arm on glass and went to the er", "hurt my back again"],
  },
  {
    intent: "crisis",
    name: "wants it to be over",
    says: /\b(?:want|wanna|wish|need|hope|ready for|just)(?: (?:to|for|that|just|it|the|this|all|everything|all this|my))* (?:pain|suffering|hurting|hurt|misery|life|existence|debt|loan)(?: (?:to|would|will|could|can|be|just|finally))* (?:stop|end|over|go away|done|be over)\b|\b(?:want|wanna|wish|like)(?: to| i could| i would)?(?: just)? (?:disappear|vanish|be gone|be no more|stop existing|cease to exist|not be alive|go to sleep forever|fade away)\b(?=\W*$|[,.;!]| (?:from (?:this|the) (?:world|earth|life)|forever|for good|and))|\b(?:dark|suicidal|bad|scary|awful) thoughts\b|\bthoughts? of (?:death|dying|suicide|ending|hurting|harming|not being here)\b|\bthink(?:ing)? (?:about|of|on) (?:dying|death|being dead|suicide|doing (?:it|something (?:bad|stupid|drastic))|not being (?:here|around|alive)|leaving this (?:world|earth)|jumping|killing|hanging)\b|\b(?:no|only one|one|the only|my only) (?:way|ways) out\b(?: (?:for me|of this|for us|left|anymore|is|but))*(?=\W*$| (?:to die|death|dying|suicide|one|other than))|\b(?:everyone|everybody|(?:my|the) (?:family|kids|wife|husband|children|parents)|people|they|yall|you all|world)(?: (?:would|will|d|ll|might|be|is|are|all|just|probably|maybe))* (?:happier|better(?: off)?|fine|relieved|free) (?:without me|when im gone|if i (?:was|were|am) (?:gone|dead|not here)|once im gone)\b|\b(?:nobody|no one|noone|who)(?: (?:would|will|d|even|really))* (?:care|notice|miss me|be sad|cry)(?: \w+)? if i (?:was|were|am|just|had|died?|disappear\w*|left)\b|\bgood ?bye (?:everyone|everybody|all|world|my (?:kids|family|loves?))\b(?=.*\b(?:cant|im|i am|sorry|love|forever|done|tired|hurts?|pain|wont)\b)|\b(?:whats|what is|what) (?:even )?the (?:point|use)(?: (?:of|in|to))* (?:living|life|being alive|going on|waking up|keep living)\b(?! (?:in|on|here|there|with|if (?!i))\b)|\blife insurance (?:is|would|will|pays|could)\b[^.]{0,40}\b(?:worth|dead|gone|cover|more|better)\b|\b(?:get|collect|have|live on) (?:the|my) (?:life )?insurance(?: money)? (?:if|when|once) (?:i|im)\b|\b(?:cant|cannot|can not|dont want to|dont wanna)(?: (?:go on|keep|do|take|handle|live|keep on|keep doing|continue|stand|bear|face))+ (?:living|life|with life|this life|another day)\b|\b(?:take|took|taking) (?:all )?(?:my|the|a|these) (?:whole )?(?:bottle|pills)\b(?=.*\b(?:all|end|sleep|over|forever|die)\b)/,
    unless: /\b(?:my |back |tooth |knee )?(?:back|tooth|knee|leg|neck|shoulder) pain\b|\bno (?:bad|dark) thoughts\b/,
    apart: /\b(?:loan|debt|payments?|fees?|charges?|plan|contract|autopay|calls?|texts?|interest|balance)(?: to| would| will)* (?:stop|end|go away|be over|be gone|disappear)\b/g, // prettier-ignore
    right: ["i just want the pain to stop", "been having dark thoughts", "everyone would be happier without me", "goodbye everyone i cant do this anymore", "nobody would care if i was gone", "no way out for me", "i just want to disappear"], // prettier-ignore
    wrong: ["i want this debt to end", "want the fees to go away", "my back pain won't stop", "goodbye and thanks", "is there a way out of the contract", "everyone would be happier with a lower rate"], // prettier-ignore
  },
  {
    intent: "deceased",
    name: "someone died",
    says: new RegExp(
      `\\b${someone}(?: who \\w+ (?:\\w+ ){0,3}?(?:account|loan|number|phone|card))?${aux} (?:died|passed(?: on| away)?${when}|dead${when}|deceased|gone to (?:heaven|glory)|in heaven|with (?:god|the lord|jesus)|killed(?! (?:it|me|the|my|a|in (?:fees|interest)))|murdered|drowned|shot dead|perished|kicked the bucket|croaked|expired${when}|left this (?:world|earth)|(?:is )?no longer (?:alive|living${when}|with us|among us)|(?:isnt|is not|not) (?:alive|with us) ?(?:any ?more)?|lost (?:his|her|their) (?:life|battle|fight)|took (?:his|her) own life|succumbed|buried|cremated|laid to rest|in the ground|six feet under)\\b`,
    ),
    unless: /\b(?:exam|test|class|grade|kidding|lol|haha|so i (?:cant|need|couldnt)|so (?:money|things|cash|funds) (?:was|were|is|are|got)|i (?:will|ll|can) (?:still )?pay|more time)\b|\bpassed (?:by|out|me|it|the|on (?:the|your|my|that|his|her) (?:message|info|word))\b/, // prettier-ignore
    apart: /\b(?:not|isnt|aint|never|almost|nearly|wasnt|hasnt) (?:dead|died|deceased|killed)\b|\b(?:dog|cat|pet|puppy|hamster|horse|phone|battery|car|truck|laptop|computer|internet|engine|plant|signal|offer|card|code|link|insurance|license)s?\b(?: \w+){0,3} (?:died|dead|passed|expired|killed)\b|\bdead (?:wrong|tired|broke|serious|line|end|right|last|set|phone|battery|beat)\b|\bkilled (?:by|with) (?:fees|interest|work|prices)\b|\bdeadbeat\b/g, // prettier-ignore
    right: ["uncle joe kicked the bucket in march", "robert passed", "my husband who had this account recently passed", "my mother's no longer alive", "my son was killed in march", "mr lee has been dead since june", "the borrower has died"], // prettier-ignore
    wrong: ["my son passed his exam", "my phone died", "i'm dead tired", "he isn't dead", "my boss passed on the message", "her card expired", "he killed it at work"], // prettier-ignore
  },
  {
    intent: "deceased",
    name: "a death is reported",
    says: new RegExp(
      `\\b(?:report(?:ing)?|notify(?:ing)?|inform(?:ing)?|regarding|about|due to|because of|after|since|of) (?:you )?(?:of |about )?(?:the |a |his |her |my |our |their )(?:\\w+ )?(?:death|passing|demise)\\b|\\b(?:death|passing) (?:of|in) (?:the family|(?:a|an|the|my|our|your|his|her) (?:\\w+ )?(?:${kin}|${holder}))\\b|\\b(?:my|our|his|her|their) (?:${kin})s? (?:death|passing|funeral|burial|wake|memorial|ashes|obituary)\\b|\\bdeath cert\\w*\\b|\\b(?:we|i)(?: just| recently| all| finally)* (?:buried|cremated|laid to rest|had) (?:him|her|(?:my|our|his|her|their) (?:${kin}|funeral)(?: to rest)?)\\b(?! (?:over|for|call|pay|check|look|send|at|come|do|take|card|help|on|it|in|number)\\b)|\\b(?:we|i|they)(?: just| recently| also)* lost (?:him|her|(?:my|our|the) ${kin})(?=\\W*$|[,.;!]| (?:to|in|last|this|two|three|on|a|suddenly|recently|and|yesterday|years?|\\d+))|\\b(?:handling|settling|managing|executor|administrator|estate)(?: (?:of|for))?(?: (?:my|his|her|the|their|late|deceased))* ?(?:${kin})?s? ?(?:estate|affairs)\\b|\\b(?:he|she|${kin})(?:s| is| has been)? gone\\b(?:,| now| and|\\W)*(?:died|rip|passed|heaven|forever|buried)`,
    ),
    unless: /\b(?:im|i am|were|we are|i was|ill be|going|went) (?:to |at |in |to go to )?(?:at |to |in )?(?:my|a|the|our) [^.;!?]{0,20}(?:funeral|wake|burial|memorial)\b(?! (?:home|of the (?:borrower|customer)))|\breal estate\b|\bdeath (?:row|star|metal|by)\b|\b(?:bored|scared|worried|sick|starv\w+|fr[oe]\w+) to death\b|\bpassing (?:the|by|through|score|grade)\b|\bso i (?:cant|need|couldnt|am|had|have)\b|\bmore time\b|\bfuneral (?:costs?|expenses|bills?)\b|\bi(?:ll| will) pay\b|\bmy (?:dog|cat|pet)s?\b|\b(?:cover|pay(?:ing)? for|thinking of)\b|\b(?:cant|cannot|couldnt) pay\b/, // prettier-ignore
    right: ["i'm calling to report the death of a customer", "there was a death in the family, it was my wife", "i'm handling my late brother's estate", "i have his death cert"], // prettier-ignore
    wrong: ["i had a real estate closing", "funeral costs took my money, need more time", "scared to death of fees", "i lost my wallet"],
  },
  {
    intent: "attorney",
    name: "counsel by another name",
    says: new RegExp(
      `\\b(?:my|our|the|a|his|her) (?:legal (?:team|counsel|reps?|representatives?|representation|department|advis[eo]rs?|defen[sc]e|person)|barrister|advocate at law|counselor at law|law group|counsel)\\b|\\besq(?:uire)?\\b|\\b(?:he|she|they|who|firm|llp|llc|and associates|office) (?:is |are )?(?:represents?|representing) (?:me|us|my (?:husband|wife|family))\\b|\\b(?:represent(?:s|ing)?|defend(?:s|ing)?) me (?:in|on|with|for|legally|now)\\b`,
    ),
    apart: /\b(?:no|dont|do not|without|your|their)(?: (?:have|need|any|a|the|own|want))* legal (?:team|counsel|rep\w*|department|advis[eo]rs?)\b|\bi represent(?:ing)? (?:myself|me)\b/g, // prettier-ignore
    right: ["my legal team is going to handle this", "Contact Jim Reyes esq, he represents me", "she represents me in this"],
    wrong: ["i represent myself", "is this from your legal department", "i don't have a legal team"],
  },
  {
    intent: "attorney",
    name: "told by a lawyer",
    says: new RegExp(
      `\\bmy ${lawyers}\\b(?= (?:told|said|says|will|is|has|does|wants|needs|sent|can|would|handles?|advis\\w+|knows))|\\b(?:talk|speak|contact|call|write|email|send|go|deal|direct|refer|forward|discuss|take|questions)\\b(?: \\w+){0,6} (?:my|our) ${lawyers}\\b|\\bi (?:have|got|hired|retained|ve got|ve hired|ve retained)(?: \\w+){0,3} ${lawyers}\\b`,
    ),
    apart: /\b(?:dont|do not|cant|couldnt|didnt|havent|no|not|never) (?:\w+ ){0,4}(?:lawyers?|attorneys?|solicitors?|counsel)\b|\bmy (?:lawyer|attorney)s? (?:friend|buddy|cousin|neighbor|bill|fees?|costs?)\b|\bmy (?:divorce|custody|immigration|injury) (?:lawyers?|attorneys?)\b|\bpower of attorney\b/g, // prettier-ignore
    right: ["my attorney told me not to speak with you", "go through my lawyer", "i've retained counsel"],
    wrong: ["my lawyer friend told me a joke", "i don't have a lawyer"],
  },
  {
    intent: "bankruptcy",
    name: "in the courts",
    says: /\bfil(?:e|ed|ing) (?:for )?(?:chapter|ch|chpt|chap)\.? ?(?:7|13|11|seven|thirteen|eleven)\b|\b(?:bk|bankruptcy) (?:protection|petition|filing|stay|hearing|judge|trustee|discharge|number|case)\b|\b(?:judge|court|trustee)\b[^.;!?]{0,25}\b(?:discharg|wiped|wip(?:e|ing) out)\w*\b[^.;!?]{0,20}\b(?:debts?|loans?|it|this|everything|all)\b|\b(?:debts?|loan|everything)\b[^.;!?]{0,15}\b(?:wiped out|discharged|erased|included|listed)\b (?:in|by|through|under) (?:my |the |a )?(?:court|judge|bankruptcy|bk|chapter|filing)\b|\bput (?:me|us) in chapter\b|\bthe court put me\b/,
    apart: /\bif (?:i|we) (?:\w+ ){0,3}fil\w*\b[^.;!?]*/g,
    right: ["filing ch 7 on monday", "the judge discharged all my debts last year", "im filing for bk protection"],
    wrong: ["i'm filing my taxes", "i was discharged from the hospital", "the judge gave me a traffic ticket"],
  },
  {
    intent: "dispute_debt",
    name: "settled long ago, or with another",
    says: new RegExp(
      `\\b(?:paid|payed|settled|cleared|resolved)(?: (?:this|that|it|the|my|all|whole|thing|loan|debt|account|balance|everything|up))*(?: off| in full)? (?:(?:with|to) (?:the |an? |your |some )?(?:other|another|previous|last|first|original|different|old) ${firm}|(?:\\w+ )?${longAgo})|\\b(?:paid|payed) (?:this|that|it|the (?:loan|debt|account)|everything)(?: all)? (?:off|in full)\\b(?: \\w+){0,2} ${longAgo}|\\b(?:was|got|been) (?:paid off|settled|closed out) (?:\\w+ ){0,2}(?:years?|long|ages) ago\\b`,
    ),
    right: ["i already settled this with the other company years ago", "I paid this off in 2022", "that was paid off years ago"],
    wrong: ["i paid it yesterday", "i already paid this month", "i paid the last company car off", "i took the loan two years ago"],
  },
  {
    intent: "dispute_debt",
    name: "not what it should be",
    says: /\b(?:think|believe|feel|im sure|seems|looks like|pretty sure|know) (?:that )?(?:you|u|yall|they|the|your|this|my)(?: (?:guys|people|have|got|has|made|all|the|a|an|my|your))* (?:numbers?|amounts?|balance|total|math|figures?|bill|statement|interest|calculation|records?|debt)(?: (?:is|are|s|all|a bit|totally|way))* (?:wrong|off|incorrect|mistaken|too high|in error)\b(?! (?:date|day|person|number|name|address|card))|\b(?:not|isnt|wasnt|never) (?:the |what )?(?:amount |balance |sum )?(?:what )?(?:i|we) (?:owe|borrowed|took(?: out)?|signed(?: for)?|agreed(?: to)?|got)\b|\bhow (?:can|could|do|did|is it|come)\b[^.;!?]{0,30}\bowe\b[^.;!?]{0,25}\b(?:when|if) (?:i|we) (?:only|just|never|already|borrowed|paid)\b|\b(?:only|just) (?:borrowed|took out|owe) [$]?\d[\d,.]*\b|\b(?:want|need|send|show|give|provide|mail|email|see|got|have|where is|wheres|demand|require)(?: \w+){0,4} (?:proof|evidence|something in writing|documentation|documents|paperwork|the (?:original )?contract)(?: \w+){0,3} (?:i owe|i (?:really |actually )?(?:signed|borrowed|took)|(?:this|that|it) (?:is|was|s) (?:mine|my)|of (?:this|the|that|my|what) (?:debt|loan|i owe)|showing i owe|that (?:shows|says|proves) i owe)|^\W*(?:i )?(?:want|need|demand|wheres the|where is the)(?: some| any)? proof\W*$|\bchalleng(?:e|ing) (?:this|the|that|it|a|my|your) (?:\w+ )?(?:debt|charge|amount|bill|balance|fee|claim|loan)\b|\b(?:billed|charged|chased|contacted|dunned|texted|called|hounded)\b[^.;!?]{0,20}\bfor (?:a|an|the|some|any) (?:loan|debt|account|credit)\b[^.;!?]{0,12}\b(?:didnt|did not|never|dont)\b|\b(?:dont|do not|didnt|cant)(?: \w+)? recogni[sz]e (?:this|that|the|your|any) (?:account|loan|debt|balance|bill|amount)\b/,
    apart: /\bonly (?:took|got|just got) \d+ (?:minutes?|days?|hours?)\b|\bproof (?:of|that) (?:my |i |the )?(?:payment|paid|income|address|insurance|residence|identity|pay)\b|\b(?:borrow|borrowed) \S+ from (?:my|a)\b|\bwho i owe\b|\bowe my\b/g, // prettier-ignore
    right: ["i think you have the balance wrong", "thats not what i owe", "send me something in writing that shows i owe this", "why am I being billed for a loan I didn't take", "I don't recognize this account", "how can i owe 3000 when i only took out 1000", "i want proof"], // prettier-ignore
    wrong: ["i want proof of payment", "i think you have the wrong date", "the app is off", "it only took 10 minutes", "i didn't recognize the number"], // prettier-ignore
  },
  {
    intent: "wrong_person",
    name: "not here, not me, not theirs",
    says: new RegExp(
      `(?:^|[,.;!?] ?)(?:no |nope |sorry |um )*(?:(?:(?:this|that)(?: is|s|is)? ?|it(?:s| is) )(?:not|isnt|aint) (?:me|him|her|them|${aName})(?=\\W*$)|not (?:him|her|${aName})(?=\\W*$)|(?:(?:this|that|it)(?: is|s|is)? ?)?(?:not|isnt|aint) (?:me|him|her|them|${aName}))\\b(?=(?<!\\bnot me)\\W*$|[,.;!]| (?:sorry|sir|maam|dude|bro|man|youre|you|wrong|my name|its|this is|im|i am|here|buddy))(?!.{0,30}\\b(?:fault|pay|late|handles?)\\b)|\\b(?:im|i am) not (?:who (?:you|u)\\b|the one (?:you|u|that owes|who owes)|(?:the |that |your )(?:person|guy|man|woman|lady|one|borrower|customer|individual)(?: (?:that|who|whom))?(?: (?:you|u|owes|has|had|took|borrowed|with)))|\\b(?:theres|there is|there are|there aint|there isnt|we have|i have|has|have) (?:no ?(?:one|body)|no|not an?|isnt an?|not any|never been an?)(?: (?:person|one|body|guy|lady|man|woman))?(?: (?:here|at this|living here))* (?:named|called|by (?:that|the) name|by the name|with that name|${aName})\\b|\\b(?:who|who the \\w+|and who)(?:s| is| are) (?:${aName})\\b(?! (?:gonna|going|calling|from))|\\b(?:he|she|they|${aName}|that (?:person|guy|lady|man|woman)) (?:(?:doesnt|does not|dont|no longer|hasnt|has not|havent|aint|never|didnt|isnt|not)(?: (?:even|ever|actually|really|longer))*) (?:(?:have|has|had|use|uses|used|own|owns|at)(?: (?:at|with|this|that|the|on))* (?:number|phone|cell|line)\\b(?! (?:for|to))|(?:live|lives|lived|stay|stays|work|works)(?: (?:here|at|in|with|this|that|on))* (?:here|address|house|apartment|place)\\b(?=.*\\b(?:my (?:phone|number|house|line|cell|apartment)|renter|tenant|wrong|stop|sold|i (?:live|own|bought|rent))\\b))|\\b(?:think|believe|seems|looks like|must|probably) (?:that )?(?:you|u|this|they) (?:\\w+ ){0,3}(?:meant|mean|intended|trying|wanted) (?:to (?:text|call|message|contact|reach) |for )(?:someone|somebody|another|some other)\\b|\\b(?:got|have|had|has|mix(?:ed|ing)?|taking|took|mistak\\w+|mistook|confus\\w+) me (?:\\w+ )?(?:confused|mixed|mistaken|wrong|up)?(?: up)? ?(?:with|for|as) (?:some(?:one|body)|another|a different|some other|the wrong|${aName}|him|her)\\b|\\b(?:calls|texts|messages|mail|letters) (?:for|about|meant for) (?:him|her|them|this (?:lady|guy|man|woman|person|name)|that (?:lady|guy|man|woman|person)|some (?:lady|guy|man|woman|person|other)|someone|somebody)\\b|\\b(?:phone|number|line|cell) (?:belongs to|is) (?:someone|somebody|another|a different)\\b|\\b(?:isnt|not|never was|never been|aint) (?:his|her|hers|their|that (?:persons|guys|ladys)|(?:${aName})s?) (?:phone|number|cell|line)\\b`,
    ),
    unless:
      /\b(?:thats|its|that is|it is) my (?:\w+),? not me\b|\bmy (?:wife|husband|mom|dad|brother|sister|son|daughter|boss|partner)\b.{0,12}\b(?:handles|pays|does|owes)\b|\b(?:who owes me|sent|transfer|forward|translate|update my|voicemail for)\b|\bnot me who\b|\bright now\b|\bat the moment\b/,
    right: ["sorry who? i think you meant to text someone else", "this isnt him", "that's not me", "I am not who you think I am", "theres no one named Dana at this number", "she hasnt had this number in years", "you got me confused with somebody else", "not me, my name is Tina", "he doesn't live here anymore and this is my phone"], // prettier-ignore
    wrong: ["it's not me who is late", "he is not here right now", "she doesn't have the number for the bank", "my son doesn't live with me", "who is this", "not today"], // prettier-ignore
  },
  {
    intent: "talk_to_human",
    name: "somebody should call or answer",
    says: new RegExp(
      `\\b(?:can|could|will|would|may|have|get|need|want|let|make|like|ask|please have|pls have|has to|should)(?: (?:you|u|i|please|pls|to|for|have|get))* ${worker}(?: (?:there|here|from \\w+(?: \\w+)?|please|pls|just|actually|real|else|to|at (?:your|the) \\w+))* (?:please )?(?:(?:call|phone|ring|contact|reach|get in touch with|get back to|get ahold of)(?: me| us)(?: (?:back|again|asap|now|please|pls|about (?:this|it|my \\w+)|directly|right away|instead|and|to (?:discuss|talk|explain)))*(?=\\W*$|[,.;!]| (?:and|to|about|i|my|this)\\b)|(?:speak|talk) (?:to|with) me|come on the|pick up the|take over\\b)|\\b(?:call|talk|speak|chat)(?: \\w+){0,2} (?:to|with|from) ${worker}\\b|\\bany(?:one|body) (?:there|around|here|available|home|real|human)\\b.{0,25}\\b(?:talk|speak|chat|help|answer)\\b|\\b(?:talk|speak|chat|converse|discuss (?:it|this)) (?:to|with) (?:an? )?(?:actual |real |live )?(?:some(?:one|body)|manage(?:r|ment)|staff|person|human)\\b|^\\W*(?:who|whom) (?:can|could|do|should|would) (?:i|we) (?:speak|talk) (?:to|with)(?=\\W*$| (?:about (?:this|my (?:loan|debt|account|balance))|directly|there|please))|\\b(?:get|put|give|send|bring|find|gimme|pass|hand|let) (?:me )?(?:to |on |on with |over to |through to )?${worker}(?=\\W*$|[,.;!]| (?:please|now|on|real|else|here))|\\b(?:speak|talk|chat)(?:ing)? (?:to|with) (?:upper )?management\\b`,
    ),
    apart: /\b(?:dont|do not|didnt|never|not|no need to|wont|cant|couldnt|stop|without)(?: \w+){0,4} (?:some(?:one|body)|any(?:one|body)|an? (?:\w+ )?(?:person|human|agent|rep|manager))\b|\b(?:can|could|may) (?:some(?:one|body)|another person) else (?:pay|help (?:me )?pay|send|top)\b|\bhelp(?:ing)? (?:me )?(?:pay|out with the money)\b|\b(?:already|just|yesterday|was|were|been) (?:talk|speak|spoke|chat)\w* (?:to|with) \w+\b|\bam i (?:talking|speaking|chatting) (?:to|with)\b|\bneed (?:some(?:one|body)) to (?:talk to (?:about my feelings)|love)\b|\bcall (?:me )?from (?:a|an|another|the) (?:number|person)\b/g, // prettier-ignore
    unless: /\bcan someone else\b|\bsome(?:one|body) (?:stole|used|took|paid|owes)\b|\bto (?:a|an|the|my) (?:agent|person) in\b/,
    right: ["can somebody call me", "have someone call me", "can one of your people call me back", "is there anyone there i can actually talk to", "i want to speak with management", "who can i speak to"], // prettier-ignore
    wrong: ["can someone else pay my loan", "someone will call you for me", "i already talked to someone", "call me tomorrow at 5", "don't have anyone call me", "am i talking to a person"], // prettier-ignore
  },
  {
    intent: "stop_contact",
    name: "enough of it",
    says: /\b(?:call\w*|text\w*|messag\w*|msg\w*|contact\w*|ring\w*|bother\w*)\b[^.;!?]{0,60}\b(?:(?:its|it is|thats|that is|thats) (?:enough|too much|ridiculous|got to stop|gotta stop|harassment)|enough is enough|enough already|knock it off|quit it|cut it out|(?:needs?|has|have|got|gotta|must) to (?:stop|end|quit)|just stop|so stop|stop it|i (?:keep|kept) (?:telling|saying|asking) (?:\w+ )?(?:dont|no|stop|not)|(?:so|just|please|pls) quit)\b|\b(?:calls?|texts?|messages?|msgs?|contact|reminders?|spam)(?: (?:must|have to|has to|need to|needs to|better|should|gotta))+ (?:stop|end|cease|quit)\b|\bwhy (?:wont|dont|cant|do not|will not) (?:you|u|yall|they)(?: (?:people|guys|all|just|ever))* (?:stop|quit|leave)\b|\b(?:nobody|no one|noone)(?: \w+){0,4} (?:wants?|likes?|needs?) (?:your|these|those|any|ur) (?:calls?|texts?|messages?)\b|\b(?:dont|do not|no longer|never|not|wont)(?: \w+){0,3} (?:hear|want|get|receive|see)(?: \w+){0,3} (?:(?<=hear(?: \w+){0,3} )from (?:you|u|yall|this number|these people)|another (?:text|call|message)|any ?more (?:texts?|calls?|messages?)|these (?:texts?|calls?|messages?))\b|\bget off (?:my|our) (?:phone|line|back|case)\b|\bdelete (?:my|this|all my) (?:contact(?: info\w*| details)?|info(?:rmation)?|number|phone number|details)\b(?! (?:and (?:add|use|put)|old))|\b(?:not|dont|do not) (?:wish|want|like|care|consent|agree)(?: \w+)? to be (?:contacted|called|texted|messaged|bothered|disturbed)\b/,
    apart: /\b(?:dont|do not|never) stop\b|\b(?:old|previous|former|work|moms?|wifes?|husbands?) (?:number|phone|cell|contact)\b|\b(?:didnt|did not|havent|have not|hadnt|wont|never) (?:\w+ )?(?:hear|heard|get|got|receive|received) (?:back |anything )?from (?:you|u|yall)\b|\b(?:hope|want|like|love|waiting|look\w* forward) to hear\w* from\b/g, // prettier-ignore
    unless: /\b(?:at (?:work|night|my job|the office)|before \d|after \d|while i|during)\b/,
    right: ["u guys call me 5 times a day its enough already", "you keep calling and i keep telling u dont", "I never want another text from this number", "why wont you people stop calling", "delete my contact info", "i do not wish to be contacted again"], // prettier-ignore
    wrong: ["i didn't hear from you", "it needs to stop charging me interest", "why won't the app stop crashing", "delete my old number", "when do the payments have to end"], // prettier-ignore
  },
  {
    intent: "stop_contact",
    name: "messages and a refusal, in any order",
    says: /(?:^|[.;!?])(?=[^.;!?]*\b(?:calls?|texts?|messages?|msgs?|txts?|reminders?|(?:call|text|messag|contact|bother|harass)(?:ing)?(?: me| us| here| again)?)\b)[^.;!?]*(?:\bno (?:more )?(?:calls?|texts?|messages?)(?: (?:or|no|and|nor))+ (?:calls?|texts?|messages?)\b|\b(?:not|never|arent|are not|youre not|no longer) (?:allowed|permitted|authori[sz]ed|supposed|welcome) to (?:call|text|contact|message)|\b(?:want|need|like) (?:it|them|this|that|these|all of it) (?:all )?to (?:stop|end|cease)|\b(?:cut|stop|kill|drop|end|quit|halt|enough (?:of|with)) (?:off |out )?(?:the|these|those|all|your|with) (?:\w+ )?(?:texts?|calls?|messages?|msgs?|reminders?)|\b(?:call|text|contact|message)(?:ing)? (?:me |us |here )?(?:again|one more time|once more|any ?more)\b[^.;!?]{0,20}\b(?:ill|i will|im|and|or|is|report|sue|police|block)\b|\bhas to stop\b|\bno right to (?:call|text|contact|message))/,
    unless:
      /\b(?:at work|my job|before|after|until|instead|just (?:text|email|call)|only (?:text|email|call)|prefer|better|rather|autopay|dont stop|will you|did you|can you (?:call|text) (?:me )?again|please (?:call|text) (?:me )?again|(?:ill|i will|i can) (?:call|text))\b/,
    right: [
      "I told your coworker yesterday, no calls no texts",
      "you are not allowed to text me",
      "im getting 3 texts a day from yall and i want it to stop",
      "cut the texts",
      "contact me again and i'll report you",
    ],
    wrong: ["no calls please, text is better", "i'll text you again and pay", "stop the autopay and text me", "call me again after 5"],
  },
  {
    intent: "crisis",
    name: "death preferred, life refused",
    says: /\b(?:death|dying|being dead|the grave|to die|suicide)(?: (?:would|might|will|could|seems?|sounds?|looks?|is|be|feels?|just|like|so|much|a lot|way))* (?:easier|better|peaceful|relief|welcome|good|nice|simple|answer|solution|only|worth it)\b|\blife(?: (?:is|isnt|s|not|just|aint|no longer|doesnt|does not|has|really))* (?:for me|worth|mean(?:s|ing)? (?:anything|nothing)|over for me|unbearable|too (?:hard|painful|much)(?= (?:to|any ?more|and i|now)))(?! (?:if you|insurance))|\b(?:dont|wont|not|never|cant|doubt|no way|not sure)(?: \w+){0,4} (?:make it|survive|live|last)(?: (?:through|past|till|until|to|thru)) (?:the|this)? ?(?:night|morning|weekend|sunrise)\b(?! (?:with|without) (?:this|my)? ?(?:budget|money|pay))|\b(?:garage|car|room|tub|bath)\b(?=[^.;!?]{0,25}\b(?:car (?:is )?running|engine (?:is )?(?:on|running)|gas on|razor|exhaust|pills|hose)\b)(?<=\b(?:sitting|im|i am|lock\w*|myself)\b[^.]*)|\bgas (?:is )?(?:on|turned on) and\b[^.]{0,20}\b(?:window|sleep|lie|die)/,
    unless: /\b(?:work on|fix|mechanic|repair|wash|insurance|laugh|paycheck|shift|payday|rent)\w*\b/,
    right: [
      "honestly death would be easier",
      "life isnt for me anymore",
      "i don't think i'll make it through the night",
      "im sitting in the garage with the car running",
    ],
    wrong: [
      "life insurance is too much for me",
      "i won't make it tonight, tomorrow ok",
      "fixing the car in the garage, engine trouble",
      "life is hard but i'll pay",
    ],
  },
  {
    intent: "deceased",
    name: "the one sought is in the ground",
    says: /\b(?:person|man|woman|guy|lady|one|customer|owner)(?: (?:that|who))?(?: (?:you|u|youre|you are))(?: \w+){1,3} (?:is|was|has been|s) (?:buried|dead|cremated|in (?:a|the) (?:grave|cemetery)|gone forever|deceased)\b/,
    right: ["the man you want is buried at oak hill", "the person you are calling is dead"],
    wrong: ["the guy you want is at work", "the person you want is gone till monday"],
  },
  {
    intent: "bankruptcy",
    name: "chapter, cut short",
    says: /\b(?:chap|chpt|chpter|chapt|ch)\.? ?(?:7|13|11|seven|thirteen)\b/,
    apart: /\b(?:read|reading|book|page|bible|channel|tv)\b[^.;!?]{0,20}\bch\w*\.? ?\d+\b/g,
    right: ["going thru chap 13", "chpt 7 filed"],
    wrong: ["reading chap 7 of my book"],
  },
  {
    intent: "dispute_debt",
    name: "the claim is denied, in any words",
    says: /\b(?:no way|impossible|cant be|cannot be|not possible|ridiculous|absurd|doubt|there is no way|theres no way|how on earth|no chance)(?: (?:that|i|we|do|could|can|would|the|is|its|it|this|possibly))* (?:owe|owed|borrowed|amount|balance|bill|right that i owe)\b|\b(?:fees?|charges?|amount|balance|debt|bill|interest|loan|claim|account)s? (?:is|are|was|were|s|looks?|seems?)(?: (?:all|totally|completely|just|so|a|an|total|complete|not|clearly|obviously))* (?:bogus|fake|false|made up|a lie|lies|a scam|fabricated|invented|fraudulent|bull\w*|not real|not valid|invalid|illegal|mistaken)\b|\b(?:never|havent|have not|didnt)(?: \w+){0,6} (?:borrowed|took (?:out )?(?:a )?loan|(?:a |any )?loan) (?:money |anything |a dime |a cent |a loan )?(?:from|with) (?:you|u|anyone|anybody|them|your)\b|\blet alone (?:borrow\w*|owe\w*|sign\w*|took|take)\b|\b(?:why|how)\b[^.;!?]{0,40}[$]?\d[\d,.]*[^.;!?]{0,20}\b(?:when|if|but|while)\b[^.;!?]{0,40}\b(?:contract|agreement|paper\w*|statement|letter|told|said|says|borrowed|signed|only)\b[^.;!?]{0,25}\d|\b(?:contract|agreement|paper\w*|letter)\b[^.;!?]{0,12}\b(?:says|said|shows|states)\b[^.;!?]{0,12}\d[\d,.]*[^.;!?]{0,25}\b(?:not|you (?:say|want|charge|charged)|but|why)\b/,
    apart: /\b(?:is|are|was) (?:this|that|it|you|these) (?:a |an )?(?:fake|scam|bogus|real|fraud\w*)\b[^.;!?]*/g,
    unless: /\b(?:due (?:on|date)|the date|minimum)\b/,
    right: [
      "there's no way I owe that much",
      "these fees are bogus",
      "I've never even heard of your company let alone borrowed money",
      "why do you say 1200 when my contract says 900",
    ],
    wrong: ["no way i can pay that", "why is it 300 this month", "is this a scam", "why did you call when i said friday"],
  },
  {
    intent: "wrong_person",
    name: "another's number, house or name",
    says: new RegExp(
      `\\b(?:previous|former|old|last|prior|other|ex) (?:owner|user|holder|tenant|renter|person|resident|occupant)s?\\b(?=[^.;!?]*\\b(?:number|phone|line|house|here|apartment|looking|want|call\\w*|text\\w*)\\b)|\\b(?:new|current) (?:tenant|renter|resident|owner|occupant)\\b|\\b(?:no idea|no clue|dont know|dunno|idk|not sure|cant tell you|couldnt tell you) who (?!im|i am|i\\b|you|u\\b|this is|is this|to\\b|can|will|called|do|should|took|pays|my|sent)(?:the )?(?:\\w+ ){1,2}(?:is|was|are)\\b|\\bmy name (?:is|s)? ?(?:not|isnt|aint|wasnt) [a-z]+\\b|\\b(?:dialed|dialled|called|texted|reached|typed) (?:the )?wrong(?=\\W*$| (?:number|person|one|place|house))`,
    ),
    unless: /\b(?:i (?:dialed|dialled|typed|called|reached)|spelled|right on|car|vehicle|truck|loan owner|my landlord)\b/,
    right: [
      "you must be looking for the previous owner of this number",
      "no idea who sarah is",
      "She moved out, I'm the new tenant",
      "I think you dialed wrong",
      "my name is not Carla",
    ],
    wrong: ["no idea who to call", "i dialed wrong sorry", "no idea who you are", "i bought the car from the previous owner"],
  },
  {
    intent: "dispute_debt",
    name: "an entry of somebody else's making",
    says: new RegExp(
      `\\b(?:there (?:is|are|was|were)|theres|a|an|some|this|that|these|those|strange|weird|random|automatic|of)(?: \\w+){0,3} ${entry}\\b(?: \\w+){0,6}? (?:i|ive|im|we) ?(?:\\w+ ){0,2}?(?:dont|do not|didnt|did not|never|not|cant|cannot|havent|have not|wasnt)(?: \\w+){0,2} (?:recogni[sz]\\w*|know(?! (?:how|when|if|where|whether))|remember making|recall|make|made|authori[sz]\\w*|approved?|submit\\w*|set up|familiar|aware|order(?:ed)?|consent\\w*|initiated?|request\\w*|bought)\\b|\\b(?:dont|do not|not|cant|cannot|didnt|never) recogni[sz]\\w*(?: \\w+){0,6} ${entry}\\b|\\b(?:withdrawal|purchase|transaction|charge|debit)(?: \\w+)? (?:was not|wasnt|isnt|is not|not) (?:(?:made |done )?by )?(?:me|mine|one of mine)\\b|\\b(?:2|two|three|3)(?: \\w+)? ${entry} .{0,20}\\b(?:only|just) (?:\\w+ )?(?:1|one|once)\\b|\\b(?:some(?:one|body)|people|strangers?|a thief)(?: else)?(?: (?:is|are|has|have|been|was|just))* (?:using|accessed|charged|charging|spending|shopping (?:with|on)|buying \\w+ (?:with|on))(?: \\w+)? my (?:\\w+ )?(?:card|account|credit)\\b|\\b(?:dont|do not|cant|never) (?:remember|recall) (?:authori[sz]ing|approving|signing up)\\b|\\bextra (?:[$#]?\\d+[$]?|dollar|pound|euro)\\b.{0,20}\\bcharged?\\b|\\bcharged? (?:me )?(?:a|an extra) (?:dollar|pound|euro)\\b|\\bwhy is there an? (?!late)(?:\\w+ )?(?:fee|charge|debit)(?: \\w+)? (?:on|to|in) my (?:statement|account|app|bill|card)\\b|\\b(?:random|mystery|unfamiliar|bogus) (?:charge|debit|fee|[#$]?\\d+(?:[.,]\\d+)?)`,
    ),
    unless:
      /\bpayment (?:\w+ )?i (?:didnt|did not|never|couldnt) (?:make|made) (?:last|this|in|on|yet)\b|\bsomeone (?:paid|is paying)\b|\b(?:cash|atm) withdrawal|\bhow (?:can|do|would) i (?:tell|know)\b|\b(?:stole|stolen|freeze|lost my)\b/,
    apart: /\b(?:late|next|last|monthly|missed) payments?\b|\b(?:atm|cash machine)\b[^.;!?]{0,30}\b(?:withdrawal|cash)\b/g,
    right: ["there's a payment on here i don't recognize", "a charge from a shop i've never made", "i'm not recognizing the card payment", "that purchase was not me", "i see two withdrawals but i only made one", "someone is using my debit card", "whats this random 12.99"], // prettier-ignore
    wrong: ["that's a payment i don't know how to make", "my son is using my card to pay you", "this is a random question"],
  },
  {
    intent: "stop_contact",
    name: "one angry word",
    says: /^\W*(?:s+t+a+h?p+|unsub|enuf|enough)(?: (?:of )?(?:the |these |your )?(?:txts?|texts?|msgs?|calls?|messages?))?(?: please| pls| already| now)*\W*$|\bgive it a rest\b|\b(?:dont|do not|never|stop)(?: you)?(?: ever)? hit(?:ting)? me up\b/,
    media: ["sms", "wechat", "web"],
    right: ["stahp", "unsub", "enuf txts", "give it a rest will you", "dont hit me up no more"],
    wrong: ["hit me up friday", "that is enough money", "is 50 enough"],
  },
  {
    intent: "wrong_person",
    name: "another house, another name",
    says: /\bmy name(?: is|s) (?!not)[a-z_]+,? (?:and |its )?not [a-z_]+\b|^\W*(?:sorry |no |um |sir |maam )*(?:this is|youre calling|you are calling|you called|youve reached|you reached) an? (?:\w+ )?(?:wendys|mcdonalds|school|church|hospital|restaurant|store|shop|business|hotel|salon|library|pizza place|clinic|daycare|fire station|barber ?shop)\b|(?<!\bi )gave you (?:the|a) (?:wrong|fake) (?:number|phone)\b|\bname (?:means nothing|doesnt mean anything|doesnt ring a bell|is(?:nt| not) familiar)\b/,
    right: ["my name is Paula not Priscilla", "sir this is a wendys", "you're calling a church", "somebody gave you the wrong number", "that name means nothing to me"], // prettier-ignore
    wrong: ["my name is not spelled right", "this is a good plan", "i called the church"],
  },
  {
    intent: "stop_contact",
    name: "not this house, not these notices",
    says: /\b(?:dont|do not|never|not to|quit|stop|cease|no longer)(?: (?:ever|you|please|trying to|wish to be|want to be))* (?:contact|call|text|writ|messag|ring|phon|dial|bother|pester|harass)\w*(?: (?:me|us|to|at|with|by|on))* ?\b(?:this (?:household|family|home|house|address|number|phone|residence)|(?:my|our) (?:mom|mother|wife|husband|kids|family|parents|house|home)\w*|anyone (?:here|in this)|(?<=writing )me)\b|\b(?:cancel|turn off|end|kill|shut off|disable|discontinue)(?: (?:all|these|the|those|your|any))+ (?:notifications?|texts|text messages|messages|alerts|reminders|sms)\b|\bi (?:said|told you) no (?:more )?(?:calls|texts|messages|contact)\b/,
    unless: /\b(?:before (?=\d|noon|my|i |work)|after|until|till|during|so (?:early|late)|while|instead|on (?:sun|mon|tues|wednes|thurs|fri|satur)days?|at (?:work|night|noon)|e-?mails?|call mine|call me)\b/, // prettier-ignore
    right: ["dont contact this household", "quit writing me", "cancel these notifications to my cell", "kill the texts", "i said no calls", "stop ringing my moms house"], // prettier-ignore
    wrong: ["don't call this number before 9am", "cancel the payment"],
  },
  {
    intent: "crisis",
    name: "a way to go, a goodbye, a bottle",
    says: /\bpainless(?:ly)? way\b|\bpainless (?:death|suicide)\b|\b(?:said|told|saying) (?:my |our |the |them |everyone )?(?:\w+ )?good ?bye (?:tonight|forever|for good|for the last time)\b|\b(?:staring|looking) at (?:a|this|the|my|these) (?:bottle of )?(?:pills|gun|rope|knife|razor)\b|\b(?:no|any|a) reason (?:to|for me to) (?:stick around|stay alive|keep living|be alive|live|exist|be here anymore|go on living)\b|^\W*(?:ive|i have) been cutting(?: again)?\W*$/,
    right: ["whats a painless way to go", "been staring at this bottle of pills for an hour", "I told my sister goodbye tonight", "no reason to stick around on this earth"], // prettier-ignore
    wrong: ["is there any reason for the fee", "i've been cutting back on spending", "i said goodbye to my job"],
  },
  {
    intent: "deceased",
    name: "departed, late",
    says: /\b(?:has |have |had )?departed (?:this|the) (?:life|world|earth)\b|\b(?:covid|cancer|an overdose|a heart attack|a stroke|the virus) (?:took|killed|got) (?:my|our|him|her)\b|\bmy late (?:father|mother|husband|wife|dad|mom|brother|sister|uncle|aunt|son|daughter|grand\w+)(?:s|'s)?\b/,
    unless:
      /\b(?:my|our) late \w+ (?:pension|social security|benefits?|life insurance|insurance|checks?|annuity)\b|\bmy late (?:father|mother|husband|wife)(?:s)? (?:payment|fee)\b/,
    right: ["my spouse has departed this life", "that was my late father's phone"],
    wrong: ["my late fee", "the train departed late"],
  },
  {
    intent: "attorney",
    name: "a lawyer who takes over",
    says: /\b(?:is|who is|whos|shes|hes) (?:an?|my) (?:attorney|lawyer|solicitor)\b.{0,20}\b(?:takes?|taking|took|handl\w+|represent\w+|defend\w+) (?:over |on )?(?:my |the |this |our )?(?:case|me|us|it|file|matter)\b/,
    right: ["my cousin is an attorney and hes taking over my case", "my sister is a lawyer and she represents me"],
    wrong: ["my cousin is an attorney and lent me money"],
  },
  {
    intent: "dispute_debt",
    name: "more than agreed, after it was settled",
    says: /\b(?:more|higher|bigger|different|other) than (?:what )?(?:i|we) (?:agreed|signed|was told|were told|borrowed|accepted|was promised)\b|\b(?:payee|merchant|store|company|shop|seller|website)\b[^.;!?]{0,50}\b(?:no (?:clue|idea) (?:about|who|what)|never (?:heard of|used|shopped|bought))\b|\b(?:was|were) (?:told|promised) (?:zero|no|there (?:were|was) no) (?:fees?|interest|charges?)\b|\bpaid in full (?:letter|receipt|notice|statement)\b|\b(?:charges?|activity|purchases)\b[^.;!?]{0,30}\b(?:i did not do|i didnt do|wasnt me|isnt mine|arent mine|not mine)\b|\b(?:loan|account|order|service|contract) (?:was|were) supposed to (?:be|have been) (?:cancell?ed|refunded|closed|forgiven)\b|\bcharged my card\b[^.;!?]{0,20}\b(?:supposed|paused|cancell?ed|without)\b/,
    unless: /\bmore than i (?:borrowed|agreed) to pay you\b|\bpay(?:ing)? (?:you )?more than\b|\bhow (?:do|can) i get\b/,
    right: ["thats 50 more than what i agreed to", "theres a payee i have no clue about", "i was told zero fees and you put one anyway", "i got a paid in full letter", "there's activity on my account that i did not do"], // prettier-ignore
    wrong: ["what company is this"],
  },
  {
    intent: "wrong_person",
    name: "no one of that name in this house",
    says: new RegExp(
      `\\b(?:we|i) (?:dont|do not) have (?:any|an?|no) ${aName}(?: [a-z]+)? (?:here|in this|at this|living)\\b|\\bthe (?:number|person|one|guy|lady) you (?:want|need)\\b.{0,15}\\b(?:is|was|has to be|must be)\\b|\\bwho (?:are|r) (?:you|u) (?:looking for|after|trying to reach)\\b.{0,20}\\b(?:not me|isnt me|aint me|this aint|not them)\\b|\\b(?:got|inherited|bought|picked up) (?:this|the) (?:number|phone|line) from (?:some|a|an) (?:dude|guy|man|lady|woman|person|stranger|kid)\\b|\\bkids? phone here\\b|\\byou (?:must|might|may) be looking for (?:my|another|some)`,
    ),
    right: ["we dont have any brenda here", "the number you want is probably my old roommates", "who are you looking for because its not me", "i inherited this number from some dude"], // prettier-ignore
    wrong: ["we dont have any money here"],
  },
  {
    intent: "crisis",
    name: "violence by somebody close",
    says: violenceAtHome.en,
    right: ["my husband hits me", "my boyfriend beats me and takes my checks", "he beat me up so i left", "my partner is abusive", "he'll kill me if he finds out about this loan", "my ex is outside with a knife", "i'm scared of my husband", "my wife punches me"], // prettier-ignore
    wrong: ["my ex hit me up for money", "my brother beats me at chess", "my mom will kill me lol", "he hit me from behind at the light", "my husband never hit me", "hit me with the total", "a storm hit us", "she kicked me out", "he beat me to it"], // prettier-ignore
  },
  {
    intent: "stop_contact",
    name: "please stop, among other things",
    // A part of its own in a longer message; of a debit or a fee it is said about the debit or the fee.
    says: /(?:^|[.,;!?] ?|\b(?:and|but|so|then) )(?:(?:ok|look|just|now|again|really|seriously|honestly|i said|i say|im asking you to|can you|could you|will you|would you|u|you|yall|all of you) )*(?:(?:please|pls|plz|kindly)(?: just| all)? (?:stop|quit)(?: it| this| that)?|(?:stop|quit) (?:it |this |that )?(?:please|pls|plz|already|now))\b(?: (?:please|pls|now|already|thanks|thank you))*(?=\W*$|[.,;!?]| (?:im|i am|i have|i will|ill|i cant|its|youre|my|thank|because|cause|or (?:i|im|ill)|before i)\b)|(?:^|[.,;!?] ?|\bbut )stop\W*$/,
    unless:
      /\b(?:auto ?pay\w*|autodebits?|debit\w*|drafts?|interest|charg\w+|withdraw\w*|taking|fees?|wait|hold on|i mean|i meant|that is wrong|thats wrong|full stop|go back|bus|train|lying|crying)\b|^\W*stop\W*$|^\W*(?!.*\b(?:and|but|so|i)\b)(?:\w+\W+){0,5}\w+\W*$/,
    media: ["sms", "wechat", "web"],
    right: ["i got your message, please stop, i'll pay when i get paid", "i work nights so please stop, it's every single day", "ok i understand but please stop", "you text daily. stop it already. i have a job", "i know i owe it, stop"], // prettier-ignore
    wrong: ["the autopay took it twice, please stop it", "please stop the late fees", "wait, please stop, i meant friday", "i'll pay at the next stop", "ok, stop by at nine"], // prettier-ignore
  },
  {
    intent: "stop_contact",
    name: "no more, in mixed words",
    says: /\bno (?:mas|mo|mre) (?:of )?(?:these |the |your |ur |this )?(?:texts?|txts?|msgs?|messages?|calls?|reminders?|mensajes|llamadas)\b|\b(?:no|without) (?:further|future|additional|more) (?:contact|communications?|correspondence)\b|\b(?:stop|quit|dont be|no more|never) (?:hit(?:tin|ting)?|blow(?:in|ing)?|ring(?:in|ing)?)(?: up)? (?:my|our|this) (?:line|phone|cell|dms?|jack)\b|\b(?:erase|delete|remove|take|drop|get) (?:me|us|my number|this number) (?:from|off|out of) (?:(?:your|ur|the|this|that) )?(?:\w+ )?(?:robot|bot|program|service|thing|text thing|campaign|blast)\b/,
    unless: /\b(?:without|no) (?:further|more) contact (?:info\w*|details|number)\b|\bloan program\b/,
    right: [
      "no mas texts plz im done",
      "no mo calls",
      "my husband and i request no further contact of any kind",
      "stop hittin my line",
      "erase me from your robot",
    ],
    wrong: ["no mas money", "no mo problems"],
  },
  {
    intent: "crisis",
    name: "my life over, a body left",
    says: /\b(?:want|wanna|need|wish) it (?:all )?(?:to )?(?:just )?(?:be )?(?:over|done|end|gone)\b(?=.*\b(?:my life|life|living)\b)|\b(?:collect\w*|paid|money|payment|it)(?: \w+){0,2} from (?:a|my) (?:corpse|coffin|grave|dead body)\b|\b(?:god|lord|jesus)(?: please| just| can)? take me\b(?! (?:to|back|off))|\b(?:staring|looking|stand\w*|sit\w*|walk\w*|lying|lay\w*) (?:at|on|by|near|to|towards?) the (?:train|railroad|rail|subway|metro) tracks?\b|\b(?:letters?|notes?)\b.{0,30}\b(?:say|saying) (?:good ?)?bye\b|\b(?:find|finding|found|pick up|picking up) (?:my|a) (?:corpse|body|dead body)\b|\bmy own (?:funeral|grave)\b/,
    right: ["its all too much i want it to be over i mean my life", "you'll be collecting from a corpse soon", "they will find my body"],
    wrong: ["i want it to be over with this loan", "my life insurance will pay it", "auto body shop bill"],
  },
  {
    intent: "deceased",
    name: "gone to a better place",
    says: new RegExp(
      `\\b(?:he|she|${someone})${aux} (?:(?:went|gone|called|taken|going) (?:on |up |home )*to (?:be )?(?:with )?(?:the lord|(?:his|her) maker|jesus|god|glory|heaven)|met (?:his|her) maker|breathed (?:his|her) last|crossed over|(?:gained|got|earned) (?:his|her) wings|transitioned|(?:aint|not|no longer) alive)\\b|\\b(?:god|the lord|jesus) (?:took|called) (?:him|her|my|our)\\b|\\b(?:we|i|they) (?:\\w+ )?put (?:him|her|my \\w+) (?:in the ground|to rest|six feet|6 feet)\\b`,
    ),
    right: ["daddy went home to be with the lord last tuesday", "the lord called her home in may", "she met her maker"],
    wrong: ["he went home to get his card", "god called me to be a preacher", "he is going to get the money"],
  },
  {
    intent: "dispute_debt",
    name: "show me, I do not agree",
    says: /\b(?:prove|show me|proof|shown me)\b[^;!?]{0,20}\b(?:i|we) (?:even |actually |really |ever |still )?(?:owe|owed|borrowed|signed|took)\b|\b(?:fees?|charges?|amount|balance|interest|bill|total|penalt\w+)\b[^;!]{0,60}\b(?:thats|that is|this is|its|it is|isnt|is) (?:not |nt )?(?:(?<=not |isnt )(?:right|correct|accurate|what i (?:signed|owe|borrowed))|way off|off by)\b|\b(?:amount|balance|total|number)\b[^;!]{0,20}\b(?:thats|its|is) (?:bs|bull\w*|a joke)\b|\bwhat loan\b.{0,20}\b(?:dont|do not|never|no)\b|\b(?:dont|do not|never) have (?:no|any|a) loan with (?:you|u|yall)\b|\b(?:dont|do not|didnt|did not|never|cant|cannot) (?:\w+ )?(?:agree|agreed) (?:with|to|on)(?: (?:paying|pay|be charged|being charged|having))* (?:this|that|these|those|the|your|it|any|such)\b(?=.*\b(?:fees?|charges?|charged|amount|balance|interest|bill|total|penalt\w+|number)\b)|\b(?:fees?|charges?|amount|balance|interest|bill|total|penalt\w+)\b[^.;!?]{0,60}\b(?:dont|do not|didnt|did not|never) agree(?:d)? (?:with|to|on) (?:it|this|that|them|those)\b|\b(?:fees?|charges?|amount|balance|interest|bill|total|penalt\w+)\b[^;!?]{0,25}\b(?:thats|that is|its|it is|is|was|this is) (?:your|yalls|ur|the banks|a bank|the systems?) (?:own )?(?:mistake|error|fault|screw ?up|mess up|mix ?up)\b/,
    unless: /\b(?:terms|plan|arrangement|date)\b|\bshow me (?:what|how much) i\b/,
    right: ["prove it. show me i owe u", "what is this 60 fee i dont agree with it", "not the 35 late fee thats your mistake", "i don't agree with that amount", "why 35 late fee when i paid on the 2nd? that's not right", "that total is bs", "what loan?? i dont have no loan"], // prettier-ignore
    wrong: [
      "show me how much i owe",
      "not paying that late fee, its bs",
      "i don't agree to the plan",
      "i agree with the amount",
      "the late payment was my mistake",
    ],
  },
  {
    intent: "dispute_debt",
    name: "charged once more, from nobody knows where",
    says: new RegExp(
      `\\b(?:why|how come|hey|hi|hello)\\b[^.;!?]{0,25}\\b(?:charged|billed|debited) (?:me )?(?:again|twice|two times|double|extra|a second time)\\b|\\b(?:dont|do not|didnt|no) (?:know|idea|clue|understand|see) where (?:\\w+ ){0,4}?${entry}(?: \\w+)? (?:came|comes|is coming|are coming|originated|is|was|are) from\\b|\\b(?:additional|extra|unknown|strange|unexplained) (?:charge|fee|debit|transaction)\\b[^.;!?]{0,30}\\b(?:on|in) my (?:statement|account|bill|app)\\b|\\bwhat (?:is|s|was) (?:the|this|that) [^a-z ]\\S* (?:charge|transaction|debit)\\b|\\bhidden (?:fees?|charges?|costs?)\\b(?!\\W* (?:in|on|if|for|with) (?:the )?(?:plan|new|loan|paying))`,
    ),
    unless:
      /\b(?:atm|cash|withdraw\w*|abroad|exchange)\b|\b(?:are there|is there|will there be|any|no|without|some sort of|some kind of) (?:any )?hidden\b|\b(?:wondering|whether|ask(?:ing)? if|know if|does|do (?:i|you))\b.{0,80}\bhidden\b|\b(?:will|would) i be charged\b/,
    right: [
      "why was i charged again",
      "hi i got billed twice",
      "i don't know where this debit came from",
      "what's this hidden fee",
      "there is an additional charge of $1 on my statement",
    ],
    wrong: ["are there any hidden fees", "i don't know where the branch is", "will i be charged extra if i pay early", "why is it taking so long to transfer", "my payment has been pending for days, the account info is correct"], // prettier-ignore
  },
  {
    intent: "bankruptcy",
    name: "bk",
    says: /\b(?:filed?|filing|thru|through|did|done|declar\w+|discharged in|included in|my|open|active) (?:a |an |for |my )?bk\b(?! (?:fries|burger|meal|king|order))/,
    right: ["been thru bk already this was in it", "i filed bk"],
    wrong: ["i got back to work"],
  },
  {
    intent: "talk_to_human",
    name: "have a person call",
    says: /\b(?:have|let|make|ask|tell) (?:a |an |some |another )?(?:real |live |actual )?(?:person|human(?: being)?|rep|representative|supervisor|manager) (?:to )?(?:call|text|contact|ring|phone|reach|explain|help|handle)\b/,
    unless: /\b(?:did|didnt|does|will) (?:the|a|your) \w+ (?:call|text)\b/,
    right: ["i don't get the 310, have a real person call me after 4", "let a human explain it to me"],
    wrong: ["have the agent text me the link", "ask my manager"],
  },
  {
    intent: "wrong_person",
    name: "a house that owes nothing",
    says: /\b(?:im|i am|this is|we are|were|youve reached|you reached) [^.;!?]{1,30}\bnot (?:your|a|one of your|any) (?:client|customer|borrower|member|clients|customers)\b|^\W*(?:idk|i dont know|dont know|know) (?:no|any) (?:mr |mrs |ms )?[a-z]{4,}(?:ez|es|son|man|ton|ski|berg|ford|ley)\W*$/,
    unless: /\bnot (?:a|your) (?:new|bad|happy|satisfied) \w+\b/,
    right: ["i am a dentist office not your client", "idk no Ramirez"],
    wrong: ["i am a good customer", "i am not a new customer"],
  },
  {
    intent: "crisis",
    name: "voices, last words",
    says: /\b(?:want|wanna|ready|going|gonna|like|wish)(?: to| i could)? (?:be|go|join|see) (?:home )?(?:with |to )?(?:my (?:mom|mother|dad|father|wife|husband|son|daughter|baby|brother|sister)|him|her|god|jesus|the lord)\b[^.;!?]{0,12}\b(?:in heaven|up there|on the other side)\b|\bvoices? (?:in my head )?(?:keeps? )?(?:tell|telling|told|tells|say|saying|says)(?:ing)? me to\b|\btell (?:my )?(?:kids|children|wife|mom|family|son|daughter|husband|everyone|my \w+) (?:that )?i (?:love|loved) (?:them|her|him|em)\b/,
    unless: /\bvoice ?mail\b|\bautomated\b/,
    right: ["voices tell me to end it", "tell my kids i loved them"],
    wrong: ["the automated voice told me to press 1"],
  },
  {
    intent: "deceased",
    name: "the estate, the late",
    says: /\b(?:administrator|executor|executrix|representative|trustee) (?:of|for) (?:the |his |her |my )?(?:late |estate|deceased)|\bthe late (?:mr|mrs|ms|miss)\b|\b(?:his|her) ashes\b/,
    right: ["I write as administrator of the late Mr Boone's estate", "his ashes are on my mantel"],
    wrong: ["sorry for the late message"],
  },
  {
    intent: "attorney",
    name: "my law guy",
    says: /\bmy (?:law|legal) (?:guy|man|lady|person|dude|woman|friend at the firm)\b/,
    right: ["my law guy told me say nothing"],
    wrong: ["my law class is expensive"],
  },
  {
    intent: "dispute_debt",
    name: "nothing to do with me, counted wrong",
    says: /\b(?:debt|loan|bill|account|balance)\b[^.;!?]{0,20}\b(?:nothing|not anything|anything) to do with (?:me|us)\b|\b(?:question|challeng|contest|doubt|dispute)\w* (?:the )?(?:validity|accuracy|legitimacy|amount|balance)\b|\bin writing\b.{0,20}\bi (?:really )?owe\b|\b(?:you|yall|u|they|somebody|someone|system) (?:all )?(?:counted|added|figured|calculated|credited|applied|posted) (?:it |them |that |my payments? )?(?:wrong|incorrectly|off)\b|\bmy (?:own )?(?:records|papers|paperwork|receipts?|books|statements?) (?:show|say|says|shows|have|got)\b[^.;!?]{0,20}\b(?:zero|0|nothing|different|less)\b/,
    right: [
      "that debt aint got nothing to do with me",
      "I question the validity of this so-called debt",
      "yall counted wrong i made 3 payments not 2",
      "my records show a zero balance",
    ],
    wrong: ["the weather has nothing to do with me being late", "i counted wrong"],
  },
  {
    intent: "identity_theft",
    name: "in my name when I was a child",
    says: /\b(?:put|placed|got|took|opened)\b[^.;!?]{0,30}\bin my name (?:when|while|as) (?:i was |a )/,
    right: ["my mom put this loan in my name when I was 17"],
    wrong: ["i put the loan in my name"],
  },
  {
    intent: "wrong_person",
    name: "this a church",
    says: /\bthis (?:is )?(?:a|the) (?:church|school|hospital|office|store|shop|business|work|clinic|restaurant|salon|daycare) (?:line|number|phone|cell)\b/,
    right: ["this a church line"],
    wrong: ["this is my work number"],
  },
];
