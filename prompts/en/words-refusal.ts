// Knows how English says no to a day, corrects itself and speaks of the past.
import type { RefusalWords } from "../date-refusal.ts";

export const refusalWords: RefusalWords = {
  clauseBreak:
    /[,.](?!\d)|[;!?\n]|\s-\s|\b(?:(?<!\b(?:any|every|all)(?: ?days?|time|thing)? )but|because|however|although|though|since i|so|cause|then|and (?:i )?(?:'ll|i'll|will|can|plan|am going|i'm going|gonna))\b/g,
  refusesBefore:
    /\b(?:(?:any|every|all)(?: ?days?|time|thing)? but|not|[a-z]+n't|cannot|can not|no can do|unable|never|instead of|rather than|except|other than|forget|skip|neither|nor|no way|impossible|no longer|short|broke|tight|strapped)\b/g,
  turnsAway:
    /\b(?:until|till|til|before|unless|only|if|i'll|i will|(?<!no way (?:that )?)i can|we can|(?<!no )can do|could do|(?<!(?:can't|cannot|won't|can not|not|couldn't) )make it|let's|how about|what about|worry|problem|sure|later than|earlier than|sooner than|wait|long|just|possible|okay|(?:can't|couldn't|won't|don't|wouldn't|isn't|not) (?:i|we|you|it|that)\b|paid|think|mind|forget to|know)\b(?! to make it)(?!.*\b(?:be able|make it) (?:to make it )?(?:on |for )?(?:the |this |next )?$)/,
  refusesAfter:
    /^\s*(?:(?:is|was|are|really|just|definitely|actually|would|will|i|we|it|that|'s)\s+)*(?:not|isn't|won't|wouldn't|doesn't|don't|can't|cannot|aren't|impossible|no good|no way|bad|(?:way )?too (?:soon|early|late|tight|fast|much|high|steep)|out of the question|out(?= ?(?:$|[,.;!]))|a no\b|a problem|no\s*$|nope)(?![\w'])/,
  harmlessAfter:
    /^\s*(?:is|was)?\s*(?:not|isn't|won't be|no|not going to be)\s+(?:a |any )?(?:problem|issue|bad|an issue|too bad)|can't (?:i|we)\b|^\s*(?:don't|won't) (?:worry|forget)|^\s*i (?:won't|don't) (?:forget|miss)|^\s*too (?:late|soon|early)[^.!]*\?|^\s*(?:if|not (?:before|until|till|til|sure))/,
  bareNo: /(?:^|\s)(?:no|not)\s+(?:the |on |this |next |to )*$/,
  loneNo: /^\s*no\s+(?:on )?(?:the )?$/,
  hesitantNo:
    /^\s*(?:(?:uh+|um+|er+|erm|oh|ah|well|wait|i mean|like|shit|crap|dang)[\s,]+)+(?:no|nope|nah)[\s,]+(?:(?:uh+|um+|wait|its|it's|make it)\s+)*(?:on )?(?:the )?$/,
  weightBefore: /\b(?:said|told (?:you|u|y'?all)|asked for)(?: its| it's| it was)?(?: on| for)?(?: the)? ?$/,
  weightAfter:
    /^\s*(?:(?:is|'s|would be) (?:good|fine|better|ok|okay)|sorry|i mean\b|i meant|my bad|oops|for sure|final|works|is (?:good|fine|better)|yes|instead|will)/,
  untilBefore: /\b(?:until|till|til) (?:the )?$/,
  corrects:
    /\b(?:actually|no wait|wait|scratch that|i mean|i meant|make (?:it|that)|change (?:it |that )?to|changed to|instead(?! of)|or better|better|sorry|correction|oops|move (?:it |that )?to|push (?:it |that )?(?:back )?to|switch (?:it )?to|should be|meant|rather(?! than))\b|^[,.;\s-]*no[,.;\s]+(?:the |on |it's |its )?$/,
  replacesAfter: /^\s*(?:instead(?! of)|works better|is better|would be better|better)\b(?! (?:for me )?(?:than|over)\b)/,
  settlesBefore:
    /\b(?:lets|let's) (?:just )?(?:make it|go with|say|do)\b[^.!?]*$|\b(?:call it|put me down for|go with|final answer(?: is)?|i'?ll (?:just )?say|for real its|for sure its)(?: the)? ?$/,
  preferredTo: /\b(?:better|easier|best|rather)\b[^.,;!?]* (?:than|over)(?: (?:on|the))*\s*$/,
  oldArrangement:
    /\b(?:i said|i told|told you|promised|was going to|were going to|was supposed to|supposed to|agreed on|(?:was|is|it's|its) due|due date (?:is|was)|scheduled for|originally|(?:know(?: more| for sure| better)?|let you know|hear back|find out) (?:on |by )?(?:the )?$|(?:missed|forgot|forgot about|skipped|late for|blew it(?: on)?|due) (?:my |the )?(?:one on |payment on |payment for )?(?:the )?$|(?:birthday|bday|b-day|anniversary|wedding|funeral|surgery|appointment|court date|court) (?:is |was )?(?:on )?(?:the )?$)/,
  oldArrangementAfter:
    /^\s*(?:is|was|'s) (?:when it(?:'s| is| was) due|the due date|my due date|due|(?:my|our|his|her|the kids?|my \w+) (?:birthday|bday|b-day|anniversary|wedding|funeral|surgery))\b/,
  moves: /\b(?:move|change|switch|push|reschedule|postpone|shift|extend|delay|bump)\b[^.!?]*$/,
  joins: /^\s*(?:,?\s*or|,?\s*and|nor)\s+(?:the |on |even )*$/,
  happened:
    /\b(?:(?<!(?:get|gets|be|getting|am|i'm|not|n't|is|are|been|being|they're|get's|got|till|until|once|when|if|after|were|was) |(?:till|until|til|once|when|if|after) (?:it|it's|its|i'm|they|they're|that's) )paid|(?:you|you guys|u|they|y'all) (?:already |just )?(?:took|charged|pulled|debited|withdrew|deducted)|i (?:just )?started|(?:it|that|payment|check|charge|money) (?:cleared|posted|bounced|came out)|already (?:sent|made|did)|(?:i|we|he|she|wife|husband|just) (?:sent|mailed|transferred|deposited|wired|posted|settled|gave|dropped)|^\s*(?:gave|sent|paid)\b|(?:gave|paid) (?:my|the|him|her|them|y'?all|you|u)\b|(?:u|you|they) (?:took|pulled|ran)|made (?:a|the|my|that) payment|made it|went through|(?:last|previous) (?:payment|one|check|time) (?:was|went|came)|(?:got|was|were) (?:returned|rejected|declined)|died|passed away|passed on|lost (?:my|his|her|our|the)|laid (?:me )?off|fired|got sick|was hospitalized)\b/,
  asksAfter: /\b(?:the|my|that|it|payment|\d+)\b[^,.;]*\bi (?:just |already )?(?:sent|paid|made|mailed|put in|transferred|dropped off)\b/,
  waits:
    /\b(?:un)?till?\b|\b(?:i|we) (?:can|could|get|have|ll)\b|\bi'?ll\b|\b(?:gonna|going to|will|next|another|more|rest|then|now|still|but|so)\b/,
  happensLater:
    /\b(?:will|i'll|we'll|going to|get paid|gets paid|getting paid|be paid|not paid|haven't|hasn't|can i|can't|did i|when did|did you|was i|to be|want|could i|what's|why|would)\b|\?\s*$/,
};
