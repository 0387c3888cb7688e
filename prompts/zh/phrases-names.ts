// Knows the small Chinese words that amounts, days and ways to pay are written with. Refuses to know any sentence.
import type { Names } from "../phrases.ts";

export const names: Names = {
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  components: { principal: "本金", interest: "利息", penalty: "罚息", fee: "费用" },
  methods: { debit: "账户扣款", transfer: "银行转账", link: "线上支付页面", branch: "网点办理", card_by_phone: "电话银行卡支付" },
  day: ["天", "天"],
  listJoin: "、",
  lastJoin: "、",
  sentenceJoin: "",
};
