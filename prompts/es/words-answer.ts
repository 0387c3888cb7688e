// Knows how Spanish says yes, no and I don't know.
import type { AnswerWords } from "../answer.ts";

export const answerWords: AnswerWords = {
  opening:
    /^\W*(?:(?:eh|em|mm+|ah|oh|pues|bueno|este|mire|mira|oiga|hola|senor|senora|senorita|y|buenas|disculpe|perdon|la verdad)\b[ ,.!]*)+(?=\S)/,
  opensYes:
    /^\W*(?:si(?! (?:no|puedo|me|te|le|pago|es que|quiere|quieres|tengo|fuera|acaso)\b)|si,|sip|simon|claro(?! que no)|por supuesto(?! que no)|desde luego|correcto|exacto|exactamente|efectivamente|asi es|de acuerdo|acepto|acuerdo|vale|ok|okay|oki|dale|sale|va(?=[ ,.!]|$)|esta bien|muy bien|bien(?=[ ,.!]*$)|perfecto|genial|excelente|listo|hecho|confirmo|confirmado|afirmativo|cierto|es (?:correcto|cierto|verdad)|eso es|me parece (?:bien|perfecto)|me queda bien|me sirve|como no|con gusto|por favor|adelante|lo hago|trato hecho|orale|andale|me conviene|claro que si|seguro|ya quedo|como quedamos|tal cual|bueno(?=[ ,.!]*$)|s\b)/,
  opensNo:
    /^\W*(?:no(?! (?:se\b|hay problema|hay bronca|hay pedo|estoy segur|lo se|sabria))|nop|nel|nunca|jamas|para nada|en absoluto|claro que no|por supuesto que no|negativo|imposible|tampoco|incorrecto|todavia no|aun no|ahora no|ahorita no|hoy no|asi no|de ninguna manera|ni modo|ni loco|prefiero no|mejor no|eso no|ya no|es falso|esta mal|n\b)/,
  isYes:
    /\b(?:esta bien|de acuerdo|me parece|si puedo|claro que si|me sirve|me queda bien|sin problema|no hay problema|acepto|confirmo|si quiero|va que va)\b/,
  isNo: /\b(?:no puedo|no quiero|no voy a|no me alcanza|no es correcto|no acepto|no estoy de acuerdo|no se puede|no creo|no me sirve|no me conviene)\b/,
  unsure:
    /^\W*(?:no (?:lo )?se\b|quien sabe|tal vez|quiza|quizas|a lo mejor|puede ser|depende|no estoy segur|no sabria|dejeme (?:ver|pensar|checar|revisar)|deja (?:veo|ver|checo)|voy a ver|ya veremos|veremos|lo pienso|posiblemente|ni idea|no tengo idea|capaz|a ver)/,
  noAnswer: /^\W*(?:buen(?:os|as) (?:dias|tardes|noches)|no (?:hay nadie|soy yo el)|claro que\?)/,
};
