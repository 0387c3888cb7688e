// Knows how to run the hostile talks of test/dialogs/adversary.ts by the hundred thousand and to count. Refuses to judge what is inside authority: that is the adversary's. By hand: node bench/borrowers/authority.ts [talks] [first seed]
import { noTally, talkOnce } from "../../test/dialogs/adversary.ts";

const talks = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);
const tally = noTally();
const began = performance.now();
for (let seed = first; seed < first + talks; seed++) talkOnce(seed, tally);
const seconds = (performance.now() - began) / 1000;
const { broken, ...counts } = tally;
const byRule = Object.fromEntries([...Map.groupBy(broken, ({ rule }) => rule)].map(([rule, found]) => [rule, found.length]));
console.log(JSON.stringify({ simulated: true, ...counts, outsideAuthority: broken.length, byRule, seconds: Math.round(seconds), talksPerMinute: Math.round((talks / seconds) * 60) }, null, 2)); // prettier-ignore
for (const one of broken.slice(0, 20)) console.log(JSON.stringify(one));
process.exitCode = broken.length > 0 ? 1 : 0;
