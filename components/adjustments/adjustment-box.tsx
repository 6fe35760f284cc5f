"use client";

import { useState } from "react";
import { adjustmentWord } from "@/lib/domain/review";
import type { PlaceView } from "@/lib/features/places/types";
import { withdrawAdjustmentAction } from "@/lib/features/review/actions";
import type { AdjustmentView } from "@/lib/features/review/types";
import { Button } from "../controls/button";
import { dateTime } from "../ui/date-time";
import { useAction } from "../ui/use-action";
import styles from "./adjustments.module.css";
import { ProposeForm } from "./propose-form";
import { SettleForm } from "./settle-form";
import { adjustedText, STATUS_WORDS, yuanText } from "./words";

function Numbers({ adjustment }: { adjustment: AdjustmentView }) {
  const { requestedFen, approvedFen, live } = adjustment;
  const moved = live && live.fen !== requestedFen && live.fen !== approvedFen;
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>申报数（元）</dt>
        <dd>{yuanText(requestedFen)}</dd>
      </div>
      <div>
        <dt>核定数（元）</dt>
        <dd>{yuanText(approvedFen)}</dd>
      </div>
      <div>
        <dt>{adjustmentWord(requestedFen, approvedFen)}额（元）</dt>
        <dd>{adjustedText(requestedFen, approvedFen)}</dd>
      </div>
      {moved && (
        <div>
          <dt>现为（元）</dt>
          <dd>{yuanText(live.fen)}</dd>
        </div>
      )}
    </dl>
  );
}

interface Props {
  budgetId: string;
  adjustment: AdjustmentView | null;
  propose: PlaceView["propose"];
  /** after anything was done here */
  onChanged(): void;
}

/** 核减 (核增) at its line: 申报数, 核定数 and the difference side by side, and what the person may do about it. */
export function AdjustmentBox({ budgetId, adjustment, propose, onChanged }: Props) {
  const { run, pending, error } = useAction();
  const [editing, setEditing] = useState(false);
  const done = () => {
    setEditing(false);
    onChanged();
  };
  const stands = adjustment !== null && adjustment.status !== "withdrawn";
  const withdraw = ({ id: adjustmentId, version }: AdjustmentView) =>
    run(() => withdrawAdjustmentAction({ budgetId, adjustmentId, version }), done);
  return (
    <section className={styles.box}>
      <h3>核减（核增）</h3>
      {stands && (
        <>
          <Numbers adjustment={adjustment} />
          <p>
            <strong>{STATUS_WORDS[adjustment.status]}</strong> · {adjustment.author}{" "}
            <time dateTime={adjustment.at}>{dateTime(new Date(adjustment.at))}</time>
          </p>
          <p className={styles.reason}>理由：{adjustment.reason}</p>
          {adjustment.settled && (
            <p className={styles.reason}>
              {adjustment.settled.by} {dateTime(new Date(adjustment.settled.at))}
              {adjustment.answer && `：${adjustment.answer}`}
            </p>
          )}
          {adjustment.maySettle && <SettleForm budgetId={budgetId} adjustment={adjustment} onDone={done} />}
        </>
      )}
      {propose && (editing || !stands) && (
        <ProposeForm
          budgetId={budgetId}
          {...propose}
          standing={stands ? adjustment : null}
          onDone={done}
          {...(stands && { onCancel: () => setEditing(false) })}
        />
      )}
      {stands && !editing && (propose || adjustment.mayWithdraw) && (
        <div className={styles.row}>
          {propose && <Button onClick={() => setEditing(true)}>修改核定数</Button>}
          {adjustment.mayWithdraw && (
            <Button busy={pending} onClick={() => withdraw(adjustment)}>
              撤销
            </Button>
          )}
        </div>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </section>
  );
}
