"use client";

import { useDeferredValue, useMemo } from "react";
import { balanceOf } from "@/lib/domain/entry/balance";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { displayAmount } from "../../lib/domain/money";
import { useEntry } from "./entry-context";
import styles from "./line-totals.module.css";
import type { LineHome } from "./typed-line";
import { belongs, type ShownLine } from "./use-lines";

/**
 * The sum of the lines of a grid, and how the unit's income stands against its expenditure, source by source. Both count
 * the lines of the book: a line that is being typed counts as it was saved last, until it is whole.
 */
export function LineTotals({ shown, home }: { shown: readonly ShownLine[]; home: LineHome }) {
  const { book, amountView } = useEntry();
  const settled = useDeferredValue(book);
  const sources = useMemo(
    () => balanceOf(settled).units.find((one) => one.unit === home.unit)?.sources ?? [],
    [settled, home],
  );
  const counted = useMemo(() => settled.lines.filter((line) => belongs(line, home)), [settled, home]);
  const drafts = shown.filter(({ draft }) => draft).length;
  const total = counted.reduce((sum, { amount }) => sum + amount, 0);
  const open = sources.filter(({ difference }) => difference !== 0);
  return (
    <>
      <span>{counted.length} 行</span>
      <span>
        合计 <strong>{displayAmount(total, amountView)}</strong>
      </span>
      {open.length === 0 && <span>收支差 {displayAmount(0, amountView)}</span>}
      {open.map(({ source, difference }) => (
        <span key={source} className={styles.open}>
          {SOURCE_TERMS[source]}收支差 <strong>{displayAmount(difference, amountView)}</strong>
        </span>
      ))}
      <span role="status" className={styles.open}>
        {drafts > 0 && `${drafts} 行未完成，尚未保存`}
      </span>
    </>
  );
}
