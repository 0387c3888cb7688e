// Knows who else can help with money, violence, gambling or a scam, by country and language. Refuses to guess a number.
import type { Language } from "../src/loan.ts";
import type { ReasonCode } from "../src/reason.ts";
import type { HelpLine } from "./help-lines.ts";

type Words = Partial<Record<Language, string>> & { en: string };
type Signpost = { names: Words; number: string };

/**
 * Free and nationwide. From the services' own pages, to be looked up again before live use: US 211.org, thehotline.org, ncpgambling.org, reportfraud.ftc.gov;
 * MX gob.mx/condusef and Línea de las Mujeres (gob.mx); ES 016 violenciagenero.igualdad.gob.es; GB stepchange.org, nationaldahelpline.org.uk, gamcare.org.uk,
 * actionfraud.police.uk; CN 12348 (legal aid), 12338 (women's federation), 96110 (anti-fraud); IN 181 (women's helpline), 1930 (cyber fraud).
 */
const signposts: Record<string, Partial<Record<"money" | "domestic_abuse" | "gambling" | "scam", Signpost>>> = {
  US: {
    money: { names: { en: "the community helpline for rent, food and bills", es: "la línea de ayuda para renta, comida y recibos", zh: "211社区服务热线" }, number: "211" },
    domestic_abuse: { names: { en: "the National Domestic Violence Hotline", es: "la Línea Nacional contra la Violencia Doméstica", zh: "全国家庭暴力求助热线" }, number: "1-800-799-7233" },
    gambling: { names: { en: "the National Problem Gambling Helpline", es: "la Línea Nacional de Ayuda para Problemas de Juego", zh: "全国问题赌博求助热线" }, number: "1-800-522-4700" },
    scam: { names: { en: "the Federal Trade Commission", es: "la Comisión Federal de Comercio", zh: "联邦贸易委员会" }, number: "1-877-382-4357" },
  },
  MX: {
    money: { names: { en: "CONDUSEF", es: "la CONDUSEF", zh: "墨西哥金融服务用户保护委员会（CONDUSEF）" }, number: "55 5340 0999" },
    domestic_abuse: { names: { en: "the Línea de las Mujeres", es: "la Línea de las Mujeres", zh: "妇女热线" }, number: "079" },
    gambling: { names: { en: "the Línea de la Vida", es: "la Línea de la Vida", zh: "生命热线（Línea de la Vida）" }, number: "800 911 2000" },
  },
  ES: { domestic_abuse: { names: { en: "the 016 line", es: "la línea 016" }, number: "016" } },
  GB: {
    money: { names: { en: "StepChange, free debt advice" }, number: "0800 138 1111" },
    domestic_abuse: { names: { en: "the National Domestic Abuse Helpline" }, number: "0808 2000 247" },
    gambling: { names: { en: "GamCare" }, number: "0808 8020 133" },
    scam: { names: { en: "Report Fraud" }, number: "0300 123 2040" },
  },
  CN: {
    money: { names: { en: "the public legal service line", zh: "公共法律服务热线" }, number: "12348" },
    domestic_abuse: { names: { en: "the women's rights line", zh: "妇女维权热线" }, number: "12338" },
    scam: { names: { en: "the anti-fraud line", zh: "反诈专线" }, number: "96110" },
  },
  IN: { domestic_abuse: { names: { en: "the women's helpline" }, number: "181" }, scam: { names: { en: "the cyber fraud helpline" }, number: "1930" } },
}; // prettier-ignore

/** Null where nobody is known for sure. */
export function signpostFor(reason: ReasonCode, country: string, language: Language): HelpLine | null {
  const kind = reason === "domestic_abuse" || reason === "gambling" || reason === "scam" ? reason : "money";
  const found = signposts[country]?.[kind];
  return found ? { name: found.names[language] ?? found.names.en, number: found.number } : null;
}
