"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { OfficeKind } from "@/lib/domain/access";
import { BOARD_STEP_LABELS, type BoardStep } from "@/lib/features/board/batch";
import { Button } from "../controls/button";
import { RemindButton } from "../reminders/remind-button";
import styles from "./board.module.css";
import { StepsDialog } from "./steps-dialog";
import type { ChosenBudget } from "./use-chosen";

interface Props {
  office: OfficeKind;
  steps: readonly BoardStep[];
  /** year of the budgets that departments can be reminded of; null: the person reminds nobody */
  remindsOf: number | null;
  chosen: readonly ChosenBudget[];
  /** ids of all that are ticked, those without a budget too */
  departments: readonly string[];
  clear(): void;
}

/** What can be done with the ticked rows. */
export function StepsBar({ office, steps, remindsOf, chosen, departments, clear }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<{ step: BoardStep; budgets: readonly ChosenBudget[] } | null>(null);
  const close = (taken: boolean) => {
    setAsked(null);
    if (!taken) return;
    clear();
    router.refresh();
  };
  return (
    <section className={styles.bar} aria-label="批量办理">
      <span role="status">
        {departments.length === 0
          ? "勾选部门后可以一并办理（按住 Shift 勾选一段）"
          : `已选 ${departments.length} 个部门`}
      </span>
      {steps.map((step) => (
        <Button key={step} disabled={chosen.length === 0} onClick={() => setAsked({ step, budgets: chosen })}>
          {BOARD_STEP_LABELS[step]}
        </Button>
      ))}
      {remindsOf !== null && <RemindButton departments={departments} fiscalYear={remindsOf} />}
      {departments.length > 0 && <Button onClick={clear}>取消选择</Button>}
      {asked && <StepsDialog office={office} {...asked} onClose={close} />}
    </section>
  );
}
