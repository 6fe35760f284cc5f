import type { OfficeKind } from "@/lib/domain/access";
import { type BudgetStage, type BudgetStatus, STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import { statusesOf } from "@/lib/domain/workflow";
import styles from "./workflow.module.css";

function Chain<T extends string>({ name, labels, at }: { name: string; labels: Readonly<Record<T, string>>; at: T }) {
  const entries = Object.entries(labels) as [T, string][];
  const current = entries.findIndex(([id]) => id === at);
  return (
    <ol className={styles.chain} aria-label={name}>
      {entries.map(([id, label], index) => (
        <li key={id} aria-current={index === current ? "step" : undefined} data-done={index < current ? "" : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}

/** How far a budget is: its stage in the year, and its status within the stage. */
export function Chains({ stage, status, office }: { stage: BudgetStage; status: BudgetStatus; office: OfficeKind }) {
  const statuses = Object.fromEntries(statusesOf(stage, office).map((one) => [one, STATUS_LABELS[one]]));
  return (
    <div className={styles.chains}>
      <Chain name="编制阶段" labels={STAGE_LABELS} at={stage} />
      <Chain name="办理状态" labels={statuses as Record<BudgetStatus, string>} at={status} />
    </div>
  );
}
