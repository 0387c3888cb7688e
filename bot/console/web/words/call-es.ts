// Knows the desk's sentences about calls in Spanish. Refuses to know when one is shown.
import type { CallWords } from "./call-en.ts";

export const callEs: CallWords = {
  region: "Llamadas", calls: (name) => `${name} está al teléfono y pide hablar con una persona`, callsYou: (name) => `${name}, de un caso suyo, está al teléfono`,
  take: "Tomar la llamada", look: "Ver primero", later: "Ahora no", more: (n) => `${n} más al teléfono`,
  bar: "Llamada", waits: "En la línea, espera a una persona", ringsOther: "En la línea; suena un teléfono", ringsMe: (phone) => `Suena su teléfono ${phone}: conteste`,
  whispers: "Está oyendo quién llama: oprima 1 en el teléfono, o", whispersOther: "En la línea; alguien está oyendo quién llama", join: "Entrar ya", calling: "Suena el teléfono del cliente",
  talking: "Está en la llamada", talkingWith: (name) => `En la línea con ${name}`, somebody: "un colega en la línea común", onHold: "En espera", mutedNow: "Su micrófono está apagado",
  mute: "Silenciar", unmute: "Activar voz", hold: "Poner en espera", unhold: "Quitar la espera", hangUp: "Colgar", giveBack: "Pasar al asistente", confirm: "Confirmar una promesa", mine: "Fui yo",
  listen: "Escuchar", coach: "Hablar solo al agente", uncoach: "Dejar de hablar", listens: (names) => `${names} escucha`, coaches: (names) => `${names} le habla solo a usted`,
  call: "Llamar al cliente", ringsYou: "Suena primero su teléfono y después el del cliente.", noPhone: "El archivo de la entidad no indica ningún teléfono suyo.",
  taken: "La llamada es suya: suena su teléfono.", muted: "Silenciado.", unmuted: "Voz activada.", held: "En espera.", unheld: "Ya no está en espera.", hungUp: "La llamada terminó.", gaveBack: "El asistente tiene la llamada.", listening: "Suena su teléfono: nadie le oirá.", coaching: "Solo el agente le oye.", uncoached: "Nadie le oye.", joined: "Ya está en la llamada.", ended: "El cliente colgó.",
  confirmTitle: "El asistente la repite y pide un sí", confirmHint: "Usted sale de la llamada; la promesa vale solo cuando el cliente la confirma.",
}; // prettier-ignore
