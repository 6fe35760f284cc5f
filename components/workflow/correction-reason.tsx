"use client";

import { useId, useState } from "react";
import { saveCorrectionReasonAction } from "@/lib/features/workflow/actions";
import { Button } from "../controls/button";
import { useAction } from "../ui/use-action";
import { useReady } from "../ui/use-ready";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  /** as it is kept now */
  text: string;
  mayEdit: boolean;
}

/** 更正原因 as 更正公告 prints it, apart from what colleagues wrote when they revised again. */
export function CorrectionReason({ budgetId, text, mayEdit }: Props) {
  const { run, pending, error } = useAction();
  const [written, setWritten] = useState(text);
  const id = useId();
  const ready = useReady();
  if (!mayEdit) return <p>公告中的更正原因：{text || "没有填写，公告不写原因"}</p>;
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label htmlFor={id}>公告中的更正原因（对外公开）</label>
        <textarea
          id={id}
          className={styles.control}
          rows={3}
          maxLength={500}
          value={written}
          disabled={!ready}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <p className={styles.hint}>重新修订时写的理由只供内部查看，不印入公告。不填写的，公告不写原因。</p>
      <div>
        <Button
          busy={pending}
          disabled={written.trim() === text}
          onClick={() => run(() => saveCorrectionReasonAction({ budgetId, seen: text, text: written }))}
        >
          保存更正原因
        </Button>
      </div>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </div>
  );
}
