// Knows the ways to ask what it takes to pay off the whole loan, in three languages. Refuses to know the sum.

const paidOff: readonly RegExp[] = [
  /\bpay[ -]?off\b(?! (?:date|day))|\bpay(?:ing)? (?:it|this|that|everything|the (?:loan|whole (?:thing|loan|balance)|entire \w+|full balance)|my loan)(?: all)? off\b|\b(?:close|clear|settle|finish|retire)(?: out| off)? (?:it|this|(?:the|my) (?:whole |entire )?(?:loan|account|debt)|everything)\b|\b(?:whole|entire|full|total) (?:loan|balance|debt|payoff|outstanding)\b|\b(?:total|full amount|everything|amount) (?:outstanding|left on the loan|remaining|i owe in all)\b|\boutstanding (?:balance|total|loan)\b|\bowe (?:altogether|in total|in all|all together)\b|\b(?:left|remaining) on (?:the|my|this) loan\b/u,
  /(?<!\p{L})(?:liquid(?:ar|o|arlo|arla|acion|amos)|sald(?:ar|o todo|arlo)|finiquit\p{L}*|payoff|terminar de pagar|acabar de pagar|adeudo total|deuda total|saldo total|saldo insoluto|quedar (?:en ceros?|sin deuda)|pagar(?:lo)? todo el (?:prestamo|credito)|(?:debo|falta) en total|en total (?:cuanto )?debo)(?!\p{L})/u,
  /(?:一次性?|提前|全部|全额|都)(?:还清|结清|还完|付清)|(?:还清|结清)(?:金额|全部|所有|贷款|要|需要|得|一共|总共|多少)|(?:总共|一共|总)(?:还)?欠|贷款(?:余额|还剩)|剩余(?:本金|贷款|欠款)|欠款总额|总欠款/u,
];

/** "what is the total to pay off?", "¿con cuánto liquido todo?", 一次还清要多少: the whole loan is meant, not what is late. */
export function asksPayoff(text: string): boolean {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, "");
  return paidOff.some((words) => words.test(plain));
}
