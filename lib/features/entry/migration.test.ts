import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "@/lib/server/db";
import { emptyDatabase } from "@/lib/server/testing";
import { MIGRATIONS, migrate, readMigrations } from "@/scripts/migrate.mjs";

const url = await emptyDatabase({ migrated: false });

/** The migrations from before entry. */
function earlierMigrations(): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  onTestFinished(() => fs.rmSync(copy, { recursive: true }));
  for (const { name } of readMigrations().filter((migration) => migration.name < "0004")) {
    fs.cpSync(path.join(MIGRATIONS, name), path.join(copy, name), { recursive: true });
  }
  return copy;
}

it("reads off the lines of existing budgets which numbers are taken and in which order they stand", async () => {
  await migrate(url, earlierMigrations());
  const db = openDatabase(url);
  onTestFinished(() => db.$disconnect());
  await db.$executeRawUnsafe(`
    WITH d AS (
      INSERT INTO department (id, code, name, region) VALUES (gen_random_uuid(), '202', '示例部门', '示例区') RETURNING id
    ), b AS (
      INSERT INTO budget (id, department_id, fiscal_year, edition, department_code, department_name, region, updated_at)
      SELECT gen_random_uuid(), d.id, year, 'chongqing-2024', '202', '示例部门', '示例区', now()
      FROM d, generate_series(2024, 2025) AS year RETURNING id, fiscal_year
    ), u AS (
      INSERT INTO budget_unit (id, budget_id, position, code, name, kind)
      SELECT gen_random_uuid(), id, 0, '202001', '示例单位', 'administrative' FROM b RETURNING budget_id
    )
    INSERT INTO line (id, budget_id, position, line_id, unit_code, class, function, economic, source, amount_fen)
    SELECT gen_random_uuid(), u.budget_id, place - 1, name, '202001', 'basic', '2010301', '30101', 'generalPublicBudget', 1
    FROM u JOIN b ON b.id = u.budget_id AND fiscal_year = 2024,
      unnest(ARRAY['L007', 'L0123', 'L12345678901', 'X999', 'L5a']) WITH ORDINALITY AS named (name, place)`);
  await migrate(url);
  const budgets = await db.budget.findMany({ orderBy: { fiscalYear: "asc" } });
  expect(budgets.map(({ lastLineNumber }) => lastLineNumber)).toEqual([123, 0]);
  const lines = await db.line.findMany({ orderBy: { rank: "asc" } });
  expect(lines.map(({ lineId, rank }) => [lineId, rank])).toEqual([
    ["L007", "00000001"],
    ["L0123", "00000002"],
    ["L12345678901", "00000003"],
    ["X999", "00000004"],
    ["L5a", "00000005"],
  ]);
});
