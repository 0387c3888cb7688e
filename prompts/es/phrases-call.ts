// Knows the Spanish that only a phone call needs. Refuses to know when it is said.

export const callPhrases = {
  voicemailMessage:
    "Hola, soy {assistant}, el asistente automático, de parte de {officer} de {lender}. Por favor llámenos al {phone}. Gracias.",
  recordingAgreed: "Gracias. A partir de ahora se graba la llamada.",
  recordingRefused: "De acuerdo. Esta llamada no se graba.",
  queueNext: "Usted es la siguiente persona. En un momento le atienden.",
  queueOne: "Hay una llamada antes de la suya. Por favor no cuelgue.",
  queuePlace: "Hay {ahead} llamadas antes de la suya. Por favor no cuelgue.",
  nobodyFree: "En este momento no hay nadie disponible. Para que le llamen el {on} a {time}, oprima 1. Si no lo desea, oprima 2.",
  nobodyFreeAgain: "Para que le llamen el {on} a {time}, oprima 1. Para terminar la llamada, oprima 2.",
  nobodyFreeEnd: "De acuerdo. Puede llamarnos al {phone}. Hasta luego.",
  personLeft: "Gracias por su paciencia. Puede volver a llamar cuando quiera. Hasta luego.",
  payLinkSent: "Le envío la forma de pagar por mensaje de texto.",
  payStart: "Puede pagar ahora en esta llamada. Su número de tarjeta no se graba y nadie lo escucha.",
  payDone: "Gracias. Se ha recibido su pago. Aparecerá en su cuenta cuando quede registrado.",
  payFailed: "No se hizo ningún cargo. Le envío la forma de pagar por mensaje de texto.",
  askPartOfDay: {
    text: "¿En qué parte de ese día va a pagar? Responda 1 en la mañana, 2 en la tarde, 3 en la noche.",
    voice: "¿En qué parte de ese día va a pagar? Para la mañana, oprima 1. Para la tarde, oprima 2. Para la noche, oprima 3.",
  },
  partMorning: "Entonces, en la mañana.",
  partAfternoon: "Entonces, en la tarde.",
  partEvening: "Entonces, en la noche.",
  readBackPledge: {
    text: "Voy a pagar {amount} el {on}, {method}. Responda 1 para prometerlo, 2 para cambiarlo.",
    voice: "Su compromiso sería: voy a pagar {amount} el {on}, {method}. Para prometerlo, oprima 1. Para cambiarlo, oprima 2.",
  },
  whisperKnock: "Hay una llamada para atender. Para tomarla, oprima 1.",
  whisperWho: "{name}.",
  whisperDue: "{amount} de atraso.",
  whisperWhy: "Motivo: {reason}.",
  whisperAccept: "Para tomar la llamada, oprima 1.",
  whisperListen: "Para escuchar la llamada, oprima 1.",
  whisperTaken: "{name} ya tomó esta llamada. Gracias.",
  whisperFull: "Ya tiene todos los casos que toma a la vez. La llamada pasa a otra persona. Gracias.",
  callerGone: "La persona que llamaba ya colgó. Gracias.",
  callerUnreached: "Nadie contestó. Gracias.",
  callForbidden: "Una regla no permite esta llamada ahora. Su pantalla indica cuál.",
  holdLine: "Un momento, por favor. En breve le siguen atendiendo.",
  personLost:
    "La persona que le atendía ya no está en la línea. Para esperar a otra persona, oprima 1. Para continuar con el asistente automático, oprima 2.",
} as const;
