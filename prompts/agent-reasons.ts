// Knows in a word or two why a talk goes to a person, for the ear of that person. Refuses to speak to borrowers.
import type { HandoffReason } from "../src/handoff.ts";
import type { Language } from "../src/loan.ts";

export const agentReasons: Record<Language, Record<HandoffReason, string>> = {
  en: {
    crisis: "crisis", vulnerable: "vulnerable", deceased: "a death", identity_theft: "identity theft", bankruptcy: "bankruptcy", attorney: "has a lawyer", complaint: "complaint",
    dispute: "dispute", dispute_overdue: "dispute overdue", hardship: "hardship", verification_failed: "not verified", third_broken_promise: "third broken promise", witnessed_promise: "promise to witness",
    waiver_beyond_authority: "asks for a waiver", plan_beyond_authority: "asks for a plan", not_understood: "not understood", abuse: "upset", guarantor: "guarantor",
    asked_for_person: "asked for a person", callback: "call-back", error: "assistant failed", other: "other",
  },
  es: {
    crisis: "crisis", vulnerable: "vulnerable", deceased: "fallecimiento", identity_theft: "robo de identidad", bankruptcy: "quiebra", attorney: "tiene abogado", complaint: "queja",
    dispute: "disputa", dispute_overdue: "disputa sin responder a tiempo", hardship: "dificultades", verification_failed: "sin verificar", third_broken_promise: "tercera promesa rota", witnessed_promise: "promesa con testigo",
    waiver_beyond_authority: "pide condonación", plan_beyond_authority: "pide un plan", not_understood: "no se entendió", abuse: "molesto", guarantor: "aval",
    asked_for_person: "pidió una persona", callback: "devolver llamada", error: "falló el asistente", other: "otro",
  },
  zh: {
    crisis: "紧急情况", vulnerable: "需特别关照", deceased: "借款人去世", identity_theft: "身份被冒用", bankruptcy: "破产", attorney: "有律师", complaint: "投诉",
    dispute: "有异议", dispute_overdue: "异议逾期未答复", hardship: "经济困难", verification_failed: "未核实身份", third_broken_promise: "第三次违约", witnessed_promise: "承诺需见证",
    waiver_beyond_authority: "申请减免", plan_beyond_authority: "申请分期", not_understood: "未听懂", abuse: "情绪激动", guarantor: "担保人",
    asked_for_person: "要求人工", callback: "回电", error: "系统故障", other: "其他",
  },
}; // prettier-ignore
