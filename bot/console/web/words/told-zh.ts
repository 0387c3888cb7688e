// Knows in Chinese what the server tells by a code. Refuses to leave one out: the type asks for each.
import type { ToldWords } from "./told-en.ts";

export const toldZh: ToldWords = {
  intents: {
    stop_contact: "不要再联系", crisis: "危机", deceased: "客户已故", attorney: "已请律师", bankruptcy: "破产", dispute_debt: "对欠款有异议",
    wrong_person: "非本人", talk_to_human: "要求人工", identity_theft: "身份盗用", promise_to_pay: "承诺还款", pay_now: "现在还款",
    partial_payment: "可还一部分", already_paid: "称已还款", payment_failed: "还款失败", payment_status: "询问是否到账", payment_plan_request: "要求分期",
    extension_request: "需要宽限", fee_waiver_request: "要求减免罚息", hardship: "有困难", refuse_to_pay: "不愿还款", balance_inquiry: "询问欠款金额",
    due_date_inquiry: "询问到期日", min_payment_inquiry: "询问最低还款", interest_inquiry: "询问利息", explain_amount: "询问金额由来", debt_detail_inquiry: "询问贷款明细",
    statement_request: "索取账单", how_to_pay: "询问还款方式", overdue_status_inquiry: "询问是否逾期", credit_record_question: "询问征信", change_promise: "更改承诺",
    cancel_promise: "取消承诺", callback_request: "要求回电", contact_preference: "联系偏好", update_contact: "更新联系方式", not_notified: "称未收到通知",
    account_blocked: "账户被冻结", already_contacted_support: "已联系过客服", third_party: "他人", unreachable_person: "联系不上", complaint_threat: "投诉",
    abuse: "辱骂", are_you_bot: "询问是否机器人", who_are_you: "询问身份", verify_lender: "核实真伪", language_switch: "换语言", start_contact: "恢复联系",
    help: "帮助", repeat: "请再说一遍", speak_slower: "请说慢些", greeting: "问候", thanks: "感谢", goodbye: "再见", affirm: "是", deny: "否", unsure: "不确定",
    cancel: "取消", stop_command: "退订", injection: "试图操纵助手", out_of_scope: "其他",
  },
  events: {
    promise_recorded: (s) => `承诺还款：${s.on} ${s.amount}`, promise_cancelled: () => "承诺已撤销", promise_kept: () => "承诺已履行", promise_partial: () => "承诺部分履行",
    promise_broken: () => "承诺未履行", plan_recorded: (s) => `分期方案：${s.count} 期`, hold_placed: (s) => `暂停催收：${s.reason}${s.until && `，至${s.until}`}`,
    hold_lifted: (s) => `解除暂停：${s.reason}`, waived: (s) => `已减免罚息 ${s.amount}`, handoff_opened: (s) => `转人工：${s.reason}`, handoff_claimed: (s) => `${s.by}已接手`,
    handoff_returned: (s) => `交回助手：${s.outcome}`, handoff_wrapped_up: (s) => `收尾：${s.outcome}`, handoff_closed: (s) => `已关闭：${s.outcome}`,
    opted_out: (s) => `退订：${s.channel}`, opted_in: (s) => `恢复联系：${s.channel}`, wrong_number: () => "号码有误", verified: () => "身份已核实", verification_failed: () => "身份核实失败",
    payment_claimed: () => "称已还款", payment_received: (s) => `收到还款：${s.amount}`, disputed: (s) => `争议：${s.kind}`, reason_given: (s) => `原因：${s.code}`,
    alerted: (s) => `警示：${s.kind}`, call_started: () => "通话开始", call_ended: () => "通话结束",
  },
  notes: {
    until: (s) => `最迟${s.on}还款`, from: (s) => `至少还 ${s.amount}`, plan: (s) => `分期：${s.count} 期，每期 ${s.amount}，${s.on}起`,
    waiver: (s) => `${s.on}前还 ${s.ifPaid}，减免罚息 ${s.amount}`, creditRecord: () => "已说明征信影响", refusedPlan: (s) => `${s.count} 个月分期：${s.why}`,
    refusedPromise: (s) => `${s.on} ${s.amount}：${s.why}`, refusedWaiver: () => "还款后减免罚息", notBeforeChecked: () => "核实身份前，不得提及贷款",
    noRequest: (s) => `不得要求还款：${s.reason}`, asIs: (s) => s.text,
  },
  why: {
    opening: (s) => `${s.on}放款，共 ${s.count} 期`, fellDue: (s) => `${s.from === s.to ? s.from : `${s.from}至${s.to}`}到期（第 ${s.numbers} 期）`,
    interest: (s) => `${s.from}至${s.to}利息，${s.days} 天，年利率 ${s.rate}%`, penalty: (s) => `第 ${s.numbers} 期罚息，日利率 ${s.rate}%，${s.days} 天`,
    charges: (s) => `收取 ${s.count} 笔${s.component}`, waived: (s) => `减免${s.component}`, payment: (s) => `${s.on}还款（${s.reference}）`, payments: (s) => `${s.from}至${s.to}共 ${s.count} 笔还款`,
    reversed: (s) => `${s.paidOn}的还款于${s.on}退回（${s.reference}）`, total: (s) => `截至${s.on}逾期`,
  },
  offers: {
    payNow: (s) => `现在还 ${s.amount}`, promise: (s) => `${s.minimum} 至 ${s.maximum}，最迟${s.latest}`, split: (s) => s.text, plan: (s) => `${s.count} 期，每月 ${s.amount}，${s.on}起`,
    dueDateChange: () => "改为每月其他日期", pause: (s) => `至${s.until}`, waiver: (s) => `还 ${s.ifPaid} 后减免罚息 ${s.amount}`,
  },
  refusals: {
    "desk.capacity": () => "您手上的个案已达上限。", "desk.four_eyes": () => "您提出的申请须由他人审批。", "desk.self": () => "您不能取消自己的权限。",
    "desk.transfer": () => "此个案已不再转交给您。", "desk.status": () => "个案状态已变化。", "desk.callback_slot": () => "该时间无法安排回电：团队不上班、客户休息或时段已满。",
    "desk.sent_twice": () => "您刚刚发送过同样的内容。", "channel.none": () => "此个案没有可回复的对话。",
    "promise.date_too_late": (s) => `承诺日期最迟为${s.latest}。`, "promise.date_past": () => "该日期已过。", "promise.amount_too_small": (s) => `承诺金额至少为 ${s.minimum}。`,
    "promise.amount_too_large": (s) => `欠款最多为 ${s.maximum}。`, "promise.nothing_due": () => "没有欠款。", "plan.below_minimum_instalment": () => "每期金额低于分期下限。",
    "plan.above_authority": () => "分期期数超出所有人的权限。", "plan.not_at_this_stage": () => "此阶段不能提供分期。", "plan.nothing_due": () => "没有欠款。", "plan.not_affordable": () => "按客户的收支无法承担此分期。",
    "waiver.above_authority": () => "减免超出权限：只能减免罚息，且不超过未还部分。", figure_unknown: () => "记录中没有这个数字：", date_unknown: () => "记录中没有这个日期：",
    debt_before_verification: () => "核实身份前不得提及欠款：", "listen.no_call": () => "当前没有与此客户的通话。", "listen.no_line": () => "机构配置中没有可呼叫的线路。",
  },
  whys: { date_too_late: "日期太晚", date_past: "日期已过", amount_too_small: "金额太少", amount_too_large: "金额太多", nothing_due: "没有欠款", below_minimum_instalment: "每期金额过低", above_authority: "超出权限", not_at_this_stage: "此阶段不可", too_many_running: "已有进行中的承诺", too_many_broken: "违约次数过多", not_affordable: "无力承担", no_penalty: "没有罚息" },
  components: { fee: "费用", penalty: "罚息", both: "罚息和费用" },
  cannedNames: { hello: "问候并自我介绍", looking: "正在核实", balance: "逾期金额", no_pressure: "不必现在决定", closing: "还有其他问题吗" },
  approvals: { waiver: (s) => `减免罚息 ${s.amount}（${s.loanId}）`, erase: (s) => `删除${s.name}的档案` },
  approvalFailed: "已批准，但未能执行：", alerts: { crisis: "危机", abuse: "辱骂", injection: "试图操纵助手" },
  brief: {
    who: (name, channel, language) => `${name}，${channel}，${language}。`, came: (reason) => `转人工原因：${reason}。`,
    loan: (id, product, pastDue, days, stage, payoff, asOf) => `${id}，${product}：逾期 ${pastDue}，${days} 天，${stage}阶段；结清需 ${payoff}。截至${asOf}。`,
    line: (label, what) => `${label}：${what}。`, pastDueShort: (amount) => `逾期 ${amount}。`, checked: "已核实。", notChecked: "未核实。", between: "；",
  },
}; // prettier-ignore
