import { describe, expect, it } from "vitest";
import type { TraceRecord } from "@/lib/features/budgets/types";
import { groupRecords } from "./record-rows";

const record = (id: string, known: Partial<TraceRecord>): TraceRecord => ({
  set: "lines",
  setLabel: "支出明细",
  id,
  unitName: "办公室",
  projectName: "",
  functionPath: "201 一般公共服务支出 / 2010301 行政运行",
  economicPath: "301 工资福利支出 / 30101 基本工资",
  governmentEconomicPath: "",
  sourceLabel: "一般公共预算",
  classLabel: "基本支出",
  expenseLabel: "人员经费",
  itemLabel: "",
  carriedOver: false,
  amountYuan: "1.00",
  enteredOn: null,
  ...known,
});

describe("groupRecords", () => {
  it("says once what all records share and keeps for each what differs", () => {
    const records = [
      record("L1", {}),
      record("L2", {
        economicPath: "302 商品和服务支出 / 30201 办公费",
        expenseLabel: "日常公用经费",
        carriedOver: true,
      }),
    ];
    expect(groupRecords(records)).toEqual([
      {
        label: "支出明细",
        common: ["2010301 行政运行", "办公室", "一般公共预算"],
        rows: [
          {
            key: "L1",
            lineId: "L1",
            names: ["30101 基本工资"],
            facts: ["人员经费"],
            amountYuan: "1.00",
            enteredOn: null,
          },
          {
            key: "L2",
            lineId: "L2",
            names: ["30201 办公费"],
            facts: ["日常公用经费", "上年结转"],
            amountYuan: "1.00",
            enteredOn: null,
          },
        ],
      },
    ]);
  });

  it("tells a single record in full", () => {
    expect(groupRecords([record("L1", {})])[0]?.rows[0]).toEqual({
      key: "L1",
      lineId: "L1",
      names: ["2010301 行政运行", "30101 基本工资"],
      facts: ["办公室", "一般公共预算", "人员经费"],
      amountYuan: "1.00",
      enteredOn: null,
    });
  });

  it("names a record without codes by its facts, or by its id when it has none of its own", () => {
    const bare = { functionPath: "", economicPath: "", classLabel: "", expenseLabel: "", setLabel: "收入" };
    const rows = groupRecords([
      record("revenues[0]", bare),
      record("revenues[1]", { ...bare, sourceLabel: "政府性基金" }),
    ])[0]?.rows;
    expect(rows?.map((row) => row.names)).toEqual([["一般公共预算"], ["政府性基金"]]);
    expect(groupRecords([record("a", bare), record("b", bare)])[0]?.rows.map((row) => row.names)).toEqual([
      ["a"],
      ["b"],
    ]);
  });
});
