// Knows Spanish as thumbs type it and recognisers mishear it. Refuses dialect that changes meaning.
import type { Slang, Soundalikes } from "../slang.ts";

const groups: Record<string, string> = {
  mañana: "manana mñn mnn mñna manna manana manhana mañna maniana", miércoles: "miercoles mierkoles mircoles miercole miecoles mrcles miercles mircls mierc miercolez mierkoles", sábado: "sabado savado sbdo sabdo savdo sabadp", viernes: "biernes bierne vierne vierns virnes vrns vns virns viernez viernse", jueves: "juebes jueve ueves jvs jvees juevs juevez juves", martes: "marte martez mrts mrtes martess", lunes: "lune lunez lumes lns lnes luns luness", "para el": "pal pa'l p'al", domingo: "domigo dominjo dmngo dgo domngo domigno",
  enero: "henero", febrero: "febero frebrero", septiembre: "septienbre setienbre", noviembre: "nobiembre noviembr", diciembre: "disiembre diciembr",
  hasta: "asta", hoy: "oy", que: "q k ke", qué: "qe", porque: "xq pq porq xk pork porqe", por: "x", también: "tb tmb tbn", "para": "pa pra", "por favor": "xfa porfa porfis xfavor xfis pf", quiero: "kiero qiero", quincena: "quinsena kincena quinzena kinsena", semana: "cemana sem semna", "mes": "mez", 
  "no sé": "nose nose nosé", hacer: "aser aser acer", voy: "boy", bueno: "weno wueno", gracias: "grax grasias gracis", ahorita: "aorita horita orita orits", puedo: "pueo", pagar: "pagr pagarr", cantidad: "cant", mínimo: "minimo", millones: "millone", dólares: "dolares dls dlls", dólar: "dolar", euros: "uros", quinientos: "kinientos quinietos", cien: "sien", cincuenta: "sincuenta cinquenta", cinco: "sinco", dieciséis: "dieciseis diesiseis", diez: "dies", once: "onse", doce: "dose", trece: "trese", catorce: "catorse", quince: "quinse kince", setecientos: "sietecientos", novecientos: "nuevecientos", próximo: "proximo prox", próxima: "proxima", estoy: "toy", días: "dias", día: "dia",
  "está bien": "tabien", vale: "bale", sí: "zi zii sii siii", no: "noo nooo",
}; // prettier-ignore

export const slang: Slang = Object.fromEntries(
  Object.entries(groups).flatMap(([right, wrong]) => wrong.split(" ").map((word) => [word, right])),
);

export const soundalikes: Soundalikes = [
  // "1 ago" is the first of August.
  [/(?<!\d ?(?:de )?)\bago\b(?! \d)/g, "hago"],
  [/\bveinti (?=uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)/g, "veinti"],
  [/\b(dos|tres|cuatro|seis|ocho) (?=cient[oa]s\b)/g, "$1"],
  [/\bsemana despu[eé]s de esta(?: semana)?\b/g, "semana que viene"],
  [/\bpasado manana\b/g, "pasado mañana"],
  [/\bfin de mez\b/g, "fin de mes"],
  [/\ba fin de mes\b/g, "a fin de mes"],
  [/\bde aqui (?=\d)/g, "de aquí a "],
  [/\bla quinsena\b/g, "la quincena"],
];
