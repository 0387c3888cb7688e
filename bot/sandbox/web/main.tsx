// Knows the page's frame: bar above, panes below, one pane at a time on a small screen. Refuses to know what the panes hold.
import { render, type JSX } from "preact";
import { ClockBar } from "./clock-bar.tsx";
import { Faults } from "./faults.tsx";
import { Ledger } from "./ledger.tsx";
import { People } from "./people.tsx";
import { Phone } from "./phone.tsx";
import { isConnected, listen, pane, refresh, sandbox, trouble } from "./state.ts";
import "./style.css";
import { Timeline } from "./timeline.tsx";

const panes = [
  ["people", "Phones"],
  ["phone", "Talk"],
  ["ledger", "Ledger"],
  ["timeline", "Timeline"],
] as const;

function Page(): JSX.Element {
  return (
    <>
      <header class="bar">
        <h1>
          DueCourse <small>sandbox{sandbox.value ? ` of ${sandbox.value.lender.name}` : ""}</small>
        </h1>
        <ClockBar />
        <nav class="doors" aria-label="Other doors">
          <form method="post" action="/sandbox/api/desk" target="_blank">
            <button type="submit">Desk</button>
          </form>
          <a class="button" href="/v1/openapi.json" target="_blank" rel="noreferrer">
            API
          </a>
        </nav>
        <Faults />
      </header>
      {!isConnected.value && (
        <p class="trouble" role="status">
          The connection to the sandbox is lost; trying again.
        </p>
      )}
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
          <button type="button" onClick={() => (trouble.value = "")}>
            Dismiss
          </button>
        </p>
      )}
      <nav class="switch" aria-label="Panes">
        {panes.map(([id, label]) => (
          <button type="button" aria-pressed={pane.value === id} key={id} onClick={() => (pane.value = id)}>
            {label}
          </button>
        ))}
      </nav>
      <main data-pane={pane.value}>
        <People />
        <Phone />
        <Ledger />
        <Timeline />
      </main>
    </>
  );
}

render(<Page />, document.body);
void refresh();
listen();
