// Knows the phrases of this language that must be heard in the middle of anything. Refuses to know what follows from them.
import type { CriticalRule } from "../critical-rule.ts";
import { composedRules } from "./critical-composed.ts";

// Written for text without accents, where "llamo" is both "llamó" and "llamo", "uso" both "usó" and "uso".

const death = "(?:murio|fallecio|se mato)";
const dearThings =
  "(?:telefono|celular|cel|movil|bateria|pila|carro|coche|auto|troca|camioneta|moto|compu|computadora|laptop|internet|negocio|linea|app|pantalla|refri|lavadora|tele|television|tv|estufa|licuadora|clima|boiler|impresora|perr[oa]|perrit[oa]|gat[oa]|gatit[oa]|mascota|vaca|planta)s?";
const person =
  "(?:persona|humano|human|someone|representative|agent|manager|supervisor|ser humano|alguien|agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|encargad[oa]|jef[ea]|superior|senorita|empleado|funcionari[oa]|especialista|consultora?|trabajadora?)";
const anyPerson = `(?:(?:un|una|el|la|tu|su|algun|alguna|otro|otra|los|las|sus) )?(?:(?:verdader[oa]|ser) )?${person}`;
const owed = "(?:deuda|prestamo|credito|cargo|cobro|adeudo|compra|saldo|monto|movimiento|gasto|mora|factura|recibo)s?";
const papers =
  "(?:nombre|datos|ine|ife|curp|rfc|seguro|social|ssn|itin|cedula|dni|identificacion|identidad|papeles|documentos|informacion|firma|credencial|licencia|pasaporte)";
const lawyer =
  "(?:abogad[oa]s?|licenciad[oa]s?|letrad[oa]s?|procurador(?:a|es)?|apoderad[oa] legal|representantes? legal(?:es)?|despacho (?:de abogados|juridico|legal))";
const kin = "(?:espos[oa]|marido|mujer|mama|papa|madre|padre|hij[oa]|herman[oa]|abuel[oa]|abuelit[oa]|ti[oa]|novi[oa]|pareja)";

/** Not a wish to be left alone, only about when or where: "al trabajo", "antes de las 8", "en la noche". */
const onlyThen =
  "(?!,? (?:por favor )?(?:al (?:trabajo|celular|cel|fijo|telefono de)|a (?:la casa|casa|mi|la oficina|estas? horas?|esas? horas?|cada|diario)|en (?:la|las|los|el|horario|fin|domingo|horas?|este momento)|hoy|ahor\\w*|antes|despues|tan|tant[oa]s?|los|las|entre|de (?:noche|madrugada)|por (?:la|las|telefono)|pero|hasta|mientras|todo|todos|cuando|si|mejor|diario))";

/** What a cash machine, a shop or an exchange office takes, and a payment that was turned down, is no sum of ours to dispute: here nothing weaker than a rule hears a dispute. */
export const nothingToDispute =
  /\bcajero(?:s| automatico)?\b(?=.*\b(?:comision|cobr\w+|cargo)\b)|\b(?:comision|cobr\w+|cargo)\b.*\b(?:cajero|retir(?:o|ar|e) (?:de )?efectivo|tipo de cambio)\b|\b(?:rechaz\w+|declin\w+|rebot\w+)\b(?!.*\b(?:dos|doble|ambos|cobr\w+)\b)|\bno (?:l[oae]s? )?(?:discuto|disputo|niego|peleo)\b|\bno es mi tarjeta\b.{0,10}\b(?:use|usen|usa|cobr\w+ (?:a|de) la) (?:la )?otra\b/;

const unaHora =
  "(?:(?:tan|muy|bien|demasiado) (?:de )?(?:noche|tarde|temprano)|(?:ya )?de (?:noche|madrugada)|(?:en|por|a) (?:la|las) (?:noche|madrugada|manana|tarde)s?|a (?:estas|esas|altas|tales) horas?(?: de la (?:noche|madrugada))?|a las? \\d{1,2}|a las? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\\b|a (?:medianoche|media noche|mediodia)|antes de|despues de|(?:los|en) (?:domingos?|sabados?|fin(?:es)? de semana|lunes|martes|miercoles|jueves|viernes)|(?:en|a|al) (?:el |mi |la )?(?:turno|trabajo|chamba|jale|oficina|horario|turno|horas? de (?:trabajo|oficina|dormir|comer|comida))|(?:mientras|cuando) (?:estoy|duermo|trabajo|ando|estamos|como|manejo)|entre semana)";

/** "Dejen de escribirme tan noche": said of hours, days or where one is. Day and night alike is another matter. */
export const onlyAtHours = new RegExp(
  `\\b(?:dej(?:en|e|a|es|ar) de|paren? de|(?:ya )?no)(?: (?:me|nos|estar|esten?|anden?|vuelvan? a|sigan?|por favor|quiero|quisiera|que|tantos?))* (?:llam|marqu|marc|habl|escrib|mand|envi|text|contact|molest|mensaj)\\w*(?: (?:me|mensajes?|mensajitos|textos|whats\\w*|avisos|por favor|ya|a mi casa|asi))* ${unaHora}(?! ?(?:ni|y|o) (?:de dia|dia|nunca|en el dia|a ninguna|en ningun))|(?:^|[.,;!?] ?|\\b(?:y|pero|por favor|que) )(?:(?:los|en) (?:domingos?|sabados?|fin(?:es)? de semana)|(?:en|por) la (?:noche|madrugada)|de (?:noche|madrugada)|despues de las? \\d+)[, ]+(?:por favor |porfa )?(?:ya )?no (?:me |nos )?(?:llam|marqu|marc|habl|escrib|mand|envi|text|contact|molest)\\w*(?: (?:mensajes?|textos))*`,
  "g",
);

