import type { Metadata } from "next";
import { HistoryView, historyHref } from "@/components/history/history-view";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadBudgetHistory } from "@/lib/features/history/loaders";
import { readFilters, readPage } from "@/lib/features/history/schema";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "办理历史");
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await searchParams;
  const { filters, problem } = readFilters(asked);
  const history = await loadBudgetHistory(id, { filters, page: readPage(asked.page) });
  return (
    <>
      <PageHead
        actions={
          history.mayExport && (
            <Action href={historyHref(`/api/budgets/${id}/history`, filters, 1)} download>
              导出（CSV）
            </Action>
          )
        }
      >
        <h1>办理历史</h1>
        <span>记录写入后不能修改或删除，按时间倒序排列。</span>
      </PageHead>
      <div className={scroll.scroll}>
        <HistoryView path={`/budgets/${id}/history`} filters={filters} problem={problem} history={history} />
      </div>
    </>
  );
}
