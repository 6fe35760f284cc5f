import type { Rule, Violation } from "../types";
import { hasProjects } from "./shared-applies";
import { amountText } from "./shared-values";

/** Towns and sub-districts as receivers; their hospitals, schools and staff are others. */
const TOWNS =
  "(?:镇街|街镇|镇乡|镇[（(]街道?[）)]|乡镇[（(]街道[）)]|各(?:个)?(?:乡镇|镇|街道)|有关(?:乡镇|镇|街道)|相关(?:乡镇|镇|街道)|(?:乡镇|镇|乡)人民政府|街道办事处|乡镇街道)(?!卫生|医|学校|中小?学|小学|幼儿|教师|干部|养老|敬老|企业|文化|综合文化|农技|机关)";
/** Words that say money goes down to them. */
const FOR_TOWNS = new RegExp(
  `(?:补助|奖补|下达|下拨|拨付|拨给|划拨|切块|分配|分解|转移支付)[^，。；]{0,12}${TOWNS}|${TOWNS}[^，。；]{0,2}(?:分配|切块|补助|奖补|转移支付)`,
);
/** A town or sub-district as the department: its own money is no transfer. */
const IS_TOWN = /街道(?:办事处|工作委员会)|[镇乡](?:人民政府|委员会)?$/;

export const JX_14: Rule = {
  id: "JX-14",
  title: "补助镇街的专项单独列示",
  severity: "confirm",
  basis: "部门预算公开表式{keyProjects}、{generalProjects}",
  needs: { anyOf: ["keyProjects", "generalProjects"] },
  applies: hasProjects,
  check({ book, edition: { unit } }) {
    const { department } = book;
    return book.projects.flatMap((project, index): Violation[] => {
      const { name, overview, localTransfer } = project;
      const place = { kind: "book", path: `projects[${index}].localTransfer` } as const;
      if (localTransfer > 0 || IS_TOWN.test(department.name) || !FOR_TOWNS.test(`${name}。${overview}`)) return [];
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
