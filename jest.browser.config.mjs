import base from "./jest.config.mjs";

/** The pages in a real Chromium; apart from the suite, because not every machine can run one. */
export default {
  ...base,
  roots: ["<rootDir>/test/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  // Longer than any one wait in it: what fails says at which.
  testTimeout: 600_000,
  maxWorkers: 1,
  setupFilesAfterEnv: ["<rootDir>/test/browser/second-try.ts"],
};
