"use client";

import { useEffect, useRef } from "react";
import type { Disclosure } from "@/lib/domain/disclosure";
import { Button } from "../controls/button";
import { useEntry } from "../entry-workspace/entry-context";
import styles from "./entry-import.module.css";
import { ImportSums } from "./import-sums";
import { UploadField } from "./upload-field";
import { type OpenBudget, type ReadFile, useBookImport } from "./use-book-import";

/** 支出总计, as 部门支出总表 prints it. */
const TOTAL = "expenditure!total.total";

/** What a book holds, list by list. */
function contents({ book, figures }: Disclosure): [what: string, held: string][] {
  const total = figures.get(TOTAL);
  return [
    ["单位", `${book.units.length} 个`],
    ["支出明细", `${book.lines.length} 条`],
    ["支出总计", total && "text" in total ? `${total.text} 万元` : ""],
    ["收入", `${book.revenues.length} 笔`],
    ["结转下年", `${book.carryForward.length} 笔`],
    ["项目", `${book.projects.length} 个`],
    ["政府采购", `${book.procurement.length} 项`],
    ["整体绩效指标", `${book.performance.indicators.length} 项`],
    ["上年数", book.priorYear ? `${book.priorYear.lines.length} 条` : "没有"],
  ];
}

const LISTED = 200;

/** What a file takes away, changes or adds, in words, the first of it. */
function Differences({ title, words, open }: { title: string; words: readonly string[]; open: boolean }) {
  if (words.length === 0) return null;
  return (
    <details className={styles.rows} open={open}>
      <summary>
        {title}（{words.length} 处）
      </summary>
      <ul>
        {words.slice(0, LISTED).map((text, index) => (
          // Differences may be said in the same words; their order never changes.
          <li key={`${index.toString()} ${text}`}>{text}</li>
        ))}
      </ul>
      {words.length > LISTED && <p className={styles.soft}>只列出前 {LISTED} 处。</p>}
    </details>
  );
}

interface ReportProps {
  file: ReadFile;
  /** why the last attempt did nothing; null before one */
  message: string | null;
  onReplace: () => void;
  onCancel: () => void;
}

/** What is there now beside what the file holds, and the question. */
function Report({ file, message, onReplace, onCancel }: ReportProps) {
  const { disclosure } = useEntry();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const now = new Map(disclosure ? contents(disclosure) : []);
  return (
    <section className={styles.report} aria-label="整本替换">
      <h2 ref={heading} tabIndex={-1}>
        用“{file.fileName}”替换整本预算？
      </h2>
      {message !== null && (
        <p role="alert" className={styles.refused}>
          {message}
        </p>
      )}
      <p>预算中现有的全部内容（包括文字说明、国有资产和各单位的填报）都由文件中的内容代替，不能撤销。</p>
      <table className={styles.sheets} aria-label="替换的内容">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">现在</th>
            <th scope="col">文件中</th>
          </tr>
        </thead>
        <tbody>
          {contents(file.disclosure).map(([what, held]) => (
            <tr key={what} className={now.get(what) === held ? undefined : styles.differs}>
              <th scope="row">{what}</th>
              <td>{now.get(what) ?? ""}</td>
              <td>{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {file.differences && (
        <>
          <ImportSums sums={file.differences.sums} total={false} />
          <Differences title="将删除的内容" words={file.differences.removed} open />
          <Differences title="将修改的内容" words={file.differences.changed} open={false} />
          <Differences title="将新增的内容" words={file.differences.added} open={false} />
        </>
      )}
      <div className={styles.choices}>
        <Button danger primary onClick={onReplace}>
          替换整本预算
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </section>
  );
}

/** Takes a whole budget in from a file, in place of what is there. @param busy while something else is under way */
export function BookImport({ open, busy }: { open: OpenBudget; busy: boolean }) {
  const { disclosure } = useEntry();
  const { step, look, replace, cancel } = useBookImport(open, disclosure);
  const working = step.at === "reading" || step.at === "importing";
  return (
    <>
      <div className={styles.book}>
        <h2>整本预算（JSON）</h2>
        <UploadField name="整本预算" accept=".json" busy={busy || working} onFile={look} />
        <span className={styles.soft}>由“下载整本预算”得到的文件，可在其他系统中修改后传回</span>
      </div>
      <div role="status">
        {step.at === "reading" && <p>正在核对“{step.fileName}”，还没有导入任何内容。</p>}
        {step.at === "importing" && <p>正在用“{step.fileName}”替换整本预算，请不要关闭本页。</p>}
      </div>
      <div role="alert">
        {step.at === "refused" && (
          <p className={styles.refused}>
            “{step.fileName}”没有导入：{step.message}
          </p>
        )}
      </div>
      {step.at === "report" && (
        <Report file={step.file} message={step.message} onReplace={() => replace(step.file)} onCancel={cancel} />
      )}
    </>
  );
}
