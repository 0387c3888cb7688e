// Knows how the record of what people did is searched, how one message is explained, and how a person's file is taken out or erased. Refuses to change the record.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { fieldsOf } from "./fields.ts";
import { useEffect } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import type { AuditRow, MessageRow, Why } from "../wire.ts";
import { Table } from "./account.tsx";
import { download } from "./board.tsx";
import { asking, Dialog, Form, show } from "./dialog.tsx";
import { erase, findMessages, getAudit, getFile, getWhy, type AuditAsk, type Erasure } from "./server.ts";
import { addressOf, announce, attempt, may, place } from "./state.ts";
import { keptInWords } from "./told.ts";
import { FactList, Facts, stepInWords } from "./facts.tsx";
import { dayAndTime, named, told, w } from "./words.ts";

const asked = signal<AuditAsk>({ q: "", act: "", from: "", to: "", cursor: null });
const rows = signal<readonly AuditRow[] | null>(null);
const next = signal<string | null>(null);

const newestRows = newestOnly();
async function search(ask: AuditAsk): Promise<void> {
  await attempt(async () => {
    const isNewest = newestRows();
    const found = await getAudit(ask);
    // What comes after a page is added to that page alone, and once.
    if (!isNewest() || (ask.cursor !== null && ask.cursor !== next.value)) return;
    asked.value = ask;
    rows.value = ask.cursor === null ? found.items : [...(rows.value ?? []), ...found.items];
    next.value = found.nextCursor;
    announce(w().found(rows.value.length));
  });
}

