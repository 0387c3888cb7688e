// Knows how Spanish says no to a day, corrects itself and speaks of the past.
import type { RefusalWords } from "../date-refusal.ts";

export const refusalWords: RefusalWords = {
  clauseBreak:
    /[,.](?!\d)|[;!?¿¡\n]|\s-\s|\b(?:pero|porque|sino|aunque|entonces|ya que|pues|y (?=(?:le |les |te )?(?:doy|pago|abono|deposito|mando|liquido|dare|pagare)\b)|y (?=el (?:\d{1,2}|lunes|martes|miercoles|jueves|viernes|sabado|domingo) (?:le |les |te )?(?:doy|pago|abono|deposito|mando|hago|termino|liquido)\b))\b/g,
  refusesBefore:
    /\b(?:no|imposible|tampoco|nunca|jamas|ni|olvide(?:se)?(?: d?el)?|olvida(?:te)?|en vez(?: del?)?|en lugar(?: del?)?|salvo|excepto|(?<!\b(?:o|al|lo) )menos(?= el\b| la\b| los\b|\s*$))\b/g,
  turnsAway:
    /\b(?:hasta|antes|sino|mejor|solo|nada mas|sino|si|cuando|problema|preocupe|preocupes|olvido|duda|falta|faltare|despues|mas tarde|tarde que|pas[eao](?: (?:la|el|mi))?|pongale|pongame|hagale|dejelo|digamos)\b/,
  refusesAfter:
    /^\s*(?:(?:es|esta|la verdad|yo|ya|me|creo que|ahi|pues|seria|va a ser|de plano|definitivamente)\s+)*(?:no\b|tampoco|imposible|nunca|muy pronto|demasiado|mucho\b(?! mejor)|muy (?:tarde|lejos|temprano|justo)|dificil|muy dificil|ni modo)/,
  harmlessAfter:
    /^\s*(?:no (?:hay (?:problema|falla)|pasa)|no es problema|no antes|no le fallo|no fallo|no hay bronca|sin falta|no te preocupes|no se preocupe)|^\s*(?:es |seria )?(?:muy|demasiado) (?:tarde|pronto)[^.!]*\?|^\s*(?:no|ya no) (?:me |le |se )?(?:olvido|falto|debo)/,
  bareNo: /(?:^|\s)no\s+(?:para |es |sera )?(?:el |la |este |para el |al )*$/,
  loneNo: /^\s*no\s+(?:pa(?:ra)?l? )?(?:el |la )?$/,
  hesitantNo:
    /^\s*(?:(?:este|eh+|em+|ah|ay|bueno|espera|pues|digo|uy)[\s,]+)+no[\s,]+(?:(?:este|eh+|mejor)\s+)*(?:pa(?:ra)? )?(?:el |la )?$/,
  weightBefore:
    /\b(?:dije|digo|dicho|quede|era|es|son|sean|mejor|cobr\w+|manden?|hagan?)(?: que)?(?: son| es| era)?(?: \$?\d[\d.,]*)?(?: para| pa)?(?: el| la)? ?$/,
  weightAfter: /^\s*(?:perdon|digo|quise decir|me equivoque|ahora si|mejor|si\b(?! (?:me|mi|el|la)\b)|por favor no)/,
  untilBefore: /\bhasta (?:el )?$/,
  corrects:
    /\b(?:(?<!\ba lo )mejor|digo|perdon|mas bien|quise decir|en realidad|corrijo|cambi(?:o|alo|arlo|emos|e) (?:a|al|para)|pas(?:arlo|alo|elo) (?:a|al|para)|mover(?:lo)? (?:a|al|para)|sino|bueno no|espera|me equivoque|equivocado)\b|^[\s,.;]*bueno[, ]|^[,.;\s-]*no[,.;\s]+(?:el |para el |es el )?$/,
  replacesAfter: /^\s*(?:mejor|seria mejor|me queda mejor|es mejor|me conviene mas)\b/,
  settlesBefore:
    /\b(?:dej(?:elo|emoslo|alo)|pong(?:alo|amosle|ale|ame)|apunt(?:elo|eme)|quedamos|que sea)(?: mejor)?(?: en| para| pa)?(?: el)? ?$/,
  preferredTo: /\bmejor\b[^.,;!?]* que(?: (?:para|el|la))*\s*$/,
  oldArrangement:
    /\b(?:dije|habia dicho|habiamos quedado|quedamos|quede|prometi|iba a|tenia que|estaba para|quedado|mi pago (?:era|es|vence|vencia)|vencia|me toca(?:ba)?|vence|se me (?:paso|olvido|fue)|falle|le fallo|cumpleanos (?:es|fue)|cumple es)\b/,
  oldArrangementAfter:
    /^\s*(?:(?:le|les|te) (?:aviso|digo|confirmo|marco|llamo)\b|vence|vencia|es (?:mi|la) fecha|es cuando vence|(?:es|fue|son) (?:mi|el|la|de) (?:cumple|cumpleanos|boda|santo|aniversario|cirugia|operacion|cita))\b/,
  moves: /\b(?:mover|muev\w*|cambi\w*|pas(?:ar|arlo|alo|elo)|recorr\w*|posponer\w*|aplazar\w*|reprogramar\w*)\b[^.!?]*$/,
  joins: /^\s*,?\s*(?:ni|o|y)\s+(?:el |para el |la )*$/,
  happened:
    /^\s*(?:yo |ya |si |le |les |te )*(?:(?:pague|deposite|transferi|abone|liquide)(?![\p{L}])|^\s*(?:yo |ya )*di (?:\$?\d|un|el|mi)|(?<=\b(?:ya|le|les|yo) )(?:mande|envie)(?![\p{L}]))|(?<![\p{L}])(?:(?:ya |yo )?(?:le|les|te) di(?= )(?! que)|pagué|deposité|transferí|envié|mandé|aboné|realicé|liquidé|hice (?:el|un|mi|ese) (?:pago|depósito|deposito|abono|transferencia)|hice la transferencia|pagamos|depositamos|falleció|murió|perdí|despidieron|corrieron|(?:me|nos) (?:cobraron|descontaron|sacaron|quitaron|debitaron|cargaron)|pagó|depositó|transfirió|ya (?:lo |la |les |le |te )?(?:pague|deposite|transferi|mande|envie|abone|hice)|he pagado|está pagado|quedó pagado|fue pagado|rebotó|falló|rechazaron|(?:mi |el )?último pago (?:fue|lo hice|es)|(?:fue|quedó) rechazado)(?![\p{L}])/u,
  asksAfter:
    /\b(?:los?|las?|el (?:pago|deposito)|\d+) (?:[^,.;]* )?que (?:ya )?(?:les? |te )?(?:deposite|mande|pague|transferi|hice|envie|abone)\b/,
  waits:
    /\b(?:hasta|ya no|puedo|le (?:doy|pago|mando|abono|deposito)|les (?:doy|pago|mando|abono|deposito)|otros|otro|voy|va a|sera|dejenme|deme|ahora|entonces|asi que|resto|me (?:pagan|depositan|llega|cae)|sale|ese dia)\b/,
  happensLater: /\b(?:voy a|vamos a|pagare|no he|aun no|todavia no|puedo|podria|quiero)\b/,
};
