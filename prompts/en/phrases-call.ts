// Knows the English that only a phone call needs. Refuses to know when it is said.

export const callPhrases = {
  voicemailMessage:
    "Hello, this is {assistant}, the automated assistant, calling for {officer} from {lender}. Please call us at {phone}. Thank you.",
  recordingAsk:
    "We would like to record this call, to be able to check later what was said. To agree, press 1. To go on without a recording, press 2.",
  recordingAgreed: "Thank you. This call is now being recorded.",
  recordingRefused: "All right. This call is not recorded.",
  queueNext: "You are next. A person will be with you shortly.",
  queueOne: "There is one caller before you. Please stay on the line.",
  queuePlace: "There are {ahead} callers before you. Please stay on the line.",
  nobodyFree: "Nobody is free to talk right now. To be called back on {on} at {time}, press 1. To leave it, press 2.",
  nobodyFreeAgain: "To be called back on {on} at {time}, press 1. To end this call, press 2.",
  nobodyFreeEnd: "All right. You can call us at {phone}. Goodbye.",
  personLeft: "Thank you for your patience. You can call again at any time. Goodbye.",
  payLinkSent: "I am sending you the way to pay by text message.",
  payStart: "You can pay now on this call. Your card number is not recorded and nobody hears it.",
  payDone: "Thank you. Your payment has been taken. It shows in your account once it has been booked.",
  payFailed: "No payment was taken. I am sending you the way to pay by text message instead.",
  askPartOfDay: {
    text: "In which part of that day will you pay? Reply 1 in the morning, 2 in the afternoon, 3 in the evening.",
    voice: "In which part of that day will you pay? For the morning, press 1. For the afternoon, press 2. For the evening, press 3.",
  },
  partMorning: "In the morning, then.",
  partAfternoon: "In the afternoon, then.",
  partEvening: "In the evening, then.",
  readBackPledge: {
    text: "I will pay {amount} on {on}, {method}. Reply 1 to promise that, 2 to change it.",
    voice: "Here is the promise: I will pay {amount} on {on}, {method}. To make that promise, press 1. To change it, press 2.",
  },
  whisperKnock: "A call for the desk. To take it, press 1.",
  whisperWho: "{name}.",
  whisperDue: "{amount} past due.",
  whisperWhy: "Reason: {reason}.",
  whisperAccept: "To take the call, press 1.",
  whisperListen: "To listen to the call, press 1.",
  whisperTaken: "{name} has already taken this call. Thank you.",
  callerGone: "The caller has hung up. Thank you.",
  callerUnreached: "Nobody picked up. Thank you.",
  callForbidden: "A rule does not allow this call now. Your screen shows which one.",
  holdLine: "One moment, please. The person will be with you again shortly.",
  personLost: "The person is no longer on the line. To wait for a person, press 1. To go on with the automated assistant, press 2.",
} as const;
