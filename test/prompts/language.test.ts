// Promises of telling languages apart in short messages, and of leaving alone what tells nothing.
import { describe, expect, test } from "@jest/globals";
import { detectLanguage } from "../../prompts/language.ts";
import { fold } from "../../prompts/normalize.ts";
import { languages, type Language } from "../../src/loan.ts";

const written: Readonly<Record<Language, string>> = {
  en: "stop texting me | i want to pay | how much do i owe | can't right now | got laid off | sending 100 tomorrow | can i pay friday? | already paid | leave me alone | not me | wrong number | who is this | get me a person | dont understand | when is it due | that's a lot | lost my job | where do i pay | can i use a card | sounds good | ill pay in the morning | give me till the 15th | only have 50 | next payday | my husband died | take me off your list | what are my options | it's fine | friday is fine | agreed | quick question | i don't recognize that charge | im driving | call you later | i cant afford it | that's right | no money | why so much | not today | see you monday | do it | fix this | sue me | i'm broke | hold on", // prettier-ignore
  es: "ya no me escriban | quiero pagar | cuánto debo | cuanto debo | no puedo ahorita | me despidieron | le abono 100 mañana | puedo pagar el viernes? | ya pagué | ya pague | el lunes les deposito | me da chance | estoy sin trabajo | no tengo dinero | hola, quiero pagar | déjenme en paz | ya no me llamen | no soy yo | se equivocó de número | quien habla | páseme con alguien | no entiendo | mande | cuándo vence | es mucho | perdí mi empleo | dónde pago | con tarjeta se puede | ayuda | basta | que pasa si no pago | deme hasta el 15 | nomas tengo 50 | la quincena que viene | hablemos en español | mi esposo murió | no me manden mas mensajes | quitenme de su lista | cuales son mis opciones | esta bien | esta bien el viernes | de acuerdo | tengo una duda | no reconozco ese cargo | voy manejando | al rato le marco | no me alcanza | asi es", // prettier-ignore
  zh: "我明天还 | 欠多少 | 别再发了 | ok 明天还 | 可以分期吗",
};
/** Names, figures, words of both, and both languages at once. */
const untold = "ok | no | Maria Lopez | 50 | jajaja | stop | y | n | plan | balance | total | el balance please | me puedes send el statement por favor | quiero hacer un payment for my loan please on friday | Banco Azteca"; // prettier-ignore

describe("the language of a short message", () => {
  for (const language of languages)
    for (const prior of languages)
      test(`${language} is known in a talk that is in ${prior}`, () => {
        const lost = written[language].split(" | ").filter((text) => {
          const { code, confidence } = detectLanguage(fold(text), prior);
          return code !== language || (language !== prior && confidence < 0.6 && !(prior === "zh" && language === "en"));
        });
        expect(lost).toEqual([]);
      });

  test.each(["en", "es"] as const)("what tells nothing, or both at once, stays in %s", (prior) => {
    expect(
      untold.split(" | ").filter((text) => {
        const { code, confidence } = detectLanguage(fold(text), prior);
        return code !== prior && confidence >= 0.6;
      }),
    ).toEqual([]);
  });
});
