"use client";

import { useState } from "react";
import type { OfficeKind } from "@/lib/domain/access";
import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { BOARD_STEP_LABELS, type BoardStep, leadsOn } from "@/lib/features/board/batch";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { TextArea } from "../controls/field";
import { ProgressBar } from "../controls/progress-bar";
import styles from "./board.module.css";
import { type StepsProgress, takeChosen } from "./steps-client";
import type { ChosenBudget } from "./use-chosen";

interface Props {
  office: OfficeKind;
  step: BoardStep;
  budgets: readonly ChosenBudget[];
  /** @param taken whether anything was sent */
  onClose(taken: boolean): void;
}

/** Which departments it is about, those first on which the step leads nowhere as the page shows them. */
function Departments({ office, step, budgets }: Omit<Props, "onClose">) {
  const out = budgets.filter(({ seen }) => !leadsOn(step, seen, office));
  const rest = budgets.filter((one) => !out.includes(one));
  return (
    <ul className={styles.names} aria-label="所选部门">
      {out.map(({ budgetId, name, seen }) => (
        <li key={budgetId} className={styles.late}>
          {name}（{STAGE_LABELS[seen.stage]}、{STATUS_LABELS[seen.status]}，现在不能办理）
        </li>
      ))}
      {rest.map(({ budgetId, name }) => (
        <li key={budgetId}>{name}</li>
      ))}
    </ul>
  );
}

function Outcome({ budgets, progress }: { budgets: readonly ChosenBudget[]; progress: StepsProgress }) {
  const { outcomes, broken } = progress;
  const nameOf = (id: string) => budgets.find(({ budgetId }) => budgetId === id)?.name ?? "";
  const refused = outcomes.filter((one) => one.refused !== null);
  const left = budgets.length - outcomes.length;
  return (
    <>
      <p role="status">
        已办理 {outcomes.length - refused.length} 个部门
        {refused.length > 0 && `，没有办理 ${refused.length} 个`}
        {broken !== null && `，还有 ${left} 个没有结果`}。
      </p>
      {broken !== null && (
        <p role="alert" className={styles.late}>
          {broken}
        </p>
      )}
      {refused.length > 0 && (
        <table className={styles.refused} aria-label="没有办理的部门">
          <thead>
            <tr>
              <th scope="col">没有办理的部门</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ budgetId, refused: why }) => (
              <tr key={budgetId}>
                <th scope="row">{nameOf(budgetId)}</th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Questions({
  step,
  reason,
  day,
  onReason,
  onDay,
}: {
  step: BoardStep;
  reason: string;
  day: string;
  onReason(text: string): void;
  onDay(day: string): void;
}) {
  return (
    <>
      {step === "approve" && (
        <label className={styles.asked}>
          批复日期（同时写入各部门）
          <input type="date" value={day} onChange={(event) => onDay(event.target.value)} />
        </label>
      )}
      <TextArea
        label={`理由（${step === "return" ? "必填，" : ""}同一理由记入各部门的办理记录）`}
        rows={3}
        maxLength={2000}
        value={reason}
        onText={onReason}
      />
    </>
  );
}

/** Says how many and which departments a step is about, asks for what it wants, and tells what became of each. */
export function StepsDialog({ office, step, budgets, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [day, setDay] = useState("");
  const [progress, setProgress] = useState<StepsProgress | null>(null);
  const label = BOARD_STEP_LABELS[step];
  const isReady = (step !== "return" || reason.trim() !== "") && (step !== "approve" || day !== "");
  const isOver = progress?.over ?? false;
  const take = () => takeChosen({ step, reason, approvedOn: step === "approve" ? day : null }, budgets, setProgress);
  const buttons = isOver ? (
    <Button primary onClick={() => onClose(true)}>
      知道了
    </Button>
  ) : (
    <>
      <Button disabled={progress !== null} onClick={() => onClose(false)}>
        取消
      </Button>
      <Button primary disabled={!isReady} busy={progress !== null} onClick={() => void take()}>
        确定{label} {budgets.length} 个部门
      </Button>
    </>
  );
  return (
    <Dialog
      title={`${label}：${budgets.length} 个部门`}
      width={40}
      onClose={progress === null || isOver ? () => onClose(isOver) : undefined}
      footer={buttons}
    >
      <div className={styles.dialog}>
        {progress === null ? (
          <>
            <Departments office={office} step={step} budgets={budgets} />
            <Questions step={step} reason={reason} day={day} onReason={setReason} onDay={setDay} />
          </>
        ) : isOver ? (
          <Outcome budgets={budgets} progress={progress} />
        ) : (
          <div role="status">
            已办理 {progress.outcomes.length} / {budgets.length} 个部门
            <ProgressBar label={label} value={progress.outcomes.length} max={budgets.length} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
