import type { Metadata } from "next";
import { StatutoryTable } from "@/components/tables/statutory-table";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { budgetTitle } from "../title";
import styles from "./print.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "打印全部套表");
}

export default async function PrintPage({ params }: Props) {
  const { id } = await params;
  const { disclosure } = await loadBudget(id);
  return (
    <main>
      <PageHead
        actions={
          <>
            <Action href={`/budgets/${id}/tables`}>返回套表</Action>
            <PrintButton>打印</PrintButton>
          </>
        }
      >
        <h1>打印全部套表</h1>
        <span>
          {disclosure.departmentName}，共 {disclosure.tables.length} 张
        </span>
      </PageHead>
      <div className={styles.tables}>
        {disclosure.tables.map((table, index) => (
          <StatutoryTable key={table.id} table={table} prefix={`t${index + 1}`} headingLevel={2} />
        ))}
      </div>
    </main>
  );
}
