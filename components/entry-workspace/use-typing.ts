"use client";

import { useCallback, useState } from "react";

type Ids = ReadonlySet<string>;

function changed(ids: Ids, id: string, on: boolean): Ids {
  if (ids.has(id) === on) return ids;
  const next = new Set(ids);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

/** Which rows, by `rowId`, are being typed in: their fields hold what nobody has read yet, so nothing is called saved. */
export function useTyping() {
  const [ids, setIds] = useState<Ids>(new Set());
  const setTyping = useCallback((id: string, on: boolean) => setIds((before) => changed(before, id, on)), []);
  return { typing: ids.size > 0, setTyping };
}
