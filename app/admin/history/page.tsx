import type { Metadata } from "next";
import { HistoryView, historyHref } from "@/components/history/history-view";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadAdministrationHistory } from "@/lib/features/history/loaders";
import { readFilters, readPage } from "@/lib/features/history/schema";

export const metadata: Metadata = { title: "管理历史" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AdministrationHistoryPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { filters, problem } = readFilters(asked);
  const history = await loadAdministrationHistory({ filters, page: readPage(asked.page) });
  return (
    <>
      <PageHead
        actions={
          <Action href={historyHref("/api/admin/history", filters, 1)} download>
            导出（CSV）
          </Action>
        }
      >
        <h1>管理历史</h1>
        <span>部门、单位、人员、编制年度、科目、校验参数和登录的记录，写入后不能修改或删除。</span>
      </PageHead>
      <div className={scroll.scroll}>
        <HistoryView path="/admin/history" filters={filters} problem={problem} history={history} />
      </div>
    </>
  );
}
