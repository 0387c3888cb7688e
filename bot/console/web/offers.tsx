// Knows the offers for a loan and the calculator beside them: it asks the server's engine and shows who must agree. Refuses to calculate.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { fieldsOf } from "./fields.ts";
import type { Account, OfferRequest, Offered, RecordRequest } from "../wire.ts";
import { Dialog, Field, show } from "./dialog.tsx";
import { decimal } from "./records.tsx";
import { newKey, offer, record } from "./server.ts";
import { announce, isMine, may, readViewSoon, sentenceOf, trouble, view } from "./state.ts";
import { offerInWords } from "./told.ts";
import { amount, localDay, named, w } from "./words.ts";

type Loan = Account["loans"][number];
const reckoned = ["plan", "waiver"] as const;

export function Offers({ loan }: { loan: Loan }): JSX.Element {
  return (
    <details>
      <summary>{w().offers}</summary>
      {loan.offers.length === 0 ? (
        <p class="soft">{w().noOffers}</p>
      ) : (
        <ul class="plain-list">
          {loan.offers.map((one, index) => (
            <li key={index}>
              <OfferLine offered={one} />
            </li>
          ))}
        </ul>
      )}
      {isMine.value && may("offer.agent") && (
        <button type="button" onClick={() => askOffer(loan)}>
          {w().calculate}
        </button>
      )}
    </details>
  );
}

function OfferLine({ offered }: { offered: Offered }): JSX.Element {
  return (
    <>
      <b>{named(w().offerKinds, offered.kind)}</b> {offerInWords(offered)}{" "}
      {offered.approval === "supervisor" && <span class="badge watch">{w().needsSupervisor}</span>}
      {offered.kind !== "split" && offered.parts && offered.parts.length > 0 && (
        <ol class="dates">
          {offered.parts.map((part) => (
            <li key={part.on}>
              <span>{localDay(part.on)}</span> <span>{amount(part.amount, offered.currency)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function askOffer(loan: Loan): void {
  const kind = signal<OfferRequest["kind"]>("plan");
  const answer = signal<Offered | null>(null);
  const refusal = signal("");
  const isBusy = signal(false);
  const agreeKey = newKey();
  const asked = signal<OfferRequest | null>(null);
  /** What was asked before a figure was changed is not answered under the new one. */
  let inputs = 0;
  const once = async (run: (handoffId: string) => Promise<void>): Promise<void> => {
    const row = view.value?.row;
    if (!row || isBusy.value) return;
    isBusy.value = true;
    refusal.value = "";
    await run(row.handoffId).catch((error: unknown) => {
      answer.value = null;
      if (dialog.isOpen()) refusal.value = sentenceOf(error);
      else trouble.value = `${w().calculator}: ${sentenceOf(error)}`;
    });
    isBusy.value = false;
  };
  const calculate = (request: OfferRequest): Promise<void> =>
    once(async (id) => {
      const before = inputs;
      const offered = await offer(id, request);
      if (before !== inputs) return;
      answer.value = offered;
      asked.value = request;
    });
  const agree = ({ kind, ...request }: OfferRequest): Promise<void> =>
    once(async (id) => {
      const done = await record(id, { do: kind, ...request } as RecordRequest, agreeKey);
      announce("askedBy" in done ? w().askedSupervisor : w().recorded);
      dialog.close();
      readViewSoon();
    });
  const dialog = show(() => (
    <Dialog title={w().calculator}>
      <form
        class="form"
        onInput={() => {
          inputs++;
          answer.value = null;
        }}
        onSubmit={(event) => {
          event.preventDefault();
          const text = fieldsOf(event.currentTarget);
          const { loanId } = loan;
          const request: OfferRequest =
            kind.value === "waiver"
              ? { kind: "waiver", loanId, amount: decimal(text("amount")) }
              : { kind: "plan", loanId, months: Number(text("months")), firstOn: text("firstOn") };
          void calculate(request);
        }}
      >
        <Field label={w().kind}>
          <select value={kind.value} onInput={(event) => (kind.value = event.currentTarget.value as typeof kind.value)}>
            {reckoned.map((one) => (
              <option value={one} key={one}>
                {named(w().offerKinds, one)}
              </option>
            ))}
          </select>
        </Field>
        <Asked kind={kind.value} currency={loan.currency} />
        {refusal.value && (
          <p class="refusal" role="alert">
            {refusal.value}
          </p>
        )}
        <div class="result" role="status">
          {answer.value && <OfferLine offered={answer.value} />}
        </div>
        <div class="buttons">
          <button type="submit" aria-disabled={isBusy.value}>
            {w().calculate}
          </button>
          {answer.value && asked.value && (
            <button type="button" class="primary" aria-disabled={isBusy.value} onClick={() => void agree(asked.value!)}>
              {answer.value.approval === "supervisor" ? w().askSupervisor : w().agreed}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  ));
}

function Asked({ kind, currency }: { kind: OfferRequest["kind"]; currency: string }): JSX.Element {
  if (kind === "waiver")
    return (
      <Field label={`${w().waived} (${currency})`}>
        <input name="amount" inputMode="decimal" pattern="\d+([.,]\d+)?" autocomplete="off" required />
      </Field>
    );
  return (
    <>
      <Field label={w().months}>
        <input type="number" name="months" min="2" max="60" defaultValue="3" required />
      </Field>
      <Field label={w().firstOn}>
        <input type="date" name="firstOn" required />
      </Field>
    </>
  );
}
