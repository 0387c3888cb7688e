// Knows the phone's frame and its apps; each app draws itself. Refuses to know what is sent through them.
import { signal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import type { PersonDetail, PersonRow } from "../page-wire.ts";
import { talkAddress } from "./server.ts";
import { SmsApp } from "./sms-app.tsx";
import { VoiceApp } from "./voice-app.tsx";
import { WechatApp } from "./wechat-app.tsx";
import { detail, selected } from "./state.ts";

export type PhoneAppProps = { person: PersonRow; detail: PersonDetail };
/** A way to reach the borrower. `isFor`: only phones that have it show its tab. */
export type PhoneApp = { id: string; label: string; isFor: (person: PersonRow) => boolean; App: ComponentType<PhoneAppProps> };

const apps: readonly PhoneApp[] = [
  { id: "sms", label: "Messages", isFor: (person) => person.phone !== null, App: SmsApp },
  { id: "voice", label: "Phone", isFor: (person) => person.phone !== null, App: VoiceApp },
  { id: "wechat", label: "WeChat", isFor: () => true, App: WechatApp },
];
const openApp = signal("sms");

export function Phone(): JSX.Element {
  const person = selected.value;
  const shown = detail.value;
  if (!person) return <section class="phone-pane empty">Choose a phone on the left.</section>;
  const offered = apps.filter((app) => app.isFor(person));
  const current = offered.find((app) => app.id === openApp.value) ?? offered[0];
  return (
    <section class="phone-pane" aria-labelledby="phone-title">
      <div class="phone">
        <header>
          <div>
            <h2 id="phone-title" lang={person.language}>
              {person.name}
            </h2>
            <p>
              {person.phone ?? "no number"} · {person.country} · {person.zone.replaceAll("_", " ")}
            </p>
          </div>
          <a class="button quiet" href={talkAddress(person.id, current?.id ?? "sms")} download={`${person.id}.chat`}>
            Save this talk
          </a>
        </header>
        {shown?.id === person.id && shown.proof.bornOn && (
          <p class="proof">
            Asked who they are: born {shown.proof.bornOn} (keys <kbd>{shown.proof.birthDateKeys}</kbd>), last four{" "}
            <kbd>{shown.proof.idLast4}</kbd>
          </p>
        )}
        {offered.length > 1 && (
          <div class="tabs" role="tablist" aria-label="Apps on this phone">
            {offered.map((app) => (
              <button type="button" role="tab" aria-selected={app.id === current?.id} key={app.id} onClick={() => (openApp.value = app.id)}>
                {app.label}
              </button>
            ))}
          </div>
        )}
        {current && shown ? (
          <current.App person={person} detail={shown} key={person.id} />
        ) : (
          <p class="empty">{current ? "…" : "This borrower has no phone on record."}</p>
        )}
      </div>
    </section>
  );
}
