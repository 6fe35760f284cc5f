import type { Prisma } from "@/generated/prisma/client";
import type { EntryRow, EntryRows } from "@/lib/domain/entry/apply";
import type { EntryEntity, EntryValues } from "@/lib/domain/entry/change";
import type { Rank } from "@/lib/domain/entry/rank";
import {
  assetsOf,
  type BudgetRows,
  carryForwardOf,
  codeNamesOf,
  indicatorsByProject,
  lineOf,
  narrativeOf,
  performanceOf,
  priorYearOf,
  procurementOf,
  projectOf,
  readBudgetRows,
  revenueOf,
  type UnitScope,
  unitStatementOf,
} from "../budgets/data";

interface Versioned {
  id: string;
  version: number;
  rank?: Rank;
}

/** A row of a table as a row of entry, or of the table of a budget as what the budget has one of. */
export function entryRow<E extends EntryEntity>(row: Versioned, value: EntryValues[E]): EntryRow<E> {
  const { id, version, rank } = row;
  return rank === undefined ? { key: id, version, value } : { key: id, version, rank, value };
}

/** What entry does not change of a budget. */
export function entryHead(
  budget: Pick<BudgetRows, "fiscalYear" | "edition" | "departmentCode" | "departmentName" | "region"> & {
    units: readonly EntryRows["head"]["units"][number][];
  },
): EntryRows["head"] {
  return {
    fiscalYear: budget.fiscalYear,
    edition: budget.edition,
    department: { code: budget.departmentCode, name: budget.departmentName, region: budget.region },
    units: budget.units.map(({ code, name, kind }) => ({ code, name, kind })),
  };
}

function singleRows(
  budget: BudgetRows,
): Pick<EntryRows, "performance" | "assets" | "priorYear" | "narrative" | "codeNames"> {
  const { id, assets, priorYear, narrativeText } = budget;
  if (!assets || !narrativeText) throw new Error(`Budget ${id} has no row of assets or of narrative texts`);
  const priorValue = priorYear && priorYearOf(priorYear, budget.priorLines, budget.priorRevenues);
  return {
    performance: entryRow({ id, version: budget.performanceVersion }, performanceOf(budget)),
    assets: entryRow({ id, version: assets.version }, assetsOf(assets)),
    priorYear: priorYear && priorValue && entryRow({ id, version: priorYear.version }, priorValue),
    narrative: entryRow({ id, version: narrativeText.version }, narrativeOf(narrativeText)),
    codeNames: entryRow({ id, version: budget.codeNamesVersion }, codeNamesOf(budget)),
  };
}

/**
 * The rows of a budget with their keys and versions. Call it within a transaction (repeatable read or stricter).
 *
 * @param units codes of the units whose rows are read, with the projects that these name; null for all. What belongs to
 *   the department as a whole is always read.
 * @throws Error when there is no such budget
 */
export async function readEntryRows(
  db: Prisma.TransactionClient,
  budgetId: string,
  units: UnitScope,
): Promise<EntryRows> {
  const budget = await readBudgetRows(db, budgetId, units);
  const indicatorsIn = indicatorsByProject(budget.indicators);
  return {
    budgetId,
    head: entryHead(budget),
    line: budget.lines.map((row) => entryRow(row, lineOf(row))),
    revenue: budget.revenues.map((row) => entryRow(row, revenueOf(row))),
    carryForward: budget.carryForward.map((row) => entryRow(row, carryForwardOf(row))),
    project: budget.projects.map((row) => entryRow(row, projectOf(row, indicatorsIn(row.code)))),
    procurement: budget.procurement.map((row) => entryRow(row, procurementOf(row))),
    unitStatement: budget.unitStatements.map((row) => entryRow(row, unitStatementOf(row))),
    ...singleRows(budget),
  };
}
