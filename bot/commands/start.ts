// Knows `duecourse start`: opens the house, says where it is, ends it on a signal. Refuses to know what is inside.
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { openHouse } from "../main.ts";
import { whenOrphaned } from "../parents.ts";

/** Within four seconds all is over, in good order or not. */
const endWithinMs = 3_300;

export async function start(): Promise<number> {
  const began = performance.now();
  const tell = (line: string): void => void process.stdout.write(`  ${line}\n`);
  const config = readConfig(process.env);
  process.stdout.write(`DueCourse is opening${config.mode === "sandbox" ? " the sandbox" : ""} …\n`);

  let askedToEnd = (): void => undefined;
  const ended = new Promise<void>((resolve) => (askedToEnd = resolve));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => askedToEnd());
  whenOrphaned(() => askedToEnd());

  // A signal while it opens is heeded when it is open: half-started servers are what leaves things behind.
  const house = await openHouse(config, tell).catch((error: unknown) => {
    // What went wrong is told by the caller; what a library still holds must not keep a house alive that never opened.
    setTimeout(() => process.exit(1), 1_000).unref();
    throw error;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (config.mode === "sandbox") {
    const address = `${house.publicBaseUrl}/sandbox/`;
    process.stdout.write(
      [
        `Open after ${seconds} s.`,
        "",
        `  Sandbox    ${address}`,
        ...(house.signInLink ? [`  Desk       ${house.signInLink}   (signs in once)`] : []),
        `  API        ${house.publicBaseUrl}/v1/openapi.json`,
        `  API token  ${config.apiToken}`,
        `  Data       ${join(config.dataDir, "")}`,
        "",
        "Ctrl-C ends it; a new start goes on where it was.",
        "",
      ].join("\n"),
    );
  } else
    process.stdout.write(
      `Open after ${seconds} s: listening on ${config.host}:${house.port}, called by carriers at ${house.publicBaseUrl}.\n${house.signInLink ? `First sign-in at the desk: ${house.signInLink}\n` : ""}`,
    );

  await ended;
  process.stdout.write("Ending …\n");
  const late = setTimeout(() => process.exit(1), endWithinMs);
  await house.close();
  clearTimeout(late);
  // What a library left open must not keep a house that is closed from ending.
  setImmediate(() => process.exit(0));
  return 0;
}
