import { VEHICLE_TERMS } from "../../../book/terms";
import { OPERATING_EXPENSE_UNIT_KINDS } from "../../../book/three-public";
import { type BudgetBook, VEHICLE_KINDS } from "../../../book/types";
import { bodyWord, variantOf } from "../../../book/variant";
import type { NarrativeContext } from "../../../narrative/context";
import type { Draft, DraftParagraph } from "../../../narrative/outline";
import { join, say } from "../../../narrative/say";
import type { Run } from "../../../narrative/types";
import { performance } from "./performance";

/** 五、其他重要事项的情况说明 (预算法第十四条) */
export function otherMatters(book: BudgetBook, context: NarrativeContext): Draft {
  return {
    key: "otherMatters",
    heading: context.heading("otherMatters"),
    sections: [
      { key: "operatingExpense", heading: "机关运行经费", text: operatingExpense(book, context) },
      ...(context.prints("procurement")
        ? [{ key: "procurement", heading: "政府采购情况", text: procurement(book, context) }]
        : []),
      { key: "performance", heading: "绩效目标设置情况", text: performance(book, context) },
      {
        key: "assets",
        heading: "国有资产占有使用情况",
        paragraphs: assets(book, context),
      },
    ],
  };
}

function operatingExpense(book: BudgetBook, context: NarrativeContext): Run[] {
  const kinds: readonly string[] = OPERATING_EXPENSE_UNIT_KINDS;
  const address = "narrative!operatingExpense.amount";
  const change = context.change(address, "narrative!priorOperatingExpense.amount");
  if (!book.units.some((unit) => kinds.includes(unit.kind)) && !change?.run) {
    return say`${withoutOperatingExpense(book)}，${book.fiscalYear}年未安排机关运行经费。`;
  }
  const amount = say`${book.fiscalYear}年一般公共预算财政拨款机关运行经费${context.amount(address)}`;
  const why = context.reason("operatingExpense", change);
  return say`${amount}${context.compared(change)}${why}${operatingUse(context, address)}。${context.uncompared("机关运行经费")}`;
}

/** Why there is no 机关运行经费: it belongs to 行政单位 and 参照公务员法管理的事业单位 alone. */
function withoutOperatingExpense(book: BudgetBook): string {
  return variantOf(book) === "unit"
    ? "本单位为事业单位，不在机关运行经费的范围内"
    : "本部门无行政单位和参照公务员法管理的事业单位";
}

/** People's text, else the economic items the money is planned for, in code order. */
function operatingUse(context: NarrativeContext, address: string): Run[] {
  const written = context.has(address) ? context.use("operatingExpense") : [];
  if (written.length) return say`；${written}`;
  const names = context.economicNames(address);
  return names.length ? say`；主要用于${names.slice(0, 10).join("、")}${names.length > 10 ? "等" : ""}` : [];
}

function procurement(book: BudgetBook, context: NarrativeContext): Run[] {
  const split = (column: string) =>
    join(
      [
        say`政府采购货物预算${context.amount(`procurement!A.${column}`)}`,
        say`政府采购工程预算${context.amount(`procurement!B.${column}`)}`,
        say`政府采购服务预算${context.amount(`procurement!C.${column}`)}`,
      ],
      "、",
    );
  const whose = `本${bodyWord(book)}${book.units.length > 1 ? "各预算单位" : ""}`;
  const all = say`${book.fiscalYear}年${whose}政府采购预算总额${context.amount("procurement!total.total")}，其中：${split("total")}。`;
  const column = "generalPublicBudget";
  const carried = context.has("procurement!total.carriedOver");
  const general = say`${carried ? "当年" : ""}一般公共预算财政拨款安排的政府采购${context.amount(`procurement!total.${column}`)}，其中：${split(column)}。`;
  return say`${all}${general}${carried ? say`上年结转资金安排的政府采购${context.amount("procurement!total.carriedOver")}。` : []}`;
}

/** What a unit has, nobody can tell from what its department has. */
function assets(book: BudgetBook, context: NarrativeContext): DraftParagraph[] {
  if (book.notStated?.includes("assets")) {
    return [["held", say`${context.words("", "assets", "本单位国有资产占有使用情况")}。`]];
  }
  return [
    ["held", assetsHeld(book, context)],
    ["planned", assetsPlanned(book, context)],
  ];
}

function assetsHeld(book: BudgetBook, context: NarrativeContext): Run[] {
  const { vehicles, equipment, asOfYear } = book.assets;
  const count = (value: number, path: string) => context.count(value, `assets.${path}`);
  const kinds = VEHICLE_KINDS.map(
    (kind) => say`${VEHICLE_TERMS[kind]}${count(vehicles.byKind[kind], `vehicles.byKind.${kind}`)}辆`,
  );
  const used = count(vehicles.owned + vehicles.shared, "vehicles");
  const own = `本${bodyWord(book)}`;
  const any = vehicles.owned > 0 || VEHICLE_KINDS.some((kind) => vehicles.byKind[kind] > 0);
  const kindsOwned = any ? say`权属车辆按用途分：${join(kinds, "、")}。` : [];
  const cars = say`截至${asOfYear}年底，${own}实际使用车辆${used}辆，其中${own}权属车辆${count(vehicles.owned, "vehicles.owned")}辆、使用跨部门公务用车${count(vehicles.shared, "vehicles.shared")}辆。${kindsOwned}`;
  return say`${cars}单位价值50万元以上通用设备${count(equipment.general, "equipment.general")}台（套），单位价值100万元以上专用设备${count(equipment.specialised, "equipment.specialised")}台（套）。`;
}

function assetsPlanned(book: BudgetBook, context: NarrativeContext): Run[] {
  const { purchases } = book.assets;
  const count = (value: number, path: string) => context.count(value, `assets.purchases.${path}`);
  return say`${book.fiscalYear}年一般公共预算安排购置车辆${count(purchases.vehicles, "vehicles")}辆；${bodyWord(book)}预算安排购置单位价值50万元以上通用设备${count(purchases.generalEquipment, "generalEquipment")}台（套）、单位价值100万元以上专用设备${count(purchases.specialisedEquipment, "specialisedEquipment")}台（套）。`;
}
