// Knows the steps of a case: take, give back, hand on, return to the assistant, wrap up, close; each with what the server needs to hear. Refuses to change a case itself.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Fields } from "./fields.ts";
import type { Colleague } from "../wire.ts";
import type { LeftOpen } from "../../turn-ports.ts";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import { actOn, getColleagues, newKey, type CaseAct } from "./server.ts";
import { announce, attempt, me, place, readQueueSoon, readView, trouble, view } from "./state.ts";
import { named, w } from "./words.ts";

type Done = { leftOpen?: LeftOpen } | undefined;

async function act(what: CaseAct, body: Record<string, unknown>, key: string): Promise<Done> {
  const row = view.value?.row;
  if (!row) return undefined;
  try {
    return await actOn<Done>(row.handoffId, what, { ...body, version: row.version }, key);
  } finally {
    await readView().catch(() => undefined);
    readQueueSoon();
  }
}

const running = new Set<string>();
/** One press, one try: a second press on the same case while the first is on its way is not heard. */
async function once(what: CaseAct, done: string): Promise<void> {
  const id = view.value?.row.handoffId;
  if (id === undefined || running.has(id)) return;
  running.add(id);
  // The reading after a lost race must not wipe the sentence that names the winner.
  if (await attempt(() => act(what, {}, newKey()))) announce(done);
  running.delete(id);
}
export async function claim(): Promise<void> {
  const row = view.value?.row;
  if (row?.status !== "waiting") return;
  await once("claim", w().claimed);
  // Whoever has gone on elsewhere meanwhile stays there.
  const at = document.activeElement;
  const isElsewhere = at instanceof HTMLElement && (at.closest("dialog") || at.matches("input, select, textarea"));
  if (view.value?.row.handoffId === row.handoffId && !isElsewhere) document.getElementById("composer")?.focus();
}
export const accept = (): Promise<void> => once("accept", w().claimed);
export const decline = (): Promise<void> => once("decline", w().declined);

const outcomes = (): Readonly<Record<string, string>> => w().outcomes;
/** One key for one dialog: pressing again after an unclear answer is the same act. */
const asked = (
  what: CaseAct,
  body: (fields: Fields) => Record<string, unknown>,
  done: () => string,
): ((fields: Fields) => Promise<void>) => {
  const key = newKey();
  return async (fields) => {
    const ended = await act(what, body(fields), key);
    announce(done());
    // Whoever closed it believes the matter done: this must be read, not only heard.
    if (ended?.leftOpen) trouble.value = w().leftOpen[ended.leftOpen];
  };
};

const outcomeOfEvent: Readonly<Record<string, string>> = {
  promise_recorded: "promise", plan_recorded: "plan", disputed: "dispute", wrong_number: "wrong_person",
}; // prettier-ignore
/** What has gone on the record since the case was taken is most likely how it ended. */
function outcomeSoFar(): string {
  const lines = view.peek()?.transcript ?? [];
  const since = lines.slice(lines.findLastIndex(({ told }) => told?.code === "handoff_claimed") + 1);
  for (const { told } of since.toReversed()) {
    if (told && Object.hasOwn(outcomeOfEvent, told.code)) return outcomeOfEvent[told.code]!;
    if (told?.code === "hold_placed" && told.slots["reason"] === "hardship") return "hardship";
  }
  return "answered";
}
const Outcome = (): JSX.Element => (
  <>
    <Field label={w().outcome}>
      <Choice name="outcome" options={outcomes()} value={outcomeSoFar()} />
    </Field>
    <Field label={w().outcomeWords}>
      <textarea name="words" rows={2} maxLength={500} />
    </Field>
  </>
);
const isDispute = (): boolean => ["dispute", "dispute_overdue", "identity_theft"].includes(view.value?.row.reason ?? "");
/** Of a disputed debt alone: the day the letter left. */
const Verification = (): JSX.Element | null =>
  isDispute() ? (
    <Field label={w().verificationSentOn} hint={w().verificationHint}>
      <input type="date" name="verificationSentOn" />
    </Field>
  ) : null;
const verificationOf = (fields: Fields): Record<string, unknown> => {
  const on = fields("verificationSentOn");
  return on === "" ? {} : { verificationSentOn: on };
};
const outcomeOf = (fields: Fields): string => [fields("outcome"), fields("words")].filter(Boolean).join(": ");

