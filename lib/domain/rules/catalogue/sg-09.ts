import { THREE_PUBLIC_CODES } from "../../book/three-public";
import type { Place, Rule } from "../types";
import { atLines } from "./cls-lines";
import { statesAssets } from "./shared-applies";
import { sumOf } from "./shared-units";
import { amountText } from "./shared-values";

export const SG_09: Rule = {
  id: "SG-09",
  title: "购置公务用车的平均价格不超过配备标准",
  severity: "confirm",
  basis: "党政机关公务用车管理办法（中办发〔2017〕71号）第八条（其他公务用车18万元以内，机要通信用车12万元以内）",
  applies: (context) => {
    const stated = statesAssets(context);
    return stated === true ? context.book.assets.purchases.vehicles > 0 || "没有计划购置车辆" : stated;
  },
  check: ({ book, edition: { unit, parameters } }) => {
    const { vehicles } = book.assets.purchases;
    const lines = book.lines.filter(
      ({ economic, amount }) => amount > 0 && THREE_PUBLIC_CODES.vehiclePurchase.includes(economic),
    );
    const [sum, limit] = [sumOf(lines), parameters.vehiclePriceLimit * vehicles];
    if (vehicles === 0 || sum <= limit) return [];
    const { place, also } = atLines(lines, "amount");
    const cars: Place = { kind: "book", path: "assets.purchases.vehicles" };
    return [
      {
        ...{ place, also: [...also, cars] },
        message: `计划购置车辆 ${vehicles} 辆，购置费 ${amountText(sum, unit)}，平均每辆超过 ${amountText(parameters.vehiclePriceLimit, unit)}`,
        actual: amountText(sum, unit),
        expected: `不超过 ${amountText(limit, unit)}`,
        difference: amountText(sum - limit, unit),
        remedy: "核对购置费和车辆数；特种专业技术用车、大中型客车等经批准的，写明批准依据",
      },
    ];
  },
};
