// Knows how a macro is chosen and run by keyboard, and how a supervisor puts one together. Refuses to carry out a step: the server runs each through its own rules.
import { signal } from "@preact/signals";
import { newestOnly } from "../../page-readings.ts";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { MacroRow, MacroRun } from "../wire.ts";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import type { Fields } from "./fields.ts";
import { getMacros, keepMacro, newKey, removeMacro, runMacro } from "./server.ts";
import { announce, attempt, isMine, reading, readQueueSoon, readView, sentenceOf, trouble, view } from "./state.ts";
import { englishOr, refusalInWords } from "./told.ts";
import { language, named, told, w } from "./words.ts";

const macros = signal<readonly MacroRow[] | null>(null);
const newest = newestOnly();
const read = (): Promise<boolean> =>
  reading(async () => {
    const isNewest = newest();
    const { items } = await getMacros();
    if (isNewest()) macros.value = items;
  });
const stepNames = (row: MacroRow): string => row.steps.map((step) => named(w().macroSteps, step.do)).join(" → ");

const whyStopped = ({ owner, rule, detail }: NonNullable<MacroRun["stopped"]>): string =>
  owner ? w().takenBy(owner) : ((rule && refusalInWords(rule)) ?? detail);
/** What was done and, when a rule stopped it, where and why. */
function runInWords({ done, of, stopped }: MacroRun, why: string): string {
  return stopped ? w().macroStopped(done, of, named(w().macroSteps, stopped.do), why) : w().macroDone(of);
}
/** The same, with a sentence of the rules' own language marked as such. */
function Ran({ run }: { run: MacroRun }): JSX.Element {
  const [before = "", after = ""] = runInWords(run, "\n").split("\n");
  return (
    <>
      {before}
      {run.stopped && <span {...(run.stopped.owner ? {} : englishOr(run.stopped.rule ?? "none"))}>{whyStopped(run.stopped)}</span>}
      {after}
    </>
  );
}

export function askMacro(): void {
  if (!isMine.value) return;
  void read();
  const outcome = signal<MacroRun | null>(null);
  const refusal = signal("");
  const isBusy = signal(false);
  const keys = new Map<string, string>();
  const run = async (row: MacroRow): Promise<void> => {
    const open = view.value?.row;
    if (!open || isBusy.value) return;
    isBusy.value = true;
    refusal.value = "";
    // Asked again after an unclear answer it is the same run.
    const key = keys.get(row.id) ?? newKey();
    keys.set(row.id, key);
    try {
      const ran = await runMacro(open.handoffId, row.id, open.version, key);
      keys.delete(row.id);
      announce(runInWords(ran, ran.stopped ? whyStopped(ran.stopped) : ""));
      if (ran.stopped && dialog.isOpen()) outcome.value = ran;
      else if (ran.stopped) trouble.value = runInWords(ran, whyStopped(ran.stopped));
      else dialog.close();
    } catch (error) {
      if (dialog.isOpen()) refusal.value = sentenceOf(error);
      else trouble.value = `${row.name[language.value]}: ${sentenceOf(error)}`;
    }
    await readView().catch(() => undefined);
    readQueueSoon();
    isBusy.value = false;
  };
  const dialog = show(() => (
    <Dialog title={w().macro}>
      <p class="soft">{w().macroHint}</p>
      {macros.value?.length === 0 && <p class="empty">{w().noMacros}</p>}
      <ul class="commands">
        {macros.value?.map((row, index) => (
          <li key={row.id}>
            <button type="button" class="wide" autoFocus={index === 0} aria-disabled={isBusy.value} onClick={() => void run(row)}>
              <b>{row.name[language.value]}</b> <small>{stepNames(row)}</small>
            </button>
          </li>
        ))}
      </ul>
      {(outcome.value || refusal.value) && (
        <p class="refusal" role="alert">
          {outcome.value ? <Ran run={outcome.value} /> : refusal.value}
        </p>
      )}
    </Dialog>
  ));
}

