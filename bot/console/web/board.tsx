// Knows the wallboard: what is now, and series as bars with the same figures in a table beside them. Refuses to work out a figure.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import type { Board, Measure, Series } from "../wire.ts";
import { Table } from "./account.tsx";
import { getBoard, getBoardCsv, type BoardAsk } from "./server.ts";
import { attempt, reading } from "./state.ts";
import { LendingPart } from "./lending.tsx";
import { TrialCard } from "./trial.tsx";
import { count, dayAndTime, lasting, localDay, named, w } from "./words.ts";

const asked = signal<BoardAsk>({ by: "channel", from: "", to: "" });
const board = signal<Board | null>(null);
const newest = newestOnly();
const read = async (): Promise<void> => {
  const what = asked.value;
  const isNewest = newest();
  const found = await getBoard(what);
  if (asked.value === what && isNewest()) board.value = found;
};
const ask = (change: Partial<BoardAsk>): void => {
  asked.value = { ...asked.value, ...change };
  void attempt(read);
};

export function BoardPage(): JSX.Element {
  useEffect(() => {
    void reading(read);
    const timer = setInterval(() => void reading(read), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="head">
        <h2>
          {w().pageNames.board} {board.value && <small>{w().asOf(dayAndTime(board.value.asOf))}</small>}
        </h2>
        <label>
          {w().grouped} <select value={asked.value.by} onChange={(event) => ask({ by: event.currentTarget.value })}>
            {(["channel", "language", "stage", "arm"] as const).map((one) => (
              <option value={one} key={one}>
                {w().boardBy[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w().from} <input type="date" value={asked.value.from} onChange={(event) => ask({ from: event.currentTarget.value })} />
        </label>
        <label>
          {w().to} <input type="date" value={asked.value.to} onChange={(event) => ask({ to: event.currentTarget.value })} />
        </label>
        <button type="button" onClick={() => void attempt(async () => download(await getBoardCsv(asked.value), "board.csv", "text/csv"))}>
          {w().csv}
        </button>
      </header>
      {board.value ? (
        <>
          <dl class="measures">
            {board.value.now.map((one) => (
              <div key={one.label}>
                <dt>{named(w().measures, one.label)}</dt>
                <dd>{measured(one)}</dd>
              </div>
            ))}
          </dl>
          <p class="soft">
            {w().wholeDays(localDay(board.value.from), localDay(board.value.to))} {!board.value.isWholeBook && w().firstLoansOnly}{" "}
            {board.value.stagedFrom && board.value.stagedFrom > board.value.from && w().stagedFrom(localDay(board.value.stagedFrom))}
          </p>
          {asked.value.by === "arm" && board.value.trials.length === 0 && <p class="empty">{w().noTrials}</p>}
          <div class="series">
            {board.value.trials.map((one) => (
              <TrialCard trial={one} key={one.name} />
            ))}
            {board.value.tables.map((one) => (
              <SeriesCard series={one} key={one.title} />
            ))}
          </div>
        </>
      ) : (
        <p class="empty" role="status">
          {w().loading}
        </p>
      )}
      <LendingPart asked={asked.value} />
    </>
  ); // prettier-ignore
}

function measured({ value, of, unit }: Measure): JSX.Element {
  if (unit === "seconds") return <>{lasting(value * 1000)}</>;
  if (unit === "percent") return <>{count(value, 1)} %{of !== null && <small> {w().ofAll(count(of))}</small>}</>;
  return <>{count(value)}{of !== null && <small> {w().ofAll(count(of))}</small>}</>;
} // prettier-ignore

/** A file the reader keeps, made from text the server sent. */
export function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function SeriesCard({ series }: { series: Series }): JSX.Element {
  const title = named(w().measures, series.title);
  const written = (value: number | null): string =>
    value === null ? "–" : series.unit === "percent" ? `${count(value, 1)} %` : count(value);
  return (
    <article class={`loan${series.columns.length > 2 ? " tall" : ""}`}>
      <h3>{title}</h3>
      {series.rows.length === 0 ? (
        <p class="soft">{w().noFigures}</p>
      ) : (
        <>
          <Bars series={series} title={title} written={written} />
          <Table
            caption={title}
            head={["", ...series.columns.map((one) => named(w().measures, one))]}
            rows={series.rows.map((row) => [nameOf(row.label), ...row.values.map(written)])}
          />
        </>
      )}
    </article>
  );
}

const nameOf = (code: string): string => named({ ...w().channels, ...w().languages, ...w().stages, ...w().reasons, ...w().measures }, code);
const barHeight = 18;
const labelWidth = 128;
const barsWidth = 150;

/** One bar a row, of its first column that has a figure; the table beside it holds them all. */
function Bars({ series, title, written }: { series: Series; title: string; written: (value: number | null) => string }): JSX.Element {
  const id = useId();
  const column = Math.max(
    0,
    series.columns.findIndex((_name, at) => series.rows.some((row) => (row.values[at] ?? 0) > 0)),
  );
  const shown = series.rows.slice(0, 12);
  const most = series.unit === "percent" ? 100 : Math.max(1, ...shown.map((row) => row.values[column] ?? 0));
  return (
    <svg class="bars" viewBox={`0 0 ${labelWidth + barsWidth + 60} ${shown.length * (barHeight + 6)}`} role="img" aria-labelledby={id}>
      <title id={id}>{w().chartOf(title, named(w().measures, series.columns[column] ?? ""))}</title>
      {shown.map((row, index) => {
        const value = row.values[column] ?? null;
        const y = index * (barHeight + 6);
        return (
          <g key={row.label}>
            <text x={labelWidth - 8} y={y + 13} text-anchor="end">{shortened(nameOf(row.label))}</text>
            <rect class="track" x={labelWidth} y={y} width={barsWidth} height={barHeight} rx="4" />
            <rect class="bar-value" x={labelWidth} y={y} width={((value ?? 0) / most) * barsWidth} height={barHeight} rx="4" />
            <text x={labelWidth + barsWidth + 6} y={y + 13}>{written(value)}</text>
          </g>
        );
      })}
    </svg>
  ); // prettier-ignore
}
const shortened = (text: string): string => (text.length > 19 ? `${text.slice(0, 18)}…` : text);
