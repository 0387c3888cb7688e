// Knows how English tells of wages, bills and other people beside an offer.
import type { ToldWords } from "../told-words.ts";

export const toldWords: ToldWords = {
  day: /\b(?:(?:was|were|got|get|gets|getting|be|been) paid|pay ?days?|pays? (?:me|us|him|her)|(?:get|gets|got|getting) (?:my|her|his|our|their|mine|hers) ?(?:pay ?|disability |unemployment )?(?:check|money|pay)?|(?:pay)?checks?|ssi|ssdi|stamps|refund|stimulus|unemployment|pension|bonus|settlement|deposit|hits?|lands?|clears?|rent|mortgage|(?:light|gas|power|water|phone|hospital) bill|car(?: note| payment)?|phone|electric(?:ity)?|lights?|insurance|irs|taxes|tuition|(?:i|he|she|we) starts?|starting (?:a|my|the) new job|new job|^\s*starts?|(?:cut|shut|turn)(?:s|ting)? (?:my|our|the|off) [^,.;]*?(?:off)?|evict\w*|garnish\w*|loan(?:s|ing)? me|lend(?:s|ing)? me|pay(?:s|ing) me back|they(?:'re)? (?:sayin|saying|tellin|telling)(?: me)?|daycare|due|(?:turns?|turning) \d+|birthdays?|bday|surgery|funeral|wedding|court(?: date)?|home|(?:back|returning)(?: to work| at work)?|i (?:know i )?said|that'?s (?:it|all)(?: (?:un)?till?)?|pushed (?:it|that) (?:back )?to|(?:not|n't|dont|wont) (?:get |be )?paid (?:un)?till?|its|it's|today is|(?:send|text|email) me (?:the|a) link|out of (?:town|the hospital)|told|you said|they said|(?:he|she|boss|letter|text|app|email) (?:said|says)|said the|supposed to|(?:if|when|once) (?:my|they|he|she)\b|if (?:i|the|we|it)\b|unless (?:my|i|the|they|he|she|we|it)\b|(?:on|off) an? (?:apartment|car|house))\b/g,
  offer:
    /\b(?:(?:you|u|y'?all) (?:get|can|are|r)\b|for (?:you|u|y'?all)\b|yours|can|could|ill|i'll|i will|we'll|will|would|itd|gonna|going to|able to|pay (?:you|u|y'?all|it|all|off)|do|send|take|run|make it|lets|let's|say|put|so|then|maybe|how about|now its|now it's|move|moving|till?|until|for real|realistically)\b/g,
  tied: /\b(?:half|rest|pay|do|send|remainder|\d+)\b.*\b(?:when|once|as soon as|after) (?:i|we|my)\b/,
  offerAfter:
    /\b(?:do it|pay|pay you) then\s*$|^\s*(?:(?:u|you|y'?all) (?:get|can|are|r)\b|(?:is|for) (?:u|you|yours)\b|i(?:'ll| will| can)? (?:pay|send)\b|it is|works|is (?:good|fine|better))\b/,
  dayAfter:
    /^\s*(?:came|come) (?:and|n) (?:went|gone)|^\s*passed\b|^\s*(?:is|was|'s)? ?(?:my |her |his |the |our )?(?:pay ?day|birthday|bday|anniversary|court date|due|today|is when (?:i|my|the) (?:get paid|check|rent)|(?:i|we|he|she) (?:get|gets|got) paid)\b/,
  sum: /\b(?:rent|mortgage|daycare|(?:light|gas|power|water|phone|hospital|electric|doctor|vet|dentist)(?: bill)?|insurance|deductible|lands|groceries|child support|(?:pay)?check was|hours got cut to|cost(?:s)? me|costs?|(?:daycare|rent|insurance|school) takes|owe (?:my|the) \w+|landlord|irs|taxes|car(?: note| payment)?|ssdi?|thats? (?:like )?(?=\d)|i make|lends? me|lend me|loans? me|gave me|(?:sister|brother|mom|dad)|(?:letter|text|app|you|they) (?:said|says)|bumped from|went up (?:from|to)|from)\b(?: (?:is|was|of|like|about|around|me|you guys|at|for|a))*(?= ?\$?$)|\bif (?:i|my|the|they|he|she)\b(?! can)[^,.;]*(?=\s$)/g,
  sumAfter:
    /^ ?(?:dollars|bucks)?\s*(?:(?:hours?|hrs?|an hour|a night|miles)\b|(?:a|per) week (?:and )?i (?:can|could)|(?:went|goes|is going) (?:to|for|on)|(?:in|on) my (?:account|card)\b|to split|to fix|after taxes|down on)/,
  offerSum:
    /\b(?:can|could|ill|i'll|i will|will|would|gonna|able to|pay (?:you|u|y'?all)|paying|do|send|give|so|then|maybe|make (?:that|it)|offer|put|left is)\b/g,
  hung: /\bbut if\b/,
  likely:
    /\b(?:its|it's|i (?:know i )?said|said the|(?:was|were|got|get|gets|getting|be|been) paid|pay ?days?|pays? (?:me|us)|(?:pay)?checks?|ssi|ssdi|stamps|refund|stimulus|unemployment|pension|bonus|settlement|deposit|hits?|lands?|clears?|loan(?:s|ing)? me|lend(?:s|ing)? me|pay(?:s|ing) me back|my money)\b/,
  oldSum:
    /\b(?:(?:supposed|sposed|meant) to (?:be|pay|send)|(?:was|were) (?:gonna|going to) (?:be|pay|send)|used to be)(?: like| about| around| \d+ (?:payments?|pmts?) of)* \$?$/,
  sentenceEnd: /[.!?;\n](?!\d)/g,
};
