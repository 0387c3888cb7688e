// Knows the list of cases: tabs, filters, rows in the server's order, j and k. Refuses to know what a case holds and to sort anything.
import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { handoffReasons } from "../../../src/handoff.ts";
import type { CaseRow } from "../wire.ts";
import { onAct } from "./keys.ts";
import type { Tab } from "./server.ts";
import {
  addressOf, attempt, cursors, go, houseNow, isQueueAnswered, languageFilter, me, pane, place, queue, readQueue, reasonFilter, showTab, tab,
} from "./state.ts"; // prettier-ignore
import { clockTime, count, dayAndTime, lasting, longDay, named, w } from "./words.ts";

const tabs: readonly Tab[] = ["waiting", "held", "mine", "wrap_up", "callbacks"];
/** The row the keyboard stands on; a reading that no longer has it leaves the keyboard at the same height. */
const standing = signal<string | null>(null);
/** Cases that answer what was asked before are not shown under what is asked now. */
const rows = computed(() => (isQueueAnswered.value ? (queue.value?.items ?? []) : []));

function move(by: 1 | -1): void {
  const at = rows.value.findIndex((row) => row.handoffId === (standing.value ?? place.value.id));
  const next = rows.value[at < 0 ? 0 : Math.min(rows.value.length - 1, Math.max(0, at + by))];
  if (!next) return;
  standing.value = next.handoffId;
  pane.value = "list";
  requestAnimationFrame(() => {
    const link = document.getElementById(`row-${next.handoffId}`);
    link?.focus();
    link?.scrollIntoView({ block: "nearest" });
  });
}

export function Queue(): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const undo = [
      onAct("next", () => move(1)),
      onAct("previous", () => move(-1)),
      onAct("open", () => standing.value !== null && go("case", standing.value)),
    ];
    return () => undo.forEach((one) => one());
  }, []);
  const page = queue.value;
  return (
    <section class="queue" aria-labelledby="queue-title" data-home tabIndex={-1}>
      <h2 id="queue-title" class="sr">
        {w().queue}
      </h2>
      <div class="top">
        <nav class="tabs" aria-label={w().queueTabs}>
          {tabs.map((one) => (
            <button type="button" key={one} aria-pressed={tab.value === one} onClick={() => showTab(one)}>
              {w().tabs[one]} <b>{page ? count(page.counts[one]) : "–"}</b>
            </button>
          ))}
        </nav>
        <div class="filters">
          <Filter label={w().language} value={languageFilter} all={w().allLanguages} names={w().languages} codes={["en", "es", "zh"]} />
          <Filter label={w().reason} value={reasonFilter} all={w().allReasons} names={w().reasons} codes={handoffReasons} />
        </div>
      </div>
      {!isQueueAnswered.value && (
        <p class="empty soon" role="status">
          {w().loading}
        </p>
      )}
      {isQueueAnswered.value && rows.value.length === 0 && <p class="empty">{w().queueEmpty[tab.value]}</p>}
      <ul ref={list} class="rows">
        {rows.value.map((row) => (
          <Row row={row} key={row.handoffId} />
        ))}
      </ul>
      {page && isQueueAnswered.value && (cursors.value.length > 0 || page.nextCursor !== null) && (
        <div class="pager">
          <button
            type="button"
            aria-disabled={cursors.value.length === 0}
            onClick={() => cursors.value.length > 0 && turn(cursors.value.slice(0, -1))}
          >
            {w().earlierPage}
          </button>
          <span>{w().pageNumber(cursors.value.length + 1)}</span>
          <button
            type="button"
            aria-disabled={page.nextCursor === null}
            onClick={() => page.nextCursor !== null && turn([...cursors.value, page.nextCursor])}
          >
            {w().laterPage}
          </button>
        </div>
      )}
    </section>
  );

  function turn(to: readonly string[]): void {
    cursors.value = to;
    void attempt(readQueue).then(() => list.current?.scrollIntoView({ block: "start" }));
  }
}

function Filter({
  label,
  value,
  all,
  names,
  codes,
}: {
  label: string;
  value: { value: string };
  all: string;
  names: Readonly<Record<string, string>>;
  codes: readonly string[];
}): JSX.Element {
  return (
    <select
      aria-label={label}
      value={value.value}
      onChange={(event) => {
        value.value = event.currentTarget.value;
        cursors.value = [];
        void attempt(readQueue);
      }}
    >
      <option value="">{all}</option>
      {codes.map((code) => (
        <option value={code} key={code}>
          {named(names, code)}
        </option>
      ))}
    </select>
  );
}

const toneOf: Record<CaseRow["priority"], string> = { 1: "grave", 2: "late", 3: "watch", 4: "calm", 5: "plain" };

function Row({ row }: { row: CaseRow }): JSX.Element {
  const others = row.viewers.filter(({ id }) => id !== me.value?.id);
  const typing = others.filter((one) => one.typing);
  const isOpen = place.value.id === row.handoffId;
  return (
    <li>
      <a
        id={`row-${row.handoffId}`}
        class={`case${row.isLate ? " is-late" : ""}`}
        href={addressOf("case", row.handoffId)}
        aria-current={isOpen ? "true" : undefined}
        onFocus={() => (standing.value = row.handoffId)}
        onClick={() => (pane.value = "talk")}
      >
        <span class="row">
          <strong>{row.borrowerName}</strong>
          <span class={row.isLate ? "wait late" : "wait"}>
            {row.isLate && <b class="badge late">{w().late}</b>} {waited(row)}
          </span>
        </span>
        <span class="badges">
          <span class={`badge ${toneOf[row.priority]}`} title={w().priority}>
            {w().priorities[row.priority]}
          </span>
          {named(w().reasons, row.reason) !== w().priorities[row.priority] && (
            <span class="badge plain">{named(w().reasons, row.reason)}</span>
          )}
          <span class="badge plain">
            {named(w().languages, row.language)} · {named(w().channels, row.channel)}
          </span>
          {row.callbackAt && <span class="badge watch">{w().callAt(dayAndTime(row.callbackAt))}</span>}
          {row.transfer && <span class="badge watch">{w().givenTo(row.transfer.to.fullName)}</span>}
        </span>
        <span class="last" lang={row.language}>
          {row.lastLine}
        </span>
        {(row.owner || others.length > 0 || row.answerDueAt) && (
          <span class="row small">
            <span>
              {[
                row.owner && (row.owner.id === me.value?.id ? w().heldByYou : w().heldBy(row.owner.fullName)),
                typing.length > 0
                  ? w().isTyping(typing.map(({ fullName }) => fullName).join(", "))
                  : others.length > 0 && w().isLooking(others.map(({ fullName }) => fullName).join(", ")),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {row.answerDueAt && <span>{w().answerBy(clockOrDay(row.answerDueAt))}</span>}
          </span>
        )}
      </a>
    </li>
  );
}

/** Working hours may put it off to another day: the hour alone would be taken for today's. */
function clockOrDay(iso: string): string {
  const isToday = longDay(iso) === longDay(new Date(houseNow.value).toISOString());
  return isToday ? clockTime(iso) : dayAndTime(iso);
}

function waited(row: CaseRow): string {
  const since = lasting(houseNow.value - Date.parse(row.waitingSince));
  return row.status === "waiting" ? since : named(w().statuses, row.status);
}
