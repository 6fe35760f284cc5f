import { describe, expect, it } from "vitest";
import { demoContext } from "../testing";
import { codesOf, figureLabel, placeOf, tableIdsOf, topCodesOf } from "./shared-figures";

const context = demoContext();

function label(tableId: string, address: string): string {
  for (const table of context.disclosure.tables.filter(({ id }) => id === tableId)) {
    for (const row of table.rows) {
      for (const cell of row.cells)
        if (cell?.kind === "figure" && cell.address === address) return figureLabel(table, row, cell);
    }
  }
  throw new Error(`No cell ${address}`);
}

describe("figureLabel", () => {
  it("names sheet, row and column of grids, statements and forms", () => {
    expect(label("general", "general!201.basic")).toBe("表五“201 一般公共服务支出”（2024 年预算数·基本支出）");
    expect(label("general", "general!total.prior")).toBe("表五“合计”（2023 年预算数）");
    expect(label("revenueExpenditure", "revenueExpenditure!income:total.budget")).toBe("表一“合计”（收入·预算数）");
    expect(label("fiscalAppropriation", "fiscalAppropriation!expenditure:201.governmentFund")).toBe(
      "表四“一般公共服务支出”（支出·政府性基金预算）",
    );
    expect(label("threePublic", "threePublic!threePublic:budget.reception")).toBe("表十（2024 年预算数·公务接待费）");
    expect(label("generalProjects:P001", "generalProjects:P001!local.amount")).toBe("表十六“补助镇街（万元）”");
  });
});

describe("rows of tables", () => {
  it("are known by code and 类", () => {
    expect(topCodesOf(context, ["revenueExpenditure", "governmentFund"])).toEqual(["201", "208", "210", "212", "221"]);
    expect(codesOf(context, ["stateCapital"])).toEqual([]);
    expect(codesOf(context, ["governmentFund"])).toEqual(["212", "21208", "2120899"]);
    expect(tableIdsOf(context, "generalProjects")).toEqual(["generalProjects:P001", "generalProjects:P002"]);
  });
});

describe("placeOf", () => {
  it("is the first printed cell, else the table", () => {
    expect(placeOf(context, ["expenditure!999.total", "revenue!201.total"])).toEqual({
      kind: "cell",
      address: "revenue!201.total",
    });
    expect(placeOf(context, ["expenditure!999.total"])).toEqual({ kind: "table", table: "expenditure" });
  });
});
