import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule, Violation } from "../types";

export const STR_06: Rule = {
  id: "STR-06",
  title: "封面、各表和情况说明中的部门全称一致",
  severity: "block",
  basis: "财预〔2016〕143号；渝财预〔2022〕61号表样",
  check: ({ book, disclosure }) => {
    const expected = book.department.name;
    const differs = (place: Violation["place"], where: string, actual: string): Violation[] =>
      actual === expected
        ? []
        : [
            {
              place,
              message: `${where}的部门名称“${actual}”与部门全称“${expected}”不一致`,
              actual,
              expected,
              remedy: REPORT_DEFECT,
            },
          ];
    const { title } = disclosure.narrative;
    return [
      ...differs({ kind: "book", path: "department.name" }, "封面", disclosure.departmentName),
      ...disclosure.tables.flatMap((table) =>
        differs({ kind: "table", table: table.id }, table.sheet, table.departmentName),
      ),
      ...differs(
        { kind: "book", path: "department.name" },
        "情况说明标题",
        title.startsWith(expected) ? expected : title,
      ),
    ];
  },
};
