import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withTables } from "../testing";
import { STR_01 } from "./str-01";

describe("STR-01", () => {
  it("passes on the demo budget", () => {
    expect(found(STR_01, demoContext())).toEqual([]);
  });

  it("counts a repeated form once and wants it without projects too", () => {
    expect(
      found(
        STR_01,
        demoContext((book) => {
          book.projects = [];
          book.lines = book.lines.filter((line) => line.class === "basic");
        }),
      ),
    ).toEqual([]);
  });

  it("names a missing table", () => {
    const context = withTables(demoContext(), (tables) => tables.filter(({ key }) => key !== "stateCapital"));
    expect(found(STR_01, context)).toEqual(["STR-01 table:stateCapital"]);
    expect(checkRule(STR_01, context)[0]).toMatchObject({
      message: "缺少表十二，本年版式共 16 张表，现有 15 张",
      actual: "15 张",
      expected: "16 张",
      difference: null,
    });
  });

  it("names the first table out of order", () => {
    const context = withTables(demoContext(), (tables) => tables.toReversed());
    expect(found(STR_01, context)).toEqual(["STR-01 table:generalProjects"]);
    expect(checkRule(STR_01, context)[0]).toMatchObject({
      message: "第 1 张表为表十六，按版式应为表一",
      actual: expect.stringMatching(/^表十六、表十五、.*、表一$/),
      expected: expect.stringMatching(/^表一、表二、.*、表十六$/),
      difference: null,
    });
  });
});
