// Knows the named places where a test may kill this process, to show that nothing is lost or done twice there. Refuses to exist in live mode.

/** "after-commit", or "after-commit:3" for the third time round. Unset in any real run. */
const [place, times] = (process.env["MODE"] === "live" ? "" : (process.env["DUECOURSE_FAILPOINT"] ?? "")).split(":");
let left = Number(times ?? 1);

/** Dies like a power cut: no handler runs, no buffer is flushed. */
export function failpoint(name: string): void {
  if (name !== place || --left > 0) return;
  process.kill(process.pid, "SIGKILL");
  // The signal needs a moment; not one more statement may run in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}
