// Knows who works at the desk and what they may do, for an administrator. Refuses to know anybody's password: a new person gets a link that works once.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Fields } from "./fields.ts";
import { useEffect } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import type { Role } from "../roles.ts";
import type { PersonRow } from "../wire.ts";
import { Table } from "./account.tsx";
import { Choice, Dialog, Field, Form, show } from "./dialog.tsx";
import { addPerson, changePerson, getPeople } from "./server.ts";
import { announce, reading } from "./state.ts";
import { named, w } from "./words.ts";

const rows = signal<readonly PersonRow[] | null>(null);
const newest = newestOnly();
const read = (): Promise<boolean> =>
  reading(async () => {
    const isNewest = newest();
    const { items } = await getPeople();
    if (isNewest()) rows.value = items;
  });
const spoken = ["en", "es", "zh"] as const;

export function PeoplePage(): JSX.Element {
  useEffect(() => void read(), []);
  return (
    <>
      <header class="head">
        <h2>{w().pageNames.people}</h2>
        <button type="button" class="primary" onClick={askNew}>
          {w().addPerson}
        </button>
      </header>
      {rows.value && (
        <Table
          caption={w().pageNames.people}
          head={[w().fullName, w().role, w().languagesSpoken, w().portfolios, w().capacity, w().signsInWith, w().change]}
          classes={rows.value.map((row) => (row.disabled ? "settled" : ""))}
          rows={rows.value.map((row) => [
            <>
              {row.fullName} <small>{row.email}</small>
            </>,
            w().roles[row.role],
            row.languages.map((code) => named(w().languages, code)).join(", "),
            row.portfolios.join(", ") || w().allPortfolios,
            String(row.capacity),
            row.disabled
              ? w().disabled
              : [row.hasPassword && w().password, row.hasCode && w().code].filter(Boolean).join(" + ") || w().linkOnly,
            <button type="button" class="small" aria-label={w().changeOf(row.fullName)} onClick={() => askChange(row)}>
              {w().change}
            </button>,
          ])}
        />
      )}
    </>
  );
}

const Access = ({ row }: { row: PersonRow | null }): JSX.Element => (
  <>
    <Field label={w().role} hint={w().roleHint}>
      <Choice name="role" options={w().roles} value={row?.role ?? "agent"} />
    </Field>
    <fieldset class="options">
      <legend>{w().languagesSpoken}</legend>
      {spoken.map((code) => (
        <label key={code}>
          <input type="checkbox" name={code} defaultChecked={row ? row.languages.includes(code) : code === "en"} />{" "}
          {named(w().languages, code)}
        </label>
      ))}
    </fieldset>
    <Field label={w().portfolios} hint={w().portfoliosHint}>
      <input name="portfolios" defaultValue={row?.portfolios.join(", ") ?? ""} autocomplete="off" maxLength={500} />
    </Field>
    <Field label={w().capacity} hint={w().capacityHint}>
      <input type="number" name="capacity" min="0" max="50" defaultValue={String(row?.capacity ?? 5)} required />
    </Field>
  </>
);
const accessOf = (fields: Fields): Pick<PersonRow, "role" | "languages" | "capacity" | "portfolios"> => ({
  role: fields("role") as Role,
  languages: spoken.filter((code) => fields(code) === "on"),
  capacity: Number(fields("capacity")),
  portfolios: fields("portfolios")
    .split(/[,，]/)
    .map((one) => one.trim())
    .filter(Boolean),
});

function askNew(): void {
  show(() => (
    <Dialog title={w().addPerson}>
      <Form
        submit={w().addPerson}
        onSubmit={async (fields) => {
          const { signInLink } = await addPerson({ email: fields("email"), fullName: fields("fullName"), ...accessOf(fields) });
          await read();
          setTimeout(() => showLink(signInLink));
        }}
      >
        <Field label={w().fullName}>
          <input name="fullName" required maxLength={120} />
        </Field>
        <Field label={w().email}>
          <input name="email" type="email" required maxLength={200} />
        </Field>
        <Access row={null} />
      </Form>
    </Dialog>
  ));
}

/** Shown once: the server keeps only its digest. */
function showLink(link: string): void {
  show(() => (
    <Dialog title={w().linkTitle}>
      <p>{w().linkMade}</p>
      <p class="link">
        <code>{link}</code>
      </p>
    </Dialog>
  ));
}

function askChange(row: PersonRow): void {
  show(() => (
    <Dialog title={w().changeOf(row.fullName)}>
      <Form
        submit={w().save}
        onSubmit={async (fields) => {
          await changePerson(row.id, { ...accessOf(fields), disabled: fields("disabled") === "on" });
          await read();
          announce(w().recorded);
        }}
      >
        <Access row={row} />
        <label class="line">
          <input type="checkbox" name="disabled" defaultChecked={row.disabled} /> {w().disabledHint}
        </label>
      </Form>
    </Dialog>
  ));
}
