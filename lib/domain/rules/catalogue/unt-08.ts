import type { Rule, Violation } from "../types";

/** Silent where units are numbered by another scheme than departments, that is where no unit follows its department. */
export const UNT_08: Rule = {
  id: "UNT-08",
  title: "单位编码以部门编码开头",
  severity: "confirm",
  basis: "预算管理一体化规范（预算单位编码）",
  check: ({ book: { department, units } }) => {
    const strays = units.flatMap(({ code, name }, index) =>
      code.startsWith(department.code) ? [] : [{ code, name, index }],
    );
    if (strays.length === units.length) return [];
    return strays.map(
      ({ code, name, index }): Violation => ({
        place: { kind: "book", path: `units[${index}].code` },
        message: `“${name}”的单位编码 ${code} 不在部门 ${department.code} 之下`,
        actual: code,
        expected: `以 ${department.code} 开头`,
        remedy: "核对单位编码；确属本部门而编码沿用原部门的，写明理由后保留",
      }),
    );
  },
};
