// Knows the offers that wait for a second pair of eyes. Refuses to let anybody agree to their own: the server holds it, the page only says so.
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import type { ApprovalRow } from "../wire.ts";
import { decide, getApprovals } from "./server.ts";
import { announce, attempt, may, me, reading } from "./state.ts";
import { approvalInWords } from "./told.ts";
import { dayAndTime, named, told, w } from "./words.ts";

const status = signal<ApprovalRow["status"]>("waiting");
const rows = signal<readonly ApprovalRow[] | null>(null);
const busy = signal("");

const newest = newestOnly();
const read = (): Promise<boolean> =>
  reading(async () => {
    const asked = status.value;
    const isNewest = newest();
    const { items } = await getApprovals(asked);
    if (status.value === asked && isNewest()) rows.value = items;
  });

async function say(row: ApprovalRow, decision: "approve" | "refuse"): Promise<void> {
  if (busy.value !== "") return;
  busy.value = row.id;
  if (await attempt(() => decide(row.id, decision))) announce(decision === "approve" ? w().approved : w().refusedApproval);
  // Until the list says what became of it: a second press would decide it again.
  await read();
  busy.value = "";
}

export function Approvals(): JSX.Element {
  useEffect(() => void read(), []);
  return (
    <>
      <header class="head">
        <h2>{w().pageNames.approvals}</h2>
        <select
          aria-label={w().status}
          value={status.value}
          onChange={(event) => {
            status.value = event.currentTarget.value as typeof status.value;
            rows.value = null;
            void read();
          }}
        >
          {(["waiting", "applied", "refused", "failed", "approved"] as const).map((one) => (
            <option value={one} key={one}>
              {w().approvalStatuses[one]}
            </option>
          ))}
        </select>
      </header>
      <p class="soft">{w().fourEyes}</p>
      {rows.value?.length === 0 && <p class="empty">{w().noApprovals}</p>}
      <ul class="cards">
        {rows.value?.map((row) => {
          const isOwn = row.askedBy === me.value?.id || row.askedBy === me.value?.fullName;
          return (
            <li key={row.id}>
              <article class="loan" aria-label={approvalInWords(row)}>
                <header>
                  <h3>
                    {row.borrowerName} <small>{row.borrowerId}</small>
                  </h3>
                  <span class="badge watch">{named(w().offerKinds, row.kind)}</span>
                </header>
                <p>{approvalInWords(row)}</p>
                {row.failure && (
                  <p class="refusal">
                    {told().approvalFailed} {row.failure}
                  </p>
                )}
                <p class="soft">
                  {w().askedBy(row.askedBy, dayAndTime(row.askedAt))} {row.decidedBy && w().decidedBy(row.decidedBy)}
                </p>
                {row.status === "waiting" && isOwn && <p class="soft">{w().ownApproval}</p>}
                {row.status === "waiting" && !isOwn && may(row.kind === "erase" ? "file.erase.approve" : "offer.approve") && (
                  <div class="buttons">
                    <button type="button" aria-disabled={busy.value !== ""} onClick={() => void say(row, "refuse")}>
                      {w().refuse}
                    </button>
                    <button type="button" class="primary" aria-disabled={busy.value !== ""} onClick={() => void say(row, "approve")}>
                      {w().approve}
                    </button>
                  </div>
                )}
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}
