import { describe, expect, it } from "vitest";
import { demoContext, found, withRuns } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_07 } from "./nar-07";

const withReason = (text: string) =>
  demoContext((book) => {
    book.narrative.reasons["general.basic"] = { text };
  });

describe("NAR-07", () => {
  it("passes comparisons with 2023", () => {
    expect(found(NAR_07, demoContext())).toEqual([]);
    expect(found(NAR_07, withReason("在职人员较２０２３年减少2人"))).toEqual([]);
  });

  it("asks about another year in a sentence", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "fixed" ? { ...run, text: run.text.replace("支出预算较2023年", "支出预算较2022年") } : run,
    );
    expect(added(context)).toEqual(["NAR-07 paragraph:totals.expenditure"]);
    expect(only(NAR_07, context)).toMatchObject({
      severity: "confirm",
      message: "“较2022年”应与2023年比较",
      actual: "2022年",
      expected: "2023年",
    });
  });

  it("asks about another year in a reason, not a mere mention of one", () => {
    expect(added(withReason("人员比2024年减少2人"))).toEqual(["NAR-07 book:narrative.reasons.general.basic.text"]);
    expect(added(withReason("较二〇二二年减少2人"))).toEqual(["NAR-07 book:narrative.reasons.general.basic.text"]);
    for (const text of ["与2021年签订的合同到期，2名人员退休", "与2021年建成的系统配套，新增运维费3项"])
      expect(found(NAR_07, withReason(text))).toEqual([]);
  });

  it("leaves the base years of targets alone", () => {
    const context = demoContext((book) => {
      book.performance.objective = "空气质量较2020年改善。";
    });
    expect(added(context)).toEqual([]);
  });
});
