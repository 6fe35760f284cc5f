import { THREE_PUBLIC_TERMS } from "../../book/terms";
import { THREE_PUBLIC_ITEMS, type ThreePublicItem } from "../../book/types";
import { equationRule } from "./shared-equations";
import { cellsOf } from "./shared-figures";

const GOVERNMENT_CODES: Record<ThreePublicItem, readonly string[]> = {
  overseas: ["50207"],
  vehiclePurchase: ["50303", "50403"],
  vehicleOperation: ["50208"],
  reception: ["50206"],
};

/** 事业 units spend theirs within 505 and 506, so with them tables 7 and 9 show a part only. */
export const X_15 = equationRule(
  {
    id: "X-15",
    title:
      "{basicByGovernmentEconomic}、{projectByGovernmentEconomic}中的“三公”经费科目不大于{threePublic}，没有事业单位时相等",
    severity: "confirm",
    basis: "表间勾稽关系；财预〔2017〕98号",
    needs: ["basicByGovernmentEconomic", "projectByGovernmentEconomic", "threePublic"],
    remedy: "查看这些科目下自行填写了政府经济分类的明细行；确需如此的，说明原因后保留",
  },
  ({ book }) => {
    const relation = book.units.some(({ kind }) => kind === "institution") ? "atMost" : "equal";
    return THREE_PUBLIC_ITEMS.map((item) => ({
      actual: {
        label: `{basicByGovernmentEconomic}、{projectByGovernmentEconomic} ${GOVERNMENT_CODES[item].join("、")} 之和`,
        cells: GOVERNMENT_CODES[item].flatMap((code) =>
          cellsOf(["basicByGovernmentEconomic", "projectByGovernmentEconomic"], code, "total"),
        ),
      },
      relation,
      expected: {
        label: `{threePublic}${THREE_PUBLIC_TERMS[item]}`,
        cells: [`threePublic!threePublic:budget.${item}`],
      },
    }));
  },
);
