// Knows the Chinese that only a phone call needs. Refuses to know when it is said.

export const callPhrases = {
  voicemailMessage: "您好，我是{lender}的智能助理{assistant}，代{officer}致电。请回电{phone}。谢谢。",
  queueNext: "您排在第一位，工作人员马上接听。",
  queuePlace: "您前面还有{ahead}位，请不要挂机。",
  nobodyFree: "现在没有空闲的工作人员。预约{on}{time}回电请按1，不需要请按2。",
  nobodyFreeAgain: "预约{on}{time}回电请按1，结束通话请按2。",
  nobodyFreeEnd: "好的。您可以致电{phone}。再见。",
  personLeft: "感谢您的耐心等待，您可以随时再打来。再见。",
  payLinkSent: "付款方式已用短信发送给您。",
  payStart: "您可以在本次通话中付款。卡号不会被录音，也没有人能听到。",
  payDone: "谢谢您。款项已收到，入账后即可查询。",
  payFailed: "没有扣款。付款方式将用短信发送给您。",
  whisperWho: "{name}。",
  whisperDue: "逾期{amount}。",
  whisperWhy: "原因：{reason}。",
  whisperAccept: "接听请按1。",
} as const;
