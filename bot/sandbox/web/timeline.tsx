// Knows how what happened is told: what was understood, which rule decided, what was withheld and why. Refuses to know what the facts mean.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { TimelineItem } from "../page-wire.ts";
import { detail } from "./state.ts";
import { amount, dayAndTime, localDay, sentence } from "./words.ts";

const filter = signal<"all" | "messages" | "decisions">("all");
const messageKinds = new Set(["heard", "said", "sent", "delivered", "undelivered", "failed", "withheld", "postponed"]);
const header = new Set(["id", "at", "kind", "loanId", "conversationId"]);
/** Ids for machines: they are on the wire, and only noise here. */
const machine = new Set(["messageId", "externalId", "promiseId", "handoffId", "taskId", "claimId", "planId", "says", "eventId"]);
/** The words stood under "said" already. */
const brief = new Set(["sent", "delivered"]);
const labels: Record<string, string> = {
  reason: "Why",
  rule: "Rule",
  because: "Why",
  acts: "Meant",
  understood: "Understood",
  paidOn: "Paid on",
};
/** Told in the item's own line, not again below it. */
const spoken = ["text", "words", "body", "reason", "because", "summary"];

/** Lists that hold nothing, and what is made of such lists alone. */
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : typeof value === "object" && value !== null && Object.keys(value).length > 0 && Object.values(value).every(isEmpty);

const isShown = (item: TimelineItem): boolean =>
  filter.value === "all" ||
  (filter.value === "messages" ? messageKinds.has(item.kind) : !messageKinds.has(item.kind) || item.kind === "withheld");

export function Timeline(): JSX.Element {
  const items = detail.value?.timeline ?? [];
  const zone = detail.value?.zone ?? "UTC";
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">Timeline</h2>
        <select aria-label="Show" value={filter.value} onChange={(e) => (filter.value = e.currentTarget.value as typeof filter.value)}>
          <option value="all">Everything</option>
          <option value="messages">Messages</option>
          <option value="decisions">Decisions and facts</option>
        </select>
      </header>
      {detail.value && items.length === 0 && <p class="empty">Nothing has happened yet.</p>}
      <ol>
        {items.filter(isShown).map((item) => (
          <Item item={item} zone={zone} key={item.id} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item, zone }: { item: TimelineItem; zone: string }): JSX.Element {
  const line = brief.has(item.kind)
    ? undefined
    : spoken.map((name) => item[name]).find((value): value is string => typeof value === "string" && value !== "");
  const facts = Object.entries(item).filter(
    ([name, value]) =>
      !header.has(name) &&
      !machine.has(name) &&
      value !== line &&
      value !== null &&
      value !== "" &&
      !isEmpty(value) &&
      !(brief.has(item.kind) && name === "text"),
  );
  return (
    <li class={`item ${item.kind}`}>
      <div class="row">
        <b>{sentence(item.kind)}</b>
        <time dateTime={item.at}>{dayAndTime(item.at, zone)}</time>
      </div>
      {line && <p class="line">{line}</p>}
      {facts.length > 0 && !brief.has(item.kind) && <Facts facts={facts} />}
    </li>
  );
}

function Facts({ facts }: { facts: [string, unknown][] }): JSX.Element {
  return (
    <dl>
      {facts.map(([name, value]) =>
        name === "understood" && typeof value === "object" && value !== null ? (
          Object.entries(value)
            .filter(([inner]) => inner !== "language")
            .map(([inner, one]) => <Fact name={inner} value={one} key={inner} />)
        ) : (
          <Fact name={name} value={value} key={name} />
        ),
      )}
    </dl>
  );
}

const Fact = ({ name, value }: { name: string; value: unknown }): JSX.Element => (
  <div>
    <dt>{labels[name] ?? sentence(name)}</dt>
    <dd>
      <Value value={value} />
    </dd>
  </div>
);

function Value({ value }: { value: unknown }): JSX.Element {
  if (Array.isArray(value)) {
    if (value.length === 0) return <>none</>;
    return (
      <ul class="values">
        {value.map((one, index) => (
          <li key={index}>
            <Value value={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    if (typeof fields["amount"] === "string" && typeof fields["currency"] === "string" && Object.keys(fields).length === 2)
      return <>{amount(fields["amount"], fields["currency"])}</>;
    if (typeof fields["intent"] === "string") return <Act fields={fields} />;
    if (typeof fields["dialog"] === "string" && typeof fields["because"] === "string") return <Decision fields={fields} />;
    if (typeof fields["date"] === "string")
      return <>{`${localDay(fields["date"])} (${String(fields["certainty"])}: ${String(fields["why"])})`}</>;
    return (
      <>
        {Object.entries(fields)
          .filter(([, inner]) => inner !== null && inner !== "" && !(Array.isArray(inner) && inner.length === 0))
          .map(([name, inner]) => (
            <span class="pair" key={name}>
              <i>{sentence(name).toLowerCase()}</i> <Value value={inner} />
            </span>
          ))}
      </>
    );
  }
  if (typeof value === "boolean") return <>{value ? "yes" : "no"}</>;
  return <>{String(value)}</>;
}

/** Which dialog decided, and on what: "promise to pay: bound after reading back (537.41, 2026-11-27)". */
function Decision({ fields }: { fields: Record<string, unknown> }): JSX.Element {
  const figures = Array.isArray(fields["figures"]) && fields["figures"].length > 0 ? ` (${fields["figures"].join(", ")})` : "";
  return (
    <span>
      {fields["because"] as string}
      {figures}
      <small>{` ${sentence(fields["dialog"] as string).toLowerCase()}${typeof fields["slot"] === "string" ? `, ${fields["slot"]}` : ""}`}</small>
    </span>
  );
}

/** What was understood, and how sure: "promise to pay 0.97 by model". */
function Act({ fields }: { fields: Record<string, unknown> }): JSX.Element {
  const sureness = typeof fields["confidence"] === "number" ? ` ${Math.round(fields["confidence"] * 100)} %` : "";
  return (
    <span class="act">
      {sentence(fields["intent"] as string)}
      <small>
        {sureness}
        {typeof fields["by"] === "string" && ` by ${fields["by"]}`}
      </small>
    </span>
  );
}
