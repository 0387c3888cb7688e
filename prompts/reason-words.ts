// Knows the everyday words in which people say why they have not paid. Refuses to weigh the reason.

/** The reasons that need no dialog of their own; hardship, disputes and the like are acts of their own. */
export type EverydayReason = "forgot" | "payday_later" | "debit_short" | "travelling" | "owed_money";

const words: readonly [EverydayReason, RegExp][] = [
  [
    "forgot",
    /\bforgot(?:ten)?\b|\b(?:i|always|keep) forget|slipped my mind|lost track|(?:se )?(?:me|nos) olvid|(?<!\p{L})(?:lo )?olvid[eé](?!\p{L})|se me pas[oó]|忘/iu,
  ],
  [
    "owed_money",
    /\bowes? me|paid me late|waiting (?:for|on) (?:my |a )?(?:refund|client|customer|insurance)|me deben|no me han pagado|me pag(?:an|aron) tarde|拖欠|没结账|别人欠我/iu,
  ],
  ["payday_later", /\bpay ?day|pay ?check|get(?:ting)? paid|salary|me pagan|quincena|n[oó]mina|sueldo|发工资|工资|薪/iu],
  [
    "travelling",
    /\b(?:travel|away|abroad|out of town|on (?:a )?(?:trip|vacation|holiday))|de viaje|fuera de la ciudad|vacaciones|出差|在外地|旅游|出门/iu,
  ],
  [
    "debit_short",
    /\bnot enough (?:money )?in|insufficient|overdrawn|account was (?:empty|short)|sin saldo|saldo insuficiente|no hab[ií]a (?:dinero|saldo)|余额不足|卡里没钱/iu,
  ],
];

/** The first everyday reason the words name; null when they name none. */
export function reasonIn(text: string): EverydayReason | null {
  return words.find(([, said]) => said.test(text.normalize("NFKC")))?.[0] ?? null;
}
