// Knows which channels, rule packs and portfolios somebody has switched off, as of moments ago. Refuses to switch anything by itself.
import { rulesForShape } from "../../src/contact-rules-compile.ts";
import type { ContactAttempt, ContactDecision, ContactFacts } from "../../src/contact-rules.ts";
import { lawPacks, lenderPack, packsFor } from "../../src/policy/packs.ts";
import type { MayContact } from "../contact.ts";
import type { DeskStore, Switch } from "../store/desk-store.ts";

const everyMs = 1_000;

export type Switches = {
  /** The rules behind the switches: what is off is forbidden with the reason that was given. */
  guard(mayContact: MayContact): MayContact;
  follow(desk: Pick<DeskStore, "listSwitches">): void;
  /** Reads them at once: what was just thrown here is not waited for. */
  look(): Promise<void>;
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

export const packIds: readonly string[] = [...lawPacks, lenderPack].map(({ id }) => id);

/** A pack governs what it has a rule for: in that place, for that party, of an attempt like this one. */
const isGovernedBy = (pack: string, attempt: ContactAttempt, { party, product }: ContactFacts, jurisdiction: string): boolean =>
  rulesForShape(packsFor(jurisdiction, party), attempt, product).some((rule) => rule.pack === pack);

function offBy(switches: readonly Switch[], attempt: ContactAttempt, facts: ContactFacts, jurisdiction: string): Switch | null {
  // Somebody who says stop still gets the one confirmation: a switch must not look like being ignored.
  if (attempt.purpose === "opt_out_confirmation") return null;
  const scopes = new Set(["all", scopeOf[attempt.channel ?? ""], facts.product === undefined ? undefined : `portfolio:${facts.product}`]);
  const isMeant = (scope: string): boolean =>
    scopes.has(scope) || (scope.startsWith("pack:") && isGovernedBy(scope.slice("pack:".length), attempt, facts, jurisdiction));
  return switches.find((entry) => entry.off && isMeant(entry.scope)) ?? null;
}

export function createSwitches(report: (error: unknown) => void): Switches {
  let current: readonly Switch[] = [];
  let timer: NodeJS.Timeout | null = null;
  let look = async (): Promise<void> => undefined;
  return {
    look: () => look(),
    guard:
      (mayContact) =>
      (attempt, history, facts, jurisdiction, now): ContactDecision => {
        const off = offBy(current, attempt, facts, jurisdiction);
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
      look = () => desk.listSwitches().then((found) => void (current = found), report);
      void look();
      timer = setInterval(() => void look(), everyMs);
      timer.unref();
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
