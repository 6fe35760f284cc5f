import { describe, expect, it } from "vitest";
import type { ProcurementItem } from "../../book";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { ZC_03 } from "./zc-03";

const PURCHASE: ProcurementItem = {
  unit: "202001",
  category: "goods",
  name: "台式计算机",
  source: "generalPublicBudget",
  carriedOver: false,
  amount: 1,
  project: null,
};

describe("ZC-03", () => {
  it("passes when there is any procurement", () => {
    expect(
      found(
        ZC_03,
        demoContext((book) => book.procurement.push(PURCHASE)),
      ),
    ).toEqual([]);
  });

  it("passes when nothing is bought that is usually procured", () => {
    expect(
      found(
        ZC_03,
        demoContext((book) => {
          book.lines = book.lines.filter((line) => !/^(309|310|30202|30209|30213|30227)/.test(line.economic));
        }),
      ),
    ).toEqual([]);
  });

  it("asks about the demo budget, which plans repairs, services and equipment without procurement", () => {
    const context = demoContext();
    expect(found(ZC_03, context)).toEqual(["ZC-03 cell:13!total.total"]);
    expect(checkRule(ZC_03, context)[0]).toMatchObject({
      message:
        "表十三政府采购预算为零，但支出明细中有通常需要采购的支出共 236.70 万元：30202 印刷费 1.80 万元、30213 维修（护）费 24.90 万元、30227 委托业务费 200.00 万元、31002 办公设备购置 10.00 万元",
      actual: "0 万元",
      expected: null,
      difference: null,
    });
  });
});
