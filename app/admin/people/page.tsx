import type { Metadata } from "next";
import { DepartmentField, DepartmentMatches } from "@/components/admin/department-choice";
import desk from "@/components/admin/desk.module.css";
import { ListFilters, listHref } from "@/components/admin/list-filters";
import { PeopleTable } from "@/components/admin/people-table";
import { GrantByAccount, NewPerson, PersonPanel } from "@/components/admin/person-panel";
import { RoleRequests } from "@/components/admin/role-requests";
import { PageHead } from "@/components/ui/page-head";
import { PageLinks } from "@/components/ui/page-links";
import { ROLES } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import { readPage } from "@/lib/features/history/schema";
import { keepsAll } from "@/lib/features/people/keeping";
import {
  findAdministered,
  loadAdministered,
  loadGrantChoices,
  loadPeople,
  loadPerson,
  loadRequests,
} from "@/lib/features/people/loaders";
import { readConditions } from "@/lib/features/people/schema";
import type { AdministeredDepartment, FoundDepartments, PeopleConditions } from "@/lib/features/people/types";
import { loadUnits } from "@/lib/features/units/loaders";
import { requireUser } from "@/lib/server/session";

export const metadata: Metadata = { title: "人员" };

const PATH = "/admin/people";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface Asked {
  conditions: PeopleConditions;
  /** as typed, or the code and name of the one that is meant */
  department: string;
}

function Filters({ conditions, department, all }: Asked & { all: readonly AdministeredDepartment[] }) {
  return (
    <ListFilters path={PATH} label="查找人员" conditions={{ ...conditions, department }} inHead>
      <label>
        账号或姓名
        <input name="text" size={12} maxLength={100} defaultValue={conditions.text} />
      </label>
      {all.length > 1 && <DepartmentField departments={all} text={department} />}
      <label>
        角色
        <select name="role" defaultValue={conditions.role}>
          <option value="">全部</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </select>
      </label>
      <label>
        状态
        <select name="state" defaultValue={conditions.state}>
          <option value="">全部</option>
          <option value="open">启用</option>
          <option value="closed">已停用</option>
          <option value="never">未登录过</option>
        </select>
      </label>
    </ListFilters>
  );
}

/** The department that people are asked of; null when none was typed, or it is not clear which is meant. */
function askedDepartment(typed: string, { chosen, all }: FoundDepartments): AdministeredDepartment | null {
  return typed === "" && all > 1 ? null : chosen;
}

/** What is offered first of roles in the department that was chosen. */
async function choicesIn(department: AdministeredDepartment) {
  const open = (await loadUnits(department)).filter(({ closedOn }) => closedOn === null);
  const units = open.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return { at: `department:${department.id}`, units };
}

async function PeopleDesk({
  conditions,
  department,
  page: asked,
  person: id,
}: Omit<Asked, "department"> & { department: AdministeredDepartment | null; page: number; person: string | null }) {
  const { people, count, page, pages } = await loadPeople({
    ...conditions,
    departmentId: department?.id ?? null,
    page: asked,
  });
  const person = id === null ? null : await loadPerson(id);
  const user = await requireUser();
  const self = user.id;
  // An administrator of departments acts through one of them.
  const kept = keepsAll(user) ? null : (await loadAdministered())[0];
  const choices = {
    ...(await loadGrantChoices()),
    ...(department?.closedOn === null && (await choicesIn(department))),
  };
  const at = (to: number, chosen: string) =>
    listHref(PATH, {
      ...conditions,
      department: department?.code ?? "",
      page: to > 1 ? to : "",
      person: chosen,
    });
  return (
    <div className={desk.desk}>
      <div className={desk.list}>
        {count > 0 ? (
          <PeopleTable people={people} chosen={person?.id ?? null} self={self} href={(chosen) => at(page, chosen)} />
        ) : (
          <p>没有符合条件的人员，请放宽条件，或在右侧新增。</p>
        )}
        <PageLinks href={(to) => at(to, person?.id ?? "")} page={page} pages={pages} total={`共 ${count} 人`} />
      </div>
      <aside className={desk.panel} aria-label={person ? "选中的人员" : "新增人员"}>
        {person ? (
          <PersonPanel key={person.id} person={person} own={person.id === self} back={at(page, "")} {...choices} />
        ) : (
          <>
            <NewPerson {...choices} />
            <GrantByAccount {...choices} />
            <RoleRequests {...(await loadRequests())} department={kept?.id ?? ""} />
          </>
        )}
      </aside>
    </div>
  );
}

export default async function PeoplePage({ searchParams }: Props) {
  const query = await searchParams;
  const typed = typeof query.department === "string" ? query.department.trim() : "";
  const conditions = readConditions(query);
  const found = await findAdministered(typed);
  const department = askedDepartment(typed, found);
  const unclear = typed !== "" && department === null;
  return (
    <>
      <PageHead>
        <h1>人员</h1>
        {found.all === 1 && <span>{found.chosen?.name}</span>}
        <Filters
          conditions={conditions}
          department={department && found.all > 1 ? `${department.code} ${department.name}` : typed}
          all={await loadAdministered()}
        />
      </PageHead>
      {unclear ? (
        <div className={desk.list}>
          <DepartmentMatches path={PATH} text={typed} {...found} />
        </div>
      ) : (
        <PeopleDesk
          conditions={conditions}
          department={department}
          page={readPage(query.page)}
          person={typeof query.person === "string" ? query.person : null}
        />
      )}
    </>
  );
}
