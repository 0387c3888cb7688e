// Knows that a browser on a busy machine may miss its moment: a failed test is run once more, and its first failure printed. Refuses a third try, and a second where races are looked for (SHAKE, or ONE_TRY).
import { jest } from "@jest/globals";
import { isShaken } from "./shake.ts";

if (!isShaken && !process.env["ONE_TRY"]) jest.retryTimes(1, { logErrorsBeforeRetry: true });
