// Knows what each role at the desk may do; refuses to know who is signed in. The server asks here, the page only hides.

export const roles = ["agent", "supervisor", "compliance", "administrator"] as const;
export type Role = (typeof roles)[number];

export const acts = [
  "queue.see", "talk.read", "talk.claim", "talk.reply", "talk.note", "talk.transfer", "talk.return", "talk.listen", "record.promise", "record.plan", "record.claim",
  "record.dispute", "record.hold", "record.consent", "offer.agent", "offer.approve", "personal.reveal", "board.see", "audit.search", "file.export", "file.erase",
  "file.erase.approve", "switch.set", "people.manage", "rules.see", "experiments.see", "document.make", "task.close", "macro.manage",
] as const; // prettier-ignore
export type Act = (typeof acts)[number];

const agent: readonly Act[] = [
  "queue.see", "talk.read", "talk.claim", "talk.reply", "talk.note", "talk.transfer", "talk.return", "record.promise", "record.plan", "record.claim", "record.dispute",
  "record.hold", "record.consent", "offer.agent", "personal.reveal", "task.close", "document.make",
]; // prettier-ignore

const allowed: Record<Role, ReadonlySet<Act>> = {
  agent: new Set(agent),
  supervisor: new Set([
    ...agent,
    "talk.listen",
    "offer.approve",
    "board.see",
    "switch.set",
    "rules.see",
    "experiments.see",
    "audit.search",
    "macro.manage",
  ]),
  // Reads everything and talks to nobody.
  compliance: new Set([
    "queue.see", "talk.read", "board.see", "audit.search", "file.export", "file.erase", "personal.reveal", "switch.set", "rules.see", "experiments.see", "document.make",
  ]), // prettier-ignore
  administrator: new Set(["people.manage", "rules.see", "board.see", "file.erase.approve"]),
};

export const mayAct = (role: Role, act: Act): boolean => allowed[role].has(act);
export const actsOf = (role: Role): Act[] => acts.filter((act) => allowed[role].has(act));
