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
    const context = withTables(demoContext(), (tables) => tables.filter(({ table }) => table !== "12"));
    expect(found(STR_01, context)).toEqual(["STR-01 table:12"]);
    expect(checkRule(STR_01, context)[0]).toMatchObject({
      message: "缺少表十二，本年版式共 16 张表，现有 15 张",
      actual: "15 张",
      expected: "16 张",
      difference: null,
    });
  });

  it("names the first table out of order", () => {
    const context = withTables(demoContext(), (tables) => tables.toReversed());
    expect(found(STR_01, context)).toEqual(["STR-01 table:16"]);
    expect(checkRule(STR_01, context)[0]).toMatchObject({
      message: "第 1 张表为部门公开表16，按版式应为部门公开表1",
      actual: "16、15、14、13、12、11、10、9、8、7、6、5、4、3、2、1",
      expected: "1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16",
      difference: null,
    });
  });
});
