"use client";

import { useMemo } from "react";
import type { Disclosure } from "@/lib/domain/disclosure";
import { gapCount } from "../narrative/gaps";
import { type LiveState, useReportedState } from "../shell/live-state";

function stateOf({ findings, narrative }: Disclosure): LiveState {
  const counts = { block: 0, confirm: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return { counts, gaps: gapCount(narrative) };
}

/**
 * Lets the frame follow what is entered.
 *
 * @param visibleUnits the units whose rows are here; what some units alone make is not how the budget stands
 */
export function useFrameFollows(disclosure: Disclosure | null, visibleUnits: readonly string[] | null): void {
  const whole = visibleUnits === null ? disclosure : null;
  useReportedState(useMemo(() => whole && stateOf(whole), [whole]));
}
