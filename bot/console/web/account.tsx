// Knows the account panel: figures of the ledger and why they are so, what was promised and planned, when we may write. Refuses to add up anything.
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Account } from "../wire.ts";
import { onAct } from "./keys.ts";
import { Offers } from "./offers.tsx";
import { pane, view } from "./state.ts";
import { approvalInWords, englishOr, inWords, refusalInWords } from "./told.ts";
import { amount, count, dayAndTime, localDay, named, told, w } from "./words.ts";

export function AccountPanel(): JSX.Element {
  useEffect(
    () =>
      onAct("account", () => {
        pane.value = "account";
        requestAnimationFrame(() => document.getElementById("account")?.focus());
      }),
    [],
  );
  const open = view.value;
  return (
    <section class="account" id="account" aria-labelledby="account-title" data-home tabIndex={-1}>
      <h2 id="account-title">{w().account}</h2>
      {open && (
        <>
          {open.approvals
            .filter(({ status }) => status === "waiting")
            .map((row) => (
              <p class="banner" key={row.id}>
                {w().waitsForSupervisor} {approvalInWords(row)}
              </p>
            ))}
          {open.approvals
            .filter(({ status }) => status === "failed")
            .map((row) => (
              <p class="banner grave" key={row.id}>
                {told().approvalFailed} {approvalInWords(row)} {row.failure && <small>{row.failure}</small>}
              </p>
            ))}
          {open.account.loans.length === 0 && <p class="empty">{w().noLoan}</p>}
          {open.account.loans.map((loan) => (
            <LoanCard loan={loan} key={loan.loanId} />
          ))}
          <Contact contact={open.account.contact} zone={open.person.timeZone} />
          <Others account={open.account} />
        </>
      )}
    </section>
  );
}

function LoanCard({ loan }: { loan: Account["loans"][number] }): JSX.Element {
  const money = (text: string): string => amount(text, loan.currency);
  const bare = (text: string): string => amount(text, "");
  return (
    <article class="loan" aria-label={`${w().loan} ${loan.loanId}`}>
      <header>
        <h3>
          {loan.loanId} <small>{named(w().products, loan.product)}</small>
        </h3>
        <span
          class={`badge ${loan.daysPastDue >= 90 ? "grave" : loan.daysPastDue >= 7 ? "late" : loan.daysPastDue > 0 ? "watch" : "calm"}`}
        >
          {named(w().stages, loan.stage)} · {w().days(loan.daysPastDue)}
        </span>
      </header>
      {loan.holds.map((hold, index) => (
        <p class="banner" key={index}>
          {w().held} {named(w().holdReasons, hold.reason)}, {localDay(hold.from)} – {hold.until ? localDay(hold.until) : w().openEnd}
          {hold.words && <q>{hold.words}</q>}
        </p>
      ))}
      <dl class="figures">
        <div class="main">
          <dt>{w().pastDue}</dt>
          <dd>{money(loan.pastDue.total)}</dd>
        </div>
        <div>
          <dt>{w().nextDue}</dt>
          <dd>{loan.nextDue ? `${money(loan.nextDue.total)}, ${localDay(loan.nextDue.on)}` : "–"}</dd>
        </div>
        <div>
          <dt>{w().payoff}</dt>
          <dd>{money(loan.payoff)}</dd>
        </div>
      </dl>
      <p class="soft">
        {w().partsOf(bare(loan.pastDue.principal), bare(loan.pastDue.interest), bare(loan.pastDue.penalty), bare(loan.pastDue.fee))}{" "}
        {w().asOf(localDay(loan.asOf))}
      </p>
      <details>
        <summary>{w().whyNumber}</summary>
        <Table head={[w().what, w().amountField]} rows={loan.why.map((line) => [inWords("why", line), bare(line.amount)])} />
      </details>
      <Offers loan={loan} />
      {loan.promises.length > 0 && (
        <details open={loan.promises.some(({ status }) => status === "running")}>
          <summary>
            {w().promises} ({loan.promises.length})
          </summary>
          <Table
            head={[w().day, w().amountField, w().status]}
            rows={loan.promises.map((one) => [localDay(one.on), bare(one.amount), named(w().promiseStatuses, one.status)])}
          />
        </details>
      )}
      {loan.plan && (
        <details>
          <summary>
            {w().plan} ({named(w().promiseStatuses, loan.plan.status)})
          </summary>
          <Table
            head={[w().day, w().amountField, w().status]}
            rows={loan.plan.parts.map((one) => [localDay(one.on), bare(one.amount), named(w().promiseStatuses, one.status)])}
          />
        </details>
      )}
      <details>
        <summary>
          {w().instalments} ({loan.instalments.length})
        </summary>
        <Table
          head={["#", w().dueOn, w().total, w().paid, w().open]}
          rows={loan.instalments.map((one) => [
            String(one.number),
            localDay(one.dueOn),
            bare(one.total),
            bare(one.paid),
            bare(one.outstanding),
          ])}
          classes={loan.instalments.map((one) => one.status)}
        />
      </details>
      <details>
        <summary>
          {w().payments} ({loan.payments.length})
        </summary>
        {loan.payments.length === 0 ? (
          <p class="soft">{w().noPayments}</p>
        ) : (
          <Table
            head={[w().day, w().amountField, w().reference]}
            rows={loan.payments.map((one) => [
              localDay(one.paidOn),
              bare(one.amount) + (one.reversed ? ` (${w().reversed})` : ""),
              [one.reference, one.method && named(w().methods, one.method)].filter(Boolean).join(" · "),
            ])}
          />
        )}
      </details>
    </article>
  );
}

