"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Severity } from "@/lib/domain/rules/types";
import type { OpenFindings } from "@/lib/features/places/by-page";

/** What the work on the page makes of the budget, ahead of what was loaded with the frame. */
export interface LiveState {
  /** findings by severity; of those that want a reason the ones without */
  counts: Readonly<Record<Severity, number>>;
  /** those of them that are mended on a page of entry, by page */
  pages: Readonly<Record<string, OpenFindings>>;
  /** lines of 支出明细 */
  lines: number;
  /** places of the narrative that are still to be filled in */
  gaps: number;
}

interface Live {
  state: LiveState | null;
  report(state: LiveState | null): void;
}

const Context = createContext<Live>({ state: null, report: () => undefined });

/** Lets the frame follow the work inside it. */
export function LiveStateProvider({ children }: { children: ReactNode }) {
  const [state, report] = useState<LiveState | null>(null);
  const live = useMemo(() => ({ state, report }), [state]);
  return <Context.Provider value={live}>{children}</Context.Provider>;
}

/** The state of the work on the page; null where nothing is entered, and what was loaded holds. */
export const useLiveState = () => useContext(Context).state;

/** Tells the frame how the budget stands while the caller is mounted; null where that is not known. */
export function useReportedState(state: LiveState | null): void {
  const { report } = useContext(Context);
  useEffect(() => report(state), [report, state]);
  useEffect(() => () => report(null), [report]);
}
