import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { Addresses } from "./address";
import { jsonFiles } from "./json";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "./testing";

function read(text?: string, draft = false) {
  const files = jsonFiles(sampleDisclosure(text), draft, CARRIED_BASIS);
  return Object.fromEntries(files.map(({ name, bytes }) => [name, JSON.parse(bytes.toString("utf8"))]));
}

describe("addresses", () => {
  it("are split into table, project, row and column, with the number in print", () => {
    const addresses = new Addresses(sampleDisclosure());
    expect(addresses.parts("expenditure!2010301.basic")).toEqual({
      ...{ table: "3", key: "expenditure", row: "2010301", column: "basic" },
    });
    expect(addresses.parts("generalProjects:P001!budget.amount")).toEqual({
      ...{ table: "16", key: "generalProjects", project: "P001", row: "budget", column: "amount" },
    });
    expect(addresses.parts("narrative!prior.basic.amount")).toEqual({
      ...{ table: "narrative", key: "narrative", row: "prior.basic", column: "amount" },
    });
  });
});

describe("the machine-readable files", () => {
  it("repeat the form once a project and print blank for zero and for covered places", () => {
    const { tables } = read()["tables.json"];
    expect(tables.map((table: { table: string }) => table.table)).toEqual(["3", "16", "16"]);
    expect(tables[0]).toEqual({
      table: "3",
      key: "expenditure",
      title: "2024 年示例区部门支出总表",
      unit: "万元",
      header: [
        ["科目", "", "总计", "其中", ""],
        ["科目编码", "科目名称", "", "基本支出", "项目支出"],
      ],
      rows: [
        ["合计", "", "1,000,001,952.98", "1,000,001,952.99", "-0.01"],
        ["201", "贯彻执行有关方针政策", "1,952.98", "", "1,952.98"],
        ["2010301", "行政运行", "0.05", "", "0.05"],
      ],
      notes: ["说明：示例数据。"],
    });
    expect(tables[1].header).toEqual([]);
    expect(tables[1].rows[1]).toEqual(["", "", "补助镇街", ""]);
  });

  it("name the source of every figure of the narrative, and the field of people's text", () => {
    const narrative = read()["narrative.json"];
    expect(narrative.sections[0].sections[0].paragraphs[0].runs).toEqual([
      { text: "贯彻执行有关方针政策", field: "narrative.responsibilities[0]" },
    ]);
    const { runs } = narrative.sections[1].paragraphs[0];
    expect(runs.map((run: { text: string }) => run.text).join("")).toBe(
      "支出预算 1952.98 万元，减少 24.29 万元，压减 3.5 万元；车辆 4 辆。",
    );
    expect(runs.flatMap((run: { figure?: unknown }) => (run.figure ? [run.figure] : []))).toEqual([
      { cell: { table: "3", key: "expenditure", row: "201", column: "total" }, fen: 1_952_980_000 },
      {
        formula: [
          { sign: 1, table: "16", key: "generalProjects", project: "P001", row: "budget", column: "amount" },
          { sign: -1, table: "narrative", key: "narrative", row: "prior.basic", column: "amount" },
        ],
        fen: -24_290_000,
      },
      { book: "narrative.reasons", fen: 3_500_000 },
      { book: "assets.vehicles.owned", count: 4 },
    ]);
    expect(narrative.sections[1].paragraphs[1].runs).toEqual([
      { text: "【待填写：变动原因】", field: "narrative.reasons", wanted: "说明变动原因" },
    ]);
  });

  it("mark a draft in the title of the narrative", () => {
    expect(read()["narrative.json"].title).toBe("示例区示例办公室2024年部门预算情况说明");
    expect(read(undefined, true)["narrative.json"].title).toBe("示例区示例办公室2024年部门预算情况说明（草稿）");
  });

  it("carry findings and roundings with both values", () => {
    const files = read();
    expect(files["findings.json"]).toEqual([
      {
        rule: "SUM-01",
        severity: "confirm",
        subject: "cell:expenditure!201.total",
        also: ["cell:expenditure!20101.total"],
        message: "合计不一致",
        actual: "1,952.98",
        expected: "1,952.99",
        difference: "-0.01",
        basis: "编制要求",
        remedy: "请核对",
      },
    ]);
    expect(files["roundings.json"]).toEqual([
      {
        table: "3",
        key: "expenditure",
        row: "total",
        column: "total",
        along: "rows",
        printed: "1952.98",
        sumOfPrinted: "1952.99",
        difference: "-0.01",
        bound: "0.015",
      },
    ]);
  });

  it("carry hostile text as it is printed", () => {
    expect(read(HOSTILE)["tables.json"].tables[0].rows[1][1]).toBe(HOSTILE_PRINTED);
  });
});
