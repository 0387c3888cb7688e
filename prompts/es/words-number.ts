// Knows the Spanish words of counting.
import type { NumberWords } from "../number-words.ts";

const hundreds: Record<string, number> = {};
const hundredRoots = {
  doscient: 200,
  trescient: 300,
  cuatrocient: 400,
  quinient: 500,
  seiscient: 600,
  setecient: 700,
  ochocient: 800,
  novecient: 900,
};
for (const [root, value] of Object.entries(hundredRoots)) for (const ending of ["os", "as"]) hundreds[root + ending] = value;

const ordinals: Record<string, number> = {};
const ordinalRoots = {
  cuadragesim: 40,
  quincuagesim: 50,
  sexagesim: 60,
  septuagesim: 70,
  octogesim: 80,
  nonagesim: 90,
  primer: 1,
  segund: 2,
  tercer: 3,
  cuart: 4,
  quint: 5,
  sext: 6,
  septim: 7,
  setim: 7,
  octav: 8,
  noven: 9,
  decim: 10,
  undecim: 11,
  duodecim: 12,
  decimoprimer: 11,
  decimosegund: 12,
  decimotercer: 13,
  decimocuart: 14,
  decimoquint: 15,
  decimosext: 16,
  decimoseptim: 17,
  decimoctav: 18,
  decimonoven: 19,
  vigesim: 20,
  vigesimoprimer: 21,
  vigesimosegund: 22,
  trigesim: 30,
  trigesimoprimer: 31,
  centesim: 100,
};
for (const [root, value] of Object.entries(ordinalRoots)) for (const ending of ["o", "a", "os", "as"]) ordinals[root + ending] = value; // prettier-ignore

/** "Treintaiuno", "cuarentaicinco": written as one word, as many do. */
const joined: Record<string, number> = {};
for (const [ten, tens] of Object.entries({ treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 }))
  for (const [one, ones] of Object.entries({ uno: 1, un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 })) for (const link of ["i", "y"]) joined[ten + link + one] = tens + ones; // prettier-ignore

export const numberWords: NumberWords = {
  ones: { cero: 0, zero: 0, uno: 1, una: 1, un: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 },
  teens: {
    diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19,
    veintiuno: 21, veintiun: 21, veintiuna: 21, veintidos: 22, veintitres: 23, veinticuatro: 24, veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, ...joined,
  },
  tens: { diez: 10, veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  hundreds: { cien: 100, ciento: 100, ...hundreds },
  hundred: ["cientos", "cientas"],
  scales: { mil: 1e3, miles: 1e3, millon: 1e6, millones: 1e6, billon: 1e12, billones: 1e12 },
  and: ["y"],
  one: ["un", "una"],
  point: ["punto", "coma"],
  ordinals: { primer: 1, tercer: 3, ...ordinals },
  vague: { par: 2, unos: 3, unas: 3, varios: 3, varias: 3, pocos: 3, pocas: 3, algunos: 3, algunas: 3 },
  dozens: { docena: 12, docenas: 12, decena: 10, decenas: 10, centenar: 100, centenares: 100, millar: 1000, millares: 1000 },
  half: ["medio", "media"],
  over: ["sobre"],
}; // prettier-ignore
