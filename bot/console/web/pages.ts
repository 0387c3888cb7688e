// Knows which pages there are and who may open them. Refuses to draw one.
import type { Act } from "../roles.ts";
import { may, type Page } from "./state.ts";

/** `acts`: any of them opens the page; none named: everybody. */
export type Entry = { page: Exclude<Page, "case" | "why">; acts: readonly Act[]; covers: readonly Page[] };
const entries: readonly Entry[] = [
  { page: "queue", acts: ["queue.see"], covers: ["queue", "case"] },
  { page: "approvals", acts: ["queue.see", "file.erase.approve"], covers: ["approvals"] },
  { page: "board", acts: ["board.see"], covers: ["board"] },
  { page: "audit", acts: ["audit.search"], covers: ["audit", "why"] },
  { page: "switches", acts: ["switch.set"], covers: ["switches"] },
  { page: "macros", acts: ["macro.manage"], covers: ["macros"] },
  { page: "people", acts: ["people.manage"], covers: ["people"] },
  { page: "settings", acts: [], covers: ["settings"] },
];
export const entriesFor = (): readonly Entry[] => entries.filter(({ acts }) => acts.length === 0 || acts.some(may));
export const pagesFor = (): Entry["page"][] => entriesFor().map(({ page }) => page);
export const entryOf = (page: Page): Entry["page"] => entries.find(({ covers }) => covers.includes(page))!.page;
