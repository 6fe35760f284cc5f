import type { Rule } from "../types";
import { judgeIndicators } from "./jx-forms";

/** Names of the levels of indicators, and words that stand where a name is wanted. */
const NO_NAME =
  /^(?:产出|效益|数量|质量|时效|成本|经济效益|社会效益|生态效益|经济成本|社会成本|生态环境成本|可持续影响|满意度|服务对象满意度|[一二三]级|绩效|核心|其他|具体|项目|定[性量])?(?:效益)?指标[\d一二三四五六]*$|^(?:产出|效益|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响)$|^(?:指标(?:名称|内容|值)?|名称|其他|无|略|[\d.、\s]+)$/;

export const JX_19: Rule = {
  id: "JX-19",
  title: "绩效指标有具体名称",
  severity: "confirm",
  basis: "财预〔2021〕101号",
  check: ({ book }) =>
    judgeIndicators(book, ({ name }, form) =>
      NO_NAME.test(name.trim()) && name.trim() !== ""
        ? {
            field: "name",
            message: `${form.name}的指标名称“${name}”没有说明考核什么`,
            actual: name,
            expected: "具体的指标名称，如“培训人次”",
            remedy: "请写明考核的具体内容",
          }
        : null,
    ),
};
