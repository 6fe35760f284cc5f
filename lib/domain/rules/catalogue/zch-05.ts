import type { BudgetBook } from "../../book/types";
import type { Fen } from "../../money";
import type { Rule, Violation } from "../types";
import { statesAssets } from "./shared-applies";
import { sumOf } from "./shared-units";
import { amountText } from "./shared-values";

/** So many years of the department's whole expenditure are not worth what it has of one kind. */
const YEARS = 10;

/** A car is worth about this much, in fen; more cars than the whole budget could buy in a year are hardly there. */
const CAR: Fen = 10_000_000;

/** Few pieces are believed of any department. */
const FEW = 20;

/** Whether there are more pieces, worth `each` in fen, than `most` could buy. */
const isMany = ({ count, each, most }: { count: number; each: Fen; most: Fen }) => count > FEW && count * each > most;

/** Whether there are more cars than a year of the department's expenditure could buy. */
export function isManyCars({ assets, lines }: BudgetBook): boolean {
  return isMany({ count: assets.vehicles.owned, each: CAR, most: sumOf(lines) });
}

export const ZCH_05: Rule = {
  id: "ZCH-05",
  title: "车辆、设备的数量与部门规模相称",
  severity: "confirm",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  applies: statesAssets,
  check: ({ book, edition: { unit, parameters } }) => {
    const { vehicles, equipment, purchases } = book.assets;
    const { general, specialised } = parameters.equipmentThresholds;
    const total = sumOf(book.lines);
    const counts = [
      { path: "vehicles.owned", what: "权属车辆", count: vehicles.owned, measure: "辆", each: CAR, most: total },
      {
        path: "vehicles.shared",
        what: "使用跨部门公务车",
        count: vehicles.shared,
        measure: "辆",
        each: CAR,
        most: total,
      },
      {
        path: "equipment.general",
        what: "通用设备",
        count: equipment.general,
        measure: "台",
        each: general,
        most: total * YEARS,
      },
      {
        path: "equipment.specialised",
        what: "专用设备",
        count: equipment.specialised,
        measure: "台",
        each: specialised,
        most: total * YEARS,
      },
      {
        path: "purchases.vehicles",
        what: "计划购置车辆",
        count: purchases.vehicles,
        measure: "辆",
        each: CAR,
        most: total,
      },
    ];
    return counts.filter(isMany).map(
      ({ path, what, count, measure }): Violation => ({
        place: { kind: "book", path: `assets.${path}` },
        message: `${what} ${count} ${measure}，与本{body}全年支出 ${amountText(total, unit)}不相称，可能填成了金额`,
        actual: `${count} ${measure}`,
        remedy: "这里填写数量，不填金额；数量无误的，写明理由后保留",
      }),
    );
  },
};
