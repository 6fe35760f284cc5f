import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { CLS_06 } from "./cls-06";
import { added, only, withLines } from "./cls-testing";

describe("CLS-06", () => {
  it("passes where every code has its counterpart", () => {
    expect(found(CLS_06, demoContext())).toEqual([]);
  });

  it("passes 509 and 599 in units of every kind", () => {
    const edit = withLines({ L056: { governmentEconomic: "50905" }, L057: { governmentEconomic: "50905" } });
    expect(added(demoContext(edit))).toEqual([]);
  });

  it("blocks a 类 that the department code does not belong to", () => {
    const context = demoContext(withLines({ L025: { governmentEconomic: "59999" } }));
    expect(added(context)).toEqual(["CLS-06 line:L025.governmentEconomic"]);
    expect(only(CLS_06, context)).toMatchObject({
      severity: "block",
      message: "部门经济分类 30201 与政府经济分类 59999 其他支出 不属对应的类",
      actual: "59999",
      expected: "50201 办公经费",
    });
  });

  it("blocks a department code that the correspondence does not know", () => {
    const context = demoContext();
    const codes = { ...context.codes, correspondence: { all: [], rowsFor: () => [] } };
    expect(found(CLS_06, { ...context, codes })).toHaveLength(35);
    expect(checkRule(CLS_06, { ...context, codes })[0]?.message).toBe(
      "部门经济分类 30101 没有对应的政府经济分类科目，表七、表九无法归类",
    );
  });

  it("leaves another 款 of the right 类 to CLS-18", () => {
    expect(added(demoContext(withLines({ L025: { governmentEconomic: "50299" } })))).toEqual([
      "CLS-18 line:L025.governmentEconomic",
    ]);
  });
});
