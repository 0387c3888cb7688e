// Knows `duecourse check-code`: today's code of a borrower, or whether a given one is ours. Refuses to send it to anybody.
import { localDateAt } from "../../src/calendar.ts";
import { checkCodeOf, matchingDay } from "../check-code.ts";
import { Misuse, Refusal, say, withRecord } from "./with-record.ts";

/** 0: printed, or the code is ours; 1: it is not. */
export async function checkCodeCommand(words: string[]): Promise<number> {
  const [borrowerId, code] = words;
  if (!borrowerId || words.length > 2) throw new Misuse("Whose code? A borrower id was expected, such as B-1001, and perhaps a code.");
  return withRecord(async ({ config, store, clock }) => {
    const record = await store.readBorrower(borrowerId);
    if (!record?.borrower) throw new Refusal(`There is no borrower "${borrowerId}".`);
    const today = localDateAt(clock.now(), record.borrower.timeZone);
    if (code === undefined) {
      say(checkCodeOf(config.apiToken, borrowerId, today));
      return 0;
    }
    const on = matchingDay(config.apiToken, borrowerId, code, today);
    say(on === null ? "No: that is no code of ours of today or the day before." : `Yes: that is our code of ${on}.`);
    return on === null ? 1 : 0;
  });
}
