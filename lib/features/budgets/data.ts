import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import {
  type Assets,
  type BudgetBook,
  type CarryForward,
  type Indicator,
  type Line,
  type NarrativeTexts,
  type Performance,
  type PriorYear,
  type ProcurementItem,
  type Project,
  type Revenue,
  type UnitStatement,
  USE_SUBJECTS,
} from "@/lib/domain/book";
import { bookParts } from "@/lib/domain/book/schema";
import type { CodeName } from "@/lib/domain/classification";
import { exact, type Fen } from "@/lib/domain/money";

/** Whose rows of a budget are read: those of some units (by code) with the projects they name, or of all when null. */
export type UnitScope = readonly string[] | null;

const within = (units: UnitScope) => (units ? { unitCode: { in: [...units] } } : {});

function projectsWithin(units: UnitScope): Prisma.ProjectWhereInput {
  if (!units) return {};
  const some = { some: within(units) };
  return { OR: [within(units), { lines: some }, { procurement: some }] };
}

/**
 * Every row of a budget, one query after another: the connection of a transaction takes one at a time. Units, and what a
 * budget has one of, belong to no unit and are always read. Call it within a transaction (repeatable read or stricter).
 */
export async function readBudgetRows(db: Prisma.TransactionClient, budgetId: string, units: UnitScope = null) {
  const inOrder = { where: { budgetId }, orderBy: { position: "asc" } } as const;
  const byRank = [{ rank: "asc" }, { id: "asc" }] as const satisfies object[];
  const ofUnits = { where: { budgetId, ...within(units) }, orderBy: [...byRank] };
  const project = projectsWithin(units);
  const ofProjects = units ? { OR: [{ projectCode: null }, { project }] } : {};
  const one = { where: { budgetId } };
  return {
    ...(await db.budget.findUniqueOrThrow({ where: { id: budgetId } })),
    units: await db.budgetUnit.findMany(inOrder),
    lines: await db.line.findMany(ofUnits),
    revenues: await db.revenue.findMany(ofUnits),
    carryForward: await db.carryForward.findMany(ofUnits),
    projects: await db.project.findMany({ where: { budgetId, ...project }, orderBy: [...byRank] }),
    indicators: await db.indicator.findMany({ ...inOrder, where: { budgetId, ...ofProjects } }),
    procurement: await db.procurement.findMany(ofUnits),
    unitStatements: await db.unitStatement.findMany(ofUnits),
    assets: await db.assets.findUnique(one),
    priorYear: await db.priorYear.findUnique(one),
    priorLines: await db.priorYearLine.findMany(inOrder),
    priorRevenues: await db.priorYearRevenue.findMany(inOrder),
    narrativeText: await db.narrativeText.findUnique(one),
  };
}

/** A budget with its rows. */
export type BudgetRows = Awaited<ReturnType<typeof readBudgetRows>>;

const storedUses = z.partialRecord(z.enum(USE_SUBJECTS), z.string());

function fenOf(amount: bigint): Fen {
  return exact(Number(amount), "数据库中的金额");
}

/** An indicator as it stands in a book. */
export function indicatorOf(row: Prisma.IndicatorGetPayload<object>): Indicator {
  const { name, weight, measurementUnit, relation, target, core } = row;
  return { name, weight, unit: measurementUnit, relation, target, core };
}

/** Finds the indicators of a project by its code, in the order of the rows. */
export function indicatorsByProject(
  rows: readonly Prisma.IndicatorGetPayload<object>[],
): (code: string) => Indicator[] {
  const byCode = new Map<string | null, Indicator[]>();
  for (const row of rows) {
    const known = byCode.get(row.projectCode);
    if (known) known.push(indicatorOf(row));
    else byCode.set(row.projectCode, [indicatorOf(row)]);
  }
  return (code) => byCode.get(code) ?? [];
}

/** A line as it stands in a book. */
export function lineOf(row: Prisma.LineGetPayload<object>): Line {
  return {
    id: row.lineId,
    unit: row.unitCode,
    class: row.class,
    project: row.projectCode,
    function: row.function,
    economic: row.economic,
    governmentEconomic: row.governmentEconomic,
    source: row.source,
    carriedOver: row.carriedOver,
    expense: row.expense,
    amount: fenOf(row.amountFen),
    ...(row.calculation !== null && { calculation: row.calculation }),
    note: row.note,
  };
}

/** 收入 as it stands in a book. */
export function revenueOf(row: Prisma.RevenueGetPayload<object>): Revenue {
  return { unit: row.unitCode, source: row.source, carriedOver: row.carriedOver, amount: fenOf(row.amountFen) };
}

/** 结转下年 as it stands in a book. */
export function carryForwardOf(row: Prisma.CarryForwardGetPayload<object>): CarryForward {
  return { unit: row.unitCode, source: row.source, amount: fenOf(row.amountFen) };
}

/** A project as it stands in a book, with its indicators in their order. */
export function projectOf(row: Prisma.ProjectGetPayload<object>, indicators: Indicator[]): Project {
  return {
    code: row.code,
    name: row.name,
    unit: row.unitCode,
    category: row.category,
    tier: row.tier,
    supervisor: row.supervisor,
    localTransfer: fenOf(row.localTransferFen),
    overview: row.overview,
    objective: row.objective,
    indicators,
  };
}

