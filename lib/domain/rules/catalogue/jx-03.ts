import type { Rule } from "../types";
import { judgeIndicators } from "./jx-forms";

export const JX_03: Rule = {
  id: "JX-03",
  title: "绩效指标填写完整",
  severity: "block",
  basis: "财预〔2021〕101号；绩效目标表",
  check({ book }) {
    return judgeIndicators(book, ({ name, weight, unit, relation, target }, form) => {
      const label = `${form.name}的指标“${name}”`;
      if (name === "")
        return { field: "name", message: `${form.name}有指标没有名称`, remedy: "请填写指标名称，或删去此指标" };
      if (weight <= 0)
        return {
          field: "weight",
          message: `${label}没有权重`,
          actual: String(weight),
          expected: "大于 0",
          remedy: "请填写权重，或删去此指标",
        };
      if (target === "") return { field: "target", message: `${label}没有指标值`, remedy: "请填写指标值" };
      if (relation !== "qualitative" && unit === null)
        return { field: "unit", message: `${label}没有计量单位`, remedy: "请填写计量单位，或把指标性质改为定性" };
      return null;
    });
  },
};
