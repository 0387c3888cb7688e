/** One frozen world for every test: sources run as Node runs them (ESM, types erased), nothing leaves loopback. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // A real browser has its own command: npm run test:browser.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.mjs" },
  moduleFileExtensions: ["ts", "mjs", "js", "cjs", "json"],
  // One PostgreSQL for the run; each file that needs a record makes its own database on it.
  globalSetup: "<rootDir>/test/global-setup.ts",
  globalTeardown: "<rootDir>/test/global-teardown.ts",
  testTimeout: 30_000,
};
