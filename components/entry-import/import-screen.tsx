"use client";

import { useEffect, useState } from "react";
import { hasUnsaved } from "../entry/autosave-machine";
import { useEntry } from "../entry-workspace/entry-context";
import { LeaveGuard } from "../entry-workspace/leave-guard";
import { SaveNotice } from "../entry-workspace/save-notice";
import { SaveWords } from "../entry-workspace/save-words";
import { Action } from "../ui/action";
import { PageHead } from "../ui/page-head";
import { BookImport } from "./book-import";
import styles from "./entry-import.module.css";
import { ImportProgressBar } from "./import-progress";
import { ImportReportView } from "./import-report";
import { type ImportSheet, ImportTable } from "./import-table";
import { type Imported, takeImported } from "./imported-storage";
import type { OpenBudget } from "./use-book-import";
import { useImport } from "./use-import";

interface Props {
  sheets: readonly ImportSheet[];
  open: OpenBudget;
}

interface ScopeProps {
  unit: string;
  onChoose: (unit: string) => void;
  disabled: boolean;
}

/** The whole department, for whoever sees it, or one unit. */
function ScopeChoice({ unit, onChoose, disabled }: ScopeProps) {
  const { rows, visibleUnits } = useEntry();
  const units = rows.head.units.filter(({ code }) => visibleUnits?.includes(code) ?? true);
  return (
    <label className={styles.scope}>
      范围{" "}
      <select value={unit} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
        {visibleUnits === null && <option value="">全部单位</option>}
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function ImportedNotice({ budgetId, sheets }: { budgetId: string; sheets: readonly ImportSheet[] }) {
  const [imported, setImported] = useState<Imported | null>(null);
  useEffect(() => {
    const found = takeImported(budgetId);
    if (found) setImported(found);
  }, [budgetId]);
  const sheet = sheets.find(({ kind }) => kind === imported?.kind);
  return (
    <div role="status">
      {imported?.kind === "book" && (
        <p className={styles.done}>
          整本预算已替换，{imported.summary}。 <Action href={`/budgets/${budgetId}/tables`}>查看套表</Action>
        </p>
      )}
      {imported && sheet && (
        <p className={styles.done}>
          {sheet.name}已导入：{imported.summary}。{" "}
          <Action href={`/budgets/${budgetId}/entry/${sheet.screen}`}>查看{sheet.name}</Action>
        </p>
      )}
    </div>
  );
}

function ImportWork({ sheets, open: budget }: Props) {
  const { budgetId, canEdit, lockedBecause, units, visibleUnits, save, drafts } = useEntry();
  const [unit, setUnit] = useState(units?.[0] ?? visibleUnits?.[0] ?? "");
  const { step, look, leaveHidden, apply, cancel } = useImport(budgetId);
  const working = step.at === "looking" || step.at === "importing";
  const unsaved = hasUnsaved(save.state) || drafts.size > 0;
  const mayUpload = ({ whole }: ImportSheet) => lockedBecause === null && canEdit(whole ? null : unit || null);
  return (
    <>
      <ScopeChoice unit={unit} onChoose={setUnit} disabled={step.at !== "none" && step.at !== "refused"} />
      {unsaved && lockedBecause === null && (
        <p className={styles.refused}>还有内容没有保存或没有填完，请先处理完再上传：导入后页面会重新载入。</p>
      )}
      <ImportTable
        budgetId={budgetId}
        sheets={sheets}
        unit={unit}
        mayUpload={mayUpload}
        busy={working || unsaved}
        onFile={({ kind, whole }, file) => look({ kind, unit: whole ? "" : unit }, file)}
      />
      <div role="status">
        {step.at === "looking" && <p>正在上传并核对“{step.fileName}”，还没有导入任何内容。</p>}
        {step.at === "importing" && <p>正在导入“{step.fileName}”，请不要关闭本页。</p>}
      </div>
      {(step.at === "looking" || step.at === "importing") && (
        <ImportProgressBar {...step.progress} {...(step.at === "looking" && { onCancel: cancel })} />
      )}
      <div role="alert">
        {step.at === "refused" && (
          <p className={styles.refused}>
            “{step.fileName}”没有导入：{step.message}
          </p>
        )}
      </div>
      {step.at === "report" && (
        <ImportReportView
          key={step.file.batchId}
          fileName={step.file.fileName}
          report={step.report}
          message={step.message}
          onImport={(skipRefused) => apply(step.file, step.report, skipRefused)}
          onLeaveHidden={(leave) => leaveHidden(step.file, leave)}
          onCancel={cancel}
        />
      )}
      {canEdit(null) && <BookImport open={budget} busy={working || unsaved} />}
    </>
  );
}

/** Excel 导入: templates with the rows of the budget, and workbooks taken in. */
export function ImportScreen({ sheets, open }: Props) {
  const { budgetId, lockedBecause } = useEntry();
  return (
    <>
      <PageHead
        actions={
          <Action href={`/api/budgets/${budgetId}/book`} download>
            下载整本预算（JSON）
          </Action>
        }
      >
        <h1>Excel 导入</h1>
      </PageHead>
      {lockedBecause !== null && <p className={styles.locked}>{lockedBecause}</p>}
      <SaveNotice />
      <div className={styles.page}>
        <ImportedNotice budgetId={budgetId} sheets={sheets} />
        <p>
          模板中已有现在的数据，可用 Excel 或 WPS 修改、增加、删除行后保存为 .xlsx
          再上传；单位自己的表只要有模板中的列也可以上传，列的次序不限。上传后先核对，逐行列出将删除、修改和新增的内容，确认后才导入；表中删去的行也会从预算中删除。
        </p>
        <ImportWork sheets={sheets} open={open} />
      </div>
      <div className={styles.status}>
        <SaveWords />
      </div>
      <LeaveGuard />
    </>
  );
}
