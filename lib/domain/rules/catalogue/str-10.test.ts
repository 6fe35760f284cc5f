import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addRevenue, demoContext, found } from "../testing";
import { STR_10 } from "./str-10";

describe("STR-10", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_10, demoContext())).toEqual([]);
  });

  it("is content with one fen of income", () => {
    expect(
      found(
        STR_10,
        demoContext((book) => {
          book.units.push({ code: "202003", name: "机关服务中心", kind: "institution" });
          addRevenue(book, { unit: "202003", amount: 1 });
        }),
      ),
    ).toEqual([]);
  });

  it("asks once where nothing is entered yet", () => {
    const context = demoContext((book) => {
      Object.assign(book, { lines: [], revenues: [], carryForward: [] });
    });
    const [finding, ...others] = checkRule(STR_10, context);
    expect([finding?.subject, finding?.also.length, others.length]).toEqual(["book:units[0]", 1, 0]);
    expect(finding?.message).toBe("2 个单位都还没有任何收入和支出");
  });

  it("asks about a unit without any amount", () => {
    const context = demoContext((book) => {
      book.units.push({ code: "202003", name: "机关服务中心", kind: "institution" });
    });
    expect(found(STR_10, context)).toEqual(["STR-10 book:units[2]"]);
    expect(checkRule(STR_10, context)[0]).toMatchObject({
      message: "单位“机关服务中心”编入了部门预算，但没有任何收入和支出",
      actual: null,
      expected: null,
      difference: null,
    });
  });
});
