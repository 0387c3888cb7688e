// Knows that a browser on a busy machine may miss its moment: a failed test is run once more, and its first failure printed. Refuses a third try.
import { jest } from "@jest/globals";

jest.retryTimes(1, { logErrorsBeforeRetry: true });
