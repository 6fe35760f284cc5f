"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { START_TERMS } from "@/lib/domain/new-budget/terms";
import type { BatchProgress, BatchReport, CreatableDepartment, NewBudgetView } from "@/lib/features/new-budget/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { ProgressBar } from "../controls/progress-bar";
import { useReady } from "../ui/use-ready";
import { BasisFacts } from "./basis-facts";
import { makeBatch } from "./batch-client";
import { BatchReportView } from "./batch-report";
import styles from "./new-budget.module.css";

const isDue = ({ budgetYears, units }: CreatableDepartment, year: number) => !budgetYears.includes(year) && units > 0;

function standing({ budgetYears, units }: CreatableDepartment, year: number): string {
  if (budgetYears.includes(year)) return "已有";
  return units === 0 ? "还没有单位" : "";
}

interface ListProps {
  departments: readonly CreatableDepartment[];
  year: number;
  picked: ReadonlySet<string>;
  onPick(ids: readonly string[], on: boolean): void;
}

function DepartmentList({ departments, year, picked, onPick }: ListProps) {
  const due = departments.filter((one) => isDue(one, year)).map(({ id }) => id);
  return (
    <table className={styles.table} aria-label="部门">
      <thead>
        <tr>
          <th scope="col" className={styles.pick}>
            <input
              type="checkbox"
              aria-label="全选"
              checked={due.length > 0 && due.every((id) => picked.has(id))}
              disabled={due.length === 0}
              onChange={(event) => onPick(due, event.currentTarget.checked)}
            />
          </th>
          <th scope="col">部门编码</th>
          <th scope="col">部门</th>
          <th scope="col">归口</th>
          <th scope="col" className={styles.number}>
            单位
          </th>
          <th scope="col">{year - 1} 年已签发</th>
          <th scope="col">{year} 年预算</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((one) => (
          <tr key={one.id}>
            <td className={styles.pick}>
              <input
                type="checkbox"
                aria-label={`选择 ${one.name}`}
                checked={isDue(one, year) && picked.has(one.id)}
                disabled={!isDue(one, year)}
                onChange={(event) => onPick([one.id], event.currentTarget.checked)}
              />
            </td>
            <td>{one.code}</td>
            <th scope="row">{one.name}</th>
            <td>{one.section}</td>
            <td className={styles.number}>{one.units}</td>
            <td>{one.signedYears.includes(year - 1) ? "有" : "—"}</td>
            <td>{standing(one, year)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Prepared({ progress }: { progress: BatchProgress | null }) {
  if (!progress) return null;
  const { done, of } = progress;
  return (
    <div role="status" className={styles.progress}>
      已准备 {done} / {of} 个部门
      <ProgressBar label="准备进度" value={done} max={of} />
    </div>
  );
}

/** Chooses departments and makes the budgets of a year for them, all or none. */
export function BatchForm({ view }: { view: NewBudgetView }) {
  const router = useRouter();
  const ready = useReady();
  const [typedYear, setTypedYear] = useState(String(view.fiscalYear));
  const [start, setStart] = useState<"blank" | "signed">("signed");
  const [section, setSection] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(view.departments.map(({ id }) => id)));
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [outcome, setOutcome] = useState<BatchReport | string | null>(null);
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : view.fiscalYear;
  const sections = [...new Set(view.departments.map((one) => one.section))].filter(Boolean);
  const shown = view.departments.filter((one) => section === "" || one.section === section);
  const chosen = shown.filter((one) => isDue(one, year) && picked.has(one.id)).map(({ id }) => id);
  const pick = (ids: readonly string[], on: boolean) => {
    const rest = [...picked].filter((id) => !ids.includes(id));
    setPicked(new Set(on ? [...rest, ...ids] : rest));
  };
  const make = async () => {
    setOutcome(null);
    setProgress({ done: 0, of: chosen.length });
    const answer = await makeBatch({ fiscalYear: year, departments: chosen, start }, setProgress);
    setProgress(null);
    setOutcome(answer);
    router.refresh();
  };
  return (
    <>
      <div role="alert">{typeof outcome === "string" && <Notice kind="error">{outcome}</Notice>}</div>
      {outcome !== null && typeof outcome !== "string" && <BatchReportView report={outcome} />}
      <fieldset className={styles.whole} disabled={!ready}>
        <div className={styles.row}>
          <label className={styles.field}>
            年度
            <input
              className={styles.year}
              inputMode="numeric"
              maxLength={4}
              value={typedYear}
              onChange={(event) => setTypedYear(event.currentTarget.value)}
            />
          </label>
          <label className={styles.field}>
            起点
            <select value={start} onChange={(event) => setStart(event.currentTarget.value as "blank" | "signed")}>
              <option value="signed">{START_TERMS.signed}（没有的用空白）</option>
              <option value="blank">{START_TERMS.blank}</option>
            </select>
          </label>
          {sections.length > 0 && (
            <label className={styles.field}>
              归口
              <select value={section} onChange={(event) => setSection(event.currentTarget.value)}>
                <option value="">全部</option>
                {sections.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
          <Button
            primary
            disabled={chosen.length === 0}
            busy={progress !== null}
            onClick={() => void make()}
          >{`新建 ${year} 年预算（${chosen.length} 个部门）`}</Button>
        </div>
        <Prepared progress={progress} />
        <BasisFacts view={view} year={year} />
        <DepartmentList departments={shown} year={year} picked={picked} onPick={pick} />
      </fieldset>
    </>
  );
}
