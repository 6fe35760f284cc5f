import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { basic, contextWithoutTables, department, line } from "./unit-testing";
import { UNT_04 } from "./unt-04";

const JUSTICE = { name: "南江区司法局", kind: "administrative" as const, running: "2040601" };
const TOWN = { name: "南江区青山镇人民政府", kind: "administrative" as const, running: "2010301" };

describe("UNT-04", () => {
  it("passes the demo and an office with one 行政运行", () => {
    expect(found(UNT_04, demoContext())).toEqual([]);
    expect(found(UNT_04, contextWithoutTables(department([JUSTICE])))).toEqual([]);
  });

  it("speaks at the lines on the 行政运行 of another office", () => {
    const context = contextWithoutTables(
      department([JUSTICE], (book) => {
        line(book, "A09").function = "2013101";
      }),
    );
    expect(found(UNT_04, context)).toEqual(["UNT-04 line:A09.function"]);
    expect(checkRule(UNT_04, context)[0]).toMatchObject({
      severity: "confirm",
      message:
        "“南江区司法局”的日常运行列 2040601 行政运行，另有 1 行列在“党委办公厅（室）及相关机构事务”的 2013101 行政运行",
      expected: "2040601 行政运行",
    });
  });

  it("lets a merged office run two, each with its wages and goods, and a town all it has", () => {
    const merged = department([JUSTICE], (book) => {
      book.lines.push(
        basic("Z1", "610001", "2013401", "30101", 90_000),
        basic("Z2", "610001", "2013401", "30201", 8_000),
      );
    });
    expect(found(UNT_04, contextWithoutTables(merged))).toEqual([]);
    const town = department([TOWN], (book) => {
      line(book, "A09").function = "2010101";
    });
    expect(found(UNT_04, contextWithoutTables(town))).toEqual([]);
  });
});
