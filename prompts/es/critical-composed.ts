// Knows the Spanish critical meanings that are made of parts: who, what is said of them, of what, and what turns it round. Refuses to know set phrases.
import type { CriticalRule } from "../critical-rule.ts";
import { violenceAtHome } from "../critical-violence.ts";
import { aName } from "../en/names.ts";

// As critical.ts: written for text without accents.

const kin =
  "(?:espos[oa]|marido|mujer|mama|mami|papa|papi|madre|padre|jefit[oa]|padres|hij[oa]|hijit[oa]|herman[oa]|carnal|abuel[oa]|abuelit[oa]|ti[oa]|prim[oa]|sobrin[oa]|niet[oa]|novi[oa]|pareja|suegr[oa]|cunad[oa]|yerno|nuera|padrastro|madrastra|compadre|comadre|vecin[oa]|amig[oa])";
const holder =
  "(?:persona|titular|duen[oa]|propietari[oa]|deudora?|client[ea]|senora?|don|dona|muchach[oa]|joven|inquilin[oa]|aval|fiador|que (?:pidio|saco|tenia|debia|firmo)[^,.;]{0,25})";
const lawyer =
  "(?:abogad[oa]s?|licenciad[oa]s?|lic|letrad[oa]s?|procurador(?:a|es)?|apoderad[oa]|representantes? legal(?:es)?|despacho(?: (?:de abogados|juridico|legal))?|bufete|defensor(?:a|es)?|asesora? legal|area legal|juridico|equipo legal|asistencia legal|ayuda legal)";
const worker =
  "(?:alguien|alguna? persona|una? (?:persona|human[oa]|ser humano|agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|encargad[oa]|especialista|trabajadora?|emplead[oa])|(?:su|el|la|tu|otro|otra|algun|alguna) (?:persona|human[oa]|agente|asesora?|ejecutiv[oa]|operadora?|representante|supervisora?|gerente|encargad[oa]|jef[ea]|superior)|servicio al? clientes?|atencion a? ?(?:al )?clientes?)";
const owed = "(?:deuda|prestamo|credito|cargo|cobro|adeudo|compra|saldo|monto|movimiento|mora|factura|recibo|cuenta|cantidad|interes(?:es)?|comision(?:es)?|recargo)s?"; // prettier-ignore
const entry = "(?:pagos?|cargos?|cobros?|compras?|retiros?|transferencias?|domiciliacion(?:es)?|consumos?|movimientos?|prestamos?|creditos?|seguros?)"; // prettier-ignore

