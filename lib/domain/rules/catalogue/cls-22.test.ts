import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { CLS_22 } from "./cls-22";
import { buying } from "./zc-testing";

const project = (patches: Record<string, Partial<Line>>, transfer = 0) =>
  buying([], (book) => {
    for (const line of book.lines) Object.assign(line, patches[line.id]);
    for (const one of book.projects) one.localTransfer = transfer;
  });
const OTHER = { economic: "30299" };

describe("CLS-22", () => {
  it("passes the demo, whose project has 38 万元 of 285 on 30299", () => {
    expect(found(CLS_22, demoContext())).toEqual([]);
  });

  it("asks about lines that all stand on one 其他 code", () => {
    const context = project({ P01: OTHER, P02: OTHER });
    expect(found(CLS_22, context)).toEqual(["CLS-22 line:P01.economic, line:P02.economic"]);
    expect(checkRule(CLS_22, context)[0]).toMatchObject({
      severity: "confirm",
      message: "项目“档案数字化”的 2 行明细共 90.00 万元，全部列 30299 其他商品和服务支出",
    });
  });

  it("accepts one line, a small project, what goes on to towns, and other 其他 codes", () => {
    expect(found(CLS_22, project({ P01: OTHER, P02: { ...OTHER, amount: 0 } }))).toEqual([]);
    expect(found(CLS_22, project({ P01: { ...OTHER, amount: 39_999_999 }, P02: OTHER }))).toEqual([]);
    expect(found(CLS_22, project({ P01: OTHER, P02: OTHER }, 45_000_000))).toEqual([]);
    expect(found(CLS_22, project({ P01: { economic: "30399" }, P02: { economic: "30399" } }))).toEqual([]);
  });
});
