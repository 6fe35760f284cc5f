import { describe, expect, it } from "vitest";
import type { ProcurementItem } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_04 } from "./dup-04";

const ITEM: ProcurementItem = {
  ...{ unit: "202001", category: "services", name: "办公楼物业管理", source: "generalPublicBudget" },
  ...{ carriedOver: false, amount: 30_000_000, project: null },
};
const buying = (...items: Partial<ProcurementItem>[]) =>
  demoContext((book) => {
    book.procurement = items.map((item) => ({ ...ITEM, ...item }));
  });

describe("DUP-04", () => {
  it("passes purchases that differ, and does not apply where there are none", () => {
    expect(found(DUP_04, buying({}, { name: "食堂物业管理" }, { amount: 1 }, { unit: "202002" }))).toEqual([]);
    expect(DUP_04.applies?.(buying())).toBe("没有政府采购预算");
  });

  it("speaks at the later ones of a purchase entered several times", () => {
    const context = buying({}, { name: "台式计算机" }, {}, {});
    expect(found(DUP_04, context)).toEqual([
      "DUP-04 book:procurement[2].name, book:procurement[3].name, book:procurement[0].name",
    ]);
    expect(checkRule(DUP_04, context)[0]).toMatchObject({
      severity: "confirm",
      message: "采购项目“办公楼物业管理”30.00 万元 录入了 3 次",
    });
  });
});
