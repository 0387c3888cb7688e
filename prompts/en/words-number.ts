// Knows the English words of counting.
import type { NumberWords } from "../number-words.ts";

export const numberWords: NumberWords = {
  ones: { zero: 0, nil: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  teens: { ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  hundreds: {},
  hundred: ["hundred", "hundreds", "hundo", "hunnid"],
  scales: { thousand: 1e3, thousands: 1e3, grand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, trillion: 1e12, trillions: 1e12, lakh: 1e5, crore: 1e7 },
  and: ["and"],
  one: ["a", "an"],
  point: ["point", "dot"],
  ordinals: {
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14,
    fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100,
  },
  vague: { couple: 2, few: 3, several: 3, pair: 2 },
  dozens: { dozen: 12, dozens: 12 },
  half: ["half", "halves"],
  over: ["over"],
}; // prettier-ignore
