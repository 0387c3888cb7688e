// Promises of the emulated carrier about what it keeps: the words as they were sent to the house, and no card number on the disk.
import { expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCarrier } from "../../bot/sandbox/carrier.ts";
import { start } from "./house.ts";

test("hands a card number on as it was typed, and keeps it masked", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duecourse-carrier-"));
  let got = "";
  const house = createServer((req, res) => {
    req.on("data", (piece: Buffer) => (got += piece.toString()));
    req.on("end", () => res.end("<Response/>"));
  });
  await new Promise<void>((resolve) => house.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(house.address() as AddressInfo).port}`;
  const logFile = join(folder, "carrier.jsonl");
  const carrier = createCarrier({ accountSid: "AC1", authToken: "t", number: "+18005550100", now: () => start, publicBaseUrl: url, deliverTo: () => url, logFile }); // prettier-ignore
  try {
    await carrier.write("+12125550123", "card 4539 5787 6362 1486 take it all");
    expect(new URLSearchParams(got).get("Body")).toBe("card 4539 5787 6362 1486 take it all");
    const shown = carrier.threadOf("+12125550123").map(({ body }) => body);
    expect(shown).toEqual([expect.stringMatching(/^card \D+1486 take it all$/)]);
    expect(readFileSync(logFile, "utf8")).not.toMatch(/4539/);
  } finally {
    await carrier.close();
    house.closeAllConnections();
    await new Promise((resolve) => house.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  }
});
