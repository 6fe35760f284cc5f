import { describe, expect, it } from "vitest";
import { demoContext, found, withDisclosure, withRuns } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_13 } from "./nar-13";

describe("NAR-13", () => {
  it("passes a fund with money and one that says 无", () => {
    expect(found(NAR_13, demoContext())).toEqual([]);
  });

  it("blocks the amounts of a fund that has none", () => {
    const stale = demoContext().disclosure.narrative;
    const context = demoContext((book) => {
      book.lines = book.lines.filter(({ source }) => source !== "governmentFund");
      book.revenues = book.revenues.filter(({ source }) => source !== "governmentFund");
    });
    expect(found(NAR_13, context)).toEqual([]);
    const kept = withDisclosure(context, { narrative: stale });
    expect(found(NAR_13, kept)).toEqual(["NAR-13 paragraph:budgets.governmentFund"]);
    expect(only(NAR_13, kept)).toMatchObject({
      severity: "block",
      message: "政府性基金预算财政拨款没有收入和支出，应写“无”，不列金额",
    });
  });

  it("blocks a change of 0", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "figure" && run.text === "19.1" ? { ...run, text: "0", fen: 0 } : run,
    );
    expect(found(NAR_13, context)).toEqual(["NAR-13 paragraph:otherMatters.operatingExpense"]);
  });

  it("blocks 增加（减少）", () => {
    const context = withRuns(demoContext(), (run) =>
      run.kind === "fixed" ? { ...run, text: run.text.replace("与上年数持平", "比2023年增加（减少）0万元") } : run,
    );
    expect(added(context)).toEqual(["NAR-13 paragraph:threePublic"]);
    expect(only(NAR_13, context).message).toBe("“增加（减少）”没有选定增加还是减少");
  });
});
