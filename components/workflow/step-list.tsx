"use client";

import { useState } from "react";
import type { Evaluation } from "@/lib/domain/workflow";
import type { Seen } from "@/lib/features/workflow/types";
import { Button } from "../controls/button";
import { Action } from "../ui/action";
import { type ChosenStep, StepDialog } from "./step-dialog";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  seen: Seen;
  steps: readonly Evaluation[];
  /** parts of the revision that the person has not ticked; none for whoever does not review */
  unread: readonly string[];
}

const backward = new Set(["withdraw", "return", "reopen", "skipToApproval"]);

/** Steps that let a budget pass after it was looked through. */
const JUDGES = new Set(["approve", "examine"]);

function StepButton({
  step,
  budgetId,
  choose,
}: {
  step: Evaluation;
  budgetId: string;
  choose(step: ChosenStep): void;
}) {
  const { action, label, possible, to, needsReason } = step;
  if (!to) return null;
  if (action === "sign" && possible) {
    return (
      <Action href={`/budgets/${budgetId}/workflow/sign`} primary>
        核对并签发
      </Action>
    );
  }
  return (
    <Button
      primary={possible && !backward.has(action)}
      disabled={!possible}
      onClick={() => choose({ action, label, to, needsReason, unit: null })}
    >
      {label}
    </Button>
  );
}

/** The steps that the person's role reaches; what stands in the way of one is said beside it. */
export function StepList({ budgetId, seen, steps, unread }: Props) {
  const [chosen, setChosen] = useState<ChosenStep | null>(null);
  if (steps.length === 0) return <p className={styles.none}>现在没有需要您办理的事项。</p>;
  return (
    <>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.action} className={styles.step}>
            <StepButton step={step} budgetId={budgetId} choose={setChosen} />
            {step.blockers.length > 0 ? (
              <ul aria-label={`不能${step.label}的原因`}>
                {step.blockers.map(({ guard, message }) => (
                  <li key={guard}>{message}</li>
                ))}
              </ul>
            ) : (
              <p className={styles.hint}>可以办理。</p>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <StepDialog
          {...{ budgetId, seen }}
          step={chosen}
          unread={JUDGES.has(chosen.action) ? unread : []}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
