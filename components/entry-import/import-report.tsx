"use client";

import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { ImportRefusal } from "@/lib/features/import";
import type { ImportReport } from "@/lib/features/import-entry/types";
import styles from "./entry-import.module.css";

interface Props {
  fileName: string;
  report: ImportReport;
  /** why the last attempt did nothing; null before one */
  message: string | null;
  onImport: (skipRefused: boolean) => void;
  onCancel: () => void;
}

function Refusals({ refusals, count }: { refusals: readonly ImportRefusal[]; count: number }) {
  if (count === 0) return null;
  return (
    <>
      <table className={styles.refusals} aria-label="拒绝的内容">
        <thead>
          <tr>
            <th scope="col">工作表</th>
            <th scope="col">单元格</th>
            <th scope="col">填的是</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ sheet, cell, found, message }) => (
            <tr key={`${cell} ${found} ${message}`}>
              <td>{sheet}</td>
              <td>{cell}</td>
              <td>{found}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > refusals.length && (
        <p className={styles.soft}>
          共 {count} 处，只列出前 {refusals.length} 处。
        </p>
      )}
    </>
  );
}

function adviceFor({ importable, refusalCount }: ImportReport): string | null {
  if (importable === "all") return null;
  if (importable === "faultless") {
    return "有拒绝的行，不能整表导入：请在文件中更正后重新上传，或只导入无误的行（表中没有的行保留不动）。";
  }
  return refusalCount > 0 ? "请按下表在文件中更正后重新上传。" : "表中内容与现有数据相同，没有需要导入的内容。";
}

/** What importing a file would do, and the choice. */
export function ImportReportView({ fileName, report, message, onImport, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const advice = adviceFor(report);
  return (
    <section className={styles.report} aria-label="核对结果">
      <h2 ref={heading} tabIndex={-1}>
        {fileName}：{report.summary}
      </h2>
      {message !== null && (
        <p role="alert" className={styles.refused}>
          {message}
        </p>
      )}
      {advice !== null && <p>{advice}</p>}
      {report.formulaCount > 0 && (
        <p>
          {report.formulaCount} 个单元格是公式，按文件中保存的结果导入：{report.formulas.slice(0, 20).join("、")}
          {report.formulaCount > 20 && " 等"}
        </p>
      )}
      <div className={styles.choices}>
        {report.importable !== "nothing" && (
          <Button type="primary" disabled={report.importable !== "all"} onClick={() => onImport(false)}>
            导入
          </Button>
        )}
        {report.importable === "faultless" && <Button onClick={() => onImport(true)}>只导入无误的行</Button>}
        <Button onClick={onCancel}>取消</Button>
      </div>
      <Refusals refusals={report.refusals} count={report.refusalCount} />
    </section>
  );
}
