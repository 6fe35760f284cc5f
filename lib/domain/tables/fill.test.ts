import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";

const line = demoBook().lines[0] as BudgetBook["lines"][0];

/** The printed rows of a table of a changed demo book. */
function rows(change: Partial<BudgetBook>, table: string): string[][] {
  const found = disclose({ ...demoBook(), ...change }, CARRIED_BASIS).tables.find(({ id }) => id === table);
  return found?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? "")) ?? [];
}

describe("statements", () => {
  it("lines up 结转 on both sides when expenditure is the longer one", () => {
    const functions = ["2010301", "2020101", "2030101", "2040201", "2050101", "2060101"];
    const lines = functions.map((code, index) => ({ ...line, id: `L${index}`, function: code, amount: 1_000_000 }));
    const carryForward = [{ unit: "202001", source: "generalPublicBudget" as const, amount: 2_000_000 }];
    const printed = rows({ lines, carryForward }, "fiscalAppropriation");
    const carried = printed.find(([label]) => label === "二、上年结转");
    expect(carried?.[2]).toBe("二、结转下年");
    expect(carried?.[3]).toBe("2.00");
    expect(printed.at(-1)?.slice(0, 4)).toEqual(["收入合计", "1,952.98", "支出合计", "8.00"]);
    expect(printed).toHaveLength(1 + 6 + 4 + 1);
  });

  it("counts only fiscal money in table 4 and every source in table 1", () => {
    const lines = [line, { ...line, id: "X", source: "other" as const, amount: 5_000_000 }];
    expect(rows({ lines }, "revenueExpenditure")[1]?.[3]).toBe("182.66");
    expect(rows({ lines }, "fiscalAppropriation")[0]?.[3]).toBe("177.66");
  });
});

describe("grids", () => {
  it("gives carried-over money of any source to 上年结转 in table 2", () => {
    const lines = [{ ...line, carriedOver: true, amount: 3_000_000 }];
    expect(rows({ lines }, "revenue")[0]).toEqual(["合计", "", "3.00", "3.00", "", "", "", "", "", "", "", "", "", ""]);
  });

  it("prints a code that only last year had, and last year's column alone", () => {
    const printed = rows({ lines: [] }, "general");
    expect(printed.find(([code]) => code === "2101101")).toEqual(["2101101", "行政单位医疗", "27.84", "", "", ""]);
  });

  it("keeps a code that is in no code book, under the parents its digits name", () => {
    const printed = rows({ lines: [{ ...line, function: "2999901" }] }, "expenditure");
    expect(printed.map(([code, name]) => [code, name])).toEqual([
      ["合计", ""],
      ["299", "299"],
      ["29999", "29999"],
      ["2999901", "2999901"],
    ]);
  });

  it("prints the name that was given to a code which the code book does not carry", () => {
    const codeNames = [{ code: "2136788", name: "库区道路建设" }];
    const printed = rows({ lines: [{ ...line, function: "2136788" }], codeNames }, "expenditure");
    expect(printed.slice(2).map(([code, name]) => [code, name])).toEqual([
      ["21367", "三峡水库库区基金支出"],
      ["2136788", "库区道路建设"],
    ]);
  });

  it("lists purchases under A, B and C by name in order of entry", () => {
    const item = { unit: "202001", source: "generalPublicBudget" as const, carriedOver: false, project: null };
    const procurement = [
      { ...item, category: "services" as const, name: "物业", amount: 1_000_000 },
      { ...item, category: "goods" as const, name: "电脑", amount: 2_000_000 },
      { ...item, category: "goods" as const, name: "家具", amount: 3_000_000, carriedOver: true },
      { ...item, category: "goods" as const, name: "电脑", amount: 4_000_000 },
    ];
    expect(rows({ procurement }, "procurement").map((row) => row.slice(0, 5))).toEqual([
      ["合计", "", "10.00", "3.00", "7.00"],
      ["A", "货物", "9.00", "3.00", "6.00"],
      ["A01", "电脑", "6.00", "", "6.00"],
      ["A02", "家具", "3.00", "3.00", ""],
      ["B", "工程", "", "", ""],
      ["C", "服务", "1.00", "", "1.00"],
      ["C01", "物业", "1.00", "", "1.00"],
    ]);
  });
});

describe("forms", () => {
  it("takes 补助镇街 off the year's budget to give 区级支出, and sends key projects to table 15", () => {
    const [first] = demoBook().projects;
    const project = { ...first, tier: "key", localTransfer: 52_000_000 } as BudgetBook["projects"][0];
    const printed = rows({ projects: [project] }, "keyProjects:P001");
    expect(printed[1]).toEqual(["当年预算", "285.20", "", "", "区级支出（万元）", "233.20", ""]);
    expect(printed[2]).toEqual(["", "", "", "", "补助镇街（万元）", "52.00", ""]);
    expect(rows({ projects: [project] }, "generalProjects").map((row) => row[0])).toEqual([
      "专项资金名称",
      "当年预算",
      "",
      "项目概况",
      "当年绩效目标",
      "绩效指标",
    ]);
  });
});
