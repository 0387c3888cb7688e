// Knows the English that only a phone call needs. Refuses to know when it is said.

export const callPhrases = {
  voicemailMessage:
    "Hello, this is {assistant}, the automated assistant, calling for {officer} from {lender}. Please call us at {phone}. Thank you.",
  queueNext: "You are next. A person will be with you shortly.",
  queuePlace: "There are {ahead} callers before you. Please stay on the line.",
  nobodyFree: "Nobody is free to talk right now. To be called back on {on} at {time}, press 1. To leave it, press 2.",
  nobodyFreeAgain: "To be called back on {on} at {time}, press 1. To end this call, press 2.",
  nobodyFreeEnd: "All right. You can call us at {phone}. Goodbye.",
  personLeft: "Thank you for your patience. You can call again at any time. Goodbye.",
  payLinkSent: "I am sending you the way to pay by text message.",
  payStart: "You can pay now on this call. Your card number is not recorded and nobody hears it.",
  payDone: "Thank you. Your payment has been taken. It shows in your account once it has been booked.",
  payFailed: "No payment was taken. I am sending you the way to pay by text message instead.",
  whisperWho: "{name}.",
  whisperDue: "{amount} past due.",
  whisperWhy: "Reason: {reason}.",
  whisperAccept: "To take the call, press 1.",
} as const;
