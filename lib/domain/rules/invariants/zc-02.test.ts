import { describe, expect, it } from "vitest";
import type { ProcurementItem } from "../../book";
import { checkRule } from "../run";
import { demoContext, found, withFigure, withRuns } from "../testing";
import { ZC_02 } from "./zc-02";

const PURCHASE: ProcurementItem = {
  unit: "202001",
  category: "goods",
  name: "台式计算机",
  source: "generalPublicBudget",
  carriedOver: false,
  amount: 1,
  project: null,
};

describe("ZC-02", () => {
  it("passes on the demo budget", () => {
    expect(found(ZC_02, demoContext())).toEqual([]);
  });

  it("accepts purchases of the book", () => {
    expect(
      found(
        ZC_02,
        demoContext((book) => book.procurement.push(PURCHASE)),
      ),
    ).toEqual([]);
  });

  it("names the total that is one fen off the purchases", () => {
    const context = withFigure(demoContext(), "procurement!total.total", 1);
    expect(found(ZC_02, context)).toEqual(["ZC-02 cell:procurement!total.total"]);
    expect(checkRule(ZC_02, context)[0]).toMatchObject({
      message: "表十三政府采购总计 0.01 元与采购项目之和 0 元不一致",
      actual: "0.01 元",
      expected: "0 元",
      difference: "0.01 元",
    });
  });

  it("names the paragraph that states another total", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.source.kind === "cell" && run.source.address === "procurement!total.total"
        ? { ...run, fen: 10_000 }
        : run,
    );
    expect(found(ZC_02, context)).toEqual(["ZC-02 paragraph:otherMatters.procurement"]);
    expect(checkRule(ZC_02, context)[0]).toMatchObject({
      message: "情况说明中的政府采购总额 0.01 万元与表十三总计 0 万元不一致",
      actual: "0.01 万元",
      expected: "0 万元",
      difference: "0.01 万元",
    });
  });
});
