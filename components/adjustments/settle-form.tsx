"use client";

import { useState } from "react";
import { adoptAdjustmentAction, answerAdjustmentAction } from "@/lib/features/review/actions";
import type { AdjustmentView } from "@/lib/features/review/types";
import { Button } from "../controls/button";
import { TextArea } from "../controls/field";
import { useAction } from "../ui/use-action";
import styles from "./adjustments.module.css";
import { yuanText } from "./words";

interface Props {
  budgetId: string;
  adjustment: AdjustmentView;
  /** besides drawing the page anew */
  onDone?: () => void;
}

/** Where the clerk adopts 核定数, or says why not. */
export function SettleForm({ budgetId, adjustment, onDone }: Props) {
  const { run, pending, error } = useAction();
  const [answering, setAnswering] = useState(false);
  const [answer, setAnswer] = useState("");
  const { id: adjustmentId, version, live, approvedFen } = adjustment;
  const adopt = (lineVersion: number) =>
    run(() => adoptAdjustmentAction({ budgetId, adjustmentId, version, lineVersion }), onDone);
  const send = () => run(() => answerAdjustmentAction({ budgetId, adjustmentId, version, answer }), onDone);
  return (
    <div className={styles.form}>
      {!live && <p>这条明细已经删除，不能采纳，请写明情况。</p>}
      {answering || !live ? (
        <>
          <TextArea
            label="不采纳的理由"
            rows={2}
            maxLength={1000}
            autoFocus={answering}
            value={answer}
            onText={setAnswer}
          />
          <div className={styles.row}>
            <Button primary busy={pending} disabled={answer.trim() === ""} onClick={send}>
              答复
            </Button>
            {live && <Button onClick={() => setAnswering(false)}>取消</Button>}
          </div>
        </>
      ) : (
        <div className={styles.row}>
          <Button primary busy={pending} onClick={() => adopt(live.version)}>
            采纳，改为 {yuanText(approvedFen)} 元
          </Button>
          <Button onClick={() => setAnswering(true)}>不采纳……</Button>
        </div>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </div>
  );
}
