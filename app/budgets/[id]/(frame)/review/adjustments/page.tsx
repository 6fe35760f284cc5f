import type { Metadata } from "next";
import { AdjustmentTable, AdjustmentTotals } from "@/components/adjustments/adjustment-table";
import { ProposeCuts } from "@/components/adjustments/propose-cuts";
import styles from "@/components/review-map/review-map.module.css";
import { PageHead } from "@/components/ui/page-head";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadAdjustments } from "@/lib/features/review/loaders";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "核减（核增）");
}

export default async function AdjustmentsPage({ params }: Props) {
  const { id } = await params;
  const { revision, rows, mayPropose } = await loadAdjustments(id);
  const { book } = (await loadBudget(id)).disclosure;
  const open = rows.filter(({ status }) => status === "proposed").length;
  return (
    <>
      <PageHead>
        <h1>核减（核增）</h1>
        {revision !== null && (
          <span>
            修订 {revision} · 共 {rows.length} 处，待处理 {open} 处
          </span>
        )}
      </PageHead>
      <div className={styles.page}>
        {mayPropose && revision !== null && (
          <ProposeCuts
            budgetId={id}
            revision={revision}
            units={book.units.map(({ code, name }) => ({ code, name }))}
            projects={book.projects.map(({ code, name }) => ({ code, name }))}
          />
        )}
        {rows.length === 0 ? (
          <p className={styles.none}>
            {mayPropose
              ? "还没有核减（核增）。在套表中点击数字，打开其中的支出明细，即可提出核定数；也可以按科目、单位、项目批量核减。"
              : "这次修订没有核减（核增）。预算提交后，审核人可以对支出明细提出核定数。"}
          </p>
        ) : (
          <>
            <AdjustmentTable budgetId={id} rows={rows} />
            <section>
              <h2>合计（元，不含已撤销）</h2>
              <AdjustmentTotals rows={rows} />
            </section>
          </>
        )}
      </div>
    </>
  );
}
