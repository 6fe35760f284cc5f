import { describe, expect, it } from "vitest";
import { readBookText } from "./read";
import { countRows, rowLimit, tooManyRows } from "./row-limits";
import { demoBook, demoJson } from "./testing";

describe("limits of rows", () => {
  it("counts the rows of a book, read or not", () => {
    const counts = countRows(demoJson());
    expect(counts).toMatchObject({ lines: 80, projects: 2, procurement: demoBook().procurement.length });
    expect(counts.indicators).toBe(
      demoBook().projects.reduce((sum, { indicators }) => sum + indicators.length, 0) +
        demoBook().performance.indicators.length,
    );
    expect(countRows(demoBook())).toEqual({ ...counts, priorLines: demoBook().priorYear?.lines.length });
  });

  it.each([null, "text", 3, { lines: "many", projects: [null, 3] }])(
    "counts nothing where there is nothing: %j",
    (json) => expect(countRows(json)).toMatchObject({ lines: 0, indicators: 0 }),
  );

  it("says how many there are, how many there may be and what to do", () => {
    expect(tooManyRows({ lines: 20_000, procurement: 5_000 }, 20_000)).toBeNull();
    expect(tooManyRows({ procurement: 95_000 }, 20_000)).toBe(
      "政府采购共 95,000 行，超过一份预算 5,000 行的上限，没有保存。请核对是否重复导入或混入了其他部门的内容，并把同类的小额行合并；确实需要更多的，请联系系统管理员调整上限（MAX_ROWS）。",
    );
    expect(rowLimit("lines", 20_000)).toBe(20_000);
    expect(rowLimit("projects", 10)).toBe(3);
  });

  it("refuses a file of too many rows before any of them is read", () => {
    const text = JSON.stringify({ procurement: Array.from({ length: 6 }, () => "no row") });
    expect(() => readBookText(text, 20)).toThrow(/^政府采购共 6 行，超过一份预算 5 行的上限/);
    expect(() => readBookText(text, 24)).toThrow(/应为/);
  });
});
