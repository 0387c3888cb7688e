// Knows how one phone's view of one person is kept true: the newest reading of that person alone is shown. Refuses to know what it shows.
import { useEffect, useRef, useState } from "preact/hooks";
import { newestOnly } from "../../page-readings.ts";
import { reading } from "./state.ts";

/** What `get` tells of a person, read anew with every change of `changed`; `take` shows what an act's answer tells. */
export function usePersonView<T>(
  personId: string,
  changed: unknown,
  get: (personId: string) => Promise<T>,
): { view: T | null; take: (ask: () => Promise<T>) => Promise<void>; read: () => Promise<void> } {
  const [view, setView] = useState<T | null>(null);
  const shownId = useRef(personId);
  shownId.current = personId;
  const newest = useRef(newestOnly());
  const take = async (ask: () => Promise<T>): Promise<void> => {
    const isNewest = newest.current();
    const found = await ask();
    if (shownId.current === personId && isNewest()) setView(found);
  };
  const read = (): Promise<void> => reading(() => take(() => get(personId)));
  useEffect(() => setView(null), [personId]);
  useEffect(() => void read(), [personId, changed]);
  return { view, take, read };
}
