import type { Rule, Violation } from "../types";
import { hasProjects } from "./shared-applies";
import { amountText } from "./shared-values";

/** Words that say money goes down to towns and sub-districts. */
const FOR_TOWNS = /(补助|下达|拨付|拨给|转移支付)[^，。；]{0,12}(镇|乡|街道)|(镇|乡|街)[^，。；]{0,4}补助/;

export const JX_14: Rule = {
  id: "JX-14",
  title: "补助镇街的专项单独列示",
  severity: "confirm",
  basis: "部门预算公开表式表十五、表十六",
  applies: hasProjects,
  check({ book, edition: { unit } }) {
    return book.projects.flatMap((project, index): Violation[] => {
      const { name, overview, localTransfer } = project;
      const place = { kind: "book", path: `projects[${index}].localTransfer` } as const;
      if (localTransfer > 0 || !FOR_TOWNS.test(`${name}。${overview}`)) return [];
      return [
        {
          place,
          message: `项目“${name}”的名称或概况写有补助镇街，补助镇街金额却为零`,
          actual: amountText(0, unit),
          remedy: "请填写补助镇街金额；由本级直接支出的，写明理由",
        },
      ];
    });
  },
};
