"use client";

import { Action } from "../ui/action";
import styles from "./entry-import.module.css";
import { queryOf } from "./import-client";
import { UploadField } from "./upload-field";

/** One sheet that can be downloaded and uploaded. */
export interface ImportSheet {
  kind: string;
  name: string;
  /** the entry screen of its rows, below `/budgets/…/entry/` */
  screen: string;
  /** whether it is always that of the whole department */
  whole: boolean;
}

interface Props {
  budgetId: string;
  sheets: readonly ImportSheet[];
  /** code of the unit; empty for the whole department */
  unit: string;
  mayUpload(sheet: ImportSheet): boolean;
  /** whether a file is on its way, or edits of this page are not saved */
  busy: boolean;
  onFile: (sheet: ImportSheet, file: File) => void;
}

/** The sheets of entry, one a row, with what can be done with each. */
export function ImportTable({ budgetId, sheets, unit, mayUpload, busy, onFile }: Props) {
  const uploads = sheets.some(mayUpload);
  return (
    <table className={styles.sheets} aria-label="填报模板">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">范围</th>
          <th scope="col">模板</th>
          {uploads && <th scope="col">导入</th>}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => {
          const { kind, name, whole } = sheet;
          const whose = whole ? "" : unit;
          return (
            <tr key={kind}>
              <th scope="row">{name}</th>
              <td>{whole ? "本部门" : whose || "全部单位"}</td>
              <td>
                <Action
                  href={`/api/budgets/${budgetId}/entry/template?${queryOf({ kind, unit: whose })}`}
                  download
                  label={`下载${name}模板`}
                >
                  下载模板
                </Action>
              </td>
              {uploads && (
                <td>
                  {mayUpload(sheet) && (
                    <UploadField
                      name={name}
                      accept=".xlsx,.csv,.xls,.et"
                      busy={busy}
                      onFile={(file) => onFile(sheet, file)}
                    />
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
