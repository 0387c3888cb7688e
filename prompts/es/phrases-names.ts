// Knows the small Spanish words that amounts, days and ways to pay are written with. Refuses to know any sentence.
import type { Names } from "../phrases.ts";

export const names: Names = {
  months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  components: { principal: "capital", interest: "intereses", penalty: "intereses moratorios", fee: "comisiones" },
  methods: {
    debit: "con cargo a su cuenta",
    transfer: "por transferencia",
    link: "en la página de pago",
    branch: "en una sucursal",
    card_by_phone: "con tarjeta por teléfono",
  },
  day: ["día", "días"],
  listJoin: ", ",
  lastJoin: " y ",
  sentenceJoin: " ",
};
