// Knows the Spanish of plans, hardship and more time, with usted: kind, plain, no pressure. Refuses to know when it is said.

export const helpPhrases = {
  planNothingDue: "Al {asOf} no hay nada vencido, así que no hace falta un plan.",
  planAskWish: "¿En cuántos meses, o cuánto al mes, le convendría pagar?",
  planAskWishAgain: {
    text: "Escriba un número de meses, hasta {months}, o un importe al mes. Responda 0 para hablar con una persona.",
    voice: "Diga un número de meses, hasta {months}, o un importe al mes. Para hablar con una persona, oprima 0.",
  },
  planReadBack: {
    text: "Este es el plan: {count} pagos mensuales. El primero, {amount} el {on}; el último, {lastAmount} el {lastOn}; {total} en total. ¿Es correcto? Responda 1 si lo es, 2 para cambiarlo.",
    voice:
      "Este es el plan: {count} pagos mensuales. El primero, {amount} el {on}. El último, {lastAmount} el {lastOn}. En total, {total}. Si es correcto, oprima 1. Para cambiarlo, oprima 2.",
  },
  planNoted:
    "Gracias. Su plan quedó anotado: {count} pagos mensuales, el primero de {amount} el {on}, el último de {lastAmount} el {lastOn}, {total} en total. Le avisaré antes de cada uno. Mientras lo cumpla, no recibirá otros recordatorios por este importe.",
  planNeedsApproval:
    "Un plan de este plazo lo tiene que aprobar una persona de nuestro equipo. Ya lo pasé tal como me lo dijo, y le responderán.",
  planCounterMonths: "El plan más largo que puedo hacer es de {count} meses.",
  planCounterSmall: "Cada pago tiene que ser de al menos {minimum}.",
  planCounterAfford: "Por lo que me dijo, eso sería más al mes de lo que le queda. Este sí le alcanza.",
  planCounterDay: "El primer pago puede ser a más tardar el {latest}.",
  planTooLong: "Con ese importe al mes, el plazo es más largo del que yo puedo acordar, pero una persona sí puede verlo.",
  planBroken: "Con este ya son {count} pagos del plan, así que una persona lo verá con usted.",
  planMissedChoice: {
    text: "¿Qué día puede pagarlo? Si el plan ya no le conviene, responda 2 y vemos un importe más bajo. Responda 0 para hablar con una persona.",
    voice:
      "¿Qué día puede pagarlo? Si el plan ya no le conviene, oprima 2 y vemos un importe más bajo. Para hablar con una persona, oprima 0.",
  },
  planApproval: "Un plan tan largo debe aprobarlo una persona de nuestro equipo.",
  planIfHard:
    "Si un mes se le complica, avíseme antes de la fecha y vemos juntos un importe menor. Con dos pagos sin hacer, una persona lo revisa con usted.",
  planStands: "Su plan está en marcha. El pago {number}, de {amount}, vence el {on}.",

  affordIntro:
    "Para encontrar un importe que pueda pagar, tengo cuatro preguntas cortas sobre un mes normal. Sus respuestas se usan solo para esto. Con cifras aproximadas basta.",
  affordIncome: "¿Cuánto dinero recibe al mes?",
  affordHousing: "¿Cuánto paga al mes de renta o vivienda?",
  affordEssentials: "¿Cuánto necesita al mes para comida, luz, transporte y otros gastos básicos?",
  affordDebts: "¿Cuánto paga al mes por otros contratos?",
  affordAgain: { text: "Escriba un importe, o nada si no hay.", voice: "Diga un importe, o diga cero si no hay." },
  affordCurrency: "Deme los importes en {currency}, por favor.",
  affordWhy: "Lo pregunto para que ningún pago le quite lo que necesita para vivir. Sus respuestas no se usan para nada más.",
  affordRough: "Con una cifra aproximada basta.",
  affordDeclined: "Está bien, no tiene que decirlo. En su lugar, una persona puede verlo con usted.",
  affordFound: "Gracias. Parece posible pagar unos {amount} al mes.",
  affordNothingLeft:
    "Gracias por su confianza. Con estas cifras no le queda nada, así que no le pediré que acuerde ningún pago. Una persona verá con usted qué se puede hacer.",

  hardshipIncome: "Lamento lo que me cuenta. Perder ingresos es duro, y ayuda que me lo haya dicho.",
  hardshipIllness: "Lamento lo que me cuenta. Lo primero es su salud.",
  hardshipDisaster: "Lamento mucho lo que le pasó. Espero que esté a salvo.",
  hardshipLoss: "Siento mucho su pérdida. No tiene que hacer nada ahora.",
  hardshipAbuse: "Gracias por decírmelo.",
  hardshipGambling: "Gracias por decírmelo. Hace falta valor, y hay ayuda.",
  hardshipScam: "Lamento lo que le pasó. No fue culpa suya.",
  hardshipOther: "Lamento lo que me cuenta. Gracias por decírmelo.",
  hardshipSafe: {
    text: "¿Es seguro escribirle por aquí? Responda 1 para sí, 2 para no.",
    voice: "¿Puede hablar ahora con seguridad? Si es así, oprima 1. Si no, oprima 2.",
  },
  hardshipSafeAgain: {
    text: "¿Es seguro escribirle por aquí? Responda 1 para sí, 2 para no, 0 para hablar con una persona.",
    voice: "Si puede hablar ahora con seguridad, oprima 1. Si no, oprima 2.",
  },
  hardshipUnsafe: { text: "Está bien. No recibirá más mensajes por aquí.", voice: "Está bien. No recibirá más llamadas aquí." },
  hardshipStands: "Nuestro equipo ya tiene lo que me dijo. Hasta el {until} no recibirá recordatorios.",
  hardshipRest: "No recibirá recordatorios hasta el {until}.",
  hardshipChoice: {
    text: "¿Qué le ayudaría? Responda 1 para ver un pago mensual más bajo, 2 para hablar con una persona, 3 para dejarlo por ahora.",
    voice: "Para ver un pago mensual más bajo, oprima 1. Para hablar con una persona, oprima 2. Para dejarlo por ahora, oprima 3.",
  },
  hardshipLater: {
    text: "Está bien. Nuestro equipo recibe lo que me contó y una persona se comunicará con usted. Puede escribirnos cuando quiera.",
    voice: "Está bien. Nuestro equipo recibe lo que me contó y una persona se comunicará con usted. Puede llamarnos cuando quiera.",
  },
  signpost: "También puede llamar a {service}: {number}.",

  moreTimeChoice: {
    text: "Puedo anotar un día hasta el {latest}. Responda 1 para elegir un día, 2 para pagar en partes mensuales, 3 para pedir otra fecha de pago, 0 para hablar con una persona.",
    voice:
      "Puedo anotar un día hasta el {latest}. Para elegir un día, oprima 1. Para pagar en partes mensuales, oprima 2. Para pedir otra fecha de pago, oprima 3. Para hablar con una persona, oprima 0.",
  },
  dueDateAsk: "¿Qué día del mes le convendría para sus pagos?",
  dueDateAskAgain: {
    text: "Escriba un día del mes, del 1 al 28. Responda 0 para hablar con una persona.",
    voice: "Diga o marque un día del mes, del uno al veintiocho. Para hablar con una persona, oprima 0.",
  },
  dueDateConfirm: {
    text: "¿Pido a nuestro equipo que pase su fecha de pago al día {day} del mes? Responda 1 para sí, 2 para no.",
    voice: "¿Pido a nuestro equipo que pase su fecha de pago al día {day} del mes? Si es así, oprima 1. Si no, oprima 2.",
  },
  dueDateAsked: "Pedí el día {day} del mes. Una persona decide y se lo dirá. Mientras tanto su fecha de pago no cambia.",

  waiverOffer: {
    text: "Si paga {amount} a más tardar el {on}, se le descuentan {waived} del interés por mora. ¿Lo anoto? Responda 1 para sí, 2 para no.",
    voice:
      "Si paga {amount} a más tardar el {on}, se le descuentan {waived} del interés por mora. Para anotarlo, oprima 1. Si no, oprima 2.",
  },
  waiverMost: "Es lo más que puedo descontar.",
  waiverDone: "Se descontaron {waived} del interés por mora.",
  waiverLost: "En ese caso no se descuenta el interés por mora.",
  waiverNoted: "Gracias. Anoté {amount} para el {on}. Cuando llegue, se descuentan {waived} del interés por mora.",
} as const;
