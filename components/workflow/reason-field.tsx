"use client";

import { useId, useState } from "react";
import { explainFindingsAction } from "@/lib/features/workflow/actions";
import { Button } from "../controls/button";
import type { ShownFinding } from "../review/finding-state";
import { dateTime } from "../ui/date-time";
import { useAction } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  finding: Pick<ShownFinding, "rule" | "subject" | "asked" | "reason" | "lapsed" | "mayExplain">;
}

/** Why a finding is kept: to be written by the clerk whose finding it is, to be read by everybody else. */
export function ReasonField({ budgetId, finding }: Props) {
  const { rule, subject, asked, reason, lapsed, mayExplain } = finding;
  const { run, pending, error } = useAction();
  const [text, setText] = useState((reason ?? lapsed)?.text ?? "");
  const id = useId();
  const ready = useReady();
  const save = () => run(() => explainFindingsAction({ budgetId, findings: [{ rule, subject, asked }], text }));
  if (!mayExplain) {
    return (
      <p>{reason ? `说明：${reason.text}（${reason.author}，${dateTime(new Date(reason.at))}）` : "尚未写明理由。"}</p>
    );
  }
  return (
    <div className={styles.form}>
      {lapsed && <p className={styles.hint}>数字或位置已有变化，原来的说明不再算数，请核对后重新保存。</p>}
      <div className={styles.field}>
        <label htmlFor={id}>保留的理由{reason && `（${reason.author}已说明）`}</label>
        <textarea
          id={id}
          className={styles.control}
          rows={2}
          maxLength={2000}
          value={text}
          disabled={!ready}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={styles.row}>
        <Button busy={pending} disabled={text.trim() === (reason?.text ?? "")} onClick={save}>
          保存理由
        </Button>
      </div>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </div>
  );
}
