// Knows how the brief of a case is shown: what matters first, what must not be said in red. Refuses to add a word to it.
import type { JSX } from "preact";
import type { BriefView } from "../wire.ts";
import { briefText, inWords, offerInWords, promisedInWords, sumInWords, whisperText } from "./told.ts";
import { localDay, named, w } from "./words.ts";

export function BriefCard({ brief }: { brief: BriefView }): JSX.Element {
  const { loan } = brief;
  return (
    <details class="brief" open>
      <summary>
        <b>{named(w().reasons, brief.reason)}</b>{" "}
        <span class={`badge ${brief.verified ? "calm" : "grave"}`}>{brief.verified ? w().verified : w().notVerified}</span>{" "}
        {brief.mood.map((mood) => (
          <span class="badge grave" key={mood}>
            {named(w().moods, mood)}
          </span>
        ))}
      </summary>
      {/* What was said last is quoted below: nobody reads it twice. */}
      {brief.reasonWords && !brief.lastSaid.includes(brief.reasonWords) && <p lang={brief.language}>{brief.reasonWords}</p>}
      {brief.doNotSay.length > 0 && (
        <div class="do-not">
          <b>{w().doNotSay}</b>
          <ul>
            {brief.doNotSay.map((line) => (
              <li key={line.code}>{inWords("notes", line)}</li>
            ))}
          </ul>
        </div>
      )}
      {loan && (
        <dl class="figures">
          <div class="main">
            <dt>{w().pastDue}</dt>
            <dd>{sumInWords(loan.pastDue)}</dd>
          </div>
          <div>
            <dt>{w().daysPastDue}</dt>
            <dd>{loan.daysPastDue}</dd>
          </div>
          <div>
            <dt>{w().payoff}</dt>
            <dd>{sumInWords(loan.payoff)}</dd>
          </div>
          <div>
            <dt>{w().stage}</dt>
            <dd>{named(w().stages, loan.stage)}</dd>
          </div>
          <div>
            <dt>{w().loan}</dt>
            <dd>
              {loan.id} <small>{w().asOf(localDay(loan.asOf))}</small>
            </dd>
          </div>
        </dl>
      )}
      <dl class="pairs">
        {brief.reasonCode && <Pair label={w().whyNotPaid} lines={[named(w().reasonCodes, brief.reasonCode)]} />}
        <Pair label={w().lastSaid} lines={brief.lastSaid.map((line) => `“${line}”`)} language={brief.language} />
        <Pair label={w().promised} lines={promisedInWords(brief)} />
        <Pair label={w().offered} lines={brief.offered.map((line) => inWords("notes", line))} />
        <Pair label={w().refusedOffers} lines={brief.refused.map((line) => inWords("notes", line))} />
        <Pair label={w().mayOffer} lines={brief.nextOffers.map((one) => `${named(w().offerKinds, one.kind)}: ${offerInWords(one)}`)} />
      </dl>
      <details class="as-text">
        <summary>{w().asText}</summary>
        <p class="whisper">
          <b>{w().whisper}</b> {whisperText(brief)}
        </p>
        <pre>{briefText(brief)}</pre>
      </details>
    </details>
  );
}

function Pair({ label, lines, language }: { label: string; lines: readonly string[]; language?: string }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd {...(language ? { lang: language } : {})}>
        {lines.map((line, index) => (
          <div key={index}>{line}</div>
        ))}
      </dd>
    </>
  );
}
