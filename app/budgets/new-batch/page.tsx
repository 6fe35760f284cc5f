import type { Metadata } from "next";
import { BatchForm } from "@/components/new-budget/batch-form";
import styles from "@/components/new-budget/new-budget.module.css";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadNewBatch } from "@/lib/features/new-budget/loaders";

export const metadata: Metadata = { title: "批量新建预算" };

export default async function NewBatchPage() {
  const view = await loadNewBatch();
  return (
    <>
      <PageHead>
        <h1>批量新建预算</h1>
        <span>单位取自各部门的单位名录；全部新建成功才保存，已有预算的部门不变</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <BatchForm view={view} />
      </div>
    </>
  );
}
