"use client";

import { useMemo } from "react";
import type { Disclosure } from "@/lib/domain/disclosure";
import { explain, type FindingReason } from "@/lib/domain/workflow";
import { budgetState } from "../shell/budget-state";
import { useReportedState } from "../shell/live-state";

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
  useReportedState(useMemo(() => whole && budgetState(whole, explain(whole.findings, reasons)), [whole, reasons]));
}
