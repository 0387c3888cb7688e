// Knows in English what the server tells by a code: what happened, what may be offered, where a figure comes from, why not. Refuses to know where it stands.
import type { Intent } from "../../../../prompts/heard.ts";

/** Each as the reader's language writes it; empty when the code brings none. */
export type Slots = Record<
  | "amount" | "ifPaid" | "minimum" | "maximum" | "on" | "from" | "to" | "until" | "paidOn" | "latest" | "count" | "days" | "numbers" | "rate" | "reference"
  | "reason" | "outcome" | "channel" | "kind" | "code" | "component" | "by" | "why" | "text" | "loanId" | "name",
  string
>; // prettier-ignore
type Told = (s: Slots) => string;

const intents = {
  stop_contact: "wants no contact", crisis: "in crisis", deceased: "borrower has died", attorney: "has a lawyer", bankruptcy: "bankruptcy", dispute_debt: "disputes the debt",
  wrong_person: "wrong person", talk_to_human: "wants a person", identity_theft: "identity theft", promise_to_pay: "will pay", pay_now: "wants to pay now",
  partial_payment: "can pay a part", already_paid: "has paid", payment_failed: "payment failed", payment_status: "did my payment arrive", payment_plan_request: "wants a plan",
  extension_request: "needs more time", fee_waiver_request: "asks to drop late interest", hardship: "in hardship", refuse_to_pay: "will not pay", balance_inquiry: "how much is owed",
  due_date_inquiry: "when is it due", min_payment_inquiry: "least to pay", interest_inquiry: "about interest", explain_amount: "why this amount", debt_detail_inquiry: "details of the loan",
  statement_request: "wants a statement", how_to_pay: "how to pay", overdue_status_inquiry: "is it late", credit_record_question: "about the credit record", change_promise: "change the promise",
  cancel_promise: "take the promise back", callback_request: "call me", contact_preference: "how to be contacted", update_contact: "new phone or address", not_notified: "was not told",
  account_blocked: "account blocked", already_contacted_support: "has called before", third_party: "is somebody else", unreachable_person: "cannot be reached", complaint_threat: "complaint",
  abuse: "abusive", are_you_bot: "are you a machine", who_are_you: "who are you", verify_lender: "is this real", language_switch: "other language", start_contact: "contact me again",
  help: "help", repeat: "say it again", speak_slower: "slower", greeting: "greeting", thanks: "thanks", goodbye: "goodbye", affirm: "yes", deny: "no", unsure: "not sure",
  cancel: "cancel", stop_command: "STOP", injection: "tries to steer the assistant", out_of_scope: "something else",
} satisfies Record<Intent, string>; // prettier-ignore

const events = {
  promise_recorded: (s) => `Promise: ${s.amount} on ${s.on}`, promise_cancelled: () => "Promise taken off", promise_kept: () => "Promise kept", promise_partial: () => "Promise kept in part",
  promise_broken: () => "Promise not kept", plan_recorded: (s) => `Plan of ${s.count} payments`, hold_placed: (s) => `On hold: ${s.reason}${s.until && ` until ${s.until}`}`,
  hold_lifted: (s) => `Hold lifted: ${s.reason}`, waiver_withdrawn: (s) => `${s.amount} of late interest owed again: the payment came back`, waived: (s) => `${s.amount} of late interest taken off`, handoff_opened: (s) => `Handed to a person: ${s.reason}`, handoff_claimed: (s) => `Taken by ${s.by}`,
  handoff_returned: (s) => `Back to the assistant: ${s.outcome}`, handoff_wrapped_up: (s) => `Wrapped up: ${s.outcome}`, handoff_closed: (s) => `Closed: ${s.outcome}`,
  opted_out: (s) => `Opted out: ${s.channel}`, opted_in: (s) => `Opted in: ${s.channel}`, wrong_number: () => "Wrong number", kept_private: () => "Wants nobody else to be told", verified: () => "Identity checked", verification_failed: () => "Identity check failed",
  payment_claimed: () => "Says it is paid", payment_received: (s) => `Payment received: ${s.amount}`, disputed: (s) => `Disputed: ${s.kind}`, dispute_answered: (s) => `Dispute answered by ${s.by}${s.on && `, verification sent on ${s.on}`}`, reason_given: (s) => `Reason: ${s.code}`,
  alerted: (s) => `Alert: ${s.kind}`, call_started: () => "Call began", call_ended: () => "Call ended", recording_agreed: () => "Agreed to the recording of the call", recording_refused: () => "The call is not recorded", wording_assigned: (s) => `Comparison of wordings ${s.name}: gets ${s.text}`,
  call_waits: () => "Waits for a person on the phone", call_joined: (s) => `On the phone with ${s.by}`, call_called: () => "The phone of the borrower rings", call_left: () => "Talk with a person ended", call_gone: () => "The caller hung up",
} satisfies Record<string, Told>; // prettier-ignore

