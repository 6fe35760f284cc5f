import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, demoContext, found } from "../testing";
import { SG_10 } from "./sg-10";

describe("SG-10", () => {
  it("passes the demo, and reception paid by own income", () => {
    expect(found(SG_10, demoContext())).toEqual([]);
    const own = demoContext((book) => addLine(book, { source: "other", economic: "30217", amount: 100 }));
    expect(found(SG_10, own)).toEqual([]);
  });

  it("speaks at each item on a fund", () => {
    const context = demoContext((book) => {
      const fund = { source: "governmentFund", function: "2120899", class: "project", project: "P002" } as const;
      addLine(book, { ...fund, economic: "30217", amount: 2_000_000 });
      addLine(book, { ...fund, economic: "30231", amount: 0 });
      addLine(book, { ...fund, source: "stateCapital", economic: "30212", amount: 300 });
    });
    expect(found(SG_10, context)).toEqual(["SG-10 line:N81.source", "SG-10 line:N83.source"]);
    expect(checkRule(SG_10, context)[0]).toMatchObject({
      severity: "confirm",
      message: "30217 公务接待费列在“政府性基金预算”，不计入表十“三公”经费",
    });
  });
});
