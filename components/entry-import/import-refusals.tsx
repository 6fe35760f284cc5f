"use client";

import type { ImportReport } from "@/lib/features/import-entry/types";
import styles from "./entry-import.module.css";

/** What keeps rows from being imported, one line for each cause. */
export function ImportRefusals({ report }: { report: ImportReport }) {
  const { refusals, refusalCount, refusalGroups } = report;
  if (refusalCount === 0) return null;
  return (
    <>
      <h3>拒绝的内容（{refusalCount} 处）</h3>
      <table className={styles.refusals} aria-label="拒绝的内容">
        <thead>
          <tr>
            <th scope="col">工作表</th>
            <th scope="col">单元格</th>
            <th scope="col">填的是</th>
            <th scope="col">原因</th>
            <th scope="col">处数</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ sheet, cells, found, message, count }) => (
            <tr key={`${sheet} ${cells} ${message}`}>
              <td>{sheet}</td>
              <td>{cells}</td>
              <td>{found}</td>
              <td>{message}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refusalGroups > refusals.length && (
        <p className={styles.soft}>
          共 {refusalGroups} 种原因，只列出前 {refusals.length} 种。
        </p>
      )}
    </>
  );
}
