// Knows in Spanish what the server tells by a code. Refuses to leave one out: the type asks for each.
import type { ToldWords } from "./told-en.ts";

export const toldEs: ToldWords = {
  intents: {
    stop_contact: "no quiere contacto", crisis: "en crisis", deceased: "el cliente falleció", attorney: "tiene abogado", bankruptcy: "quiebra", dispute_debt: "disputa la deuda",
    wrong_person: "persona equivocada", talk_to_human: "quiere una persona", identity_theft: "robo de identidad", promise_to_pay: "va a pagar", pay_now: "quiere pagar ya",
    partial_payment: "puede pagar una parte", already_paid: "ya pagó", payment_failed: "falló el pago", payment_status: "¿llegó mi pago?", payment_plan_request: "quiere un plan",
    extension_request: "necesita más tiempo", fee_waiver_request: "pide quitar la mora", hardship: "en dificultades", refuse_to_pay: "no va a pagar", balance_inquiry: "cuánto debe",
    due_date_inquiry: "cuándo vence", min_payment_inquiry: "pago mínimo", interest_inquiry: "sobre el interés", explain_amount: "por qué esa cifra", debt_detail_inquiry: "detalles del préstamo",
    statement_request: "quiere un estado de cuenta", how_to_pay: "cómo pagar", overdue_status_inquiry: "si está vencido", credit_record_question: "sobre el historial de crédito", change_promise: "cambiar la promesa",
    cancel_promise: "retirar la promesa", callback_request: "llámenme", contact_preference: "cómo contactarle", update_contact: "nuevo teléfono o dirección", not_notified: "no le avisaron",
    account_blocked: "cuenta bloqueada", already_contacted_support: "ya llamó antes", third_party: "es otra persona", unreachable_person: "no localizable", complaint_threat: "queja",
    abuse: "insulta", are_you_bot: "¿es una máquina?", who_are_you: "¿quién es?", verify_lender: "¿es auténtico?", language_switch: "otro idioma", start_contact: "contáctenme otra vez",
    help: "ayuda", repeat: "repita", speak_slower: "más despacio", greeting: "saludo", thanks: "gracias", goodbye: "despedida", affirm: "sí", deny: "no", unsure: "no está seguro",
    cancel: "cancelar", stop_command: "BAJA", injection: "intenta dirigir al asistente", out_of_scope: "otra cosa",
  },
  events: {
    promise_recorded: (s) => `Promesa: ${s.amount} el ${s.on}`, promise_cancelled: () => "Promesa retirada", promise_kept: () => "Promesa cumplida", promise_partial: () => "Promesa cumplida en parte",
    promise_broken: () => "Promesa no cumplida", plan_recorded: (s) => `Plan de ${s.count} pagos`, hold_placed: (s) => `En pausa: ${s.reason}${s.until && ` hasta el ${s.until}`}`,
    hold_lifted: (s) => `Fin de la pausa: ${s.reason}`, waived: (s) => `${s.amount} de mora quitados`, handoff_opened: (s) => `Pasado a una persona: ${s.reason}`, handoff_claimed: (s) => `Lo tomó ${s.by}`,
    handoff_returned: (s) => `De vuelta al asistente: ${s.outcome}`, handoff_wrapped_up: (s) => `En cierre: ${s.outcome}`, handoff_closed: (s) => `Cerrado: ${s.outcome}`,
    opted_out: (s) => `Baja: ${s.channel}`, opted_in: (s) => `Alta: ${s.channel}`, wrong_number: () => "Número equivocado", verified: () => "Identidad verificada", verification_failed: () => "Verificación fallida",
    payment_claimed: () => "Dice que pagó", payment_received: (s) => `Pago recibido: ${s.amount}`, disputed: (s) => `Disputa: ${s.kind}`, reason_given: (s) => `Motivo: ${s.code}`,
    alerted: (s) => `Alerta: ${s.kind}`, call_started: () => "Empezó la llamada", call_ended: () => "Terminó la llamada",
  },
  notes: {
    until: (s) => `Pagar hasta el ${s.on}`, from: (s) => `Pagar al menos ${s.amount}`, plan: (s) => `Plan: ${s.count} × ${s.amount} desde el ${s.on}`,
    waiver: (s) => `${s.amount} menos de mora si paga ${s.ifPaid} hasta el ${s.on}`, creditRecord: () => "Se explicó el historial de crédito", refusedPlan: (s) => `Plan de ${s.count} meses: ${s.why}`,
    refusedPromise: (s) => `${s.amount} el ${s.on}: ${s.why}`, refusedWaiver: () => "Quita de mora a cambio de un pago", notBeforeChecked: () => "Nada sobre un préstamo antes de verificar la identidad",
    noRequest: (s) => `No pedir pagos: ${s.reason}`, asIs: (s) => s.text,
  },
  why: {
    opening: (s) => `Abierto el ${s.on}, ${s.count} cuotas`, fellDue: (s) => `Venció ${s.from === s.to ? `el ${s.from}` : `del ${s.from} al ${s.to}`} (cuota ${s.numbers})`,
    interest: (s) => `Interés del ${s.from} al ${s.to}, ${s.days} días al ${s.rate} % anual`, penalty: (s) => `Mora al ${s.rate} % diario, cuota ${s.numbers}, ${s.days} días`,
    charges: (s) => `${s.count} cobros: ${s.component}`, waived: (s) => `Quitado: ${s.component}`, payment: (s) => `Pago del ${s.on} (${s.reference})`, payments: (s) => `${s.count} pagos, del ${s.from} al ${s.to}`,
    reversed: (s) => `Pago del ${s.paidOn} devuelto el ${s.on} (${s.reference})`, total: (s) => `Vencido al ${s.on}`,
  },
  offers: {
    payNow: (s) => `${s.amount} ahora`, promise: (s) => `de ${s.minimum} a ${s.maximum}, hasta el ${s.latest}`, split: (s) => s.text, plan: (s) => `${s.count} pagos mensuales de ${s.amount} desde el ${s.on}`,
    dueDateChange: () => "otro día del mes", pause: (s) => `hasta el ${s.until}`, waiver: (s) => `${s.amount} menos de mora al pagar ${s.ifPaid}`,
  },
  refusals: {
    "desk.capacity": () => "Ya tiene todos los casos que toma a la vez.", "desk.four_eyes": () => "Lo que usted pidió lo decide otra persona.", "desk.self": () => "No puede quitarse su propio acceso.",
    "desk.transfer": () => "Ya nadie le ofrece este caso.", "desk.status": () => "El caso está ahora en otro estado.", "desk.callback_slot": () => "No se puede prometer una llamada a esa hora: el equipo no trabaja, el cliente duerme o no queda lugar.",
    "desk.sent_twice": () => "Acaba de enviar estas mismas palabras.", "channel.none": () => "Este caso no pertenece a ninguna conversación que se pueda contestar.",
    "promise.date_too_late": (s) => `El último día que se puede prometer es el ${s.latest}.`, "promise.date_past": () => "Ese día ya pasó.", "promise.amount_too_small": (s) => `Se pueden prometer al menos ${s.minimum}.`,
    "promise.amount_too_large": (s) => `Se deben ${s.maximum} como máximo.`, "promise.nothing_due": () => "No se debe nada.", "plan.below_minimum_instalment": () => "Los pagos serían menores de lo que permite un plan.",
    "plan.above_authority": () => "Nadie aquí puede acordar un plan tan largo.", "plan.not_at_this_stage": () => "En esta etapa no se puede ofrecer un plan.", "plan.nothing_due": () => "No se debe nada.", "plan.not_affordable": () => "Las cifras del cliente no alcanzan para este plan.",
    "waiver.above_authority": () => "Nadie puede quitar tanto: solo interés de mora, y nunca más de lo pendiente.", figure_unknown: () => "Esta cifra no consta:", date_unknown: () => "Esta fecha no consta:",
    debt_before_verification: () => "Ni una palabra de deuda antes de verificar la identidad:", "listen.no_call": () => "Nadie está al teléfono con este cliente.", "listen.no_line": () => "El archivo de la entidad no indica ninguna línea para llamar.",
  },
  whys: { date_too_late: "demasiado tarde", date_past: "ya pasó", amount_too_small: "demasiado poco", amount_too_large: "demasiado", nothing_due: "no se debe nada", below_minimum_instalment: "pagos muy pequeños", above_authority: "fuera de atribución", not_at_this_stage: "no en esta etapa", too_many_running: "ya hay otra en curso", too_many_broken: "demasiadas rotas", not_affordable: "no le alcanza", no_penalty: "sin mora" },
  components: { fee: "cargos", penalty: "mora", both: "mora y cargos" },
  cannedNames: { hello: "Saludo, quién soy", looking: "Lo estoy revisando", balance: "Qué está vencido", no_pressure: "No hay que decidir ahora", closing: "¿Algo más?" },
  approvals: { waiver: (s) => `Quitar ${s.amount} de mora (${s.loanId})`, erase: (s) => `Borrar el expediente de ${s.name}` },
  approvalFailed: "Aprobado, pero no se pudo hacer:", alerts: { crisis: "crisis", abuse: "insultos", injection: "intenta dirigir al asistente" },
  brief: {
    who: (name, channel, language) => `${name}, ${channel}, ${language}.`, came: (reason) => `Llegó por: ${reason}.`,
    loan: (id, product, pastDue, days, stage, payoff, asOf) => `${id}, ${product}: ${pastDue} vencido, ${days} días, etapa ${stage}; liquida con ${payoff}. Al ${asOf}.`,
    line: (label, what) => `${label}: ${what}.`, pastDueShort: (amount) => `${amount} vencido.`, checked: "Verificado.", notChecked: "Sin verificar.", between: "; ",
  },
}; // prettier-ignore
