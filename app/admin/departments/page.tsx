import type { Metadata } from "next";
import { DepartmentPanel, NewDepartment } from "@/components/admin/department-panel";
import { DepartmentTable } from "@/components/admin/department-table";
import desk from "@/components/admin/desk.module.css";
import { ListFilters, listHref } from "@/components/admin/list-filters";
import { SectionList } from "@/components/admin/section-list";
import { PageHead } from "@/components/ui/page-head";
import { PageLinks } from "@/components/ui/page-links";
import { loadDepartments } from "@/lib/features/departments/loaders";
import { readConditions } from "@/lib/features/departments/schema";
import type { DepartmentConditions, ListedSection } from "@/lib/features/departments/types";
import { readPage } from "@/lib/features/history/schema";
import { beijingDay } from "@/lib/server/dates";

export const metadata: Metadata = { title: "部门" };

const PATH = "/admin/departments";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function Filters({ conditions, sections }: { conditions: DepartmentConditions; sections: readonly ListedSection[] }) {
  return (
    <ListFilters path={PATH} label="查找部门" conditions={{ ...conditions }}>
      <label>
        编码或名称
        <input name="text" maxLength={100} defaultValue={conditions.text} />
      </label>
      <label>
        归口
        <select name="section" defaultValue={conditions.section}>
          <option value="">全部</option>
          <option value="none">未归口</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        状态
        <select name="state" defaultValue={conditions.state}>
          <option value="open">在用</option>
          <option value="closed">已停用</option>
          <option value="all">全部</option>
        </select>
      </label>
    </ListFilters>
  );
}

export default async function DepartmentsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const conditions = readConditions(asked);
  const code = typeof asked.department === "string" ? asked.department : null;
  const found = await loadDepartments(conditions, readPage(asked.page), code);
  const { departments, count, page, pages, sections, chosen, region } = found;
  const said = { ...conditions, state: conditions.state === "open" ? "" : conditions.state };
  const at = (to: number, department: string) => listHref(PATH, { ...said, page: to > 1 ? to : "", department });
  return (
    <>
      <PageHead>
        <h1>部门</h1>
        <span>部门、归口业务股；部门的单位和人员分别在“单位”“人员”中管理</span>
      </PageHead>
      <div className={desk.desk}>
        <div className={desk.list}>
          <Filters conditions={conditions} sections={sections} />
          {count > 0 ? (
            <DepartmentTable
              departments={departments}
              sections={sections}
              chosen={chosen?.code ?? null}
              href={(department) => at(page, department)}
            />
          ) : (
            <p>没有符合条件的部门，请放宽条件，或在右侧新增。</p>
          )}
          <PageLinks href={(to) => at(to, chosen?.code ?? "")} page={page} pages={pages} total={`共 ${count} 个部门`} />
        </div>
        <aside className={desk.panel} aria-label={chosen ? "选中的部门" : "新增部门"}>
          {chosen ? (
            <DepartmentPanel
              key={chosen.id}
              {...found}
              chosen={chosen}
              today={beijingDay(new Date())}
              back={at(page, "")}
            />
          ) : (
            <>
              <NewDepartment sections={sections} region={region} />
              <SectionList sections={sections} />
            </>
          )}
        </aside>
      </div>
    </>
  );
}
