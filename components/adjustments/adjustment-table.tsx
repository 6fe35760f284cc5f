import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { adjustmentTotals, adjustmentWord } from "@/lib/domain/review";
import type { AdjustmentView } from "@/lib/features/review/types";
import { PlaceLink } from "../trace/place-link";
import styles from "./adjustments.module.css";
import { SettleForm } from "./settle-form";
import { adjustedText, differenceText, STATUS_WORDS, yuanText } from "./words";

function Row({ budgetId, row }: { budgetId: string; row: AdjustmentView }) {
  const { lineId, name, unit, unitName, source, requestedFen, approvedFen, reason, status, answer, settled } = row;
  return (
    <tr>
      <th scope="row">
        <PlaceLink subject={`line:${lineId}`}>{lineId}</PlaceLink> {name}
      </th>
      <td title={unitName}>{unit}</td>
      <td>
        {CLASS_TERMS[row.class]} · {SOURCE_TERMS[source]}
      </td>
      <td className={styles.figure}>{yuanText(requestedFen)}</td>
      <td className={styles.figure}>{yuanText(approvedFen)}</td>
      <td className={styles.figure}>
        {adjustmentWord(requestedFen, approvedFen)} {adjustedText(requestedFen, approvedFen)}
      </td>
      <td>
        {reason}（{row.author}）
      </td>
      <td>
        <span className={status === "proposed" ? styles.open : undefined}>{STATUS_WORDS[status]}</span>
        {settled && status !== "withdrawn" && `（${settled.by}）`}
        {answer && <p>{answer}</p>}
        {row.maySettle && <SettleForm budgetId={budgetId} adjustment={row} />}
      </td>
    </tr>
  );
}

const FigureHeads = () =>
  ["申报数", "核定数", "差额"].map((head) => (
    <th key={head} scope="col" className={styles.figure}>
      {head}（元）
    </th>
  ));

/** 核减 and 核增 of the revision, line by line: 申报数, 核定数 and the difference side by side. */
export function AdjustmentTable({ budgetId, rows }: { budgetId: string; rows: readonly AdjustmentView[] }) {
  return (
    <table className={styles.table} aria-label="核减（核增）">
      <thead>
        <tr>
          <th scope="col">支出明细</th>
          <th scope="col">单位</th>
          <th scope="col">类别 · 来源</th>
          <FigureHeads />
          <th scope="col">理由</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} budgetId={budgetId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const TOTALS = [
  ["unit", "按单位"],
  ["class", "按支出类别"],
  ["source", "按资金来源"],
] as const;

/** The totals of what stands, by unit, by class, by source. */
export function AdjustmentTotals({ rows }: { rows: readonly AdjustmentView[] }) {
  const standing = rows.filter(({ status }) => status !== "withdrawn");
  const words: Record<(typeof TOTALS)[number][0], (key: string) => string> = {
    unit: (key) => [key, standing.find(({ unit }) => unit === key)?.unitName].filter(Boolean).join(" "),
    class: (key) => (CLASS_TERMS as Record<string, string>)[key] ?? key,
    source: (key) => (SOURCE_TERMS as Record<string, string>)[key] ?? key,
  };
  return (
    <div className={styles.totals}>
      {TOTALS.map(([by, caption]) => (
        <table key={by} className={styles.table} aria-label={`${caption}合计`}>
          <thead>
            <tr>
              <th scope="col">{caption}</th>
              <FigureHeads />
            </tr>
          </thead>
          <tbody>
            {adjustmentTotals(standing, by).map(({ key, requestedFen, approvedFen }) => (
              <tr key={key}>
                <th scope="row">{words[by](key)}</th>
                <td className={styles.figure}>{yuanText(requestedFen)}</td>
                <td className={styles.figure}>{yuanText(approvedFen)}</td>
                <td className={styles.figure}>{differenceText(requestedFen, approvedFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
