import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { STF_04 } from "./stf-04";
import { contextWithoutTables, department, forProject } from "./unit-testing";

const OFFICE = { name: "南江区信访办公室", kind: "administrative" as const, running: "2014001" };
const withProject = (...economics: string[]) =>
  contextWithoutTables(
    department([OFFICE], (book) => {
      book.lines.push(
        ...economics.map((economic, index) => forProject(`P${index}`, "610001", "P1", "2014002", economic, 50_000)),
      );
    }),
  );

describe("STF-04", () => {
  it("passes the demo, and people hired for a project", () => {
    expect(found(STF_04, demoContext())).toEqual([]);
    expect(found(STF_04, withProject("30199", "30226", "30305", "30201"))).toEqual([]);
  });

  it("speaks of staff and pensions in a project, once", () => {
    const context = withProject("30101", "30108", "30302");
    expect(found(STF_04, context)).toEqual(["STF-04 line:P0.economic, line:P1.economic, line:P2.economic"]);
    expect(checkRule(STF_04, context)[0]).toMatchObject({
      severity: "confirm",
      message:
        "“南江区信访办公室”的项目“P1”列有在编或离退休人员的经费：30101 基本工资、30108 机关事业单位基本养老保险缴费、30302 退休费",
      expected: "基本支出",
    });
  });

  it("lets a unit without basic expenditure pay its people as a project", () => {
    const context = contextWithoutTables(
      department([OFFICE], (book) => {
        book.lines = [forProject("P1", "610001", "P1", "2014002", "30101", 50_000)];
      }),
    );
    expect(found(STF_04, context)).toEqual([]);
  });
});
