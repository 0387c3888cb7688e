// Knows which channels and portfolios somebody has switched off, as of moments ago. Refuses to switch anything by itself.
import type { ContactAttempt, ContactDecision, ContactFacts } from "../../src/contact-rules.ts";
import type { MayContact } from "../contact.ts";
import type { DeskStore, Switch } from "../store/desk-store.ts";

const everyMs = 1_000;

export type Switches = {
  /** The rules behind the switches: what is off is forbidden with the reason that was given. */
  guard(mayContact: MayContact): MayContact;
  follow(desk: Pick<DeskStore, "listSwitches">): void;
  stop(): void;
};

const scopeOf: Record<string, string> = {
  sms: "channel:sms",
  call_artificial: "channel:voice",
  call_human: "channel:voice",
  voicemail: "channel:voice",
  wechat_cs: "channel:wechat",
  wechat_template: "channel:wechat",
  chat: "channel:web",
};

export function offBy(
  switches: readonly Switch[],
  attempt: Pick<ContactAttempt, "channel" | "purpose">,
  facts: Pick<ContactFacts, "product">,
): Switch | null {
  // Somebody who says stop still gets the one confirmation: a switch must not look like being ignored.
  if (attempt.purpose === "opt_out_confirmation") return null;
  const scopes = new Set(["all", scopeOf[attempt.channel ?? ""], facts.product === undefined ? undefined : `portfolio:${facts.product}`]);
  return switches.find((entry) => entry.off && scopes.has(entry.scope)) ?? null;
}

export function createSwitches(report: (error: unknown) => void): Switches {
  let current: readonly Switch[] = [];
  let timer: NodeJS.Timeout | null = null;
  return {
    guard:
      (mayContact) =>
      (attempt, history, facts, jurisdiction, now): ContactDecision => {
        const off = offBy(current, attempt, facts);
        if (!off) return mayContact(attempt, history, facts, jurisdiction, now);
        const explanation = `${off.scope} is switched off: ${off.reason}`;
        return {
          outcome: "forbid",
          rule: "DESK.SWITCH",
          explanation,
          trace: [{ rule: "DESK.SWITCH", verdict: "forbid", explanation }],
          mustNotInclude: [],
          duties: [],
        };
      },
    follow(desk) {
      const look = (): void => {
        desk.listSwitches().then((found) => (current = found), report);
      };
      look();
      timer = setInterval(look, everyMs);
      timer.unref();
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
