import type { Metadata } from "next";
import { Answered } from "@/components/consolidated/answered";
import styles from "@/components/consolidated/consolidated.module.css";
import { ofConsolidated } from "@/components/consolidated/place";
import { inWords } from "@/components/consolidated/what-is-in";
import { StatutoryTable } from "@/components/tables/statutory-table";
import { setHref } from "@/components/tables/table-href";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import scroll from "@/components/ui/scroll.module.css";
import { loadAnswer, loadChoice, type Query } from "@/lib/features/consolidated/loaders";

export const metadata: Metadata = { title: "打印汇总套表" };

export default async function ConsolidatedPrintPage({ searchParams }: { searchParams: Promise<Query> }) {
  const choice = await loadChoice(await searchParams);
  const asked = await loadAnswer<"tables">(choice, { kind: "tables" });
  return (
    <>
      <PageHead
        actions={
          <>
            <Action href={setHref(ofConsolidated(choice.conditions))}>返回汇总套表</Action>
            <PrintButton>打印</PrintButton>
          </>
        }
      >
        <h1>打印全部汇总套表</h1>
        <span>各部门的项目绩效目标表在各部门的套表中打印</span>
      </PageHead>
      <div className={scroll.scroll}>
        <p className={styles.printed}>{inWords(choice)}</p>
        <Answered choice={choice} asked={asked}>
          {(tables) => (
            <div className={styles.tables}>
              {tables.map((table, index) => (
                <StatutoryTable key={table.id} table={table} prefix={`t${index + 1}`} headingLevel={2} />
              ))}
            </div>
          )}
        </Answered>
      </div>
    </>
  );
}
