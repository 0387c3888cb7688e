// Knows the routes of letters and files: made from the record as it stands, as PDF or as data. Refuses to send them: a person decides that.
import type { Instant } from "../../src/calendar.ts";
import { localDateAt } from "../../src/calendar.ts";
import type { Lender } from "../../src/lender.ts";
import { languages, type Language } from "../../src/loan.ts";
import { documentText } from "../../prompts/documents.ts";
import { mustBeSignedIn } from "../api/routes.ts";
import { statementOfEvents, zoneOf } from "../facts.ts";
import { HttpProblem, json, type HttpReply, type HttpRequest, type Route } from "../http.ts";
import type { Message, Store } from "../store/store.ts";
import { evidenceBlocks, evidenceData, type EvidenceFacts } from "./evidence.ts";
import type { MayContact } from "../contact.ts";
import { noticeOf } from "./notice.ts";
import { letterRefusal, noteWithheld, withDemanded } from "./notice-rules.ts";
import { writePdf, type Block } from "./pdf.ts";

export type DocumentHouse = { store: Store; lender: Lender; token: string; now: () => Instant; mayContact: MayContact };

/** Days a notice of early repayment gives, unless the request names another term. */
const noticeTermDays = 30;
const pageSize = 500;

async function everyPage<T>(read: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>): Promise<T[]> {
  const found: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

export function documentRoutes({ store, lender, token, now, mayContact }: DocumentHouse): Route[] {
  async function mustRead(request: HttpRequest) {
    const found = await store.readLoan(request.params["loanId"]!);
    if (!found) throw new HttpProblem(404, "no_such_loan", `There is no loan "${request.params["loanId"]}".`);
    if (!found.record.borrower) throw new HttpProblem(409, "no_borrower", `Loan "${found.loan.id}" has no borrower on record.`);
    const today = localDateAt(now(), zoneOf(found.record, lender));
    return { ...found, borrower: found.record.borrower, statement: statementOfEvents(found.events, today) };
  }

  const pdf = async (title: string, blocks: readonly Block[], language: Language, file: string): Promise<HttpReply> => ({
    status: 200,
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${file.replaceAll(/[^\w.-]/g, "_")}"`,
      "cache-control": "no-store",
    },
    body: await writePdf(blocks, {
      title,
      author: lender.name,
      createdAt: new Date(now()),
      footer: (page, pages) => documentText("page", language, { page: String(page), pages: String(pages) }),
    }),
  });

  async function notice(request: HttpRequest) {
    const { loan, borrower, statement, record } = await mustRead(request);
    if (statement.pastDue.totalMinor <= 0)
      throw new HttpProblem(
        409,
        "nothing_past_due",
        `Loan "${loan.id}" has nothing past due on ${statement.asOf}: there is nothing to give notice of.`,
      );
    const given = request.query.get("termDays");
    const termDays = given === null ? noticeTermDays : Number(given);
    if (!Number.isInteger(termDays) || termDays < 1 || termDays > 366)
      throw new HttpProblem(422, "bad_field", `termDays is "${given}", expected a whole number of days from 1 to 366.`);
    const made = noticeOf({ borrower, loan, statement, lender, termDays });
    // A person asks for it, and the rules bind the person as well.
    const at = now();
    const rules = { lender, statementOf: statementOfEvents, mayContact };
    const words = letterRefusal(rules, record, loan, at) ?? withDemanded(rules, record, loan, at, made.blocks);
    if (!Array.isArray(words)) {
      const refusal = words;
      await noteWithheld(store, record, loan, made.title, refusal, statement.asOf, at);
      const { rule, reason, notBefore } = refusal;
      const until = notBefore === null ? "" : ` It may be made from ${notBefore} on.`;
      throw new HttpProblem(409, "withheld_by_rule", `No notice is made for loan "${loan.id}": ${reason} [${rule}].${until}`, {
        rule,
        ...(notBefore === null ? {} : { notBefore }),
      });
    }
    return { loan, language: borrower.language, ...made, blocks: words };
  }

  async function evidence(request: HttpRequest): Promise<EvidenceFacts> {
    const { loan, borrower, statement, events, record } = await mustRead(request);
    const wanted = request.query.get("language") ?? "en";
    const language = languages.find((one) => one === wanted);
    if (!language) throw new HttpProblem(422, "bad_field", `language is "${wanted}", expected one of ${languages.join(", ")}.`);
    const talks = await everyPage((cursor) =>
      store.listConversations({ borrowerId: borrower.id, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
    );
    const messages: (Message & { channel: string })[] = [];
    for (const talk of talks)
      for (const message of await everyPage((cursor) =>
        store.messages(talk.id, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
      ))
        messages.push({ ...message, channel: talk.channel });
    const timeline = await everyPage((cursor) =>
      store.timeline(borrower.id, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
    );
    return {
      borrower,
      loan,
      statement,
      events,
      promises: record.promises.filter((promise) => promise.loanId === loan.id),
      messages: messages.toSorted((a, b) => a.at - b.at),
      timeline: timeline.filter((event) => event.loanId === null || event.loanId === loan.id),
      lender,
      preparedAt: now(),
      language,
      chainHead: record.loans.find((one) => one.loan.id === loan.id)?.headHash ?? "",
    };
  }

  const get = (path: string, answer: (request: HttpRequest) => Promise<HttpReply>): Route => ({
    method: "GET",
    path: `/v1/loans/:loanId/documents/${path}`,
    async handle(request) {
      mustBeSignedIn(request, token);
      return answer(request);
    },
  });
  return [
    get("notice.json", async (request) => json(200, (await notice(request)).data)),
    get("notice.pdf", async (request) => {
      const { title, blocks, language, loan } = await notice(request);
      return pdf(title, blocks, language, `notice-${loan.id}.pdf`);
    }),
    get("evidence.json", async (request) => json(200, evidenceData(await evidence(request)))),
    get("evidence.pdf", async (request) => {
      const facts = await evidence(request);
      const { title, blocks } = evidenceBlocks(facts);
      return pdf(title, blocks, facts.language, `evidence-${facts.loan.id}.pdf`);
    }),
  ];
}
