// Knows how a comparison of wordings is drawn: a point and its interval for each arm, and the same figures in a table. Refuses to name a winner.
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Share, Trial } from "../wire.ts";
import { Table } from "./account.tsx";
import { count, localDay, named, w } from "./words.ts";

const rowHeight = 26;
const labelWidth = 110;
const width = 230;

const written = (share: Share): string =>
  share === null ? "–" : `${count(share.percent, 1)} % (${count(share.low, 1)}–${count(share.high, 1)})`;

export function TrialCard({ trial }: { trial: Trial }): JSX.Element {
  const id = useId();
  const most = Math.max(10, ...trial.arms.map(({ kept }) => kept?.high ?? 0));
  const x = (percent: number): number => labelWidth + (percent / most) * width;
  return (
    <article class="loan tall">
      <h3>
        {named({}, trial.name)} <small>{[localDay(trial.from), trial.until ? localDay(trial.until) : w().openEnd].join(" – ")}</small>
      </h3>
      <svg class="bars" viewBox={`0 0 ${labelWidth + width + 20} ${trial.arms.length * rowHeight + 4}`} role="img" aria-labelledby={id}>
        <title id={id}>{w().chartOf(named({}, trial.name), `${w().trialKept}, ${w().interval}`)}</title>
        {trial.arms.map(({ arm, kept }, index) => {
          const y = index * rowHeight + rowHeight / 2;
          return (
            <g key={arm}>
              <text x={labelWidth - 8} y={y + 4} text-anchor="end">{named({}, arm)}</text>
              <rect class="track" x={labelWidth} y={y - 1} width={width} height={2} />
              {kept && <rect class="bar-value" x={x(kept.low)} y={y - 3} width={Math.max(1, x(kept.high) - x(kept.low))} height={6} rx="3" />}
              {kept && <circle class="point" cx={x(kept.percent)} cy={y} r={6} />}
            </g>
          );
        })}
      </svg>
      <Table
        caption={named({}, trial.name)}
        head={[w().trialArms, w().trialPeople, w().promises, w().trialKept, w().measures["Opt-outs"], w().measures["Complaints"]]}
        rows={trial.arms.map((one) => [named({}, one.arm), count(one.borrowers), count(one.promises), written(one.kept), written(one.optOuts), written(one.complaints)])}
      />
    </article>
  ); // prettier-ignore
}
