// Knows every sentence of the desk in English, and with it which sentences there are. Refuses to know where they stand.
import type { HandoffReason } from "../../../../src/handoff.ts";
import type { ReasonCode } from "../../../../src/reason.ts";
import type { Role } from "../../roles.ts";

const reasons = {
  crisis: "Crisis", vulnerable: "Vulnerable", deceased: "Deceased", identity_theft: "Identity theft", bankruptcy: "Bankruptcy", attorney: "Attorney", complaint: "Complaint",
  dispute: "Dispute", dispute_overdue: "Dispute overdue", hardship: "Hardship", verification_failed: "Check failed", third_broken_promise: "Third broken promise", witnessed_promise: "Large promise",
  waiver_beyond_authority: "Waiver above limit", plan_beyond_authority: "Plan above limit", not_understood: "Not understood", abuse: "Abuse", guarantor: "Guarantor",
  asked_for_person: "Asked for a person", callback: "Call back", error: "Error", other: "Other",
} satisfies Record<HandoffReason, string>; // prettier-ignore
const reasonCodes = {
  forgot: "Forgot", payday_later: "Pay day is later", debit_short: "Account short", travelling: "Travelling", owed_money: "Is owed money", lost_income: "Lost income",
  illness: "Illness", disaster: "Disaster", bereavement: "Bereavement", domestic_abuse: "Domestic abuse", gambling: "Gambling", scam: "Scam", says_paid: "Says it is paid",
  disputes: "Disputes it", will_not_pay: "Will not pay", other: "Other", declined_to_say: "Would not say",
} satisfies Record<ReasonCode, string>; // prettier-ignore
const roles = { agent: "Agent", supervisor: "Supervisor", compliance: "Compliance", administrator: "Administrator" } satisfies Record<
  Role,
  string
>;

