// Knows which pages there are and who may open them. Refuses to draw one.
import type { Act } from "../roles.ts";
import { may, type Page } from "./state.ts";

export type Entry = { page: Exclude<Page, "case" | "why">; act: Act | null; covers: readonly Page[] };
const entries: readonly Entry[] = [
  { page: "queue", act: "queue.see", covers: ["queue", "case"] },
  { page: "approvals", act: "queue.see", covers: ["approvals"] },
  { page: "board", act: "board.see", covers: ["board"] },
  { page: "audit", act: "audit.search", covers: ["audit", "why"] },
  { page: "switches", act: "switch.set", covers: ["switches"] },
  { page: "macros", act: "macro.manage", covers: ["macros"] },
  { page: "people", act: "people.manage", covers: ["people"] },
  { page: "settings", act: null, covers: ["settings"] },
];
export const entriesFor = (): readonly Entry[] => entries.filter(({ act }) => act === null || may(act));
export const pagesFor = (): Entry["page"][] => entriesFor().map(({ page }) => page);
export const entryOf = (page: Page): Entry["page"] => entries.find(({ covers }) => covers.includes(page))!.page;
