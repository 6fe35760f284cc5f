import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type DepartmentScope, departmentsFor, type Subject } from "@/lib/domain/access";
import { type BudgetStatus, isDraftStatus, SIGNED_STATUSES, STATUS_LABELS } from "@/lib/domain/labels";
import type { Choice, Conditions, LeftOut, Member, StandingName } from "./types";

/** A department of the district with its budget of the year, if it has one. */
interface Row {
  code: string;
  name: string;
  closed: boolean;
  budgetId: string | null;
  budgetCode: string;
  budgetName: string;
  region: string;
  status: BudgetStatus;
  version: number;
  revisionId: string | null;
  disclosed: boolean;
}

const REPORTED: readonly BudgetStatus[] = ["reported", "examined", "disclosed"];

const WANTED: Record<StandingName, { holds(status: BudgetStatus): boolean; lacks: string }> = {
  all: { holds: () => true, lacks: "" },
  signed: { holds: (status) => (SIGNED_STATUSES as readonly BudgetStatus[]).includes(status), lacks: "未签发" },
  reported: { holds: (status) => REPORTED.includes(status), lacks: "未报送财政" },
};

function inScope(scope: DepartmentScope, column: Prisma.Sql): Prisma.Sql {
  return scope === "all" ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...scope]}::uuid[])`;
}

/** Every department that may be looked into, in one query: with some thousands of them each further one would cost. */
function rowsOf(db: PrismaClient, scope: DepartmentScope, year: number, section: string | null): Promise<Row[]> {
  const within = section === "none" ? Prisma.sql`d.section_id is null` : Prisma.sql`d.section_id = ${section}::uuid`;
  const ofSection = section === null ? Prisma.sql`true` : within;
  return db.$queryRaw<Row[]>`
    select d.code, d.name, d.closed_on is not null as closed, b.id as "budgetId",
      b.department_code as "budgetCode", b.department_name as "budgetName", b.region, b.status::text as status, b.version,
      case when b.status <> 'draft' then
        (select r.id from revision r where r.budget_id = b.id order by r.number desc limit 1)
      end as "revisionId",
      exists (select 1 from workflow_step s where s.budget_id = b.id and s.action = 'disclose') as disclosed
    from department d left join budget b on b.department_id = d.id and b.fiscal_year = ${year}
    where ${inScope(scope, Prisma.sql`d.id`)} and ${ofSection}
    order by d.code`;
}

async function yearsOf(db: PrismaClient, scope: DepartmentScope): Promise<number[]> {
  const found = await db.$queryRaw<{ year: number }[]>`
    select distinct fiscal_year as year from budget b where ${inScope(scope, Prisma.sql`b.department_id`)} order by 1 desc`;
  return found.map(({ year }) => year);
}

/** Why a department is not in the tables; null for one that is, and for one that has ended without a budget of the year. */
function reasonOf(row: Row, { standing, departments }: Conditions): string | null {
  if (departments && !departments.includes(row.code)) return null;
  if (row.budgetId === null) return row.closed ? null : "没有这一年的预算";
  if (row.closed && !row.disclosed) return "部门已停用，这一年的预算不再编制";
  if (!WANTED[standing].holds(row.status)) return `${STATUS_LABELS[row.status]}，${WANTED[standing].lacks}`;
  return null;
}

const isWanted = (row: Row, { departments }: Conditions) => departments === null || departments.includes(row.code);

function memberOf({ budgetId, budgetCode, budgetName, status, version, revisionId }: Row): Member[] {
  return budgetId === null
    ? []
    : [{ ...{ budgetId, code: budgetCode, name: budgetName }, ...{ status, version, revisionId } }];
}

/** Whose tables they are, as printed: only what holds everybody says so. */
async function whoseOf(
  db: PrismaClient,
  section: { id: string; name: string } | null,
  members: readonly Row[],
): Promise<string> {
  const where = { closedOn: null, ...(section && { sectionId: section.id }) };
  const all = await db.department.findMany({ where, select: { code: true } });
  const there = new Set(members.map(({ code }) => code));
  const whole = all.every(({ code }) => there.has(code)) ? "各部门" : "部分部门";
  return section ? `归口${section.name}${whole}` : whole;
}

/**
 * What a person may have consolidated, and what of it the conditions leave.
 *
 * @returns null for whoever may look into no department's budget
 */
export async function findChoice(db: PrismaClient, subject: Subject, conditions: Conditions): Promise<Choice | null> {
  const scope = departmentsFor(subject, "budget.view");
  if (scope !== "all" && scope.length === 0) return null;
  const years = await yearsOf(db, scope);
  const office = await db.office.findFirst({ select: { fiscalYear: true, region: true } });
  const prepared = office && years.includes(office.fiscalYear) ? office.fiscalYear : (years[0] ?? null);
  const year = conditions.year ?? prepared;
  const sections = await db.businessSection.findMany({
    where: { departments: { some: scope === "all" ? {} : { id: { in: [...scope] } } } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const section = sections.find(({ id }) => id === conditions.section) ?? null;
  const asked = { ...conditions, year, section: conditions.section === "none" ? "none" : (section?.id ?? null) };
  const nothing = { conditions: asked, years, sections, departments: [], selection: null, leftOut: [], draft: false };
  if (year === null) return nothing;
  const rows = await rowsOf(db, scope, year, asked.section);
  const leftOut = rows.flatMap((row): LeftOut[] => {
    const reason = reasonOf(row, asked);
    return reason === null ? [] : [{ code: row.code, name: row.name, reason }];
  });
  const outside = new Set(leftOut.map(({ code }) => code));
  const inside = rows.filter((row) => row.budgetId !== null && isWanted(row, asked) && !outside.has(row.code));
  const regions = new Set(inside.map(({ region }) => region));
  return {
    ...nothing,
    departments: rows.filter(({ budgetId }) => budgetId !== null).map(({ code, name }) => ({ code, name })),
    selection: {
      fiscalYear: year,
      region: regions.size === 1 ? ([...regions][0] ?? "") : (office?.region ?? ""),
      whose: await whoseOf(db, section, inside),
      members: inside.flatMap(memberOf),
    },
    leftOut,
    draft: leftOut.length > 0 || inside.some(({ status }) => isDraftStatus(status)),
  };
}
