// Knows which words a recogniser should expect for each kind of question. Refuses to know how anything is understood.
import type { Language } from "../src/loan.ts";
import type { Expectation } from "./heard.ts";

type Hints = Record<Language, readonly string[]>;

const yesNo: Hints = {
  en: ["yes", "no", "that's right", "that's wrong", "correct"],
  es: ["sí", "no", "correcto", "así es", "no es correcto"],
  zh: ["是", "不是", "对", "不对", "可以", "不可以"],
};
const days: Hints = {
  en: ["today", "tomorrow", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "next Friday", "the fifteenth", "end of the month", "payday", "in a week"],
  es: ["hoy", "mañana", "pasado mañana", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "el quince", "fin de mes", "quincena", "la próxima semana"],
  zh: ["今天", "明天", "后天", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期天", "下周五", "十五号", "月底", "发工资那天"],
}; // prettier-ignore
const amounts: Hints = {
  en: ["dollars", "cents", "half", "all of it", "the full amount", "the minimum", "one hundred", "two hundred"],
  es: ["dólares", "pesos", "centavos", "la mitad", "todo", "el mínimo", "cien", "doscientos"],
  zh: ["元", "块", "一半", "全部", "最低", "一百", "一千", "两千"],
};
const task: Hints = {
  en: ["balance", "how much do I owe", "pay", "promise to pay", "payment plan", "I already paid", "a person", "repeat", "slower"],
  es: ["saldo", "cuánto debo", "pagar", "promesa de pago", "plan de pagos", "ya pagué", "una persona", "repita", "más despacio"],
  zh: ["余额", "我欠多少", "还款", "约定还款", "分期", "我已经还了", "转人工", "再说一遍", "慢一点"],
};
const methods: Hints = {
  en: ["debit", "bank transfer", "pay link", "branch"],
  es: ["débito", "transferencia", "enlace de pago", "sucursal"],
  zh: ["自动扣款", "银行转账", "付款链接", "网点"],
};
const reasons: Hints = {
  en: ["I lost my job", "my hours were cut", "I was sick", "I forgot", "medical bills", "car repair"],
  es: ["perdí mi trabajo", "me redujeron las horas", "estuve enfermo", "se me olvidó", "gastos médicos"],
  zh: ["失业了", "工资晚发", "生病了", "忘了", "医药费", "周转不开"],
};
const none: Hints = { en: [], es: [], zh: [] };
const both = (a: Hints, b: Hints): Hints => ({ en: [...a.en, ...b.en], es: [...a.es, ...b.es], zh: [...a.zh, ...b.zh] });

const hintsFor: Record<Expectation, Hints> = {
  nothing: task, yes_no: yesNo, date: days, amount: amounts, amount_or_date: both(amounts, days), method: methods, digits: none, birth_date: none, id_last4: none, postcode: none,
  reason: reasons, reference: none, choice: task, phone: none, free_text: reasons,
}; // prettier-ignore

/** Words to expect; empty where digits say it better. */
export const speechHints = (expecting: Expectation, language: Language): readonly string[] => hintsFor[expecting][language];
