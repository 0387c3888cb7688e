// Knows what the record's short codes are called in a letter or a file, in three languages. Refuses to know where they stand.
import type { Language } from "../src/loan.ts";

const codes: Record<string, readonly [en: string, es: string, zh: string]> = {
  personal: ["personal loan", "préstamo personal", "个人贷款"], credit_card: ["credit card", "tarjeta de crédito", "信用卡"], auto: ["car loan", "crédito de auto", "汽车贷款"],
  mortgage: ["mortgage", "hipoteca", "房贷"], business: ["business loan", "crédito para negocio", "经营贷款"], payday: ["short-term loan", "préstamo a corto plazo", "短期贷款"],
  weekly: ["weekly", "semanales", "每周"], biweekly: ["every two weeks", "quincenales", "每两周"], semimonthly: ["twice a month", "dos al mes", "每月两次"], monthly: ["monthly", "mensuales", "每月"],
  quarterly: ["quarterly", "trimestrales", "每季"], daily: ["daily", "diarias", "每日"], single: ["in one sum", "en un solo pago", "一次性"],
  debit: ["direct debit", "cargo automático", "自动扣款"], transfer: ["bank transfer", "transferencia", "银行转账"], link: ["payment link", "enlace de pago", "支付链接"], branch: ["at a branch", "en sucursal", "网点"], card_by_phone: ["card by phone", "tarjeta por teléfono", "电话刷卡"],
  penalty: ["late interest", "interés por mora", "罚息"], fee: ["fees", "cargos", "费用"], interest: ["interest", "intereses", "利息"], principal: ["principal", "capital", "本金"],
  sms: ["text message", "mensaje de texto", "短信"], voice: ["call", "llamada", "电话"], wechat: ["WeChat", "WeChat", "微信"], web: ["web chat", "chat web", "网页"],
  letter: ["letter", "carta", "信函"], call: ["call", "llamada", "电话"], visit: ["visit", "visita", "上门"], email: ["e-mail", "correo electrónico", "电子邮件"],
  bot: ["assistant", "asistente", "智能助理"], borrower: ["borrower", "cliente", "借款人"], agent: ["officer", "encargado", "客服人员"],
  planned: ["planned", "previsto", "待发送"], sent: ["sent", "enviado", "已发送"], delivered: ["delivered", "entregado", "已送达"], undelivered: ["not delivered", "no entregado", "未送达"], failed: ["failed", "falló", "失败"],
  read: ["read", "leído", "已读"], received: ["received", "recibido", "已收到"], unknown: ["unknown", "se desconoce", "未知"],
  running: ["running", "vigente", "进行中"], kept: ["kept", "cumplida", "已履行"], partial: ["kept in part", "cumplida en parte", "部分履行"], broken: ["broken", "incumplida", "未履行"], cancelled: ["cancelled", "cancelada", "已取消"], replaced: ["replaced", "sustituida", "已替换"],
  loanOpened: ["Loan opened", "Préstamo abierto", "贷款发放"], scheduleImported: ["Schedule taken over", "Calendario importado", "导入还款计划"], paymentReceived: ["Payment", "Pago", "还款"], paymentReversed: ["Payment reversed", "Pago revertido", "还款冲回"],
  debitFailed: ["Debit failed", "Cargo rechazado", "扣款失败"], charged: ["Charge", "Cargo", "计收"], waived: ["Waiver", "Condonación", "减免"], pausePlaced: ["Pause begins", "Inicia pausa", "暂停"], pauseLifted: ["Pause ends", "Termina pausa", "暂停结束"],
  refundPaid: ["Refund", "Devolución", "退款"], dueDatesMoved: ["Due dates moved", "Fechas movidas", "到期日调整"],
  insufficient: ["insufficient funds", "fondos insuficientes", "余额不足"], closed: ["account closed", "cuenta cerrada", "账户已注销"], wrong_account: ["wrong account", "cuenta equivocada", "账户错误"],
  reference: ["reference", "referencia", "流水号"], method: ["by", "forma", "方式"], reason: ["reason", "motivo", "原因"], component: ["of", "de", "项目"], code: ["code", "código", "代码"], by: ["agreed by", "autorizó", "批准人"],
  number: ["instalment", "cuota", "期数"], dueOn: ["due", "vence", "到期日"], until: ["until", "hasta", "至"], percent: ["percent", "por ciento", "百分比"], amountMinor: ["amount", "importe", "金额"],
  recorded: ["recorded", "registrado", "入账时间"], yearly: ["a year", "anual", "年利率"], lateDaily: ["late interest a day", "mora diaria", "罚息日利率"], paidOut: ["paid out", "entregado", "发放日"],
}; // prettier-ignore

/** The word for a code; a code nobody has named stands as it is, its underscores as spaces. */
export function codeWord(code: string, language: Language): string {
  const words = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return words?.[language === "en" ? 0 : language === "es" ? 1 : 2] ?? code.replaceAll("_", " ");
}
