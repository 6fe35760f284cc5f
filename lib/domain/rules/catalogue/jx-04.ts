import { RELATION_TERMS } from "../../book/terms";
import type { Rule } from "../types";
import { judgeIndicators, targetNumber } from "./jx-forms";

export const JX_04: Rule = {
  id: "JX-04",
  title: "定性指标用文字，定量指标用数字",
  severity: "block",
  basis: "财预〔2021〕101号；绩效目标表",
  check({ book }) {
    return judgeIndicators(book, (indicator, form) => {
      const { name, unit, relation, target } = indicator;
      if (target === "") return null;
      const label = `${form.name}的指标“${name}”`;
      const isNumber = targetNumber(indicator) !== null;
      if (relation === "qualitative" && isNumber)
        return {
          field: "target",
          message: `${label}是定性指标，指标值却是数字`,
          actual: target,
          expected: "优、良、及时等文字",
          remedy: "请改为文字，或把指标性质改为 ≥、≤、=",
        };
      if (relation === "qualitative" && unit !== null)
        return {
          field: "unit",
          message: `${label}是定性指标，不应有计量单位`,
          actual: unit,
          remedy: "请清空计量单位，或把指标性质改为 ≥、≤、=",
        };
      if (relation !== "qualitative" && !isNumber)
        return {
          field: "target",
          message: `${label}的指标性质为“${RELATION_TERMS[relation]}”，指标值却不是数字`,
          actual: target,
          expected: "不带单位的数字",
          remedy: "请只填数字，单位填在计量单位；不能量化的改为定性",
        };
      return null;
    });
  },
};