export function askBack(): void {
  const send = asked(
    "return",
    (fields) => ({ outcome: outcomeOf(fields), resume: fields("resume"), ...verificationOf(fields) }),
    () => w().returned,
  );
  show(() => (
    <Dialog title={w().backToBot}>
      <p>{w().backHint}</p>
      <Form submit={w().backToBot} onSubmit={send}>
        <Outcome />
        <Verification />
        <Field label={w().resume}>
          <Choice name="resume" options={w().resumes} />
        </Field>
      </Form>
    </Dialog>
  ));
}
export function askWrapUp(): void {
  const send = asked(
    "wrap-up",
    (fields) => ({ outcome: outcomeOf(fields) }),
    () => w().wrappedUp,
  );
  show(() => (
    <Dialog title={w().wrapUp}>
      <Form submit={w().wrapUp} onSubmit={send}>
        <Outcome />
      </Form>
    </Dialog>
  ));
}
export function askClose(): void {
  const send = asked(
    "close",
    (fields) => ({ outcome: outcomeOf(fields), ...verificationOf(fields) }),
    () => w().closedCase,
  );
  show(() => (
    <Dialog title={w().closeCase}>
      <Form submit={w().closeCase} onSubmit={send}>
        <Outcome />
        <Verification />
      </Form>
    </Dialog>
  ));
}
export function askRelease(): void {
  const send = asked(
    "release",
    () => ({}),
    () => w().released,
  );
  show(() => (
    <Dialog title={w().release}>
      <p>{w().releaseHint}</p>
      <Form submit={w().release} onSubmit={send}>
        {null}
      </Form>
    </Dialog>
  ));
}

const colleagues = signal<readonly Colleague[] | null>(null);
export function askTransfer(): void {
  colleagues.value = null;
  void attempt(async () => (colleagues.value = (await getColleagues()).items.filter(({ id }) => id !== me.value?.id)));
  const send = asked(
    "transfer",
    (fields) => ({ to: fields("to") }),
    () => w().handedOn,
  );
  const language = view.value?.row.language ?? "";
  show(() => (
    <Dialog title={w().transfer}>
      <p>{w().transferHint}</p>
      {colleagues.value === null ? (
        <p class="empty" role="status">
          {w().loading}
        </p>
      ) : colleagues.value.length === 0 ? (
        <p class="empty">{w().nobodyElse}</p>
      ) : (
        <Form submit={w().transfer} onSubmit={send}>
          <fieldset class="options">
            <legend>{w().transferTo}</legend>
            {colleagues.value.map((one) => (
              <label key={one.id}>
                <input type="radio" name="to" value={one.id} required />
                <span>
                  <b>{one.fullName}</b> {one.role && <small>{w().roles[one.role]}</small>}
                  <small>
                    {one.isPresent !== undefined && `${one.isPresent ? w().present : w().away} · `}
                    {one.held !== undefined && one.capacity !== undefined && `${w().load(one.held, one.capacity)} · `}
                    {one.languages.map((code) => named(w().languages, code)).join(", ")}
                    {language !== "" && !one.languages.includes(language) && ` · ${w().notTheirLanguage}`}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
        </Form>
      )}
    </Dialog>
  ));
}

/** What was revealed of the person on show, with a reason that is on the record: it stays until another case is opened. */
const revealed = signal<{ id: string } & Partial<Record<"phone" | "birthDate" | "postcode", string>>>({ id: "" });
export const revealedOf = (id: string): Partial<Record<"phone" | "birthDate" | "postcode", string>> =>
  revealed.value.id === id ? revealed.value : {};

export function reveal(field: "phone" | "birthDate" | "postcode"): void {
  const key = newKey();
  const { id } = place.value;
  if (id === null) return;
  if (revealed.value.id !== id) revealed.value = { id };
  show(() => (
    <Dialog title={w().revealField(w().personFields[field])}>
      <p>{w().revealHint}</p>
      <Form
        submit={w().reveal}
        onSubmit={async (fields) => {
          const { value } = await actOn<{ value: string }>(id, "reveal", { field, reason: fields("reason") }, key);
          if (place.value.id === id) revealed.value = { ...revealed.value, id, [field]: value };
        }}
      >
        <Field label={w().reasonForReveal}>
          <input name="reason" required minLength={3} maxLength={200} />
        </Field>
      </Form>
    </Dialog>
  ));
}
