// Knows what the assistant says in Spanish, with usted, for the United States and Mexico. Refuses to know when it is said.
import { phrasebook } from "../phrases.ts";
import { callPhrases } from "./phrases-call.ts";
import { helpPhrases } from "./phrases-help.ts";
import { rulePhrases } from "./phrases-rules.ts";

// A date slot holds no article: "el {on}", "para el {on}".
export const phrases = phrasebook({
  ...helpPhrases,
  ...callPhrases,
  ...rulePhrases,

  // Quién habla. Nada de esta parte ni de "Persona correcta" puede dejar ver que hay un préstamo.
  hello: "Hola, {name}. Soy {assistant}, el asistente automático de {lender}.",
  helloAgain: {
    text: "Hola, {name}. Le escribe {assistant}, el asistente automático de {lender}.",
    voice: "Hola, {name}. Habla {assistant}, el asistente automático de {lender}.",
  },
  helloUnnamed: "Hola. Soy {assistant}, el asistente automático de {lender}.",
  limitedMessage: {
    text: "Hola. Soy {assistant}, el asistente automático de {lender}. Tengo un mensaje para {name}. ¿Es usted? Responda 1 si lo es, 2 si no.",
    voice:
      "Hola. Soy {assistant}, el asistente automático de {lender}. Llamo a {name}. Si es usted, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima 0.",
  },
  reachedHere: {
    text: "¿Se puede localizar a {name} en este número? Responda 1 si es así, 2 si no.",
    voice: "¿Se puede localizar a {name} en este número? Si es así, oprima 1. Si no, oprima 2.",
  },
  limitedAgain: {
    text: "Tengo un mensaje para {name}. Responda 1 si es usted, 2 si no, 0 para hablar con una persona.",
    voice: "Llamo a {name}. Si es usted, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima 0.",
  },
  optOutLine: {
    text: "Responda STOP para no recibir más mensajes.",
    voice: "Para no recibir más llamadas automáticas, oprima 9.",
    wechat: "Para no recibir más mensajes, escriba stop.",
  },
  recordingLine: "Esta llamada puede ser grabada.",
  // The same in every language: each is said by a voice of its own (render.ts, renderSpoken).
  languageEn: { text: "For English, reply 1.", voice: "For English, press 1." },
  languageEs: { text: "Para español, responda 2.", voice: "Para español, oprima 2." },
  languageZh: { text: "中文请回复3。", voice: "中文请按3。" },
  iAmAutomated: {
    text: "Soy un asistente automático, no una persona. Si prefiere hablar con una persona, responda 0.",
    voice: "Soy un asistente automático, no una persona. Para hablar con una persona, oprima 0.",
  },
  whoIAm: {
    text: "Soy {assistant}, el asistente automático de {lender}. Puede comprobarlo en {website} o en el {phone}.",
    voice: "Soy {assistant}, el asistente automático de {lender}. Puede comprobarlo llamando al {phone}.",
  },
  checkWhoWeAre: {
    text: "Hace bien en comprobarlo. Entre usted mismo a {website} o llame al {phone} y pregunte por este mensaje. Nunca pedimos números de tarjeta ni contraseñas.",
    voice: "Hace bien en comprobarlo. Cuelgue y llame usted al {phone}. Nunca pedimos números de tarjeta ni contraseñas.",
  },
  checkCode: {
    text: "En {website} puede escribir este código para comprobar que el mensaje es nuestro: {code}.",
    voice: "En nuestro sitio web puede escribir este código para comprobar que la llamada es nuestra: {code}.",
  },
  unknownAddress:
    "Hola. Soy {assistant}, el asistente automático de {lender}. No conozco este número, así que no puedo ayudarle por aquí. Nuestro equipo le atiende en el {phone}.",
  helpText: {
    text: "{lender}: soy el asistente automático. Una persona le atiende en el {phone}. Responda STOP para no recibir más mensajes.",
    wechat: "{lender}: soy el asistente automático. Una persona le atiende en el {phone}. Para no recibir más mensajes, escriba stop.",
    voice:
      "Habla el asistente automático de {lender}. Una persona le atiende en el {phone}. Para no recibir más llamadas automáticas, oprima 9.",
  },
  whatICanDo: "Puedo decirle cuánto está pendiente y por qué, anotar un día de pago o comunicarle con una persona. ¿Qué desea?",
  whatElse: { text: "¿Puedo ayudarle en algo más?", voice: "¿Puedo ayudarle en algo más? Si es así, oprima 1. Si no, oprima 2 o cuelgue." },
  whatElseAgain: {
    text: "¿Puedo ayudarle en algo más?",
    voice: "Para algo más, oprima 1. Si no necesita nada más, oprima 2 o cuelgue. Para hablar con una persona, oprima 0.",
  },
  mainMenu: {
    text: "¿Qué desea? Responda 1 para pagar ahora, 2 para elegir un día, 3 para saber cuánto está pendiente, 0 para hablar con una persona.",
    voice:
      "Para pagar ahora, oprima 1. Para elegir un día de pago, oprima 2. Para saber cuánto está pendiente, oprima 3. Para hablar con una persona, oprima 0.",
  },
  thanksBack: "Con mucho gusto.",
  goodbye: "Que tenga buen día.",
  languageSet: "Claro, seguimos en español.",
  languageFollowed: "Sigo en español. Si prefiere otro idioma, dígamelo.",
  ourLanguages: "Puedo atenderle en español, inglés y chino.",
  nothingToRepeat: "Todavía no le he dicho nada.",
  cardNumberMasked: {
    text: "Por favor, no envíe nunca el número de una tarjeta por aquí. No lo he guardado.",
    voice: "Por favor, nunca diga ni marque aquí el número de una tarjeta. No lo he guardado.",
  },
  apology:
    "Disculpe, algo falló de nuestro lado. Lo que me dijo quedó guardado y una persona lo revisará. También puede llamar al {phone}.",

  // Persona correcta
  checkFirst: "Primero debo comprobar que hablo con la persona correcta.",
  checkBeforeAnswer: "Enseguida le respondo. Primero debo comprobar que hablo con la persona correcta.",
  askBirthDate: {
    text: "¿Cuál es su fecha de nacimiento?",
    voice: "¿Cuál es su fecha de nacimiento? Dígala, o marque dos cifras para el día, dos para el mes y cuatro para el año.",
  },
  askBirthDateExample: {
    text: "Escriba su fecha de nacimiento con día, mes y año. Por ejemplo 27/04/1985.",
    voice: "Marque su fecha de nacimiento: dos cifras para el día, dos para el mes y cuatro para el año. Por ejemplo 2 7, 0 4, 1 9 8 5.",
  },
  askIdLast4: {
    text: "¿Cuáles son las últimas cuatro cifras de su identificación?",
    voice: "¿Cuáles son las últimas cuatro cifras de su identificación? Dígalas o márquelas.",
  },
  askIdLast4Example: {
    text: "Escriba solo las últimas cuatro cifras de su identificación. Por ejemplo 4821.",
    voice: "Marque solo las últimas cuatro cifras de su identificación. Por ejemplo 4 8 2 1.",
  },
  askPostcode: {
    text: "¿Cuál es el código postal de su domicilio?",
    voice: "¿Cuál es el código postal de su domicilio? Dígalo o márquelo.",
  },
  askPostcodeExample: {
    text: "Escriba solo el código postal de su domicilio. Por ejemplo 60614.",
    voice: "Marque solo el código postal de su domicilio. Por ejemplo 6 0 6 1 4.",
  },
  noMatch: "No coincide con lo que tengo aquí.",
  verified: "Gracias, {name}.",
  verificationFailed:
    "No pude comprobar quién es usted, así que no puedo seguir por aquí. Una persona de nuestro equipo le ayudará. También puede llamar al {phone}.",
  personalOnly: "Es un asunto personal y solo puedo hablarlo con {name}. {name} puede llamarnos al {phone}.",
  notThePerson: "Gracias. Solo puedo hablar con {name}. Usted no tiene que hacer nada.",
  wrongNumber: "Gracias por avisarme y disculpe la molestia. No volveremos a usar este número.",

  // Lo que se debe
  noticeDue: "Su pago de {amount} vence el {on}.",
  noticeDebit: "Se cargará a su cuenta terminada en {last4}.",
  askAmountClear: {
    text: "¿Le queda claro el monto?",
    voice: "¿Le queda claro el monto? Si es así, oprima 1. Si no, oprima 2.",
  },
  askAmountClearAgain: {
    text: "¿Le queda claro el monto? Responda 1 para sí, 2 para no, 0 para hablar con una persona.",
    voice: "¿Le queda claro el monto? Si es así, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima 0.",
  },
  askDebitRight: {
    text: "Bien. ¿Lo cargamos a la cuenta terminada en {last4}?",
    voice: "Bien. ¿Lo cargamos a la cuenta terminada en {last4}? Si es así, oprima 1. Si no, oprima 2.",
  },
  askFunds: {
    text: "¿Habrá suficiente dinero en la cuenta?",
    voice: "¿Habrá suficiente dinero en la cuenta? Si es así, oprima 1. Si no, oprima 2.",
  },
  askFundsAgain: {
    text: "¿Habrá suficiente dinero en la cuenta? Responda 1 para sí, 2 para no, 0 para hablar con una persona.",
    voice: "¿Habrá suficiente dinero en la cuenta? Si es así, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima 0.",
  },
  askMoneyTime: {
    text: "¿A qué hora estará el dinero en la cuenta?",
    voice:
      "¿A qué hora estará el dinero en la cuenta? Dígala, o márquela con cuatro cifras, por ejemplo 1 7 0 0 para las cinco de la tarde.",
  },
  askMoneyTimeAgain: {
    text: "¿Más o menos a qué hora estará el dinero? Por ejemplo, a las 5 de la tarde.",
    voice: "Marque la hora con cuatro cifras, por ejemplo 1 7 0 0 para las cinco de la tarde.",
  },
  noticeDone: "Gracias. {amount} el {on}: todo listo.",
  noticeDoneAt: "Gracias. {amount} el {on}, con el dinero en la cuenta a {time}.",
  noticeShort: "Gracias por avisarme con tiempo. Busquemos un día que le convenga.",
  trackingDue: "Su pago de {amount} vence hoy, {on}, y todavía no nos ha llegado.",
  trackingDebitInsufficient: "Hoy no pudimos cargar {amount} a su cuenta terminada en {last4}, porque no había saldo suficiente.",
  trackingDebitClosed: "Hoy no pudimos cargar {amount} a su cuenta terminada en {last4}, porque la cuenta está cerrada.",
  trackingDebitWrongAccount: "Hoy no pudimos cargar {amount}, porque los datos de la cuenta que tenemos no funcionan.",
  overdueGrace: "Su pago de {amount} venció el {due} y todavía no nos ha llegado.",
  overdueReminder: "Tiene {amount} pendientes. La parte más antigua venció el {due}, hace {days}.",
  overdueParts: "Al {asOf} son {parts}.",
  somethingHappened: "Si le pasó algo, cuénteme y lo vemos juntos.",
  balancePastDue: "Al {asOf} tiene {amount} vencidos: {parts}.",
  balanceNothingPastDue: "Al {asOf} no tiene nada vencido.",
  balanceNext: "Su próximo pago es de {amount} el {on}.",
  balancePayoff: "Para liquidar todo hoy harían falta {amount}.",
  balanceSettled: "Todo está pagado. No hay nada pendiente.",
  dueDatePastDue: "Tiene {amount} vencidos. La parte más antigua venció el {due}, hace {days}.",
  minimumToday: "Lo mínimo que puedo anotar hoy es {minimum}, de {amount} vencidos.",
  penaltySoFar: "Al {asOf}, los intereses moratorios suman {amount}. Solo se calculan sobre la parte atrasada.",
  lateInterestRate: "Sobre la parte atrasada se suma un interés moratorio de {rate} diario.",
  noPenalty: "Al {asOf} no hay intereses moratorios.",
  lastPayment: "El último pago que recibimos es de {amount}, el {on}.",
  noPayments: "Todavía no hemos recibido ningún pago.",
  whyTotal: { text: "{amount} al {asOf} se compone de {parts}.", voice: "Al {asOf} son {amount}: {parts}." },
  whyNext: { text: "Los {amount} que vencen el {on} se componen de {parts}.", voice: "El {on} vencen {amount}: {parts}." },
  whyPenaltyLine: "Intereses moratorios de la cuota {number}: {base} con {days} de atraso al {rate} diario son {amount}.",
  whyPenaltyDays: "Intereses moratorios de la cuota {number}: {days} de atraso al {rate} diario suman {amount}.",
  whyMoreLines: "Otras {count} cuotas atrasadas se calculan de la misma manera.",
  whyPayments: "Ya están descontados pagos por {amount}.",
  howToPay: { text: "{bankLine} O pague en {website}", voice: "{bankLine} O use nuestra página de pago." },
  howToPayLink: {
    text: "Pague en {website}",
    voice: "Puede pagar en nuestra página de pago.",
  },
  howToPayDebit: "También podemos cargarlo a su cuenta terminada en {last4}.",
  neverCard: { text: "Por favor, no envíe números de tarjeta por aquí.", voice: "Por favor, no diga ni marque aquí números de tarjeta." },
  creditRecordUs: {
    text: "Un pago con 30 días o más de atraso puede reportarse a los burós de crédito y quedar en su historial hasta siete años.",
    voice: "Un pago con treinta días o más de atraso puede reportarse a los burós de crédito y quedar en su historial hasta siete años.",
  },
  creditRecordCn:
    "Un pago atrasado puede reportarse al centro de información crediticia. El registro negativo se conserva cinco años desde que se paga lo atrasado.",
  creditRecordOther: "Un pago atrasado puede reportarse al buró de crédito.",
  creditRecordPerson: "Una persona puede decirle qué se ha reportado en su caso.",
  chooseLoan: "¿De cuál contrato se trata? {options}",
  chooseLoanHeard: "Usted tiene más de un contrato con nosotros.",
  chooseLoanKey: { text: "{key}: {product}, {amount}.", voice: "Para su {product}, {amount}, oprima {key}." },
  notTold: "Lamento que no le haya llegado ningún aviso antes.",
  paymentFailedOther: "Lamento que el pago no haya pasado. Hay otras formas de pagar.",
  askPerson: {
    text: "¿Quiere que le llame una persona? Responda 1 para sí, 2 para no.",
    voice: "¿Quiere hablar con una persona? Si es así, oprima 1. Si no, oprima 2.",
  },

  // Promesa de pago
  askDate: {
    text: "¿Qué día puede pagar?",
    voice: "¿Qué día puede pagar? Dígalo, o márquelo con dos cifras, por ejemplo 2 1 para el veintiuno.",
  },
  askDateAgain: {
    text: "¿Qué día le convendría?",
    voice: "¿Qué día le convendría? Puede marcarlo con dos cifras.",
  },
  askDateExample: {
    text: "Escriba el día, por ejemplo {latest}, o responda 0 para hablar con una persona.",
    voice: "Marque el día del mes con dos cifras. El último posible es el {latest}. Para hablar con una persona, oprima 0.",
  },
  askDateForAmount: {
    text: "¿Qué día puede pagar {amount}?",
    voice: "¿Qué día puede pagar {amount}? Dígalo, o márquelo con dos cifras.",
  },
  askAmount: {
    text: "De {amount}, ¿cuánto puede pagar?",
    voice: "De {amount}, ¿cuánto puede pagar? Diga una cantidad, o márquela y oprima la tecla numeral, o gato.",
  },
  askAmountAgain: {
    text: "Escriba una cantidad entre {minimum} y {maximum}, o responda 0 para hablar con una persona.",
    voice: "Marque una cantidad entre {minimum} y {maximum} y oprima la tecla numeral, o gato. Para hablar con una persona, oprima 0.",
  },
  askPayday: "¿Qué día del mes le pagan?",
  askWhichDate: {
    text: "¿Quiere decir el {first} (responda 1) o el {second} (responda 2)?",
    voice: "Para el {first}, oprima 1. Para el {second}, oprima 2.",
  },
  askWhichAmount: {
    text: "¿Quiere decir {first} (responda 1) o {second} (responda 2)?",
    voice: "Para {first}, oprima 1. Para {second}, oprima 2.",
  },
  askMethod: {
    text: "¿Cómo prefiere pagar? Responda 1 para cargo a su cuenta, 2 para transferencia, 3 para la página de pago, 4 para una sucursal.",
    voice: "Para cargo a su cuenta, oprima 1. Para transferencia, oprima 2. Para la página de pago, oprima 3. Para una sucursal, oprima 4.",
  },
  askMethodAgain: {
    text: "Responda 1 para cargo a su cuenta, 2 para transferencia, 3 para la página de pago, 4 para una sucursal.",
    voice: "Para cargo a su cuenta, oprima 1. Para transferencia, oprima 2. Para la página de pago, oprima 3. Para una sucursal, oprima 4.",
  },
  payToday: {
    text: "Gracias. ¿Anoto {amount} para hoy, {on}?",
    voice: "Gracias. ¿Anoto {amount} para hoy, {on}? Si es así, oprima 1. Si no, oprima 2.",
  },
  forLoan: "Se trata de su {product}.",
  readBack: {
    text: "Para confirmar: {amount} el {on}, {method}. ¿Es correcto?",
    voice: "Para confirmar: {amount} el {on}, {method}. Si es correcto, oprima 1. Para cambiarlo, oprima 2.",
  },
  readBackAgain: {
    text: "Tengo {amount} el {on}, {method}. Responda 1 si es correcto, 2 para cambiarlo, 0 para hablar con una persona.",
    voice: "Tengo {amount} el {on}, {method}. Si es correcto, oprima 1. Para cambiarlo, oprima 2. Para hablar con una persona, oprima 0.",
  },
  readBackSplit: {
    text: "Para confirmar: {amount} el {on} y {restAmount} el {restOn}, {method}. ¿Es correcto?",
    voice: "Para confirmar: {amount} el {on} y {restAmount} el {restOn}, {method}. Si es correcto, oprima 1. Para cambiarlo, oprima 2.",
  },
  afterDueDate: "La fecha de vencimiento sigue siendo el {due}; por los días posteriores se agregan intereses moratorios.",
  askWhatToChange: {
    text: "¿Qué cambio? Escriba el día o la cantidad que le convenga.",
    voice: "¿Qué cambio? Diga el día o la cantidad que le convenga.",
  },
  promiseNoted: "Gracias. Anoté {amount} para el {on}.",
  promiseNotedSplit: "Gracias. Anoté {amount} para el {on} y {restAmount} para el {restOn}.",
  promiseRest: "Después quedan {rest} pendientes.",
  promiseReplaces: "Esto sustituye a {amount} el {on}.",
  promiseWitness: "{officer} le llamará para confirmarlo.",
  counterLatest: "La última fecha que puedo anotar es el {latest}. ¿Qué fecha le conviene?",
  counterEarliest: "Ese día ya pasó. ¿Qué día, de hoy en adelante, le conviene?",
  counterMinimum: "Lo mínimo que puedo anotar es {minimum}. ¿Cuánto puede pagar?",
  belowMinimum: "Eso es menos de lo que puedo anotar.",
  counterMaximum: "Eso es más que todo lo pendiente, {maximum}. ¿Cuánto quiere pagar?",
  counterCurrency: "Su contrato está en {currency}. ¿Cuánto puede pagar en {currency}?",
  counterTwoParts: "Puedo anotar dos pagos como máximo. ¿Cuáles dos prefiere?",
  orPerson: {
    text: "Si no le es posible, responda 0 y una persona lo revisará.",
    voice: "Si no le es posible, oprima 0 y una persona lo revisará.",
  },
  nothingDue: "No hay nada pendiente, así que no hay nada que pagar.",
  roundsOver: "No puedo acordar más que eso, pero una persona puede ver qué es posible.",
  promiseStands: "Tengo anotado {amount} para el {on}.",
  nothingNoted: "De acuerdo, no anoté nada.",
  noPromise: "Por ahora no hay ningún día de pago anotado.",
  changePromise: "Por ahora tengo {amount} el {on}.",
  askDropPromise: {
    text: "¿Quito {amount} del {on}? Responda 1 para sí, 2 para dejarlo.",
    voice: "¿Quito {amount} del {on}? Si es así, oprima 1. Para dejarlo, oprima 2.",
  },
  promiseDropped: "Quité {amount} del {on}.",
  promiseReminder: {
    text: "Mañana, {on}, es el día que eligió para pagar {amount}, {method}. ¿Le sigue siendo posible?",
    voice:
      "Mañana, {on}, es el día que eligió para pagar {amount}, {method}. Si le sigue siendo posible, oprima 1. Para cambiarlo, oprima 2.",
  },
  promiseKept: "Gracias. Su pago de {amount} llegó, tal como dijo.",
  promisePartial: "Gracias, llegaron {paid}. De lo que planeó quedan {rest} pendientes.",
  promiseBroken: "El pago de {amount} que planeó para el {on} todavía no nos ha llegado.",
  smallerStep: "También ayuda una parte, desde {minimum}.",
  askReason: {
    text: "¿Puedo preguntarle qué pasó? Responda 1 se me olvidó, 2 me pagan después, 3 estoy de viaje, 4 otra cosa. Puede no contestar.",
    voice:
      "¿Puedo preguntarle qué pasó? Si se le olvidó, oprima 1. Si le pagan después, oprima 2. Si está de viaje, oprima 3. Si fue otra cosa, oprima 4.",
  },
  reasonNoted: "Gracias por contarme.",

  // Ya pagó
  paidThanks: "Gracias por avisarme. No enviaré recordatorios mientras lo revisamos.",
  askPaidOn: { text: "¿Qué día pagó?", voice: "¿Qué día pagó? Dígalo, o márquelo con dos cifras." },
  askPaidHow: "¿Cómo pagó?",
  askPaidReference: {
    text: "¿Tiene un número de referencia o de recibo? Si no lo tiene, escriba no.",
    voice: "¿Tiene un número de referencia? Márquelo, o diga no.",
  },
  askPaidCheck: {
    text: "¿Busco otro pago? Responda 1 para sí, 2 para no.",
    voice: "¿Busco otro pago? Si es así, oprima 1. Si no, oprima 2.",
  },
  paidFound: "Lo encontré: {amount}, el {on}. Gracias.",
  paidFoundSettled: "Ya no tiene nada vencido.",
  paidFoundStillOpen: "Todavía quedan {amount} vencidos.",
  paidNoted: "Gracias. Buscaremos su pago y le avisaremos. Hasta el {until} no recibirá recordatorios.",
  paymentFound: "Buenas noticias: encontramos su pago de {amount} del {on}. Gracias.",
  holdEndedNotFound: "Buscamos el pago del que nos habló y todavía no lo encontramos.",

  // Asuntos para una persona
  handoffNow: {
    text: "Paso su asunto a una persona de nuestro equipo, que le responderá por aquí. También puede llamar al {phone}.",
    voice: "Paso su asunto a una persona de nuestro equipo. También puede llamar al {phone}.",
  },
  handoffAlready: {
    text: "Una persona de nuestro equipo tiene su mensaje y le responderá.",
    voice: "Una persona de nuestro equipo ya tiene su caso y se comunicará con usted.",
  },
  handoffPhone: "También puede llamar al {phone}.",
  handoffHours: "Nuestro equipo atiende en días hábiles de {from} a {to}.",
  handoffNext: "Nuestro equipo vuelve a atender el {on} desde {time}, hora de usted.",
  handoffReturned: { text: "Le escribe otra vez el asistente automático.", voice: "Le atiende otra vez el asistente automático." },
  handoffReturnedFresh: {
    text: "Le escribe otra vez el asistente automático. ¿En qué puedo ayudarle?",
    voice: "Le atiende otra vez el asistente automático. ¿En qué puedo ayudarle?",
  },
  transferNow: "Espere un momento, le comunico con una persona.",
  deceased: {
    text: "Lamento mucho su pérdida. No recibirá más mensajes míos. Una persona de nuestro equipo se pondrá en contacto, y por ahora no tiene que hacer nada.",
    voice:
      "Lamento mucho su pérdida. No recibirá más avisos míos. Una persona de nuestro equipo se pondrá en contacto, y por ahora no tiene que hacer nada.",
  },
  attorney: {
    text: "Gracias por avisarme. No le escribiré más sobre esto. Una persona de nuestro equipo lo tratará con su abogado.",
    voice: "Gracias por avisarme. No volveré a comunicarme con usted sobre esto. Una persona de nuestro equipo lo tratará con su abogado.",
  },
  bankruptcy: {
    text: "Gracias por avisarme. No le escribiré más sobre esto. Una persona de nuestro equipo seguirá desde aquí.",
    voice: "Gracias por avisarme. No volveré a comunicarme con usted sobre esto. Una persona de nuestro equipo seguirá desde aquí.",
  },
  identityTheft: "Gracias por avisarme, y lo lamento. Detuve todo de mi lado. Una persona de nuestro equipo lo revisará con usted.",
  complaint: "Lamento lo ocurrido. Una persona responderá a su queja.",
  hardshipHeard:
    "Lamento mucho lo que me cuenta. Gracias por decírmelo. No tiene que acordar nada ahora: una persona de nuestro equipo verá con usted qué se puede hacer.",
  planToPerson: "Pagar en varias partes es algo que podemos revisar. Una persona de nuestro equipo lo verá con usted.",
  extensionToPerson: "Más tiempo del que yo puedo dar lo puede revisar una persona.",
  waiverToPerson: "Descontar intereses por mora lo decide una persona.",
  refusalHeard:
    "Entiendo. El monto sigue pendiente y cada día se suman intereses moratorios según su contrato. Una persona puede hablarlo con usted.",
  disputeHeard: "Gracias por avisarme. Detuve los recordatorios mientras se revisa.",
  askDispute: "Cuénteme con sus palabras qué no es correcto.",
  disputeAnswered: {
    text: "Una persona de nuestro equipo revisó lo que nos dijo y ya le respondió. Si no está de acuerdo, responda 0.",
    voice: "Una persona de nuestro equipo revisó lo que nos dijo y ya le respondió. Si no está de acuerdo, oprima 0.",
  },
  disputeNoted:
    "Gracias. Lo anoté tal como me lo dijo. Una persona le responderá a más tardar el {until}, y hasta entonces no recibirá recordatorios.",
  disputeStands: {
    text: "Lo que nos contó se sigue revisando. Ya pasé lo que escribió. Una persona le responderá a más tardar el {until} y hasta entonces no recibirá recordatorios.",
    voice:
      "Lo que nos contó se sigue revisando. Ya pasé lo que me dijo. Una persona le responderá a más tardar el {until} y hasta entonces no recibirá recordatorios.",
  },
  crisisLine: "Lamento mucho que se sienta así. No está solo ni sola. Puede llamar a {line}, al {number}, a cualquier hora.",
  crisisNoLine:
    "Lamento mucho que se sienta así. No está solo ni sola. Hable ahora con alguien: una persona de confianza, un médico o una línea de ayuda de su país.",
  crisisDanger: "Si está en peligro ahora, llame al {emergency}.",
  crisisClose: "Nada más importa ahora. Una persona de nuestro equipo le contactará.",
  callbackAsk: "¿Qué día y a qué hora podemos llamarle?",
  callbackAgain: {
    text: "Escriba un día y una hora, por ejemplo martes a las 3 de la tarde.",
    voice: "Diga un día y una hora, por ejemplo martes a las tres de la tarde.",
  },
  callbackNoted: "Gracias. Una persona le llamará el {on} a {time}.",
  callbackHours: "Nuestro equipo llama en días hábiles entre {from} y {to}. ¿Qué día y a qué hora le conviene?",
  callbackHoursNight:
    "Nuestro equipo llama en días hábiles de {from} a {to} del día siguiente, hora de usted. ¿Qué día y a qué hora le conviene?",
  callbackMoved: "Al final no podemos llamarle ahora. Una persona le llamará el {on} a {time}.",
  callbackNow: "Nos pidió una llamada. {officer} le llamará en breve.",
  abuseCalm: {
    text: "Quiero ayudarle. Si prefiere hablar con una persona, responda 0.",
    voice: "Quiero ayudarle. Si prefiere hablar con una persona, oprima 0.",
  },
  stayOnMatter: {
    text: "Solo puedo ayudarle con el asunto de nuestro mensaje.",
    voice: "Solo puedo ayudarle con el asunto de esta llamada.",
  },
  phoneNoted:
    "Gracias. Escríbanos una vez desde el número terminado en {last4}, para saber que es suyo. Mientras tanto usamos el anterior.",

  // Cuándo escribir
  askRhythm: {
    text: "¿Cuándo podemos escribirle? Responda 1 por la mañana, 2 por la tarde, 3 por la noche, 4 solo en fin de semana.",
    voice:
      "¿Cuándo podemos contactarle? Por la mañana, oprima 1. Por la tarde, oprima 2. Por la noche, oprima 3. Solo en fin de semana, oprima 4.",
  },
  workplaceNoted: "Lamento la molestia. Anoté que no quiere llamadas en su trabajo; una persona se encargará.",
  keptPrivate: "Entendido. De esto hablo solo con usted, y nuestro equipo ve que no quiere que nadie más lo sepa.",
  rhythmNoted: "Gracias, queda anotado.",

  // Derechos
  stopped: {
    voice: "{lender} no le hará más llamadas automáticas. Hasta luego.",
    text: "{lender}: no recibirá más mensajes nuestros. Responda START si quiere recibirlos de nuevo.",
    wechat: "{lender}: no recibirá más mensajes nuestros. Escriba start si quiere recibirlos de nuevo.",
  },
  started: {
    voice: "{lender} podrá volver a hacerle llamadas automáticas. Para dejar de recibirlas, oprima 9.",
    text: "{lender}: volverá a recibir nuestros mensajes. Responda STOP para dejar de recibirlos.",
    wechat: "{lender}: volverá a recibir nuestros mensajes. Escriba stop para dejar de recibirlos.",
  },

  // No entendido, nada oído
  notUnderstood: "Disculpe, no entendí.",
  notUnderstoodDigits: { text: "Disculpe, sigo sin entender.", voice: "Disculpe, sigo sin entender. Use las teclas, por favor." },
  notUnderstoodPerson: "No quiero equivocarme, así que le ayudará una persona.",
  pleaseType: "Aquí solo puedo leer texto. Por favor escriba su mensaje.",
  linkAccount: "Si es cliente nuestro, escriba su número de contrato y verificaré sus datos.",
  silenceFirst: "No escuché nada.",
  silenceSecond: "Sigo sin escuchar nada. Use las teclas, por favor.",
  silenceEnd: "No le escucho. Puede llamarnos al {phone}. Hasta luego.",
  continueDate: "Estaba por elegir un día.",
  continueTopic: "Seguimos donde nos quedamos.",

  // Planes
  planReminder: "El pago {number} de su plan, {amount}, vence el {on}.",
  planMissed: "El pago {number} de su plan, {amount}, venció el {on} y todavía no nos ha llegado.",
});
