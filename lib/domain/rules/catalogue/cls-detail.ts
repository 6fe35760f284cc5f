import type { TableKey } from "../../tables/keys";
import type { Table } from "../../tables/types";
import type { Violation } from "../types";

const DEPTHS: Record<5 | 7, string> = { 5: "款级", 7: "项级" };

/** Tables in which some 类 or 款 is printed without a row of the required depth (5 digits 款, 7 digits 项) below it. */
export function rowsWithoutDetail(tables: readonly Table[], keys: readonly TableKey[], digits: 5 | 7): Violation[] {
  return tables
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ id, sheet, rows }) => {
      const deep = new Set<string>();
      for (const row of rows)
        if (row.id.length === digits) for (let at = 3; at <= digits; at += 2) deep.add(row.id.slice(0, at));
      const bare = rows.filter((row) => /^\d+$/.test(row.id) && !deep.has(row.id)).map((row) => row.id);
      const lowest = bare.filter((code) => !bare.some((below) => below !== code && below.startsWith(code)));
      return lowest.map(
        (code): Violation => ({
          place: { kind: "table", table: id },
          message: `${sheet}的 ${code} 没有列到${DEPTHS[digits]}科目`,
          actual: code,
          expected: `${DEPTHS[digits]}科目`,
          remedy: `请把 ${code} 的金额列到${DEPTHS[digits]}科目`,
        }),
      );
    });
}
