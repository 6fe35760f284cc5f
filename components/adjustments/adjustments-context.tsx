"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { adjustmentWord } from "@/lib/domain/review";
import type { AdjustmentView } from "@/lib/features/review/types";
import type { CellRemark } from "../entry/grid-types";
import { yuanText } from "./words";

const AdjustmentsContext = createContext<ReadonlyMap<string, CellRemark>>(new Map());

/** What is to be said at the amount of a line, by its id: 核减 that nobody settled. */
export const useAdjustmentRemarks = () => useContext(AdjustmentsContext);

/** Tells the grids of entry which lines wait for 核减 to be settled. */
export function AdjustmentsProvider({ rows, children }: { rows: readonly AdjustmentView[]; children: ReactNode }) {
  const remarks = useMemo(() => {
    const open = rows.filter(({ status }) => status === "proposed");
    return new Map(
      open.map(({ lineId, requestedFen, approvedFen, reason }): [string, CellRemark] => {
        const word = adjustmentWord(requestedFen, approvedFen);
        const text = `${word}待处理：申报数 ${yuanText(requestedFen)} 元，核定数 ${yuanText(approvedFen)} 元（${reason}），请在“审阅”的“核减（核增）”中办理`;
        return [lineId, { severity: "confirm", text }];
      }),
    );
  }, [rows]);
  return <AdjustmentsContext value={remarks}>{children}</AdjustmentsContext>;
}
