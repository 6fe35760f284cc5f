"use client";

import { useState } from "react";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { WorkflowAction, WorkflowState } from "@/lib/domain/workflow";
import { takeStepAction } from "@/lib/features/workflow/actions";
import type { Seen } from "@/lib/features/workflow/types";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { TextArea } from "../controls/field";
import { useAction } from "../ui/use-action";
import styles from "./workflow.module.css";

/** A step that a person has chosen and has yet to confirm. */
export interface ChosenStep {
  action: WorkflowAction;
  label: string;
  to: WorkflowState;
  needsReason: boolean;
  /** the unit that it is about; null for the whole budget */
  unit: { code: string; name: string } | null;
}

interface Props {
  budgetId: string;
  seen: Seen;
  step: ChosenStep;
  /** parts that the person lets pass without having ticked them */
  unread?: readonly string[];
  onClose: () => void;
}

function consequence({ unit, to, action }: ChosenStep): string {
  if (action === "submitUnit") return `报送后，${unit?.name ?? ""}的填报内容由部门汇总，单位经办不能再修改。`;
  if (action === "returnUnit") return `退回后，${unit?.name ?? ""}可以继续修改，改好后须重新报送。`;
  if (action === "report") return "报送后，由财政业务股审核，部门不能自行撤回；如需修改，由财政退回。";
  return `办理后，预算为“${STAGE_LABELS[to.stage]}、${STATUS_LABELS[to.status]}”。`;
}

/** Asks once more before a step is taken, for its reason where one is wanted; what was refused is said in place. */
export function StepDialog({ budgetId, seen, step, unread = [], onClose }: Props) {
  const { run, pending, error } = useAction();
  const [reason, setReason] = useState("");
  const { action, label, needsReason, unit } = step;
  const take = () => run(() => takeStepAction({ budgetId, action, seen, reason, unit: unit?.code ?? null }), onClose);
  return (
    <Dialog
      title={unit ? `${label}：${unit.name}` : label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button primary busy={pending} disabled={needsReason && reason.trim() === ""} onClick={take}>
            确定{label}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{consequence(step)}</p>
        {unread.length > 0 && (
          <p className={styles.unread}>
            您还有 {unread.length} 部分没有标为已审：{unread.join("、")}。
          </p>
        )}
        {needsReason && (
          <TextArea label="理由（必填，记入办理记录）" rows={3} maxLength={2000} value={reason} onText={setReason} />
        )}
        <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      </div>
    </Dialog>
  );
}
