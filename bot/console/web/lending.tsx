// Knows how the feedback to lending is shown: one grouping at a time, the lender's four questions by officer below. Refuses to read the whole book before somebody asks.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Lending } from "../wire.ts";
import { Table } from "./account.tsx";
import { getLending, type BoardAsk } from "./server.ts";
import { attempt } from "./state.ts";
import { amount, count, localDay, named, w } from "./words.ts";

const lending = signal<Lending | null>(null);
const group = signal("");
const isBusy = signal(false);

export function LendingPart({ asked }: { asked: BoardAsk }): JSX.Element {
  const found = lending.value;
  const read = async (): Promise<void> => {
    isBusy.value = true;
    await attempt(async () => (lending.value = await getLending(asked)));
    isBusy.value = false;
  };
  const groups = [...new Set((found?.rows ?? []).map((row) => String(row[0])))];
  const chosen = groups.includes(group.value) ? group.value : (groups[0] ?? "");
  return (
    <section class="loan lending" aria-labelledby="lending-title">
      <header class="head">
        <h3 id="lending-title">
          {w().lending} {found && <small>{w().wholeDays(localDay(found.from), localDay(found.asOf))}</small>}
        </h3>
        {found && (
          <label>
            {w().lendingGroup}{" "}
            <select value={chosen} onChange={(event) => (group.value = event.currentTarget.value)}>
              {groups.map((one) => (
                <option value={one} key={one}>
                  {named(w().lendingGroups, one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" aria-disabled={isBusy.value} onClick={() => void (isBusy.value || read())}>
          {isBusy.value ? w().loading : w().lendingOpen}
        </button>
      </header>
      {found && (
        <>
          <Table
            caption={`${w().lending}: ${named(w().lendingGroups, chosen)}`}
            head={found.columns.slice(1).map((one) => named(w().lendingColumns, one))}
            rows={found.rows.filter((row) => row[0] === chosen).map((row) => row.slice(1).map((cell, at) => cellOf(cell, found.columns[at + 1]!)))}
          />
          <h4>{w().officers}</h4>
          {found.officers.length === 0 ? (
            <p class="soft">{w().noFigures}</p>
          ) : (
            <Table
              caption={w().officers}
              head={w().officerColumns}
              rows={found.officers.map((one) => [
                one.officer, count(one.loans), count(one.instalments),
                ...[one.toldBefore, one.accurateAndClear, one.trackedAndSecondNotice, one.creditRecordExplained].map((share) => (share === null ? "–" : `${count(share)} %`)),
              ])}
            />
          )}
        </>
      )}
    </section>
  ); // prettier-ignore
}

function cellOf(cell: string | number | null, column: string): string {
  if (cell === null || cell === "") return "–";
  if (typeof cell === "number") return count(cell);
  if (column.endsWith("_amount")) return amount(cell, "");
  return column === "value" ? named({ ...w().products, ...w().reasonCodes, ...w().stages }, cell) : cell;
}
