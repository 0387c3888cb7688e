// Knows the English words of dates; refuses the arithmetic.
import type { DateWords } from "../date-kinds.ts";

/** "When my check clears", "after my paycheck": the money by its names, with a verb of arriving or after a word of waiting. */
const payNames = ["paycheck", "check", "pay", "salary", "direct deposit", "wages", "deposit"];
const arrivals = ["comes", "comes in", "clears", "hits", "hits my account", "drops", "lands", "arrives", "posts", "is in", "goes in"];
const payWords = payNames
  .flatMap((name) => [`after my ${name}`, `with my next ${name}`, `on my next ${name}`, `my next ${name}`, ...["when", "once", "after", "as soon as", "soon as"].flatMap((when) => arrivals.map((verb) => `${when} my ${name} ${verb}`))])
  .join("|"); // prettier-ignore

export const dateWords: DateWords = [
  ["weekday", 1, "monday|mondays|mon"], ["weekday", 2, "tuesday|tuesdays|tue|tues"], ["weekday", 3, "wednesday|wednesdays"], ["weekday", 4, "thursday|thursdays|thu|thur|thurs"],
  ["weekday", 5, "friday|fridays|fri"], ["weekday", 6, "saturday|saturdays"], ["weekday", 7, "sunday|sundays"],
  ["weekday", { value: 3, shy: true }, "wed"], ["weekday", { value: 6, shy: true }, "sat"], ["weekday", { value: 7, shy: true }, "sun"],
  ["month", 1, "january|jan"], ["month", 2, "february|feb"], ["month", 4, "april"], ["month", 6, "june|jun"], ["month", 7, "july|jul"], ["month", 8, "august|aug"],
  ["month", 9, "september|sept|sep"], ["month", 10, "october|oct"], ["month", 11, "november|nov"], ["month", 12, "december|dec"],
  ["month", { value: 3, shy: true }, "march|mar"], ["month", { value: 4, shy: true }, "apr"], ["month", { value: 5, shy: true }, "may"],
  ["unit", "day", "day|days"], ["unit", "businessDay", "business day|business days|working day|working days|workday|workdays|work days|banking day|banking days|weekday|weekdays"],
  ["unit", "weekend", "weekend|weekends|week end"], ["unit", "fortnight", "fortnight|fortnights"], ["unit", "month", "month|months"], ["unit", "quarter", "quarter|quarters"],
  ["unit", "week", "week|weeks|business week|work week|workweek"],
  ["unit", "year", "year|years|yr|yrs"], ["unit", "decade", "decade|decades"], ["unit", "hour", "hour|hours|hr|hrs"], ["unit", "minute", "minute|minutes|min|mins"], ["unit", "second", "seconds|secs|sec"],
  ["relative", 0, "today|todays|this day|later today|same day|this morning|this very day"], ["relative", { value: 0, minute: 900 }, "this afternoon|this arvo"],
  ["relative", { value: 0, minute: 1200 }, "tonight|this evening|this night"], ["relative", { value: 1, minute: 1200 }, "tomorrow night|tomorrow evening"],
  ["relative", 1, "tomorrow|tomorrows|the next day|the following day|next day|the day after today"],
  ["relative", 2, "the day after tomorrow|day after tomorrow|overmorrow|the day after tmrw|the day following tomorrow"],
  ["relative", -1, "yesterday|last night|the other day"], ["relative", -2, "the day before yesterday|day before yesterday"],
  ["dayEnd", 0, "eod|end of day|end of the day|end of business|close of business|cob|end of play"],
  ["edge", { unit: "month", edge: "end" }, "eom|month end|monthend|month's end|end of month"], ["edge", { unit: "month", edge: "start" }, "bom"], ["edge", { unit: "year", edge: "start" }, "boy"], ["edge", { unit: "week", edge: "end" }, "eow|end of week"], ["edge", { unit: "year", edge: "end" }, "eoy|year end|year's end"],
  ["edge", { unit: "month", edge: "middle" }, "midmonth|mid month|mid-month"], ["edge", { unit: "week", edge: "middle" }, "midweek|mid week|mid-week"],
  ["next", 1, "next|following"], ["next", 0, "coming|upcoming|this coming|this upcoming|forthcoming"], ["this", 0, "this|current|same|this current|this same"], ["last", 1, "last|past|previous|prior"],
  ["afterNext", 2, "after next|after the next"],
  ["ago", 0, "ago|back|earlier"], ["within", 2, "give me|gimme|allow me|grant me|i just need|i need|need|wait|hold on"], ["within", 0, "in|within|in another|in just|inside of|in the space of|in as little as|in under|in less than|in no more than|in at most"], ["later", 0, "later|from now|hence|away|away from now|out from now|from this point|ahead|more|time"],
  ["after", 0, "after|past|following on from"], ["before", 0, "before|prior to|ahead of|previous to"], ["from", 0, "from|starting from|since"],
  ["to", 0, "to|until|till|til|through|thru|up to|'til|up until"], ["between", 0, "between|in between|anywhere between"], ["and", 0, "and|&|or"], ["of", 0, "of|o|in the month of|during|throughout"], ["the", 0, "the"], ["the", 3, "my|our"],
  ["on", 1, "on"], ["on", 0, "by|as of|come|not later than|no later than|on or before|latest|around the"], ["at", 0, "at|@"], ["clock", -720, "am|a.m.|a.m|a m"], ["clock", 720, "pm|p.m.|p.m|p m"], ["clock", 0, "o'clock|oclock|hrs"],
  ["end", 2, "second half|last half|latter half|2nd half"], ["start", 2, "first half|1st half"], ["ordinal", -2, "second to last|second-to-last|second last|next to last|next-to-last|penultimate|last but one"], ["unknown", 0, "of course|of sorts"],
  ["end", 0, "end|late|the latter part|back end|the tail end|ending|close|last part|last days"], ["start", 0, "beginning|start|early|first part|first days|top"], ["middle", 0, "middle|mid|halfway through"],
  ["starting", 0, "starting|commencing|beginning on|starting on|which starts|that starts"], ["for", 0, "for"], ["every", 0, "every|each|every other|every second"], ["all", 0, "all|whole|entire|rest of|remainder of"],
  ["part", { value: 0, minute: 540 }, "morning|in the morning|early morning"], ["part", { value: 0, minute: 900 }, "afternoon|in the afternoon"], ["part", { value: 0, minute: 1140 }, "evening|in the evening"],
  ["part", { value: 0, minute: 1260 }, "night|at night"], ["part", { value: 0, minute: 720 }, "noon|midday|at noon|lunchtime|lunch time"], ["part", { value: 0, minute: 1440 }, "midnight|at midnight"],
  ["payday", 0, payWords],
  ["payday", 0, "payday|when i get paid|when i'm paid|after i get paid|once i get paid|when my check comes|when my paycheck comes|when my salary comes|when i get my check|when i get my paycheck|when my pay comes|my next check|my next paycheck|after my check|when my check clears|when my pay hits|when my paycheck hits|my next payday|next payday|when i receive my salary|when my wages come"],
  ["holiday", { holiday: "newYear" }, "new year|new year's|new year's day|new years day|new years|new year day"], ["holiday", { holiday: "newYearsEve" }, "new year's eve|new years eve|nye"],
  ["holiday", { holiday: "christmas" }, "christmas|xmas|christmas day|x-mas|xmas day"], ["holiday", { holiday: "christmasEve" }, "christmas eve|xmas eve"], ["holiday", { holiday: "boxingDay" }, "boxing day|st stephen's day|saint stephen's day"],
  ["holiday", { holiday: "thanksgiving" }, "thanksgiving|thanksgiving day|turkey day"], ["holiday", { holiday: "blackFriday" }, "black friday"], ["holiday", { holiday: "cyberMonday" }, "cyber monday"],
  ["holiday", { holiday: "easter" }, "easter|easter sunday|easter day"], ["holiday", { holiday: "easterMonday" }, "easter monday"], ["holiday", { holiday: "goodFriday" }, "good friday"], ["holiday", { holiday: "easterSaturday" }, "easter saturday|holy saturday"],
  ["holiday", { holiday: "palmSunday" }, "palm sunday"], ["holiday", { holiday: "maundyThursday" }, "maundy thursday|holy thursday"], ["holiday", { holiday: "ashWednesday" }, "ash wednesday"], ["holiday", { holiday: "mardiGras" }, "mardi gras|shrove tuesday|fat tuesday|pancake day"],
  ["holiday", { holiday: "ascension" }, "ascension day|ascension"], ["holiday", { holiday: "pentecost" }, "pentecost|whit sunday|white sunday"], ["holiday", { holiday: "whitMonday" }, "whit monday|pentecost monday"], ["holiday", { holiday: "corpusChristi" }, "corpus christi"], ["holiday", { holiday: "trinity" }, "trinity sunday"],
  ["holiday", { holiday: "martinLutherKing" }, "mlk day|mlk|martin luther king day|martin luther king jr day|martin luther king jr. day|martin luther king's day"], ["holiday", { holiday: "presidentsDay" }, "presidents day|president's day|presidents' day|washington's birthday"],
  ["holiday", { holiday: "memorialDay" }, "memorial day"], ["holiday", { holiday: "juneteenth" }, "juneteenth"], ["holiday", { holiday: "independenceUs" }, "independence day|4th of july|fourth of july|july 4th|july fourth"], ["holiday", { holiday: "laborDay" }, "labor day|labour day"],
  ["holiday", { holiday: "workersDay" }, "international workers day|international workers' day|workers day|worker's day|workers' day|may day|international worker's day|international labour day|international labor day"],
  ["holiday", { holiday: "columbusDay" }, "columbus day|indigenous peoples day|indigenous peoples' day"], ["holiday", { holiday: "veteransDay" }, "veterans day|veteran's day|veterans' day|armistice day|remembrance day"],
  ["holiday", { holiday: "halloween" }, "halloween|hallowe'en|all hallows eve|halloween day"], ["holiday", { holiday: "allSaints" }, "all saints day|all saints' day|all saint's day"], ["holiday", { holiday: "allSouls" }, "all souls day|all souls' day|all soul's day"],
  ["holiday", { holiday: "valentine" }, "valentine's day|valentines day|valentine day|valentine's|valentines|st valentine's day"], ["holiday", { holiday: "saintPatrick" }, "st patrick's day|st. patrick's day|saint patrick's day|st patricks day|st paddy's day|saint paddy's day|st patrick day"],
  ["holiday", { holiday: "groundhog" }, "groundhog day|groundhogs day"], ["holiday", { holiday: "aprilFools" }, "april fools|april fools day|april fool's day|april fools' day|april fool's|all fools day"], ["holiday", { holiday: "earthDay" }, "earth day"],
  ["holiday", { holiday: "womensDay" }, "women's day|womens day|international women's day|international womens day"], ["holiday", { holiday: "childrensDay" }, "children's day|childrens day|international children's day"], ["holiday", { holiday: "teachersDay" }, "teacher's day|teachers day|teachers' day"],
  ["holiday", { holiday: "mothersDay" }, "mother's day|mothers day|mothers' day"], ["holiday", { holiday: "fathersDay" }, "father's day|fathers day|fathers' day"], ["holiday", { holiday: "parentsDay" }, "parents day|parents' day|parent's day"], ["holiday", { holiday: "grandparentsDay" }, "grandparents day|grandparents' day"],
  ["holiday", { holiday: "arborDay" }, "arbor day"], ["holiday", { holiday: "flagDay" }, "flag day"], ["holiday", { holiday: "patriotDay" }, "patriot day"], ["holiday", { holiday: "bossDay" }, "boss's day|boss day|bosses day"], ["holiday", { holiday: "administrativeProfessionals" }, "administrative professionals day|administrative professional day|secretaries' day|secretaries day|admin day"],
  ["holiday", { holiday: "guyFawkes" }, "guy fawkes|guy fawkes day|guy fawkes night|bonfire night"], ["holiday", { holiday: "cincoDeMayo" }, "cinco de mayo"], ["holiday", { holiday: "bastille" }, "bastille day"], ["holiday", { holiday: "canadaDay" }, "canada day"], ["holiday", { holiday: "anzac" }, "anzac day"], ["holiday", { holiday: "australiaDay" }, "australia day"], ["holiday", { holiday: "starWars" }, "star wars day"], ["holiday", { holiday: "piDay" }, "pi day"], ["holiday", { holiday: "idesOfMarch" }, "ides of march"], ["holiday", { holiday: "singlesDay" }, "singles day|singles' day|single's day"], ["holiday", { holiday: "loyaltyDay" }, "loyalty day"], ["holiday", { holiday: "saintJohn" }, "st john's day|saint john's day"], ["holiday", { holiday: "epiphany" }, "epiphany|three kings day|three kings' day"], ["holiday", { holiday: "lentStart" }, "lent"], ["holiday", { holiday: "inaugurationDay" }, "inauguration day"], ["holiday", { holiday: "electionDay" }, "election day"], ["holiday", { holiday: "superBowl" }, "super bowl|superbowl|super bowl sunday"], ["holiday", { holiday: "taxDay" }, "tax day"],
  ["holiday", { holiday: "lunarNewYear" }, "chinese new year|lunar new year|spring festival|chinese new year's day|lunar new year's day"], ["holiday", { holiday: "lunarNewYearsEve" }, "chinese new year's eve|chinese new year eve|lunar new year's eve"], ["holiday", { holiday: "lantern" }, "lantern festival"], ["holiday", { holiday: "dragonBoat" }, "dragon boat festival"], ["holiday", { holiday: "midAutumn" }, "mid-autumn festival|mid autumn festival|moon festival"], ["holiday", { holiday: "doubleNinth" }, "double ninth festival|chongyang festival"], ["holiday", { holiday: "qingming" }, "qingming festival|tomb sweeping day|qingming"],
  ["holiday", { holiday: "diwali" }, "diwali|deepavali"], ["holiday", { holiday: "eidFitr" }, "eid al-fitr|eid al fitr|eid|end of ramadan"], ["holiday", { holiday: "eidAdha" }, "eid al-adha|eid al adha"], ["holiday", { holiday: "ramadan" }, "ramadan|start of ramadan"], ["holiday", { holiday: "passover" }, "passover"], ["holiday", { holiday: "roshHashanah" }, "rosh hashanah|rosh hashana"], ["holiday", { holiday: "yomKippur" }, "yom kippur"], ["holiday", { holiday: "hanukkah" }, "hanukkah|chanukah|hannukah"],
]; // prettier-ignore

