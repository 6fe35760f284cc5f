import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_12 } from "./cls-12";
import { only, withLines } from "./cls-testing";

describe("CLS-12", () => {
  it("passes where a fund pays for projects", () => {
    expect(found(CLS_12, demoContext())).toEqual([]);
  });

  it("asks about basic expenditure of a fund", () => {
    const context = demoContext(withLines({ L080: { class: "basic", expense: "operating", project: null } }));
    expect(found(CLS_12, context)).toEqual(["CLS-12 cell:governmentFund!2120899.basic"]);
    expect(only(CLS_12, context)).toMatchObject({
      severity: "confirm",
      message: "2120899 其他国有土地使用权出让收入安排的支出 用政府性基金预算安排了基本支出 200.00 万元",
      actual: "200.00 万元",
    });
  });

  it("asks about basic expenditure of state capital", () => {
    const edit = withLines({
      L080: { class: "basic", expense: "operating", project: null, source: "stateCapital", function: "2230105" },
    });
    expect(found(CLS_12, demoContext(edit))).toEqual(["CLS-12 cell:stateCapital!2230105.basic"]);
  });
});
