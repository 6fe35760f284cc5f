import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import {
  type Assets,
  type BudgetBook,
  type Indicator,
  type NarrativeTexts,
  type PriorYear,
  REASON_SUBJECTS,
  USE_SUBJECTS,
} from "@/lib/domain/book";
import { exact, type Fen, parseYuan } from "@/lib/domain/money";

/** Every row of a budget, one query after another: the connection of a transaction takes one at a time. */
async function readRows(db: Prisma.TransactionClient, budgetId: string) {
  const inOrder = { where: { budgetId }, orderBy: { position: "asc" } } as const;
  const one = { where: { budgetId } };
  return {
    ...(await db.budget.findUniqueOrThrow({ where: { id: budgetId } })),
    units: await db.budgetUnit.findMany(inOrder),
    lines: await db.line.findMany(inOrder),
    revenues: await db.revenue.findMany(inOrder),
    carryForward: await db.carryForward.findMany(inOrder),
    projects: await db.project.findMany(inOrder),
    indicators: await db.indicator.findMany(inOrder),
    procurement: await db.procurement.findMany(inOrder),
    assets: await db.assets.findUnique(one),
    priorYear: await db.priorYear.findUnique(one),
    priorLines: await db.priorYearLine.findMany(inOrder),
    priorRevenues: await db.priorYearRevenue.findMany(inOrder),
    narrativeText: await db.narrativeText.findUnique(one),
  };
}

type BudgetRows = Awaited<ReturnType<typeof readRows>>;

const storedReason = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    causes: z.array(
      z.strictObject({ text: z.string(), amount: z.string().transform((text) => parseYuan(text, { negative: true })) }),
    ),
  }),
]);
const storedReasons = z.partialRecord(z.enum(REASON_SUBJECTS), storedReason);
const storedUses = z.partialRecord(z.enum(USE_SUBJECTS), z.string());

function fenOf(amount: bigint): Fen {
  return exact(Number(amount), "数据库中的金额");
}

function indicatorsOf(budget: BudgetRows, projectCode: string | null): Indicator[] {
  return budget.indicators
    .filter((row) => row.projectCode === projectCode)
    .map(({ name, weight, measurementUnit, relation, target, core }) => ({
      name,
      weight,
      unit: measurementUnit,
      relation,
      target,
      core,
    }));
}

function assetsOf(row: NonNullable<BudgetRows["assets"]>): Assets {
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

function priorYearOf({ priorYear: row, priorLines, priorRevenues }: BudgetRows): PriorYear | null {
  if (!row) return null;
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

function narrativeOf(row: NonNullable<BudgetRows["narrativeText"]>): NarrativeTexts {
  return {
    responsibilities: row.responsibilities,
    divisions: row.divisions,
    subordinates: row.subordinates,
    reasons: storedReasons.parse(row.reasons),
    uses: storedUses.parse(row.uses),
    contact: { name: row.contactName, phone: row.contactPhone },
  };
}

function amountsOf(budget: BudgetRows): Pick<BudgetBook, "lines" | "revenues" | "carryForward" | "procurement"> {
  return {
    lines: budget.lines.map((row) => ({
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
      note: row.note,
    })),
    revenues: budget.revenues.map((row) => ({
      unit: row.unitCode,
      source: row.source,
      carriedOver: row.carriedOver,
      amount: fenOf(row.amountFen),
    })),
    carryForward: budget.carryForward.map((row) => ({
      unit: row.unitCode,
      source: row.source,
      amount: fenOf(row.amountFen),
    })),
    procurement: budget.procurement.map((row) => ({
      unit: row.unitCode,
      category: row.category,
      name: row.name,
      source: row.source,
      carriedOver: row.carriedOver,
      amount: fenOf(row.amountFen),
      project: row.projectCode,
    })),
  };
}

function bookOf(budget: BudgetRows): BudgetBook {
  const { assets, narrativeText } = budget;
  if (!assets || !narrativeText) throw new Error(`Budget ${budget.id} has no row of assets or of narrative texts`);
  return {
    format: "budget-book/1",
    fiscalYear: budget.fiscalYear,
    edition: budget.edition,
    department: { code: budget.departmentCode, name: budget.departmentName, region: budget.region },
    units: budget.units.map(({ code, name, kind }) => ({ code, name, kind })),
    ...amountsOf(budget),
    projects: budget.projects.map((row) => ({
      code: row.code,
      name: row.name,
      unit: row.unitCode,
      category: row.category,
      tier: row.tier,
      supervisor: row.supervisor,
      localTransfer: fenOf(row.localTransferFen),
      overview: row.overview,
      objective: row.objective,
      indicators: indicatorsOf(budget, row.code),
    })),
    performance: { objective: budget.performanceObjective, indicators: indicatorsOf(budget, null) },
    assets: assetsOf(assets),
    priorYear: priorYearOf(budget),
    narrative: narrativeOf(narrativeText),
  };
}

/**
 * Reads a whole budget from its rows. Call it within a transaction (repeatable read or stricter): a book is read by
 * several queries and must be of one moment.
 *
 * @throws Error when there is no such budget, or when it lacks a row that every budget has
 */
export async function readBudgetBook(db: Prisma.TransactionClient, budgetId: string): Promise<BudgetBook> {
  return bookOf(await readRows(db, budgetId));
}
