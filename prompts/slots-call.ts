// Knows the phrases that only a phone call needs, and what each leaves open. Refuses to know a word of any language.
import type { SlotKind } from "./slots.ts";

export const callSlots = {
  // A machine picked up: nothing here may tell that there is a loan.
  voicemailMessage: { assistant: "name", officer: "name", lender: "name", phone: "phone" },

  // Where each side must agree to a recording
  recordingAgreed: {},
  recordingRefused: {},

  // Waiting for a person
  queueNext: {},
  queueOne: {},
  queuePlace: { ahead: "count" },
  nobodyFree: { on: "date", time: "time" },
  nobodyFreeAgain: { on: "date", time: "time" },
  nobodyFreeEnd: { phone: "phone" },
  personLeft: {},

  // Paying from the call
  payLinkSent: {},
  payStart: {},
  payDone: {},
  payFailed: {},

  // Wordings that are compared: which part of the day, and a pledge in place of the plain reading back
  askPartOfDay: {},
  partMorning: {},
  partAfternoon: {},
  partEvening: {},
  readBackPledge: { amount: "money", on: "date", method: "method" },

  // What the person who picks up hears before being joined
  whisperKnock: {},
  whisperWho: { name: "name" },
  whisperDue: { amount: "money" },
  whisperWhy: { reason: "text" },
  whisperAccept: {},
  whisperListen: {},
  whisperTaken: { name: "name" },
  whisperFull: {},
  callerGone: {},
  callerUnreached: {},
  callForbidden: {},

  // Around a person: held, cut off
  holdLine: {},
  personLost: {},
} as const satisfies Record<string, Record<string, SlotKind>>;
