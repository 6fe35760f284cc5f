import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "@/lib/domain/classification";
import type { EntryGridRow } from "../entry/grid-types";
import { withSubtotals } from "./line-order";

const row = (key: string, code: string | null, amount: number | null): EntryGridRow => ({
  key,
  kind: "entry",
  state: "saved",
  cells: { function: code, amount },
});

describe("withSubtotals", () => {
  const rows = [row("a", "2080505", 100), row("b", null, 7), row("c", "2010301", 200), row("d", "2080506", null)];
  const shown = withSubtotals(rows, CARRIED_CODES.of(2024).function, "yuan");

  it("puts the rows in code order below the sums of their 类 and 款, rows without a code last", () => {
    expect(shown.map(({ texts, key }) => texts?.function ?? key)).toEqual([
      "201 一般公共服务支出 小计",
      "20103 政府办公厅（室）及相关机构事务 小计",
      "c",
      "208 社会保障和就业支出 小计",
      "20805 行政事业单位养老支出 小计",
      "a",
      "d",
      "未填功能科目 小计",
      "b",
    ]);
  });

  it("shows the sums in the unit of the view", () => {
    expect(shown.filter(({ kind }) => kind === "subtotal").map(({ texts }) => texts?.amount)).toEqual([
      "2.00",
      "2.00",
      "1.00",
      "1.00",
      "0.07",
    ]);
  });
});
