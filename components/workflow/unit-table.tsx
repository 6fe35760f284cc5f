"use client";

import { useState } from "react";
import type { Seen, UnitView } from "@/lib/features/workflow/types";
import { Button } from "../controls/button";
import { dateTime } from "../ui/date-time";
import { type ChosenStep, StepDialog } from "./step-dialog";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  seen: Seen;
  units: readonly UnitView[];
}

function progress({ submittedAt, submittedByName, returnReason }: UnitView): string {
  if (submittedAt) return `已报送　${submittedByName ?? ""}　${dateTime(submittedAt)}`;
  return returnReason ? `已退回：${returnReason}` : "未报送";
}

/** 单位报送: who has handed in their part, who is missing. */
export function UnitTable({ budgetId, seen, units }: Props) {
  const [chosen, setChosen] = useState<ChosenStep | null>(null);
  const choose = (action: "submitUnit" | "returnUnit", label: string, { code, name }: UnitView) =>
    setChosen({ action, label, to: seen, needsReason: action === "returnUnit", unit: { code, name } });
  return (
    <>
      <table className={styles.table} aria-label="单位报送">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">进度</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">
                {unit.code} {unit.name}
              </th>
              <td>{progress(unit)}</td>
              <td className={styles.nowrap}>
                {unit.canSubmit && <Button onClick={() => choose("submitUnit", "单位报送", unit)}>报送</Button>}
                {unit.canReturn && <Button onClick={() => choose("returnUnit", "退回单位", unit)}>退回</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <StepDialog budgetId={budgetId} seen={seen} step={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
