import { equationRule } from "./shared-equations";
import { cellsOf } from "./shared-figures";

/** That vehicles agree with their money is SG-05. */
export const ZCH_04 = equationRule(
  {
    id: "ZCH-04",
    title: "计划购置的大型设备有相应的资本性支出",
    severity: "block",
    basis: "财预〔2016〕143号；国有资产占有使用情况说明",
    remedy: "核对计划购置设备的台数，以及一般公共预算 309、310 类的明细",
  },
  ({ book, edition }) => {
    const { general, specialised } = edition.parameters.equipmentThresholds;
    const { generalEquipment, specialisedEquipment } = book.assets.purchases;
    return [
      {
        actual: {
          label: `计划购置通用设备 ${generalEquipment} 台、专用设备 ${specialisedEquipment} 台，按单价限额至少`,
          cells: [],
          plus: general * generalEquipment + specialised * specialisedEquipment,
        },
        relation: "atMost",
        at: { kind: "book", path: "assets.purchases" },
        expected: {
          label: "表六、表八 309、310 类资本性支出之和",
          cells: ["309", "310"].flatMap((code) => cellsOf(["6", "8"], code, "total")),
        },
      },
    ];
  },
);
