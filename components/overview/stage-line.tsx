import { type BudgetStage, STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { StepRecord, WorkflowView } from "@/lib/features/workflow/types";
import { dateTime } from "../ui/date-time";
import styles from "./overview.module.css";

/** The steps that were taken in each stage; a stage may be left and come back to. */
function lastOf(records: readonly StepRecord[], stage: BudgetStage): StepRecord | undefined {
  return records
    .filter(({ toStage, unitName }) => toStage === stage && unitName === null)
    .reduce<StepRecord | undefined>((last, one) => (!last || one.at > last.at ? one : last), undefined);
}

/** How far a budget is: its stages as dots on a line, each with the step that was taken last, by whom and when. */
export function StageLine({ seen, records }: Pick<WorkflowView, "seen" | "records">) {
  const stages = Object.entries(STAGE_LABELS) as [BudgetStage, string][];
  const current = stages.findIndex(([stage]) => stage === seen.stage);
  return (
    <ol className={styles.stages} aria-label="编制阶段">
      {stages.map(([stage, label], index) => {
        const last = index <= current ? lastOf(records, stage) : undefined;
        const state = index < current ? "done" : index === current ? "current" : "open";
        return (
          <li key={stage} data-state={state} aria-current={state === "current" ? "step" : undefined}>
            <strong>
              {label}
              {state === "current" && ` · ${STATUS_LABELS[seen.status]}`}
            </strong>
            {last && (
              <span>
                {last.label} {last.actorName} <time dateTime={last.at.toISOString()}>{dateTime(last.at)}</time>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