export const criticalRules: readonly CriticalRule[] = [
  {
    intent: "stop_contact",
    name: "keyword alone",
    media: ["sms", "wechat", "web"],
    says: /^\W*(?:stop(?: ?all)?|alto|baja|unsubscribe|quit|end|desuscribir(?:me)?|no molestar)(?: (?:por favor|ya|gracias|todo))*\W*$/,
    right: ["STOP", "baja", "Alto por favor", "stop all"],
    wrong: ["a fin de mes", "el interés está muy alto", "puse stop por error", "baja la velocidad", "alto ahí"],
  },
  {
    intent: "stop_contact",
    name: "do not call me",
    says: new RegExp(
      `\\bno (?:me |nos )?(?:vuelva[ns]? (?:a )?|sigan? |este[ns]? |anden? |se atrevan a |se les ocurra )?(?:llam(?:en|es|e|ar|arme|arnos|ando|andome)|llameis|marqu(?:en|es|e)|marcar(?:me)?|marcando|escrib(?:an|as|a|ir|irme|iendo)|text(?:een|ees|ee|ear|earme)|contact(?:en|es|e|ar|arme|arnos|ando)|busqu(?:en|es|e)|molest(?:en|es|e|ar|arme|ando)|acos(?:en|es|e|ar|arme)|hostig(?:uen|ues|ue)|fastidi(?:en|es|e))\\b${onlyThen}`,
    ),
    unless:
      /\b(?:mejor|prefiero) (?:por|que me|llam|un |una |mens|correo|whats|escrib|al |a las|en |mand|manana|mas tarde|luego|el |la )|\b(?:mand|escrib|envi)(?:en|e|a|an)me\b|\bprefiero que me (?:escrib|mand)|\bsolo (?:por|llam|mens|correo|whats)/,
    right: [
      "ya no me llamen",
      "No me vuelvan a marcar nunca",
      "por favor no llamen más a este número",
      "no me contacten",
      "no me molesten",
    ],
    wrong: [
      "no me llamen al trabajo, llamen al celular",
      "no llamen antes de las 8",
      "no me llames hoy, mejor mañana",
      "por que no me llamaron antes",
      "no me llamen, mejor mensaje",
      "prefiero que me escriban, no que me llamen",
    ],
  },
  {
    intent: "stop_contact",
    name: "do not insist, cancel the messages",
    says: /\b(?:l[oe]s?|te) (?:voy a |vamos a )?bloque(?:ar|o|are)(?:los)?\b|\bstop\b.{0,12}\b(?:llamad|mensaj|texto|sms)|\b(?:mensaj\w*|llamad\w*|llamando|textos)\b.{0,15}\b(?:parenle|pare|paren|basta|ya estuvo)\b|\b(?:hart[oa]s?|cansad[oa]s?|fastidiad[oa]s?|hasta (?:la madre|el gorro)) (?:de|con|por) (?:\w+ ){0,3}(?:mensajes|llamadas|textos|que me (?:llam|marq|mand|escrib))|\bno (?:me |nos )?(?:sigan? |esten? )?insist(?:a|an|as|ir|iendo)\b(?=.*\b(?:llam|mensaj|marc|escrib|cobr)|\W*$)|\b(?:cancel|deten|suspend|elimin|desactiv|quit)\w* (?:ya )?(?:los |estos |esos |sus |mis |las |estas |todos los )?(?:mensajes|avisos|notificaciones|llamadas|textos|recordatorios|sms)\b/,
    unless: /\bno (?:cancel|quit|elimin|desactiv)|\bpor (?:error|equivocacion)\b/,
    right: ["no insistan con sus llamadas", "cancelar mensajes", "quiten los recordatorios"],
    wrong: ["no cancelen los avisos", "cancele mi pago", "quite los recargos"],
  },
  {
    intent: "stop_contact",
    name: "do not speak to me",
    says: /\bno (?:me|nos) (?:vuelva[ns]? a |este[ns]? )?habl(?:e|en|es|ar|ando)\b(?! (?:asi|en|de|del|tan|rapido|mas (?:rapido|fuerte|alto|lento|despacio)|fuerte|con|como|ahor|hoy|al|a))/,
    right: ["oiga por favor ya no me hable", "no me vuelvan a hablar"],
    wrong: ["no me hable tan rápido", "no me hable más rápido", "no me hable en inglés", "no me hable de usted", "no puedo hablar"],
  },
  {
    intent: "stop_contact",
    name: "no more messages",
    says: /\bno (?:me |nos )?(?:vuelva[ns]? a |sigan? |este[ns]? )?(?:mand|envi)(?:en|es|e|ar|arme|ando|andome)(?: (?:mas|ya|otro|otra|estos|esos|sus|ningun\w*|nada de|a mi))* ?(?:mensajes?|m[se]n?[sj]+s?|msgs?|textos?|sms|mensajitos|notificaciones|avisos|correos|recordatorios|nada mas|mas nada|whats\w*)|\bno (?:mas|quiero mas) (?:mensajes|llamadas|textos|sms|avisos)/,
    unless: /\bmejor (?:llam|por|un|correo|whats|escrib|mens)|\bprefiero (?!que no)/,
    right: [
      "ya no me manden mensajes",
      "no me envíen más textos por favor",
      "no mas llamadas",
      "ya no kiero mas mensajes, no me manden mas nada",
    ],
    wrong: [
      "no me manden tantos mensajes",
      "no me manden whatsapp, mejor llamen",
      "no me mandaron recordatorio",
      "no me llegó ningún mensaje",
    ],
  },
  {
    intent: "stop_contact",
    name: "I do not want your calls",
    says: /\bno (?:quiero|deseo|necesito|acepto|me interesa) (?:que (?:me |nos )?(?:vuelvan a |sigan )?(?:llam|marqu|marc|escrib|contact|molest|busqu|habl|text|(?:mand|envi)\w* (?:mas )?mensaj)|(?:seguir |volver a )?(?:recib\w*|tener|ver) (?:(?:mas|sus|estos|esos|estas|esas|ningun\w*|tantos|de sus) )*(?:mensaj|llamad|aviso|sms|texto|correo|notificac|recordator|nada de ustedes)|(?:(?:mas|sus|estos|esos|estas|esas|ningun\w*) )*(?:mensaj|llamad|aviso|sms|textos|notificac))/,
    right: ["no quiero que me llamen", "ya no deseo recibir sus mensajes", "no quiero mas llamadas", "ya no kiero mensajes"],
    wrong: ["no quiero que me cobren intereses", "no quiero recibir recargos", "no quiero que me reporten"],
  },
  {
    intent: "stop_contact",
    name: "stop doing it",
    says: /(?<!\bno (?:me |nos )?)\b(?:dej(?:en|e|a|es|ad|ar)|par(?:en|e|a|ad)(?:le)?|ces(?:en|e)|basta|terminen|ya estuvo (?:bueno )?|suficiente)(?:,? ya| por favor)? (?:de|con) (?:estar |andar |tanto |tanta |tantos |tantas |las |los |sus |mas )*(?:llam|marc|marqu|hablarme|hablandome|escrib|mand|envi|molest|contact|acos|acoso|hostig|busc|fastidi|jod|ching|texte|mensaj|spam|insist|perturb)|\b(?:paren|pare|dejen|basta|ya estuvo)\b(?:,? \w+){0,2} (?:los|las|sus|tantos|tantas|tanta|tanto|de tanta|de tantas) (?:mensajes|llamad\w+|avisos|textos|acoso)/,
    right: ["dejen de llamarme", "para de escribirme", "ya basta de llamadas", "deja ya de molestar", "dejen de acosarme"],
    wrong: ["no dejen de avisarme", "dejame ver cuando puedo", "para de hablar un momento", "deje de hablar", "me dejaron sin trabajo"],
  },
  {
    intent: "stop_contact",
    name: "leave me alone",
    says: /\bdej(?:en|e|a|ad|es)(?:me|nos)?(?: \w+){0,2} (?:en paz|tranquil[oa]s?|de (?:molestar|llamar|joder|chingar))\b|\bparen?le (?:ya )?(?:a|con) (?:las llamadas|los mensajes|sus llamadas|sus mensajes|tanta llamada)/,
    right: ["déjenme en paz", "dejeme ya en paz por favor", "parenle a las llamadas", "dejenos tranquilos"],
    wrong: ["dejeme pagar el viernes", "que en paz descanse", "déjelo así"],
  },
  {
    intent: "stop_contact",
    name: "take me off the list",
    says: /\b(?:(?:borr|elimin|remuev|remov|saqu)\w*|quit(?:e|en|a|es|ame|eme|enme|ar|arme|enos)|saca|sacame|sacar|sacarme)\b(?! (?:mi|la|el|su|esta|ese|esa) (?:cuenta|deuda|prestamo|saldo|credito))(?: \w+){0,2} (?:de (?:su|sus|la|tu|esta|esa|las) (?:lista|listas|base|registros?|sistema|directorio|agenda)|mi (?:numero|telefono|celular|contacto|cel)(?! (?:viejo|anterior|antiguo)))\b/,
    unless: /\b(?:agreg|actualic|actualiz|apunt|pong|nuevo)/,
    right: ["borren mi numero", "quítenme de su lista", "sáquenme de su base de datos", "elimine mi telefono por favor"],
    wrong: ["borre mi numero viejo", "borre lo que le dije del viernes", "quiteme los intereses"],
  },
  {
    intent: "stop_contact",
    name: "consent withdrawn",
    says: /\b(?:no (?:les? |los )?(?:autorizo|doy|di|permito)|no (?:tienen?|cuentan con) (?:mi )?(?:permiso|autorizacion|consentimiento)|retiro|revoco|cancelo|(?:les?|los?) prohibo|exijo que (?:no|dejen|paren))\b.{0,45}\b(?:llam|marqu|marc|mensaj|contact|escrib|consentimiento|autorizacion para|permiso para|comunic)/,
    right: [
      "no autorizo que me llamen",
      "revoco mi autorizacion para llamarme",
      "les prohíbo que me vuelvan a llamar",
      "retiro mi consentimiento",
    ],
    wrong: ["no autorice ese cargo", "retiro mi promesa", "doy permiso para que me escriban"],
  },
  {
    intent: "stop_contact",
    name: "unsubscribe",
    says: /\b(?:dar(?:me|se)?|dame|deme|denme|dadme|solicito(?: la| mi)?|pido(?: la| mi)?|quiero(?: la| mi)?) (?:de )?baja\b(?! (?:medica|de mi (?:trabajo|seguro)|del (?:seguro|trabajo)|(?:mi|la|el) (?:cuenta|tarjeta|seguro|servicio|linea|mensualidad|cuota)))|\b(?:cancel\w*|anul\w*) (?:la |mi |esta )?suscripcion|\b(?:desuscri|dessuscri|unsuscri|unsubscri)/,
    right: ["quiero darme de baja", "dame de baja de los mensajes", "cancelar suscripción", "Unsubscribe me"],
    wrong: ["me di de baja por error", "me dieron de baja en el seguro", "estoy de baja médica", "quiero que me baje la cuota"],
  },
  {
    intent: "stop_contact",
    name: "said in English",
    says: /\b(?:stop (?:calling|texting|messaging|contacting|bothering)|(?:do ?n.?t|do not) (?:call|text|contact|message) (?:me|us)|leave me alone|remove me)\b/,
    right: ["stop calling me", "don't text me"],
    wrong: ["stop talking", "stop por error"],
  },

  {
    intent: "crisis",
    name: "suicide named",
    says: /(?<!\bse )\bsuicid|\b(?:quit(?:ar|arme|o)|quitarse) la vida|\bme (?:voy a |quiero |quisiera )?quit(?:ar|o) la vida|\bautolesi/,
    unless: /\bse quito la vida\b/,
    right: ["me voy a suicidar", "he pensado en quitarme la vida", "tengo pensamientos suicidas", "me están orillando al suicidio"],
    wrong: ["quiero vivir tranquilo", "seguro de vida", "me quitan la vida con tanto trámite, ya quiero pagar"],
  },
  {
    intent: "crisis",
    name: "wish to die",
    says: /(?<!\bno (?:me )?)\b(?:(?:quiero|quisiera|deseo|prefiero|preferiria|ganas de|pienso(?: en)?|pensado en|pensando en|mejor|ojala|quiza|me quiero|me quisiera|me voy a|voy a)(?: ya| mejor)? (?:me )?(?:morir|morirme|muero|muriera|muera|moriria)|(?:mejor|ojala|quisiera|quiero|preferiria|prefiero)(?: \w+){0,2} muert[oa])\b(?! (?:de (?:la |el |pura |puro )?(?:risa|hambre|verguenza|pena|sueno|calor|frio|aburrimiento|sed|miedo|nervios|cansancio|ganas)|por (?:pagar|saber|salir)|con (?:deudas?|esta deuda)))/,
    right: ["me quiero morir", "mejor me muero", "estaría mejor muerta", "ya me quisiera morir", "me kiero morir"],
    wrong: [
      "me muero de risa",
      "no me quiero morir, quiero pagar",
      "no quiero morir con deudas",
      "me voy a morir de hambre",
      "mi mamá se murió",
    ],
  },
  {
    intent: "crisis",
    name: "to kill oneself",
    says: /(?<!\b(?:el|la|esta|este|ese|esa) \w+ )\bme (?:voy a |quiero |quisiera |pienso |tengo que |puedo )?(?:matar|mato|ahorcar|ahorco)\b(?! (?:los (?:pies|ojos|zapatos)|las (?:manos|rodillas|piernas)|trabaj|chambe|estudi|jaland|por |de |a (?:trabaj|preguntas)|todos los dias))|(?<!\b(?:va|van|quiere|quieren|puede|pueden) (?:a )?)\b(?:matarme|ahorcarme)\b(?! (?:trabaj|chambe))/,
    unless: /\bno me (?:voy a |quiero |mato)/,
    right: ["me voy a matar", "si me siguen cobrando me mato", "pienso en matarme", "quiero matarme"],
    wrong: [
      "me matan los pies",
      "me mata este calor",
      "me mato trabajando y no alcanza",
      "mi esposa me mata si se entera",
      "mi jefe me va a matar",
      "esos intereses me están matando",
    ],
  },
  {
    intent: "crisis",
    name: "no wish to live",
    says: /\bno (?:quiero|quisiera|deseo|aguanto) (?:mas )?(?:seguir )?(?:vivir|viviendo|vivo|viva|existir|existiendo|despertar)\b(?! (?:aqui|alla|endeud\w+|debiendo|con (?:deudas?|el|la|mi|mis)|en (?!este mundo)))|\b(?:sin|no tengo|perdi las|ni) ganas de (?:seguir )?viv|\b(?:quisiera|quiero|preferiria) (?:no|dejar de) (?:despertar|existir|vivir|estar viv[oa])|\bojala (?:ya )?no (?:despert|amanec)|\b(?:la|mi) vida (?:ya )?no (?:tiene|le veo|le encuentro) sentido|\b(?:caso|chiste|objeto|sentido) (?:a|de) (?:seguir )?(?:viv|la vida)|\bsentido a (?:la|mi) vida|\bsentido (?:seguir )?(?:a )?viv|\b(?:no tengo|sin|ningun\w*|no hay|no veo|no encuentro|ya no hay)(?: \w+)? (?:razon(?:es)?|motivos?) (?:para|de) (?:seguir )?viv|\bno vale la pena (?:seguir )?viv|\bpara que (?:quiero |voy a )?(?:seguir |sigo )?viv(?:o|ir|iendo)\b|\bdorm\w+ (?:para siempre|y (?:ya )?(?:no|nunca) (?:volver a )?despert\w+)|\bno quiero estar (?:aqui )?en este mundo|\bno quiero estar aqui en este mundo/,
    right: [
      "ya no quiero vivir",
      "no tengo ganas de vivir",
      "la vida no tiene sentido",
      "ojalá no despertara mañana",
      "no le veo sentido a vivir",
    ],
    wrong: ["no quiero vivir en esa casa", "vivo en otra ciudad", "no tiene sentido ese cobro"],
  },
  {
    intent: "crisis",
    name: "end of it all",
    says: /\b(?:acab|termin)(?:ar|are|o) (?:ya )?con (?:mi (?:vida|existencia)|todo(?: esto)?\b(?! (?:el|la|lo|los|las|mi|de)))|\bponer(?:le)? fin a (?:mi vida|todo)|\bquiero desaparecer|\bdesaparecer (?:de este mundo|y que todo)|\b(?:estaria[ns]?|estarian|estara[ns]?) mejor sin mi\b|\bno puedo mas con (?:la|mi|esta) vida|\bno aguanto (?:mas )?(?:la|mi|esta) vida/,
    unless: /\b(?:pagar|pago|liquid\w+|abon\w+|deposit\w+)\b/,
    right: ["quiero acabar con todo", "voy a acabar con mi vida", "mi familia estaría mejor sin mí", "quiero desaparecer"],
    wrong: ["quiero acabar con esta deuda", "quiero terminar de pagar todo", "ya no puedo más con los intereses"],
  },
  {
    intent: "crisis",
    name: "by what means",
    says: /\b(?:tir|avent|lanz|ech)(?:ar|arme|o|are)\b(?: \w+)? (?:de|del|desde|al|a la|por)(?: un| una| el| la| las)? (?:puente|edificio|balcon|azotea|metro|tren|vias|ventana|rio|techo|barranco|piso)|\bcort\w* (?:las venas|los brazos|las munecas)|\bme (?:corto|estoy cortando|ando cortando)\W*$|\b(?:pegar|pego|dar|doy|meter|meto)(?:me)? un (?:tiro|balazo|plomazo)|\bme (?:voy a |quiero )colgar\b(?! (?:del?(?! (?:un )?(?:arbol|viga|techo|puente|lazo|mecate))))|\btom\w*(?: \w+){0,2} (?:pastillas|medicinas) (?:todas|completas|de golpe|de un jalon)|\btom\w*(?: \w+)? (?:todas las|todo el frasco|un frasco de|muchas|un bote de) (?:mis )?(?:pastillas|pastilla|medicinas)|\bpastillas para (?:morir|no despertar|ya no)|\btom\w*(?: un| unas| el)? (?:veneno|raticida|cloro|insecticida)/,
    right: [
      "me voy a aventar del puente",
      "me corto las venas si siguen",
      "me voy a tomar todas las pastillas",
      "me voy a pegar un tiro",
      "me voy a colgar",
    ],
    wrong: ["voy a colgar", "me voy a colgar del internet del vecino", "tomo pastillas para la presión", "voy a cortar la llamada"],
  },
  {
    intent: "crisis",
    name: "someone near wants to die",
    says: /\bse (?:me )?(?:quiere[ns]?|quiso|va a|intento|trato de|quisiera) (?:matar|suicidar|morir|quitar la vida|ahorcar|colgar)\b|\bse quiere (?:aventar|tirar|lanzar) (?:de|del|al)\b/,
    unless: /\b(?:telefono|celular|cel|pila|planta|carro|coche|bateria|internet|perr[oa]|gat[oa]|de (?:risa|hambre|pena|verguenza))\b/,
    right: ["mi esposo se quiere matar", "mi hijo se quiso suicidar por las deudas", "mi mamá se quiere morir"],
    wrong: ["mi celular se quiere morir", "se va a morir de risa", "se quiere ir de la casa"],
  },
  {
    intent: "crisis",
    name: "self-harm",
    says: /\b(?:hacerme|haciendome|hago|me hice|me hago) (?:mucho )?dano\b|\bme (?:estoy|voy a|quiero|quisiera) (?:haciendo|hacer|lastimar) ?(?:dano)?|\blastimarme\b/,
    right: ["me estoy haciendo daño", "quiero hacerme daño", "pienso en lastimarme"],
    wrong: ["dejen de hacer daño a mi crédito", "me voy a comprar un carro"],
  },

  {
    intent: "deceased",
    name: "died",
    says: new RegExp(
      `(?<!\\bno )(?<!\\b${dearThings} (?:ya )?(?:se )?(?:me )?)(?<!\\bse me )\\b(?:${death}|murieron|fallecieron|ha (?:muerto|fallecido)|habia (?:muerto|fallecido)|se nos murio|fallecid[oa]|fallecimiento)\\b(?! (?:(?:mi|el|la|su|un|una|ese|esa) )?${dearThings}\\b)`,
    ),
    unless:
      /\b(?:anduve|andaba|ando|quede|quedamos|estuve) (?:muy |medio )?(?:cort[oa]s?|apretad[oa]s?|mal de dinero|sin dinero)\b|\b(?:por eso|por lo que|asi que) (?:yo )?(?:me atras|no (?:pude|he podido)|me retras)|\bmurio (?:ese|el) (?:negocio|asunto)|(?<!\b(?:un|el|su|mi|del|de|al|este|ese|proximo|ultimo) )\b(?:pago|pagare|deposito|pagamos|liquido|puedo pagar) (?:el|la|en|hasta|manana|despues|este|esta)\b|\b(?:velorio|funeral|entierro|sepelio)\b.*\b(?:gast|pag|dinero)/,
    right: ["él falleció en diciembre", "mi papá ya murió", "el titular ha fallecido", "se nos murió hace dos años", "ella fallecio"],
    wrong: [
      "el teléfono murió",
      "se murió mi perro",
      "murió mi gatito y gasté mucho",
      "no ha muerto nadie",
      "falleció mi tía y por eso me atrasé",
    ],
  },
  {
    intent: "deceased",
    name: "the owner died",
    says: /\b(?:acaba|acaban|acababa) de (?:morir(?:se)?|fallecer)\b(?! (?:mi |el |la )?(?:telefono|celular|cel|bateria|carro|perr[oa]|gat[oa]|pila))|\b(?:duen[oa]|titular|propietari[oa]|deudora?|client[ea])(?: (?:de|del|de la|de este|de esta|ese|este|la|el|linea|telefono|celular|numero|cuenta|prestamo|credito|ya|se|nos|senora?|don|dona))* (?:murio|fallecio|se mato|fue asesinad[oa])\b/,
    right: ["el dueño del teléfono murió", "la titular de la cuenta falleció", "el dueño de este número ya murió"],
    wrong: ["el dueño del negocio no me paga", "la titular soy yo", "se murió mi celular"],
  },
  {
    intent: "deceased",
    name: "is dead",
    says: /(?<!\bno )(?<!\b(?:telefono|celular|cel|movil|bateria|pila|carro|coche|auto|troca|moto|compu\w*|laptop|internet|linea|app|pantalla|perr[oa]|gat[oa]|cuenta|semana|cosa) )\besta (?:ya )?muert[oa]\b(?! (?:de|del|ese|esa|el|la|mi))|\b(?:un|una|persona|senora?) (?:que (?:ya )?esta )?muert[oa]\b(?! de)|\bfinad[oa]\b|\bdifunt[oa]\b|\bdefuncion\b/,
    unless:
      /\b(?:pension|seguro|jubilacion|cheque) de mi (?:difunt|finad)[oa]|\bmuert[oa]s? de (?:risa|hambre|cansancio|sueno|miedo|frio|calor)/,
    right: ["está muerto", "ya esta muerta", "llaman a un muerto", "mi difunto padre", "tengo el acta de defunción"],
    wrong: ["muerto de risa", "estoy muerto de cansancio", "no está muerto, está trabajando", "ya está muerto ese negocio"],
  },
  {
    intent: "deceased",
    name: "rests in peace",
    says: /\bq(?:ue)?\.? ?e\.? ?p\.? ?d\b|\b(?:en paz descanse|descans[ae] en paz|descanso en paz)|\b(?:esta|se fue|partio|ya esta) (?:\w+ )?(?:en el cielo|al cielo|con (?:dios|el senor|diosito)|en la gloria|en el panteon)|\bpaso a mejor vida|\bdejo de existir|\bperdio la vida|\bse quito la vida|\bse suicid(?:o|aron)\b/,
    right: ["q.e.p.d.", "mi esposo que en paz descanse", "ya está en el cielo", "partió con el señor", "perdió la vida en un accidente"],
    wrong: ["ya descansé hoy", "hoy descanso", "dejenme en paz", "perdí mi trabajo"],
  },
  {
    intent: "deceased",
    name: "was buried or killed",
    says: new RegExp(
      `\\b(?:l[oa]s?|lo|a mi ${kin}) (?:mataron|asesinaron|enterramos|enterraron|sepultamos|sepultaron|velamos|velaron|cremamos|cremaron|atropellaron y)\\b|\\bfue asesinad[oa]|\\b(?:la|su|soy) viud[oa] de\\b|\\b(?:la|su) viud[oa]\\b|\\bme quede viud[oa]|\\benviud|\\bperd(?:i|imos) a (?:mi|nuestr[oa]) ${kin}\\b`,
    ),
    right: ["lo enterramos ayer", "lo mataron hace un año", "soy la viuda", "me quedé viuda", "perdimos a mi papá en mayo"],
    wrong: ["me matan con esos intereses", "perdí a mi cliente", "perdí mi celular"],
  },
  {
    intent: "deceased",
    name: "no longer with us",
    says: /\bno (?:esta|se encuentra) (?:ya )?(?:con nosotros|entre nosotros|en este mundo|con vida|vivo|viva)\b/,
    unless: /\b(?:trabaja|trabajar|vive) con nosotros/,
    right: ["ya no está con nosotros", "ya no se encuentra con vida", "no está vivo"],
    wrong: ["no está", "ya no vive aquí", "ya no trabaja con nosotros", "no se encuentra"],
  },

  {
    intent: "attorney",
    name: "my lawyer",
    says: new RegExp(
      `\\b(?:mis?|nuestr[oa]s?) (?:propi[oa] |nuev[oa] )?(?:${lawyer}|defensora?|asesor legal)\\b(?! (?:del?|de mi) divorcio)`,
    ),
    unless: /\bmi (?:abogad[oa]|licenciad[oa]) (?:jefe|patron|amig[oa]|salio|me (?:prest|cobr)\w+)|\bamig[oa] abogad[oa]/,
    right: ["hable con mi abogado", "Mi abogada lleva todo esto", "entiéndase con mi licenciado", "mis abogados los contactarán"],
    wrong: ["soy abogado", "mi esposo es abogado", "me habló un abogado de ustedes", "su abogado me dijo que pagara"],
  },
  {
    intent: "attorney",
    name: "has a lawyer",
    says: new RegExp(
      `(?<!\\bno )(?<!\\bno me )\\b(?:tengo|traigo|contrate|contratado|consegui|conseguido|meti|puse|contacte|busque|pague|contamos con|cuento con|tenemos|contratamos)(?: ya)?(?: a)?(?: un| una| el| la| mi)?(?: buen| propio)? (?:${lawyer}|representacion legal|asesoria legal|asistencia legal)\\b`,
    ),
    right: ["ya tengo abogado", "contraté a un abogado", "ya metí abogado", "tengo representación legal"],
    wrong: ["no tengo abogado", "no tengo dinero para un abogado", "necesito un abogado?", "trabajo con un abogado"],
  },
  {
    intent: "attorney",
    name: "is represented",
    says: new RegExp(
      `\\b(?:representad[oa]|asesorad[oa]|asistid[oa]) (?:legalmente )?por (?:un|una|mi|unos)\\b|\\bme (?:representa|defiende|asesora) (?:legalmente )?(?:un|una|mi|el|la)\\b|\\b(?:un|una|el|la) ${lawyer} (?:lleva|llevara|tiene|ya|se encarga|se esta encargando|(?:me )?(?:esta )?(?:ayud|asesor|represent|llev|viend)\\w*|los va a)|\\b(?:en manos de|por medio de|a traves de|con) (?:un|una|unos) ${lawyer} (?:de mi parte|propio|mio)|\\b(?:consulte|hable|contacte|vi) (?:a|con) (?:un|una) ${lawyer} (?:y|que) (?:el|ella|me|lo|la|ya)\\b|\\bestoy (?:ya )?con (?:un|una|mi) ${lawyer}|\\b(?:el|la|un|una) ${lawyer} que (?:me|nos|ya me) (?:llev|represent|defiend|asesor|ayud)|\\ben manos de (?:un|una|unos|los|el) ${lawyer}|\\b(?:lo|todo) (?:lleva|ve|maneja) (?:un|el|la) ${lawyer}`,
    ),
    unless: /\b(?:su|sus|de ustedes|del banco)\b(?: \w+){0,2} (?:me llam|me habl|me dijo)/,
    right: ["estoy representado por un abogado", "un abogado lleva mi caso", "me representa un despacho", "está en manos de un abogado"],
    wrong: ["me va a llamar un abogado?", "me van a mandar con los abogados?", "el abogado del banco me llamó"],
  },

  {
    intent: "bankruptcy",
    name: "bankruptcy named",
    says: /\b(?:banca ?rr?ota|vancarrota|bankruptcy|bankrupcy)\b|\bquiebra personal|\b(?:declar\w+|en|pedi|pedir|pedido|solicit\w+|proceso de|declaracion de|tramit\w+) (?:la |mi |una )?(?:estado de )?quiebra\b/,
    unless:
      /\b(?:la |una )?(?:bancarr?ota|quiebra) (?:me )?(?:afecta|dana|sirve|conviene|es (?:mala|buena)|cuanto|borra)|\b(?:casi|a punto de|al borde de|por poco|cerca de|ando en la|miedo (?:a|de)|evitar)(?: \w+){0,3} (?:quiebra|bancarr?ota)|\b(?:que pasa(?:ria)?|conviene|deberia|puedo|es mejor|y si|que tal si|como (?:puedo|se hace para))\b[^.;!]{0,25}\b(?:bancarr?ota|quiebra)|\b(?:pero |y )?no (?:estoy )?en (?:bancarr?ota|quiebra)|\bno (?:estoy|voy a (?:caer|entrar|declararme|irme)|quiero (?:caer|llegar|ir|irme|declararme|acabar|entrar|quedar)|me he declarado|he (?:metido|presentado|hecho)|pienso declararme|tengo|hice|meti|presente|me declare)(?: en| a| la| una| por)* (?:bancarr?ota|quiebra|bankruptcy)|\bllev\w+ a la (?:quiebra|bancarrota)|\b(?:patron|jefe|empresa|compania|fabrica|negocio donde trabajo)(?: \w+){0,3} (?:en|la) (?:quiebra|bancarrota)/,
    right: ["ya metí bancarrota", "estoy en quiebra", "me declaré en bancarrota en enero", "no me llame, estoy en bancarrota"],
    wrong: ["no estoy en bancarrota", "ustedes me van a llevar a la quiebra", "ando quebrado", "mi patrón está en quiebra y no me paga"],
  },
  {
    intent: "bankruptcy",
    name: "law and court",
    says: /\bcapitulo (?:7|13|11|siete|trece|once)\b(?! de(?:l| la| el| mi) (?:novela|serie|libro|contrato|reglamento|manual|curso))|\bchapter (?:7|13|11|seven|thirteen)\b|\bconcurso (?:de acreedores|mercantil)|(?<!\b(?:deme|denme|dame|una|otra|darme) )\bsegunda oportunidad\b(?! (?:para|de pag))|\b(?:juez|corte|trustee|sindico)(?: \w+){0,3} (?:bancarrota|quiebra|insolvencia|descarg\w+)|\bliquidacion (?:voluntaria|judicial|patrimonial)|\bla corte (?:ya )?descargo/,
    right: ["estoy en el capítulo 7", "me acogí a la ley de segunda oportunidad", "concurso de acreedores", "chapter 13"],
    wrong: ["deme una segunda oportunidad para pagar", "el capítulo de la novela", "una oportunidad más por favor"],
  },
  {
    intent: "bankruptcy",
    name: "insolvency",
    says: /(?<!\bno (?:estoy en |soy |me declare ))\binsolven(?:te|tes|cia)\b/,
    right: ["me declaré insolvente", "estoy en proceso de insolvencia", "ley de insolvencia"],
    wrong: ["no soy insolvente", "no tengo dinero"],
  },

  {
    intent: "dispute_debt",
    name: "I do not owe",
    says: /(?<!\b(?:cuando|si|que) (?:ya )?)(?<!\bno digo que )\bno (?:les? |te |se les? )?debo (?:a nadie |a ustedes )?(?:nada|eso|esto|es[ea]|esos|tanto|ni |un (?:peso|centavo|dolar|quinto)|dinero|ningun\w*|lo que|absolutamente)\b(?!\s*\?)(?! (?:despues|verdad|entonces))|\b(?:eso|esto|esa cantidad|esa deuda) (?:yo )?no (?:se )?(?:l[oa]s? )debo\b|\byo no (?:les? )?debo\b(?!,? \w+(?:ar|er|ir|arme|erme|irme)\b)|\bno (?:tengo|tenemos) (?:ninguna? |alguna? )?(?:deudas?|adeudos?)\b(?!\s*\?)/,
    right: ["yo no debo nada", "no les debo ni un peso", "no debo eso", "yo no debo", "no tengo ninguna deuda con ustedes"],
    wrong: [
      "cuanto debo",
      "no debo atrasarme",
      "no debo pagar hasta el 15 verdad",
      "no niego la deuda",
      "ya no debo nada despues de este pago?",
    ],
  },
  {
    intent: "dispute_debt",
    name: "not mine",
    says: new RegExp(
      `\\b(?:${owed}|cuenta|eso|esto|tarjeta) (?:\\w+ )?no (?:es|son|era) mi[oa]s?\\b|\\bno (?:es|son|era) mi[oa]?s? (?:es[ae]s? |est[ae]s? |el |la )?(?:${owed}|cuenta de credito)|\\bno acepto (?:es[ae]s?|est[ae]s?|el|la|ningun\\w*) ${owed}|\\bes[ae] (?:cobro|cargo|monto|saldo) (?:no (?:va|procede|corresponde|es)\\b|esta mal)|\\bno es mi cuenta(?=\\W*$|[,.;!])|\\bno me corresponde (?:es[ae]|este|esta|el|la|pagar es[oae])`,
    ),
    unless: /\bno es mi (?:saldo|monto) (?:completo|total)/,
    right: ["esa deuda no es mía", "no es mi deuda", "ese prestamo no es mio", "esa cuenta no es mía"],
    wrong: ["sí la deuda es mía", "no es mi día de pago", "ese número ya no es mío"],
  },
  {
    intent: "dispute_debt",
    name: "not recognised",
    says: new RegExp(
      `\\b(?:no (?:l[oa]s? )?reconozco|no reconocemos|desconozco|no identifico) (?:(?:la|el|los|las|es[ae]s?|est[ae]s?|ningun|ninguna|tal|dich[oa]|un|una|mi) )*(?:${owed}|eso|esto|cuenta)\\b|\\b(?:${owed}|transaccion(?:es)?|retiro) que (?:yo )?(?:no (?:reconozco|hice|autorice|pedi|realice|es mi[oa])|desconozco)|\\b(?:cargo|cobro|compra)s? no (?:reconocid|autorizad)|\\bno (?:la|lo) reconozco\\b`,
    ),
    right: ["no reconozco esa deuda", "desconozco el adeudo", "aparece un cargo que no reconozco", "no reconozco el cobro"],
    wrong: ["sí reconozco la deuda", "no reconozco su número, quién es", "no recuerdo ese prestamo cual es"],
  },
  {
    intent: "dispute_debt",
    name: "never took it",
    says: new RegExp(
      `\\b(?:nunca|jamas|no)(?: les?| les he| he| yo)* (?:pedi|pedido|saque|sacado|solicite|solicitado|contrate|contratado|tome|abri|abierto|adquiri|firme|firmado) (?:con ustedes |ahi )?(?:un |una |el |la |ese |esa |este |esta |ningun |ninguna |tal |dicho |nada de )*(?:prestamos?|creditos?|tarjeta|cuenta|deuda|financiamiento|nada|eso)\\b|\\b(?:nunca|jamas)(?: he)? (?:tenido|tuve) (?:\\w+ )?(?:cuenta|prestamo|credito|tarjeta|deuda)|\\bno (?:tengo|tuve|he tenido) (?:ningun |ninguna |un |una )?(?:prestamos?|creditos?|cuenta) (?:con|de|en) (?:ustedes|ese|esa|su|el banco|la financiera|esta|este)|\\bno tengo (?:ningun )(?:prestamo|credito)|\\bno (?:he sido|soy|fui|soy ni he sido) cliente\\b|\\b(?:yo )?no hice (?:es[ae]s?|est[ae]s?|ningun|ninguna) (?:${owed}|transaccion)|\\bno autorice (?:es[aeo]s?|est[aeo]s?|ningun|ninguna|el|la|tal)\\b|\\bno saque nada\\b|\\b(?:yo )?(?:nunca|jamas|no) (?:l[oa]s? )?(?:firme|saque|pedi|solicite|contrate)(?: con ustedes)? (?:ningun\\w*|nada|eso|algun\\w*)\\b(?! (?:comprobante|recibo|aviso|prorroga|informacion|ayuda))|\\b(?:${owed}|cuenta|tarjeta)(?: \\w+)? (?:yo )?no (?:l[oa]s? )(?:hice|saque|pedi|autorice|solicite|firme|realice|abri|contrate|compre)\\b|\\byo no tengo (?:ningun |ninguna )?(?:prestamos?|creditos?|deudas?|adeudos?)\\b(?!\\s*\\?)`,
    ),
    right: ["yo nunca saqué ese crédito", "nunca pedí un préstamo", "no soy cliente", "yo no hice esa compra", "no autoricé ese cobro"],
    wrong: ["no tengo tarjeta para pagar", "no tengo crédito en el celular", "no hice el pago ayer"],
  },
  {
    intent: "dispute_debt",
    name: "the amount is wrong",
    says: /\b(?:monto|cantidad|saldo|deuda|cobro|cargo|total|factura|recibo|importe|valor|cuenta de cobro|estado de cuenta) (?:que \w+ )?(?:(?:me )?\w+ )?(?:esta|es|sale|viene|aparece|llego|vino) (?:muy )?(?:mal|incorrect[oa]|equivocad[oa]|errone[oa]|errad[oa]|injust[oa])\b|\b(?:esta|es|viene) (?:mal|equivocad[oa]|incorrect[oa]) (?:el|la|ese|esa|mi|su|este|esta) (?:monto|cantidad|saldo|cobro|cargo|total|factura|recibo|importe|valor|deuda)|\b(?:monto|cantidad|saldo|cobro|cargo|factura|deuda|valor|total) no (?:es|esta|son) (?:el |la |lo )?(?:correct[oa]|bien|ciert[oa])|\bno es (?:lo|la|el) (?:cantidad |monto |saldo )?que (?:yo )?(?:les )?debo\b|\byo (?:solo |nomas |nada mas )?(?:les )?debo (?:mucho )?menos\b|\b(?:se equivocaron|se equivoco|error|equivocacion|equivocados?) (?:en|con|de) (?:el |la |mi |su |lo )?(?:monto|cantidad|saldo|cobro|cargo|factura|recibo|valor|cuenta|estado de cuenta|deuda|que (?:me )?cobran)|\bdebe (?:de )?haber un error|\bhay un error\b(?! (?:al|cuando|de (?:dedo|sistema)|en (?:la (?:app|pagina|aplicacion|referencia|direccion|plataforma)|mi (?:nombre|direccion|correo)|el (?:link|nombre|sistema|correo|numero|pago|telefono))))/,
    unless: /\b(?:numero|clabe|telefono) de (?:la )?cuenta\b/,
    right: [
      "la cantidad no es correcta",
      "ese saldo es incorrecto",
      "se equivocaron en el monto",
      "hay un error en la factura",
      "el monto está mal",
    ],
    wrong: ["el número está mal", "mi nombre está mal", "la dirección está equivocada", "hay un error al pagar", "me sale mal el pago"],
  },
  {
    intent: "dispute_debt",
    name: "overcharged",
    says: /\bno es (?:correcto|justo|cierto|verdad) (?:lo que|el monto que) (?:me )?(?:estan )?cobr|\b(?:cobr|carg|descont|debit|factur)\w* (?:\w+ )?(?:de mas|demas|dos veces|2 veces|doble|mas de lo (?:que|debido)|lo que no|algo que no|otra vez lo mismo)\b|\b(?:doble|dos|duplicado) (?:cargos?|cobros?)\b|\b(?:cargo|cobro|pago)s? (?:duplicad|doble|indebid|injustificad|errone|incorrect|excesiv|no corresponde|de mas)|\bno (?:estoy|estamos) (?:\w+ )?de acuerdo con (?:el |la |lo |los |las |ese |esa |este |esta |mi |su )*(?:valor|cobro|cargo|deuda|monto|saldo|factura|cantidad|adeudo|total|recibo|cuenta|que me (?:estan )?cobr|que dice)|\bme (?:estan )?(?:robando|estafando) con (?:el|la|los) (?:cobro|factura|recibo|cargos)/,
    right: ["me están cobrando de más", "me cobraron dos veces", "cobro indebido", "no estoy de acuerdo con el valor de la factura"],
    wrong: [
      "por qué me cobran más",
      "no estoy de acuerdo con esa fecha",
      "me cobran el viernes en mi trabajo",
      "cuánto me cobran de intereses",
    ],
  },
  {
    intent: "dispute_debt",
    name: "bill contested",
    says: /(?<!\bno (?:l[oa]s? |voy a |quiero )?)\b(?:disput(?:o|ar|amos|e)|impugn\w+)\b|\breclam\w*\b.{0,30}\b(?:factura|valor|cobro|cargo|consumo|recibo|cuenta)\b|\b(?:factura|recibo|consumo)\b.{0,30}\breclam\w*|\baclaracion (?:por|de|sobre|del) (?:un |el |una |la |mi )?(?:cargo|cobro|compra|monto|factura|saldo)|\b(?:factura|recibo|consumo)\b.{0,25}\b(?:(?:tan|muy|demasiado|bastante|super) (?:alt|car|elevad|cost)\w+|carisim[oa]|exagerad[oa]|altisim[oa]|elevadisim[oa]|excesiv[oa])|\b(?:tan|muy|demasiado) (?:alt|car|elevad)[oa] (?:en )?(?:la|mi|el|esta|este) (?:factura|recibo)|\bvalor (?:\w+ )?(?:tan |muy )?(?:exagerado|alto|excesivo|elevado)|\b(?:alt|car|elevad)[oa] (?:la|mi|el|esta) (?:factura|recibo)|\b(?:factura|cobro|valor|recibo|cargo)\b.{0,40}\bno es justo\b|\bno (?:estoy|quede) conforme con (?:el|la|lo)\b/,
    right: [
      "disputo la deuda",
      "quiero hacer un reclamo por el valor de la factura",
      "la factura me llegó muy alta",
      "el recibo llegó carísimo",
    ],
    wrong: ["quiero poner una queja", "la cuota es muy alta para mí", "no me llegó la factura", "los intereses están muy altos"],
  },
  {
    intent: "dispute_debt",
    name: "prove it or it has lapsed",
    says: /\bprescri(?:bio|ta|to|pcion|bieron)\b|\bvalid(?:e|en|ar|acion|a)\b(?: de| la| esta| mi| esa| el)* (?:deuda|adeudo)|\b(?:comprueb|demuestr|prueb|muestr)\w+(?: \w+)? (?:la|esa|esta|mi) deuda\b|\bpruebas? de (?:que (?:yo )?(?:les? )?deb|la deuda|esa deuda|lo que)|\b(?:compruebe|demuestre|prueb[ea]|muestre|ensene|comprob|demostr)\w*(?: \w+){0,2} que (?:yo )?(?:les? |si |en verdad )?deb[oa]\b/,
    right: ["esa deuda ya prescribió", "mándeme prueba de que debo", "demuéstreme que debo", "validación de la deuda por escrito"],
    wrong: ["demuéstreme que es del banco", "cómo se valida mi pago", "le mandé la prueba de que pagué"],
  },

  {
    intent: "wrong_person",
    name: "wrong number",
    says: /\b(?:numero|telefono|persona|nip|pin|clave|contrasena|foto|codigo) (?:equivocad[oa]|incorrect[oa]|errad[oa])\b(?! de (?:cuenta|referencia))|(?<!\b(?:monto|cantidad|saldo|fecha|cuenta|clabe|referencia|direccion|nombre|correo|datos?|deuda|factura|numero|total|recibo|cobro|cargo|banco|sistema|pago)(?: me)?(?: ya)? )\b(?:esta|estan|anda|andan|estas) (?:ud |usted |ustedes |muy |como )?equivocad[oa]s?\b(?! (?:el|la|mi|su|ese|esa|en|con|de (?:fecha|dia|monto|cantidad)|los|las))|\b(?:se|te) equivoc(?:o|aron|a|an|as|aste)\b(?! (?:de (?:dia|fecha|monto|cantidad|cuenta)|en|con|al|cuando|el|la|ustedes (?:en|con)))|\bwrong (?:number|person)|\b(?:marco|marcaste|marcaron|llamo|llamaste|llamaron) (?:mal|equivocad[oa])|\b(?:llamada|telefono) equivocad[oa]|^\W*(?:no |si |esta |esta ud )?equivocad[oa]s?\W*$|\bsoy otra persona\b/,
    unless: /\bme equivoque\b|\b(?:nip|pin|clave|contrasena|foto|codigo) (?:equivocad[oa]|incorrect[oa]|errad[oa])\b/,
    right: ["número equivocado", "está equivocado señor", "creo que se equivoca", "le marcaste mal", "Se equivocaron de persona"],
    wrong: [
      "el monto está equivocado",
      "me equivoqué de número de referencia",
      "se equivocó de día, pago el lunes",
      "está equivocada la fecha",
    ],
  },
  {
    intent: "wrong_person",
    name: "I am not that person",
    says: /\bno soy (?:es[ea]|la|dicha|tal|a quien|quien|aquel|aquella)(?: persona)?(?: (?:que )?(?:busca[ns]?|persona|senora?|dice[ns]?|llama[ns]?|es[ea]|menciona[ns]?))?(?=\W*$|,| (?:persona|que busca|a quien|busca|senor|el que busca|y|ya|por|no|se))|\bno soy (?:yo|el|ella)\b(?=\W*$|[,.;!]| (?:es|esa|ese|se|ya|y|senor|por favor|esta|numero|el numero|la senora|el senor|busca))|\bno soy (?:el (?:senor|sr\.?)|la (?:senora|sra\.?|senorita)|don|dona|juan|jose|maria|luis|carlos|ana|pedro|miguel|jorge|francisco|jesus|antonio|alejandro|manuel|roberto|fernando|rosa|guadalupe|martha|marta|carmen|laura|patricia|sofia|andrea|diego|david|daniel|javier|ricardo|eduardo|raul|oscar|mario|sergio|pablo|gabriel|lucia|elena|isabel|teresa|gloria|silvia|veronica|claudia|adriana|monica|alicia|leticia|ramon|ruben|hector|arturo|victor|alberto|enrique|rafael|angel|julio|cesar|ivan|hugo|marco|martin)\b|\bese (?:senor )?no soy\b|\bno es mi nombre|\bno me llamo (?!nadie|ningun|el|la|ustedes|para|a |ayer|antes|por|nunca|usted|su|un|una|hoy|y|pero|cuando|temprano)\w+|\basi no me llamo/,
    unless: /\bno soy yo (?:quien|el que|la que)|\bno soy la (?:titular|duena|unica|que)|\bno soy el (?:titular|dueno|unico|que)/,
    right: ["no soy esa persona", "no soy yo", "yo no soy Juan", "no me llamo así", "ese no es mi nombre", "no soy la persona que busca"],
    wrong: [
      "sí soy yo",
      "no soy yo quien decide, es mi jefe",
      "no soy bueno con la tecnología",
      "no me llamó nadie",
      "yo no soy el titular soy su hija",
    ],
  },
  {
    intent: "wrong_person",
    name: "nobody of that name here",
    says: /\baqui no (?:vive|trabaja|es|esta|existe|hay|se encuentra|conocemos)\b(?! (?:donde|con internet|sucursal|oxxo|banco|internet|senal|luz|nada))(?=\W*$|[,.;!]| (?:nadie|ningun\w*|es[ae]|senor|la|el|esta|numero|don|dona|con|ya))|\bno (?:hay|vive|trabaja|tenemos|esta|conocemos)(?: \w+){0,3} (?:nadie|ningun\w*|alguien)(?: \w+){0,3} (?:nombre|llame|llama|apellido|persona|senora?|juan|maria)\b|\besa persona no (?:es|vive|esta|trabaja) (?:de )?aqui|\bno (?:vive|trabaja|esta|se encuentra) (?:ya )?aqui (?:es[ae]|est[ae]|ningun\w*|nadie|la persona|el senor|la senora|dich[oa])\b|\bno es (?:este|ese) (?:es )?(?:el |su )?(?:numero|telefono|celular)\b|\bno es aqui\b(?=\W*$|[,.;!])|\b(?:busca[ns]?|llama[ns]?|quiere[ns]?) (?:a |con )?otra persona|\bno corresponde a (?:esa|ese|la)|\bno (?:es|vive|trabaja) de aqui esa persona/,
    right: [
      "aquí no vive nadie con ese nombre",
      "no aquí no es",
      "no hay nadie con ese nombre",
      "buscan a otra persona",
      "esa persona no es de aquí",
    ],
    wrong: ["ya no vive aquí mi hermano", "no es aquí donde pago?", "ahorita no está", "aquí no hay oxxo"],
  },
  {
    intent: "wrong_person",
    name: "unknown to me",
    says: /\bno (?:l[oa]s?|le) conozco\b|\bno (?:conozco|conocemos) (?:a )?(?:es[ae]|ese|ningun|ninguna|nadie|la (?:persona|senora)|el senor|tal|dich[oa]|ningun[oa])\b(?! (?:banco|app|aplicacion|tienda|sucursal|forma|manera|opcion|metodo))|\bno (?:se|sabemos|tengo idea(?: de)?|ni idea(?: de)?) (?:de )?quien (?:es|sea|pueda ser)(?: es[ae])?(?: (?:persona|senora?|el|ella|la persona|juan|maria))?\b(?=\W*$|[,;]| (?:persona|es[ae]))/,
    unless: /\bquien (?:es usted|eres|habla|me habla)|\bquien es usted|\bno (?:lo|la|los|las|le) conozco a (?:usted|ustedes)/,
    right: ["no lo conozco", "no conozco a esa persona", "no sé quién es", "no tengo idea de quién es esa persona"],
    wrong: ["no sé quién es usted", "no conozco la app", "no conozco ese banco para depositar", "quién es usted no lo conozco"],
  },
  {
    intent: "wrong_person",
    name: "not that person's phone",
    says: /\b(?:ya |ahora )?es mi[oa],? (?:y )?no (?:es )?de (?:el|ella|es[ae]|nadie)\b|\b(?:habland|marcand|llamand|escribiend|mandand|buscand)o (?:a|con) (?:otra persona|alguien mas|otro senor|otra senora|quien no es|la persona (?:que no|equivocada))|\bno es (?:el|la) (?:numero|telefono|celular|cel|linea) de (?!cuenta|cliente|referencia|contrato|la (?:cuenta|tarjeta|sucursal|tienda)|mi|contacto|emergencia|atencion|servicio|casa|oficina|trabajo)[a-z]+|\b(?:es[ae]|la|el|dich[oa]|tal) (?:senora?|persona|muchach[oa]|joven|hombre|mujer|tipo|don|dona)(?: que (?:me )?(?:busca[ns]?|dice[ns]?|menciona[ns]?|llama[ns]?))? (?:ya )?no (?:tiene|usa|ocupa|trae|vive|trabaja|esta|es|contesta|se encuentra) (?:este|ese|en este|aqui|aca|de aqui|mas (?:este|aqui)|(?:con )?este)\b|\b(?:acabo de|acabamos de|apenas|recien|recientemente)(?: \w+)? (?:comprar|compre|sacar|saque|adquirir|adquiri|contratar|contrate|activar|active|conseguir|consegui) (?:este|ese|el) (?:chip|numero|telefono|celular|linea)/,
    unless: /\b(?:apunt|anot|actualic|actualiz|registr|agreg)/,
    right: [
      "este no es el teléfono de Juan",
      "ese señor ya no tiene este número",
      "acabo de comprar este chip",
      "la persona que buscan ya no vive aquí",
    ],
    wrong: [
      "no es el número de cuenta",
      "acabo de comprar un celular",
      "mi hermano ya no vive aquí",
      "no es el telefono de mi casa, es mi celular",
    ],
  },
  {
    intent: "wrong_person",
    name: "the number changed hands",
    says: /\b(?:numero|telefono|celular|cel|linea)(?: \w+){0,1} (?:ya )?no (?:es|pertenece|le pertenece|corresponde)(?: de| a)? ?(?:el|ella|es[ae]|suyo|su|la persona|aquel|quien|del? senor|de la senora|nadie con)\b|\bno es su (?:numero|telefono|celular)\b|\bme (?:acaban de dar|dieron|vendieron|asignaron|entregaron) (?:este|ese|el) (?:numero|chip|telefono)|\bnumero\b.{0,25}\bera de otra|\bno habl[ao] (?:el|ella)\b|\bcon (?:el|ella) no\b/,
    right: ["este número ya no es de él", "me acaban de dar este número", "este ya no es su numero", "no, con ella no"],
    wrong: ["cambié de número", "tengo otro número", "ese numero ya no es mio, apunte el nuevo", "este es el celular de mi papá"],
  },

  {
    intent: "talk_to_human",
    name: "to speak with someone",
    says: new RegExp(
      `(?<!\\bno (?:quiero|necesito|deseo|quisiera|hace falta) (?:que )?)(?<!\\b(?:voy a|fui a|ya|tengo que|debo|pude|logre|acabo de) )\\b(?:h?ablar|platicar|comunicar|comunicarme|comunicarse|conversar|chatear|charlar|contactar|contactarme|contacto|atencion|ayuda) (?:directamente |ya |mejor |personalmente |por favor |directo |por telefono |con ustedes |por aqui )*(?:con|with|a|de|por) (?:an? )?${anyPerson}\\b(?! (?:financier|de confianza|de mi (?:trabajo|familia|casa)|del banco que))`,
    ),
    right: [
      "quiero hablar con una persona",
      "puedo hablar con alguien",
      "necesito hablar con el gerente",
      "contacto con un humano",
      "hablar con asesor",
    ],
    wrong: [
      "ya hablé con un asesor",
      "no quiero hablar con nadie",
      "estoy hablando con un humano o un robot",
      "hablo con una persona?",
      "tengo que hablar con mi jefe",
    ],
  },
  {
    intent: "talk_to_human",
    name: "put me through",
    says: new RegExp(
      `(?<!\\bno (?:me )?)(?<!\\bya (?:me )?)\\b(?:pas(?:a|as|e|en|ame|eme|enme|ar|arme)|comuni(?:ca|cas|quen|came|queme|quenme|car|carme|ques)|transf(?:iere|iera|ieran|erir|erirme|ierame|iereme|ieranme|ereme)|conect(?:a|e|en|ame|eme|ar|arme)|deriv(?:a|e|ame|eme|en|ar|arme)|enla(?:za|ce|zame|ceme|zar)|redirig\\w+|redirij\\w+|canali\\w+|ponme|pongame|poname|dame|deme|denme)(?: (?:por favor|ya|me|mejor|directo|directamente|la llamada|en contacto|una llamada)){0,2} (?:con|a|al) (?:${anyPerson}|soporte|servicio al? cliente|atencion (?:al cliente|a clientes))\\b`,
    ),
    unless: /\bpas(?:e|ar) a (?:la|el) (?:sucursal|oficina)/,
    right: [
      "pásame con alguien",
      "comuníqueme con un agente",
      "transfiéreme con un asesor",
      "me pasa con el supervisor",
      "deme con el supervisor",
    ],
    wrong: ["no me pase con nadie", "ya me comuniqué con un asesor", "paso por la sucursal", "le paso el recado"],
  },
  {
    intent: "talk_to_human",
    name: "have someone attend me",
    says: new RegExp(
      `(?<!\\bno (?:quiero|necesito|hace falta) )\\bque alguien(?: mas| de ustedes| real)? me (?:llam|habl|marqu|marc|atiend|ayud|contest|respond|expliqu)|(?<!\\bno (?:hace falta|necesito|quiero|es necesario) )\\bque me (?:atiend|atend|llam|contact|habl|marqu|marc|respond|contest|ayud)\\w* (?:ya |por favor |mejor )?(?:un|una|alguien|algun|alguna|el|la|su|otra|otro)\\b(?! (?:idioma|poco|rato|vez|dia|hora|semana|lunes|martes))|(?<!\\bque )\\bme (?:puede |podria |pueden |puedes )?(?:atiende|atender|atienda|atendiera) (?:un|una|alguien|algun|alguna)\\b|(?<!\\bno )\\b(?:necesito|quiero|quisiera|prefiero) que (?:una|alguna|otra) persona (?:real )?me\\b|\\bhay (?:alguien|alguna? persona|una persona|un humano|algun (?:asesor|agente|humano))(?: \\w+){0,2} (?:que (?:me |pueda )?(?:atiend|atend|ayud|pueda)|real|disponible|con quien)`,
    ),
    right: ["que me atienda una persona", "me puede atender una persona", "que me llame un asesor", "hay alguna persona que me atienda"],
    wrong: ["no hace falta que me atienda una persona", "ya me atendió un ejecutivo", "un agente me llamó ayer", "quiero que me llamen"],
  },
  {
    intent: "talk_to_human",
    name: "a person, please",
    says: new RegExp(
      `^\\W*(?:0 |hola,? |no,? |mejor |ok,? |si,? )*(?:con )?(?:un |una |el |la |al )?(?:agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|humano|humana|persona|ser humano|persona real|asistente humano|atencion (?:al cliente|a clientes|humana|personal|personalizada)|servicio al? clientes?|soporte(?: humano| tecnico)?)(?: (?:humano|humana|real|por favor|ya|ahora|gracias|de verdad|en vivo|disponible))*\\W*$|\\b(?:quiero|necesito|quisiera|solicito|prefiero|deseo|exijo|busco|pido|requiero|me urge|ocupo|consigueme|mandame|manda|mandeme)(?: a| con| que sea| mejor)? (?:un |una |al |el |la |algun |otro |otra )?(?:agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|humano|persona real|ser humano|persona de verdad|persona humana|persona(?=\\W*$|[,.;!?]| que (?:me|nos) )|atencion (?:humana|personal|personalizada|de una persona))\\b|\\b(?:soporte|contacto|trato|agente|asesor|operador) humano\\b|(?<!\\b(?:soy|eres|es|fui|con|por) )\\b(?:un|una|otro|otra) (?:agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|humano|persona(?: real)?) (?:por favor|porfa|porfavor|pls|please)\\b|\\bcon (?:el|la|un|una|su) (?:agente|asesora?|ejecutiv[oa]|representante|supervisora?|gerente|encargad[oa]|jef[ea]) (?:por favor|porfa|porfavor)\\b`,
    ),
    apart:
      /\bno (?:me |les |nos )?(?:quiero|necesito|quisiera|solicito|prefiero|deseo|exijo|busco|pido|requiero|ocupo|urge)(?: \w+){0,2}? (?:agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|humano|persona|ser humano|atencion)\b/g,
    right: ["agente", "Humano por favor", "necesito un asesor", "atención al cliente", "prefiero un humano", "soporte humano por favor"],
    wrong: [
      "eres humano?",
      "soy agente de ventas",
      "no necesito un asesor",
      "ya llamé a atención a clientes",
      "soy una persona honesta, voy a pagar",
    ],
  },
  {
    intent: "talk_to_human",
    name: "not with a machine",
    says: /\bno (?:quiero|deseo|me gusta|pienso|voy a) (?:seguir |tener que )?(?:(?:hablar|hablando|tratar|platicar|lidiar) (?:con |contigo)|mas )?(?:un |una |el |la |este |esta )?(?:robots?|maquinas?|bots?|grabacion(?:es)?|contestadora|ia|inteligencia artificial|computadora)\b|\bno quiero hablar contigo/,
    right: ["no quiero hablar con un robot", "no quiero bots", "ya no quiero hablar contigo quiero un humano"],
    wrong: ["eres un robot", "estoy hablando con una máquina", "suena como robot"],
  },

  {
    intent: "identity_theft",
    name: "identity stolen",
    says: /\b(?:rob\w*|robo de|hurto de|usurp\w*|suplant\w*)(?: \w+){0,2} identidad\b|\bsuplant\w+|\busurp\w+|\bidentity theft|\bidentidad (?:robada|suplantada|falsa)/,
    unless: /\bno (?:fue|es|hubo) (?:robo|suplantacion)/,
    right: ["me robaron la identidad", "suplantaron mis datos", "fui víctima de robo de identidad", "usurpación de identidad"],
    wrong: ["me robaron el celular", "me robaron la quincena", "que identidad"],
  },
  {
    intent: "identity_theft",
    name: "my papers used",
    says: new RegExp(
      `\\b(?:usaron|utilizaron|ocuparon|agarraron|tomaron|usan|utilizan|usando|estan usando|robaron) (?:mi|mis) (?:numero de )?${papers}\\b|\\b(?:alguien|persona|otro|otra|ladron|estafador\\w*|ex|exesposo|hermano|hermana|primo|prima|tipo|gente|el|ella|quien|que) (?:mas )?(?:uso|utilizo|ocupo|agarro|tomo|robo|ha usado|esta usando) (?:mi|mis) (?:numero de )?${papers}\\b`,
    ),
    unless: /\brobaron mis (?:papeles|documentos)\b(?!.*\b(?:sac|ped|cred|prest))/,
    right: ["usaron mi INE", "alguien usó mi nombre", "usaron mis datos para sacar un prestamo", "otra persona uso mi seguro social"],
    wrong: ["uso mis datos del celular", "use mi nombre completo", "que datos usan para identificarme"],
  },
  {
    intent: "identity_theft",
    name: "a loan in my name by another",
    says: new RegExp(
      `\\b(?:sacaron|saco|pidieron|pidio|abrieron|abrio|tramitaron|tramito|hicieron|hizo|solicitaron|solicito|contrataron|contrato|compraron)\\b.{0,40}\\b(?:(?:a|en) (?:mi|nuestro) nombre|con (?:mi|mis) (?:numero de )?${papers})\\b|\\b(?:sacaron|pidieron|tramitaron) (?:un |unos |el |ese |esos |otro )?(?:credito|prestamo)s?\\b`,
    ),
    unless: /\bsolicito (?:un|el|mi)\b(?!.*\b(?:sac|alguien))/,
    right: ["sacaron un préstamo a mi nombre", "alguien abrió una cuenta a mi nombre", "otra persona sacó el credito con mis papeles"],
    wrong: ["saqué un préstamo a mi nombre", "el préstamo está a mi nombre", "yo abrí la cuenta", "quiero una cuenta a mi nombre"],
  },
  {
    intent: "identity_theft",
    name: "forged, cloned, broken into",
    says: /\bfalsific|\bfirma (?:\w+ )?(?:es )?fals[ao]|\bno es mi firma|\bfirma no es mia|\bclon(?:aron|ada|ado|adas|ados|o (?:mi|la))\b|\b(?:hacke|jacke|jaque|haque)(?:aron|ada|ado|o)\b|\b(?:entraron|se metieron) (?:a|en) mi cuenta|(?<!\bno (?:fui|soy|he sido) )\bvictima de (?:un |una )?(?:fraude|estafa)|\bfraude (?:a|en|con) (?:mi nombre|mis datos|mi identidad)|\bfraude yo no|\bhicieron (?:un )?fraude (?:con|a|en)/,
    right: ["falsificaron mi firma", "clonaron mi tarjeta", "fui víctima de un fraude", "me hackearon la cuenta", "esa no es mi firma"],
    wrong: ["esto es un fraude?", "es una estafa?", "como sé que no es fraude", "no fui víctima de ningún fraude"],
  },
  ...composedRules,
];
