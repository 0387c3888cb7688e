// Knows how /v1 describes itself: OpenAPI 3.1 made from the same schemas the routes check with. Refuses to describe what is not there.
import { z } from "zod";
import { columns, importKinds } from "./columns.ts";
import { debitInSchema } from "./debits.ts";
import * as wire from "./wire.ts";

type Operation = Record<string, unknown>;

const schemas = {
  Statement: wire.statementSchema, Payment: wire.paymentSchema, PaymentIn: wire.paymentInSchema, Promise: wire.promiseSchema, Handoff: wire.handoffSchema,
  DeskAction: wire.deskActionSchema, Borrower: wire.borrowerSchema, TimelineItem: wire.timelineItemSchema, ImportAnswer: wire.importAnswerSchema,
  CheckCode: wire.checkCodeSchema, CheckCodeIn: wire.checkCodeInSchema, CheckCodeAnswer: wire.checkCodeAnswerSchema,
  Event: wire.eventSchema, Endpoint: wire.endpointSchema, ReplayIn: wire.replayInSchema, Replay: wire.replaySchema,
  DebitIn: debitInSchema, Debit: debitInSchema.extend({ loanId: z.string() }).meta({ id: "Debit" }), FourQuestions: wire.fourQuestionsSchema, Hold: wire.holdSchema, Plan: wire.planSchema, ClockIn: wire.clockInSchema, Clock: wire.clockSchema, Problem: wire.problemSchema,
}; // prettier-ignore

const ref = (name: keyof typeof schemas): Operation => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: Operation, type = "application/json"): Operation => ({ content: { [type]: { schema } } });
const page = (name: keyof typeof schemas): Operation => ({
  type: "object",
  required: ["items", "nextCursor"],
  properties: { items: { type: "array", items: ref(name) }, nextCursor: { type: ["string", "null"] } },
});
const problems = (...statuses: number[]): Operation =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: "Problem", ...content(ref("Problem"), "application/problem+json") }]),
  );
const inPath = (name: string): Operation => ({ name, in: "path", required: true, schema: { type: "string" } });
const inQuery = (name: string, schema: Operation, description: string): Operation => ({ name, in: "query", schema, description });
const paging = [
  inQuery("cursor", { type: "string" }, "nextCursor of the page before"),
  inQuery("limit", { type: "integer", minimum: 1, maximum: 500, default: 50 }, "items on a page"),
];
const enumOf = (schema: { options: readonly string[] }): Operation => ({ type: "string", enum: schema.options });

function get(summary: string, answer: Operation, parameters: Operation[], ...statuses: number[]): Operation {
  return { get: { summary, parameters, responses: { 200: { description: "OK", ...content(answer) }, ...problems(401, ...statuses) } } };
}

function eventPaths(): Record<string, Operation> {
  return {
    "/v1/events": get(
      "The events that were posted to the lender's address, and what became of each",
      page("Event"),
      [inQuery("status", { type: "string", enum: ["waiting", "sent", "dead"] }, "only these"), paging[0]!],
      400,
      404,
    ),
    "/v1/events/endpoint": get("The address events are posted to", ref("Endpoint"), [], 404),
    "/v1/events/endpoint/enable": {
      post: {
        summary: "Posts again to an address that was given up",
        responses: { 200: { description: "Enabled", ...content(ref("Endpoint")) }, ...problems(401, 404) },
      },
    },
    "/v1/events/replay": {
      post: {
        summary: "Posts events anew: those named, those of a status, those since a moment",
        requestBody: { required: true, ...content(ref("ReplayIn")) },
        responses: { 200: { description: "They wait again", ...content(ref("Replay")) }, ...problems(400, 401, 404, 415, 422) },
      },
    },
  };
}

