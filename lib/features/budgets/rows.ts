import type { Prisma } from "@/generated/prisma/client";
import type { BudgetBook, Indicator, Reason } from "@/lib/domain/book";
import { formatYuan } from "@/lib/domain/money";

/** The rows of one budget below its own, by model, ready for createMany. Arrays keep their order in `position`. */
export interface BookRows {
  units: Prisma.BudgetUnitCreateManyInput[];
  projects: Prisma.ProjectCreateManyInput[];
  lines: Prisma.LineCreateManyInput[];
  revenues: Prisma.RevenueCreateManyInput[];
  carryForward: Prisma.CarryForwardCreateManyInput[];
  indicators: Prisma.IndicatorCreateManyInput[];
  procurement: Prisma.ProcurementCreateManyInput[];
  assets: Prisma.AssetsUncheckedCreateInput;
  priorYear: Prisma.PriorYearUncheckedCreateInput | null;
  priorLines: Prisma.PriorYearLineCreateManyInput[];
  priorRevenues: Prisma.PriorYearRevenueCreateManyInput[];
  narrativeText: Prisma.NarrativeTextUncheckedCreateInput;
}

function indicatorRows(
  indicators: readonly Indicator[],
  budgetId: string,
  projectCode: string | null,
): Prisma.IndicatorCreateManyInput[] {
  return indicators.map(({ unit, ...rest }, position) => ({
    ...rest,
    budgetId,
    position,
    projectCode,
    measurementUnit: unit,
  }));
}

function reasonJson(reason: Reason): Prisma.InputJsonObject {
  if ("text" in reason) return { text: reason.text };
  return { causes: reason.causes.map((cause) => ({ text: cause.text, amount: formatYuan(cause.amount) })) };
}

function assetsRow(book: BudgetBook, budgetId: string): Prisma.AssetsUncheckedCreateInput {
  const { vehicles, equipment, purchases, asOfYear } = book.assets;
  return {
    budgetId,
    asOfYear,
    vehiclesOwned: vehicles.owned,
    vehiclesShared: vehicles.shared,
    seniorVehicles: vehicles.byKind.senior,
    confidentialVehicles: vehicles.byKind.confidential,
    emergencyVehicles: vehicles.byKind.emergency,
    lawEnforcementVehicles: vehicles.byKind.lawEnforcement,
    retiredCadreVehicles: vehicles.byKind.retiredCadre,
    specialisedVehicles: vehicles.byKind.specialised,
    businessVehicles: vehicles.byKind.business,
    generalEquipment: equipment.general,
    specialisedEquipment: equipment.specialised,
    purchasedVehicles: purchases.vehicles,
    purchasedGeneralEquipment: purchases.generalEquipment,
    purchasedSpecialisedEquipment: purchases.specialisedEquipment,
  };
}

function priorYearRow(book: BudgetBook, budgetId: string): Prisma.PriorYearUncheckedCreateInput | null {
  const prior = book.priorYear;
  if (!prior) return null;
  return {
    budgetId,
    fiscalYear: prior.fiscalYear,
    overseasFen: BigInt(prior.threePublic.overseas),
    vehiclePurchaseFen: BigInt(prior.threePublic.vehiclePurchase),
    vehicleOperationFen: BigInt(prior.threePublic.vehicleOperation),
    receptionFen: BigInt(prior.threePublic.reception),
    operatingExpenseFen: BigInt(prior.operatingExpense),
    revenuesKnown: prior.revenues !== null,
  };
}

function narrativeRow(book: BudgetBook, budgetId: string): Prisma.NarrativeTextUncheckedCreateInput {
  const { responsibilities, divisions, subordinates, reasons, uses, contact } = book.narrative;
  return {
    budgetId,
    responsibilities,
    divisions,
    subordinates,
    reasons: Object.fromEntries(Object.entries(reasons).map(([subject, reason]) => [subject, reasonJson(reason)])),
    uses,
    contactName: contact.name,
    contactPhone: contact.phone,
  };
}

/** A book as the rows of one budget. The inverse of `bookOf`. */
export function rowsOf(book: BudgetBook, budgetId: string): BookRows {
  const own = (position: number) => ({ budgetId, position });
  const fen = (amount: number) => ({ amountFen: BigInt(amount) });
  return {
    units: book.units.map((unit, i) => ({ ...unit, ...own(i) })),
    projects: book.projects.map(({ unit, localTransfer, indicators: _, ...rest }, i) => ({
      ...rest,
      ...own(i),
      unitCode: unit,
      localTransferFen: BigInt(localTransfer),
    })),
    lines: book.lines.map(({ id, unit, project, amount, ...rest }, i) => ({
      ...rest,
      ...own(i),
      ...fen(amount),
      lineId: id,
      unitCode: unit,
      projectCode: project,
    })),
    revenues: book.revenues.map(({ unit, amount, ...rest }, i) => ({
      ...rest,
      ...own(i),
      ...fen(amount),
      unitCode: unit,
    })),
    carryForward: book.carryForward.map(({ unit, amount, ...rest }, i) => ({
      ...rest,
      ...own(i),
      ...fen(amount),
      unitCode: unit,
    })),
    indicators: [
      ...indicatorRows(book.performance.indicators, budgetId, null),
      ...book.projects.flatMap((project) => indicatorRows(project.indicators, budgetId, project.code)),
    ],
    procurement: book.procurement.map(({ unit, amount, project, ...rest }, i) => ({
      ...rest,
      ...own(i),
      ...fen(amount),
      unitCode: unit,
      projectCode: project,
    })),
    assets: assetsRow(book, budgetId),
    priorYear: priorYearRow(book, budgetId),
    priorLines: (book.priorYear?.lines ?? []).map(({ amount, ...rest }, i) => ({ ...rest, ...own(i), ...fen(amount) })),
    priorRevenues: (book.priorYear?.revenues ?? []).map(({ amount, ...rest }, i) => ({
      ...rest,
      ...own(i),
      ...fen(amount),
    })),
    narrativeText: narrativeRow(book, budgetId),
  };
}
