import type { Metadata } from "next";
import { DirectoryTable } from "@/components/tables/directory-table";
import { sheetEntries } from "@/components/tables/sheet-entries";
import { SheetTabs } from "@/components/tables/sheet-tabs";
import { ofBudget, tableHref } from "@/components/tables/table-href";
import { TableKeys } from "@/components/tables/table-keys";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "套表目录");
}

export default async function DirectoryPage({ params }: Props) {
  const { id } = await params;
  const { disclosure } = await loadBudget(id);
  const first = disclosure.directory[0];
  const set = { place: ofBudget(id), entries: sheetEntries(disclosure) };
  return (
    <>
      <PageHead actions={<Action href={`/budgets/${id}/print`}>打印全部</Action>}>
        <h1 id="directory">套表目录</h1>
        <span>
          {disclosure.departmentName} {disclosure.fiscalYear} 年部门预算公开表
        </span>
      </PageHead>
      <div className={scroll.scroll}>
        <DirectoryTable {...set} />
      </div>
      <SheetTabs {...set} current={null} />
      <TableKeys previous={null} next={first ? tableHref(id, first.key) : null} />
    </>
  );
}
