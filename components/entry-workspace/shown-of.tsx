"use client";

import { AS_LISTED, isArranged } from "@/lib/domain/entry/grid/arranged";
import { statisticsOf } from "@/lib/domain/entry/grid/statistics";
import { type AmountUnit, displayAmount } from "../../lib/domain/money";
import type { ArrangedRows } from "../entry/use-arranged-rows";
import styles from "./line-totals.module.css";

const AMOUNT = [{ id: "amount", label: "金额", kind: "amount" }] as const;

/** What the rows that are shown come to, while they are not all there are, and the way back to all. */
export function ShownOf({ arranged, unit }: { arranged: ArrangedRows; unit: AmountUnit }) {
  const { rows, all, arrangement, arrange } = arranged;
  if (!isArranged(arrangement)) return null;
  const { sum } = statisticsOf({ columns: AMOUNT, rows }, { top: 0, bottom: rows.length - 1, left: 0, right: 0 });
  return (
    <span role="status" className={styles.shown}>
      {arrangement.filters.size > 0 &&
        `筛选显示 ${rows.length} 行，共 ${all.length} 行；显示的金额 ${displayAmount(sum ?? 0, unit)}`}
      {arrangement.sort && "已排序，填报次序不变"}
      <button type="button" className={styles.again} onClick={() => arrange(arrangement)}>
        重新应用
      </button>
      <button type="button" className={styles.again} onClick={() => arrange(AS_LISTED)}>
        全部显示
      </button>
    </span>
  );
}