/** The description of everything that answers under /v1; the clock is in it only where it can be moved. */
export function openApi(version: string, hasClock: boolean): Record<string, unknown> {
  const paths: Record<string, Operation> = {};
  for (const kind of importKinds)
    paths[`/v1/imports/${kind}`] = {
      post: {
        summary: `Takes ${kind} from a CSV file (${columns[kind].map((c) => c.name + (c.required ? "*" : "")).join(", ")})`,
        parameters: [inQuery("dryRun", { type: "boolean", default: false }, "checks every row and writes nothing")],
        requestBody: { required: true, ...content({ type: "string" }, "text/csv") },
        responses: { 200: { description: "Good rows were taken", ...content(ref("ImportAnswer")) }, ...problems(401, 413, 415, 422) },
      },
    };
  paths["/v1/loans/{loanId}"] = get(
    "The statement",
    ref("Statement"),
    [inPath("loanId"), inQuery("asOf", { type: "string", format: "date" }, "default: today where the borrower lives")],
    400,
    404,
  );
  for (const [name, what] of [
    ["notice", "The notice of early repayment, in the borrower's language"],
    ["evidence", "The evidence file: contract, ledger, every contact and promise, what was withheld"],
  ] as const)
    for (const form of ["json", "pdf"] as const)
      paths[`/v1/loans/{loanId}/documents/${name}.${form}`] = {
        get: {
          summary: `${what}, as ${form === "pdf" ? "PDF" : "data"}`,
          parameters: [
            inPath("loanId"),
            ...(name === "notice"
              ? [inQuery("termDays", { type: "integer", minimum: 1, maximum: 366 }, "default: 30")]
              : [inQuery("language", { type: "string", enum: ["en", "es", "zh"] }, "the reader's; default: en")]),
          ],
          responses: {
            200: { description: "Made", content: { [form === "pdf" ? "application/pdf" : "application/json"]: {} } },
            ...problems(401, 404, 409, 422),
          },
        },
      };
  paths["/v1/loans/{loanId}/payments"] = {
    post: {
      summary: "Records a payment; a reference seen again on the loan is the same payment",
      parameters: [inPath("loanId")],
      requestBody: { required: true, ...content(ref("PaymentIn")) },
      responses: {
        201: { description: "Recorded", ...content(ref("Payment")) },
        200: { description: "On record already", ...content(ref("Payment")) },
        ...problems(400, 401, 404, 415, 422),
      },
    },
  };
  paths["/v1/loans/{loanId}/debits"] = {
    post: {
      summary: "Takes a bank's word on a debit: a try that failed, or a payment on record that came back",
      parameters: [inPath("loanId")],
      requestBody: { required: true, ...content(ref("DebitIn")) },
      responses: {
        201: { description: "Recorded", ...content(ref("Debit")) },
        200: { description: "On record already", ...content(ref("Debit")) },
        ...problems(400, 401, 404, 415, 422),
      },
    },
  };
  Object.assign(paths, reportPaths(), eventPaths());
  paths["/v1/borrowers/{borrowerId}"] = get("A borrower and where their loans stand", ref("Borrower"), [inPath("borrowerId")], 404);
  paths["/v1/borrowers/{borrowerId}/timeline"] = get(
    "Everything that happened, oldest first",
    page("TimelineItem"),
    [
      inPath("borrowerId"),
      ...paging,
      inQuery("order", { type: "string", enum: ["oldest", "newest"], default: "oldest" }, "order of the items"),
      inQuery("since", { type: "string", format: "date-time" }, "only what happened at or after"),
    ],
    400,
    404,
  );
  paths["/v1/borrowers/{borrowerId}/check-code"] = {
    ...get("Today's code, to be shown to the borrower on the lender's own site: the assistant gives the same to whoever doubts it", ref("CheckCode"), [inPath("borrowerId")], 404),
    post: {
      summary: "Whether a code that the borrower read in a message is ours, of today or of the day before",
      parameters: [inPath("borrowerId")],
      requestBody: { required: true, ...content(ref("CheckCodeIn")) },
      responses: { 200: { description: "Compared", ...content(ref("CheckCodeAnswer")) }, ...problems(400, 401, 404, 422) },
    },
  }; // prettier-ignore
  paths["/v1/promises"] = get(
    "Promises to pay",
    page("Promise"),
    [inQuery("status", enumOf(wire.promiseStatusSchema), "only these"), inQuery("borrowerId", { type: "string" }, "only theirs"), inQuery("loanId", { type: "string" }, "only on this loan"), ...paging],
    400,
  ); // prettier-ignore
  paths["/v1/handoffs"] = get(
    "Cases that went to a person",
    page("Handoff"),
    [
      inQuery("status", enumOf(wire.handoffStatusSchema), "only these"),
      inQuery("borrowerId", { type: "string" }, "only theirs"),
      ...paging,
    ],
    400,
  );
  paths["/v1/handoffs/{handoffId}"] = get("One case with its brief", ref("Handoff"), [inPath("handoffId")], 404);
  const acts: Record<string, string> = {
    claim: "An agent takes the case; a second one is told who holds it",
    reply: "Words to the borrower, through the contact rules",
    note: "Words the borrower never sees",
    return: "Gives the talk back to the assistant",
    close: "Ends the case",
  };
  for (const [act, summary] of Object.entries(acts))
    paths[`/v1/handoffs/{handoffId}/${act}`] = {
      post: {
        summary,
        parameters: [
          inPath("handoffId"),
          { name: "Idempotency-Key", in: "header", schema: { type: "string" }, description: "a repeated key acts once" },
        ],
        requestBody: { required: true, ...content(ref("DeskAction")) },
        responses: { 200: { description: "Done", ...content(ref("Handoff")) }, ...problems(400, 401, 404, 409, 422) },
      },
    };
  if (hasClock)
    paths["/v1/sandbox/clock"] = {
      ...get("What time it is in the sandbox", ref("Clock"), []),
      post: {
        summary: "Moves the sandbox's clock forward and runs what falls due; answers when all is done",
        requestBody: { required: true, ...content(ref("ClockIn")) },
        responses: { 200: { description: "Moved", ...content(ref("Clock")) }, ...problems(400, 401, 409, 422) },
      },
    };
  return {
    openapi: "3.1.0",
    info: {
      title: "DueCourse",
      version,
      summary: "The lender's side of the loan-repayment officer",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } }, schemas: componentSchemas() },
  };
}

