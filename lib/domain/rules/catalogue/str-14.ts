import { THREE_PUBLIC_TERMS, VEHICLE_TERMS } from "../../book/terms";
import { type Assets, type PriorYear, THREE_PUBLIC_ITEMS, type UnitStatement, VEHICLE_KINDS } from "../../book/types";
import { variantOf } from "../../book/variant";
import type { Rule, RuleContext, Violation } from "../types";
import { sumOf } from "./shared-units";
import { amountText } from "./shared-values";

/** What is counted of assets, with its path. Cars that several use together are counted by each of them. */
const COUNTS: readonly { path: string; what: string; of: (assets: Assets) => number }[] = [
  { path: "vehicles.owned", what: "权属车辆", of: ({ vehicles }) => vehicles.owned },
  ...VEHICLE_KINDS.map((kind) => ({
    path: `vehicles.byKind.${kind}`,
    what: VEHICLE_TERMS[kind],
    of: ({ vehicles }: Assets) => vehicles.byKind[kind],
  })),
  { path: "equipment.general", what: "通用设备", of: ({ equipment }) => equipment.general },
  { path: "equipment.specialised", what: "专用设备", of: ({ equipment }) => equipment.specialised },
  { path: "purchases.vehicles", what: "计划购置车辆", of: ({ purchases }) => purchases.vehicles },
  { path: "purchases.generalEquipment", what: "计划购置通用设备", of: ({ purchases }) => purchases.generalEquipment },
  {
    path: "purchases.specialisedEquipment",
    what: "计划购置专用设备",
    of: ({ purchases }) => purchases.specialisedEquipment,
  },
];

/** One figure of the department and what its units state of it. */
interface Compared {
  path: string;
  what: string;
  whole: number;
  parts: number;
  words: (value: number) => string;
}

const REMEDY = "核对部门和各单位填报的数；部门本级以外另有情形的，写明理由后保留";

/** What all units stated must be the department's; what only some did may not be more than that. */
function differing(compared: readonly Compared[], isWhole: boolean): Violation[] {
  return compared
    .filter(({ whole, parts }) => (isWhole ? parts !== whole : parts > whole))
    .map(({ path, what, whole, parts, words }): Violation => {
      const [actual, expected] = [words(parts), words(whole)];
      const how = parts > whole ? "大于" : "小于";
      return {
        place: { kind: "book", path },
        message: `各单位填报的${what}合计 ${actual}，${how}部门的 ${expected}`,
        ...{ actual, expected, remedy: REMEDY },
      };
    });
}

function ofAssets({ book }: RuleContext, statements: readonly UnitStatement[]): Violation[] {
  const stated = statements.flatMap(({ assets }) => assets ?? []);
  if (stated.length === 0) return [];
  const compared = COUNTS.map(({ path, what, of }) => ({
    path: `assets.${path}`,
    what,
    whole: of(book.assets),
    parts: stated.reduce((sum, assets) => sum + of(assets), 0),
    words: String,
  }));
  return differing(compared, stated.length === book.units.length);
}

function ofLastYear({ book, edition }: RuleContext, statements: readonly UnitStatement[]): Violation[] {
  const { priorYear } = book;
  const stated = statements.flatMap((one) => one.priorYear ?? []);
  if (!priorYear || stated.length === 0) return [];
  const words = (fen: number) => amountText(fen, edition.unit);
  const sum = (of: (year: PriorYear) => number) => stated.reduce((total, year) => total + of(year), 0);
  const figure = (path: string, what: string, of: (year: PriorYear) => number): Compared => ({
    ...{ path: `priorYear${path}`, what, whole: of(priorYear), parts: sum(of), words },
  });
  const compared = [
    figure("", "上年支出", ({ lines }) => sumOf(lines)),
    ...THREE_PUBLIC_ITEMS.map((item) =>
      figure(`.threePublic.${item}`, `上年${THREE_PUBLIC_TERMS[item]}`, ({ threePublic }) => threePublic[item]),
    ),
    figure(".operatingExpense", "上年机关运行经费", ({ operatingExpense }) => operatingExpense),
  ];
  const isNew = new Set(book.narrative.noPriorYear?.units.map(({ unit }) => unit));
  const known = new Set(statements.flatMap((one) => (one.priorYear ? [one.unit] : [])));
  return differing(
    compared,
    book.units.every(({ code }) => known.has(code) || isNew.has(code)),
  );
}

/** Figures of this year add up by themselves: the units' books are parts of the department's. */
export const STR_14: Rule = {
  id: "STR-14",
  title: "各单位填报的国有资产、上年数合计与部门一致",
  severity: "confirm",
  basis: "预算法实施条例（2020）第六条（所属单位分别公开预算）",
  applies: ({ book }) => {
    if (variantOf(book) === "unit") return "单位预算不再分单位";
    if (book.units.length < 2) return "只有一个预算单位";
    const hasFigures = book.unitStatements?.some(({ assets, priorYear }) => assets || priorYear);
    return hasFigures || "各单位没有填报国有资产和上年数";
  },
  check: (context) => {
    const statements = context.book.unitStatements ?? [];
    return [...ofAssets(context, statements), ...ofLastYear(context, statements)];
  },
};
