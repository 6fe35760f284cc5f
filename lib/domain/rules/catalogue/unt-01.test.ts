import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { contextWithoutTables, department } from "./unit-testing";
import { UNT_01 } from "./unt-01";
import { UNT_02 } from "./unt-02";
import { UNT_03 } from "./unt-03";
import { UNT_07 } from "./unt-07";

const COURT = { name: "南江区人民法院", kind: "administrative" as const, running: "2040501" };
const CENTRE = { name: "南江区诉讼服务中心", kind: "institution" as const, running: "2040550" };

describe("UNT-01", () => {
  it("passes the demo, a court and its service centre", () => {
    expect(found(UNT_01, demoContext())).toEqual([]);
    expect(found(UNT_01, contextWithoutTables(department([COURT, CENTRE])))).toEqual([]);
  });

  it("speaks at the kind of a court entered as 事业, with the lines that show it", () => {
    const context = contextWithoutTables(
      department([{ ...COURT, kind: "institution" }, CENTRE], (book) => {
        for (const line of book.lines) {
          if (line.function === "2080502" && line.unit === "610001") line.function = "2080501";
          if (line.function === "2101102" && line.unit === "610001") line.function = "2101101";
        }
      }),
    );
    expect(found(UNT_01, context)).toEqual([
      "UNT-01 book:units[0].kind, line:A01.function, line:A02.function, line:A03.function, line:A06.function, line:A08.function, line:A09.function, line:A10.function, line:A11.function",
    ]);
    expect(checkRule(UNT_01, context)[0]).toMatchObject({
      severity: "confirm",
      message:
        "“南江区人民法院”的性质为事业，明细却都用行政或参公单位的科目：2040501 行政运行、2080501 行政单位离退休、2101101 行政单位医疗",
      actual: "事业",
      expected: "行政或参公",
    });
  });

  it("speaks once: the rules on its lines leave such a unit alone", () => {
    const context = demoContext((book) => {
      for (const unit of book.units.slice(0, 1)) unit.kind = "institution";
    });
    expect(found(UNT_01, context).map((subject) => subject.split(",")[0])).toEqual(["UNT-01 book:units[0].kind"]);
    expect([UNT_02, UNT_03, UNT_07].flatMap((rule) => found(rule, context))).toEqual([]);
  });

  it("leaves single lines to the rules on lines", () => {
    const context = contextWithoutTables(
      department([CENTRE], (book) => {
        for (const line of book.lines) if (line.function === "2040550") line.function = "2040501";
      }),
    );
    expect(found(UNT_01, context)).toEqual([]);
    expect(found(UNT_02, context)).toHaveLength(1);
  });
});
