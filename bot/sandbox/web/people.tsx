// Knows the list of phones: search, filters, badges, arrow keys. Refuses to know what a phone shows.
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Language } from "../../../src/loan.ts";
import type { PersonRow } from "../page-wire.ts";
import { hasMorePeople, languageFilter, people, refresh, sandbox, search, select, selectedId, shownPeople, stageFilter } from "./state.ts";
import { amount, clockTime, languageNames, stageName, tone } from "./words.ts";

export function People(): JSX.Element {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The stage that is asked for stays to be seen when nobody is in it any more.
  const stages = [...new Set([...people.value.map((p) => p.stage ?? ""), stageFilter.value])].filter(Boolean);
  const onSearch = (text: string): void => {
    search.value = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refresh(), 150);
  };
  return (
    <section class="people" aria-labelledby="people-title">
      <h2 id="people-title" class="sr">
        Phones
      </h2>
      <div class="filters">
        <input
          type="search"
          placeholder="Search name, number or id"
          aria-label="Search borrowers"
          value={search.value}
          onInput={(e) => onSearch(e.currentTarget.value)}
        />
        <select aria-label="Stage" value={stageFilter.value} onChange={(e) => (stageFilter.value = e.currentTarget.value)}>
          <option value="">All stages</option>
          {stages.map((stage) => (
            <option value={stage} key={stage}>
              {stageName(stage)}
            </option>
          ))}
        </select>
        <select aria-label="Language" value={languageFilter.value} onChange={(e) => (languageFilter.value = e.currentTarget.value)}>
          <option value="">All languages</option>
          {(Object.keys(languageNames) as Language[]).map((code) => (
            <option value={code} key={code}>
              {languageNames[code]}
            </option>
          ))}
        </select>
      </div>
      <ul onKeyDown={moveByArrow}>
        {shownPeople.value.map((person) => (
          <PersonItem person={person} key={person.id} />
        ))}
      </ul>
      {shownPeople.value.length === 0 && (
        <p class="empty">
          {sandbox.value?.loans === 0 ? "The book is empty. Import borrowers and loans, and their phones appear here." : "Nobody matches."}
        </p>
      )}
      {hasMorePeople.value && <p class="empty">There are more: search to find them.</p>}
    </section>
  );
}

function PersonItem({ person }: { person: PersonRow }): JSX.Element {
  const isSelected = person.id === selectedId.value;
  return (
    <li>
      <button type="button" class="person" aria-current={isSelected ? "true" : undefined} onClick={() => select(person.id)}>
        <span class="row">
          <strong lang={person.language}>{person.name}</strong>
          {person.last && <time>{clockTime(person.last.at, person.zone)}</time>}
        </span>
        <span class="row badges">
          <span class={`badge ${tone(person.daysPastDue, person.stage)}`}>
            {stageName(person.stage)}
            {person.daysPastDue > 0 && ` · ${person.daysPastDue} d`}
          </span>
          <span class="badge plain">{person.language}</span>
          {person.isVerified && (
            <span class="badge plain" title="Phone verified: amounts may be told">
              verified
            </span>
          )}
          {person.isHandedOver && <span class="badge watch">with a person</span>}
          {person.hasOptedOut && <span class="badge plain">stopped</span>}
          {person.pastDue && <span class="owed">{amount(...(person.pastDue.split(" ") as [string, string]))}</span>}
        </span>
        {person.last && (
          <span class="last" lang={person.language}>
            {person.last.from === "us" ? "↩ " : ""}
            {person.last.text}
          </span>
        )}
      </button>
    </li>
  );
}

function moveByArrow(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
