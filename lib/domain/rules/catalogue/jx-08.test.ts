import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withProject } from "./cls-testing";
import { JX_08 } from "./jx-08";

describe("JX-08", () => {
  it("passes where every form has a core indicator, one is enough", () => {
    expect(found(JX_08, demoContext())).toEqual([]);
    const one = demoContext((book) => {
      book.performance.indicators.forEach((indicator, index) => {
        indicator.core = index === 0;
      });
    });
    expect(found(JX_08, one)).toEqual([]);
  });

  it("asks for one where there is none", () => {
    const context = demoContext((book) => {
      for (const indicator of book.performance.indicators) indicator.core = false;
    });
    expect(added(context)).toEqual(["JX-08 book:performance.indicators"]);
    expect(only(JX_08, context)).toMatchObject({
      severity: "confirm",
      message: "部门整体的绩效指标中没有核心指标",
    });
  });

  it("leaves a form without indicators to JX-12", () => {
    expect(found(JX_08, demoContext(withProject({ indicators: [] })))).toEqual([]);
  });
});
