import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_09 } from "./dup-09";

describe("DUP-09", () => {
  it("passes the demo", () => {
    expect(found(DUP_09, demoContext())).toEqual([]);
  });

  it("speaks once of each blank field, with the projects that lack it", () => {
    const context = demoContext((book) => {
      for (const project of book.projects) project.supervisor = "";
      for (const project of book.projects.slice(1)) project.overview = " ";
    });
    expect(found(DUP_09, context)).toEqual([
      "DUP-09 book:projects[0].supervisor, book:projects[1].supervisor",
      "DUP-09 book:projects[1].overview",
    ]);
    expect(checkRule(DUP_09, context).map(({ message }) => message)).toEqual([
      "项目“政务业务专项”等 2 个项目没有填写业务主管部门",
      "项目“政务信息建设”没有填写项目概况",
    ]);
  });

  it("leaves a project without money to DUP-08", () => {
    const context = demoContext((book) => {
      const [project] = book.projects;
      if (project) book.projects.push({ ...project, code: "P003", supervisor: "" });
    });
    expect(found(DUP_09, context)).toEqual([]);
  });
});
