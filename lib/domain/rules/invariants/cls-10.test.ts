import { describe, expect, it } from "vitest";
import { only, withLines } from "../catalogue/cls-testing";
import { demoContext, found } from "../testing";
import { CLS_10 } from "./cls-10";

describe("CLS-10", () => {
  it("passes on basic and project expenditure as the reader lets it in", () => {
    expect(found(CLS_10, demoContext())).toEqual([]);
  });

  it("blocks basic expenditure that is neither personnel nor operating", () => {
    const context = demoContext(withLines({ L025: { expense: null } }));
    expect(found(CLS_10, context)).toEqual(["CLS-10 line:L025.expense"]);
    expect(only(CLS_10, context)).toMatchObject({
      severity: "block",
      message: "基本支出没有注明是人员经费还是日常公用经费",
    });
  });

  it("blocks basic expenditure of a project", () => {
    const context = demoContext(withLines({ L025: { project: "P001" } }));
    expect(found(CLS_10, context)).toEqual(["CLS-10 line:L025.project"]);
  });

  it("blocks project expenditure that is called operating", () => {
    const context = demoContext(withLines({ L064: { expense: "operating" } }));
    expect(found(CLS_10, context)).toEqual(["CLS-10 line:L064.expense"]);
  });
});
