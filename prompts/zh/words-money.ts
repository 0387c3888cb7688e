// Knows the Chinese words of money.
import type { MoneyWords } from "../money-words.ts";

export const moneyWords: MoneyWords = {
  currencies: [
    [{}, "元|块|块钱|元钱|圆|元整|块多|块多钱|大元|蚊|文钱|大洋|个大洋|块块"],
    [{ currency: "CNY" }, "人民币|rmb|cny|¥|￥|元人民币|块人民币"], [{ currency: "USD" }, "美元|美金|美刀|刀|usd|us$|$|元美金|块美金|美圆"], [{ currency: "HKD" }, "港币|港元|港纸|hkd|hk$|元港币|块港币"], [{ currency: "EUR" }, "欧元|eur|€|欧"], [{ currency: "GBP" }, "英镑|gbp|£|镑"], [{ currency: "JPY" }, "日元|日币|日圆|jpy|円"], [{ currency: "TWD" }, "台币|新台币|新台幣|ntd|nt$|twd"], [{ currency: "MOP" }, "澳门币|澳门元|mop"], [{ currency: "AUD" }, "澳元|澳币|aud"], [{ currency: "CAD" }, "加元|加币|加拿大元|cad"], [{ currency: "NZD" }, "纽元|新西兰元|nzd"], [{ currency: "SGD" }, "新币|新元|新加坡元|sgd"], [{ currency: "KRW" }, "韩元|韩币|krw"], [{ currency: "THB" }, "泰铢|thb"], [{ currency: "RUB" }, "卢布|俄罗斯卢布"], [{ currency: "INR" }, "卢比|印度卢比"], [{ currency: "CHF" }, "瑞士法郎|瑞郎|chf"], [{ currency: "MXN" }, "墨西哥比索"], [{ currency: "peso" }, "比索|披索"], [{ currency: "NGN" }, "奈拉"], [{ currency: "VND" }, "越南盾|盾"], [{ currency: "MYR" }, "林吉特|马币|令吉"], [{ currency: "BRL" }, "雷亚尔"], [{ currency: "PHP" }, "菲律宾比索"], [{ currency: "TRY" }, "里拉"], [{ currency: "SEK" }, "瑞典克朗"], [{ currency: "DKK" }, "丹麦克朗"], [{ currency: "NOK" }, "挪威克朗"], [{ currency: "ILS" }, "谢克尔"], [{ currency: "AED" }, "迪拉姆"], [{ currency: "BTC" }, "比特币"],
    [{ parts: 10 }, "毛|角|毛钱|角钱"], [{ parts: 100 }, "分|分钱|仙|美分|便士|cent|cents|欧分"],
  ],
  shares: [
    ["half", "一半|半数|一半的|五成"], ["third", "三分之一"], ["quarter", "四分之一"], ["two_thirds", "三分之二"],
    ["all", "全部|全额|全款|所有的|所有|一次性还清|一次还清|全还了|全还|还清|结清|全部还清|全清|全都还|都还了|全数|整笔"], ["minimum", "最低还款|最低|最低额|最低还款额|最低额度|最低那个"],
    ["rest", "剩下的|剩下|余下的|余下|其余的|其余|剩余的|剩余|另一半|另外一半|余款|尾款|剩的|差的|后面的|欠的那些"],
  ],
  notAfterShare: /^(?:天|夜|年|个月|小时|路|都没|成|的人|的时间|价|学历|限度|工资|点)/,
  cues: "还|付|转|交|给|打|汇|出|凑|拿|先|再|只|最多|能|有|小于|大于|超过|不到|大概|约|要|存|花|借|欠|扣|还款|还个|还上|给你|给你们|转你|打了|还了|付了|转了|交了|需|分期|每月|每期|每次|少于|高于|低于|不足|至少|最少|达到|共|一共|总共|就|是|改成|改为|成|我|到|够|差|只有|才|金额|多少",
  weakCues: "有|就|是|到|我|要|约|大概|成|共|够|差|再|只|能|需|才",
  moneyTalk: /还|付|转|交|钱|款|欠|借|打|汇|给|凑|分期|额度|金额|利息|可以|最多|先|花|存/,
  toldBefore: /(?:工资|月薪|薪水|收入|房租|房贷|车贷|生活费|学费|水电费?)(?:是|有|才|只有|要|交|每个?月|一个?月|大概|约|就|差不多|我|都|\d{1,2}[号日]|[一二三四五六七八九十]{1,3}[号日])*[¥￥]?$/,
  rateBefore: /(?:利率|年化|手续费|费率|日息|月息|利息)[^,.;!?]*$/,
  fillers: "你|您|你们|了|个|大概|差不多|大约|先|最多|只能|能|到|上|款|钱|约|也就|就|个大概|也|只|至少|最少|是|够|一笔",
  followers: "",
  names: "尾号|卡号|编号|账号|工号|楼|第|号码|电话|密码|验证码|身份证|单号|合同|房|栋|室|#|按|选|ｉｄ|id|年",
  and: "零|又|,",
  percent: "%",
  upTo: "到|至|-|~|或",
}; // prettier-ignore
