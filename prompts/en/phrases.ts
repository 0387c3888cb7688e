// Knows what the assistant says in English: plain words, one question a message. Refuses to know when it is said.
import { phrasebook } from "../phrases.ts";
import { callPhrases } from "./phrases-call.ts";
import { helpPhrases } from "./phrases-help.ts";
import { rulePhrases } from "./phrases-rules.ts";

export const phrases = phrasebook({
  ...helpPhrases,
  ...callPhrases,
  ...rulePhrases,

  // Who speaks. Nothing here or under "Right party" may tell that there is a loan.
  hello: "Hello {name}, this is {assistant}, the automated assistant of {lender}.",
  helloAgain: { text: "Hello {name}, {assistant} from {lender} here, the automated assistant." },
  helloUnnamed: "Hello, this is {assistant}, the automated assistant of {lender}.",
  limitedMessage: {
    text: "Hello, this is {assistant}, the automated assistant of {lender}, with a message for {name}. Is that you? Reply 1 if it is, 2 if it is not.",
    voice:
      "Hello, this is {assistant}, the automated assistant of {lender}. I am calling for {name}. If that is you, press 1. If it is not, press 2. To talk to a person, press 0.",
  },
  reachedHere: {
    text: "Can {name} be reached at this number? Reply 1 for yes, 2 for no.",
    voice: "Can {name} be reached at this number? For yes, press 1. For no, press 2.",
  },
  limitedAgain: {
    text: "I have a message for {name}. Reply 1 if that is you, 2 if it is not, 0 for a person.",
    voice: "I am calling for {name}. If that is you, press 1. If it is not, press 2. To talk to a person, press 0.",
  },
  optOutLine: {
    text: "Reply STOP to get no more texts.",
    voice: "To get no more automated calls, press 9.",
    wechat: "To get no more messages, write stop.",
  },
  recordingLine: "This call may be recorded.",
  // The same in every language: each is said by a voice of its own (render.ts, renderSpoken).
  languageEn: { text: "For English, reply 1.", voice: "For English, press 1." },
  languageEs: { text: "Para español, responda 2.", voice: "Para español, oprima 2." },
  languageZh: { text: "中文请回复3。", voice: "中文请按3。" },
  iAmAutomated: {
    text: "I am an automated assistant, not a person. If you would like a person, reply 0.",
    voice: "I am an automated assistant, not a person. To talk to a person, press 0.",
  },
  whoIAm: {
    text: "I am {assistant}, the automated assistant of {lender}. You can check that on {website} or at {phone}.",
    voice: "I am {assistant}, the automated assistant of {lender}. You can check that by calling {phone}.",
  },
  checkWhoWeAre: {
    text: "It is right to check. Go to {website} yourself, or call {phone}, and ask about this message. We never ask for a card number or a password.",
    voice: "It is right to check. Hang up and call {phone} yourself. We never ask for a card number or a password.",
  },
  checkCode: {
    text: "On {website} you can enter this code to check that the message is ours: {code}.",
    voice: "On our website you can enter this code to check that this call is ours: {code}.",
  },
  unknownAddress: {
    text: "Hello, this is {assistant}, the automated assistant of {lender}. I do not know this number, so I cannot help here. Our team answers at {phone}.",
    voice:
      "Hello, this is {assistant}, the automated assistant of {lender}. I do not know this number, so I cannot help here. Our team answers at {phone}. Goodbye.",
  },
  helpText: {
    text: "{lender}: I am the automated assistant. A person answers at {phone}. Reply STOP to get no more texts.",
    wechat: "{lender}: I am the automated assistant. A person answers at {phone}. To get no more messages, write stop.",
    voice: "This is the automated assistant of {lender}. A person answers at {phone}. To get no more automated calls, press 9.",
  },
  whatICanDo: {
    text: "I can tell you what is open and why, note a day on which you will pay, or get you a person. What would you like?",
    voice: "I can tell you what is open and why, note a day on which you will pay, or get you a person. What would you like?",
  },
  whatElse: {
    text: "Is there anything else I can do for you?",
    voice: "Is there anything else I can do for you? For yes, press 1. If not, press 2 or hang up.",
  },
  whatElseAgain: {
    text: "Is there anything else I can do for you?",
    voice: "For something else, press 1. If there is nothing else, press 2 or hang up. To talk to a person, press 0.",
  },
  mainMenu: {
    text: "What would you like? Reply 1 to pay now, 2 to choose a day, 3 to hear what is open, 0 for a person.",
    voice: "To pay now, press 1. To choose a day to pay, press 2. To hear what is open, press 3. To talk to a person, press 0.",
  },
  thanksBack: "You are welcome.",
  goodbye: "Goodbye, and all the best.",
  languageSet: "Of course, we can go on in English.",
  languageFollowed: "I will go on in English. If you want another language, tell me.",
  ourLanguages: "I can help in English, Spanish and Chinese.",
  nothingToRepeat: "I have not said anything yet.",
  cardNumberMasked: {
    text: "Please never send a card number here. I have not kept it.",
    voice: "Please never say or enter a card number here. I have not kept it.",
  },
  apology: {
    text: "Sorry, something went wrong on our side. What you told me is kept, and a person will look at it. You can also call {phone}.",
    voice: "Sorry, something went wrong on our side. What you told me is kept, and a person will look at it. You can also call {phone}.",
  },

  // Right party
  checkFirst: "First I need to check that I am talking to the right person.",
  checkBeforeAnswer: "I will come to that. First I need to check that I am talking to the right person.",
  askBirthDate: {
    text: "What is your date of birth?",
    voice: "What is your date of birth? Say it, or enter two digits for the month, two for the day and four for the year.",
  },
  askBirthDateExample: {
    text: "Please write your date of birth as month, day, year. For example 04/27/1985.",
    voice:
      "Please enter your date of birth: two digits for the month, two for the day and four for the year. For example 0 4, 2 7, 1 9 8 5.",
  },
  askIdLast4: {
    text: "What are the last four digits of your ID number?",
    voice: "What are the last four digits of your ID number? Say them or enter them.",
  },
  askIdLast4Example: {
    text: "Please write only the last four digits of your ID number. For example 4821.",
    voice: "Please enter only the last four digits of your ID number. For example 4 8 2 1.",
  },
  askPostcode: {
    text: "What is the ZIP code of your home address?",
    voice: "What is the ZIP code of your home address? Say it or enter it.",
  },
  askPostcodeExample: {
    text: "Please write only the ZIP code of your home address. For example 60614.",
    voice: "Please enter only the ZIP code of your home address. For example 6 0 6 1 4.",
  },
  noMatch: "That is not what I have here.",
  verified: "Thank you, {name}.",
  verificationFailed: {
    text: "I could not check who you are, so I cannot go on here. A person from our team will help you. You can also call {phone}.",
    voice: "I could not check who you are, so I cannot go on here. A person from our team will help you. You can also call {phone}.",
  },
  personalOnly: "It is a personal matter, and I can only talk about it with {name}. {name} can call us at {phone}.",
  notThePerson: "Thank you. I can only talk to {name}. There is nothing you need to do.",
  wrongNumber: "Thank you for telling me, and sorry for the trouble. We will not use this number again.",

  // What is owed
  noticeDue: "Your payment of {amount} is due on {on}.",
  noticeDebit: "It will be taken from your account ending in {last4}.",
  askAmountClear: {
    text: "Is the amount clear to you?",
    voice: "Is the amount clear to you? For yes, press 1. For no, press 2.",
  },
  askAmountClearAgain: {
    text: "Is the amount clear to you? Reply 1 for yes, 2 for no, 0 for a person.",
    voice: "Is the amount clear? For yes, press 1. For no, press 2. To talk to a person, press 0.",
  },
  askDebitRight: {
    text: "Good. Shall we take it from the account ending in {last4}?",
    voice: "Good. Shall we take it from the account ending in {last4}? For yes, press 1. For no, press 2.",
  },
  askFunds: {
    text: "Will there be enough money in the account?",
    voice: "Will there be enough money in the account? For yes, press 1. For no, press 2.",
  },
  askFundsAgain: {
    text: "Will there be enough money in the account? Reply 1 for yes, 2 for no, 0 for a person.",
    voice: "Will there be enough money in the account? For yes, press 1. For no, press 2. To talk to a person, press 0.",
  },
  askMoneyTime: {
    text: "At what time will the money be there?",
    voice: "At what time will the money be there? Say a time, or enter it as four digits, for example 1 7 0 0 for five in the afternoon.",
  },
  askMoneyTimeAgain: {
    text: "At about what time will the money be there? For example 5 pm.",
    voice: "Please enter the time as four digits, for example 1 7 0 0 for five in the afternoon.",
  },
  noticeDone: "Thank you. {amount} on {on}, all set.",
  noticeDoneAt: "Thank you. {amount} on {on}, with the money there by {time}.",
  noticeShort: "Thank you for telling me early. Let us find a day that works.",
  trackingDue: "Your payment of {amount} is due today, {on}, and has not reached us yet.",
  trackingDebitInsufficient:
    "We could not take {amount} from your account ending in {last4} today, because there was not enough money in it.",
  trackingDebitClosed: "We could not take {amount} from your account ending in {last4} today, because the account is closed.",
  trackingDebitWrongAccount: "We could not take {amount} today, because the account details we have do not work.",
  overdueGrace: "Your payment of {amount} was due on {due} and has not reached us yet.",
  overdueReminder: "{amount} is open on your account. The oldest part was due on {due}, {days} ago.",
  overdueParts: "As of {asOf} that is {parts}.",
  somethingHappened: "If something has happened, tell me and we will look at it together.",
  balancePastDue: "As of {asOf}, {amount} is past due: {parts}.",
  balanceNothingPastDue: "As of {asOf}, nothing is past due.",
  balanceNext: "Your next payment is {amount} on {on}.",
  balancePayoff: "To pay everything off today would take {amount}.",
  balanceSettled: "Everything is paid. Nothing is open.",
  dueDatePastDue: "{amount} is past due. The oldest part was due on {due}, {days} ago.",
  minimumToday: "The smallest amount I can note today is {minimum}, out of {amount} past due.",
  penaltySoFar: "As of {asOf}, late interest comes to {amount}. It grows only on the part that is late.",
  lateInterestRate: "Late interest of {rate} a day is added to the part that is late.",
  noPenalty: "As of {asOf}, there is no late interest.",
  lastPayment: "The last payment we received is {amount} on {on}.",
  noPayments: "We have not received a payment yet.",
  whyTotal: "{amount} as of {asOf} is made of {parts}.",
  whyNext: "The {amount} due on {on} are made of {parts}.",
  whyPenaltyLine: "Late interest on payment {number}: {base} late for {days} at {rate} a day is {amount}.",
  whyPenaltyDays: "Late interest on payment {number}: {days} late at {rate} a day comes to {amount}.",
  whyMoreLines: "{count} more late payments are counted in the same way.",
  whyPayments: "Payments of {amount} have already been taken off.",
  howToPay: { text: "{bankLine} Or pay on {website}", voice: "{bankLine} Or use our payment page." },
  howToPayLink: { text: "Pay on {website}", voice: "You can pay on our payment page." },
  howToPayDebit: "We can also take it from your account ending in {last4}.",
  neverCard: { text: "Please do not send a card number here.", voice: "Please do not say or enter a card number here." },
  creditRecordUs: {
    text: "A payment that is 30 days late or more may be reported to the credit bureaus. It can stay on a credit report for up to seven years.",
    voice:
      "A payment that is thirty days late or more may be reported to the credit bureaus. It can stay on a credit report for up to seven years.",
  },
  creditRecordCn:
    "A late payment may be reported to the credit reference center. A negative entry is kept for five years after the late payment is settled.",
  creditRecordOther: "A late payment may be reported to the credit bureau.",
  creditRecordPerson: "A person can tell you what has been reported for you.",
  chooseLoan: "Which agreement is this about? {options}",
  chooseLoanHeard: "You have more than one agreement with us.",
  chooseLoanKey: { text: "{key}: {product}, {amount}.", voice: "For your {product}, {amount}, press {key}." },
  notTold: "I am sorry that no message reached you before.",
  paymentFailedOther: "I am sorry that the payment did not go through. There are other ways to pay.",
  askPerson: {
    text: "Would you like a person to call you? Reply 1 for yes, 2 for no.",
    voice: "Would you like to talk to a person? For yes, press 1. For no, press 2.",
  },

  // Promise to pay
  askDate: {
    text: "On which day can you pay?",
    voice: "On which day can you pay? Say the day, or enter it as two digits, for example 2 1 for the twenty-first.",
  },
  askDateAgain: {
    text: "Which day would suit you?",
    voice: "Which day would suit you? You can enter it as two digits.",
  },
  askDateExample: {
    text: "Please write the day, for example {latest}, or reply 0 for a person.",
    voice: "Please enter the day of the month as two digits. The latest is {latest}. To talk to a person, press 0.",
  },
  askDateForAmount: {
    text: "On which day can you pay {amount}?",
    voice: "On which day can you pay {amount}? Say the day, or enter it as two digits.",
  },
  askAmount: {
    text: "How much can you pay of the {amount}?",
    voice: "How much can you pay of the {amount}? Say an amount, or enter it and press the pound key.",
  },
  askAmountAgain: {
    text: "Please write an amount between {minimum} and {maximum}, or reply 0 for a person.",
    voice: "Please enter an amount between {minimum} and {maximum}, and press the pound key. To talk to a person, press 0.",
  },
  askPayday: "On which day of the month are you paid?",
  askWhichDate: {
    text: "Do you mean {first} (reply 1) or {second} (reply 2)?",
    voice: "For {first}, press 1. For {second}, press 2.",
  },
  askWhichAmount: {
    text: "Do you mean {first} (reply 1) or {second} (reply 2)?",
    voice: "For {first}, press 1. For {second}, press 2.",
  },
  askMethod: {
    text: "How would you like to pay? Reply 1 for debit from your account, 2 for a bank transfer, 3 for the payment page, 4 for a branch.",
    voice: "For debit from your account, press 1. For a bank transfer, press 2. For the payment page, press 3. For a branch, press 4.",
  },
  askMethodAgain: {
    text: "Please reply 1 for debit, 2 for a bank transfer, 3 for the payment page, 4 for a branch.",
    voice: "For debit, press 1. For a bank transfer, press 2. For the payment page, press 3. For a branch, press 4.",
  },
  payToday: {
    text: "Thank you. Shall I note {amount} for today, {on}?",
    voice: "Thank you. Shall I note {amount} for today, {on}? For yes, press 1. For no, press 2.",
  },
  forLoan: "This is about your {product}.",
  readBack: {
    text: "Just to be sure: {amount} on {on}, {method}. Is that right?",
    voice: "Just to be sure: {amount} on {on}, {method}. If that is right, press 1. To change it, press 2.",
  },
  readBackAgain: {
    text: "I have {amount} on {on}, {method}. Reply 1 if that is right, 2 to change it, 0 for a person.",
    voice: "I have {amount} on {on}, {method}. If that is right, press 1. To change it, press 2. To talk to a person, press 0.",
  },
  readBackSplit: {
    text: "Just to be sure: {amount} on {on} and {restAmount} on {restOn}, {method}. Is that right?",
    voice: "Just to be sure: {amount} on {on} and {restAmount} on {restOn}, {method}. If that is right, press 1. To change it, press 2.",
  },
  afterDueDate: "The due date stays {due}, and late interest is added for the days after it.",
  askWhatToChange: {
    text: "What should I change? Please write the day or the amount that suits you.",
    voice: "What should I change? Say the day or the amount that suits you.",
  },
  promiseNoted: "Thank you. I have noted {amount} for {on}.",
  promiseNotedSplit: "Thank you. I have noted {amount} for {on} and {restAmount} for {restOn}.",
  promiseRest: "{rest} stays open after that.",
  promiseReplaces: "This takes the place of {amount} on {on}.",
  promiseWitness: "{officer} will call you to confirm it.",
  counterLatest: "The latest date I can note is {latest}. Which date suits you?",
  counterEarliest: "That day has passed. Which day from today suits you?",
  counterMinimum: "The smallest amount I can note is {minimum}. How much can you pay?",
  belowMinimum: "That is less than I can note.",
  counterMaximum: "That is more than everything that is open, {maximum}. How much would you like to pay?",
  counterCurrency: "Your agreement is in {currency}. How much can you pay in {currency}?",
  counterTwoParts: "I can note two payments at most. Which two would you like?",
  orPerson: {
    text: "If that does not work, reply 0 and a person will look at it.",
    voice: "If that does not work, press 0 and a person will look at it.",
  },
  nothingDue: "Nothing is open, so there is nothing to pay.",
  roundsOver: "I am not able to agree more than that, but a person can look at what is possible.",
  promiseStands: "I have noted {amount} for {on}.",
  nothingNoted: "All right, I have not noted anything.",
  noPromise: "No payment day is noted at the moment.",
  changePromise: "At the moment I have {amount} on {on}.",
  askDropPromise: {
    text: "Shall I take {amount} on {on} off? Reply 1 for yes, 2 to keep it.",
    voice: "Shall I take {amount} on {on} off? For yes, press 1. To keep it, press 2.",
  },
  promiseDropped: "I have taken {amount} on {on} off.",
  promiseReminder: {
    text: "Tomorrow, {on}, is the day you chose to pay {amount}, {method}. Does that still work?",
    voice: "Tomorrow, {on}, is the day you chose to pay {amount}, {method}. If that still works, press 1. To change it, press 2.",
  },
  promiseKept: "Thank you. Your payment of {amount} has arrived, as you said.",
  promisePartial: "Thank you, {paid} has arrived. {rest} of what you planned is still open.",
  promiseBroken: "The {amount} you planned to pay on {on} has not reached us yet.",
  smallerStep: "A part would help too, from {minimum}.",
  askReason: {
    text: "May I ask what got in the way? Reply 1 I forgot, 2 my pay day is later, 3 I am away, 4 something else. You may leave this out.",
    voice:
      "May I ask what got in the way? If you forgot, press 1. If your pay day is later, press 2. If you are away, press 3. For something else, press 4.",
  },
  reasonNoted: "Thank you for telling me.",

  // Already paid
  paidThanks: "Thank you for telling me. I will not send reminders while we look.",
  askPaidOn: { text: "On which day did you pay?", voice: "On which day did you pay? Say the day, or enter it as two digits." },
  askPaidHow: "How did you pay?",
  askPaidReference: {
    text: "Is there a reference or receipt number? If not, write no.",
    voice: "Is there a reference number? Enter it, or say no.",
  },
  askPaidCheck: {
    text: "Shall I look for another payment? Reply 1 for yes, 2 for no.",
    voice: "Shall I look for another payment? For yes, press 1. For no, press 2.",
  },
  paidFound: "I have found it: {amount} on {on}. Thank you.",
  paidFoundSettled: "Nothing is past due any more.",
  paidFoundStillOpen: "{amount} is still past due.",
  paidNoted: "Thank you. We will look for your payment and tell you. Until {until} you get no reminders.",
  paymentFound: "Good news: we have found your payment of {amount} on {on}. Thank you.",
  holdEndedNotFound: "We have looked for the payment you told us about and have not found it yet.",

  // Cases for a person
  handoffNow: {
    text: "I am passing this to a person on our team, who will answer you here. You can also call {phone}.",
    voice: "I am passing this to a person on our team. You can also call {phone}.",
  },
  handoffAlready: {
    text: "A person on our team has your message and will answer you.",
    voice: "A person on our team has your case and will be in touch.",
  },
  handoffPhone: "You can also call {phone}.",
  handoffHours: "Our team is here on working days from {from} to {to}.",
  handoffNext: "Our team is here again on {on} from {time}, your time.",
  handoffReturned: "This is the automated assistant again.",
  handoffReturnedFresh: "This is the automated assistant again. What can I do for you?",
  transferNow: "Please hold, I am connecting you to a person.",
  deceased:
    "I am very sorry for your loss. You will get no more messages from me. A person from our team will be in touch, and there is nothing you need to do now.",
  attorney: {
    text: "Thank you for telling me. I will not write to you about this any more. A person from our team will take it up with your attorney.",
    voice:
      "Thank you for telling me. I will not contact you about this any more. A person from our team will take it up with your attorney.",
  },
  bankruptcy: {
    text: "Thank you for telling me. I will not write to you about this any more. A person from our team will take it from here.",
    voice: "Thank you for telling me. I will not contact you about this any more. A person from our team will take it from here.",
  },
  identityTheft:
    "Thank you for telling me, and I am sorry. I have stopped everything on my side. A person from our team will look into it with you.",
  complaint: "I am sorry about this. Your complaint will be answered by a person.",
  hardshipHeard:
    "I am sorry to hear that. Thank you for telling me. There is no need to agree to anything now: a person from our team will look with you at what can be done.",
  planToPerson: "Paying in several parts is possible to look at. A person from our team will go through it with you.",
  extensionToPerson: "I cannot give more time than that, but a person can look at it.",
  waiverToPerson: "A person decides if late interest can be taken off.",
  refusalHeard:
    "I understand. The amount stays open, and late interest is added for each day as your agreement says. A person can talk it through with you.",
  disputeHeard: "Thank you for telling me. I have stopped the reminders while this is looked at.",
  askDispute: "Please tell me in your own words what is not right.",
  disputeAnswered: {
    text: "A person on our team has looked into what you told us and has answered it. If you do not agree, reply 0.",
    voice: "A person on our team has looked into what you told us and has answered it. If you do not agree, press 0.",
  },
  disputeNoted:
    "Thank you. I have written it down as you said it. A person will answer you by {until}, and until then you get no reminders.",
  disputeStands: {
    text: "What you told us is still being looked at. I have passed on what you wrote. A person will answer you by {until}, and until then you get no reminders.",
    voice:
      "What you told us is still being looked at. I have passed on what you said. A person will answer you by {until}, and until then you get no reminders.",
  },
  crisisLine: "I am very sorry you feel this way. You are not alone. You can reach {line} at {number}, day and night.",
  crisisNoLine:
    "I am very sorry you feel this way. You are not alone. Please talk to someone now: a person you trust, a doctor, or a crisis line where you live.",
  crisisDanger: "If you are in danger now, call {emergency}.",
  crisisClose: "Nothing else matters now. A person from our team will contact you.",
  callbackAsk: {
    text: "On which day and at what time may we call you?",
    voice: "On which day and at what time may we call you?",
  },
  callbackAgain: {
    text: "Please write a day and a time, for example Tuesday 3 pm.",
    voice: "Please say a day and a time, for example Tuesday at three in the afternoon.",
  },
  callbackNoted: "Thank you. A person will call you on {on} at {time}.",
  callbackHours: "Our team calls on working days between {from} and {to}. Which day and time suit you?",
  callbackHoursNight: "Our team calls on working days from {from} to {to} the next day, your time. Which day and time suit you?",
  callbackMoved: "We cannot call you right now after all. A person will call you on {on} at {time} instead.",
  callbackNow: "You asked for a call. {officer} will call you shortly.",
  abuseCalm: {
    text: "I would like to help. If you would rather talk to a person, reply 0.",
    voice: "I would like to help. If you would rather talk to a person, press 0.",
  },
  stayOnMatter: { text: "I can only help with what our message is about.", voice: "I can only help with what this call is about." },
  phoneNoted:
    "Thank you. Please text us once from the number ending in {last4}, so that we know it is yours. Until then we use the old one.",

  // When to write
  askRhythm: {
    text: "When may we write to you? Reply 1 in the morning, 2 in the afternoon, 3 in the evening, 4 only at the weekend.",
    voice: "When may we contact you? For mornings, press 1. For afternoons, press 2. For evenings, press 3. For weekends only, press 4.",
  },
  workplaceNoted: "I am sorry about that. I have written down that you do not want to be called at work, and a person will see to it.",
  keptPrivate: "Understood. I talk about this only with you, and our team sees that you want nobody else to be told.",
  rhythmNoted: "Thank you, I have noted that.",

  // Rights
  stopped: {
    voice: "{lender} will make no more automated calls to you. Goodbye.",
    text: "{lender}: you will get no more texts from us. Reply START if you want them again.",
    wechat: "{lender}: you will get no more messages from us. Write start if you want them again.",
  },
  started: {
    voice: "{lender} may make automated calls to you again. To end them, press 9.",
    text: "{lender}: you will get our texts again. Reply STOP to end them.",
    wechat: "{lender}: you will get our messages again. Write stop to end them.",
  },

  // Not understood, nothing heard
  notUnderstood: "Sorry, I did not understand that.",
  notUnderstoodDigits: { text: "Sorry, I still do not understand.", voice: "Sorry, I still do not understand. Please use the keys." },
  notUnderstoodPerson: "I do not want to get this wrong, so a person will help you.",
  pleaseType: "I can only read text here. Please type your message.",
  linkAccount: "If you are our customer, write your agreement number and I will check who you are.",
  silenceFirst: "I did not hear anything.",
  silenceSecond: "I still hear nothing. Please use the keys.",
  silenceEnd: "I cannot hear you. You can call us at {phone}. Goodbye.",
  continueDate: "You were about to choose a day.",
  continueTopic: "Let us go on where we stopped.",

  // Plans
  planReminder: "Payment {number} of your plan, {amount}, is due on {on}.",
  planMissed: "Payment {number} of your plan, {amount}, was due on {on} and has not reached us yet.",
});
