import { VEHICLE_KINDS } from "../../book/types";
import type { Rule } from "../types";
import { statesAssets } from "./shared-applies";

export const ZCH_01: Rule = {
  id: "ZCH-01",
  title: "各类用途的车辆数之和等于本{body}权属车辆数，跨部门使用的车辆另列",
  severity: "block",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  applies: statesAssets,
  check: ({ book }) => {
    const { owned, byKind } = book.assets.vehicles;
    const sum = VEHICLE_KINDS.reduce((total, kind) => total + byKind[kind], 0);
    if (sum === owned) return [];
    return [
      {
        place: { kind: "book", path: "assets.vehicles.byKind" },
        message: `按用途分列的车辆共 ${sum} 辆，与本{body}权属车辆 ${owned} 辆不一致`,
        actual: `${sum} 辆`,
        expected: `${owned} 辆`,
        difference: `${sum - owned} 辆`,
        remedy: "核对各类用途的车辆数；跨部门使用的公务用车只填在“跨部门使用”一栏",
      },
    ];
  },
};
