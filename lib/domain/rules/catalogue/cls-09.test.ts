import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_09 } from "./cls-09";
import { added, withLines } from "./cls-testing";

describe("CLS-09", () => {
  it("points out the 款 that stand on the other side in the demo", () => {
    expect(found(CLS_09, demoContext())).toEqual([
      "CLS-09 cell:6!30114.operating",
      "CLS-09 cell:6!30199.operating",
      "CLS-09 cell:6!30207.personnel",
      "CLS-09 cell:6!30239.personnel",
    ]);
  });

  it("is a note with the amount", () => {
    expect(CLS_09.severity).toBe("note");
    expect(CLS_09.check(demoContext())[3]).toMatchObject({
      message: "30239 其他交通费用 有 27.30 万元列在人员经费，该科目多列日常公用经费",
      actual: "27.30 万元",
    });
  });

  it("points out one more, and nothing of a zero amount", () => {
    const edit = { expense: "operating" as const };
    expect(added(demoContext(withLines({ L002: edit })))).toEqual(["CLS-09 cell:6!30101.operating"]);
    const zero = withLines({ L002: { ...edit, amount: 0 } });
    expect(found(CLS_09, demoContext(zero))).toEqual(found(CLS_09, demoContext()));
  });
});
