"use client";

import { useState } from "react";
import { formatYuan } from "@/lib/domain/money";
import { proposeAdjustmentAction } from "@/lib/features/review/actions";
import type { AdjustmentView } from "@/lib/features/review/types";
import { Button } from "../controls/button";
import { TextArea, TextField } from "../controls/field";
import { grouped } from "../trace/grouped";
import { useAction } from "../ui/use-action";
import styles from "./adjustments.module.css";

interface Props {
  budgetId: string;
  revision: number;
  lineId: string;
  requestedYuan: string;
  /** what was proposed before; null when nothing was */
  standing: AdjustmentView | null;
  onDone(): void;
  onCancel?: () => void;
}

/** Where the reviewer writes 核定数 of a line and why. */
export function ProposeForm({ budgetId, revision, lineId, requestedYuan, standing, onDone, onCancel }: Props) {
  const { run, pending, error } = useAction();
  const [approved, setApproved] = useState(standing ? formatYuan(standing.approvedFen) : "");
  const [reason, setReason] = useState(standing?.reason ?? "");
  const version = standing?.version ?? null;
  const negative = /^[-−－]/.test(approved.trim());
  const send = () =>
    run(() => proposeAdjustmentAction({ budgetId, revision, lineId, approved, reason, version }), onDone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={`核定数（元），申报数为 ${grouped(requestedYuan)}`}
        inputMode="decimal"
        invalid={negative}
        value={approved}
        onText={setApproved}
      />
      <TextArea label="理由" rows={2} maxLength={1000} value={reason} onText={setReason} />
      <div className={styles.row}>
        <Button
          primary
          type="submit"
          busy={pending}
          disabled={approved.trim() === "" || reason.trim() === "" || negative}
        >
          提出核定数
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
      <div role="alert">
        {negative && <p className={styles.error}>核定数应为零或正数，全部核减请填 0</p>}
        {error && <p className={styles.error}>{error}</p>}
      </div>
    </form>
  );
}
