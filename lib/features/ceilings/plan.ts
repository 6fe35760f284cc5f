import { formatYuan } from "@/lib/domain/money";
import { type Ceiling, ceilingsProblem } from "@/lib/domain/workflow";
import { PlannedRow } from "../lists/planned-row";
import type { ListsPlan, RowState } from "../lists/types";
import type { CeilingsFile } from "./read";
import { CEILING_KEYS, CEILING_SPEC, columnOf } from "./sheet";
import type { CeilingBudget, CeilingStanding } from "./standing";

/** So many of those that are not in the file are named. */
const NAMED = 100;

/** What is to be written of one budget: all its 控制数 as they would be. */
export interface CeilingChange {
  budget: CeilingBudget;
  after: Ceiling[];
}

/** A row with the budget and unit it is of; null where it names none. */
interface UnitRow {
  row: PlannedRow;
  budget: CeilingBudget | null;
}

const amountsOf = ({ ceilings }: CeilingBudget, unit: string): Record<string, string | null> => {
  const own = ceilings.filter((one) => one.unit === unit);
  const set = (column: string) => own.find((one) => columnOf(one) === column)?.amount;
  return Object.fromEntries(CEILING_KEYS.map((key) => [columnOf(key), set(columnOf(key))?.toString() ?? null]));
};

function budgetOf(row: PlannedRow, { budgets, without, year }: CeilingStanding): CeilingBudget | null {
  const code = row.value("department");
  if (code === null) return null;
  const budget = budgets.find((one) => one.code === code);
  if (budget) return budget;
  const waiting = without.find((one) => one.code === code);
  const message = waiting
    ? `${waiting.name}还没有 ${year} 年的预算，请先新建预算（可批量新建），或删去这一行。`
    : `没有部门 ${code} 的 ${year} 年预算，请核对部门编码，或删去这一行。`;
  row.refuse("department", message);
  return null;
}

function planRow(row: PlannedRow, standing: CeilingStanding): UnitRow {
  const budget = budgetOf(row, standing);
  const unit = row.value("unit");
  if (budget === null || unit === null) return { row, budget: null };
  if (!budget.units.some(({ code }) => code === unit)) {
    row.refuse("unit", `${budget.name}的预算中没有单位 ${unit}，请核对单位编码，或删去这一行。`);
    return { row, budget: null };
  }
  row.compare({ department: budget.code, unit, ...amountsOf(budget, unit) });
  const problem = ceilingsProblem(budget);
  if (row.state === "changed" && problem !== null) row.refuse("department", `${budget.name}的${problem}`);
  return { row, budget };
}

/** A unit that is there twice is refused the second time. */
function refuseTwice(rows: readonly UnitRow[]): void {
  const first = new Map<string, number>();
  for (const { row, budget } of rows) {
    const key = `${budget?.id} ${row.value("unit")}`;
    const before = first.get(key);
    if (budget === null) continue;
    if (before !== undefined) row.refuse("unit", `与第 ${before} 行是同一单位，请删去其中一行。`);
    else first.set(key, row.row);
  }
}

/** Cells that say nothing of what is set, which stays. */
function keptBlank(rows: readonly UnitRow[]): number {
  const blank = ({ row, budget }: UnitRow) => {
    const set = budget ? amountsOf(budget, row.value("unit") ?? "") : {};
    return Object.entries(set).filter(
      ([id, amount]) => amount !== null && row.value(id) === null && !row.isRefused(id),
    );
  };
  return rows.reduce((count, one) => count + blank(one).length, 0);
}

function changesOf(rows: readonly UnitRow[]): CeilingChange[] {
  const changed = rows.filter(({ row }) => row.state === "changed");
  const budgets = new Set(changed.flatMap(({ budget }) => budget ?? []));
  return [...budgets].map((budget) => {
    const own = changed.filter((one) => one.budget === budget).map(({ row }) => row);
    const units = new Set(own.map((row) => row.value("unit")));
    const set = own.flatMap((row) =>
      CEILING_KEYS.flatMap((key): Ceiling[] => {
        const amount = row.result(columnOf(key));
        return amount === null ? [] : [{ unit: row.value("unit") ?? "", ...key, amount: Number(amount) }];
      }),
    );
    return { budget, after: [...budget.ceilings.filter(({ unit }) => !units.has(unit)), ...set] };
  });
}

/** An amount as people write it; whatever else stands in a cell stays. */
const words = (id: string, value: string | null) =>
  value !== null && CEILING_KEYS.some((key) => columnOf(key) === id) ? formatYuan(Number(value)) : value;

/**
 * Compares a file with the 控制数 there are, cell by cell: what it would set and change, and what of it is refused and why.
 * Nothing is done yet. A blank cell, and a unit that is not in the file, keep what they have.
 */
export function planCeilings(
  { rows: read, refusals, notices }: CeilingsFile,
  standing: CeilingStanding,
): { plan: ListsPlan; changes: CeilingChange[] } {
  const rows = (read ?? []).map((row) => planRow(new PlannedRow(CEILING_SPEC, row), standing));
  refuseTwice(rows);
  const counts: Record<RowState, number> = { added: 0, changed: 0, same: 0, refused: 0 };
  for (const { row } of rows) counts[row.state]++;
  const listed = new Set(rows.map(({ row, budget }) => `${budget?.code} ${row.value("unit")}`));
  const left = standing.budgets.flatMap(({ code, units }) =>
    units.flatMap((unit) => (listed.has(`${code} ${unit.code}`) ? [] : [`${unit.code} ${unit.name}`])),
  );
  const kept = keptBlank(rows);
  const plan: ListsPlan = {
    sheets: [
      {
        ...{ list: "ceilings", sheet: CEILING_SPEC.sheet, found: read !== null, counts },
        rows: rows.flatMap(({ row }) => row.shown(words) ?? []),
        ...{ left: left.slice(0, NAMED), leftCount: left.length },
      },
    ],
    refusals,
    notices: [...notices, ...(kept > 0 ? [`${kept} 个空着的单元格已有控制数，保留不变；要改为没有的，请填 0。`] : [])],
    refused: rows.reduce((sum, { row }) => sum + row.refusedCells, 0) + refusals.length,
    changed: counts.changed,
  };
  return { plan, changes: changesOf(rows) };
}
