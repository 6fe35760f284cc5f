"use client";

import { useCallback, useEffect, useState } from "react";
import type { PlaceView } from "@/lib/features/places/types";

/** What is known of a place at this moment. */
export type PlaceState =
  | { kind: "loading" }
  | { kind: "signedOut" }
  | { kind: "failed"; message: string }
  | { kind: "loaded"; view: PlaceView };

const FAILED = "没有取到，请检查网络后重试。";

async function fetchPlace(budgetId: string, subject: string, signal: AbortSignal): Promise<PlaceState> {
  const response = await fetch(`/api/budgets/${budgetId}/place?${new URLSearchParams({ subject })}`, { signal });
  if (response.status === 401) return { kind: "signedOut" };
  if (!response.ok) return { kind: "failed", message: response.status === 404 ? "预算中没有这个位置。" : FAILED };
  return { kind: "loaded", view: await response.json() };
}

/** Fetches what is known of a place; null fetches nothing. `reload` asks again, e.g. after something was settled there. */
export function usePlaceView(budgetId: string, subject: string | null) {
  const [wanted, setWanted] = useState({ subject, attempt: 0 });
  const [state, setState] = useState<PlaceState>({ kind: "loading" });
  if (wanted.subject !== subject) {
    setWanted({ subject, attempt: 0 });
    setState({ kind: "loading" });
  }
  useEffect(() => {
    if (wanted.subject === null) return;
    const abort = new AbortController();
    const keep = (next: PlaceState) => {
      if (!abort.signal.aborted) setState(next);
    };
    fetchPlace(budgetId, wanted.subject, abort.signal).then(keep, () => keep({ kind: "failed", message: FAILED }));
    return () => abort.abort();
  }, [budgetId, wanted]);
  const reload = useCallback(() => setWanted((before) => ({ ...before, attempt: before.attempt + 1 })), []);
  return { state, reload };
}