export const composedRules: readonly CriticalRule[] = [
  {
    intent: "crisis",
    name: "the means at hand",
    says: /\b(?:tengo|traigo|agarre|compre|cargue|saque|estoy con)(?: \w+)? (?:(?:un|una|la|el|mi) )?(?:pistola|arma|escopeta|revolver|navaja|cuchillo|soga|cuerda|lazo|veneno|raticida|frasco de (?:pastillas|medicina))\b(?=\W*$|.{0,40}\b(?:no se que|aqui|en la mano|en la cabeza|cargad[oa]|list[oa]|enfrente|y ya|hoy|esta noche|voy a|para (?:acabar|matar|ya))\b)|\bpistola en la (?:mano|cabeza|boca)\b|\b(?:estoy|parad[oa]|subid[oa]) (?:en|al borde de|a) (?:el|la|un|una) (?:puente|azotea|techo|balcon|barandal|orilla)\b(?=.*\b(?:saltar|brincar|aventar|tirar|acabar|adios|ya no)\b|\W*$)/,
    unless: /\b(?:vend\w+|empen\w+|cocina|trabajo de|guardia|policia|reparando|pintando|arreglando)\b/,
    right: ["tengo una pistola y no sé qué voy a hacer", "compré una soga y ya no puedo", "tengo una pistola en la mano"],
    wrong: ["vendí mi pistola para pagarles", "estoy arreglando el techo", "tengo un cuchillo en la cocina"],
  },
  {
    intent: "crisis",
    name: "hurts themselves",
    says: /\bme (?:estoy|ando|he|volvi a|sigo|empece a) (?:cort\w+|lastim\w+|quem\w+|autolesion\w+|hac\w+ dano)(?: (?:otra vez|de nuevo|los brazos|las munecas|la piel|las piernas|yo|sol[oa]))*(?=\W*$|[,.;!]| (?:por|cuando|cada|y|porque|desde|todas))|\bme (?:corto|corte|lastimo|queme) (?:los brazos|las venas|las munecas|la piel|a proposito|otra vez|cuando|yo sol[oa])|\b(?:pens\w+|ganas de|quiero|voy a|puedo|idea de|ideas de) (?:en )?(?:hacerme (?:algo|dano)|lastimarme|cortarme|herirme)\b|\bme (?:quiero|voy a|quisiera) (?:hacer (?:algo|dano)|lastimar|cortar(?: las venas)?)(?=\W*$|[,.;!]| (?:y|por|si|las|ya))|\b(?:hacer|cometer|hago) una (?:locura|tonteria|estupidez)\b(?=.*\b(?:matar|morir|vida|obligar|orill|desesper|no puedo)\w*)/,
    unless: /\b(?:cocina\w*|trabajo|trabajando|pelo|cabello|rasur\w+|accidente|llamada|horas|me cortaron|unas)\b/,
    right: ["me estoy cortando otra vez", "he pensado en hacerme daño", "me corto los brazos cuando me llaman"],
    wrong: ["me corté cocinando", "me estoy cortando el pelo", "me lastimé en el trabajo", "se está cortando la llamada"],
  },
  {
    intent: "crisis",
    name: "better not to be",
    says: /\b(?:mejor|seria mejor|fuera mejor|quisiera|quiero|preferiria|prefiero|ojala|siento que(?: seria)?(?: mejor)?|pienso|ganas de)(?: (?:ya|mejor|que|seria|fuera|yo|simplemente))* (?:no (?:existir|existiera|haber nacido|hubiera nacido|estar|estuviera|despertar\w*|seguir|amanecer)|dejar de (?:existir|vivir|sufrir)|estar muert[oa]|irme de este mundo|desaparecer|dormir(?:me)? (?:y|para)[^.]{0,15}(?:nunca|no|siempre))\b(?! (?:en (?!este mundo)|al?\b|endeud|debiendo|pagando|aqui en|de acuerdo|tan|atrasad|con (?!vida)))|\bdorm\w+ y (?:ya )?(?:no|nunca) (?:volver a )?despert\w+|\b(?:si (?:yo )?me muero|cuando me muera|muriendome|si me mato|si ya no estoy|si no estuviera)\b(?=.*\b(?:acaba|problema|mejor|descans|seguro|deuda|paz|nadie|tranquil)\w*)|\bpara que (?:sigo|seguir|quiero|vivo|vivir)(?: (?:viviendo|vivir|viva|viv[oa]|seguir|en este mundo|aqui))*\b(?=\W*$|[,.;!?])|\b(?:nadie|a nadie)(?: \w+){0,3} (?:extran\w+|import\w+|llor\w+)(?: \w+){0,3} si (?:me muero|muero|ya no estoy|desaparezco|me mato|falto)|\b(?:est(?:ar)?[ai]a?n?|viv\w+|seria[ns]?|estaran) (?:mas )?(?:mejor|felices|tranquil[oa]s|feliz) sin mi\b|\b(?:ya )?no (?:puedo|aguanto|soporto)(?: mas)?(?: con)? (?:la vida|mi vida|esta vida|vivir|seguir viviendo|este dolor|tanto dolor|tanto sufrimiento|el sufrimiento)\b(?! tan cara| cara)|\badios (?:a todos|mundo|para siempre|familia)\b(?=.*\b(?:no puedo|vida|perdon|cansad|siempre|amo|quiero)\w*|\W*$)|\b(?:llevo|tengo|traigo)(?: \w+){0,2} (?:pensamientos|ideas) (?:muy )?(?:suicidas|oscur[oa]s|fe[oa]s|de muerte|mal[oa]s|negr[oa]s)|\bpens(?:ando|ado|o|amientos?) (?:en|de) (?:la muerte|morir\w*|matar(?:me|se)|suicid\w+|quitarme|aventarme|colgarme|ahorcarme|no (?:existir|despertar))|\b(?:voy a|quiero|pienso|pense en|mejor|quisiera|estoy por) (?:aventar|tirar|colgar|ahorcar|envenenar|matar|balacear)me\b(?! (?:a (?:la alberca|pagar|trabajar)|del? (?:internet|trabajo|wifi)|trabaj))|\bme (?:voy a|quiero|pienso|quisiera) (?:aventar|tirar|colgar|ahorcar|envenenar|pegar un tiro|dar un (?:tiro|balazo))(?=\W*$|[,.;!]| (?:del?|al?|desde|por|en)\b)(?! (?:de clavado|del? (?:trabajo|internet|wifi)|a (?:la alberca|pagar|trabajar|pedir)))|\b(?:tom|beb|trag|ingeri)\w+ (?:un |el |mucho )?(?:veneno|raticida|cloro|insecticida|todas las pastillas|todo el frasco)/,
    unless:
      /\bno (?:me quiero morir|quiero morir|pienso matarme)\b|\bque pasa\b.{0,25}\bsi me muero\b|\b(?:vida (?:tan )?cara|de (?:risa|hambre|sueno|verguenza))\b/,
    right: ["siento que sería mejor no existir", "quiero dormir y no despertar nunca", "si me muero se acaba el problema", "para qué sigo viviendo", "adiós a todos, ya no puedo con la vida", "voy a tomar veneno"], // prettier-ignore
    wrong: ["mejor no despertar a los niños, llame luego", "prefiero no estar endeudado", "para qué sigo pagando", "adiós a todos los recargos", "voy a tirarme a la alberca"], // prettier-ignore
  },
  {
    intent: "crisis",
    name: "someone near means to harm themselves",
    says: new RegExp(
      `\\b(?:mi|su|el|la) ${kin}\\b.{0,25}\\bse (?:quiere|queria|quiso|va a|iba a|intento|trato de|anda queriendo|puede)(?: \\w+)? (?:matar|suicidar|morir|quitar la vida|ahorcar|colgar|aventar|tirar|cortar|hacer dano|lastimar)|\\b(?:intent|trat|amenaz|quier|quis|dice|habla|pens)\\w*(?: \\w+){0,4} (?:suicid(?:ar|io)\\w*|matarse|quitarse la vida|ahorcarse|colgarse|aventarse del?|hacerse dano|lastimarse|cortarse las)`,
    ),
    unless: /\b(?:telefono|celular|carro|internet|de risa)\b|\bno (?:se quiere|quiere) (?:matar|morir|suicid)/,
    right: ["mi hermana intentó suicidarse anoche", "mi hijo dice que se va a matar", "mi esposo habla de quitarse la vida"],
    wrong: ["mi esposo se va a matar de risa", "mi carro se quiere morir", "mi hermana se quiere ir"],
  },
  {
    intent: "deceased",
    name: "someone died",
    says: new RegExp(
      `\\b(?:mi|su|nuestr[oa]|el|la|ese|esa|un|una|a mi|dicha) (?:\\w+ )?(?:${kin}|${holder})\\b(?: (?!no\\b)\\w+){0,5}? (?:murio|fallecio|se murio|se nos murio|falleci[oa]|muerto|muerta|finad[oa]|difunt[oa]|(?:ya )?no sobrevivio|no la libro|no salio de la operacion|fue asesinad[oa]|se mato|se ahogo|dejo este mundo|descansa en paz|ya descansa|paso a mejor vida|se (?:nos )?adelanto)\\b(?! (?:de (?:risa|hambre|sueno|frio|calor|cansancio|miedo))|(?:mi|el|la|su) (?:celular|telefono|carro|internet|perr|gat))|\\bno (?:sobrevivio|la libro)\\b(?! (?:el|la|mi|al|a la) (?:celular|telefono|carro|negocio|empresa|cita|renta))|\\b(?:se (?:me|nos) fue|perdi|perdimos)(?: \\w+)? (?:a )?(?:mi|nuestr[oa]) ${kin}\\b(?! (?:al?|de (?!una|un|repente|covid|cancer)|del|con|por (?:trabajo)|para|y no (?:esta|vuelve))\\b)(?=\\W*$|[,.;!]| (?:hace|en|el|la|ayer|de|y|por|por covid|a causa|del?)\\b)|\\b(?:enterr|sepult|vel|crem|incine?r)(?:amos|e|aron|andolo|andola|arl[oa])\\b(?: \\w+)? (?:a )?(?:mi|su|nuestr[oa]|el|la) (?:${kin}|cuerpo|senora?)\\b|\\b(?:acabamos de|vamos a|tuvimos que|ayer|apenas) (?:la |lo )?(?:enterr|sepult|vel|crem)(?:ar|amos|e)(?:l[oa])?\\b(?! (?:las|el (?:hacha|asunto)|en (?:cuentas|deudas)))|\\b(?:esta[ns]?|estamos|seguimos|ando|estoy) (?:todos )?de (?:luto|duelo)\\b|\\b(?:albacea|herencia de|acta de defuncion|certificado de defuncion|funeral de (?:mi|su|la|el)|velorio de (?:mi|su|la|el)|(?:quede|quedo|soy la|es la|su) viud[oa]|viud[oa] (?:de|del)(?! \\w+ anos))\\b|\\b(?:el|ella|usted|la persona|el titular|la titular|mi \\w+) ya no vive\\b(?=,? (?:murio|fallecio|se murio|desde|hace)|\\W+(?:murio|fallecio|se murio))|\\b(?:l[oa]|me l[oa]|nos l[oa]) mataron\\b|\\bmurio (?:de|por|en|a causa|el (?:ano|mes)|hace|ayer)\\b(?! (?:risa|hambre|sueno|calor))`,
    ),
    unless:
      /\b(?:anduve|andaba|ando|quede|quedamos|estuve) (?:muy |medio )?(?:cort[oa]s?|apretad[oa]s?|mal de dinero|sin dinero)\b|\b(?:estoy|ando|voy|fui|vengo|salgo) (?:en|al|del|de) (?:el |un )?(?:funeral|velorio|entierro|sepelio) de (?:mi|un)|\b(?:funeral|entierro|velorio|sepelio)\b.{0,20}\b(?:costo|costaron|salio|caro|carisimo)\b|\b(?:pension|seguro|jubilacion|cheque) de mi (?:difunt|finad)[oa]|\b(?:por eso|asi que|por lo que) (?:yo )?(?:me atras|no pude|no he|ando|quede)|\b(?:mi|el|la) (?:perr[oa]|perrit[oa]|gat[oa]|gatit[oa]|mascota|celular|cel|telefono|carro|coche|bateria|pila|compu\w*|internet|negocio)\b|\b(?:deposito|pagare|pago (?:el|la|en|manana)|liquido|puedo pagar)\b|\b(?:gast\w+|pag(?:ue|amos|ando)|dinero)\b.*\b(?:funeral|entierro|velorio)|\b(?:funeral|entierro|velorio)\b.*\b(?:gast\w+|pag\w+|dinero)/,
    right: ["enterramos a mi papá la semana pasada", "se nos fue mi esposo hace un mes", "mi esposa no sobrevivió al covid", "el señor Pérez falleció en junio", "acabamos de enterrarla", "ella murió de cáncer", "el que pidió el préstamo ya se murió", "estamos de luto por mi hijo"], // prettier-ignore
    wrong: ["se me murió el celular", "se nos fue la luz", "se me fue mi esposo al trabajo", "mi hija está muerta de sueño", "el funeral de mi tía nos costó, pagamos todo el dinero"], // prettier-ignore
  },
  {
    intent: "attorney",
    name: "a lawyer has it",
    says: new RegExp(
      `\\b(?:mi|el|este|nuestro|todo el|la) (?:caso|asunto|tema|proceso|deuda|cuenta)(?: \\w+){0,2} (?:lleva|ve|maneja|atiende|tiene|revisa|esta con|esta en manos de|paso a|lo lleva|lo tiene|la lleva)(?: \\w+)? (?:un|una|mi|mis|unos|el|la) (?:\\w+ )?${lawyer}\\b|\\b(?:pase|di|deje|entregue|turne|mande|encargue|voy a dejar|dejare|lo puse)(?: \\w+){0,5} (?:a|con|en manos de|que)(?: \\w+){0,2} ${lawyer}\\b|\\b(?:es|con|hable con|a) mi ${lawyer}\\b|\\bmis? ${lawyer}\\b(?= (?:les?|va|van|me|ya|esta|dice|dijo|se|l[oe]s|contest|ve|lleva|tiene|pide|quiere|necesita))|\\b(?:un|una|el|la) (?:bufete|despacho)(?: \\w+){0,2} (?:me|nos|que me|que nos) (?:represent|lleva|defiend|asesor)\\w*|\\b(?:me|nos) (?:esta |estan |va a |van a )?(?:representa\\w*|defiend\\w+|defendiendo|asesorando legalmente)(?: \\w+){0,2} (?:un|una|el|la|los|mi)\\b|\\b(?<!\\bno )(?:tengo|cuento con|consegui|ya hay|contrate|contratamos)(?: \\w+){0,2} (?:representacion|defensa|asesoria|asistencia) legal\\b`,
    ),
    apart: /\bmi (?:abogad[oa]|licenciad[oa]) del? divorcio\b|\b(?:su|sus|de ustedes|del banco) (?:abogad[oa]s?|despacho|bufete|licenciad[oa]s?)\b|\b(?:no (?:tengo|cuento con|hay)|sin) (?:\w+ )?(?:abogad[oa]|representacion legal|licenciad[oa])s?\b|\b(?:trabajo|chambeo|laboro|empleo) (?:en|con|para) (?:un |una |el |la )?(?:bufete|despacho|abogad[oa]s?|licenciad[oa]s?)(?: de abogados)?\b|\bmi (?:espos[oa]|herman[oa]|hij[oa]|novi[oa]|prim[oa]|amig[oa])(?: \w+)? (?:es|estudia (?:para )?)(?: \w+)? ?(?:abogad[oa]|licenciad[oa])\b/g, // prettier-ignore
    right: ["mi caso lo lleva un bufete", "ya le pasé el asunto a una licenciada, es abogada", "mis abogados le contestarán", "voy a dejar que mi abogado se encargue", "hable con el lic. Gómez, es mi abogado"], // prettier-ignore
    wrong: ["trabajo en un despacho de abogados", "mi esposa es abogada", "no tengo abogado", "me llamó su despacho"],
  },
  {
    intent: "bankruptcy",
    name: "before the judge",
    says: /\bmi (?:sindico|trustee|fideicomisario|caso de (?:bancarrota|quiebra))\b|\bsindico\b(?=.*\b(?:juez|corte|deuda|quiebra|ya|caso|tribunal)\b)|\b(?:tribunal|corte|juzgado|juez)(?: \w+){0,2} (?:bancarrotas?|quiebras?|insolvencias?|concursal(?:es)?)\b|\b(?:meti|metimos|presente|presentamos|entre|entramos|estoy|estamos|ando|tengo|pedi|pedimos)(?: \w+){0,3} (?:capitulo|chapter|cap) (?:7|13|11|siete|trece|once)\b|\bme (?:declare|declaro|declararon|voy a declarar|declarare)(?: \w+){0,3} (?:insolvente|en insolvencia|en suspension de pagos|en quiebra|en concurso)\b|\b(?:deudas?|prestamo|credito)(?: \w+){0,2} (?:se )?(?:descarg\w+|cancel\w+|perdon\w+|borr\w+|entr\w+|quedo|incluid[oa]s?)(?: \w+)? (?:en|con|por) (?:la |mi )?(?:bancarrota|quiebra|corte|juez)/,
    apart: /\b(?:que pasa|que pasaria|si|conviene|deberia|puedo) (?:yo )?(?:me )?(?:declar\w+|meto|hago)[^.;!]{0,30}/g,
    right: ["mi síndico ya lo sabe", "ando en capítulo siete", "el tribunal de bancarrotas me aprobó", "ya me declaré insolvente"],
    wrong: ["fui al juzgado por una multa", "lea el capítulo 7 del contrato", "el síndico del edificio cobra caro"],
  },
  {
    intent: "dispute_debt",
    name: "not as it should be",
    says: new RegExp(
      `\\b(?:es[aeo]s?|est[aeo]s?|el|la|lo)(?: ${owed})?(?: que (?:me )?(?:estan )?(?:cobra\\w*|dice[ns]?|pide[ns]?|pone[ns]?|mandaron))? no (?:me )?(?:corresponde[ns]?|toca|pertenece|procede|es (?:real|lo que (?:yo )?(?:debo|pedi|firme|acorde|saque)|mi[oa]))\\b|\\b(?:solo|nomas|nada mas|unicamente|apenas)(?: (?:les?|me|yo))* (?:pedi|saque|solicite|tome|preste|prestaron|dieron|debo|debia|firme(?: por)?)(?: \\w+)? [$]?\\d[\\d,.]*|\\b(?:ya )?(?:l[oa]s?|les)? ?(?:pague|liquide|cubri|salde|termine de pagar|finiquite)(?: (?:todo|toda|todito|completo|completa|ya|eso|esa deuda|el prestamo|la deuda|en su totalidad))* (?:(?:desde )?hace (?:\\w+ )?(?:anos?|mucho|muchisimo|un ano)|desde (?:el ano pasado|hace (?:\\w+ )?(?:anos?|mucho)|20\\d\\d|19\\d\\d)|en (?:el )?(?:19|20)\\d\\d|(?:con|a) (?:la )?(?:otra|otro|anterior) (?:empresa|despacho|financiera|compania))|\\b(?:por que|como) (?:me (?:estan )?cobran|voy a deber|les voy a deber|debo)(?: \\w+){0,3} (?:algo que (?:yo )?no|lo que (?:yo )?no|tanto si|si (?:solo|nomas|yo|ya)|\\S+ si|cinco mil|\\d[\\d,.]*\\b.*(?:solo|nomas))|\\b(?:solo|nomas|nada mas|unicamente) (?:pedi|saque|preste|debo|debia)\\b.{0,25}\\b(?:como|por que|y ahora|y me|y quieren)\\b|\\b(?:quiero|exijo|necesito|manden|mandenme|muestreme|ensenenme|pido|donde esta|tienen)(?: \\w+){0,3} (?:prueba|pruebas|evidencia|contrato|documento|papeles?)(?: \\w+){0,4} (?:debo|debia|de (?:la|esa|esta) deuda|de lo que (?:me cobran|debo)|que (?:yo )?firme|firmado por mi)\\b|\\b(?:intereses|comisiones|cargos|recargos|cobros) que no (?:van|corresponden|proceden|deben|son|deberian|me tocan)|\\b(?:esta[ns]?|tiene[ns]?|trae[ns]?) (?:mal|equivocad[oa]s?|errad[oa]s?|de mas) (?:en )?(?:mi|la|el|su|los|las)? ?(?:cuentas?|saldo|monto|cantidad|numeros|calculos|intereses)\\b|\\b(?:esta[ns]? (?:mal|equivocad[oa]s?)),? (?:yo |si )?(?:solo|nomas|ya|nunca|no debo|no pedi)|\\b(?:no (?:les )?debo) (?:tanto|tantisimo|esa cantidad|eso|esos?|todo eso)\\b|\\byo (?:no|nunca|jamas) (?:l[oa] )?(?:pedi|saque|solicite|contrate|firme|tome|acepte)(?: (?:nada|eso|ese|esa|ningun\\w*|es[ae] \\w+|el|la|ni|con ustedes|prestamo|credito))*(?=\\W*$|[,.;!])|\\b(?:meter|levantar|poner|presentar|hacer|iniciar|abrir) una (?:aclaracion|(?:reclamacion|inconformidad|queja) (?:por|de|del|sobre) (?:el |la |un |ese |este |mi )*(?:cobro|monto|cargo|saldo|deuda)|disputa)\\b|\\bes (?:un )?fraude\\b(?=.*\\b(?:yo|no (?:lo )?pedi|nunca|no fui|no lo saque)\\b)`,
    ),
    unless:
      /\b(?:no (?:me )?corresponde (?:a mi )?decid|por error (?:mio|yo)|me equivoque|que yo (?:les )?(?:deposite|mande)|prorroga|descuento)\b|\bsi no (?:es|me) correct|\b(?:pague|pago) (?:lo de|el mes|ayer|hoy|antier)\b/,
    right: ["ese cargo no me corresponde", "eso yo ya lo pagué completo hace dos años", "están equivocados, yo solo pedí 2000", "solo pedí mil cómo voy a deber cinco mil", "por qué me cobran algo que no debo", "eso no es lo que yo debo", "yo no pedí nada", "es un fraude, yo no lo pedí", "me cobraron intereses que no van", "ya lo liquidé todo desde el año pasado"], // prettier-ignore
    wrong: ["ya pagué ayer", "solo pedí prórroga", "apenas me dieron la quincena", "no me toca pagar hasta el 15", "ya lo pagué todo hoy"],
  },
  {
    intent: "wrong_person",
    name: "not here, not me, not theirs",
    says: new RegExp(
      `\\bme (?:estan? |esta |andan? )?(?:confund(?:en|iendo|e|es|ieron|io)|tom(?:an|aron|ando) (?:por|como))(?: (?:con|por|a) (?:alguien|otr[oa]|otra persona|es[ae]|el|ella|un|una)\\b|\\W*$)|^\\W*(?:no,? |perdon,? |disculpe,? )?(?:aqui|aca) no es\\W*$|\\b(?:quien(?: diablos| demonios)? es|quien es (?:ese|esa|el|la)|no se quien es|ni idea de quien es|no conozco(?: \\w+)? a|no conozco)(?: (?:ese|esa|el|la|tal|un|una|ningun|ninguna|algun))* (?!usted|ustedes|eso|este|esta|esto|la (?:app|sucursal|direccion|tienda)|su\\b|el (?:banco|proceso|tramite|monto|saldo)|habla|el que habla|quien|ningun banco)(?:senora? )?[a-z]{3,12}\\??,? (?:yo )?(?:no (?:l[oa]|le)? ?conozco|no se quien es|aqui no|no vive|no hay|se equivoc\\w+)|\\b(?:no|nunca|jamas) (?:ha vivido|vivio|vive|trabaja|trabajo|ha trabajado|esta|estuvo) (?:aqui|en esta casa|en este domicilio|en esta direccion)\\b(?=.*\\b(?:nunca|yo (?:rento|vivo|compre)|otra persona|equivoc\\w+|nadie|ningun\\w*)\\b)|\\b(?:hace|desde hace) (?:\\w+ )?(?:anos?|meses|tiempo|mucho)(?: \\w+)? (?:que )?(?:el|ella|es[ae] (?:senora?|persona))? ?(?:ya )?no (?:tiene|usa|trae|ocupa) (?:este|ese) (?:numero|telefono|celular|cel)|\\b(?:el|ella|es[ae] (?:senora?|persona)|[a-z]{3,10}) (?:ya )?no (?:tiene|usa|trae|ocupa) (?:este|ese) (?:numero|telefono|celular|cel)|\\b(?:este|ese|el) (?:numero|telefono|celular|cel)(?: \\w+)? (?:era|fue|pertenecia|pertenece|es ahora|ahora es|es)(?: \\w+)? (?:de|a) (?:otra? (?:persona|senora?|dueno|duena)|alguien|un desconocido|la anterior)|\\bno es (?:el|mi) (?:nombre|telefono|numero|celular|cel) (?:de )?(?!cuenta|cliente|referencia|contrato|mi\\b|la\\b|casa|oficina)[a-z]{3,}|\\byo no (?:soy|me llamo) (?!el titular|la titular|quien|el que|el unico|de\\b|ric[oa]|culpable|responsable|rater[oa]|banco|millonari[oa]|tont[oa]|asi|ningun|un|una|muy|tan|bueno|buena|abogad[oa]|robot)[a-z]{3,}(?= (?:[a-z]+\\W*$|soy|me)|\\W*$|[,.;!])|\\bno hay (?:ningun|ninguna|nadie|algun)(?: (?:llamad[oa]|que se llame|de nombre|persona|senora?))* [a-z]{3,}(?: aqui| en esta casa| en este numero)|\\bmensaje (?:equivocado|no es para mi)|\\b(?:este|ese|el|su) mensaje no (?:es|era|iba) para mi\\b`,
    ),
    unless:
      /\b(?:cobertura|senal|internet|sucursal|oxxo|cajero|dinero|trabajo|luz) aqui\b|\bno soy (?:yo )?(?:quien|el que|la que)\b|\b(?:apunt|anot|actualic|actualiz|registr|agreg)\w*|\bno hay (?:ningun|ninguna) (?:problema|bronca|duda|error|cargo|opcion|forma|manera|oxxo|sucursal)/,
    right: ["me confunden con alguien más", "aquí no es", "quién es Carmen? yo no la conozco", "hace años que ella no tiene este número", "yo no me llamo Pedro", "no es el teléfono de Ana", "no hay ningún Luis aquí", "me están confundiendo con otro"], // prettier-ignore
    wrong: ["no hay ninguna sucursal aquí", "quién es usted", "yo no soy rica", "no soy yo quien paga, es mi esposo", "me confunden sus mensajes"], // prettier-ignore
  },
  {
    intent: "talk_to_human",
    name: "somebody should attend me",
    says: new RegExp(
      `(?<!\\bno (?:quiero|necesito|hace falta|deseo) )\\b(?:quiero|prefiero|preferiria|quisiera|necesito|deseo|ocupo|puedo|podria|me gustaria|hay (?:forma|manera) de|como puedo|para)(?: (?:yo|mejor|mas bien|de|poder|por favor))* (?:tratar|ver|hablar|platicar|discutir|arreglar|resolver|checar|consultar|revisar|comunicarme|negociar)(?:l[oa])?(?: (?:esto|eso|este asunto|mi caso|el tema|este tema|directo|directamente|mejor|personalmente|lo de mi \\w+))* (?:con|a) ${worker}\\b|\\bcon quien (?:puedo|podria|debo|hay que|tengo que|se puede|me puedo|nos)(?: \\w+)? (?:hablar|comunicar\\w*|platicar|tratar|ver(?:lo)?|dirigir\\w*|quejar\\w*|contactar\\w*)|\\bquien me (?:puede|podria|va a|atiende|atendera|ayuda)(?: (?:atender|ayudar|explicar|resolver))?(?: (?:personalmente|en persona|directamente|de verdad|por telefono))+|\\bquien me (?:puede |podria )?atiend?(?:e|er|a)\\b|(?<!\\bno )(?<!\\bya )\\b(?:me|nos) (?:pueden? |podrian? |puedes )?(?:transf(?:ieren|iera|iere|ieres|erir|ieran)|comunican?|comunicar|conectan?|conectar|pasan?|pasar|enlazan?|enlazar|canalizan?|canalizar)(?: (?:por favor|ya|directo))* (?:a|con) (?:${worker}|${worker.replace("una? ", "(?:una? )?")})\\b|\\bque (?:alguien|una persona|un asesor|un ejecutivo|algun asesor)(?: \\w+){0,3} me (?:llame|marque|hable|contacte|atienda|ayude|explique|conteste|busque)\\b|\\bme (?:puede[ns]?|podria[ns]?) (?:llamar|marcar|hablar|contactar|atender) (?:alguien|una persona|un asesor|alguna persona|un ejecutivo|alguno de ustedes)\\b|(?<!\\bno )\\b(?:pas|comuni|comunic|transf|pon|deme|dame)\\w*(?: con)? (?:un|una|el|la|algun|su|al) (?:encargad[oa]|jef[ea]|gerente|asesora?|ejecutiv[oa]|supervisora?|agente|operadora?|representante|humano|persona)\\b(?! (?:del|de) (?:banco|trabajo|mi))|\\bno (?:le )?entiendo (?:al|a este|a la|a esta|a su|nada al) (?:robot|maquina|bot|grabacion|sistema)\\b(?=.*\\b(?:persona|alguien|humano|asesor)\\b)`,
    ),
    unless: /\bno (?:quiero|necesito|me gusta|deseo) (?:hablar|tratar|que)(?: \w+)? (?:con|alguien)|\bya (?:hable|me comunique|trate)\b/,
    right: ["prefiero tratar esto con alguien", "con quién puedo hablar de esto directamente", "me transfieren a servicio al cliente", "que alguien me llame", "pásenme con un encargado", "quién me puede atender personalmente"], // prettier-ignore
    wrong: [
      "ya hablé con un asesor",
      "no quiero hablar con nadie",
      "quién me puede prestar",
      "mi jefe me puede llamar",
      "con quién vive usted",
    ],
  },
  {
    intent: "stop_contact",
    name: "no more of it",
    says: /\bno mas (?:mensaj\w+|llamad\w+|textos|sms|avisos|recordatorios|whats\w*|contacto)\b(?! (?:al trabajo|de noche|despues|antes))|\b(?:elimin|borr|quit|saqu|remuev|olvid)\w*(?:se)?(?: (?:de|mi|mis|el|ese|este|todos mis|por favor|ya))* (?:numero|telefono|celular|contacto|datos)\b(?! (?:viejo|android|robado|perdido|nuevo|dañado|danado|anterior|antiguo|de (?:mi (?:mama|esposa|trabajo))|por (?:el|este|ese)))|\b(?:saqu|quit|borr|elimin)\w*(?:me|enme|eme)? de (?:esa|esta|su|la|sus|todas las|todas sus) (?:lista|base|listas|sistema|cadena|grupo)s?\b|\bno (?:se )?(?:vuelvan a |sigan )?(?:comuni(?:carse|quen|carme|quense|que)|comunicandose)(?: mas)?(?: conmigo)?(?: mas| nunca| otra vez)?(?=\W*$|[,.;!]| (?:conmigo|por favor|nunca|mas|ya))(?! (?:a las|en la|antes|despues|hoy))|\b(?:favor de|hagan el favor de|les pido|les ruego|exijo|solicito) (?:que )?(?:ya )?(?:no|dejar de|dejen de)(?: \w+){0,2} (?:comunic|llam|marc|marq|escrib|mand|molest|contact|busc|insist)\w*(?! (?:antes|despues|en la|al trabajo))|\bcomo (?:le )?(?:hago|hacer|puedo)(?: \w+){0,3} (?:para )?(?:que )?(?:ya )?(?:no me|dej(?:en|ar) de|parar|detener|quitar|cancelar|bloquear)(?: \w+){0,2} (?:llam|mensaj|marq|escrib|mand|recib|text)\w*|\b(?:ya )?estuvo (?:bueno|suave)(?: ya)? de (?:tant\w+ )?(?:llamad|mensaj|molest|acoso)\w*|\bretiro (?:mi|el) (?:permiso|consentimiento|autorizacion)|\bno me (?:busquen|anden buscando|esten buscando|persigan|anden siguiendo|hostiguen|acosen)(?: mas| ya| nunca)?(?=\W*$|[,.;!]| (?:mas|ya|por|en mi casa))/,
    unless: /\b(?:agreg|actualic|actualiz|apunt|pong|nuevo numero|cambi)\w*|\bno (?:elimin|borr|quit)\w+/,
    right: ["no más mensajes", "elimine mi número de su base", "sáquenme de esa lista", "hagan el favor de no comunicarse más conmigo", "olvídense de mi número", "cómo hago para que ya no me llamen", "no me busquen más"], // prettier-ignore
    wrong: ["no más recargos por favor", "borre mi número viejo", "cómo hago para pagar", "no se comuniquen a las 8", "quiten el recargo"],
  },
  {
    intent: "stop_contact",
    name: "messages and a refusal, in any order",
    says: /\bno (?:quiero|deseo|acepto|necesito)(?: \w+){0,2} ni (?:llamadas|mensajes|textos|correos)\b|\bni (?:llamadas|mensajes|textos|una llamada|un mensaje)(?: mas)? ni (?:llamadas|mensajes|textos|una llamada|un mensaje|nada)\b|\bno (?:quiero|deseo) (?:volver a )?(?:saber|oir|escuchar|recibir|tener) (?:mas |nada )*(?:de ustedes|de este numero|contacto)\b|\bsi (?:me|nos) (?:vuelven? a|siguen?|llaman?|marcan?|escriben?)(?: \w+){0,3},? (?:l[oe]s? |te |voy a )*(?:report|denunci|demand|bloque|acus)\w*|\bno tienen? (?:ningun )?(?:derecho|permiso|autorizacion) (?:a|de|para) (?:\w+ )?(?:llam|mand|escrib|contact|marc|molest)\w*/,
    unless: /\b(?:al trabajo|en la noche|antes de|despues de|mejor|prefiero)\b/,
    right: [
      "ya le dije a su compañero que no quiero ni llamadas ni mensajes",
      "no quiero volver a saber de ustedes",
      "si me vuelven a llamar los reporto",
    ],
    wrong: ["no quiero saber del seguro", "si me llaman mañana les pago"],
  },
  {
    intent: "crisis",
    name: "death preferred, life refused",
    says: /\b(?:la muerte|morir|morirme|estar muert[oa]|matarme|suicidarme)(?: (?:me|seria|es|fuera|sea|parece|suena|lo|la|unic[oa]|mucho|mas))* (?:mas (?:facil|barato|sencillo|rapido|tranquilo)|mejor|unica (?:salida|opcion|solucion)|salida|alivio|solucion|facil|descanso)\b|\bla vida (?:ya )?no (?:es|esta hecha) para mi\b|\b(?:no (?:creo|pienso|se si)|dudo)(?: \w+){0,2} (?:pasar|pase|llegar|llegue|sobrevivir|amanecer|amanezca)(?: \w+){0,2} (?:esta noche|la noche|manana|amanecer|vivo|viva)\b(?! (?:al banco|a la|con))|\bme (?:tragu|tom|beb|ech|acabe)\w* (?:ya )?(?:tod[oa]s? )?(?:las|mis|el|un|todo el|toda la|un monton de|un chorro de|muchas|bastantes)(?: \w+){0,2}? (?:medicinas?|medicamentos?|pastillas|pildoras|frasco|veneno)\b(?! (?:de|para) (?:la|el) (?:presion|dolor|gripa|tos))(?<=\b(?:tod[oa]s?|frasco|veneno|monton|chorro|muchas)\b.*)|\bnadie (?:me )?(?:va a |iba a )?(?:extranar|extranara|llorar|llorara|echar de menos)(?:me|ia)?\b|\bquisiera morir(?:me)?\b|\bme (?:quiero|quisiera) ir de este mundo\b/,
    unless: /\bme dormi\b|\bde (?:risa|hambre)\b/,
    right: [
      "la muerte sería más fácil",
      "la vida ya no es para mí",
      "no creo pasar de esta noche",
      "me tragué todas mis medicinas",
      "nadie me va a extrañar",
    ],
    wrong: ["no creo llegar mañana al banco", "me tomé la medicina de la tos", "me muero de risa, qué fácil"],
  },
  {
    intent: "deceased",
    name: "the one sought is in the ground",
    says: /\b(?:hombre|persona|senora?|muchach[oa]|que)(?: (?:que )?(?:buscan?|quieren?|llaman?)| \w+){0,3} (?:ya )?esta (?:enterrad[oa]|sepultad[oa]|bajo tierra|en el panteon|en el cementerio)\b/,
    right: ["el hombre que buscan está enterrado", "la señora ya está en el panteón"],
    wrong: ["estoy enterrado en cuentas"],
  },
  {
    intent: "attorney",
    name: "a lawyer helps",
    says: new RegExp(
      `\\b(?:me|nos) (?:esta|estan|va a|van a|vino a)? ?(?:ayud|asesor|represent|defend|defiend|apoy|llev)\\w*(?: \\w+){0,2} (?:un|una|unos|el|la) ${lawyer}\\b|\\b(?:conseg|consig|contrat|obtuv|busc|tenemos|tengo)\\w*(?: \\w+){0,2} (?:asesoria|representacion|ayuda|defensa|asistencia) (?:legal|juridica)\\b`,
    ),
    apart: /\b(?:no|sin)(?: \w+){0,3} (?:asesoria|representacion|ayuda) legal\b|\bdivorcio\b.*/g,
    right: ["ya me está ayudando un abogado con esto", "conseguimos asesoría legal"],
    wrong: ["no tengo asesoría legal", "me ayuda mi hermano"],
  },
  {
    intent: "dispute_debt",
    name: "the claim is denied, in any words",
    says: /\b(?:es imposible|imposible|no (?:puede ser|es posible|creo)|como cree[ns]?|ni de broma|de ninguna manera)(?: (?:que|yo|les?|todo|eso))* (?:deb[ao]|adeud[eo]|sea tanto)\b|\b(?:hicieron|sacaron|hacen|calcularon|estan haciendo|llevan) (?:muy )?mal (?:las |la |los |mis |el )?(?:cuentas?|calculos?|numeros|sumas?|saldo)\b|\b(?:comision|cargo|interes|recargo|cobro|deuda|prestamo|saldo)\w* (?:es|son|esta|estan)(?: \w+)? (?:fals[oa]s?|inventad[oa]s?|mentira|ilegal(?:es)?|un robo|un invento|ficticio)\b|\b(?:nunca|jamas|no) (?:les? |he |le he |les he |he )*(?:pedi|pedido|prestado|saque|sacado|solicitado)(?: \w+){0,2} (?:a|con|de) (?:nadie|ustedes|su (?:empresa|banco|financiera))\b|\b(?:por que|como)\b[^.;!?]{0,30}\d[\d,.]*[^.;!?]{0,15}\b(?:si|cuando|pero)\b[^.;!?]{0,25}\b(?:contrato|papel\w*|recibo|dijeron|dice|firme|estado de cuenta|solo|pedi)\b[^.;!?]{0,20}\d/,
    unless: /\bno (?:les )?he pedido (?:ayuda|informacion|nada mas)\b/,
    right: [
      "es imposible que deba tanto",
      "hicieron mal las cuentas",
      "yo nunca le he pedido a nadie",
      "esas comisiones son falsas",
      "por qué dicen 1200 si mi contrato dice 900",
    ],
    wrong: ["es imposible que pague hoy", "por qué 300 este mes", "nunca he pedido prórroga"],
  },
  {
    intent: "wrong_person",
    name: "another's number, house or name",
    says: /\b(?:dueno|duena|usuario|propietari[oa]|inquilin[oa]|persona) (?:anterior|pasad[oa]|de antes|viej[oa])\b(?=.*\b(?:numero|telefono|celular|casa|busca|linea)\b)|\b(?:anterior|antigu[oa]) (?:dueno|duena|inquilin[oa]|usuario)\b|\b(?:nuev[oa]) (?:inquilin[oa]|duen[oa] (?:de (?:la casa|este numero|este departamento)))\b|\b(?:no (?:tengo )?(?:ni )?idea|no se|ni se|ni idea|desconozco)(?: (?:de|tengo))* quien (?:es|sea|fue) (?!usted|ustedes|el que|la que|quien|me)[a-z]{3,}|\bmi nombre no es [a-z]+|\bno me llamo [a-z]+\W*$|\b(?:este|ese) (?:no es|numero no es|celular no es|telefono no es)(?: el| la)?(?: (?:celular|numero|telefono|cel))?(?: de)? (?!mi\b|cuenta|cliente)[a-z]+,? (?:es mio|es mi numero|es el mio)/,
    unless: /\bno se quien (?:me|les)\b|\bno me llamo (?:nadie|ayer|usted)\b|\b(?:carro|auto|coche)\b/,
    right: [
      "seguro busca al dueño anterior de este número",
      "no tengo idea quién es Sara",
      "ella se mudó, yo soy el nuevo inquilino",
      "mi nombre no es Carla",
    ],
    wrong: ["no sé quién es usted", "le compré el carro al dueño anterior", "no me llamó nadie"],
  },
  {
    intent: "talk_to_human",
    name: "one of yours",
    says: /(?<!\bno )\b(?:quiero|necesito|quisiera|puedo|deseo|prefiero|podria)(?: \w+)? (?:hablar|platicar|tratar|comunicarme)(?: \w+)? con (?:uno|una|alguno|alguna|cualquiera) de (?:sus|ustedes|tus|los|las)\b|^\W*(?:asesora?|agente|operadora?|ejecutiv[oa]|humano|representante|persona)(?:\W+(?:asesora?|agente|operadora?|ejecutiv[oa]|humano|representante|persona|ya|por favor))+\W*$/,
    right: ["quiero hablar con uno de sus asesores", "asesor asesor"],
    wrong: ["ya hablé con uno de sus asesores", "asesor de ventas soy"],
  },
  {
    intent: "dispute_debt",
    name: "an entry of somebody else's making",
    says: new RegExp(
      `\\b(?:un|una|unos|unas|ese|esa|este|esta|esos|esas|aparecen?|veo|hay|salen?|algun|alguna|el|la)(?: \\w+){0,3}? ${entry}(?: \\w+){0,8}? (?:que )?(?:yo )?(?:no|nunca|jamas|ni)(?: (?:yo|lo|la|los|las|me|he|les|siquiera|ni))* (?:hice|hecho|reconozco|conozco|autorice|autorizado|compre|comprado|pedi|pedido|solicite|contrate|contratado|realice|recuerdo haber|firme|acepte)\\b|\\b${entry} (?:desconocid|no reconocid|no autorizad|indebid|fraudulent|duplicad|rar)[oa]s?\\b|\\b(?:usaron|clonaron|hackearon|ocuparon|estan usando|usan) (?:mi|con mi) (?:tarjeta|cuenta|nombre|identidad|ine)\\b|^\\W*(?:es un |fue |esto es )?fraude\\W*$`,
    ),
    unless:
      /\bpagos? que (?:yo )?no (?:hice|he hecho)(?: el| este| la| ese| por| a tiempo|\W*$)|\b(?:aparece|veo|reconozc\w+)(?: \w+)? (?:mi|el) pago que (?:ya )?hice\b/,
    right: ["me aparece un pago que yo no hice en esa tienda de ropa", "una domiciliación que nunca autoricé", "cargo desconocido", "usaron mi tarjeta en otro estado", "fraude"], // prettier-ignore
    wrong: ["el pago que no hice el mes pasado", "no hice el pago", "un cargo por pago tardío", "reconozco el cargo"],
  },
  {
    intent: "stop_contact",
    name: "not one more",
    says: /\bni (?:una|un) (?:sol[oa] )?(?:llamada|mensaje|texto|mensajito) mas\b|^\W*(?:ya )?(?:paren|parenle|parale|bajenle)(?: ya)?(?: (?:con (?:esto|eso)|a (?:las|los) (?:llamadas|mensajes)|de (?:molestar|llamar|fregar)))?(?: ya| por favor)*\W*$/,
    right: ["ni una llamada más", "paren con esto", "ya párenle"],
    wrong: ["ni un peso más", "cuando paren las lluvias pago"],
  },
  {
    intent: "deceased",
    name: "the debtor is dead, said of no one by name",
    says: /\b(?:esta|estaba) (?:muert|difunt)[oa] (?:desde|hace)\b|\bes (?:occis|finad|difunt)[oa]\b|\b(?:por|de) la muerte del (?:titular|cliente|deudor)\b|\bdeceso de\b/,
    unless: /\b(?:de|del) (?:sueno|hambre|cansancio|calor|frio|risa|negocio|internet|celular|telefono)\b/,
    right: ["está muerta desde 2022", "el deudor es occiso", "por la muerte del titular", "informar del deceso de mi tía"],
    wrong: ["estoy muerta de cansancio", "el teléfono está muerto"],
  },
  {
    intent: "wrong_person",
    name: "mistaken for another",
    says: /^\W*(?:no |perdon |disculpe )*(?:usted )?(?:se|te) (?:confund(?:io|iste|e|es)|equivoc(?:o|aste))(?: (?:amigo|amiga|joven|senorita|senor|senora|oiga|de (?:persona|numero|casa)))?\W*$|\b(?:esta|estan|anda) (?:marcando|llamando|hablando) mal\b/,
    right: ["se confundió amigo", "está marcando mal"],
    wrong: ["me confundí de cuenta", "se equivocó el cajero con mi pago"],
  },
  {
    intent: "talk_to_human",
    name: "is anyone free",
    says: /\bhay (?:algun|alguna|un|una) (?:ejecutiv[oa]|asesora?|agente|persona|humano|operadora?|representante|encargad[oa]) (?:disponible|libre|que|ahi|en linea)\b/,
    right: ["hay algún ejecutivo disponible", "hay alguna persona que me atienda"],
    wrong: ["hay algún cargo disponible"],
  },
  {
    intent: "crisis",
    name: "a threat to jump, a death that ends the debt",
    says: /\bamenaz\w+ con (?:aventarse|tirarse|matarse|colgarse|ahorcarse|suicidarse|cortarse)\b|\bsi me (?:muero|mato)\b.{0,30}\b(?:cobrar|cobrarme|cobrarle|deber|debo nada)\w*|\bcansad[oa] de vivir\b|^\W*hoy es mi ultimo dia\W*$/,
    unless: /\bque pasa\b/,
    right: ["mi hermano está amenazando con aventarse", "si me muero ya no van a tener a quién cobrarle"],
    wrong: ["me amenazan con cobrarme más", "qué pasa si me muero, a quién le cobran"],
  },
  {
    intent: "dispute_debt",
    name: "settled, with a letter to show",
    says: /\bcarta de no adeudo\b|\binfl(?:an|ando|aron) (?:la|mi) (?:deuda|cuenta)\b|\b(?:aparece|aparecio|sale|hay|veo) un pago que (?:yo )?no hice\W*$/,
    unless: /\b(?:necesito|quiero|solicito|mandan?|manden|dan|den|sacar|pido|cuando)\b.{0,25}\bcarta\b/,
    right: ["por qué aparezco con adeudo si tengo carta de no adeudo", "me aparece un pago que yo no hice"],
    wrong: ["necesito una carta de no adeudo"],
  },
  {
    intent: "wrong_person",
    name: "this is another house",
    says: /\b(?:esta|estan) (?:llamando|hablando|marcando) a (?:una?|otra) (?:escuela|oficina|negocio|tienda|casa|iglesia|hospital|restaurante|empresa|consultorio)\b/,
    right: ["está llamando a una escuela"],
    wrong: ["me están llamando a la oficina"],
  },
  {
    intent: "crisis",
    name: "violence by somebody close",
    says: violenceAtHome.es,
    right: ["mi marido me pega", "mi esposo me golpea y me quita el dinero", "mi viejo me pega", "mi pareja me maltrata y tengo miedo", "si se entera me mata mi marido", "sufro violencia en mi casa", "me pega cuando falta dinero", "le tengo miedo a mi ex"], // prettier-ignore
    wrong: ["me pegó la crisis", "me pegó duro la gripa", "le pegué al gordo", "me golpeó el huracán", "mi mamá me mata si no pago jaja", "la inflación me pega mucho", "mi esposo no me pega", "mi marido me pega el recibo en la puerta"], // prettier-ignore
  },
  {
    intent: "stop_contact",
    name: "enough, among other things",
    says: /(?:^|[.,;!?] ?|\b(?:y|pero|asi que|entonces) )(?:(?:por favor|porfa|porfavor|ya|mejor|de una vez|les pido|oigan|oiga|de verdad|que) )*(?:paren(?:le)?|parenlo|basta|alto|ya estuvo|ya parenle|dejenme|dejeme|dejenlo|stop)(?: (?:ya|por favor|porfa|porfavor|con eso|con esto|de una vez|si|pues|en serio))*(?=\W*$|[.,;!?])/,
    unless:
      /\b(?:cobro|cargo|domicili\w+|debito|recargos?|intereses|descuent\w+|quise decir|espere|basta con|camion|carro|alto total|me equivoque)\b|^\W*(?!.*\b(?:pero|y)\b)(?:[\w]+\W+){0,3}\w+\W*$/,
    media: ["sms", "wechat", "web"],
    right: [
      "ok entiendo pero ya paren",
      "ya sé que debo, por favor paren, pago el viernes",
      "trabajo de noche, ya basta, todos los días es lo mismo",
    ],
    wrong: ["paren el cobro automático por favor", "con 200 basta", "me paré en el alto", "espere, alto, quise decir el 15"],
  },
  {
    intent: "wrong_person",
    name: "not of that name",
    says: new RegExp(
      `\\bno soy (?:(?:el |la )?(?:senora?|senorita|sr|sra|don|dona) )?${aName}(?=\\W*$|[,.;!?]| (?:y|ni|pero|soy|se|es|el|la|aqui|este|llevo|tengo|[a-z]+_?\\W*$))|\\b(?:este|ese|el) (?:ya )?(?:no es|dej[oa] de ser) (?:el |mas el |ya el )?(?:numero|telefono|celular|cel) de (?:(?:don|dona|la senora|el senor) )?${aName}`,
    ),
    right: ["no hay problema pero no soy Kevin, llevo dos años con este número", "no soy don Raúl", "no soy Jesús, se equivoca"],
    wrong: ["no soy de aquí", "no soy rico", "no soy de la idea de pagar"],
  },
  {
    intent: "deceased",
    name: "told by the one who is left",
    // Who says whose child or spouse they are speaks of the one we sought, whatever else cannot be paid.
    says: /\bsoy (?:su|la|el) (?:hij[oa]|espos[oa]|viud[oa]|herman[oa]|mama|papa|madre|padre|niet[oa]|nuera|yerno|sobrin[oa]|mujer|marido|pareja|suegr[oa])\b.{0,60}\b(?:fallecio|murio|se murio|ya no vive|fue asesinad[oa]|lo mataron|la mataron)\b|\b(?:fallecio|murio)\b.{0,40}\bsoy (?:su|la|el) (?:hij[oa]|espos[oa]|viud[oa]|herman[oa]|mama|papa|niet[oa])\b/,
    right: ["no puedo pagar esta semana, soy su hijo y él falleció"],
    wrong: ["soy su hijo, mi perro murió"],
    unless: /\b(?:perr[oa]|gat[oa]|mascota)\b/,
  },
  {
    intent: "deceased",
    name: "gone to a better place",
    says: /\b(?:colgo los tenis|estiro la pata|se petateo|chupo faros|se nos adelanto|se nos fue al cielo|se fue (?:con (?:dios|diosito)|al cielo|a un lugar mejor)|(?:dios|diosito) (?:se l[oa] llevo|l[oa] (?:llamo|recogio))|dio su ultimo (?:suspiro|aliento)|ya (?:goza|descansa) (?:en|con) (?:la|el|dios|paz)\w*|entrego (?:su|el) (?:alma|cuerpo)|pasaron a mejor vida)\b/,
    unless: /\b(?:telefono|celular|carro|perr[oa]|gat[oa]|refri|lavadora|compu\w*)\b/,
    right: ["colgó los tenis mi compadre hace un mes", "Dios se lo llevó en marzo", "se petateó el señor"],
    wrong: ["mi carro estiró la pata", "dios me llamó a predicar"],
  },
  {
    intent: "attorney",
    name: "somebody defends me",
    says: /\bquien me (?:defiend[ae]|represent[ae]|asesor[ae] legalmente|lleve el caso)\b|\bes (?:el|la) (?:abogad[oa]|licenciad[oa]|lic)\.? (?!de (?:ustedes|ellos))[a-z]+ (?:quien |el que |la que )?(?:me |lo |la )?(?:ve|lleva|defiende|represent\w+|atiende)|\bya meti(?:mos)? (?:al |un )?(?:abogad[oa]|licenciad[oa]|lic)\b/,
    unless: /\bno tengo quien me\b/,
    right: ["tengo quien me defienda, es el abogado Salinas"],
    wrong: ["no tengo quien me defienda"],
  },
  {
    intent: "dispute_debt",
    name: "their sums are wrong, less is owed",
    says: /\b(?:estan?|andan|vienen) (?:muy |bien |todas |todos )?(?:mal|errone[oa]s|errad[oa]s|equivocad[oa]s|chuec[oa]s) (?:sus|las|los|tus|esos|esas) (?:cuentas|numeros|datos|registros|calculos|cifras|cobros|cargos)\b|\b(?:sus|tus|esas|esos|las|los) (?:cuentas|numeros|calculos|registros|cifras) (?:estan|andan|salen|vienen) (?:muy |bien |todas |todos )?(?:mal|errone[oa]s|errad[oa]s|equivocad[oa]s|chuec[oa]s)\b|\bdebo (?:mucho |bastante )?menos (?:que|de)(?: lo que| la cantidad que)? (?:eso|esa|es[oe]s|dice\w*|me \w+|ustedes|[$]?\d)|\b(?:no|nunca) (?:lo |la |los )?acepto\b(?=.*\b(?:cargo|cobro|recargo|monto|deuda|comision|interes)\b)|\b(?:cargo|cobro|recargo|monto|deuda|comision|interes)\w*\b[^.;!]{0,25}\bno (?:lo|la|los|las) acepto\b|\b(?:cargo|cobro|recargo|monto|comision|interes)\w*\b[^;!?]{0,25}\b(?:es|fue) (?:un )?error (?:de ustedes|suyo|del banco|del sistema)\b/,
    right: [
      "están mal sus cuentas",
      "debo menos que eso",
      "y ese cargo de 60? no lo acepto",
      "los 350 de recargo, ese es error de ustedes",
    ],
    wrong: ["cada mes debo menos", "sus cuentas están bien", "están mal mis papás"],
  },
  {
    intent: "identity_theft",
    name: "another used my papers",
    says: /\b(?:uso|usaron|utilizo|utilizaron|agarro|agarraron|ocupo|ocuparon|metio|falsific\w+|robo|robaron)\b[^.;!?]{0,20}\bmis? (?:papeles|documentos|identificacion|ine|ife|credencial|datos|curp|nombre|firma|seguro social|social|rfc|pasaporte|acta)\b[^.;!?]{0,25}\b(?:para|prestamo|credito|pedir|sacar|abrir|solicitar|sin (?:mi )?permiso|sin avisar\w*)\b/,
    unless: /\b(?:con mi permiso|(?:de|para la) referencia|como (?:aval|referencia))\b/,
    right: ["mi cuñado usó mis papeles para pedir ese préstamo"],
    wrong: ["perdí mis papeles", "necesito mis documentos para el crédito"],
  },
  {
    intent: "deceased",
    name: "dead for so long",
    says: /\b(?:tiene|lleva|hace)(?: ya)? (?:\w+ )?\w+ (?:anos?|meses|dias|semanas) (?:de |que esta )?(?:muert[oa]|fallecid[oa]|finad[oa]|difunt[oa])\b/,
    right: ["ya tiene dos años de muerto el señor que buscan"],
    wrong: ["mi carro tiene dos años parado"],
  },
  {
    intent: "stop_contact",
    name: "send me nothing",
    says: /\b(?:ya )?no (?:me|nos) (?:sigan |esten |anden )?(?:mand|envi)(?:en|es|e|ando)(?: ya)? nada(?=\W*$|[,.;!?]| (?:por favor|porfa|a este|de ustedes|ya))/,
    unless: /\bpor (?:correo|paqueteria)\b/,
    right: ["al chile ya no me manden nada"],
    wrong: ["no me mandaron nada", "no me manden nada por correo"],
  },
  {
    intent: "talk_to_human",
    name: "the lady, not the recording",
    says: /\b(?:pon(?:ga|me|game)|pas(?:e|a)|comuni(?:que|ca))(?:me|se)? (?:a|con) (?:la|el) (?:licenciad[oa]|lic|senorita|muchach[oa]|joven|que me atendio|que atiende)\b|\b(?:no|ya no) quiero (?:hablar|platicar|tratar|seguir)(?: hablando)? con (?:la |una |el |un |esta |este )?(?:grabadora|grabacion|contestadora|operadora automatica|voz automatica)\b/,
    right: ["póngame a la licenciada que me atendió", "ya no quiero hablar con la grabadora"],
    wrong: ["la licenciada me pasó el dato", "escuché la grabación"],
  },
  {
    intent: "wrong_person",
    name: "this is a shop",
    says: /\b(?:aqui|esto|este numero|ud|usted llamo a|hablo a) es (?:de )?(?:una?|la|el) (?:panaderia|tienda|negocio|escuela|oficina|taller|restaurante|iglesia|farmacia|consultorio|hospital|estetica|peluqueria|carniceria|tortilleria|empresa|fonda|hotel)\b|^\W*(?:no,? |oiga |ud |usted )*(?:esta|ta|anda) (?:ud |usted |muy )?equivocad[oa]s?(?: (?:compa|amigo|amiga|joven|carnal|senor\w*|jefe|wey|guey|oiga))?\W*$/,
    right: ["le atinó mal, aquí es una panadería", "ta equivocado compa"],
    wrong: ["trabajo en una panadería", "el monto está mal"],
  },
  {
    intent: "dispute_debt",
    name: "that part is not owed",
    says: /\b\d[\d,.]*\b[^.;!?]{0,40}\b(?:esos?|esas?|es[ea]|yo|pero|los|las)?\s*no (?:se )?l[oa]s? debo\b|\b(?:cargo|cobro|recargo|monto|comision|interes|saldo|multa)\w*\b[^;!]{0,60}\b(?:eso|esto|es[ea]) (?:no (?:esta bien|es (?:correcto|justo|cierto|asi))|esta mal)\b|\bque les? (?:voy|vamos) a deber\b|\bpor que (?:les )?(?:voy a|habria de|tendria que) deber(?:les)?\b/,
    unless: /\bprorroga\b/,
    right: ["pago 100 pero los otros 75 que le pusieron no los debo", "por qué 350 de recargo si pagué el 2? eso no está bien"],
    wrong: ["el cargo está bien", "pago 100 porque los debo"],
  },
  {
    intent: "identity_theft",
    name: "without my knowing",
    says: /\b(?:firm\w+|pidio|pidieron|saco|sacaron|abrio|abrieron|solicito|tramito)\b[^.;!?]{0,40}\b(?:sin que (?:yo )?(?:supiera|me enterara|lo autorizara|firmara)|sin mi (?:permiso|consentimiento|autorizacion|firma)|sin avisarme|sin decirme)\b/,
    right: ["mi hermana firmó por mí ese préstamo sin que yo supiera"],
    wrong: ["me cobraron sin avisarme", "salió sin avisarme"],
  },
  {
    intent: "crisis",
    name: "too much in this world",
    says: /\b(?:sobro|estorbo|no encajo) (?:en (?:este mundo|esta vida|la vida)|para todos|a todos)\b|\bsoy (?:un|puro) estorbo\b|\besperando (?:a )?(?:morir(?:me)?|que me muera|la muerte|a la muerte)\b/,
    unless: /\b(?:de risa|de hambre)\b/,
    right: ["siento que sobro en este mundo", "nomás estoy esperando morirme"],
    wrong: ["estoy esperando mi pago", "me sobró dinero"],
  },
  {
    intent: "crisis",
    name: "last words, eyes closed",
    says: /\bme quiero ir (?:ya )?(?:con|al)[^.;!?]{0,20}\b(?:cielo|dios|diosito|otro mundo)\b|\bcerrar los ojos y (?:ya )?(?:no|nunca|jamas)(?: volver a)? abrir\w*|\b(?:digan?le|digan|dile|diles|diganles)(?: a)? (?:a )?(?:mis?|mi) \w+ que (?:los|las|la|lo) (?:quise|quiero|amo|ame)\b|\bvoces (?:me dicen|que me dicen|en mi cabeza)\b/,
    right: ["quiero cerrar los ojos y no abrirlos nunca", "díganle a mis hijos que los quise"],
    wrong: ["dile a mi esposa que ya pagué"],
  },
  {
    intent: "deceased",
    name: "ashes",
    says: /\b(?:sus|las) cenizas (?:las|estan|de (?:mi|el|ella)|siguen)\b|\balbacea\b/,
    right: ["sus cenizas las tengo aquí", "soy el albacea de la señora Ruiz"],
    wrong: ["miércoles de ceniza no trabajo"],
  },
  {
    intent: "attorney",
    name: "my lic, the legal clinic",
    says: /\bmi lic\b(?!enci)|\b(?:clinica|ayuda|asistencia|defensoria) (?:legal|publica|juridica)\b[^.;!?]{0,15}\b(?:tomo|lleva|llevo|tiene|agarro|acepto|me)\b/,
    unless: /\b(?:no tengo|sin) (?:clinica|ayuda|asistencia)\b/,
    right: ["me dijo mi lic que no diga nada", "la clínica legal tomó mi caso"],
    wrong: ["mi licencia venció"],
  },
  {
    intent: "dispute_debt",
    name: "counted wrong, never given",
    says: /\b(?:contaron|sumaron|calcularon|aplicaron|registraron|hicieron) (?:muy |bien )?mal\b(?! (?:la referencia|mi nombre))|\bsegun (?:mis|mi) (?:papeles|cuentas|recibos|registros|comprobantes)\b|\b(?:nunca|jamas|no) me (?:dieron|depositaron|llego|entregaron|prestaron) (?:ese|el|ningun|tal) (?:dinero|prestamo|credito|varo|efectivo)\b|\b(?:nunca|jamas|no) (?:lo |la |los |las )(?:acepte|autorice|aprobe)\b(?=\W*$|[,.;!?])/,
    unless: /\bme equivoque\b/,
    right: [
      "contaron mal, hice 3 pagos no 2",
      "según mis papeles debo cero",
      "nunca me dieron ese dinero",
      "el cargo de 45, nunca lo acepté",
    ],
    wrong: ["me fue mal este mes", "ya me dieron el dinero"],
  },
  {
    intent: "talk_to_human",
    name: "how do I reach a person",
    says: /\b(?:como|donde|con quien) (?:le hago para |puedo |se puede )?(?:hablo|hablar|contacto|contactar|me comunico|comunicarme)(?: con| a)? (?:una? |al? |el |la |algun |alguna |en )?(?:persona|humano|alguien|asesora?|agente|ejecutiv[oa])\b|\b(?:puede|podria|pueden|podrian) (?:llamar|marcar|hablar|atender)(?:me)? (?:un|una|algun|alguna) (?:humano|persona|asesora?|agente|ser humano|ejecutiv[oa])\b/,
    right: ["cómo hablo con una persona real", "me puede llamar un humano para arreglarlo", "con quién hablo en persona en la oficina"],
    wrong: ["una persona me puede prestar", "cómo hablo inglés"],
  },
  {
    intent: "talk_to_human",
    name: "has spoken to one already",
    // "Ya hablé con un humano" asks for none.
    says: /\b(?:hablar|tratar|platicar|hable|trate|platique|me comunique)(?: \w+)? con un humano\b/,
    apart: /\bya (?:hable|platique|me comunique|trate)(?: ayer| hoy)? con un humano\b/g,
    right: ["quiero tratar con un humano"],
    wrong: ["ya hablé con un humano"],
  },
  {
    intent: "identity_theft",
    name: "in my name when I was a child",
    says: /\ba mi nombre (?:cuando|siendo)(?: yo)? (?:era|tenia|menor)/,
    right: ["mi mamá puso ese préstamo a mi nombre cuando yo era menor"],
    wrong: ["está a mi nombre"],
  },
  {
    intent: "wrong_person",
    name: "nobody is called that",
    says: /\b(?:nadie|ninguno) (?:aqui )?se llama\b|\b(?:este|ese) (?:numero|telefono) es de (?:una?|la|el) (?:iglesia|escuela|negocio|tienda|oficina|hospital|empresa)\b/,
    right: ["aquí nadie se llama Trinidad", "este número es de una iglesia"],
    wrong: ["cómo se llama usted"],
  },
];
