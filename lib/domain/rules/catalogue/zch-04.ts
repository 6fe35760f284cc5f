import type { Fen } from "../../money";
import type { Rule } from "../types";
import { statesAssets } from "./shared-applies";
import { totalsOf } from "./shared-totals";
import { valuesOf } from "./shared-values";

/**
 * Money from all sources buys equipment, above all the own income of hospitals and schools. Equipment may also be paid by
 * instalments or come from elsewhere, so the rule asks. That vehicles agree with their money is SG-05.
 */
export const ZCH_04: Rule = {
  id: "ZCH-04",
  title: "计划购置的大型设备有相应的资本性支出",
  severity: "confirm",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  applies: statesAssets,
  check: ({ book, edition: { unit, parameters } }) => {
    const { general, specialised } = parameters.equipmentThresholds;
    const { generalEquipment, specialisedEquipment } = book.assets.purchases;
    const least: Fen = general * generalEquipment + specialised * specialisedEquipment;
    const planned = [...totalsOf(book).economic].reduce(
      (sum, [code, amount]) => (/^3(09|10)/.test(code) ? sum + amount : sum),
      0,
    );
    if (least <= planned) return [];
    const values = valuesOf(least, planned, unit);
    return [
      {
        place: { kind: "book", path: "assets.purchases" },
        message: `计划购置通用设备 ${generalEquipment} 台、专用设备 ${specialisedEquipment} 台，按单价限额至少 ${values.actual}，大于各项资金的 309、310 类资本性支出 ${values.expected}`,
        ...values,
        remedy: "核对计划购置设备的台数，以及 309、310 类的明细；分期付款、由其他单位负担的，写明理由后保留",
      },
    ];
  },
};
