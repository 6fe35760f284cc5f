"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import { importCodeBookAction } from "@/lib/features/code-books/actions";
import type { CodeBookReport } from "@/lib/features/code-books/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { ActionField } from "../ui/action-form";
import { NO_ANSWER, sentenceOf } from "../ui/use-action";
import styles from "./admin.module.css";

interface Props {
  /** offered at the beginning */
  year: number;
  /** trees and tables between codes */
  kinds: readonly { value: string; label: string }[];
}

interface Shown {
  report: CodeBookReport | null;
  message: string | null;
}

async function ask(form: RefObject<HTMLFormElement | null>, apply: boolean): Promise<Shown> {
  const typed = form.current ? Object.fromEntries(new FormData(form.current)) : {};
  try {
    const result = await importCodeBookAction({ ...typed, apply });
    if (result.ok) return { report: result.data, message: null };
    return { report: null, message: sentenceOf(result) };
  } catch {
    return { report: null, message: NO_ANSWER };
  }
}

function Report({ report }: { report: CodeBookReport }) {
  const { codes, comparedWith, differences, faults, applied, drafts } = report;
  if (faults.length > 0) {
    return (
      <Notice
        kind="error"
        announced
        detail={
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        }
      >
        文件中有 {faults.length} 处错误，没有导入任何内容
      </Notice>
    );
  }
  const what = differences.length === 0 ? "没有差异" : `有 ${differences.length} 处差异`;
  const done = `已导入 ${codes} 条${drafts > 0 ? `，${drafts} 份草稿改用` : ""}。`;
  return (
    <>
      {applied && (
        <Notice kind="success" announced>
          {done}
        </Notice>
      )}
      <p>
        文件有 {codes} 条，与 {comparedWith}相比{what}：
      </p>
      <ul className={styles.differences} aria-label="科目差异">
        {differences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** A file of codes: first compared and told, then imported. */
export function CodeBookForm({ year, kinds }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState<Shown>({ report: null, message: null });
  const send = async (apply: boolean) => {
    setPending(true);
    setShown(await ask(form, apply));
    setPending(false);
    if (apply) router.refresh();
  };
  const sound = shown.report !== null && shown.report.faults.length === 0 && !shown.report.applied;
  return (
    <>
      <form
        ref={form}
        className={styles.columns}
        onChange={() => setShown({ report: null, message: null })}
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <ActionField name="year" label="年度" defaultValue={String(year)} maxLength={4} />
        <ActionField name="tree" label="科目类别" choices={kinds} />
        <ActionField
          name="file"
          label="科目文件"
          type="file"
          accept=".csv,.xlsx"
          help="科目：“编码”“名称”两列，功能分类可加“预算”列；对应关系：“部门预算支出经济分类”“政府预算支出经济分类”“适用单位”；对照表：“旧科目”“新科目”"
        />
        <Button type="submit" busy={pending}>
          核对差异
        </Button>
        <Button primary disabled={!sound} busy={pending} onClick={() => void send(true)}>
          导入
        </Button>
      </form>
      <div role="alert">{shown.message && <Notice kind="error">{shown.message}</Notice>}</div>
      {shown.report && <Report report={shown.report} />}
    </>
  );
}
