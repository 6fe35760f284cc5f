"use client";

import { useId, useState } from "react";
import type { Deadline } from "@/lib/domain/workflow";
import { saveApprovalDayAction } from "@/lib/features/workflow/actions";
import { Button } from "../controls/button";
import { useAction } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  approvedOn: string | null;
  deadlines: readonly Deadline[];
  mayDate: boolean;
}

/** 批复日期 and the legal clocks that run from it. */
export function ApprovalDay({ budgetId, approvedOn, deadlines, mayDate }: Props) {
  const { run, pending, error } = useAction();
  const [day, setDay] = useState(approvedOn ?? "");
  const id = useId();
  const ready = useReady();
  return (
    <div className={styles.form}>
      {mayDate ? (
        <div className={styles.row}>
          <label htmlFor={id}>财政批复日期</label>
          <input
            id={id}
            className={styles.control}
            type="date"
            value={day}
            disabled={!ready}
            onChange={(event) => setDay(event.target.value)}
          />
          <Button
            busy={pending}
            disabled={day === "" || day === approvedOn}
            onClick={() => run(() => saveApprovalDayAction({ budgetId, approvedOn: day }))}
          >
            保存
          </Button>
        </div>
      ) : (
        <p>财政批复日期：{approvedOn ?? "尚未填写"}</p>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      {deadlines.length > 0 ? (
        <ul className={styles.list}>
          {deadlines.map(({ id: limit, words, daysLeft, doneOn }) => (
            <li key={limit} className={daysLeft < 0 && doneOn === null ? styles.over : undefined}>
              {words}
              {limit === "issueToUnits" && doneOn === null && "，由部门审核人在本页点“批复所属单位”"}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>填写批复日期后，按十五日批复所属单位、二十日向社会公开计算期限。</p>
      )}
    </div>
  );
}
