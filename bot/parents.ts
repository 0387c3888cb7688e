// Knows whether whoever started this process is still there; refuses to end it. npm hands SIGTERM to a shell that dies alone: without this the house would go on unseen, holding its port.
import { readFileSync } from "node:fs";

/** The shell npm put between, and npm itself where the system tells (Linux). */
function parents(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid: number): string {
  try {
    // "pid (name) state ppid …"; the name may hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1]!;
  } catch {
    return "";
  }
}

/** Calls `onOrphaned` once when a run under npm has lost its npm. Does nothing for a process started in any other way. */
export function whenOrphaned(onOrphaned: () => void, everyMs = 250): void {
  if (process.env["npm_lifecycle_event"] === undefined || process.platform === "win32") return;
  const atFirst = parents();
  const timer = setInterval(() => {
    if (parents() === atFirst) return;
    clearInterval(timer);
    onOrphaned();
  }, everyMs);
  timer.unref();
}
