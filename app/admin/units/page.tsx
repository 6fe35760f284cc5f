import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DepartmentChoice, DepartmentMatches } from "@/components/admin/department-choice";
import desk from "@/components/admin/desk.module.css";
import { listHref } from "@/components/admin/list-filters";
import { NewUnit, UnitPanel } from "@/components/admin/unit-panel";
import { UnitTable } from "@/components/admin/unit-table";
import { Link } from "@/components/controls/link";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { findAdministered, loadAdministered } from "@/lib/features/people/loaders";
import type { AdministeredDepartment } from "@/lib/features/people/types";
import { loadUnits } from "@/lib/features/units/loaders";
import { beijingDay } from "@/lib/server/dates";

export const metadata: Metadata = { title: "单位" };

const PATH = "/admin/units";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface Asked {
  unit: string | null;
  /** whether those that are closed are shown too */
  closed: boolean;
}

async function UnitDesk({ department, asked }: { department: AdministeredDepartment; asked: Asked }) {
  const units = await loadUnits(department);
  const unit = asked.unit === null ? null : (units.find(({ code }) => code === asked.unit) ?? notFound());
  const closed = units.filter(({ closedOn }) => closedOn !== null).length;
  const shown = units.filter((one) => asked.closed || one.closedOn === null || one === unit);
  const at = (code: string, withClosed = asked.closed) =>
    listHref(PATH, { department: department.code, unit: code, closed: withClosed ? "1" : "" });
  return (
    <div className={desk.desk}>
      <div className={desk.list}>
        {shown.length > 0 ? (
          <UnitTable units={shown} chosen={unit?.code ?? null} href={(code) => at(code)} />
        ) : (
          <p>本部门还没有在用的单位，请在右侧新增。</p>
        )}
        <p className={desk.foot}>
          共 {units.length - closed} 个在用单位
          {closed > 0 && (
            <>
              ，
              <Link href={at(unit?.code ?? "", !asked.closed)}>
                {asked.closed ? "不显示" : "显示"}已停用的 {closed} 个
              </Link>
            </>
          )}
        </p>
      </div>
      <aside className={desk.panel} aria-label={unit ? "选中的单位" : "新增单位"}>
        {unit ? (
          <UnitPanel
            key={unit.code}
            department={department}
            units={units}
            unit={unit}
            today={beijingDay(new Date())}
            back={at("")}
          />
        ) : (
          <NewUnit department={department} units={units} />
        )}
      </aside>
    </div>
  );
}

export default async function UnitsPage({ searchParams }: Props) {
  const { department: typed, unit, closed } = await searchParams;
  const found = await findAdministered(typed);
  const text = typeof typed === "string" ? typed : "";
  const { chosen } = found;
  return (
    <>
      <PageHead>
        <h1>单位</h1>
        {found.all === 1 && <span>{chosen?.name}</span>}
        <DepartmentChoice path={PATH} departments={await loadAdministered()} found={found} text={text} />
      </PageHead>
      {chosen ? (
        <UnitDesk
          department={chosen}
          asked={{ unit: typeof unit === "string" ? unit : null, closed: closed === "1" }}
        />
      ) : (
        <div className={scroll.scroll}>
          <DepartmentMatches path={PATH} text={text} {...found} />
        </div>
      )}
    </>
  );
}
