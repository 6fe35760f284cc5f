import { describe, expect, it } from "vitest";
import type { BudgetBook, Project } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { JX_17 } from "./jx-17";

/** The demo with something of its first project put into the second. */
const copying = (edit: (first: Project, second: Project) => void) =>
  demoContext((book: BudgetBook) => {
    const [first, second] = book.projects;
    if (!first || !second) throw new Error("The demo has two projects");
    edit(first, second);
  });

describe("JX-17", () => {
  it("passes the demo, and indicators that recur everywhere", () => {
    expect(found(JX_17, demoContext())).toEqual([]);
    const context = copying((first, second) => {
      second.indicators = [...second.indicators.slice(2), ...first.indicators.slice(9, 10)];
    });
    expect(found(JX_17, context)).toEqual([]);
  });

  it("asks about a copied objective, overview or set of indicators", () => {
    for (const field of ["objective", "overview", "indicators"] as const) {
      const context = copying((first, second) => Object.assign(second, { [field]: first[field] }));
      expect(found(JX_17, context)).toEqual([`JX-17 book:projects[1].${field}, book:projects[0].${field}`]);
    }
  });

  it("is one finding for all that was copied, naming both projects", () => {
    const context = copying((first, second) => {
      Object.assign(second, { objective: first.objective, indicators: first.indicators });
    });
    expect(added(context).filter((finding) => finding.startsWith("JX-17"))).toHaveLength(1);
    expect(only(JX_17, context)).toMatchObject({
      severity: "confirm",
      subject: "book:projects[1].objective",
      message: "项目“政务信息建设”的当年绩效目标、绩效指标与项目“政务业务专项”相同",
    });
  });

  it("passes one kind of work in several places: schools and towns have the same targets", () => {
    const context = copying((first, second) => {
      first.name = "生均公用经费（第一小学）";
      second.name = "生均公用经费（第二小学）";
      Object.assign(second, { objective: first.objective, indicators: first.indicators });
    });
    expect(found(JX_17, context)).toEqual([]);
  });

  it("finds most of a set, with some targets left as they were", () => {
    const context = copying((first, second) => {
      second.indicators = [...first.indicators.slice(0, 4), ...second.indicators.slice(0, 1)];
    });
    expect(found(JX_17, context)).toHaveLength(1);
  });
});