/** A table may be wider than the panel: it scrolls for itself, by keyboard too. */
export function Table({
  head,
  rows,
  classes = [],
  caption,
}: {
  head: readonly string[];
  rows: readonly (readonly (string | JSX.Element)[])[];
  classes?: readonly string[];
  caption?: string;
}): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={caption ?? head.join(", ")}>
      <table>
        {caption && <caption class="sr">{caption}</caption>}
        <thead>
          <tr>
            {head.map((one) => (
              <th scope="col" key={one}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={classes[index]}>
              {row.map((cell, at) => (at === 0 ? <th scope="row" key={at}>{cell}</th> : <td key={at}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ); // prettier-ignore
}

const toneOf = { allow: "calm", wait: "watch", forbid: "grave", hand_over: "late" } as const;

function Contact({ contact, zone }: { contact: Account["contact"]; zone: string }): JSX.Element {
  return (
    <article class="loan contact">
      <h3>{w().contact}</h3>
      {contact.length === 0 && <p class="soft">{w().noAddress}</p>}
      <ul class="plain-list">
        {contact.map((one) => (
          <li key={one.channel}>
            <div class="row">
              <b>{named(w().channels, one.channel)}</b>
              <span class={`badge ${toneOf[one.decision]}`}>{w().decisions[one.decision]}</span>
            </div>
            {one.notBefore && (
              <p>
                {w().notBefore} <b>{dayAndTime(one.notBefore, zone)}</b>
              </p>
            )}
            <p class="soft">
              {w().usedThisWeek(count(one.usedThisWeek))}{" "}
              {one.decision !== "allow" && (
                <>
                  <span {...englishOr(one.rule)}>{refusalInWords(one.rule) ?? one.reason}</span> <code>{one.rule}</code>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Others({ account }: { account: Account }): JSX.Element | null {
  const { tasks, disputes, claims } = account;
  if (tasks.length + disputes.length + claims.length === 0) return null;
  return (
    <article class="loan">
      {tasks.length > 0 && (
        <details open>
          <summary>
            {w().tasks} ({tasks.length})
          </summary>
          <Table
            head={[w().what, w().dueOn, w().owner, w().status]}
            rows={tasks.map((one) => [
              named(w().taskKinds, one.kind),
              localDay(one.dueOn),
              one.owner ?? "–",
              named(w().promiseStatuses, one.status),
            ])}
          />
        </details>
      )}
      {disputes.length > 0 && (
        <details open>
          <summary>
            {w().disputes} ({disputes.length})
          </summary>
          <ul class="plain-list">
            {disputes.map((one) => (
              <li key={one.id}>
                <b>{named(w().disputeKinds, one.kind)}</b> <q>{one.words}</q> <small>{named(w().promiseStatuses, one.status)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {claims.length > 0 && (
        <details open>
          <summary>
            {w().claims} ({claims.length})
          </summary>
          <Table
            head={[w().loan, w().paidOn, w().amountField, w().status]}
            rows={claims.map((one) => [
              one.loanId,
              one.paidOn ? localDay(one.paidOn) : w().unknown,
              one.amount ? amount(one.amount, "") : w().unknown,
              named(w().promiseStatuses, one.status),
            ])}
          />
        </details>
      )}
    </article>
  );
}
