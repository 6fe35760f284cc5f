import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { AMT_01 } from "./amt-01";
import { DUP_06 } from "./dup-06";
import { sumOf } from "./shared-units";
import { basic, contextWithoutTables, department, forProject, type Sketch } from "./unit-testing";

const CENTRE: Sketch = { name: "南江区土地房屋征收中心", kind: "institution", running: "2200150" };
const of = (edit: (book: BudgetBook) => void) => contextWithoutTables(department([CENTRE], edit));
const project = (...yuan: number[]) =>
  of((book) => {
    book.lines.push(
      ...yuan.map((amount, index) => forProject(`P${index}`, "610001", "P1", "2200199", `3020${index + 1}`, amount)),
    );
  });

describe("DUP-06", () => {
  it("passes the demo", () => {
    expect(found(DUP_06, demoContext())).toEqual([]);
  });

  it("speaks at the total of a unit, once, and AMT-01 does not doubt it", () => {
    const context = of((book) => {
      book.lines.push(basic("Z1", "610001", "2200150", "30101", sumOf(book.lines) / 100));
    });
    expect(found(DUP_06, context)).toEqual(["DUP-06 line:Z1.amount"]);
    expect(checkRule(DUP_06, context)[0]).toMatchObject({
      severity: "confirm",
      message: "金额 359.60 万元 恰等于“南江区土地房屋征收中心”其余全部明细之和，可能是合计行",
    });
    expect(found(AMT_01, context)).toEqual([]);
  });

  it("speaks at the total of a project, of 302 and of last year", () => {
    expect(found(DUP_06, project(1_500, 2_700, 3_300, 4_100, 11_600))).toEqual(["DUP-06 line:P4.amount"]);
    const goods = of((book) => {
      book.lines.push(
        basic("Y1", "610001", "2200150", "30205", 12_345),
        basic("Z1", "610001", "2200150", "30299", 80_000 + 41_000 + 45_000 + 12_345),
      );
    });
    expect(found(DUP_06, goods)).toEqual(["DUP-06 line:Z1.amount"]);
    const prior = demoContext(({ priorYear }) => {
      priorYear?.lines.push({
        ...priorYear.lines[0],
        function: "2010399",
        class: "basic",
        source: "generalPublicBudget",
        carriedOver: false,
        amount: sumOf(priorYear.lines),
      });
    });
    expect(found(DUP_06, prior)).toEqual(["DUP-06 book:priorYear.lines[13].amount"]);
  });

  it("knows that few parts, and few round ones, add up by chance", () => {
    expect(found(DUP_06, project(1_500, 2_700, 3_300, 7_500))).toEqual([]);
    expect(found(DUP_06, project(10_000, 20_000, 30_000, 40_000, 100_000))).toEqual([]);
  });
});
