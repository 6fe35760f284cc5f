import { BUDGET_STATUSES, STATUS_LABELS } from "@/lib/domain/labels";
import type { Choice, Contents } from "@/lib/features/consolidated/types";
import styles from "./consolidated.module.css";

/** 草稿 40 个、已签发 22 个: how many departments are how far. */
function statusWords(members: readonly { status: (typeof BUDGET_STATUSES)[number] }[]): string {
  return BUDGET_STATUSES.flatMap((status) => {
    const count = members.filter((member) => member.status === status).length;
    return count > 0 ? [`${STATUS_LABELS[status]} ${count} 个`] : [];
  }).join("、");
}

/** What is in the consolidated tables, in one line that is printed with them. */
export function inWords({ selection, leftOut, draft }: Choice): string {
  const members = selection?.members ?? [];
  const without = leftOut.length > 0 ? `；未汇总 ${leftOut.length} 个部门` : "";
  return `${draft ? "草稿，" : ""}汇总 ${members.length} 个部门（${statusWords(members)}）${without}；部门间往来未抵销`;
}

/** The departments by name: which are in the tables and how far each is, which are not and why. */
export function WhatIsIn({ choice, contents }: { choice: Choice; contents: Contents | null }) {
  const { selection, leftOut } = choice;
  const withoutPriorYear = contents?.withoutPriorYear ?? [];
  return (
    <div className={styles.inside}>
      {withoutPriorYear.length > 0 && (
        <p>
          {`没有填报上年数的部门 ${withoutPriorYear.length} 个（${withoutPriorYear.join("、")}），汇总表不列上年数，以免与不全的上年比较。`}
        </p>
      )}
      {leftOut.length > 0 && (
        <details open={leftOut.length <= 5}>
          <summary>未汇总的部门 {leftOut.length} 个</summary>
          <ul className={styles.names}>
            {leftOut.map(({ code, name, reason }) => (
              <li key={code}>
                {code} {name}：{reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>已汇总的部门 {selection?.members.length ?? 0} 个</summary>
        <ul className={styles.names}>
          {selection?.members.map(({ budgetId, code, name, status }) => (
            <li key={budgetId}>
              <a href={`/budgets/${budgetId}/tables`}>
                {code} {name}
              </a>
              ：{STATUS_LABELS[status]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