/** 政府采购 as it stands in a book. */
export function procurementOf(row: Prisma.ProcurementGetPayload<object>): ProcurementItem {
  return {
    unit: row.unitCode,
    category: row.category,
    name: row.name,
    source: row.source,
    carriedOver: row.carriedOver,
    amount: fenOf(row.amountFen),
    project: row.projectCode,
  };
}

/** 单位填报 as it stands in a book. */
export function unitStatementOf(row: Prisma.UnitStatementGetPayload<object>): UnitStatement {
  const content = z.record(z.string(), z.unknown()).parse(row.content);
  return bookParts.unitStatement.parse({ unit: row.unitCode, ...content });
}

/** 国有资产 as they stand in a book. */
export function assetsOf(row: Prisma.AssetsGetPayload<object>): Assets {
  return {
    asOfYear: row.asOfYear,
    vehicles: {
      owned: row.vehiclesOwned,
      shared: row.vehiclesShared,
      byKind: {
        senior: row.seniorVehicles,
        confidential: row.confidentialVehicles,
        emergency: row.emergencyVehicles,
        lawEnforcement: row.lawEnforcementVehicles,
        retiredCadre: row.retiredCadreVehicles,
        specialised: row.specialisedVehicles,
        business: row.businessVehicles,
      },
    },
    equipment: { general: row.generalEquipment, specialised: row.specialisedEquipment },
    purchases: {
      vehicles: row.purchasedVehicles,
      generalEquipment: row.purchasedGeneralEquipment,
      specialisedEquipment: row.purchasedSpecialisedEquipment,
    },
  };
}

/** 上年数 as they stand in a book, with what they list in its order. */
export function priorYearOf(
  row: Prisma.PriorYearGetPayload<object>,
  priorLines: readonly Prisma.PriorYearLineGetPayload<object>[],
  priorRevenues: readonly Prisma.PriorYearRevenueGetPayload<object>[],
): PriorYear {
  return {
    fiscalYear: row.fiscalYear,
    lines: priorLines.map((line) => ({
      class: line.class,
      function: line.function,
      source: line.source,
      carriedOver: line.carriedOver,
      amount: fenOf(line.amountFen),
    })),
    revenues: row.revenuesKnown
      ? priorRevenues.map(({ source, carriedOver, amountFen }) => ({ source, carriedOver, amount: fenOf(amountFen) }))
      : null,
    threePublic: {
      overseas: fenOf(row.overseasFen),
      vehiclePurchase: fenOf(row.vehiclePurchaseFen),
      vehicleOperation: fenOf(row.vehicleOperationFen),
      reception: fenOf(row.receptionFen),
    },
    operatingExpense: fenOf(row.operatingExpenseFen),
  };
}

/** 文字说明 as they stand in a book. */
export function narrativeOf(row: Prisma.NarrativeTextGetPayload<object>): NarrativeTexts {
  const noPriorYear = bookParts.narrative.shape.noPriorYear.parse(row.noPriorYear ?? undefined);
  return {
    ...(noPriorYear && { noPriorYear }),
    responsibilities: row.responsibilities,
    divisions: row.divisions,
    subordinates: row.subordinates,
    reasons: bookParts.narrative.shape.reasons.parse(row.reasons),
    uses: storedUses.parse(row.uses),
    contact: { name: row.contactName, phone: row.contactPhone },
  };
}

const storedNames = z.array(z.strictObject({ code: z.string(), name: z.string() }));

/** 科目名称 as they stand in a book. */
export function codeNamesOf({ codeNames }: Pick<BudgetRows, "codeNames">): CodeName[] {
  return storedNames.parse(codeNames);
}

/** 整体绩效 as it stands in a book. */
export function performanceOf({
  performanceObjective,
  indicators,
}: Pick<BudgetRows, "performanceObjective" | "indicators">): Performance {
  const own = indicators.filter(({ projectCode }) => projectCode === null);
  return { objective: performanceObjective, indicators: own.map(indicatorOf) };
}

function bookOf(budget: BudgetRows): BudgetBook {
  const { assets, priorYear, narrativeText } = budget;
  if (!assets || !narrativeText) throw new Error(`Budget ${budget.id} has no row of assets or of narrative texts`);
  const indicatorsIn = indicatorsByProject(budget.indicators);
  return {
    format: "budget-book/1",
    fiscalYear: budget.fiscalYear,
    edition: budget.edition,
    codeNames: codeNamesOf(budget),
    department: { code: budget.departmentCode, name: budget.departmentName, region: budget.region },
    units: budget.units.map(({ code, name, kind }) => ({ code, name, kind })),
    lines: budget.lines.map(lineOf),
    revenues: budget.revenues.map(revenueOf),
    carryForward: budget.carryForward.map(carryForwardOf),
    projects: budget.projects.map((row) => projectOf(row, indicatorsIn(row.code))),
    performance: performanceOf(budget),
    procurement: budget.procurement.map(procurementOf),
    assets: assetsOf(assets),
    priorYear: priorYear && priorYearOf(priorYear, budget.priorLines, budget.priorRevenues),
    narrative: narrativeOf(narrativeText),
    ...(budget.unitStatements.length > 0 && { unitStatements: budget.unitStatements.map(unitStatementOf) }),
  };
}

/**
 * Reads a whole budget from its rows. Call it within a transaction (repeatable read or stricter): a book is read by
 * several queries and must be of one moment.
 *
 * @throws Error when there is no such budget, or when it lacks a row that every budget has
 */
export async function readBudgetBook(db: Prisma.TransactionClient, budgetId: string): Promise<BudgetBook> {
  return bookOf(await readBudgetRows(db, budgetId));
}