/** A number or ordinal before one of these counts things, not days of the month. */
export const countedNouns =
  "time|times|payment|payments|installment|installments|instalment|floor|one|ones|half|party|grade|person|people|place|call|text|letter|notice|street|century|option|choice|thing|line|class|amendment|name|attempt|try|kids|kid|dollars|dollar|bucks|percent|%|parts|cents|cent|pounds|euros|euro|pesos|yuan|rmb|quid|grand|points|reason|part|step|chance|reminder|warning|loan|job|wife|child|baby|son|daughter|account|bill|hours|x|off|messages|texts|calls|letters|digits|days|weeks|months|years|day|week|month|year|miles|or";

/** Words that may follow "the first" when it is a day. */
export const afterDayNumber =
  "the|whichever|whatever|either|depending|yes|yeah|yep|works|work|is|will|would|should|please|ok|okay|then|instead|at|if|and|but|because|for|i|sounds|suits|looks|might|can|good|fine|or|not|maybe|it|when|thanks|im|i'm|i'll|would|this|next|so|we|you|he|she|they|to|from|with|by|on|until|through|till|morning|evening|afternoon|early|late|latest|also|too|again|about|around|before|after|pm|am";

/** "Ends with a date" words: a spelled ordinal after one of these is a day. */
export const beforeDayNumber =
  "realistically|hopefully|probably|birthday|earliest|on|by|until|till|before|after|from|about|is|to|and|than|make|since|around|between|through|of|for|date|or|so|then|maybe|like|say|do|n|try|more";
