"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useLiveState } from "./live-state";

interface Props {
  budgetId: string;
  /** of 支出明细, when the frame was loaded */
  lines: number;
  /** in which the tables are printed: 万元 */
  unit: string;
  /** when the budget was changed last, as the frame was loaded */
  changed: ReactNode;
}

/** The line below the frame. Where something is entered it follows, and leaves to the work when it was saved and in which unit. */
export function StatusFacts({ budgetId, lines, unit, changed }: Props) {
  const live = useLiveState();
  const isEntry = usePathname().startsWith(`/budgets/${budgetId}/entry/`);
  const count = `支出明细 ${live?.lines ?? lines} 条`;
  if (isEntry) return live && count;
  return (
    <>
      {changed} · {count} · 表中单位：{unit}
    </>
  );
}
