// Knows how a process signs its leases, and whether a signature's process is gone from this machine. Refuses to guess about other machines.
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** When a process began, in clock ticks since boot: tells a reused process id from the old one. Empty where the system does not say. */
function beginningOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19]!;
  } catch {
    return "";
  }
}

export const leaseOwner = `${hostname()}|${process.pid}|${beginningOf(process.pid) ?? ""}`;

export function isGone(owner: string): boolean {
  const [host, pid, began] = owner.split("|");
  return host === hostname() && beginningOf(Number(pid)) !== began;
}
