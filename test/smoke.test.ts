import { expect, test } from "@jest/globals";
test("runs", () => { const a: number = 1; expect(a).toBe(1); });
