import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found, lineOf } from "../testing";
import { X_12 } from "./x-12";

describe("X-12", () => {
  it("passes on the demo budget", () => {
    expect(found(X_12, demoContext())).toEqual([]);
  });

  it("accepts another 款 of the same 类", () => {
    expect(
      found(
        X_12,
        demoContext((book) => {
          lineOf(book, "L001").governmentEconomic = "50199";
        }),
      ),
    ).toEqual([]);
  });

  it("names both 类 when a line was put into another", () => {
    const context = demoContext((book) => {
      lineOf(book, "L001").governmentEconomic = "50201";
    });
    expect(found(X_12, context)).toEqual(["X-12 cell:7!501.total", "X-12 cell:7!502.total"]);
    expect(checkRule(X_12, context)[0]).toMatchObject({
      message:
        "表七 501 机关工资福利支出、50501 工资福利支出之和 9,189,555.00 元与表六对应的 301 工资福利支出 10,966,144.00 元不一致",
      actual: "9,189,555.00 元",
      expected: "10,966,144.00 元",
      difference: "-1,776,589.00 元",
    });
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
