// Knows draft wordings of what a law wants said in words a lawyer must sign first. Refuses to let any of them leave: what a lawyer signs is kept in the record, and until then a message that needs it is withheld.
import type { ContactFragment } from "../src/contact-rules-terms.ts";
import type { Language } from "../src/loan.ts";

export type UnsignedFragment = Extract<
  ContactFragment,
  "art70_contract_items" | "ask_recording_consent_and_continue_unrecorded_if_refused" | "ny_1_3_b_time_barred_notice_same_medium_before_payment"
>; // prettier-ignore

export type LegalDraft = {
  /** The text of law the words are drafted from. */
  source: string;
  /** What the lawyer has to look at first. */
  toCheck: string;
  /** The pack whose rule demands the words; a signature is for its version. */
  pack: string;
  /** Slots the lawyer may write out instead of leaving open. */
  free: readonly string[];
  /** What stands in {braces} is filled from the record. */
  words: Readonly<Record<Language, string>>;
};

export const legalDrafts: Readonly<Record<UnsignedFragment, LegalDraft>> = {
  ny_1_3_b_time_barred_notice_same_medium_before_payment: {
    source: "23 NYCRR 1.3(b)(1)-(5), drafted along the wording that 1.3(c) offers; from memory",
    pack: "us-ny",
    free: [],
    toCheck: "The English against the text in force at dfs.ny.gov word by word; the translations are ours and no official text.",
    words: {
      en: "We are required by regulation of the New York State Department of Financial Services to notify you of the following information. This information is NOT legal advice. Your creditor or debt collector believes that the legal time limit (statute of limitations) for suing you to collect this debt may have expired. It is a violation of federal law (the Fair Debt Collection Practices Act) to sue to collect on a debt for which the statute of limitations has expired. However, if the creditor sues you to collect on this debt, you may be able to prevent the creditor from obtaining a judgment against you. To do so, you must tell the court that the statute of limitations has expired. You are not required to admit, affirm or acknowledge the debt, to promise to pay it, or to waive the statute of limitations. Even if the statute of limitations has expired, you may choose to make payments on the debt. Be aware: if you make a payment on the debt, admit to owing it, promise to pay it, or waive the statute of limitations, the time period in which the debt is enforceable in court may start again. To learn more about your legal rights and options, you can consult an attorney or a legal assistance or legal aid organization.",
      es: "Un reglamento del Departamento de Servicios Financieros del Estado de Nueva York nos obliga a darle la siguiente información. Esta información NO es asesoría legal. Su acreedor o cobrador cree que el plazo legal (prescripción) para demandarle por esta deuda puede haber vencido. Demandar para cobrar una deuda prescrita viola la ley federal (Fair Debt Collection Practices Act). Sin embargo, si el acreedor le demanda por esta deuda, usted puede evitar que obtenga una sentencia en su contra. Para ello debe decirle al tribunal que el plazo de prescripción venció. Usted no está obligado a admitir, afirmar ni reconocer la deuda, a prometer pagarla, ni a renunciar a la prescripción. Aunque el plazo haya vencido, usted puede decidir hacer pagos. Tenga en cuenta: si hace un pago, admite que debe, promete pagar o renuncia a la prescripción, el plazo en que la deuda se puede exigir ante un tribunal puede empezar de nuevo. Para saber más de sus derechos y opciones, puede consultar a un abogado o a una organización de ayuda legal.",
      zh: "根据纽约州金融服务厅的规定，我们必须告知您以下信息。本信息不构成法律意见。您的债权人或催收机构认为，就该笔债务对您提起诉讼的法定期限（诉讼时效）可能已经届满。对诉讼时效已届满的债务提起诉讼以收取款项，违反联邦法律（《公平债务催收作业法》）。但如果债权人就该笔债务起诉您，您可以阻止其获得对您不利的判决；为此，您必须告知法院诉讼时效已经届满。您没有义务承认、确认或认可该笔债务，没有义务承诺还款，也没有义务放弃诉讼时效。即使诉讼时效已届满，您仍可以选择还款。但请注意：如果您就该笔债务还款、承认欠款、承诺还款或放弃诉讼时效，该债务可由法院强制执行的期限可能重新起算。如需进一步了解您的法律权利和选择，可以咨询律师或法律援助机构。",
    },
  },
  ask_recording_consent_and_continue_unrecorded_if_refused: {
    source: "StGB section 201; GDPR Articles 6(1)(a), 7(3) and 13: consent of the speaker before recording, free, informed, withdrawn as easily as given; from memory",
    pack: "eu",
    free: [],
    toCheck: "How long recordings are kept, for what, and who answers for them; the German words, where calls are in German.",
    words: {
      en: "May we record this call, to keep what we agree? You are free to say no: we then go on without recording, and nothing else changes. You can take a yes back at any time. Say yes or press 1 to be recorded; say no or press 2 to go on without.",
      es: "¿Podemos grabar esta llamada para conservar lo que acordemos? Puede decir que no: seguimos sin grabar y nada más cambia. Puede retirar su permiso en cualquier momento. Diga sí u oprima 1 para grabar; diga no u oprima 2 para seguir sin grabar.",
      zh: "为了保存双方约定的内容，是否同意本次通话录音？您可以拒绝：通话照常进行，不会录音，也没有其他影响。您随时可以撤回同意。同意请说“同意”或按1，不同意请说“不同意”或按2。",
    },
  },
  art70_contract_items: {
    source: "商业银行信用卡业务监督管理办法 Art. 70 (1)-(6): balance, structure and currency; period, method, date and amount of each payment; fees and interest; no new card until settled; rights, duties and breach; other",
    pack: "cn",
    free: ["cardLast4", "method", "charges", "breach", "other"],
    toCheck: "Whether a message can carry the agreement or only announce it; the breach terms against the lender's own contract.",
    words: {
      en: "Personal instalment agreement, card {cardLast4}. 1. Owed on {asOf}: {balance} in {currency}, of which principal {principal}, interest {interest}, fees {fees}. 2. Repaid in {months} monthly parts of {part}, by {method}, on day {day} of each month, the first on {firstOn}, the last on {lastOn}. 3. Fees and interest while the agreement runs: {charges}. 4. You ask for no new credit card from any bank until this is settled. 5. While you keep the agreement we do not collect, and you may ask for your figures at any time; if a part is missed, {breach}. 6. Other terms: {other}.",
      es: "Convenio personal de pagos, tarjeta {cardLast4}. 1. Saldo al {asOf}: {balance} en {currency}; capital {principal}, intereses {interest}, cargos {fees}. 2. Se paga en {months} partes mensuales de {part}, por {method}, el día {day} de cada mes; la primera el {firstOn}, la última el {lastOn}. 3. Cargos e intereses durante el convenio: {charges}. 4. No solicitará otra tarjeta de crédito en ningún banco hasta liquidarlo. 5. Mientras cumpla no hacemos cobranza y puede pedir sus cifras cuando quiera; si falta un pago, {breach}. 6. Otras condiciones: {other}.",
      zh: "个性化分期还款协议（卡号末四位{cardLast4}）。一、截至{asOf}欠款余额{balance}，币种{currency}，其中本金{principal}、利息{interest}、费用{fees}。二、分{months}期偿还，还款方式为{method}，每月{day}日还款，每期{part}，首期{firstOn}，末期{lastOn}。三、还款期间的费用和利息：{charges}。四、全部款项结清前，您不得向任何银行申领新的信用卡。五、您履行协议期间，我行停止催收，您可随时查询明细；如未按期还款，{breach}。六、其他约定：{other}。",
    },
  },
}; // prettier-ignore
