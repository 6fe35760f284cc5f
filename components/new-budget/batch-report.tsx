import { START_TERMS } from "@/lib/domain/new-budget/terms";
import type { BatchReport } from "@/lib/features/new-budget/types";
import { Link } from "../controls/link";
import styles from "./new-budget.module.css";

/** What a batch has made and left. */
export function BatchReportView({ report }: { report: BatchReport }) {
  const { fiscalYear, created, left } = report;
  return (
    <section className={styles.done} aria-label="批量新建结果">
      <h2>
        已新建 {created.length} 个部门的 {fiscalYear} 年预算
        {left.length > 0 && `，${left.length} 个部门没有新建`}
      </h2>
      {left.length > 0 && (
        <ul>
          {left.map(({ code, name, why }) => (
            <li key={code}>
              {code} {name}：{why}
            </li>
          ))}
        </ul>
      )}
      {created.length > 0 && (
        <details>
          <summary>新建的预算</summary>
          <ul>
            {created.map(({ id, code, name, start }) => (
              <li key={id}>
                <Link href={`/budgets/${id}/tables`}>
                  {code} {name}
                </Link>
                （{START_TERMS[start]}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
