// Knows how macros are kept, and run: each step as the request an agent would send, through the same route and its rules; the first refusal ends it. Refuses to undo what was done.
import { z } from "zod";
import { HttpProblem, json, type HttpRequest } from "../http.ts";
import { cannedIds } from "./canned.ts";
import { caseView } from "./case-view.ts";
import type { DeskRoom } from "./desk-room.ts";
import { macroFault, macroSchema, requestOf, type MacroRecord } from "./macros.ts";
import { base, read, requestIdOf, versioned } from "./request-body.ts";
import type { DeskRoute, Signed } from "./request.ts";
import { mayAct } from "./roles.ts";
import type { MacroRow, MacroRun } from "./wire.ts";

/** `steps` are the desk's own routes of a case. */
export function macroRoutes(room: DeskRoom, steps: readonly DeskRoute[]): DeskRoute[] {
  const { macros, note } = room;
  const rowOf = (record: MacroRecord): MacroRow => ({ id: record.id, name: record.name, steps: record.steps });

  async function runStep(path: string, body: Record<string, unknown>, key: string, request: HttpRequest, signed: Signed): Promise<void> {
    const route = steps.find((one) => one.method === "POST" && one.path === `${base}/cases/:id/${path}`);
    if (!route) throw new Error(`macro: no route "${path}"`);
    if (route.act !== null && !mayAct(signed.role, route.act)) throw new HttpProblem(403, "not_allowed", `The role ${signed.role} may not do this (${route.act}).`);
    await route.handle({ ...request, rawBody: Buffer.from(JSON.stringify(body)), headers: { ...request.headers, "idempotency-key": key } }, signed);
  } // prettier-ignore

  return [
    {
      method: "GET",
      path: `${base}/macros`,
      act: "talk.reply",
      handle: async () => json(200, { items: (await macros.list()).map(({ record }) => rowOf(record as MacroRecord)), nextCursor: null }),
    },
    {
      method: "POST",
      path: `${base}/macros`,
      act: "macro.manage",
      async handle(request, { person }) {
        const record = read(macroSchema, request);
        const fault = macroFault(record, cannedIds);
        if (fault !== null) throw new HttpProblem(422, "bad_field", fault);
        await macros.keep({ id: record.id, record, changedBy: person.id, changedAt: room.now() });
        await note(person.id, "macro_kept", null, { macroId: record.id, steps: record.steps.map((step) => step.do) });
        return json(200, rowOf(record));
      },
    },
    {
      method: "POST",
      path: `${base}/macros/:macroId/remove`,
      act: "macro.manage",
      async handle(request, { person }) {
        const id = request.params["macroId"]!;
        if (!(await macros.remove(id))) throw new HttpProblem(404, "no_such_macro", `There is no macro "${id}".`);
        await note(person.id, "macro_removed", null, { macroId: id });
        return json(200, {});
      },
    },
    {
      method: "POST",
      path: `${base}/cases/:id/macro`,
      act: "talk.reply",
      async handle(request, signed) {
        const { macroId, version } = read(z.strictObject({ macroId: z.string().max(40), ...versioned }), request);
        const found = await macros.read(macroId);
        if (!found) throw new HttpProblem(404, "no_such_macro", `There is no macro "${macroId}".`);
        const key = requestIdOf(request).slice(0, 72);
        const handoff = await room.mustBeFresh(request, version);
        const { facts, language } = await room.scene(handoff);
        const view = await caseView(room, handoff, signed);
        const record = found.record as MacroRecord;
        const run: MacroRun = { macroId, done: 0, of: record.steps.length, stopped: null };
        for (const [index, step] of record.steps.entries()) {
          try {
            const wish = requestOf(step, { view, language, today: facts.today });
            if (typeof wish === "string") throw new HttpProblem(422, "refused", wish, { rule: "macro.step" });
            await runStep(wish.path, wish.body, `${key}-${index}`, request, signed);
            run.done++;
          } catch (error) {
            // A refusal ends the run and is told; what the world or a bug did is thrown as it would be for one request.
            if (!(error instanceof HttpProblem) || error.status >= 500) throw error;
            const { rule, owner } = error.more as { rule?: string; owner?: string };
            run.stopped = { step: index, do: step.do, code: error.code, detail: error.message, rule: rule ?? null, owner: owner ?? null };
            break;
          }
        }
        await note(signed.person.id, "macro_run", handoff.borrowerId, { macroId, handoffId: handoff.id, done: run.done, of: run.of, ...(run.stopped ? { stoppedBy: run.stopped.rule ?? run.stopped.code } : {}) });
        return json(200, run);
      },
    },
  ]; // prettier-ignore
}
