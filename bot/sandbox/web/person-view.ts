// Knows how one phone's view of one person is kept true: the newest reading is shown. Refuses to know what it shows, and to change person: each has a phone of their own.
import { useEffect, useRef, useState } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import { reading } from "./state.ts";

/** What `get` tells, read anew with every change of `changed`; `take` shows what an act's answer tells. */
export function usePersonView<T>(
  changed: unknown,
  get: () => Promise<T>,
): { view: T | null; take: (ask: () => Promise<T>) => Promise<void>; read: () => Promise<boolean> } {
  const [view, setView] = useState<T | null>(null);
  const newest = useRef(newestOnly());
  const take = async (ask: () => Promise<T>): Promise<void> => {
    const isNewest = newest.current();
    const found = await ask();
    if (isNewest()) setView(found);
  };
  const read = (): Promise<boolean> => reading(() => take(get));
  useEffect(() => void read(), [changed]);
  return { view, take, read };
}
