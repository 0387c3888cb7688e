// Knows how a loan's position is laid out: what is owed and why, rows, payments, promises, holds. Refuses to compute a figure.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LoanPane, PersonDetail } from "../page-wire.ts";
import { recordPayment } from "./server.ts";
import { attempt, detail, refresh } from "./state.ts";
import { amount, localDay, sentence, stageName, tone } from "./words.ts";

export function Ledger(): JSX.Element {
  const shown = detail.value;
  return (
    <section class="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">Ledger</h2>
      {!shown && <p class="empty">Choose a phone.</p>}
      {shown?.openHandoff && (
        <p class="banner watch">
          With a person: {sentence(shown.openHandoff.reason)} ({sentence(shown.openHandoff.status).toLowerCase()}
          {shown.openHandoff.owner ? `, ${shown.openHandoff.owner}` : ""}). The assistant listens and does not speak.
        </p>
      )}
      {shown?.holds.map((hold) => (
        <p class="banner" key={hold.reason + hold.from}>
          On hold: {sentence(hold.reason)}, from {localDay(hold.from)} {hold.until ? `to ${localDay(hold.until)}` : "until lifted"}
        </p>
      ))}
      {shown?.loans.map((loan) => (
        <Loan loan={loan} person={shown} key={loan.loanId} />
      ))}
    </section>
  );
}

function Loan({ loan, person }: { loan: LoanPane; person: PersonDetail }): JSX.Element {
  const promises = person.promises.filter((p) => p.loanId === loan.loanId);
  const isLate = loan.daysPastDue > 0;
  return (
    <article class="loan">
      <header>
        <h3>
          {loan.loanId}{" "}
          <small>
            {loan.product}
            {loan.party === "third" ? " · for another lender" : ""}
          </small>
        </h3>
        <span class={`badge ${tone(loan.daysPastDue, loan.stage)}`}>
          {stageName(loan.stage)}
          {isLate && ` · ${loan.daysPastDue} days past due`}
        </span>
      </header>
      <dl class="figures">
        <Figure label="Past due" decimal={loan.pastDue.total} loan={loan} isMain={isLate} />
        {loan.nextDue && <Figure label={`Next, ${localDay(loan.nextDue.on)}`} decimal={loan.nextDue.total} loan={loan} isMain={!isLate} />}
        <Figure label="To pay it off" decimal={loan.payoff.total} loan={loan} />
      </dl>
      {isLate && (
        <p class="why">
          Past due is {amount(loan.pastDue.principal, loan.currency)} principal, {amount(loan.pastDue.interest, loan.currency)} interest,{" "}
          {amount(loan.pastDue.penalty, loan.currency)} penalty interest and {amount(loan.pastDue.fee, loan.currency)} fees, as of{" "}
          {localDay(loan.asOf)}.
        </p>
      )}
      {promises.length > 0 && (
        <ul class="promises">
          {promises.map((p) => (
            <li key={p.id}>
              <span class={`badge ${promiseTone[p.status] ?? "plain"}`}>{p.status}</span> {amount(p.amount, p.currency)} on {localDay(p.on)}
              , {p.method}
            </li>
          ))}
        </ul>
      )}
      <PayForm loan={loan} />
      <Instalments loan={loan} />
      {loan.payments.length > 0 && (
        <details>
          <summary>{loan.payments.length === 1 ? "1 payment" : `${loan.payments.length} payments`}</summary>
          <ul class="payments">
            {loan.payments.toReversed().map((p) => (
              <li key={p.reference}>
                {localDay(p.paidOn)} <b>{amount(p.amount, loan.currency)}</b> <small>{`${p.method ?? "no method"}, ${p.reference}`}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

const promiseTone: Record<string, string> = { running: "watch", kept: "calm", partial: "late", broken: "grave" };

function Figure({
  label,
  decimal,
  loan,
  isMain = false,
}: {
  label: string;
  decimal: string;
  loan: LoanPane;
  isMain?: boolean;
}): JSX.Element {
  return (
    <div class={isMain ? "main" : undefined}>
      <dt>{label}</dt>
      <dd>{amount(decimal, loan.currency)}</dd>
    </div>
  );
}

function Instalments({ loan }: { loan: LoanPane }): JSX.Element {
  return (
    <details>
      <summary>{loan.instalments.length} instalments</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={`Instalments of ${loan.loanId}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Due</th>
              <th scope="col">Principal</th>
              <th scope="col">Interest</th>
              <th scope="col">Penalty</th>
              <th scope="col">Paid</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {loan.instalments.map((row) => (
              <tr key={row.number} class={Number(row.outstanding) === 0 ? "settled" : row.dueOn < loan.asOf ? "overdue" : undefined}>
                <th scope="row">{row.number}</th>
                <td>{row.dueOn}</td>
                <td>{row.principal}</td>
                <td>{row.interest}</td>
                <td>{row.penalty}</td>
                <td>{row.paid}</td>
                <td>{row.outstanding}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function PayForm({ loan }: { loan: LoanPane }): JSX.Element | null {
  const suggested = Number(loan.pastDue.total) > 0 ? loan.pastDue.total : (loan.nextDue?.total ?? loan.payoff.total);
  const [text, setText] = useState("");
  const [isPaying, setPaying] = useState(false);
  if (Number(loan.payoff.total) === 0) return null;
  const pay = async (): Promise<void> => {
    setPaying(true);
    if (await attempt(() => recordPayment(loan.loanId, text || suggested))) setText((now) => (now === text ? "" : now));
    await refresh();
    setPaying(false);
  };
  return (
    <form
      class="pay"
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <label>
        Payment arrives
        <input
          inputMode="decimal"
          pattern="\d+(\.\d+)?"
          placeholder={suggested}
          value={text}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      </label>
      <span>{loan.currency}</span>
      <button type="submit" disabled={isPaying}>
        Record
      </button>
    </form>
  );
}
