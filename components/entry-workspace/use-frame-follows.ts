"use client";

import { useMemo } from "react";
import type { Disclosure } from "@/lib/domain/disclosure";
import { countWaiting, explain, type FindingReason } from "@/lib/domain/workflow";
import { gapCount } from "../narrative/gaps";
import { type LiveState, useReportedState } from "../shell/live-state";

function stateOf({ findings, narrative, book }: Disclosure, reasons: readonly FindingReason[]): LiveState {
  return {
    counts: countWaiting(findings, explain(findings, reasons)),
    gaps: gapCount(narrative),
    lines: book.lines.length,
  };
}

/**
 * Lets the frame follow what is entered.
 *
 * @param reasons why findings are kept
 * @param visibleUnits the units whose rows are here; what some units alone make is not how the budget stands
 */
export function useFrameFollows(
  disclosure: Disclosure | null,
  visibleUnits: readonly string[] | null,
  reasons: readonly FindingReason[],
): void {
  const whole = visibleUnits === null ? disclosure : null;
  useReportedState(useMemo(() => whole && stateOf(whole, reasons), [whole, reasons]));
}
