import { describe, expect, it } from "vitest";
import { only, withProject } from "../catalogue/cls-testing";
import { demoContext, found, withTables } from "../testing";
import { JX_13 } from "./jx-13";

describe("JX-13", () => {
  it("passes projects of either tier, and an empty form with its note", () => {
    expect(found(JX_13, demoContext())).toEqual([]);
    expect(found(JX_13, demoContext(withProject({ tier: "key" })))).toEqual([]);
    const none = demoContext((book) => {
      book.projects = [];
      book.lines = book.lines.filter((line) => line.class === "basic");
    });
    expect(found(JX_13, none)).toEqual([]);
  });

  it("blocks a project whose form is not printed", () => {
    const context = withTables(demoContext(), (tables) => tables.filter(({ id }) => id !== "generalProjects:P002"));
    expect(found(JX_13, context)).toEqual(["JX-13 table:generalProjects"]);
    expect(only(JX_13, context)).toMatchObject({
      severity: "block",
      message: "一般项目“政务信息建设”没有列入表十六",
    });
  });

  it("blocks an empty form without its note, and none at all", () => {
    const bare = withTables(demoContext(), (tables) =>
      tables.map((table) => (table.key === "keyProjects" ? { ...table, notes: [] } : table)),
    );
    expect(found(JX_13, bare)).toEqual(["JX-13 table:keyProjects"]);
    const gone = withTables(demoContext(), (tables) => tables.filter(({ key }) => key !== "keyProjects"));
    expect(only(JX_13, gone).message).toBe("没有重点项目，表十五应公开空表并说明");
  });
});