export const en = {
  // frame
  desk: "desk", skip: "Skip to the page", pages: "Pages", panes: "Panes", commands: "Commands", help: "Keys", signOut: "Sign out", close: "Close", cancel: "Cancel", save: "Save",
  saved: "Saved.", sending: "Sending…", loading: "Loading…", search: "Search", from: "From", to: "To", status: "Status", change: "Change", which: "Which", unknown: "Unknown",
  lost: "The connection is lost; trying again.", waitingMark: "waiting", showMore: "Show more", nothingFound: "Nothing found.", recorded: "Recorded.",
  unreachable: "The desk's server does not answer. What you wrote is still here.", stale: "The case changed meanwhile. Look at it once more, then try again.",
  notAllowed: "Your role may not do this.", takenBy: (name: string) => `${name} holds this case.`, serverFault: (status: number) => `The server answered ${status}.`,
  pageFault: (what: string) => `Something went wrong in this page: ${what}`, found: (count: number) => `${count} found.`,
  pageNames: { queue: "Queue", approvals: "Approvals", board: "Board", audit: "Audit", people: "People", switches: "Switches", settings: "Settings", macros: "Macros" },
  paneNames: { list: "Queue", talk: "Talk", account: "Account" },
  roles, reasons, reasonCodes,
  languages: { en: "English", es: "Spanish", zh: "Chinese" },
  channels: { sms: "SMS", voice: "Phone", wechat: "WeChat", web: "Web", desk: "Desk", whatsapp: "WhatsApp" },
  unitMinute: "min", unitHour: "h", unitDay: "d",
  // sign-in
  email: "E-mail", password: "Password", code: "One-time code", codeHint: "Six digits of your authenticator app, if you have set one up. Pasting works.", signIn: "Sign in",
  linkHint: "A link that signs you in once is printed when the sandbox starts.", linkOver: "This link was used or is too old. Ask for a new one.",
  signInFaults: { wrong: "E-mail, password or code is not right.", locked: "Too many tries: wait a while, then try again.", code_wanted: "Enter the code of your authenticator app.", disabled: "This access is switched off, or has no second factor yet." },
  proveTitle: "Is it still you?", proveHint: "Enter your password once more for this.",
  // queue
  queue: "Queue", queueTabs: "Which cases", language: "Language", reason: "Reason", allLanguages: "All languages", allReasons: "All reasons", late: "Late", priority: "Priority",
  tabs: { waiting: "Waiting", held: "Held", mine: "Mine", wrap_up: "Wrap-up", callbacks: "Call-backs" },
  queueEmpty: { waiting: "Nobody is waiting.", held: "No case is held.", mine: "You hold no case.", wrap_up: "Nothing to wrap up.", callbacks: "No call-backs." },
  priorities: { 1: "Crisis", 2: "Urgent", 3: "High", 4: "Raised", 5: "Normal" },
  statuses: { waiting: "Waiting", held: "Held", wrap_up: "Wrap-up", returned: "With the assistant", closed: "Closed" },
  callAt: (when: string) => `Call ${when}`, givenTo: (name: string) => `Offered to ${name}`, givenBy: (name: string) => `${name} hands you this case`,
  heldByYou: "Yours", heldBy: (name: string) => `Held by ${name}`, isTyping: (names: string) => `${names} is typing…`, isLooking: (names: string) => `${names} is looking`,
  answerBy: (when: string) => `answer by ${when}`, earlierPage: "Earlier", laterPage: "Later", pageNumber: (n: number) => `Page ${n}`,
  // talk
  pickCase: "Choose a case: j and k walk the list, Enter opens.", opened: (name: string) => `Case of ${name} is open.`, borrowerSays: (text: string) => `Borrower: ${text}`,
  localTime: (time: string) => `${time} local time`, personDetails: "Person", borrowerId: "Borrower", personFields: { phone: "Phone", birthDate: "Born", postcode: "Postcode" },
  timeZone: "Time zone", reveal: "Show", revealField: (name: string) => `Show ${name.toLowerCase()}`, revealHint: "What you see and why is kept on the record.", reasonForReveal: "Why do you need it?",
  claim: "Take", claimed: "The case is yours.", accept: "Accept", decline: "Decline", declined: "The case went back.", more: "More",
  backToBot: "Back to the assistant", backHint: "The assistant speaks again and goes on where you say.", resume: "The assistant", resumes: { continue: "goes on where it stopped", restart: "begins anew" },
  returned: "The assistant has the case.", wrapUp: "Wrap up", wrappedUp: "Wrapped up.", closeCase: "Close case", closedCase: "Closed.", verificationSentOn: "Verification of the debt sent on", verificationHint: "The day the letter with the proof left. Without it the law may not let reminders go on.", leftOpen: { dispute: "The case has ended, the dispute has not: by this outcome nobody has answered it. It stays open and no reminders are sent.", promise: "The case has ended, but the promise is not confirmed." }, release: "Back to the queue",
  released: "The case is in the queue again.", releaseHint: "Somebody else takes it; the waiting time counts on.",
  transfer: "Hand on", transferHint: "The case goes to a colleague, with everything in it.", transferTo: "To whom", handedOn: "Handed on.", nobodyElse: "Nobody else is at the desk.",
  present: "here", away: "away", load: (held: number, capacity: number) => `${held} of ${capacity} cases`, notTheirLanguage: "does not speak the borrower's language",
  outcome: "Outcome", outcomeWords: "In your words",
  outcomes: { answered: "Question answered", promise: "Promise taken", plan: "Plan agreed", dispute: "Dispute recorded", hardship: "Hardship recorded", wrong_person: "Wrong person", no_agreement: "No agreement", unreachable: "Not reached", other: "Other" },
  thread: "Conversation, all channels", threadEmpty: "Nothing was said yet.", by: { borrower: "Borrower", bot: "Assistant", agent: "Agent", system: "System" },
  noteMark: "Note", withheldMark: "Withheld", understood: (what: string) => `Understood: ${what}`, whySent: "Why was this sent?", whyWithheld: "Why was this withheld?",
  lineStatuses: { planned: "Planned", sending: "Sending", sent: "Sent", delivered: "Delivered", failed: "Failed", undelivered: "Not delivered", withheld: "Withheld", said: "Said" },
  // brief
  verified: "Identity checked", notVerified: "Identity NOT checked", doNotSay: "Do not say", pastDue: "Past due", daysPastDue: "Days past due", payoff: "Pays off", stage: "Stage", loan: "Loan",
  asOf: (day: string) => `as of ${day}`, whyNotPaid: "Why not paid", lastSaid: "Last said", promised: "Promised", offered: "Offered", refusedOffers: "Refused", mayOffer: "You may offer",
  asText: "As text and whisper", whisper: "Whisper:", moods: { abusive: "Abusive", "in crisis": "In crisis", vulnerable: "Vulnerable" },
  stages: { current: "Current", notice: "Notice", payment_tracking: "Tracking", grace: "Grace", early: "Early", phone: "Phone", early_repayment_notice: "Early repayment", legal_review: "Legal review", placement: "Placement", closed: "Paid off" },
  // composer
  composerMode: "What you write", reply: "Reply", note: "Note", replyTo: (name: string) => `Reply to ${name}`, send: "Send", keepNote: "Keep",
  replyPlaceholder: "Enter sends, Shift+Enter is a new line", notePlaceholder: "Only the desk sees notes", noteHint: "The borrower never sees notes", cannedHint: "/ for ready replies",
  canned: "Ready replies", cannedFound: (n: number) => `${n} ready replies: arrows choose, Enter inserts.`, cannedNone: "No ready reply fits.", notSent: "Not sent:", leaveBox: "Leave the text box",
  // records
  record: "Record", recordKinds: { promise: "Promise to pay", plan: "Payment plan", claim: "Says it is paid", dispute: "Dispute", hold: "Hold", consent: "Consent" },
  noLoan: "There is no loan on record.", amountField: "Amount", onDay: "On", method: "How", methods: { debit: "Debit", transfer: "Transfer", link: "Payment link", branch: "At a branch", card_by_phone: "Card by phone" },
  inTheirWords: "In the borrower's words", parts: "Payments", partDay: (n: number) => `Day of payment ${n}`, partAmount: (n: number) => `Amount of payment ${n}`, removePart: (n: number) => `Remove payment ${n}`, addPart: "One more",
  paidOn: "Paid on", reference: "Reference", kind: "Kind", until: "Until", channel: "Channel", consent: "Consent", consentGiven: "Given", consentTaken: "Taken back",
  disputeKinds: { not_mine: "Not mine", wrong_amount: "Wrong amount", already_paid: "Already paid", identity_theft: "Identity theft", prove_it: "Wants proof", other: "Other" },
  placedHolds: { dispute: "Dispute", hardship: "Hardship", bereavement: "Bereavement", already_paid: "Says it is paid", breathing_space: "Breathing space", attorney: "Attorney", bankruptcy: "Bankruptcy" },
  holdReasons: { already_paid: "says it is paid", dispute: "dispute", identity_theft: "identity theft", hardship: "hardship", bereavement: "bereavement", attorney: "attorney", bankruptcy: "bankruptcy", crisis: "crisis", breathing_space: "breathing space", wrong_person: "wrong person", cease: "asked for no contact", promise: "promise", plan: "plan" },
  // offers
  offers: "Offers", noOffers: "Nothing may be offered at this stage.", calculate: "Calculate", calculator: "Offer calculator", needsSupervisor: "needs a supervisor",
  offerKinds: { payNow: "Pay now", promise: "Promise", split: "Split", plan: "Plan", dueDateChange: "Other due date", pause: "Pause", waiver: "Waiver" },
  askSupervisor: "Ask a supervisor", agreed: "The borrower agrees: record", askedSupervisor: "A supervisor was asked.", waived: "Late interest taken off", months: "Months", firstOn: "First payment on",
  // account
  account: "Account", waitsForSupervisor: "Waits for a supervisor:", days: (n: number) => `${n} d`, held: "On hold:", openEnd: "open end", nextDue: "Next due",
  partsOf: (principal: string, interest: string, penalty: string, fee: string) => `Principal ${principal}, interest ${interest}, late interest ${penalty}, fees ${fee},`,
  whyNumber: "Why this number?", what: "What", day: "Day", promises: "Promises", plan: "Plan", instalments: "Instalments", dueOn: "Due", total: "Total", paid: "Paid", open: "Open", payments: "Payments",
  noPayments: "No payment yet.", reversed: "reversed", contact: "May we write?", noAddress: "No address is known.", notBefore: "Not before", owner: "Owner", tasks: "Tasks", disputes: "Disputes", claims: "Payment claims",
  decisions: { allow: "Now", wait: "Later", forbid: "No", hand_over: "Only a person" }, usedThisWeek: (n: string) => `${n} in the last 7 days.`,
  promiseStatuses: { running: "Running", kept: "Kept", partial: "In part", broken: "Broken", replaced: "Replaced", cancelled: "Cancelled", due: "Due", paid: "Paid", missed: "Missed", done: "Done", open: "Open", closed: "Closed", found: "Found", waiting: "Waiting" },
  products: { personal: "Personal loan", car: "Car loan", auto: "Car loan", mortgage: "Mortgage", card: "Card", credit_card: "Credit card", payday: "Payday loan", student: "Student loan", business: "Business loan", consumer: "Consumer loan", micro: "Microloan", "personal loan": "Personal loan", "auto loan": "Car loan", "home improvement loan": "Home improvement loan", "crédito personal": "Personal loan", "crédito para negocio": "Business loan", "个人消费贷款": "Consumer loan", "小微经营贷款": "Small business loan" }, taskKinds: {},
  // approvals
  fourEyes: "Who asks never decides: a second pair of eyes does.", noApprovals: "Nothing here.", askedBy: (name: string, when: string) => `Asked by ${name}, ${when}.`, decidedBy: (name: string) => `Decided by ${name}.`,
  ownApproval: "You asked for this: somebody else decides.", approve: "Approve", refuse: "Refuse", approved: "Approved.", refusedApproval: "Refused.",
  approvalStatuses: { waiting: "Waiting", approved: "Approved", refused: "Refused", applied: "Applied", failed: "Could not be done" },
  // board
  grouped: "By", boardBy: { channel: "Channel", language: "Language", stage: "Stage", arm: "Arm" }, csv: "Download CSV", ofAll: (n: string) => `of ${n}`, noFigures: "No figures in this span.", chartOf: (title: string, column: string) => `${title}: ${column}, as bars; the table beside it has every figure`,
  measures: {
    Cured: "Cured", "Rolled to a later bucket": "Rolled to a later bucket", Complaints: "Complaints", "By arm": "By arm", none: "None", unknown: "Unknown", "Cases waiting": "Cases waiting", "Cases held": "Cases held", "Oldest waiting": "Oldest waiting", "Median time to a person": "Median time to a person", "Borrowers who wrote": "Borrowers who wrote",
    "Right party reached": "Right party reached", "Handled without a person": "Handled without a person", "Promises taken": "Promises taken", "Promises kept": "Promises kept", "Messages withheld by a rule": "Messages withheld by a rule",
    "Opt-outs": "Opt-outs", "By language": "By language", "By channel": "By channel", "By stage": "By stage", "Messages in": "Messages in", "Messages out": "Messages out", Withheld: "Withheld", Promises: "Promises", Handoffs: "Handed over",
    Count: "Count", "Why cases came": "Why cases came", "Rules that withheld": "Rules that withheld", Taken: "Taken", Kept: "Kept", "Kept in part": "Kept in part", Broken: "Broken",
  },
  // audit
  accessLog: "Who did what", auditWish: "Borrower", auditAct: "Act", when: "When", who: "Who", detail: "Detail", messageId: "Message", exportFile: "Take out the file", eraseTry: "Erase: try first", eraseTitle: (id: string) => `Erase ${id}`,
  eraseHint: "Nothing is erased yet. This is what would go, and what the law keeps.", erased: "Would be erased", kept: "Must stay", eraseNow: "Ask to erase", erasedNow: "Erased.", backToAudit: "To the audit",
  auditActs: { approval_failed: "Approved, not done", messages_searched: "Messages searched", macro_kept: "Macro kept", macro_removed: "Macro removed", macro_run: "Macro run", file_exported: "File taken out", file_erased: "File erased", listened: "Listened in", sign_in: "Signed in", sign_in_refused: "Sign-in refused", reveal: "Personal data shown", approval_asked: "Approval asked", approval_approved: "Approved", approval_refused: "Refused", switch: "Switch thrown", person_added: "Person added", person_changed: "Person changed", password_set: "Password set", code_set: "One-time code set" },
  steps: { heard: "Heard", said: "Said", withheld: "Withheld", sent: "Sent", delivered: "Delivered", decided: "Decided" },
  // people
  addPerson: "Add a person", fullName: "Name", role: "Role", languagesSpoken: "Languages", capacity: "Cases at once", capacityHint: "How many cases this person holds at the same time.", roleHint: "The server holds each role to what it may do.",
  signsInWith: "Signs in with", linkOnly: "Link only", disabled: "Switched off", disabledHint: "Switched off: signed out everywhere, cannot sign in", changeOf: (name: string) => `Change ${name}`, linkTitle: "Link to sign in once", linkMade: "Give this link to the person. It signs in once and is never shown again.",
  // switches
  pack: "Rule pack", packHint: "What is withheld: everything this pack has a rule for, where it binds.", packs: {"us-federal": "United States, federal law", "us-ma": "Massachusetts", "us-dc": "District of Columbia", "us-fl": "Florida", "us-ca": "California", "us-wa": "Washington State", "us-ny": "New York", "gb": "United Kingdom", "eu": "European Union", "cn": "China", "in": "India", "platform-twilio": "Twilio", "platform-whatsapp": "WhatsApp", "platform-wechat": "WeChat", "core": "House rules, every market", "lender-rules": "The lender's own rules"},
  switchHint: "What is switched off stays unsaid, with the reason on the record. A confirmation of STOP still goes out.", otherScope: "Another pack or portfolio", scopeAll: "Everything", scopeChannel: (name: string) => `Channel ${name}`, scopePack: (name: string) => `Rule pack ${name}`, scopePortfolio: (name: string) => `Portfolio ${name}`,
  isOff: "Off", isOn: "On", switchOff: "Switch off", switchOn: "Switch on", offHint: "From the next second no message leaves here.", onHint: "Messages leave again, after the rules were asked once more.", portfolio: "Portfolio",
  // settings
  look: "Look", theme: "Light or dark", themes: { system: "As the system", light: "Light", dark: "Dark" }, keys: "Keys", keysOn: "Single keys", keysHint: "Single keys work outside of text boxes.", keysAreOff: "Single keys are switched off in your settings.", firstKeys: "Keys as they were",
  keyTaken: (act: string) => `This key is taken by “${act}”.`, keyWrong: "One sign, or g and one sign.", access: "Access", codeIsOn: "A one-time code is set up.", codeIsOff: "No one-time code is set up.", changePassword: "Change password", setCode: "Set up one-time code",
  passwordHint: "At least 12 characters; a sentence works well.", newPassword: "New password", setCodeHint: "Put this key into your authenticator app, then enter the code it shows.", openApp: "Open the authenticator app",
  // commands
  commandWish: "What should happen?", goTo: (page: string) => `Go to ${page}`, openCase: (name: string) => `Open ${name}`,
  // macros
  macro: "Run a macro", macroHint: "Steps in their order, each through the same rules as by hand. What a rule refuses ends the run.", noMacros: "No macro yet. A supervisor puts them together.", newMacro: "New macro", removeMacro: "Remove", macroId: "Short name (a-z, 0-9, -)",
  macroSteps: { reply: "Reply", note: "Note", hold: "Hold", return: "Back to the assistant", "wrap-up": "Wrap up", close: "Close" }, macroEnding: "At the end", macroOwnWords: (language: string) => `or own words · ${language}`, holdDays: "Days on hold",
  macroDone: (of: number) => `All ${of} steps are done.`, macroStopped: (done: number, of: number, step: string, why: string) => `${done} of ${of} steps are done. Stopped at “${step}”: ${why} What comes after it was not done.`,
  trialKept: "Kept a promise", trialArms: "Wording", trialPeople: "Borrowers", interval: "95 % interval", wholeDays: (from: string, to: string) => `${from} to ${to}, whole days`, firstLoansOnly: "Cured and rolled: of the first 5,000 loans.",
  stagedFrom: (day: string) => `By stage: since ${day}; older days follow.`, noTrials: "No wordings are compared in the lender's file.", lending: "Feedback to lending", lendingOpen: "Read the whole book", lendingGroup: "Grouped by", officers: "The lender's own four questions, by officer",
  lendingColumns: { value: "Group", currency: "Currency", loans: "Loans", past_due_loans: "Past due", past_due_amount: "Past due amount", payoff_amount: "To pay off", first_payments_due: "First payments", first_payment_defaults: "First defaults", repeat_customer_loans: "Repeat customers" },
  lendingGroups: { product: "Product", region: "Region", industry: "Industry", branch: "Branch", officer: "Officer", amount: "Amount", month_of_origination: "Month of loan", reason: "Reason given", roll: "Moved between buckets", rolls: "Moved between buckets", all: "All", country: "Country" },
  officerColumns: ["Officer", "Loans", "Instalments", "Told before", "Accurate and clear", "Tracked, second notice", "Credit record explained"],
  auditFrom: "From", auditTo: "To", messageWish: "Words or id of a message", messageSearch: "Find messages", messagesHint: "Searched as far back as the days say, else 90 days. The search itself is on the record.", noMessages: "No message holds this.",
  portfolios: "Portfolios", portfoliosHint: "Products of loans, separated by commas. Empty: all.", allPortfolios: "All", sentAgain: "You sent these very words a moment ago.",
  acts: {
    macro: "Run a macro", next: "Next case", previous: "Case before", open: "Open", claim: "Take the case", reply: "Reply", note: "Note", close: "Close the case", back: "Back to the assistant", release: "Back to the queue", transfer: "Hand on", wrapUp: "Wrap up",
    account: "To the account", takeCall: "Take the call", mute: "Mute or unmute", hold: "Hold or take off hold", hangUp: "Hang up", listen: "Listen in", goQueue: "To the queue", goMine: "To my cases", goApprovals: "To the approvals", goBoard: "To the board", help: "These keys",
  },
}; // prettier-ignore

export type Words = typeof en;