const notes = {
  until: (s) => `Pay by ${s.on}`, from: (s) => `Pay at least ${s.amount}`, plan: (s) => `Plan: ${s.count} × ${s.amount} from ${s.on}`,
  waiver: (s) => `${s.amount} of late interest off for ${s.ifPaid} by ${s.on}`, creditRecord: () => "Credit record explained", refusedPlan: (s) => `Plan of ${s.count} months: ${s.why}`,
  refusedPromise: (s) => `${s.amount} on ${s.on}: ${s.why}`, refusedWaiver: () => "Late interest off against a payment", notBeforeChecked: () => "Nothing about a loan before the identity is checked",
  noRequest: (s) => `No request for payment: ${s.reason}`, nobodyElse: (s) => `To nobody else, as asked: “${s.text}”`, asIs: (s) => s.text,
} satisfies Record<string, Told>; // prettier-ignore

const why = {
  opening: (s) => `Opened ${s.on}, ${s.count} instalments`, fellDue: (s) => `Fell due ${s.from === s.to ? s.from : `${s.from} to ${s.to}`} (instalment ${s.numbers})`,
  interest: (s) => `Interest ${s.from} to ${s.to}, ${s.days} days at ${s.rate} % a year`, penalty: (s) => `Late interest at ${s.rate} % a day, instalment ${s.numbers}, ${s.days} days`,
  charges: (s) => `Charged ${s.count} times: ${s.component}`, waived: (s) => `Taken off: ${s.component}`, payment: (s) => `Payment of ${s.on} (${s.reference})`, payments: (s) => `${s.count} payments, ${s.from} to ${s.to}`,
  reversed: (s) => `Payment of ${s.paidOn} reversed on ${s.on} (${s.reference})`, total: (s) => `Past due on ${s.on}`,
} satisfies Record<string, Told>; // prettier-ignore

const offers = {
  payNow: (s) => `${s.amount} now`, promise: (s) => `${s.minimum} to ${s.maximum}, by ${s.latest}`, split: (s) => s.text, plan: (s) => `${s.count} monthly payments of ${s.amount} from ${s.on}`,
  dueDateChange: () => "on another day of the month", pause: (s) => `until ${s.until}`, waiver: (s) => `${s.amount} of late interest off when ${s.ifPaid} is paid`,
} satisfies Record<string, Told>; // prettier-ignore

