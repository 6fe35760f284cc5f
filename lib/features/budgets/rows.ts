import { Prisma } from "@/generated/prisma/client";
import type {
  Assets,
  BudgetBook,
  CarryForward,
  Indicator,
  Line,
  NarrativeTexts,
  PriorYear,
  ProcurementItem,
  Project,
  Revenue,
  UnitStatement,
} from "@/lib/domain/book";
import { writeReason } from "@/lib/domain/book/reason";
import { writeUnitStatement } from "@/lib/domain/book/write";
import type { CodeName } from "@/lib/domain/classification";
import { rankAt } from "@/lib/domain/entry/rank";

/** The rows of one budget below its own, by model, ready for createMany. Arrays keep their order in `rank` or `position`. */
export interface BookRows {
  units: Prisma.BudgetUnitCreateManyInput[];
  projects: Prisma.ProjectCreateManyInput[];
  lines: Prisma.LineCreateManyInput[];
  revenues: Prisma.RevenueCreateManyInput[];
  carryForward: Prisma.CarryForwardCreateManyInput[];
  indicators: Prisma.IndicatorCreateManyInput[];
  procurement: Prisma.ProcurementCreateManyInput[];
  unitStatements: Prisma.UnitStatementCreateManyInput[];
  assets: Prisma.AssetsUncheckedCreateInput;
  priorYear: Prisma.PriorYearUncheckedCreateInput | null;
  priorLines: Prisma.PriorYearLineCreateManyInput[];
  priorRevenues: Prisma.PriorYearRevenueCreateManyInput[];
  narrativeText: Prisma.NarrativeTextUncheckedCreateInput;
}

/** The columns of a line but for those that say which row it is: key, budget, rank and version. So in all below. */
export function lineColumns({ id, unit, project, amount, ...rest }: Line) {
  return {
    ...rest,
    lineId: id,
    unitCode: unit,
    projectCode: project,
    amountFen: BigInt(amount),
    calculation: rest.calculation ?? null,
  };
}

/** The columns of 收入. */
export function revenueColumns({ unit, amount, ...rest }: Revenue) {
  return { ...rest, unitCode: unit, amountFen: BigInt(amount) };
}

/** The columns of 结转下年. */
export function carryForwardColumns({ unit, amount, ...rest }: CarryForward) {
  return { ...rest, unitCode: unit, amountFen: BigInt(amount) };
}

/** The columns of a project; its indicators have rows of their own. */
export function projectColumns({ unit, localTransfer, indicators: _, ...rest }: Project) {
  return { ...rest, unitCode: unit, localTransferFen: BigInt(localTransfer) };
}

/** The columns of 政府采购. */
export function procurementColumns({ unit, amount, project, ...rest }: ProcurementItem) {
  return { ...rest, unitCode: unit, amountFen: BigInt(amount), projectCode: project };
}

/** The columns of 单位填报: all that a unit states, as the book file has it. */
export function unitStatementColumns(statement: UnitStatement) {
  const { unit, ...content } = writeUnitStatement(statement);
  return { unitCode: statement.unit, content: content as Prisma.InputJsonObject };
}

/** The rows of the indicators of a project, or of the department when `projectCode` is null. */
export function indicatorRows(
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

/** The rows of what 上年数 lists. */
export function priorRows(prior: PriorYear | null, budgetId: string): Pick<BookRows, "priorLines" | "priorRevenues"> {
  const row = <T extends { amount: number }>({ amount, ...rest }: T, position: number) => ({
    ...rest,
    budgetId,
    position,
    amountFen: BigInt(amount),
  });
  return { priorLines: prior?.lines.map(row) ?? [], priorRevenues: prior?.revenues?.map(row) ?? [] };
}

/** 科目名称 as JSON. */
export function codeNamesJson(names: readonly CodeName[]): Prisma.InputJsonArray {
  return names.map(({ code, name }) => ({ code, name }));
}

/** The columns of 国有资产. */
export function assetsColumns({ vehicles, equipment, purchases, asOfYear }: Assets) {
  return {
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

/** The columns of 上年数; what it lists has rows of its own. */
export function priorYearColumns(prior: PriorYear) {
  return {
    fiscalYear: prior.fiscalYear,
    overseasFen: BigInt(prior.threePublic.overseas),
    vehiclePurchaseFen: BigInt(prior.threePublic.vehiclePurchase),
    vehicleOperationFen: BigInt(prior.threePublic.vehicleOperation),
    receptionFen: BigInt(prior.threePublic.reception),
    operatingExpenseFen: BigInt(prior.operatingExpense),
    revenuesKnown: prior.revenues !== null,
  };
}

/** The columns of 文字说明. */
export function narrativeColumns(texts: NarrativeTexts) {
  const { responsibilities, divisions, subordinates, reasons, uses, contact, noPriorYear } = texts;
  return {
    responsibilities,
    divisions,
    subordinates,
    reasons: Object.fromEntries(Object.entries(reasons).map(([subject, reason]) => [subject, writeReason(reason)])),
    uses,
    contactName: contact.name,
    contactPhone: contact.phone,
    noPriorYear: noPriorYear ? { department: noPriorYear.department, units: noPriorYear.units } : Prisma.DbNull,
  };
}

/** A line's id as the program gives it: `81` → `L081`. */
export function numberedLineId(number: number): string {
  return `L${String(number).padStart(3, "0")}`;
}

/** The highest number among line ids of that form, 0 when there is none; a number of ten digits is no number of ours. */
export function lastLineNumber(lines: readonly Line[]): number {
  return lines.reduce((last, { id }) => Math.max(last, Number(/^L(\d{1,9})$/.exec(id)?.[1] ?? 0)), 0);
}

/** A book as the rows of one budget. The inverse of `bookOf`. */
export function rowsOf(book: BudgetBook, budgetId: string): BookRows {
  const own = (place: number) => ({ budgetId, rank: rankAt(place) });
  return {
    units: book.units.map((unit, position) => ({ ...unit, budgetId, position })),
    projects: book.projects.map((project, i) => ({ ...projectColumns(project), ...own(i) })),
    lines: book.lines.map((line, i) => ({ ...lineColumns(line), ...own(i) })),
    revenues: book.revenues.map((revenue, i) => ({ ...revenueColumns(revenue), ...own(i) })),
    carryForward: book.carryForward.map((one, i) => ({ ...carryForwardColumns(one), ...own(i) })),
    indicators: [
      ...indicatorRows(book.performance.indicators, budgetId, null),
      ...book.projects.flatMap((project) => indicatorRows(project.indicators, budgetId, project.code)),
    ],
    procurement: book.procurement.map((item, i) => ({ ...procurementColumns(item), ...own(i) })),
    unitStatements: (book.unitStatements ?? []).map((one, i) => ({ ...unitStatementColumns(one), ...own(i) })),
    assets: { budgetId, ...assetsColumns(book.assets) },
    priorYear: book.priorYear && { budgetId, ...priorYearColumns(book.priorYear) },
    ...priorRows(book.priorYear, budgetId),
    narrativeText: { budgetId, ...narrativeColumns(book.narrative) },
  };
}
