import type { Metadata } from "next";
import { ChangeTable } from "@/components/overview/change-table";
import { FlowFigure } from "@/components/overview/flow-figure";
import { HeadlineCards } from "@/components/overview/headline-cards";
import { LargestLines } from "@/components/overview/largest-lines";
import styles from "@/components/overview/overview.module.css";
import { PartList } from "@/components/overview/part-list";
import { StageLine } from "@/components/overview/stage-line";
import { WholeTable } from "@/components/overview/whole-table";
import { budgetState } from "@/components/shell/budget-state";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { codesBehind } from "@/lib/domain/editions/codes";
import { headlinesOf, largestChanges, overviewOf } from "@/lib/domain/overview";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadWorkflow } from "@/lib/features/workflow/loaders";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "总览");
}

/** So many changes are worth a look at once. */
const CHANGES = 10;

export default async function OverviewPage({ params }: Props) {
  const { id } = await params;
  const { disclosure, basis } = await loadBudget(id);
  const workflow = await loadWorkflow(id);
  const { book, fiscalYear } = disclosure;
  const { income, expenditure, changes, changesByFunction } = overviewOf(disclosure);
  const largest = largestChanges(disclosure, CHANGES);
  const unit = disclosure.tables[0]?.unit.label ?? "";
  const compared = { budgetId: id, fiscalYear };
  return (
    <>
      <PageHead>
        <h1>总览</h1>
        <span>金额单位：{unit}；点数字看它在公开表中的位置</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <StageLine seen={workflow.seen} records={workflow.records} />
        <HeadlineCards budgetId={id} headlines={headlinesOf(disclosure)} />
        <div className={styles.columns}>
          <section className={styles.section} aria-labelledby="parts">
            <h2 id="parts">填报情况</h2>
            <PartList budgetId={id} book={book} stands={budgetState(disclosure, workflow.explained)} />
          </section>
          {changes.length > 0 && (
            <section className={styles.section} aria-labelledby="changes">
              <h2 id="changes">与上年相比</h2>
              <ChangeTable {...compared} caption="收支总体与上年相比" heading="项目" changes={changes} />
            </section>
          )}
        </div>
        {income && expenditure && (
          <section className={styles.section} aria-labelledby="flow">
            <h2 id="flow">收支结构</h2>
            <FlowFigure income={income} expenditure={expenditure} unit={unit} />
            <div className={styles.columns}>
              <WholeTable budgetId={id} heading="收入来源" whole={income} />
              <WholeTable budgetId={id} heading="支出方向" whole={expenditure} />
            </div>
          </section>
        )}
        <div className={styles.columns}>
          {changesByFunction.length > 0 && (
            <section className={styles.section} aria-labelledby="functions">
              <h2 id="functions">一般公共预算财政拨款支出，按功能分类</h2>
              <ChangeTable {...compared} caption="按功能分类与上年相比" heading="类" changes={changesByFunction} />
            </section>
          )}
          {largest.length > 0 && (
            <section className={styles.section} aria-labelledby="largest-changes">
              <h2 id="largest-changes">变动最大的科目</h2>
              <ChangeTable {...compared} caption="变动最大的科目" heading="项" changes={largest} />
            </section>
          )}
        </div>
        <section className={styles.section} aria-labelledby="largest-lines">
          <h2 id="largest-lines">金额最大的支出明细</h2>
          <LargestLines budgetId={id} book={book} codes={codesBehind(disclosure, basis)} />
        </section>
      </div>
    </>
  );
}
