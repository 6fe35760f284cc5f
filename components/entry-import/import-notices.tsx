"use client";

import type { ImportNotice } from "@/lib/features/import";
import type { ImportReport } from "@/lib/features/import-entry/types";
import styles from "./entry-import.module.css";

const LISTED_FORMULAS = 20;

function Notices({ title, notices }: { title: string; notices: readonly ImportNotice[] }) {
  if (notices.length === 0) return null;
  const sheets = new Set(notices.map(({ sheet }) => sheet).filter(Boolean));
  return (
    <div className={styles.notices}>
      <h3>{title}</h3>
      <ul>
        {notices.map(({ kind, sheet, message }) => (
          <li key={`${kind} ${sheet} ${message}`}>
            {sheets.size > 1 && kind !== "sheet" && sheet !== "" && `工作表“${sheet}”：`}
            {message}。
          </li>
        ))}
      </ul>
    </div>
  );
}

function formulaNotice({ formulas, formulaCount }: ImportReport): ImportNotice[] {
  if (formulaCount === 0) return [];
  const more = formulaCount > LISTED_FORMULAS ? " 等" : "";
  const cells = `${formulas.slice(0, LISTED_FORMULAS).join("、")}${more}`;
  return [{ kind: "sheets", sheet: "", message: `${formulaCount} 个单元格是公式，按文件中保存的结果导入：${cells}` }];
}

interface Props {
  report: ImportReport;
  /** looks through the file again, with what is hidden in it or without */
  onLeaveHidden: (leaveHidden: boolean) => void;
}

/** What people should know of a file before it is imported: how it was read, and what of it was not. */
export function ImportNotices({ report, onLeaveHidden }: Props) {
  const { hasHidden, leaveHidden, named, ignored } = report;
  return (
    <>
      <Notices title="请注意" notices={[...named, ...formulaNotice(report)]} />
      {hasHidden && (
        <label>
          <input type="checkbox" checked={leaveHidden} onChange={({ target }) => onLeaveHidden(target.checked)} />{" "}
          不读取隐藏的内容
        </label>
      )}
      <Notices title="没有读取的内容" notices={ignored} />
    </>
  );
}
