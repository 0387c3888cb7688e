// Knows English as thumbs type it and recognisers mishear it. Refuses dialect that changes meaning.
import type { Slang, Soundalikes } from "../slang.ts";

const groups: Record<string, string> = {
  tomorrow: "tmrw tmr tmw tmrrw tmro tmrow 2moro 2morrow 2mrw 2mro 2mora tomoz tomorow tommorow tommorrow tomorro tomorrw tomm tmoro tomrrow tommrow tmmrw tomarrow tamorrow",
  thanksgiving: "thxgiving thxgivin tgiving thanksgivin thanxgiving turkeyday", today: "2day tday toda todya tody",
  tonight: "2nite 2night tonite tnite",
  "can't": "cant cnt cann't cantt", "don't": "dont dnt donot", "won't": "wont wnt", "isn't": "isnt", "didn't": "didnt", "doesn't": "doesnt",
  "wouldn't": "wouldnt", "couldn't": "couldnt", "haven't": "havent", "hasn't": "hasnt", "wasn't": "wasnt", "aren't": "arent", "shouldn't": "shouldnt",
  "i'm": "im", "i've": "ive", "that's": "thats", "it's": "its", "what's": "whats", "let's": "lets", "there's": "theres", "i'd": "id've",
  you: "u ya yu", your: "ur", "you're": "youre", are: "r", please: "pls plz plss pleas plese", thanks: "thx thnx tnx thanx thks", "thank you": "ty tysm thankyou",
  okay: "k kk okey okk", because: "bc cuz cos coz becuz becoz bcuz", "i don't know": "idk dunno", "right now": "rn", "as soon as possible": "asap",
  "let me know": "lmk", "oh my god": "omg", "never mind": "nvm", "to be honest": "tbh", "not gonna lie": "ngl", by: "bye4",
  monday: "mondy munday mondey moday", tuesday: "teusday tuesdy tuseday tusday tuesay", wednesday: "wensday wendsday wednsday wedensday wednesdy wenesday weds wednes wednesay",
  thursday: "thurday thrusday thursdy thirsday thurs thur thurdsay thusday", friday: "fryday firday frday friady fridy fridaay", saturday: "saterday satuday saturdy satday sturday", sunday: "sundy sonday suday",
  january: "januray januarry janurary", february: "febuary feburary februrary febraury", august: "agust augst", september: "setember septemeber septmber", october: "octobr ocotber", november: "novmber noverber", december: "decmber decemeber",
  next: "nxt nex nxtt", week: "wk weeek wek", weeks: "wks weeeks", weekend: "wknd wkend weekned", month: "mth mnth mo. monht", months: "mths mnths mos", days: "dys dayz", morning: "mornin morn", afternoon: "arvo aftrnoon",
  pay: "payy", paying: "payin", payment: "pymt pmt paymnt pament payement", payments: "pymts pmts paymnts", paycheck: "paychk paycheque", account: "acct acc accnt", amount: "amt amnt", balance: "bal balence", minimum: "minium minimun",
  "going to": "gonna gunna gona", "want to": "wanna", "got to": "gotta", "have to": "hafta", about: "abt", before: "b4 bfore befor", between: "btw btwn b/w", with: "w/", without: "w/o", people: "ppl", something: "sth sumthin", message: "msg", text: "txt", number: "num", tell: "tel",
  great: "gr8", late: "l8", later: "l8r ltr", for: "4r", what: "wat wut", the: "teh da", this: "dis", that: "dat tht", have: "hav hve", half: "haf hlf hald", until: "untill unitl", through: "thru", beginning: "begining", "fifteenth": "fiftenth fifteen-th", fourth: "forth", fifth: "fith", eighth: "eigth", ninth: "nineth", twelfth: "twelth", twentieth: "twentyth", forty: "fourty", ninety: "ninty", hundred: "hunderd hundered hundrd", thousand: "thousend thousnd thou", dollars: "dolars dollers dollas bux", dollar: "doller dolar",
  yes: "yess yesss yesh", no: "noo nooo", yeah: "yeahh ye yea yeh", sorry: "sry soz srry", should: "shud", would: "wud", could: "cud", received: "recieved", receive: "recieve", money: "mony munny",
}; // prettier-ignore

/** "its" is here a contraction far more often than a possessive; nothing hangs on the difference. */
export const slang: Slang = Object.fromEntries(
  Object.entries(groups).flatMap(([right, wrong]) => wrong.split(" ").map((word) => [word, right])),
);

export const soundalikes: Soundalikes = [
  // "in 5 min" is a time, "just the min" is the least that may be paid.
  [/(?<!\d ?)(?<!\b(?:a|one|two|three|five|ten|fifteen|twenty|thirty|few|couple|of|per|last) )\bmin\b(?! ?\d)/g, "minimum"],
  [/(?<=\d)ish\b/g, " ish"],
  [/\b1\/2 (?=now|today|up ?front|of\b|tomorrow|tonight|this|then)/g, "half "],
  [/\bill (?=(?:pay|send|do|be|make|call|get|have|try|give|transfer|mail|put|bring|see|wait|settle|clear)\b)/g, "i'll "],
  [/\bwell (?=(?:pay|send|make|transfer) )/g, "we'll "],
  [/\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/g, "$1 $2"],
  [/\bweek after this(?: one| week)?\b/g, "next week"],
  [/\bto[ -]morrow\b/g, "tomorrow"],
  [/\bto[ -]day\b/g, "today"],
  [/\bfort night\b/g, "fortnight"],
  [/\bfry day\b/g, "friday"],
  [/\bwins day\b|\bwens day\b/g, "wednesday"],
  [/\bthirsty (?=first|one)/g, "thirty "],
  [/\btwenty (forth|fort)\b/g, "twenty fourth"],
  [/\bpay (?:to|too) (?=hundred|thousand)/g, "pay two "],
  [/\b(?:won|wan) (?=hundred|thousand)/g, "one "],
  [/\b(?:tree|free) (?=hundred|thousand|fifty)/g, "three "],
  [/\bate (?=hundred|thousand)/g, "eight "],
  [/\bfor (?=hundred\b)/g, "four "],
  [/\bpay day\b/g, "payday"],
  [/\bpay check\b/g, "paycheck"],
  [/\bmonths? and\b(?! )/g, "month end"],
  [/\bend of (?:the )?mouth\b/g, "end of the month"],
  [/\bnext (?:weak|wick)\b/g, "next week"],
  [/\bin too (?=weeks|days|months)/g, "in two "],
  [/\bin (?:to|tu) (?=weeks|days|months)/g, "in two "],
  [/\bin for (?=weeks|days|months)/g, "in four "],
];
