import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { contextWithoutTables, department, line, type Sketch } from "./unit-testing";
import { UNT_06 } from "./unt-06";

const withFees = (sketch: Sketch) =>
  contextWithoutTables(
    department([sketch], (book) => {
      line(book, "A09").source = "fiscalAccount";
    }),
  );

describe("UNT-06", () => {
  it("passes the demo, a kindergarten, and a party school on another 类", () => {
    expect(found(UNT_06, demoContext())).toEqual([]);
    expect(found(UNT_06, withFees({ name: "南江区实验幼儿园", kind: "institution", running: "2050201" }))).toEqual([]);
    expect(found(UNT_06, withFees({ name: "中共南江区委党校", kind: "institution", running: "2013250" }))).toEqual([]);
  });

  it("speaks of fees of an office that teaches nobody", () => {
    const context = withFees({ name: "南江区交通局", kind: "administrative", running: "2140101" });
    expect(found(UNT_06, context)).toEqual(["UNT-06 line:A09.source"]);
    expect(checkRule(UNT_06, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区交通局”列有财政专户管理资金，这项资金是教育收费，本单位没有教育支出",
    });
  });
});
