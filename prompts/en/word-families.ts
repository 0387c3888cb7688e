// Knows which English words stand for one idea, so that a sentence heard once is known with its neighbours' words. Refuses to know what any of them is a sign of.
import type { WordFamilies } from "../word-families.ts";

/** Without apostrophes and accents; other forms of a word are found by its stem. */
export const wordFamilies: WordFamilies = {
  not: "not no dont doesnt didnt wont cant cannot couldnt isnt wasnt arent werent never none nothing nobody without unable havent hasnt hadnt aint wouldnt shouldnt neither nor refuse",
  pay: "pay paid settle send sent transfer deposit wire remit mail submit clear zelle venmo cashapp paypal cover catch",
  debt: "owe debt balance loan bill outstanding arrears installment instalment invoice owing mortgage principal payoff",
  money: "money cash funds dollars bucks dough paycheck check cheque salary wages income dollar buck usd grand paid benefits refund",
  "how much": "much many total sum amount number figure price cost",
  when: "when date deadline day due",
  weekday: "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun weekend",
  soon: "today tomorrow tonight week month payday morning afternoon evening year noon tmrw tomorow fortnight hour hours minutes later soon",
  month:
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer winter fall",
  relative:
    "wife husband mom mother dad father son daughter brother sister cousin uncle aunt roommate spouse partner girlfriend boyfriend grandma grandpa grandmother grandfather neighbor neighbour coworker friend mum mama papa kid kids child nephew niece fiance ex inlaw stepson stepdad colleague boss landlord caregiver",
  "third person": "he she him her his they them their theirs hes shes herself himself",
  call: "call phone ring dial telephone callback voicemail buzz",
  write: "text message email sms letter whatsapp write msg texts chat notification reminder notice alert",
  stop: "stop quit cease halt enough hush silence quiet pause shush shut mute zip freeze knock end off",
  cancel: "cancel abort undo scratch disregard forget nevermind abandon withdraw revoke rescind ignore discard delete terminate back drop",
  again: "repeat again rephrase restate redo once another second reiterate replay recap",
  slow: "slow slower slowly fast quick quickly speed pace faster rapid rapidly",
  hear: "hear heard catch listen sound loud audio understand missed miss pardon huh what",
  speak: "speak talk say tell said tells spoke spoken talking conversation converse communicate discuss reply respond",
  language:
    "english spanish chinese mandarin cantonese french german portuguese russian language languages espanol italian japanese korean vietnamese arabic tagalog polish hindi creole hebrew dutch swedish turkish bilingual translator",
  ill: "sick ill hospital surgery cancer medical doctor injured injury accident disability disabled pregnant health hospitalized treatment chemo covid stroke illness maternity broken",
  work: "job work hours shifts shift fired laid layoff unemployed furlough furloughed unemployment employer career overtime retired employed company workplace business",
  poor: "broke afford struggling struggle tight hard hardship poor tough difficult homeless evicted short bankrupt penniless drowning worse",
  insult:
    "fuck fucking shit bitch ass asshole idiot stupid moron jerk scum dumb loser crap damn bastard hell suck sucks piss screw dick prick trash garbage clown retard fool pig pathetic useless worthless rot imbecile dumbass cunt stfu hate parasite leech rat liar scumbag",
  thanks: "thank thanks thx ty appreciate grateful cheers appreciated gratitude tysm thankful",
  greeting: "hi hello hey morning evening afternoon greetings howdy yo sup hiya hola salutations welcome meet",
  goodbye: "bye goodbye later cya farewell night ciao adios goodnight peace cheerio care luck hang talk",
  yes: "yes yeah yep yup sure ok okay right correct absolutely definitely certainly indeed true agree agreed exactly affirmative course accurate fine uh huh totally precisely perfect good great roger aye confirm confirmed yessir yea alright cool",
  wrong: "wrong incorrect false untrue mistake error disagree inaccurate nope nah negative nay",
  unsure:
    "maybe perhaps unsure unclear probably possibly guess idk undecided dunno uncertain might depends whatever doubt clue idea either matter decide any anything",
  machine:
    "bot robot ai machine computer automated recording chatbot program software siri alexa algorithm automatic artificial intelligence device programmed",
  human:
    "human person people agent representative operator manager supervisor somebody someone rep associate advisor staff employee officer real live actual individual",
  who: "who whos name identity whom nickname called title",
  company: "company bank lender agency firm organization business employer institution outfit office corporation work",
  fee: "fee fees charge charges penalty surcharge fine penalties fined",
  interest: "interest apr rate rates percent percentage apy finance annual",
  lower: "waive remove reduce discount forgive lower reverse cut knock drop forgiveness relief deal credit less adjust break exempt off",
  plan: "plan split installments divide spread arrangement monthly weekly biweekly agreement chunks break refinance restructure program instalments pieces bits",
  part: "part partial half some little portion only third quarter few bit most least minimum toward towards",
  "more time": "extension extend postpone delay longer grace defer push wait extra hold time deferment reprieve additional",
  change: "change update reschedule switch modify correct edit new different instead move make swap replace moved",
  address:
    "address street zip apartment avenue road house mailing city state surname lastname married details info information profile file",
  papers:
    "statement history transactions records record copy pdf receipt activity documents paper paperwork list purchases spending summary printout expenses spent",
  credit: "credit score bureau report experian equifax transunion fico rating",
  complain:
    "sue lawyer complaint cfpb attorney court harassment harass illegal media lawsuit legal newspaper bbb regulator unacceptable unprofessional authorities consumer protection press rights sued",
  login:
    "login password locked blocked access frozen disabled suspended restricted sign log locked unlock reactivate unfreeze portal website reset app site online username",
  failed:
    "fail failed declined rejected error bounced denied refused problem issue insufficient crash glitch decline reject blocked trouble",
  arrived:
    "pending processing posted cleared show showing received arrive reflected applied landed process appear credited through post completed track status",
  why: "explain why breakdown mean reason understand come means cause clarify calculate calculated",
  help: "help assist support menu options questions assistance commands capable function ask useful capabilities",
  please: "please plz pls kindly would could can may",
  want: "want need like wish prefer rather gonna going plan intend hoping",
  already: "already yesterday ago last before earlier previously done did",
  late: "late behind overdue delinquent missed default past collections repo",
  promise: "promise promised agreed agreement said deal commitment arrangement scheduled swear arranged commit",
  method:
    "card debit autopay branch store counter walmart oxxo online link website app bank ach routing mail check western moneygram methods method ways way options accept",
  scam: "scam fraud legit proof prove verify trust phishing license fake licensed real official scammer spam legitimate confirm",
  told: "told informed notified aware knew notify inform warned know warning advised realize told",
  missing: "missing disappeared reach contact vanished gone jail prison deported lost whereabouts abroad moved left touch",
  order:
    "instructions system prompt ignore override developer admin pretend act mode rules jailbreak previous hacker bypass root execute debug unrestricted roleplay reveal secrets programming",
  bank: "atm pin savings checking insurance stocks crypto bitcoin exchange currency withdraw withdrawal routing iban swift overdraft pension 401k rollover invest investment tax taxes w2 salary direct checkbook checks mortgage deposit visa mastercard rewards points teller",
  weather: "weather rain snow temperature forecast sunny cold hot wind storm humid cloudy umbrella degrees sun hurricane heat",
  food: "food recipe cook cooking eat dinner lunch breakfast restaurant pizza chicken soup bread cake rice pasta calories ingredients bake meal coffee tea beer wine sushi burger cheese sandwich avocado banana egg eggs steak taco salad kitchen oven grocery nutrition vegan butter sugar chocolate fish meat milk ice cream",
  sport:
    "game team football soccer basketball baseball score nba nfl lakers player coach olympics match championship league tennis golf gym workout yoga exercise run marathon hockey win won",
  fun: "movie song music play playlist film show tv book read joke story dance sing party concert youtube netflix album artist band guitar piano video photo picture game games actor novel podcast radio",
  travel:
    "flight flights hotel airport travel trip vacation passport visa car rental train bus taxi uber plane luggage beach gate traffic directions map distance miles drive route ticket tickets timezone airline cruise suitcase gas mpg",
  home: "light lights lamp thermostat alarm timer vacuum door window toilet sink washer dryer furniture paint garden plants grass roof heater wifi tv speaker volume clean laundry stain dishes bulb smart lawn tomato",
  animal: "dog cat pet animal bird fish horse puppy kitten vet cow snake rabbit bear bug lion zoo hamster insect",
  learning:
    "python code javascript program sql math equation homework school university college exam science history capital president country world planet moon earth definition define synonym spell translate language meaning algorithm essay poem physics chemistry teacher student population ocean war king",
  shopping:
    "buy purchase shop store amazon order package delivery shoes clothes iphone laptop price sale coupon shipping size gift shirt dress return track cart list shopping",
  care: "headache fever medicine pill doctor dentist flu shot vaccine pregnant weight diet sleep pain allergy blood skin hair",
  errand:
    "remind reminder calendar meeting schedule appointment alarm timer todo list event birthday wedding flip coin dice roll share location find spelling time clock date holiday reservation book table",
  "small talk":
    "favorite favourite hobby hobbies born old age live feel feelings love marry boyfriend girlfriend joke funny think believe god life happy sad bored dream color colour smart beautiful handsome secret sibling parents family",
};
