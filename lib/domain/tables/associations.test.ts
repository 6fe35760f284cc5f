import { describe, expect, it } from "vitest";
import { associate } from "./associations";
import type { Cell, CellRole, HeaderCell, Row } from "./types";

const text = (role: CellRole, value: string, columns = 1, rows = 1): Cell => ({
  kind: "text",
  role,
  text: value,
  columns,
  rows,
  indent: 0,
});
const head = (value: string, columns = 1, rows = 1): HeaderCell => ({ text: value, columns, rows });
const row = (id: string, ...cells: (Cell | null)[]): Row => ({ id, kind: "leaf", cells });

describe("associate", () => {
  it("names every header level above an amount and the code and name beside it", () => {
    const { header, body } = associate(
      {
        header: [
          [head("科目", 2), null, head("2024 年预算数", 2), null],
          [head("科目编码"), head("科目名称"), head("小计"), head("项目支出")],
        ],
        rows: [
          row("201", text("code", "201"), text("name", "一般公共服务支出"), text("amount", "3"), text("amount", "2")),
        ],
      },
      "t5",
    );
    expect(header[0]).toEqual([
      { heads: true, id: "t5-h0-0", scope: "colgroup", headers: [] },
      null,
      { heads: true, id: "t5-h0-2", scope: "colgroup", headers: [] },
      null,
    ]);
    expect(header[1]?.[3]).toEqual({ heads: true, id: "t5-h1-3", scope: "col", headers: ["t5-h0-2"] });
    expect(body[0]?.[0]).toEqual({ heads: true, id: "t5-r0-0", scope: "row", headers: ["t5-h0-0", "t5-h1-0"] });
    expect(body[0]?.[3]).toEqual({ heads: false, headers: ["t5-h0-2", "t5-h1-3", "t5-r0-0", "t5-r0-1"] });
  });

  it("lets a header that reaches down over two levels head its column once", () => {
    const { body } = associate(
      {
        header: [
          [head("科目编码", 1, 2), head("支出", 1)],
          [null, head("总计")],
        ],
        rows: [row("total", text("code", "合计"), text("amount", "1"))],
      },
      "t",
    );
    expect(body[0]?.[1]?.headers).toEqual(["t-h0-1", "t-h1-1", "t-r0-0"]);
    expect(body[0]?.[0]?.headers).toEqual(["t-h0-0"]);
  });

  it("gives each half of a two-sided table its own row header and leaves blank places unmarked", () => {
    const { body } = associate(
      {
        header: [[head("项目"), head("预算数"), head("项目"), head("预算数")]],
        rows: [
          row("a", text("label", "合计"), text("amount", "9"), text("label", "合计"), text("amount", "9")),
          row("b", text("label", "事业收入"), text("amount", ""), text("label", ""), text("amount", "")),
        ],
      },
      "t1",
    );
    expect(body[0]?.[1]?.headers).toEqual(["t1-h0-1", "t1-r0-0"]);
    expect(body[0]?.[3]?.headers).toEqual(["t1-h0-3", "t1-r0-2"]);
    expect(body[1]?.[2]).toEqual({ heads: false, headers: ["t1-h0-2", "t1-r1-0"] });
  });

  it("reads a form: the label at the left, and the column names of its indicator list", () => {
    const { body } = associate(
      {
        header: [],
        rows: [
          row(
            "budget",
            text("label", "当年预算", 1, 2),
            text("amount", "285.20", 1, 2),
            text("label", "区级支出"),
            text("amount", "200.00"),
          ),
          row("local", null, null, text("label", "补助镇街"), text("amount", "85.20")),
          row(
            "indicators",
            text("label", "绩效指标", 1, 2),
            text("label", "指标名称"),
            text("label", "指标权重"),
            text("label", "指标值"),
          ),
          row("indicator:1", null, text("name", "督查次数"), text("number", "10"), text("text", "12")),
        ],
      },
      "t16",
    );
    expect(body[0]?.[3]?.headers).toEqual(["t16-r0-2"]);
    expect(body[1]?.[3]?.headers).toEqual(["t16-r1-2"]);
    expect(body[0]?.[1]?.headers).toEqual(["t16-r0-0"]);
    expect(body[2]?.[2]).toEqual({ heads: true, id: "t16-r2-2", scope: "col", headers: ["t16-r2-0"] });
    expect(body[3]?.[1]).toEqual({ heads: true, id: "t16-r3-1", scope: "row", headers: ["t16-r2-1"] });
    expect(body[3]?.[3]?.headers).toEqual(["t16-r2-3", "t16-r2-0", "t16-r3-1"]);
  });
});
