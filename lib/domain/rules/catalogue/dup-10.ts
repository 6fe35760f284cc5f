import type { Rule, Violation } from "../types";
import { groupBy } from "./shared-units";

export const DUP_10: Rule = {
  id: "DUP-10",
  title: "单位名称不重复",
  severity: "confirm",
  basis: "预算管理一体化规范（预算单位管理）；预算法第八条",
  check: ({ book }) => {
    const rows = book.units.map((unit, index) => ({ unit, index }));
    return [...groupBy(rows, ({ unit }) => unit.name.trim()).values()].flatMap(([first, ...more]): Violation[] =>
      more.map(({ unit, index }) => ({
        place: { kind: "book", path: `units[${index}].name` },
        also: [{ kind: "book", path: `units[${first?.index}].name` }],
        message: `单位 ${unit.code} 与单位 ${first?.unit.code} 都叫“${unit.name}”`,
        actual: unit.name,
        remedy: "核对是否同一个单位用了两个编码：是的，并为一个；不是的，名称应能区分",
      })),
    );
  },
};
