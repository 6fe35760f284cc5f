import type { Metadata } from "next";
import { CommentButton } from "@/components/comments/comment-button";
import { openByCell } from "@/components/comments/open-by-cell";
import { findingsByCell } from "@/components/review/finding-groups";
import { ReviewBar } from "@/components/review-map/review-bar";
import { FigureField } from "@/components/tables/figure-field";
import { neighboursOf, sheetEntries } from "@/components/tables/sheet-entries";
import { SheetTabs } from "@/components/tables/sheet-tabs";
import { StatutoryTable } from "@/components/tables/statutory-table";
import { ofBudget, tableHref } from "@/components/tables/table-href";
import { TableKeys } from "@/components/tables/table-keys";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import scroll from "@/components/ui/scroll.module.css";
import type { DirectoryEntry } from "@/lib/domain/tables/types";
import { explain, waitingFindings } from "@/lib/domain/workflow";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadComments } from "@/lib/features/comments/loaders";
import { loadOwnReview } from "@/lib/features/review/loaders";
import { loadReasons } from "@/lib/features/workflow/loaders";

interface Props {
  params: Promise<{ id: string; table: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, table } = await params;
  const { disclosure } = await loadBudget(id);
  const entry = disclosure.directory.find((one) => one.key === table);
  return { title: entry ? `${entry.sheet} ${entry.title}` : "没有这张表" };
}

export default async function TablePage({ params }: Props) {
  const { id, table } = await params;
  const { disclosure } = await loadBudget(id);
  const { directory } = disclosure;
  const tables = disclosure.tables.filter((one) => one.key === table);
  const explained = explain(disclosure.findings, await loadReasons(id));
  const findings = findingsByCell(waitingFindings(disclosure.findings, explained), tables);
  const comments = openByCell((await loadComments(id)).threads);
  const map = await loadOwnReview(id);
  const { previous, next } = neighboursOf(directory, table);
  const hrefOf = (entry: DirectoryEntry | null) => entry && tableHref(id, entry.key);
  return (
    <>
      <PageHead
        actions={
          <>
            <ReviewBar budgetId={id} map={map} subject={`table:${table}`} />
            {previous && <Action href={tableHref(id, previous.key)}>上一张 {previous.sheet}</Action>}
            {next && <Action href={tableHref(id, next.key)}>下一张 {next.sheet}</Action>}
            <CommentButton subject={`table:${table}`} label="本表" />
            <PrintButton>打印本表</PrintButton>
          </>
        }
      >
        <span>{tables[0]?.sheet}</span>
        <span id="figure-help">点击数字查看来源；用方向键移动，按回车打开</span>
      </PageHead>
      <FigureField className={`${scroll.scroll} ${scroll.flush}`}>
        {tables.map((one, index) => (
          <StatutoryTable
            key={one.id}
            table={one}
            prefix={`t${index + 1}`}
            helpId="figure-help"
            findings={findings}
            comments={comments}
            headingLevel={index === 0 ? 1 : 2}
          />
        ))}
      </FigureField>
      <SheetTabs place={ofBudget(id)} entries={sheetEntries(disclosure)} current={table} />
      <TableKeys previous={hrefOf(previous)} next={hrefOf(next)} />
    </>
  );
}
