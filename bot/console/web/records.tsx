// Knows the forms by which a promise, plan, payment claim, dispute, hold or consent gets on the record. Refuses to judge what is put in: the server answers.
import type { JSX } from "preact";
import type { Fields } from "./fields.ts";
import type { Account, RecordRequest } from "../wire.ts";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import { Menu } from "./menu.tsx";
import { newKey, record } from "./server.ts";
import { announce, may, readViewSoon, view } from "./state.ts";
import { amount, w } from "./words.ts";

const kinds = ["promise", "plan", "claim", "dispute", "hold", "consent"] as const;
type Kind = (typeof kinds)[number];

export function RecordMenu(): JSX.Element | null {
  const allowed = kinds.filter((kind) => may(`record.${kind}`));
  if (allowed.length === 0) return null;
  return (
    <Menu name={w().record}>
      {allowed.map((kind) => (
        <button type="button" key={kind} onClick={() => askRecord(kind)}>
          {w().recordKinds[kind]}
        </button>
      ))}
    </Menu>
  );
}

export function askRecord(kind: Kind): void {
  const key = newKey();
  const loans = view.value?.account.loans ?? [];
  const said = lastSaid();
  const save = async (fields: Fields): Promise<void> => {
    const row = view.value?.row;
    if (!row) return;
    await record(row.handoffId, requestOf(kind, fields), key);
    announce(w().recorded);
    readViewSoon();
  };
  show(() => (
    <Dialog title={w().recordKinds[kind]}>
      {loans.length === 0 && kind !== "consent" ? (
        <>
          <p class="empty">{w().noLoan}</p>
          <button type="button" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>
            {w().close}
          </button>
        </>
      ) : (
        <Form submit={w().save} onSubmit={save}>
          {kind !== "consent" && <LoanChoice loans={loans} />}
          <Inputs kind={kind} loans={loans} said={said} />
        </Form>
      )}
    </Dialog>
  ));
}

export const LoanChoice = ({ loans }: { loans: Account["loans"] }): JSX.Element => (
  <Field label={w().loan}>
    <Choice
      name="loanId"
      options={Object.fromEntries(
        loans.map((loan) => [loan.loanId, `${loan.loanId} · ${amount(loan.pastDue.total, loan.currency)} ${w().pastDue.toLowerCase()}`]),
      )}
    />
  </Field>
);

/** What the borrower wrote last and what was understood in it: nobody types it a second time, and whoever knows better writes over it. */
type Said = { text: string; on: string; amount: string };
function lastSaid(): Said {
  const lines = view.value?.transcript.filter(({ kind }) => kind === "in") ?? [];
  const told = lines.findLast(({ understood }) => understood && understood.days.length + understood.amounts.length > 0)?.understood;
  return { text: lines.at(-1)?.text.slice(0, 500) ?? "", on: told?.days[0] ?? "", amount: told?.amounts[0]?.amount ?? "" };
}

function Inputs({ kind, loans, said }: { kind: Kind; loans: Account["loans"]; said: Said }): JSX.Element {
  const currency = loans[0]?.currency ?? "";
  const money = (name: string, isNeeded: boolean): JSX.Element => (
    <Field label={`${w().amountField} (${currency})`}>
      <input name={name} inputMode="decimal" pattern="\d+([.,]\d+)?" required={isNeeded} autocomplete="off" defaultValue={said.amount} />
    </Field>
  );
  const words = (): JSX.Element => (
    <Field label={w().inTheirWords}>
      <textarea name="words" rows={2} maxLength={500} required defaultValue={said.text} />
    </Field>
  );
  if (kind === "promise")
    return (
      <>
        {money("amount", true)}
        <Field label={w().onDay}>
          <input type="date" name="on" required defaultValue={said.on} />
        </Field>
        <Field label={w().method}>
          <Choice name="method" options={w().methods} value="transfer" />
        </Field>
      </>
    );
  if (kind === "plan")
    return (
      <>
        <Field label={w().months}>
          <input type="number" name="months" min="2" max="60" defaultValue="3" required />
        </Field>
        <Field label={w().firstOn}>
          <input type="date" name="on" required />
        </Field>
      </>
    );
  if (kind === "claim")
    return (
      <>
        {money("amount", false)}
        <Field label={w().paidOn}>
          <input type="date" name="on" defaultValue={said.on} />
        </Field>
        <Field label={w().reference}>
          <input name="reference" maxLength={80} autocomplete="off" />
        </Field>
      </>
    );
  if (kind === "dispute")
    return (
      <>
        <Field label={w().kind}>
          <Choice name="kind" options={w().disputeKinds} />
        </Field>
        {words()}
      </>
    );
  if (kind === "hold")
    return (
      <>
        <Field label={w().reason}>
          <Choice name="reason" options={w().placedHolds} />
        </Field>
        <Field label={w().until}>
          <input type="date" name="until" required />
        </Field>
        {words()}
      </>
    );
  return (
    <>
      <Field label={w().channel}>
        <Choice name="channel" options={{ sms: w().channels.sms, voice: w().channels.voice, wechat: w().channels.wechat }} />
      </Field>
      <Field label={w().consent}>
        <Choice name="given" options={{ yes: w().consentGiven, no: w().consentTaken }} />
      </Field>
      {words()}
    </>
  );
}

/** A comma for the decimals is how half of the world writes; the wire has a point. */
export const decimal = (text: string): string => text.replace(",", ".");

function requestOf(kind: Kind, fields: Fields): RecordRequest {
  const loanId = fields("loanId");
  const words = fields("words");
  switch (kind) {
    case "promise":
      return { do: kind, loanId, amount: decimal(fields("amount")), on: fields("on"), method: fields("method") as "transfer" };
    case "plan":
      return { do: kind, loanId, months: Number(fields("months")), firstOn: fields("on") };
    case "claim":
      return {
        do: kind,
        loanId,
        ...(fields("on") ? { paidOn: fields("on") } : {}),
        ...(fields("amount") ? { amount: decimal(fields("amount")) } : {}),
        ...(fields("reference") ? { reference: fields("reference") } : {}),
      }; // prettier-ignore
    case "dispute":
      return { do: kind, loanId, kind: fields("kind") as "other", words };
    case "hold":
      return { do: kind, loanId, reason: fields("reason") as "dispute", until: fields("until"), words };
    case "consent":
      return { do: kind, channel: fields("channel") as "sms", given: fields("given") === "yes", words };
    default:
      return kind satisfies never;
  }
}
