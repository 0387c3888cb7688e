// Knows how English says yes, no and I don't know.
import type { AnswerWords } from "../answer.ts";

export const answerWords: AnswerWords = {
  opening:
    /^\W*(?:(?:oh|um+|uh+|well|hm+|hmm+|ah|hey|hi|hello|so|and|actually|sorry|no (?:problem|worries)(?=[ ,.!]+\S)|sir|ma'am)\b[ ,.!]*)+/,
  opensYes:
    /^\W*(?:yes|yeah|yep|yup|yea|ya|sure|okay|ok|alright|all right|right(?! now)|correct|absolutely|definitely|certainly|of course|exactly|indeed|affirmative|agreed|agree|deal|done|fine|perfect|great|good(?! (?:morning|afternoon|evening|day|night|luck|bye|grief))|sounds (?:good|fine|great|right|like a plan)|that (?:works|sounds|is (?:right|correct|fine|good|okay|true)|will work|would work|one)|that's (?:right|correct|fine|good|okay|true|great|perfect|it)|it (?:is|works|does)\b|works for me|i (?:confirm|agree|do\b(?!n't)|can\b(?!'?t| not)(?=[ .!]*$)|will\b(?! not)(?=[ .!]*$|,)|accept|am\b(?=[ .!]*$))|confirm(?:ed)?|go ahead|please do|yes please|you got it|as (?:planned|agreed)|bet|cool|aye|why not|no problem|no worries|y\b|let's do (?:it|that)|i'd like that|i'll take it|for sure|totally|mhm|mm hmm|uh huh)/,
  opensNo:
    /^\W*(?:no(?! (?:problem|worries|prob\b|issue))|nope|nah|nay|not (?:now|yet|really|today|at all|possible|me|interested|right|correct|true|this|okay|happening|going|good|that)|never|negative|no way|absolutely not|definitely not|of course not|i (?:can't|cannot|won't|don't|do not|will not|wouldn't|refuse|disagree)|can't|cannot|won't|don't(?! worry| forget)|that(?:'s| is) (?:not|wrong|incorrect|too)|that (?:doesn't|won't|isn't)|it(?:'s| is) (?:not|wrong|incorrect|too)|it (?:isn't|doesn't|won't)|wrong|incorrect|impossible|n\b|i'd rather not|maybe later|not a chance|doesn't work|too (?:soon|early|much|expensive|high))/,
  isYes:
    /\b(?:sounds good|works for me|that works|i agree|i confirm|will do|i'm in|that's fine|is fine|is okay|is good|no problem|no worries|it's a deal|works|suits me|you can|go for it)\b/,
  isNo: /\b(?:i can't|i cannot|i won't|not possible|no can do|doesn't work|won't work|not going to|no way|no good|can't do|can't afford|isn't right|not correct)\b/,
  unsure:
    /^\W*(?:i (?:don't|do not) know|don't know|not sure|i'm not (?:really )?sure|unsure|maybe(?! later)|perhaps|possibly|it depends|depends|i guess|hard to say|let me (?:think|check|see)|i(?:'ll| will) (?:see|think|have to see|check|let you know)|we'll see|who knows|no idea|i have no idea|i'd have to (?:check|think|see)|can't say|idk)/,
  noAnswer:
    /^\W*(?:no (?:problem with my|longer|one (?:told|called|ever))|right now|good (?:morning|afternoon|evening|day)|sure(?:ly)? (?:would|do you|are you)|okay (?:so )?(?:what|how|when|why|who)|yeah right|fine print)/,
};
