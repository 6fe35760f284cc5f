import type { Metadata } from "next";
import styles from "@/components/new-budget/new-budget.module.css";
import { NewBudgetForm } from "@/components/new-budget/new-budget-form";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadNewBudget } from "@/lib/features/new-budget/loaders";

export const metadata: Metadata = { title: "新建预算" };

export default async function NewBudgetPage() {
  const view = await loadNewBudget();
  return (
    <>
      <PageHead>
        <h1>新建预算</h1>
        <span>一个部门一个年度一份预算</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <NewBudgetForm view={view} />
      </div>
    </>
  );
}
