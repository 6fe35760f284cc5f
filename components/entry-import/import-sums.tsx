"use client";

import type { SumChange } from "@/lib/features/import";
import { displayAmount } from "../../lib/domain/money";
import styles from "./entry-import.module.css";

const yuan = (fen: number) => displayAmount(fen, "yuan");

function Row({ unit, source, before, after }: SumChange) {
  const change = after - before;
  return (
    <tr className={change === 0 ? undefined : styles.differs}>
      <td>{unit}</td>
      <td>{source}</td>
      <td className={styles.number}>{yuan(before)}</td>
      <td className={styles.number}>{yuan(after)}</td>
      <td className={styles.number}>{change === 0 ? "" : `${change > 0 ? "+" : ""}${yuan(change)}`}</td>
    </tr>
  );
}

interface Props {
  sums: readonly SumChange[];
  /** whether the sums are of one kind, so that they can be added up */
  total: boolean;
}

/** What the rows come to before and after an import, by unit and source. */
export function ImportSums({ sums, total: hasTotal }: Props) {
  if (sums.length === 0) return null;
  const hasUnits = sums.some(({ unit }) => unit !== "");
  const total: SumChange = {
    unit: hasUnits ? "合计" : "",
    source: hasUnits ? "" : "合计",
    before: sums.reduce((sum, { before }) => sum + before, 0),
    after: sums.reduce((sum, { after }) => sum + after, 0),
  };
  return (
    <table className={styles.sums} aria-label="导入前后的金额">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">资金</th>
          <th scope="col">导入前（元）</th>
          <th scope="col">导入后（元）</th>
          <th scope="col">增减（元）</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <Row key={`${sum.unit} ${sum.source}`} {...sum} />
        ))}
        {hasTotal && sums.length > 1 && <Row {...total} />}
      </tbody>
    </table>
  );
}
