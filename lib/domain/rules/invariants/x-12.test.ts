import { describe, expect, it } from "vitest";
import { CLS_06 } from "../catalogue/cls-06";
import { checkRule } from "../run";
import { addLine, demoContext, found, lineOf, withFigure } from "../testing";
import { X_12 } from "./x-12";

describe("X-12", () => {
  it("passes on the demo budget", () => {
    expect(found(X_12, demoContext())).toEqual([]);
  });

  it("leaves what a person wrote to the rules on lines: one cause, one finding", () => {
    const context = demoContext((book) => {
      lineOf(book, "L001").governmentEconomic = "50201";
    });
    expect(found(X_12, context)).toEqual([]);
    expect(found(CLS_06, context)).toEqual(["CLS-06 line:L001.governmentEconomic"]);
  });

  it("names both 类 when what was derived does not agree", () => {
    const context = withFigure(demoContext(), "basicByGovernmentEconomic!501.total", 1);
    expect(found(X_12, context)).toEqual(["X-12 cell:basicByGovernmentEconomic!501.total"]);
    expect(checkRule(X_12, context)[0]?.message).toMatch(
      /^表七 501 机关工资福利支出、50501 工资福利支出之和 .+与表六对应的 301 工资福利支出 .+不一致$/,
    );
  });

  it("holds for every 类 and kind of unit", () => {
    expect(
      found(
        X_12,
        demoContext((book) => {
          for (const unit of ["202001", "202002"]) {
            for (const economic of ["30701", "30901", "31101", "31201", "31206", "31302", "39999"])
              addLine(book, { unit, economic, amount: 7 });
          }
        }),
      ),
    ).toEqual([]);
  });
});
