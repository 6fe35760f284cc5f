import { describe, expect, it } from "vitest";
import { demoContext, found, withRuns } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_04 } from "./nar-04";

/** The demo with words of its fixed sentences replaced. */
const reworded = (words: string, by: string) =>
  withRuns(demoContext(), (run) => (run.kind === "fixed" ? { ...run, text: run.text.replace(words, by) } : run));

describe("NAR-04", () => {
  it("passes where the words follow the figures", () => {
    expect(found(NAR_04, demoContext())).toEqual([]);
  });

  it("blocks 增加 before a decrease", () => {
    const context = reworded("项目支出预算增加", "项目支出预算减少");
    expect(added(context)).toEqual(["NAR-04 paragraph:totals.expenditure"]);
    expect(only(NAR_04, context)).toMatchObject({
      severity: "block",
      message: "变动额 73.2 前写作“减少”，应为“增加”",
      actual: "减少",
      expected: "增加",
    });
  });

  it("blocks 持平 of a figure that changed", () => {
    const context = demoContext((book) => {
      if (book.priorYear) book.priorYear.threePublic.reception = 5_000_000;
    });
    expect(found(NAR_04, context)).toEqual([]);
    const narrative = demoContext().disclosure.narrative;
    const stale = { ...context, disclosure: { ...context.disclosure, narrative } };
    expect(found(NAR_04, stale)).toEqual(["NAR-04 paragraph:threePublic"]);
    expect(only(NAR_04, stale).message).toBe("公务接待费写作“持平”，应为“减少”");
  });

  it("blocks a cause whose word contradicts the sign of its amount", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.project"] = {
        causes: [{ text: "专项服务类项目经费增加。", amount: -126_800_000 }],
      };
    });
    expect(added(context)).toEqual(["NAR-04 book:narrative.reasons.general.project.causes[0].text"]);
    expect(only(NAR_04, context).expected).toBe("减少");
  });

  it("passes a cause that names no direction", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.project"] = { causes: [{ text: "两个项目到期", amount: -126_800_000 }] };
    });
    expect(added(context)).toEqual([]);
  });
});
