// Knows how Spanish tells of wages, bills and other people beside an offer.
import type { ToldWords } from "../told-words.ts";

export const toldWords: ToldWords = {
  day: /\b(?:me pag(?:an|aron|a|uen|ue)|le pagan|nos pagan|me toca(?:ba)? cobrar|cobr[oe]|cobra|me depositan?|me cae|me llega|me dan|me dieron|a mi|cheque|quincena|nomina|pension|aguinaldo|bono|beca|reembolso|renta|hipoteca|recibo|empiezo|entro a trabajar|(?:me|nos) cortan|carro|coche|moto|telefono|luz|gas|agua|seguro|tarjeta|sat|impuestos|predial|entierro|velorio|me prestan?|me va a prestar|raya|finiquito|liquidacion|colegiatura|vence|se vence|vencia|cumple(?:n|anos)?(?: \d+)?|cumple de \w+(?: \w+)?|operan|operacion|cirugia|salgo|regreso|boda|funeral|audiencia|cita|dicen(?: que)?|dijo que|dice que|me dijeron|habia dicho|le dije|mensaje dice|carta dice|si (?:me|mi|la|el|nos|vendo|sale)|cuando (?:me|mi)|deposito de \w+(?: \w+)?|posada|me mude|ya se que dije|(?:lo|la) pasaron al?|cobro hasta|(?:me|le) pagan hasta|hoy es|y ya(?= *$)|(?<=y )ya hasta|es todo|(?:manden?|mandeme|envien?) (?:me )?(?:la|el) (?:liga|link|enlace))\b/g,
  offer:
    /\b(?:(?:a|para|pa) (?:ustedes|uds?|usted)\b|se (?:lo|los|la|las) (?:paso|tengo|mando|doy|pago|deposito)|(?:les?|te) liquido|me quedan?|puedo|podria|podemos|le (?:pago|doy|abono|mando|deposito|damos|pagamos)|les (?:pago|doy|abono|mando|puedo)|se (?:lo|los|la) (?:tengo|mando|doy|pago)|pago|pagaria|pasen|hagale|pongale|dejelo|digamos|seria|entonces|asi que|mejor|ya el|va a ser|ahora si|hasta|quiza|a lo mejor|realistas)\b/g,
  tied: /(?:mitad|resto|pago|doy|abono|mando|\d)(?![\p{L}]).*\b(?:cuando|en cuanto) (?:me|yo|cobre)\b/u,
  offerAfter:
    /^\s*(?:es )?(?:a|para|pa) (?:ustedes|uds)\b|\b(?:entonces ese dia|ahi (?:le|les) pago)\b|^\s*(?:sera|puedo|(?:les?|te) (?:pago|doy|abono|liquido|mando|deposito|paso|transfiero)|se (?:lo|los|la|las) (?:pago|doy|mando|deposito|paso|tengo)|ya (?:les? )?pago|me queda mejor)\b/,
  dayAfter:
    /^\s*(?:es (?:el )?\d+ (?!puedo|le)|(?:me|le|nos) (?:pagan|depositan|cae|llega|operan|toca cobrar)|cobro|cumple(?:n)?(?: \d+)?|es (?:mi|el|la|su) (?:cumple|cumpleanos|boda|audiencia|cita|posada|quincena)|es quincena|se vence|vence|la posada|la renta)\b/,
  sum: /\b(?:renta|hipoteca|guarderia|recibo(?: de (?:la )?(?:luz|agua|gas))?|luz|gas|gasolina|telefono|seguro|colegiatura|deducible|deposito de un \w+|(?:hospital|doctor) es|sueldo|gano|(?:mi )?cheque fue|me costo|costo|cuesta|casero|(?:si|que) (?:mi|me) [^,.;]*(?:presta|prest[ae]n|da)|presta|me dio|mi (?:hermana|hermano|mama|papa|hijo)|(?:carta|ustedes|mensaje|app) dicen?|subieron de|horas extra|debo (?:\d+ )?al)\b(?: (?:es|son|fue|de|que|como|unos|en|me|el|son))*(?= ?\$?$)/g,
  sumAfter:
    /^ ?(?:pesos)?\s*(?:(?:horas?|la hora)\b|(?:de|en|a) (?:la |mi )?(?:renta|luz|hipoteca|guarderia|gasolina|deposito|casero)\b|se fueron en|el arreglo|ya \w+(?:aron|ieron)\b|en (?:la|mi) cuenta\b|al casero)/,
  offerSum:
    /\b(?:puedo|podria|le (?:doy|pago|abono|mando|damos|puedo)|les (?:doy|pago|abono|mando|puedo)|nomas|asi que|entonces|me quedan|son|mejor|va)\b/g,
  hung: /\bpero si [a-z]/,
  likely:
    /\b(?:ya se que dije|le dije|me pag(?:an|aron|a|uen|ue)|nos pagan|cobr[oe]|cobro|me depositan?|me cae|me llega|me dan|me toca cobrar|cheque|quincena|nomina|pension|aguinaldo|bono|beca|reembolso|raya|finiquito|liquidacion|me prestan?|me va a prestar)\b/,
  oldSum:
    /\b(?:iban? a (?:ser|dar|pagar|mandar|depositar)(?:le|les)?|eran|tenia que (?:dar|pagar)(?:le|les)?|habia(?:mos)? (?:dicho|quedado en))(?: de| como| unos)* \$?$/,
  sentenceEnd: /[.!?;\n](?!\d)/g,
};
