// Knows more ways in which the everyday things are said in Spanish, with many words in each place. Refuses to know grave ones: their model does not learn from this.
import type { IntentExamples } from "../../examples.ts";

export const everydayExamples: IntentExamples = {
  out_of_scope: {
    right: [
      "{qué|cual} {película|serie|canción|libro|juego} {me recomiendas|está de moda|ganó el oscar|salió este año}",
      "{quién|que equipo|qué cantante} {ganó|escribió|inventó|dirigió|canta} {el mundial|el quijote|el teléfono|la liga|esa canción}",
      "cuánt{o|a|as} {azúcar|calorías|proteína|sal|harina} {tiene|lleva|necesito para} {un taco|el arroz|los hotcakes|una manzana}",
      "{cómo|como} {se hace|preparo|cocino|arreglo|limpio|entreno} {el mole|una llanta|la lavadora|la alfombra|a mi perro|el pozole|la computadora}",
      "{prende|apaga|baja|sube} {la luz|el ventilador|el volumen|la tele|la calefacción}{ de la sala| del cuarto|}",
      "{pon|quita|cambia} {una alarma|un temporizador|un recordatorio|música} {a las 6|de diez minutos|para mañana|de los ochenta}",
      "{qué|como está el} {clima|temperatura|pronóstico|tráfico} {hace en|hay en|para|este fin de semana en} {monterrey|mi ciudad|mañana|el centro}",
      "{resérvame|búscame|encuentra} {un hotel|un vuelo|una mesa|un cuarto} {en cancún|para dos|para el sábado|barato}",
      "{traduce|qué significa|cómo se escribe|define} {casa|perro|efímero|gracias|desarrollo} {en inglés|en francés|}",
      "{se descompuso|no prende|se rompió|gotea} {mi carro|la licuadora|mi teléfono|el techo|la llave del baño}",
      "{dónde hay|hay|cuál es} {una|la} {gasolinera|farmacia|biblioteca|taquería} {cerca|abierta|más cercana}",
      "{quiero|puedo|cómo le hago para} {abrir|sacar|solicitar|cerrar} {una cuenta de ahorros|una tarjeta nueva|un crédito hipotecario|una inversión|otro préstamo}",
      "{perdí|me robaron|no encuentro|extravié|se me cayó} {mi tarjeta|la cartera|mi pasaporte|las llaves|el celular|mi bolsa}",
      "{no me ha llegado|cuándo llega|dónde está} mi {tarjeta nueva|paquete|pedido|pasaporte|tarjeta de débito}",
      "{a cuánto está|cuánto vale|a cómo está} {el dólar|el euro|el bitcoin|el oro|la gasolina|el kilo de tortilla}",
      "{cuánto es|calcula|dime} {15 por 8|la raíz de 81|el 10 por ciento de 300|cuántos gramos hay en una libra}",
      "{te gusta|tienes|sabes} {la pizza|novia|familia|cantar|bailar|chistes|mascotas}",
      "{cuándo|qué día} {es|cae} {el día de las madres|navidad|semana santa|mi cumpleaños|el puente}",
      "{escribe|cuéntame|hazme|invéntate} {un poema|un cuento|un chiste|una canción|un resumen}{ de amor| de gatos| para mi jefe|}",
      "{ayer|el fin de semana|el domingo|anoche} {fui a|estuve en|vi|jugué} {la playa|una fiesta|el partido|casa de mi abuela|una película}",
      "{cambiar|olvidé|cómo activo} el {nip|pin} de mi {tarjeta|celular|chip}",
    ],
  },
  affirm: {
    right: [
      "{ok|okey|okay|oki|sale|va|órale|ándale|simón|dale|listo|perfecto}{ gracias| entonces| está bien| pues|}",
      "{sí|si|claro|claro que sí|por supuesto|así es|exacto|correcto|efectivamente|obvio|seguro}{ señor| señorita| de acuerdo|}",
      "{hazlo|hágalo|adelante|procede|continúe|confirmo|acepto|me parece bien|estoy de acuerdo}",
    ],
  },
  abuse: {
    right: [
      "{son|eres|es usted} {unos|un|una bola de} {rateros|ladrones|pendejos|idiotas|estúpido|inútil|imbécil|sinvergüenzas|muertos de hambre|gilipollas|malparidos}",
      "{váyanse|vete|váyase} {a la chingada|al diablo|al carajo|al infierno|a la mierda|a la fregada}",
      "{chinga tu madre|jódete|púdrete|cállate pendejo|pinche robot|hijos de puta|me caes mal idiota}",
    ],
  },
  stop_command: {
    right: [
      "{para|pare|párale|alto|basta|detente|deténgase|silencio|cállate|calla|suficiente|ya estuvo|corta}{ ya| por favor| ahorita|}",
      "{deja|deje|déjame|deje} de {hablar|repetir|decir eso|insistir}",
      "{espera|espere|espérame|un momento|un segundo|dame un minuto|aguanta}{ tantito| por favor|}",
    ],
  },
  cancel: {
    right: [
      "{cancela|cancele|olvida|olvídalo|olvídelo|anula|anúlalo|descarta|borra}{ eso| la operación| mi solicitud| lo que pedí|}",
      "{déjalo|déjelo|dejémoslo} {así|para después}",
      "{ya no|mejor ya no|no sigas con} {lo haga|lo hagas|nada|eso|la solicitud}",
    ],
  },
  cancel_promise: {
    right: [
      "{cancele|anule|deshaga|quite} {mi promesa|el compromiso|el acuerdo|lo que quedamos|el pago que prometí|mi convenio}",
      "{ya no voy a poder|no voy a poder|no podré} {cumplir|pagar} {lo que quedamos|lo prometido|lo que le prometí|el convenio|lo acordado}",
      "{le voy a fallar|le quedo mal|no le voy a cumplir} {con el pago|el viernes|con lo prometido}",
    ],
  },
  greeting: {
    right: ["{hola|buenas|buenos días|buenas tardes|buenas noches|qué tal|quiubo|hey}{ señorita| cómo está| qué tal| amigo| disculpe|}"],
  },
  goodbye: {
    right: [
      "{adiós|bye|hasta luego|hasta pronto|nos vemos|chao|cuídese|hasta mañana}{ gracias| que esté bien| señorita|}",
      "{que tenga|le deseo|que pase} {buen día|bonita tarde|linda noche|buen fin de semana}",
      "{me voy|cuelgo|tengo que colgar|me despido|ahí nos vemos}",
    ],
  },
  help: {
    right: [
      "{ayuda|ayúdame|ayúdeme|necesito ayuda|me puede ayudar|me orienta}{ por favor| con esto| con mi crédito|}",
      "{qué|cuáles} {opciones tengo|puedo hacer aquí|comandos hay|puedo preguntar|cosas haces}",
      "{tengo|es} una {duda|pregunta|consulta}",
    ],
  },
  unsure: {
    right: [
      "{no sé|no lo sé|quién sabe|sepa|tal vez|a lo mejor|quizás|puede ser|depende|probablemente}{ la verdad| todavía| ahorita| bien|}",
      "{tengo que|necesito|déjeme} {pensarlo|checar|ver|preguntar|revisar|consultarlo}{ con mi esposa| primero|}",
    ],
  },
  how_to_pay: {
    right: [
      "{cómo|dónde|en dónde|por dónde} {pago|puedo pagar|hago el pago|deposito|hago la transferencia|hago el ingreso}",
      "{me da|páseme|mándeme|cuál es} {la clabe|el número de cuenta|la referencia|el link|los datos para transferir|la liga de pago}",
      "{se puede|puedo|aceptan} {pagar en oxxo|con tarjeta|en efectivo|por transferencia|en la tienda|con cheque|en ventanilla}",
    ],
  },
  payment_status: {
    right: [
      "{ya|todavía no} {se refleja|se reflejó|aparece|les cayó|les llegó|entró} {mi pago|el depósito|la transferencia|el dinero}",
      "{cuánto tarda|cuándo se refleja|en cuánto tiempo aparece} {el pago|un depósito|la transferencia|mi abono}",
      "{por qué no|cómo es que no} {aparece|sale|se refleja|me marcan} {mi pago|el abono|el depósito}",
    ],
  },
  hardship: {
    right: [
      "{perdí|acabo de perder|me quitaron} {mi trabajo|el empleo|la casa|mi negocio|la chamba}",
      "{estoy|ando|seguimos} {sin trabajo|sin dinero|en una mala racha|enfermo|internada|desempleado|incapacitada}",
      "{no me alcanza|no nos alcanza|apenas saco} {para nada|para comer|ni para la renta|para la luz}",
      "{el huracán|la inundación|el temblor|el incendio} {se llevó todo|acabó con la casa|nos dejó sin nada}",
    ],
  },
  update_contact: {
    right: [
      "{cambié de|cambió mi|quiero cambiar mi|actualice mi|es nuevo mi} {número|teléfono|celular|correo|domicilio|dirección|código postal}",
      "{me mudé|me cambié de casa|ya no vivo ahí}{ quiero actualizar mi dirección| anote la nueva|}",
    ],
  },
  start_contact: {
    right: [
      "{quiero|deseo|acepto} {volver a recibir|recibir otra vez|que me manden de nuevo} {mensajes|avisos|recordatorios|notificaciones}",
      "{reactiven|activen|reanuden|vuelvan a mandar} {los mensajes|mis avisos|las notificaciones|los recordatorios}",
      "{me di de baja|cancelé los mensajes} {sin querer|por error} {quiero volver|actívenme|reactívenlos}",
    ],
  },
  contact_preference: {
    right: [
      "{ya es medianoche |es muy noche |por favor |oiga |}{dejen de|paren de|no anden} {escribirme|mandarme mensajes|llamarme|marcarme|textearme} {tan noche|tan tarde|tan temprano|a estas horas|de madrugada|los domingos|en mi turno}",
    ],
  },
  already_paid: {
    right: [
      "{deposité|transferí|aboné|pagué|mandé el pago|hice el depósito|deposite|pague} {el lunes|el viernes|ayer|antier|el martes pasado|la semana pasada|el 3|hace dos días}{ en el oxxo| por la app| en ventanilla|}",
    ],
  },
  promise_to_pay: {
    right: [],
    wrong: [
      "{deposité|transferí|aboné|pagué|deposite|pague} {el lunes|el viernes|ayer|antier|el martes pasado|el 3}{ en el oxxo| por la app|}",
    ],
  },
  deny: {
    right: [],
    wrong: ["{no es|no son|eso no es|esa no es} {mío|mía|mi deuda|mi préstamo|mi cuenta}{ joven| para nada|}"],
  },
};