function reportPaths(): Record<string, Operation> {
  const span = [
    inQuery("from", { type: "string", format: "date" }, "first day reported; default: 31 days before asOf"),
    inQuery("asOf", { type: "string", format: "date" }, "last day reported; default: today where the lender is"),
  ];
  const csv = (summary: string, parameters: Operation[]): Operation => ({
    get: {
      summary,
      parameters,
      responses: { 200: { description: "OK", ...content({ type: "string" }, "text/csv") }, ...problems(400, 401) },
    },
  });
  const who = [
    inQuery("by", { type: "string", enum: ["loan", "officer"] }, "only this part; as CSV the default is loan"),
    inQuery("officer", { type: "string" }, "only this officer's loans"),
    inQuery("loanId", { type: "string" }, "only this loan"),
  ];
  const about = "How well borrowers were told: before the due date, accurately, tracked with a second notice, the credit record explained";
  const questions = get(
    `${about}; by officer and by loan`,
    ref("FourQuestions"),
    [...span, ...who, ...paging, inQuery("format", { type: "string", enum: ["json", "csv"] }, "csv also by Accept: text/csv")],
    400,
  );
  return {
    "/v1/reports/four-questions": questions,
    "/v1/reports/four-questions.csv": csv(`${about}, as CSV`, [...span, ...who]),
    "/v1/reports/lending.csv": csv(
      "What collecting tells lending: overdue by product, region, industry, branch, officer, amount and month; first payments missed; rolls between buckets; reasons; repeat customers",
      span,
    ),
  };
}

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" }).schemas as Record<
    string,
    Record<string, unknown>
  >;
  return Object.fromEntries(Object.entries(made).map(([id, { $schema: _schema, $id: _id, id: _own, ...schema }]) => [id, schema]));
}
