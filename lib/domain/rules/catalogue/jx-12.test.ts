import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withLines, withProject } from "./cls-testing";
import { JX_12 } from "./jx-12";

describe("JX-12", () => {
  it("passes projects with money and targets", () => {
    expect(found(JX_12, demoContext())).toEqual([]);
  });

  it("blocks a project with money and without an objective", () => {
    const context = demoContext(withProject({ objective: " " }));
    expect(added(context)).toEqual(["JX-12 book:projects[1].objective"]);
    expect(only(JX_12, context)).toMatchObject({
      severity: "block",
      message: "项目“政务信息建设”有预算 200.00 万元，没有当年绩效目标",
    });
  });

  it("blocks a project with money and without indicators", () => {
    const context = demoContext(withProject({ indicators: [] }));
    expect(added(context)).toEqual(["JX-12 book:projects[1].indicators"]);
  });

  it("asks nothing of a project without money, and speaks from the first fen on", () => {
    const edit = (amount: number) =>
      demoContext((book) => {
        withProject({ indicators: [] })(book);
        withLines({ L080: { amount } })(book);
      });
    expect(found(JX_12, edit(0))).toEqual([]);
    expect(found(JX_12, edit(1))).toEqual(["JX-12 book:projects[1].indicators"]);
  });

  it("blocks project lines outside every project", () => {
    const context = demoContext(withLines({ L064: { project: null }, L080: { project: null } }));
    expect(added(context)).toEqual(["JX-12 line:L064.project, line:L080.project"]);
    expect(JX_12.check(context)[0]?.message).toBe("项目支出没有注明所属项目，也就没有绩效目标");
  });
});
