"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { MAX_BOOK_MEGABYTES } from "@/lib/domain/book/row-limits";
import { START_TERMS, STARTS, type Start } from "@/lib/domain/new-budget/terms";
import { createBudgetAction } from "@/lib/features/new-budget/actions";
import type { CreatableDepartment, NewBudgetView } from "@/lib/features/new-budget/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { sendBook } from "../ui/send-book";
import { sentenceOf } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import { BasisFacts } from "./basis-facts";
import styles from "./new-budget.module.css";

const UNREACHABLE = "连不上服务器，没有新建；请检查网络后重试。";

function explained(start: Start, year: number): string {
  const before = year - 1;
  return {
    blank: "单位取自单位名录，其余从头填报",
    signed: `结转 ${before} 年已签发的预算：基本支出、项目和文字带入，${before} 年的数字成为上年数`,
    book: `“下载整本预算”得到的文件（JSON）：${year} 年的原样带入，${before} 年的结转`,
    priorYear: `只带入 ${before} 年的数字作上年数，取自系统中已签发的预算或 ${before} 年的预算数据文件`,
  }[start];
}

/** Why a start cannot be chosen; null when it can. */
function unavailable(start: Start, { signedYears }: CreatableDepartment, year: number): string | null {
  if (start === "signed" && !signedYears.includes(year - 1)) return `系统中没有 ${year - 1} 年已签发的预算`;
  return null;
}

/** Why no budget of the year can be made here at all. */
function refusal({ budgetYears, units }: CreatableDepartment, year: number): string | null {
  if (budgetYears.includes(year)) return `本部门 ${year} 年预算已经存在，请在工作台打开。`;
  if (units === 0) return "本部门还没有单位，请部门管理员先在“系统管理—单位”中新增。";
  return null;
}

interface StartsProps {
  department: CreatableDepartment;
  year: number;
  chosen: Start;
  onChoose(start: Start): void;
}

function Starts({ department, year, chosen, onChoose }: StartsProps) {
  return (
    <fieldset className={styles.starts}>
      <legend>起点</legend>
      {STARTS.map((start) => {
        const why = unavailable(start, department, year);
        return (
          <label key={start}>
            <input
              type="radio"
              name="start"
              checked={chosen === start}
              disabled={why !== null}
              onChange={() => onChoose(start)}
            />
            <span>
              {START_TERMS[start]}
              <span className={styles.soft}>{why ?? explained(start, year)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

type Made = { id: string } | { id: null; message: string };

interface Sending {
  pending: boolean;
  message: string | null;
}

/** Department, year and what the budget begins with; once it is made its entry opens. */
export function NewBudgetForm({ view }: { view: NewBudgetView }) {
  const router = useRouter();
  const ready = useReady();
  const ids = { department: useId(), year: useId(), file: useId() };
  const due = view.departments.find(({ budgetYears }) => !budgetYears.includes(view.fiscalYear));
  const [departmentId, setDepartmentId] = useState((due ?? view.departments[0])?.id ?? "");
  const [typedYear, setTypedYear] = useState(String(view.fiscalYear));
  const [wanted, setWanted] = useState<Start>("blank");
  const [file, setFile] = useState<File | null>(null);
  const [{ pending, message }, setSending] = useState<Sending>({ pending: false, message: null });
  const department = view.departments.find(({ id }) => id === departmentId);
  if (!department) return <p>没有可以新建预算的部门。</p>;
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : view.fiscalYear;
  const start = unavailable(wanted, department, year) === null ? wanted : "blank";
  const why = refusal(department, year);
  const takesFile = start === "book" || start === "priorYear";
  const hasSigned = department.signedYears.includes(year - 1);
  const lacksFile = file === null && (start === "book" || (start === "priorYear" && !hasSigned));
  const makeFrom = async (book: File): Promise<Made> => {
    const query = new URLSearchParams({ fiscalYear: typedYear, start });
    const answer = await sendBook(`/api/departments/${departmentId}/budgets?${query}`, book, UNREACHABLE);
    if (!answer.ok) return { id: null, message: answer.message };
    return { id: answer.id };
  };
  const makeWithout = async (): Promise<Made> => {
    const answer = await createBudgetAction({ departmentId, fiscalYear: typedYear, start });
    return answer.ok ? { id: answer.data.id } : { id: null, message: sentenceOf(answer) };
  };
  const make = async () => {
    if (takesFile && file && file.size > MAX_BOOK_MEGABYTES * 1024 * 1024) {
      return setSending({
        pending: false,
        message: `文件超过上限 ${MAX_BOOK_MEGABYTES} MB，请核对是否选错了文件。`,
      });
    }
    setSending({ pending: true, message: null });
    try {
      const made = takesFile && file ? await makeFrom(file) : await makeWithout();
      if (made.id !== null) return router.push(`/budgets/${made.id}/entry/basic`);
      setSending({ pending: false, message: made.message });
    } catch {
      setSending({ pending: false, message: UNREACHABLE });
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <fieldset className={styles.whole} disabled={!ready}>
        <div className={styles.row}>
          <div className={styles.field}>
            <label htmlFor={ids.department}>部门</label>
            {view.departments.length === 1 ? (
              <strong id={ids.department}>
                {department.code} {department.name}
              </strong>
            ) : (
              <select
                id={ids.department}
                value={departmentId}
                onChange={(event) => setDepartmentId(event.currentTarget.value)}
              >
                {view.departments.map(({ id, code, name }) => (
                  <option key={id} value={id}>
                    {code} {name}
                  </option>
                ))}
              </select>
            )}
          </div>
          <div className={styles.field}>
            <label htmlFor={ids.year}>年度</label>
            <input
              id={ids.year}
              className={styles.year}
              inputMode="numeric"
              maxLength={4}
              value={typedYear}
              onChange={(event) => setTypedYear(event.currentTarget.value)}
            />
          </div>
        </div>
        <Starts department={department} year={year} chosen={start} onChoose={setWanted} />
        {takesFile && (
          <div className={styles.field}>
            <label htmlFor={ids.file}>
              预算数据文件（JSON）{start === "priorYear" && hasSigned && "，不选时取自系统中已签发的预算"}
            </label>
            <input
              id={ids.file}
              type="file"
              accept=".json"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </div>
        )}
      </fieldset>
      <BasisFacts
        view={view}
        year={year}
        units={start === "book" ? "按文件或单位名录" : `单位名录中的 ${department.units} 个`}
      />
      <div role="alert">{(why ?? message) && <Notice kind={why ? "warning" : "error"}>{why ?? message}</Notice>}</div>
      <Button primary type="submit" busy={pending} disabled={why !== null || lacksFile}>
        新建 {year} 年预算
      </Button>
    </form>
  );
}
