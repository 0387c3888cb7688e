// Knows how wordings are compared: who hears which, fixed beforehand, and how sure the difference is. Refuses to know a word of any of them.
import type { LocalDate } from "./calendar.ts";

/** What an arm asks for beyond the usual: at which part of the day the money will be there. */
export type ExtraQuestion = "part_of_day";

export type Arm = {
  name: string;
  /** Share among the arms: 1, 1 and 1 are a third each. */
  weight: number;
  /** Phrase → the one said in its place; both leave the same things open. */
  phrases: Readonly<Record<string, string>>;
  asks: readonly ExtraQuestion[];
};

/** A comparison as the lender wrote it down before it began. Its name is part of every assignment: a changed comparison takes a new name. */
export type Experiment = {
  name: string;
  media: readonly ("sms" | "voice" | "wechat" | "web")[];
  /** Of all borrowers, whole percent: the others hear the usual words and are not counted. */
  sharePct: number;
  from: LocalDate;
  /** Last day on which anybody is taken in; null: until it is taken out of the file. */
  until: LocalDate | null;
  /** The first one is what the others are compared with. */
  arms: readonly Arm[];
};

/** What one borrower hears, for as long as the comparison runs. */
export type Wording = { experiment: string; arm: string; phrases: Readonly<Record<string, string>>; asks: readonly ExtraQuestion[] };

/** 0 to 1, evenly spread, the same for the same words on every machine (FNV-1a with the finish of MurmurHash3). */
export function drawOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join("\u001f")) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 0x1_0000_0000;
}

/** The arm this borrower belongs to, or null when they are not among those compared. Nothing but the two names decides. */
export function armOf(experiment: Experiment, borrowerId: string): Arm | null {
  if (drawOf(experiment.name, "share", borrowerId) * 100 >= experiment.sharePct) return null;
  const total = experiment.arms.reduce((sum, { weight }) => sum + weight, 0);
  let left = drawOf(experiment.name, "arm", borrowerId) * total;
  for (const arm of experiment.arms) if ((left -= arm.weight) < 0) return arm;
  return experiment.arms.at(-1) ?? null;
}

/** The wording for this borrower on this medium and day. `noted` are arms already on record, by experiment: they stay, whatever the file says of shares since. */
export function wordingFor(
  experiments: readonly Experiment[],
  who: { borrowerId: string; medium: string; today: LocalDate },
  noted: Readonly<Record<string, string>> = {},
): Wording | null {
  for (const experiment of experiments) {
    if (!experiment.media.some((medium) => medium === who.medium) || who.today < experiment.from) continue;
    const known = noted[experiment.name];
    if (known === undefined && experiment.until !== null && who.today > experiment.until) continue;
    const arm = known === undefined ? armOf(experiment, who.borrowerId) : experiment.arms.find(({ name }) => name === known);
    // One comparison at a time: two at once would each blur the other.
    if (arm) return { experiment: experiment.name, arm: arm.name, phrases: arm.phrases, asks: arm.asks };
  }
  return null;
}

/** A share with its bounds at 95 %, each from 0 to 1. */
export type Interval = { low: number; share: number; high: number };

/** Wilson's score interval: honest for few cases and for shares near 0 or 1 (E. B. Wilson, 1927). Null when there is no case yet. */
export function wilson(part: number, whole: number, z = 1.959964): Interval | null {
  if (whole <= 0) return null;
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole)
    throw new RangeError(`${part} of ${whole} is not a share of whole cases`);
  const share = part / whole;
  const z2 = (z * z) / whole;
  const middle = share + z2 / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole));
  return { low: Math.max(0, (middle - reach) / (1 + z2)), share, high: Math.min(1, (middle + reach) / (1 + z2)) };
}

/** What became of one borrower since they were taken in. */
export type Outcome = {
  arm: string;
  promised: number;
  kept: number;
  partial: number;
  broken: number;
  optedOut: boolean;
  complained: boolean;
};

export type ArmResult = {
  arm: string;
  borrowers: number;
  /** Promises made since, and how those that are judged went. */
  promises: { made: number; kept: number; partial: number; broken: number };
  /** The result: borrowers who kept a promise, of all who were taken in, whether or not they answered. */
  keptBorrowers: number;
  kept: Interval | null;
  /** Promises kept of those judged. */
  keptOfJudged: Interval | null;
  optedOut: number;
  optOuts: Interval | null;
  complained: number;
  complaints: Interval | null;
};

/** Outcomes by arm, in the order of the experiment. */
export function resultsByArm(experiment: Pick<Experiment, "arms">, outcomes: readonly Outcome[]): ArmResult[] {
  return experiment.arms.map(({ name }) => {
    const mine = outcomes.filter(({ arm }) => arm === name);
    const sum = (count: (one: Outcome) => number): number => mine.reduce((so, one) => so + count(one), 0);
    const promises = {
      made: sum((one) => one.promised),
      kept: sum((one) => one.kept),
      partial: sum((one) => one.partial),
      broken: sum((one) => one.broken),
    };
    const keptBorrowers = sum((one) => (one.kept > 0 ? 1 : 0));
    const optedOut = sum((one) => (one.optedOut ? 1 : 0));
    const complained = sum((one) => (one.complained ? 1 : 0));
    return {
      arm: name,
      borrowers: mine.length,
      promises,
      keptBorrowers,
      kept: wilson(keptBorrowers, mine.length),
      keptOfJudged: wilson(promises.kept, promises.kept + promises.partial + promises.broken),
      optedOut,
      optOuts: wilson(optedOut, mine.length),
      complained,
      complaints: wilson(complained, mine.length),
    };
  });
}