/** What the server would not do, by its rule. */
const refusals = {
  "desk.capacity": () => "You hold as many cases as you take at once.", "desk.four_eyes": () => "Somebody else must decide what you asked for.", "desk.self": () => "You cannot take your own access away.",
  "desk.transfer": () => "Nobody is offering you this case any more.", "desk.status": () => "The case is in another state now.", "desk.callback_slot": () => "No call can be promised for then: the team does not work, the borrower sleeps, or every place is taken.",
  "dispute.verification": () => "By law reminders may go on only once verification of the debt was sent. Name the day it was sent, or choose another outcome: then the dispute stays open.", "dispute.verification_day": () => "Verification can be sent between the day of the dispute and today.",
  "desk.sent_twice": () => "You sent these very words a moment ago.", "channel.none": () => "This case belongs to no talk that could be answered.",
  "hold.date_too_late": (s) => `This hold may run until ${s.latest} at the latest; if it is still needed then, place it anew.`, "hold.date_past": () => "That day is over.",
  "promise.date_too_late": (s) => `The latest day that can be promised is ${s.latest}.`, "promise.date_past": () => "That day is over.", "promise.amount_too_small": (s) => `At least ${s.minimum} can be promised.`,
  "promise.amount_too_large": (s) => `At most ${s.maximum} is owed.`, "promise.nothing_due": () => "Nothing is owed.", "plan.below_minimum_instalment": () => "The payments would be smaller than a plan allows.",
  "plan.above_authority": () => "Nobody here may agree to a plan that long.", "plan.not_at_this_stage": () => "No plan may be offered at this stage.", "plan.nothing_due": () => "Nothing is owed.", "plan.not_affordable": () => "The borrower's own figures do not carry this plan.",
  "waiver.above_authority": () => "Nobody may take off that much: only late interest, and never more than is open.", figure_unknown: () => "This figure is in no record:", date_unknown: () => "This day is in no record:",
  debt_before_verification: () => "No word about a debt before the identity is checked:",
  "call.no_call": () => "Nobody is on the phone with this borrower.", "call.no_line": () => "The lender's file names no telephone that could ring for you.", "call.not_ringing": () => "Your telephone does not ring: pick it up first.", "call.not_listening": () => "You are not listening to this call.", "call.own": () => "You are on this call yourself.", "desk.unverified": () => "The assistant has not checked who is on the line: it reads no amount to them.",
} satisfies Record<string, Told>; // prettier-ignore

const whys = { date_too_late: "too late", date_past: "in the past", amount_too_small: "too little", amount_too_large: "too much", nothing_due: "nothing owed", below_minimum_instalment: "payments too small", above_authority: "beyond authority", not_at_this_stage: "not at this stage", too_many_running: "another one runs", too_many_broken: "too many broken", not_affordable: "not affordable", no_penalty: "no late interest" }; // prettier-ignore

