// Knows how fast contacts are decided and whether a second, separate reading of the rules agrees; refuses to pass when one does not.
// Run: node bench/contact-rules.ts [decisions to check, default 1000000] [seed]
import { performance } from "node:perf_hooks";
import { mayContact } from "../src/contact-rules.ts";
import { lawFor, packsFor } from "../src/policy/packs.ts";
import { disagreement } from "./contact-rules-worlds.ts";
import { decide, worldFrom } from "./contact-rules-worlds.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20261123);

// Agreement
const outcomes = { allow: 0, wait_until: 0, forbid: 0, hand_over: 0 };
let violations = 0;
const begun = performance.now();
for (let i = 0; i < count; i++) {
  const world = worldFrom(seed + i);
  const decision = decide(world);
  outcomes[decision.outcome]++;
  const wrong = disagreement(world, decision, seed + i);
  if (wrong) {
    violations++;
    if (violations <= 5) console.error(JSON.stringify({ seed: seed + i, wrong, rule: decision.rule, world }));
  }
}
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${count} decisions against the independent checker: ${violations} violations; ${JSON.stringify(outcomes)}; ${seconds.toFixed(1)} s with the checker`,
);

// Speed, by the rules the product uses: house and lender included, histories of 12 events on average.
const worlds = Array.from({ length: 2000 }, (_, i) => worldFrom(seed + i));
for (const [name, packs] of [
  ["law only", lawFor],
  ["house and lender", (code: string, party: "first" | "third") => packsFor(code, party)],
] as const) {
  const prepared = worlds.map((world) => ({
    ...decide.parts(world),
    packs: packs(world.jurisdiction, world.party, "legal"),
    now: world.now,
  }));
  const rounds = 50;
  for (const one of prepared) mayContact(one.attempt, one.history, one.facts, one.packs, one.now);
  const start = performance.now();
  for (let round = 0; round < rounds; round++)
    for (const one of prepared) mayContact(one.attempt, one.history, one.facts, one.packs, one.now);
  const each = ((performance.now() - start) * 1000) / (rounds * prepared.length);
  console.log(`${name}: ${each.toFixed(1)} microseconds a decision, ${Math.round(1_000_000 / each)} a second on one core`);
}
if (violations > 0) process.exitCode = 1;
