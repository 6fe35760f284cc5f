import type { Rule } from "../types";
import { amountText } from "./shared-values";

const MONEY = "10!threePublic:budget.vehicleOperation";

export const SG_06: Rule = {
  id: "SG-06",
  title: "有公务用车运行费的应有车辆，且每车费用合理",
  severity: "confirm",
  basis: "财预〔2016〕143号；公务用车管理要求",
  check: ({ book, figure, edition: { unit, parameters } }) => {
    const { plausibleVehicleCost: perVehicle } = parameters;
    const fen = figure(MONEY)?.fen ?? 0;
    const vehicles = book.assets.vehicles.owned + book.assets.vehicles.shared;
    if (fen <= perVehicle * vehicles) return [];
    const limit = amountText(perVehicle, unit);
    return [
      {
        place: { kind: "cell", address: MONEY },
        message: `表十公务用车运行费 ${amountText(fen, unit)}，实际使用车辆 ${vehicles} 辆，平均每辆超过 ${limit}`,
        actual: amountText(fen, unit),
        expected: `不超过 ${amountText(perVehicle * vehicles, unit)}`,
        difference: amountText(fen - perVehicle * vehicles, unit),
        remedy: "核对运行费和车辆数（本部门权属与跨部门使用之和）；确属需要的，说明原因后保留",
      },
    ];
  },
};
