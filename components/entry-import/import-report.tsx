"use client";

import { useEffect, useRef } from "react";
import type { ImportReport } from "@/lib/features/import-entry/types";
import { Button } from "../controls/button";
import styles from "./entry-import.module.css";
import { ImportNotices } from "./import-notices";
import { ImportRefusals } from "./import-refusals";
import { ImportRows } from "./import-rows";
import { ImportSums } from "./import-sums";

interface Props {
  fileName: string;
  report: ImportReport;
  /** why the last attempt did nothing; null before one */
  message: string | null;
  onImport: (skipRefused: boolean) => void;
  /** looks through the file again, with what is hidden in it or without */
  onLeaveHidden: (leaveHidden: boolean) => void;
  onCancel: () => void;
}

/** Kinds whose rows are of several sorts: income and what is kept of it, expenditure and what is a part of it. */
const MIXED: ReadonlySet<string> = new Set(["revenue", "priorYear"]);

function adviceFor({ importable, refusalCount }: ImportReport): string | null {
  if (importable === "all") return null;
  if (importable === "faultless") {
    return "有拒绝的行，不能整表导入：请在文件中更正后重新上传，或只导入无误的行（表中没有的行保留不动）。";
  }
  return refusalCount > 0 ? "请按下表在文件中更正后重新上传。" : "表中内容与现有数据相同，没有需要导入的内容。";
}

/** What importing a file would do, row by row and in sum, and the choice. */
export function ImportReportView({ fileName, report, message, onImport, onLeaveHidden, onCancel }: Props) {
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
      <ImportNotices report={report} onLeaveHidden={onLeaveHidden} />
      <ImportSums sums={report.sums} total={!MIXED.has(report.kind)} />
      <div className={styles.choices}>
        {report.importable !== "nothing" && (
          <Button primary disabled={report.importable !== "all"} onClick={() => onImport(false)}>
            导入
          </Button>
        )}
        {report.importable === "faultless" && <Button onClick={() => onImport(true)}>只导入无误的行</Button>}
        <Button onClick={onCancel}>取消</Button>
      </div>
      <ImportRefusals report={report} />
      <ImportRows report={report} what="removed" />
      <ImportRows report={report} what="changed" />
      <ImportRows report={report} what="added" />
    </section>
  );
}
