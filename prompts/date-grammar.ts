// Knows in which order the rules for days and periods are tried. Refuses to know the rules.
import { bareDayRules, monthDayRules } from "./date-month-days.ts";
import { nearDayRules } from "./date-near-days.ts";
import { periodRules } from "./date-periods.ts";
import type { Rule } from "./date-rule.ts";
import { weekdayRules } from "./date-weekdays.ts";

/** Days and periods out of words. The longest match wins, then the rule that stands first. */
export const dayRules: readonly Rule[] = [...monthDayRules, ...weekdayRules, ...nearDayRules, ...periodRules, ...bareDayRules];