export function MacrosPage(): JSX.Element {
  useEffect(() => void read(), []);
  return (
    <>
      <header class="head">
        <h2>{w().pageNames.macros}</h2>
        <button type="button" class="primary" onClick={() => askKeep(null)}>
          {w().newMacro}
        </button>
      </header>
      <p class="soft">{w().macroHint}</p>
      {macros.value?.length === 0 && <p class="empty">{w().noMacros}</p>}
      <ul class="cards">
        {macros.value?.map((row) => (
          <li key={row.id}>
            <article class="loan" aria-label={row.name[language.value]}>
              <header>
                <h3>
                  {row.name[language.value]} <small>{row.id}</small>
                </h3>
              </header>
              <ol class="numbered">
                {row.steps.map((step, index) => (
                  <li key={index}>
                    <b>{named(w().macroSteps, step.do)}</b> <span class="soft">{stepInWords(step)}</span>
                  </li>
                ))}
              </ol>
              <div class="buttons">
                <button type="button" onClick={() => void attempt(() => removeMacro(row.id)).then(read)}>
                  {w().removeMacro}
                </button>
                {fitsForm(row) && (
                  <button type="button" onClick={() => askKeep(row)}>
                    {w().change}
                  </button>
                )}
              </div>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}

function stepInWords(step: MacroRow["steps"][number]): string {
  if (step.do === "reply") return "canned" in step ? named(told().cannedNames, step.canned) : step.text[language.value];
  if (step.do === "note") return step.text;
  if (step.do === "hold") return `${named(w().placedHolds, step.reason)}, ${w().days(step.days)}`;
  return named(w().outcomes, step.outcome);
}

const formOrder: readonly (readonly string[])[] = [["reply"], ["note"], ["hold"], ["return", "wrap-up", "close"]];
/** The form holds each kind of step once, in one order; what was put together otherwise would lose steps in it. */
function fitsForm({ steps }: MacroRow): boolean {
  const places = steps.map((step) => formOrder.findIndex((kinds) => kinds.includes(step.do)));
  return places.every((place, index) => index === 0 || place > places[index - 1]!);
}

/** In the order the steps run; a step that is left empty is left out. */
function askKeep(row: MacroRow | null): void {
  const find = <D extends MacroRow["steps"][number]["do"]>(what: D): Extract<MacroRow["steps"][number], { do: D }> | undefined =>
    row?.steps.find((step): step is Extract<MacroRow["steps"][number], { do: D }> => step.do === what);
  const [reply, note, hold, back] = [find("reply"), find("note"), find("hold"), find("return")];
  const ending = back ?? find("wrap-up") ?? find("close");
  const none = { "": "–" };
  const langs = ["en", "es", "zh"] as const;
  show(() => (
    <Dialog title={row ? w().changeOf(row.name[language.value]) : w().newMacro} wide>
      <Form
        submit={w().save}
        onSubmit={async (fields) => {
          await keepMacro(macroOf(row?.id ?? fields("id"), fields));
          await read();
          announce(w().recorded);
        }}
      >
        {!row && (
          <Field label={w().macroId}>
            <input name="id" required pattern="[a-z0-9][a-z0-9\-]+" maxLength={40} autocomplete="off" />
          </Field>
        )}
        {langs.map((code) => (
          <Field label={`${w().fullName} · ${named(w().languages, code)}`} key={code}>
            <input name={`name-${code}`} required maxLength={60} defaultValue={row?.name[code] ?? ""} autocomplete="off" />
          </Field>
        ))}
        <Field label={`1. ${w().macroSteps.reply}`}>
          <Choice name="canned" options={{ ...none, ...told().cannedNames }} value={reply && "canned" in reply ? reply.canned : ""} />
        </Field>
        {langs.map((code) => (
          <Field label={w().macroOwnWords(named(w().languages, code))} key={`text-${code}`}>
            <textarea name={`text-${code}`} lang={code} rows={2} maxLength={1000} defaultValue={reply && "text" in reply ? reply.text[code] : ""} />
          </Field>
        ))}
        <Field label={`2. ${w().macroSteps.note}`}>
          <textarea name="note" rows={2} maxLength={1000} defaultValue={note?.text ?? ""} />
        </Field>
        <Field label={`3. ${w().macroSteps.hold}`}>
          <Choice name="hold" options={{ ...none, ...w().placedHolds }} value={hold?.reason ?? ""} />
        </Field>
        <Field label={w().holdDays}>
          <input type="number" name="days" min="1" max="90" defaultValue={String(hold?.days ?? 14)} />
        </Field>
        <Field label={`4. ${w().macroEnding}`}>
          <Choice name="ending" options={{ ...none, return: w().backToBot, "wrap-up": w().wrapUp, close: w().closeCase }} value={ending?.do ?? ""} />
        </Field>
        <Field label={w().outcome}>
          <Choice name="outcome" options={w().outcomes} value={ending?.outcome ?? "answered"} />
        </Field>
      </Form>
    </Dialog>
  )); // prettier-ignore
}

function macroOf(id: string, fields: Fields): MacroRow {
  const ending = fields("ending");
  const outcome = fields("outcome");
  const reason = fields("hold") as keyof ReturnType<typeof w>["placedHolds"] | "";
  const steps: MacroRow["steps"] = [];
  const own = { en: fields("text-en"), es: fields("text-es"), zh: fields("text-zh") };
  // Own words in any language are meant as the reply; the server names the language that is missing.
  if (own.en || own.es || own.zh) steps.push({ do: "reply", text: own });
  else if (fields("canned")) steps.push({ do: "reply", canned: fields("canned") });
  if (fields("note")) steps.push({ do: "note", text: fields("note") });
  if (reason) steps.push({ do: "hold", reason, days: Number(fields("days")), words: named(w().placedHolds, reason) });
  if (ending === "return") steps.push({ do: "return", outcome, resume: "continue" });
  if (ending === "wrap-up" || ending === "close") steps.push({ do: ending, outcome });
  return { id, name: { en: fields("name-en"), es: fields("name-es"), zh: fields("name-zh") }, steps };
}
