// Knows the Chinese of plans, hardship and more time, as a bank's own staff writes it. Refuses to know when it is said.

export const helpPhrases = {
  planNothingDue: "截至{asOf}，您没有逾期款项，无需办理分期。",
  planAskWish: "请问您希望分几个月还，或每月还多少？",
  planAskWishAgain: {
    text: "请回复期数（最多{months}个月）或每月可还金额；人工服务请回复0。",
    voice: "请说出期数，最多{months}个月，或每月可还金额。人工服务请按0。",
  },
  planReadBack: {
    text: "分期方案如下：共{count}期，按月还款。首期{on}还{amount}，末期{lastOn}还{lastAmount}，合计{total}。请问是否同意？同意请回复1，修改请回复2。",
    voice: "分期方案如下：共{count}期，按月还款。首期{on}还{amount}，末期{lastOn}还{lastAmount}，合计{total}。同意请按1，修改请按2。",
  },
  planNoted:
    "谢谢您。分期方案已登记：共{count}期，首期{on}还{amount}，末期{lastOn}还{lastAmount}，合计{total}。每期到期前我会提醒您；按期还款期间，不再就这笔款项发送其他提醒。",
  planNeedsApproval: "该期数的方案需由工作人员审批。我已如实转交，工作人员会答复您。",
  planCounterMonths: "我最多可以办理{count}期。",
  planCounterSmall: "每期还款不能低于{minimum}。",
  planCounterAfford: "根据您提供的情况，这个金额超出了您每月的结余。以下方案更合适。",
  planCounterDay: "首期最晚可安排在{latest}。",
  planTooLong: "按这个月还款额，期数超出我可以办理的范围，可由工作人员办理。",
  planBroken: "分期方案已有{count}期未按时还款，工作人员会与您一起看看怎么办。",
  planMissedChoice: {
    text: "请问您哪天可以还这一期？如方案不再合适，请回复2，我们一起看看较低的金额；人工服务请回复0。",
    voice: "请问您哪天可以还这一期？如方案不再合适，请按2，我们一起看看较低的金额。人工服务请按0。",
  },
  planApproval: "这个期数的方案需由工作人员审批。",
  planIfHard: "如果哪个月有困难，请在还款日之前告诉我，我们一起看看能否减少每期金额。如有两期未还，会由工作人员与您沟通。",
  planStands: "您的分期方案正在执行，第{number}期{amount}，到期日为{on}。",

  affordIntro: "为了找到您负担得起的金额，我想请教四个关于日常月收支的问题。您的回答仅用于此，大概数字即可。",
  affordIncome: "请问您每月收入大约多少？",
  affordHousing: "请问您每月房租或房贷大约多少？",
  affordEssentials: "请问您每月吃饭、水电、交通等基本开支大约多少？",
  affordDebts: "请问您每月还需偿还其他款项多少？",
  affordAgain: { text: "请回复一个金额；没有请回复“没有”。", voice: "请说出一个金额；没有请说“没有”。" },
  affordCurrency: "请用{currency}告诉我金额。",
  affordWhy: "这样问是为了不让还款影响您的基本生活，您的回答不作其他用途。",
  affordRough: "大概数字即可。",
  affordDeclined: "没关系，您可以不说，工作人员会与您商量。",
  affordFound: "谢谢您。每月还{amount}左右较为可行。",
  affordNothingLeft: "感谢您如实告知。从这些数字看，您每月没有结余，我不会请您承诺任何还款。工作人员会与您一起看看有什么办法。",

  hardshipIncome: "很遗憾听到您失去收入，感谢您告诉我们。",
  hardshipIllness: "很遗憾听到这个消息，身体健康最要紧。",
  hardshipDisaster: "很遗憾您遇到这样的事，希望您平安。",
  hardshipLoss: "对您亲人的离世，我们深表哀悼。您现在什么都不需要做。",
  hardshipAbuse: "谢谢您告诉我。",
  hardshipGambling: "感谢您坦诚告知，这需要勇气，也有人可以帮助您。",
  hardshipScam: "很遗憾您遇到这样的事，这不是您的错。",
  hardshipOther: "很遗憾听到您的情况，感谢您告诉我们。",
  hardshipSafe: {
    text: "请问在这里给您发消息安全吗？安全请回复1，不安全请回复2。",
    voice: "请问您现在说话安全吗？安全请按1，不安全请按2。",
  },
  hardshipSafeAgain: {
    text: "请问在这里给您发消息安全吗？安全请回复1，不安全请回复2，人工服务请回复0。",
    voice: "现在说话安全请按1，不安全请按2。",
  },
  hardshipUnsafe: { text: "好的，我不会再往这里发消息。", voice: "好的，我不会再拨打这个号码。" },
  hardshipStands: "您的情况已转交工作人员。{until}之前，您不会收到提醒。",
  hardshipRest: "{until}之前，您不会收到提醒。",
  hardshipChoice: {
    text: "请问哪种方式对您有帮助？商量较低的月还款额请回复1，人工服务请回复2，暂时不处理请回复3。",
    voice: "商量较低的月还款额请按1，人工服务请按2，暂时不处理请按3。",
  },
  hardshipLater: {
    text: "好的。您的情况已转交工作人员，会有人与您联系。您也可以随时留言。",
    voice: "好的。您的情况已转交工作人员，会有人与您联系。您也可以随时来电。",
  },
  signpost: "您还可以联系{service}：{number}。",

  moreTimeChoice: {
    text: "我最晚可以登记到{latest}。选择还款日请回复1，按月分期请回复2，申请更改每月还款日请回复3，人工服务请回复0。",
    voice: "我最晚可以登记到{latest}。选择还款日请按1，按月分期请按2，申请更改每月还款日请按3，人工服务请按0。",
  },
  dueDateAsk: "请问您希望每月几号还款？",
  dueDateAskAgain: { text: "请回复1到28之间的日期；人工服务请回复0。", voice: "请说出或输入一到二十八之间的日期。人工服务请按0。" },
  dueDateConfirm: {
    text: "是否为您申请把还款日改为每月{day}号？是请回复1，否请回复2。",
    voice: "是否为您申请把还款日改为每月{day}号？是请按1，否请按2。",
  },
  dueDateAsked: "已为您申请改为每月{day}号，由工作人员审批后告知您；在此之前还款日不变。",

  waiverOffer: {
    text: "如您在{on}前归还{amount}，可减免罚息{waived}。是否登记？是请回复1，否请回复2。",
    voice: "如您在{on}前归还{amount}，可减免罚息{waived}。登记请按1，不登记请按2。",
  },
  waiverMost: "这是我可以减免的最高额度。",
  waiverDone: "已为您减免罚息{waived}。",
  waiverLost: "这样罚息就不能减免了。",
  waiverNoted: "谢谢您。已登记您于{on}还款{amount}，到账后减免罚息{waived}。",
} as const;
