import type { PrismaClient } from "@/generated/prisma/client";
import { importBook } from "@/lib/features/budgets/mutations";
import { county } from "../county/county";

/** Lines of each department, and units they are spread over. */
const LINES = 500;
const UNITS = 25;
/** Departments that one statement writes. */
const BATCH = 100;

/** What a budget consists of, each table after those that it names. */
const TABLES = [
  ...["budget_unit", "project", "line", "revenue", "carry_forward", "indicator", "procurement", "assets"],
  ...["prior_year", "prior_year_line", "prior_year_revenue", "narrative_text"],
];

/** The department whose book all others get, with ids of their own. */
export interface Template {
  departmentId: string;
  budgetId: string;
}

/** The first department, with a book of `LINES` lines that is right in all that rules ask. */
export async function layTemplate(db: PrismaClient): Promise<Template> {
  const [book] = county({ departments: 1, units: UNITS, lines: LINES, people: UNITS * 2 }).books;
  if (!book) throw new Error("A county has at least one department");
  const { fiscalYear, edition, department } = book;
  const { code, name, region } = department;
  const office = { kind: "bureau", name: "示例县财政局", region, fiscalYear, edition } as const;
  await db.office.create({ data: office });
  const { id: departmentId } = await db.department.create({ data: { code, name, region } });
  const { id: budgetId } = await importBook(db, { book, departmentId, actor: null, origin: "bench" });
  return { departmentId, budgetId };
}

/** The columns of a table, those that are given replaced by an expression. */
async function columnsOf(db: PrismaClient, table: string, given: Readonly<Record<string, string>>) {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_name = ${table} AND table_schema = 'public' ORDER BY ordinal_position`;
  const names = rows.map(({ name }) => name);
  return {
    into: names.map((name) => `"${name}"`).join(", "),
    from: names.map((name) => given[name] ?? `old."${name}"`).join(", "),
  };
}

/** Gives the departments from one number to another a copy of the template's book. */
async function copyBooks(db: PrismaClient, { budgetId }: Template, first: number, last: number): Promise<void> {
  await db.$executeRawUnsafe(`
    INSERT INTO department (id, code, name, region)
    SELECT gen_random_uuid(), (10000 + n)::text, '示例县第' || n || '局', '示例县' FROM generate_series(${first}, ${last}) n`);
  const made = `department made ON made.code BETWEEN '${10_000 + first}' AND '${10_000 + last}' AND length(made.code) = 5`;
  const budget = await columnsOf(db, "budget", {
    ...{ id: "gen_random_uuid()", department_id: "made.id" },
    ...{ department_code: "made.code", department_name: "made.name" },
  });
  await db.$executeRawUnsafe(`
    INSERT INTO budget (${budget.into}) SELECT ${budget.from}
    FROM budget old JOIN ${made} WHERE old.id = '${budgetId}'`);
  for (const table of TABLES) {
    const columns = await columnsOf(db, table, { id: "gen_random_uuid()", budget_id: "new.id" });
    await db.$executeRawUnsafe(`
      INSERT INTO "${table}" (${columns.into}) SELECT ${columns.from}
      FROM "${table}" old CROSS JOIN budget new JOIN ${made} AND made.id = new.department_id
      WHERE old.budget_id = '${budgetId}'`);
  }
}

/** Gives all copies what is stored of the template's budget, which is what would be computed of each. */
async function copySummaries(db: PrismaClient, { budgetId }: Template): Promise<void> {
  const { into, from } = await columnsOf(db, "budget_summary", { budget_id: "copy.budget_id" });
  await db.$executeRawUnsafe(`
    UPDATE budget_summary copy SET (${into}) = (SELECT ${from} FROM budget_summary old WHERE old.budget_id = '${budgetId}')
    WHERE copy.computed_at IS NULL`);
}

/** Makes the county as large as it is to be; the template's summary must be computed. @returns how many departments it had before */
export async function growTo(db: PrismaClient, template: Template, departments: number): Promise<number> {
  const before = await db.department.count();
  for (let first = before + 1; first <= departments; first += BATCH) {
    await copyBooks(db, template, first, Math.min(first + BATCH - 1, departments));
  }
  await copySummaries(db, template);
  await db.$executeRawUnsafe("ANALYZE");
  return before;
}
