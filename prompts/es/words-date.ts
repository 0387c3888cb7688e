// Knows the Spanish words of dates; refuses the arithmetic.
import type { DateWords } from "../date-kinds.ts";

/** "En cuanto me depositen": a word of waiting and the money's coming. */
const waits = [
  "cuando",
  "en cuanto",
  "apenas",
  "nomás que",
  "nada más que",
  "tan pronto como",
  "tan pronto",
  "luego que",
  "después de que",
  "después que",
  "ya que",
  "una vez que",
  "hasta que",
  "nomás",
];
const comings = [
  "me paguen",
  "cobre",
  "me depositen",
  "me caiga la nómina",
  "me caiga el sueldo",
  "me caiga el pago",
  "caiga la nómina",
  "me llegue el sueldo",
  "me llegue el pago",
  "me llegue mi cheque",
  "reciba mi pago",
  "reciba mi sueldo",
  "reciba mi cheque",
  "me pague mi patrón",
  "me entre el pago",
  "me liberen el pago",
];
const payWords = [...waits.flatMap((wait) => comings.map((coming) => `${wait} ${coming}`)), "al cobrar"].join("|"); // prettier-ignore

export const dateWords: DateWords = [
  ["weekday", 1, "lunes|lun"], ["weekday", 2, "martes"], ["weekday", 3, "miércoles|mié|mier|mie"], ["weekday", 4, "jueves|jue|juev"], ["weekday", 5, "viernes|vie|vier"], ["weekday", 6, "sábado|sábados|sáb"], ["weekday", 7, "domingo|domingos|dom"],
  ["weekday", { value: 2, shy: true }, "mar"],
  ["month", 1, "enero|ene"], ["month", 2, "febrero|feb"], ["month", 3, "marzo|mrz"], ["month", 4, "abril|abr"], ["month", 5, "mayo|may"], ["month", 6, "junio|jun"], ["month", 7, "julio|jul"], ["month", 8, "agosto|ago"], ["month", 9, "septiembre|setiembre|sept|sep|set"], ["month", 10, "octubre|oct"], ["month", 11, "noviembre|nov"], ["month", 12, "diciembre|dic"],
  ["unit", "day", "día|días|diita|diitas"], ["unit", "businessDay", "día hábil|días hábiles|día laborable|días laborables|día laboral|días laborales|jornada laboral"],
  ["unit", "weekend", "fin de semana|fines de semana|finde|fin de sem"], ["unit", "week", "semana|semanas|semanita|semanitas"], ["unit", "quincena", "quincena|quincenas"], ["unit", "month", "mes|meses|mesecito|mesecitos"], ["unit", "quarter", "trimestre|trimestres"], ["unit", "halfYear", "semestre|semestres"], ["unit", "decade", "década|décadas"], ["unit", "year", "año|años"], ["unit", "hour", "hora|horas"], ["unit", "minute", "minuto|minutos|min|mins"], ["unit", "second", "segundos"],
  ["relative", 0, "hoy|mismo día|el mismo día|hoy mismo|hoy día|el día de hoy|esta mañana|hoy en la mañana"], ["relative", { value: 0, minute: 900 }, "esta tarde|hoy en la tarde|hoy por la tarde"], ["relative", { value: 0, minute: 1200 }, "esta noche|hoy en la noche|hoy por la noche"],
  ["relative", 1, "mañana|el día de mañana|mañana mismo|mañana por la mañana|mañana en la mañana|mañana a la mañana|el día siguiente|día siguiente|el próximo día|próximo día|al día siguiente|al otro día|mañana temprano"],
  ["relative", 2, "pasado mañana|el día después de mañana|día después de mañana|el día despues de mañana"], ["relative", -1, "ayer|anoche|el día de ayer|día anterior"], ["relative", -2, "anteayer|antier|antes de ayer|antenoche|anteanoche"],
  ["dayEnd", 0, "fin del día|final del día|que acabe el día|que termine el día|que se acabe el día|que se termine el día|acabar el día|terminar el día"],
  ["edge", { unit: "month", edge: "end" }, "fin de mes|que termine el mes|que acabe el mes|cierre de mes|cierre del mes|fines de mes|finales de mes|final de mes|fin del mes|final del mes|fines del mes|finales del mes"], ["edge", { unit: "month", edge: "start" }, "principios de mes|principio de mes|inicio de mes|inicios de mes|comienzos de mes|primeros de mes|principios del mes"], ["edge", { unit: "month", edge: "middle" }, "mediados de mes|mitad de mes|mediados del mes"],
  ["edge", { unit: "year", edge: "end" }, "fin de año|que termine el año|que acabe el año|fines de año|finales de año|final de año|final del año"], ["edge", { unit: "year", edge: "start" }, "principios de año|inicios de año|principio de año"], ["edge", { unit: "week", edge: "end" }, "final de la semana|finales de la semana|finales de semana"],
  ["next", 1, "próximo|próxima|próximos|próximas|siguiente|siguientes"], ["next", 1, "la otra|el otro|lo otro"], ["unknown", 0, "el otro día|otra vez"], ["quincena", 1, "la otra quincena|la quincena de después"], ["monthLast", 0, "día último|último del mes|último de mes|último de este mes|mero último"],
  ["next", 0, "que viene|que vienen|que entra|que sigue|entrante|venidero|venidera|venideros"], ["this", 0, "en el transcurso del|en el transcurso de la|en el curso del|en el curso de la|este|esta|estos|estas|presente|corriente|corrientes|los corrientes|actual|en curso|mismo|misma"], ["last", 1, "último|última|últimos|últimas|pasado|pasada|pasados|pasadas|anterior"],
  ["afterNext", 2, "después de la próxima|después de la que viene|después del próximo|después del que viene|no, el siguiente|no la que viene sino la siguiente"],
  ["ago", 0, "hace|hace unos|hace unas|atrás"], ["within", 2, "deme|dame|denme|déjeme|me da|me das|me dan|deme chance|dame chance|deme chance de|dame chance de|dame oportunidad de|deme oportunidad de|espéreme|espérame|espera|espere|aguánteme|aguántame|necesito"], ["within", 0, "en|dentro de|de aquí a|de acá a|de aquí en|al cabo de|en menos de|en un plazo de|en los|en las"], ["later", 0, "después|más tarde|más adelante|a partir de ahora|desde ahora|a partir de hoy|desde hoy|luego|más"],
  ["after", 0, "después de|tras|luego de|pasado el|pasada la|pasando|pasando el|pasando la"], ["before", 0, "antes de|previo a|previos a"], ["from", 0, "desde|a partir|a contar"], ["to", 0, "a|hasta"], ["between", 0, "entre"], ["and", 0, "y|e|o"],
  ["of", 0, "de|do|en el mes de"], ["the", 1, "el|mi"], ["the", 2, "la|los|las|lo"], ["on", 0, "para|por|sobre"], ["at", 0, "a las|a la una|a eso de las|como a las|tipo"], ["clock", -720, "am|a.m.|a.m|a m"], ["clock", 720, "pm|p.m.|p.m|p m"], ["clock", 0, "en punto|hrs|h|horas"],
  ["end", 2, "segunda mitad"], ["start", 2, "primera mitad"], ["ordinal", -2, "penúltimo|penúltima"], ["ordinal", -3, "antepenúltimo|antepenúltima"],
  ["end", 0, "terminando|acabando|cerrando|fin|fines|final|finales|últimos días|a finales"], ["start", 0, "principio|principios|inicio|inicios|comienzo|comienzos|primeros días"], ["middle", 0, "mediados|mitad"],
  ["starting", 0, "que inicia|que empieza|que comienza|que arranca|comenzando|empezando|iniciando"], ["for", 0, "durante"], ["every", 0, "cada|todos los|todas las"], ["all", 0, "todo|toda|resto de|resto|lo que resta|lo que queda"],
  ["part", { value: 0, minute: 540 }, "de la mañana|por la mañana|en la mañana|a la mañana"], ["part", { value: 0, minute: 900 }, "de la tarde|por la tarde|en la tarde|a la tarde|tarde"], ["part", { value: 0, minute: 1260 }, "de la noche|por la noche|en la noche|a la noche|noche"], ["part", { value: 0, minute: 180 }, "de la madrugada|por la madrugada|en la madrugada"], ["part", { value: 0, minute: 720 }, "mediodía|al mediodía|a mediodía|medio día|al medio día"], ["part", { value: 0, minute: 1440 }, "medianoche|a medianoche|a la medianoche|media noche"],
  ["dayMark", 0, "día"],
  ["payday", 0, payWords],
  ["payday", 0, "día de pago|cuando me paguen|cuando cobre|cuando me depositen|cuando me caiga el sueldo|cuando reciba mi sueldo|cuando reciba mi pago|cuando me pague|día de cobro|cuando me llegue el sueldo|cuando caiga la nómina|cuando me caiga la nómina|cuando cobro|cuando me pagan|cuando me entre el sueldo"],
  ["holiday", { holiday: "newYear" }, "año nuevo|día de año nuevo|el año nuevo"], ["holiday", { holiday: "newYearsEve" }, "nochevieja|noche vieja|víspera de año nuevo|san silvestre"], ["holiday", { holiday: "christmas" }, "navidad|navidades|día de navidad"], ["holiday", { holiday: "christmasEve" }, "nochebuena|noche buena|víspera de navidad"],
  ["holiday", { holiday: "epiphany" }, "reyes|día de reyes|reyes magos|día de los reyes magos|epifanía"], ["holiday", { holiday: "easterSunday" }, "domingo de pascua|pascua|domingo de resurrección|día de pascua|pascua de resurrección"], ["holiday", { holiday: "holyWeek" }, "semana santa"], ["holiday", { holiday: "goodFriday" }, "viernes santo"], ["holiday", { holiday: "maundyThursday" }, "jueves santo"], ["holiday", { holiday: "easterSaturday" }, "sábado santo|sábado de gloria"], ["holiday", { holiday: "easterMonday" }, "lunes de pascua"], ["holiday", { holiday: "palmSunday" }, "domingo de ramos"], ["holiday", { holiday: "ashWednesday" }, "miércoles de ceniza"], ["holiday", { holiday: "mardiGras" }, "martes de carnaval|carnaval|martes de carnestolendas|mardi gras"], ["holiday", { holiday: "corpusChristi" }, "corpus christi|corpus"], ["holiday", { holiday: "ascension" }, "día de la ascensión|ascensión"], ["holiday", { holiday: "pentecost" }, "pentecostés"],
  ["holiday", { holiday: "workersDay" }, "día del trabajador|día de los trabajadores|día internacional de los trabajadores|día del trabajo|día internacional del trabajo|día internacional del trabajador|fiesta del trabajo"], ["holiday", { holiday: "mothersDay" }, "día de la madre|día de las madres|día de la mamá"], ["holiday", { holiday: "fathersDay" }, "día del padre|día de los padres"], ["holiday", { holiday: "childrensDayEs" }, "día del niño|día de los niños|día de la niñez"], ["holiday", { holiday: "womensDay" }, "día de la mujer|día internacional de la mujer|día de las mujeres"], ["holiday", { holiday: "teachersDayEs" }, "día del maestro|día de los maestros|día del profesor"],
  ["holiday", { holiday: "deadMx" }, "día de muertos|día de los muertos|día de los difuntos|día de difuntos"], ["holiday", { holiday: "allSaints" }, "todos los santos|día de todos los santos"], ["holiday", { holiday: "valentine" }, "san valentín|día de san valentín|día de los enamorados|día del amor|día del amor y la amistad|día de la amistad"], ["holiday", { holiday: "halloween" }, "halloween|noche de brujas|día de brujas"], ["holiday", { holiday: "thanksgiving" }, "día de acción de gracias|acción de gracias|día de gracias"], ["holiday", { holiday: "blackFriday" }, "viernes negro|black friday|buen fin"], ["holiday", { holiday: "hispanicDay" }, "día de la raza|día de la hispanidad|día del pilar|columbus day|día de colón"], ["holiday", { holiday: "guadalupe" }, "día de la virgen|día de la virgen de guadalupe|día de la guadalupana"], ["holiday", { holiday: "constitutionEs" }, "día de la constitución"], ["holiday", { holiday: "immaculate" }, "inmaculada|inmaculada concepción|día de la inmaculada"], ["holiday", { holiday: "assumption" }, "asunción|día de la asunción|virgen de agosto"], ["holiday", { holiday: "innocents" }, "día de los inocentes|día de los santos inocentes"], ["holiday", { holiday: "saintJohn" }, "san juan|noche de san juan|día de san juan"], ["holiday", { holiday: "independenceEs" }, "día de la independencia|fiestas patrias|día de independencia"], ["holiday", { holiday: "independenceUs" }, "cuatro de julio"], ["holiday", { holiday: "lunarNewYear" }, "año nuevo chino|fiesta de la primavera"], ["holiday", { holiday: "candelaria" }, "candelaria|día de la candelaria"], ["holiday", { holiday: "blackDay" }, "día de la tierra"],
]; // prettier-ignore

export const countedNouns =
  "%|por|pesos|peso|dolares|dolar|euros|euro|mxn|usd|eur|veces|vez|cuotas|cuota|pagos|pago|personas|meses|semanas|dias|anos|horas|minutos|mil|millones|centavos|centimos|soles|lempiras|quetzales|colones|bolivares|partes|letras|mensualidades|abonos|piso|lugar|que|x";
export const afterDayNumber = "";
export const beforeDayNumber = "el|al|del|dia|para|hasta|desde|este";
