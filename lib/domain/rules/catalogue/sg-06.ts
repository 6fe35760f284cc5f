import { THREE_PUBLIC_CODES } from "../../book/three-public";
import type { Line } from "../../book/types";
import { doubtOf, yardsticksOf } from "../../magnitude";
import type { Place, Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { statesAssets } from "./shared-applies";
import { sumOf } from "./shared-units";
import { amountText } from "./shared-values";
import { isManyCars } from "./zch-05";

const OWNED: Place = { kind: "book", path: "assets.vehicles.owned" };

/** 其他交通费用, where the running of cars is put by mistake. */
const OTHER_TRANSPORT = "30239";

/**
 * Money is counted from all sources when too little is asked about, since institutions run cars on their own income, and of
 * the general public budget when too much is, since that is what is printed. Shared cars may be run by whoever owns them.
 */
export const SG_06: Rule = {
  id: "SG-06",
  title: "有公务用车运行费的应有车辆，有车辆的应有运行费，且每车费用合理",
  severity: "confirm",
  basis: "财预〔2016〕143号；党政机关公务用车管理办法（中办发〔2017〕71号）",
  applies: statesAssets,
  check: (context) => {
    const running = context.book.lines.filter(
      ({ economic, amount }) => amount > 0 && THREE_PUBLIC_CODES.vehicleOperation.includes(economic),
    );
    const yardsticks = yardsticksOf(context.book);
    if (running.some((line) => doubtOf(line, yardsticks) !== null)) return [];
    return running.length === 0 ? withoutCost(context) : judgedByCar(context, running);
  },
};

function withoutCost({ book }: RuleContext): Violation[] {
  const { owned } = book.assets.vehicles;
  if (owned === 0 || book.lines.length === 0) return [];
  const other = book.lines.filter(
    ({ economic, expense, amount }) => amount > 0 && economic === OTHER_TRANSPORT && expense !== "personnel",
  );
  const at = other.length ? atLines(other, "economic") : null;
  return [
    {
      place: OWNED,
      also: at ? [at.place, ...at.also] : [],
      message: `本{body}有车辆 ${owned} 辆，没有编列 30231 公务用车运行维护费`,
      actual: "0 万元",
      remedy: "核对车辆数，运行费是否列入了其他科目；由其他单位负担或封存待处置的，写明理由后保留",
    },
  ];
}

function judgedByCar(context: RuleContext, running: readonly Line[]): Violation[] {
  const { owned, shared } = context.book.assets.vehicles;
  const { unit, parameters } = context.edition;
  const general = running.filter(({ source }) => source === "generalPublicBudget");
  if (owned + shared === 0)
    return general.length === 0
      ? []
      : [
          {
            place: OWNED,
            also: general.map(({ id }): Place => ({ kind: "line", id, field: "amount" })),
            message: `公务用车运行维护费 ${amountText(sumOf(general), unit)}，资产情况中却没有车辆`,
            actual: "0 辆",
            remedy: "填写权属车辆数和跨部门使用车辆数；租用、借用车辆等情形，写明理由后保留",
          },
        ];
  const most = parameters.plausibleVehicleCost * (owned + shared);
  if (sumOf(general) > most) return [outOfProportion(context, general, "超过", most)];
  const least = parameters.leastVehicleCost * owned;
  return sumOf(running) < least && !isManyCars(context.book) ? [outOfProportion(context, running, "不足", least)] : [];
}

function outOfProportion(
  { book, edition: { unit, parameters } }: RuleContext,
  lines: readonly Line[],
  how: "超过" | "不足",
  limit: number,
): Violation {
  const { owned, shared } = book.assets.vehicles;
  const { place, also } = atLines(lines, "amount");
  const sum = sumOf(lines);
  const each = how === "超过" ? parameters.plausibleVehicleCost : parameters.leastVehicleCost;
  const cars = how === "超过" ? `实际使用车辆 ${owned + shared} 辆` : `权属车辆 ${owned} 辆`;
  return {
    ...{ place, also: [...also, OWNED] },
    message: `公务用车运行维护费 ${amountText(sum, unit)}，${cars}，平均每辆${how} ${amountText(each, unit)}`,
    actual: amountText(sum, unit),
    expected: `${how === "超过" ? "不超过" : "不少于"} ${amountText(limit, unit)}`,
    difference: amountText(sum - limit, unit),
    remedy: "核对运行费和车辆数（本{body}权属与跨部门使用分开填写）；确属需要的，说明原因后保留",
  };
}
