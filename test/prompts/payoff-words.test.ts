import { expect, test } from "@jest/globals";
import { asksPayoff } from "../../prompts/payoff-words.ts";

test.each([
  "what is the total to pay off?",
  "how much to pay it off today",
  "what's my payoff amount",
  "what would it take to close the loan",
  "how much is left on my loan",
  "what do i owe altogether",
  "¿con cuánto liquido todo?",
  "cuánto me falta para liquidar",
  "cuál es mi saldo total",
  "cuánto sería para quedar en ceros",
  "一次还清要多少",
  "全部结清多少钱",
  "贷款余额是多少",
  "我总共欠多少",
])("%s asks for the whole loan", (text) => expect(asksPayoff(text)).toBe(true));

test.each([
  "how much do i owe",
  "what's the amount due",
  "how much is late",
  "minimum payment",
  "i got laid off",
  "cuánto debo",
  "cuánto tengo vencido",
  "我欠多少",
  "这期要还多少",
  "最低还款",
])("%s does not", (text) => expect(asksPayoff(text)).toBe(false));
