"use client";

import { useCallback, useEffect, useState } from "react";
import type { OriginView } from "@/lib/features/consolidated/types";

/** What is known of a figure's departments at this moment. */
export type OriginState =
  | { kind: "loading" }
  | { kind: "signedOut" }
  | { kind: "failed"; message: string }
  | { kind: "loaded"; view: OriginView };

const FAILED = "来源没有取到，请检查网络后重试。";

async function fetchOrigins(query: string, address: string, signal: AbortSignal): Promise<OriginState> {
  const asked = new URLSearchParams([...new URLSearchParams(query), ["address", address]]);
  const response = await fetch(`/api/consolidated/origins?${asked}`, { signal });
  if (response.status === 401) return { kind: "signedOut" };
  const answer = await response.json();
  return response.ok ? { kind: "loaded", view: answer } : { kind: "failed", message: answer.error.message };
}

/** Fetches which departments a figure of the consolidated tables is the sum of. @param query what they are of */
export function useOrigins(query: string, address: string) {
  const [wanted, setWanted] = useState({ query, address, attempt: 0 });
  const [state, setState] = useState<OriginState>({ kind: "loading" });
  if (wanted.address !== address || wanted.query !== query) {
    setWanted({ query, address, attempt: 0 });
    setState({ kind: "loading" });
  }
  useEffect(() => {
    const leaving = new AbortController();
    const keep = (next: OriginState) => {
      if (!leaving.signal.aborted) setState(next);
    };
    fetchOrigins(wanted.query, wanted.address, leaving.signal).then(keep, () =>
      keep({ kind: "failed", message: FAILED }),
    );
    return () => leaving.abort();
  }, [wanted]);
  const retry = useCallback(() => {
    setState({ kind: "loading" });
    setWanted((before) => ({ ...before, attempt: before.attempt + 1 }));
  }, []);
  return { state, retry };
}
