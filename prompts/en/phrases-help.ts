// Knows the English of plans, hardship and more time: kind, plain, no pressure. Refuses to know when it is said.

export const helpPhrases = {
  planNothingDue: "As of {asOf}, nothing is past due, so no plan is needed.",
  planAskWish: "How many months, or how much a month, would suit you?",
  planAskWishAgain: {
    text: "Please write a number of months up to {months}, or an amount a month. Reply 0 for a person.",
    voice: "Please say a number of months up to {months}, or an amount a month. To talk to a person, press 0.",
  },
  planReadBack: {
    text: "Here is the plan: {count} monthly payments. The first is {amount} on {on}, the last is {lastAmount} on {lastOn}, {total} in all. Is that right? Reply 1 for yes, 2 to change it.",
    voice:
      "Here is the plan: {count} monthly payments. The first is {amount} on {on}. The last is {lastAmount} on {lastOn}. That makes {total} in all. If that is right, press 1. To change it, press 2.",
  },
  planNoted:
    "Thank you. Your plan is set: {count} monthly payments, the first {amount} on {on}, the last {lastAmount} on {lastOn}, {total} in all. I will remind you before each one. While you keep to it, you get no other reminders about this amount.",
  planNeedsApproval:
    "A person from our team has to agree to a plan of this length. I have passed it on as you said it, and they will answer you.",
  planCounterMonths: "The longest plan I can make is {count} months.",
  planCounterSmall: "Each payment has to be at least {minimum}.",
  planCounterAfford: "From what you told me, that would take more a month than you have left. Here is one that fits.",
  planCounterDay: "The first payment can be on {latest} at the latest.",
  planTooLong: "At that amount a month it takes longer than I can agree. A person can look at it with you.",
  planBroken: "That is {count} payments of the plan by now, so a person will look at it with you.",
  planMissedChoice: {
    text: "On which day can you pay it? If the plan no longer fits, reply 2 and we will look at a smaller amount. Reply 0 for a person.",
    voice:
      "On which day can you pay it? If the plan no longer fits, press 2 and we will look at a smaller amount. To talk to a person, press 0.",
  },
  planApproval: "A person on our team has to agree to a plan this long.",
  planIfHard:
    "If a month gets hard, tell me before the day, and we will look at a smaller amount together. After two missed payments a person looks at it with you.",
  planStands: "Your plan is running. Payment {number} of {amount} is due on {on}.",

  affordIntro:
    "To find an amount you can carry, I have four short questions about a usual month. Your answers are used for this and nothing else. Rough figures are fine.",
  affordIncome: "How much money comes in each month?",
  affordHousing: "How much goes to rent or housing each month?",
  affordEssentials: "How much do you need for food, power, travel and other basics each month?",
  affordDebts: "How much do you pay each month on other agreements?",
  affordAgain: { text: "Please write an amount, or none if there is nothing.", voice: "Please say an amount, or say none." },
  affordCurrency: "Please give me amounts in {currency}.",
  affordWhy: "I ask so that no payment takes what you need to live on. The answers are used for nothing else.",
  affordRough: "A rough figure is enough.",
  affordDeclined: "That is fine, you do not have to say. A person can look at it with you instead.",
  affordFound: "Thank you. About {amount} a month looks possible.",
  affordNothingLeft:
    "Thank you for being open. From these figures nothing is left over, so I will not ask you to agree to any payment. A person will look with you at what can be done.",

  hardshipIncome: "I am sorry to hear that. Losing income is hard, and it helps that you told me.",
  hardshipIllness: "I am sorry to hear that. Health comes first.",
  hardshipDisaster: "I am sorry that this happened to you. I hope you are safe.",
  hardshipLoss: "I am very sorry for your loss. There is nothing you need to do now.",
  hardshipAbuse: "Thank you for telling me.",
  hardshipGambling: "Thank you for telling me. That took courage, and there is help.",
  hardshipScam: "I am sorry that this happened to you. It was not your fault.",
  hardshipOther: "I am sorry to hear that. Thank you for telling me.",
  hardshipSafe: {
    text: "Is it safe to write to you here? Reply 1 for yes, 2 for no.",
    voice: "Is it safe to talk now? For yes, press 1. For no, press 2.",
  },
  hardshipSafeAgain: {
    text: "Is it safe to write to you here? Reply 1 for yes, 2 for no, 0 for a person.",
    voice: "If it is safe to talk now, press 1. If not, press 2.",
  },
  hardshipUnsafe: { text: "All right. You will get no more messages here.", voice: "All right. You will get no more calls here." },
  hardshipStands: "Our team has what you told me. Until {until} you get no reminders.",
  hardshipRest: "You get no reminders until {until}.",
  hardshipChoice: {
    text: "What would help? Reply 1 to look at a smaller monthly amount, 2 to talk to a person, 3 to leave it for now.",
    voice: "To look at a smaller monthly amount, press 1. To talk to a person, press 2. To leave it for now, press 3.",
  },
  hardshipLater: {
    text: "That is fine. Our team gets what you told me, and a person will be in touch. You can write at any time.",
    voice: "That is fine. Our team gets what you told me, and a person will be in touch. You can call us at any time.",
  },
  signpost: "You can also call {service}: {number}.",

  moreTimeChoice: {
    text: "I can note a day until {latest}. Reply 1 to choose a day, 2 to pay in monthly parts, 3 to ask for another due date, 0 for a person.",
    voice:
      "I can note a day until {latest}. To choose a day, press 1. To pay in monthly parts, press 2. To ask for another due date, press 3. To talk to a person, press 0.",
  },
  dueDateAsk: "Which day of the month would suit you for your payments?",
  dueDateAskAgain: {
    text: "Please write a day of the month from 1 to 28. Reply 0 for a person.",
    voice: "Please say or enter a day of the month from one to twenty-eight. To talk to a person, press 0.",
  },
  dueDateConfirm: {
    text: "Shall I ask our team to move your due date to day {day} of the month? Reply 1 for yes, 2 for no.",
    voice: "Shall I ask our team to move your due date to day {day} of the month? For yes, press 1. For no, press 2.",
  },
  dueDateAsked: "I have asked for day {day} of the month. A person decides and will tell you. Until then your due date stays as it is.",

  waiverOffer: {
    text: "If you pay {amount} by {on}, {waived} of the late interest is taken off. Shall I note that? Reply 1 for yes, 2 for no.",
    voice: "If you pay {amount} by {on}, {waived} of the late interest is taken off. To note that, press 1. If not, press 2.",
  },
  waiverMost: "This is the most I can take off.",
  waiverDone: "{waived} of the late interest has been taken off.",
  waiverLost: "The late interest is not taken off then.",
  waiverNoted: "Thank you. I have noted {amount} for {on}. When it arrives, {waived} of the late interest is taken off.",
} as const;