export const toldEn = {
  intents, events, notes, why, offers, refusals, whys,
  components: { fee: "fees", penalty: "late interest", both: "late interest and fees" },
  cannedNames: { hello: "Greeting, who I am", looking: "I am looking into it", balance: "What is past due", no_pressure: "No need to decide now", closing: "Anything else?" },
  approvals: { waiver: (s: Slots) => `${s.amount} of late interest off (${s.loanId})`, erase: (s: Slots) => `Erase the file of ${s.name}` },
  erased: { details: "Name, birth date, id digits, postcode, phone, WeChat id, pay day, industry", wishes: "Wishes about when to be contacted", people: "People beside the borrower", addresses: "Addresses", messages: "Messages and talks", timeline: "Timeline", cases: "Cases, claims, disputes, tasks", agreements: "Promises, plans, holds", outgoing: "Outgoing events" },
  kept: {
    open_loan: (s: Slots): [string, string] => [`Loan ${s.loanId}.`, `Open: ${s.amount} is owed. The contract cannot be carried out without the file.`], open_case: (s: Slots): [string, string] => [`Case ${s.text}.`, "A person is working on it."],
    open_dispute: (s: Slots): [string, string] => [`Dispute ${s.text}.`, "Not answered yet: the file is the evidence."], open_claim: (s: Slots): [string, string] => [`Payment claim ${s.text}.`, "Not settled yet: the file is the evidence."],
    talks: (s: Slots): [string, string] => ["Messages, calls, promises, plans, notes and decisions.", `Records of collection are kept for three years after the last activity (12 CFR 1006.100): until ${s.until}. They still hold the numbers that were written to.`],
    opt_outs: (_s: Slots): [string, string] => ["Opt-outs.", "The wish not to be contacted outlives the file; the number in it is replaced by a salted hash."],
    books: (_s: Slots): [string, string] => ["Loans and their ledger.", "The lender's books: days and sums under an id, no name; each entry is bound to the one before it, and the chain must still verify."],
    access_log: (_s: Slots): [string, string] => ["Access log and approvals.", "Who looked at the file and who erased it is itself evidence; it holds the id and no content."],
  },
  /** What the record holds of an act: names of fields, and codes that stand in them. */
  facts: {
    yes: "yes", no: "no",
    names: {"stated": "Stated", "amounts": "Amounts", "dates": "Days", "approvalId": "Approval", "label": "What", "failure": "Failure", "q": "Searched for", "from": "From", "to": "To", "until": "Until", "on": "On", "at": "At", "paidOn": "Paid on", "field": "Shown", "reason": "Reason", "handoffId": "Case", "macroId": "Macro", "steps": "Steps", "done": "Steps done", "of": "Of", "stoppedBy": "Stopped by", "personId": "Person", "askedBy": "Asked by", "role": "Role", "language": "Language", "languages": "Languages", "capacity": "Cases at once", "portfolios": "Portfolios", "disabled": "Switched off", "scope": "Switch", "off": "Off", "how": "With", "why": "Why", "depth": "How much", "gone": "Erased", "text": "Text", "words": "In their words", "channel": "Channel", "messageId": "Message", "externalId": "Carrier's id", "understood": "Understood", "because": "Because", "rule": "Rule", "says": "Phrases", "purpose": "Purpose", "agent": "Agent", "priority": "Priority", "did": "Did", "kind": "Kind", "code": "Reason", "amount": "Amount", "currency": "Currency", "method": "How", "reference": "Reference", "promiseId": "Promise", "planId": "Plan", "loanId": "Loan", "outcome": "Outcome", "status": "Status", "notBefore": "Not before", "refusals": "Refused", "found": "Found", "error": "Error", "segments": "Parts", "dueAt": "Due"},
    codes: {"unknown": "nobody has this e-mail", "locked": "locked out", "attacked": "guessed at from many addresses", "password": "password", "code": "one-time code", "no_code_set_up": "no one-time code set up", "link": "link", "reply": "answer", "dialog_reply": "answer in the talk", "answer_query": "answer to a question", "collection": "request for payment", "service": "service", "reminder": "reminder", "opt_out_confirmation": "confirmation of STOP", "verification": "verification", "statement": "statement", "notice": "notice", "whole": "the whole file", "details": "personal details"},
    dids: {"release": "Back to the queue", "claim": "Taken", "transfer": "Handed on", "offer": "Offered to a colleague", "decline": "Declined", "callback": "Call promised"}, kinds: {"erase": "Erase a file"},
  },
  shares: { half: "half", third: "a third", quarter: "a quarter", two_thirds: "two thirds", all: "all of it", minimum: "the least possible", rest: "the rest" },
  approvalFailed: "Agreed to, but could not be done:", alerts: { crisis: "crisis", abuse: "abuse", injection: "tries to steer the assistant" },
  brief: {
    who: (name: string, channel: string, language: string) => `${name}, ${channel}, ${language}.`, came: (reason: string) => `Came for: ${reason}.`,
    loan: (id: string, product: string, pastDue: string, days: string, stage: string, payoff: string, asOf: string) => `${id}, ${product}: ${pastDue} past due, ${days} days, stage ${stage}; ${payoff} pays it off. As of ${asOf}.`,
    line: (label: string, what: string) => `${label}: ${what}.`, pastDueShort: (amount: string) => `${amount} past due.`, checked: "Checked.", notChecked: "Not checked.", between: "; ",
  },
}; // prettier-ignore

export type ToldWords = typeof toldEn;