export function AuditPage(): JSX.Element {
  useEffect(() => {
    if (rows.value === null) void search(asked.value);
  }, []);
  return (
    <>
      <h2>{w().pageNames.audit}</h2>
      <div class="two">
        <Messages />
        <PersonFile />
      </div>
      <h3>{w().accessLog}</h3>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          const text = fieldsOf(event.currentTarget);
          void search({ q: text("q"), act: text("act"), from: text("from"), to: text("to"), cursor: null });
        }}
      >
        <label class="field">
          <span>{w().auditWish}</span>
          <input type="search" name="q" defaultValue={asked.value.q} autocomplete="off" />
        </label>
        <label class="field">
          <span>{w().auditAct}</span>
          <select name="act">
            <option value="">–</option>
            {Object.entries(w().auditActs).map(([code, name]) => (
              <option value={code} key={code} selected={asked.value.act === code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{w().auditFrom}</span>
          <input type="date" name="from" defaultValue={asked.value.from} />
        </label>
        <label class="field">
          <span>{w().auditTo}</span>
          <input type="date" name="to" defaultValue={asked.value.to} />
        </label>
        <button type="submit">{w().search}</button>
      </form>
      {rows.value?.length === 0 && <p class="empty">{w().nothingFound}</p>}
      {rows.value && rows.value.length > 0 && (
        <Table
          caption={w().pageNames.audit}
          head={[w().when, w().who, w().what, w().borrowerId, w().detail]}
          rows={rows.value.map((row) => [
            dayAndTime(row.at),
            row.who,
            named(w().auditActs, row.act),
            row.borrowerId ?? "–",
            <span class="detail">
              <Facts detail={row.detail} />
            </span>,
          ])}
        />
      )}
      {next.value !== null && (
        <button type="button" onClick={() => void search({ ...asked.value, cursor: next.value })}>
          {w().showMore}
        </button>
      )}
    </>
  );
}

const messages = signal<readonly MessageRow[] | null>(null);
const newestMessages = newestOnly();

function Messages(): JSX.Element {
  return (
    <section class="loan grows" aria-label={w().messageSearch}>
      <h3>{w().whySent}</h3>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          const text = fieldsOf(event.currentTarget);
          void attempt(async () => {
            const isNewest = newestMessages();
            const { items } = await findMessages(text("words"), text("borrower"), text("since"), "");
            if (!isNewest()) return;
            messages.value = items;
            announce(w().found(messages.value.length));
          });
        }}
      >
        <label class="field grows">
          <span>{w().messageWish}</span>
          <input type="search" name="words" minLength={3} autocomplete="off" required />
        </label>
        <label class="field">
          <span>{w().borrowerId}</span>
          <input name="borrower" size={10} autocomplete="off" />
        </label>
        <label class="field">
          <span>{w().auditFrom}</span>
          <input type="date" name="since" />
        </label>
        <button type="submit">{w().messageSearch}</button>
      </form>
      <p class="soft">{w().messagesHint}</p>
      {messages.value?.length === 0 && <p class="empty">{w().noMessages}</p>}
      {messages.value && messages.value.length > 0 && (
        <ul class="found">
          {messages.value.map((one) => (
            <li key={one.messageId}>
              <p>{one.text}</p>
              <p class="soft">
                {one.borrowerName} · {named(w().channels, one.channel)} · {dayAndTime(one.at)} ·{" "}
                {one.direction === "in" ? w().by.borrower : named(w().lineStatuses, one.status)}{" "}
                {one.direction === "out" && (
                  <a href={addressOf("why", `${one.borrowerId}~${one.messageId}`)}>{one.status === "withheld" ? w().whyWithheld : w().whySent}</a>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  ); // prettier-ignore
}

function PersonFile(): JSX.Element | null {
  if (!may("file.export") && !may("file.erase")) return null;
  return (
    <form
      class="loan search"
      aria-label={w().exportFile}
      onSubmit={(event) => {
        event.preventDefault();
        const id = fieldsOf(event.currentTarget)("borrower");
        const isErase = event.submitter instanceof HTMLElement && event.submitter.dataset["do"] === "erase";
        if (id === "") return;
        if (isErase)
          void attempt(async () => {
            const found = await erase(id, true);
            // Whoever has gone on elsewhere is not asked there.
            if (place.value.page === "audit" && asking.value === null) askErase(id, found);
          });
        else void attempt(async () => download(await getFile(id), `${id}.json`, "application/json"));
      }}
    >
      <label class="field">
        <span>{w().borrowerId}</span>
        <input name="borrower" autocomplete="off" required />
      </label>
      {may("file.export") && <button type="submit">{w().exportFile}</button>}
      {may("file.erase") && (
        <button type="submit" class="plain" data-do="erase">
          {w().eraseTry}
        </button>
      )}
    </form>
  );
}

function askErase(id: string, found: Erasure): void {
  show(() => (
    <Dialog title={w().eraseTitle(id)} wide>
      <p>{w().eraseHint}</p>
      <h3>{w().erased}</h3>
      <ul class="dots">
        {found.erased.map((line) => (
          <li key={line}>{named(told().erased, line)}</li>
        ))}
      </ul>
      <h3>{w().kept}</h3>
      <ul class="dots">
        {found.kept.map(keptInWords).map((line) => (
          <li key={line.what}>
            <b>{line.what}</b> {line.why}
          </li>
        ))}
      </ul>
      <Form
        submit={w().eraseNow}
        danger
        onSubmit={async () => {
          const done = await erase(id, false);
          announce(done.approval ? w().askedSupervisor : w().erasedNow);
        }}
      >
        {null}
      </Form>
    </Dialog>
  ));
}

const why = signal<Why | null>(null);
/** Words and id of the message stand above: each step tells what it adds. */
function besides({ text, messageId, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...(text === why.value?.text ? {} : { text }), ...(messageId === why.value?.messageId ? {} : { messageId }), ...rest };
}

export function WhyPage(): JSX.Element {
  const { id } = place.value;
  useEffect(() => {
    why.value = null;
    const [borrowerId = "", messageId = ""] = (id ?? "").split("~");
    if (messageId === "") return;
    void attempt(async () => {
      const found = await getWhy(messageId, borrowerId);
      if (place.value.id === id) why.value = found;
    });
  }, [id]);
  return (
    <>
      <h2>{why.value?.status === "withheld" ? w().whyWithheld : w().whySent}</h2>
      {why.value && (
        <>
          <blockquote class="told">
            <p lang={why.value.language}>{why.value.text}</p>
            <footer>
              {dayAndTime(why.value.at)} · {named(w().lineStatuses, why.value.status)} · <code>{why.value.messageId}</code>
            </footer>
          </blockquote>
          <ol class="steps">
            {why.value.steps.map((step, index) => (
              <li key={index}>
                <div class="row">
                  <b>{stepInWords(step.what, step.detail)}</b>
                  <time dateTime={step.at}>{dayAndTime(step.at)}</time>
                </div>
                <FactList detail={besides(step.detail)} language={why.value?.language} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a href="#/audit">{w().backToAudit}</a>
      </p>
    </>
  );
}
