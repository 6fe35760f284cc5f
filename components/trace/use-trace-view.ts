"use client";

import { useCallback, useEffect, useState } from "react";
import type { TraceRecord, TraceView } from "@/lib/features/budgets/types";

/** What is known of a figure's origin at this moment. */
export type TraceState =
  | { kind: "loading" }
  | { kind: "signedOut" }
  | { kind: "failed"; message: string }
  | { kind: "loaded"; view: TraceView; records: TraceRecord[]; more: boolean };

const FAILED = "来源没有取到，请检查网络后重试。";
const MISSING = "这套表里没有这个数字，可能数据已经改动。请关闭后在表中重新选择。";

async function fetchPage(budgetId: string, address: string, page: number, signal: AbortSignal): Promise<TraceState> {
  const query = new URLSearchParams({ address, page: String(page) });
  const response = await fetch(`/api/budgets/${budgetId}/trace?${query}`, { signal });
  if (response.status === 401) return { kind: "signedOut" };
  if (response.status === 404) return { kind: "failed", message: MISSING };
  if (!response.ok) return { kind: "failed", message: FAILED };
  const view: TraceView = await response.json();
  return { kind: "loaded", view, records: view.records, more: view.page * view.pageSize < view.recordCount };
}

function joined(before: TraceState, after: TraceState): TraceState {
  if (before.kind !== "loaded" || after.kind !== "loaded" || after.view.page === 1) return after;
  return { ...after, records: [...before.records, ...after.records] };
}

/** Fetches where a figure comes from; `address` null fetches nothing. Records arrive in pages, `loadMore` asks for the next. */
export function useTraceView(budgetId: string, address: string | null) {
  const [wanted, setWanted] = useState({ address, page: 1, attempt: 0 });
  const [state, setState] = useState<TraceState>({ kind: "loading" });
  if (wanted.address !== address) {
    setWanted({ address, page: 1, attempt: 0 });
    setState({ kind: "loading" });
  }

  useEffect(() => {
    if (wanted.address === null) return;
    const abort = new AbortController();
    const keep = (next: TraceState) => {
      if (!abort.signal.aborted) setState((before) => joined(before, next));
    };
    fetchPage(budgetId, wanted.address, wanted.page, abort.signal).then(keep, () =>
      keep({ kind: "failed", message: FAILED }),
    );
    return () => abort.abort();
  }, [budgetId, wanted]);

  const retry = useCallback(() => {
    setState({ kind: "loading" });
    setWanted((before) => ({ ...before, page: 1, attempt: before.attempt + 1 }));
  }, []);
  const loadMore = useCallback(() => setWanted((before) => ({ ...before, page: before.page + 1 })), []);
  return { state, retry, loadMore };
}
