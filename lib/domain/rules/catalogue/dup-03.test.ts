import { describe, expect, it } from "vitest";
import type { Project } from "../../book/types";
import { checkRule } from "../run";
import { addLine, demoContext, found } from "../testing";
import { DUP_03 } from "./dup-03";

const withCopy = (patch: Partial<Project>, amount = 0) =>
  demoContext((book) => {
    const [project] = book.projects;
    if (!project) throw new Error("The demo has a project");
    book.projects.push({ ...project, code: "P009", ...patch });
    if (amount) addLine(book, { class: "project", project: "P009", function: "2010302", amount });
  });

describe("DUP-03", () => {
  it("passes the demo", () => {
    expect(found(DUP_03, demoContext())).toEqual([]);
  });

  it("speaks at the second project of a name in a unit", () => {
    const context = withCopy({ name: "政务业务专项 " });
    expect(found(DUP_03, context)).toEqual(["DUP-03 book:projects[2].name, book:projects[0].name"]);
    expect(checkRule(DUP_03, context)[0]).toMatchObject({
      severity: "confirm",
      message: "项目 P009 与项目 P001 都叫“政务业务专项 ”",
    });
  });

  it("lets units have projects of one name, unless their money is the same", () => {
    expect(found(DUP_03, withCopy({ unit: "202002" }, 5_000_000))).toEqual([]);
    expect(found(DUP_03, withCopy({ unit: "202002" }, 285_200_000))).toHaveLength(1);
    expect(found(DUP_03, withCopy({ name: "政务业务专项（二期）" }))).toEqual([]);
  });
});
