import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_18 } from "./cls-18";
import { added, only, withLines } from "./cls-testing";

describe("CLS-18", () => {
  it("passes on derived codes and on the same code written down", () => {
    expect(found(CLS_18, demoContext())).toEqual([]);
    expect(added(demoContext(withLines({ L025: { governmentEconomic: "50201" } })))).toEqual([]);
  });

  it("asks about another 款 of the right 类", () => {
    const context = demoContext(withLines({ L025: { governmentEconomic: "50205" } }));
    expect(added(context)).toEqual(["CLS-18 line:L025.governmentEconomic"]);
    expect(only(CLS_18, context)).toMatchObject({
      severity: "confirm",
      message: "部门经济分类 30201 一般对应 50201 办公经费，现列 50205 委托业务费",
      actual: "50205",
      expected: "50201 办公经费",
    });
  });
});
