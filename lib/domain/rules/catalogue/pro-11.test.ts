import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only, withLines } from "./cls-testing";
import { PRO_11 } from "./pro-11";

describe("PRO-11", () => {
  it("passes where every unit receives what it spends", () => {
    expect(found(PRO_11, demoContext())).toEqual([]);
  });

  it("blocks spending of a unit from a source without income", () => {
    const context = demoContext(withLines({ L002: { source: "institutionService" } }));
    expect(found(PRO_11, context)).toEqual(["PRO-11 book:units[1]"]);
    expect(only(PRO_11, context)).toMatchObject({
      severity: "block",
      message: "重庆市万盛经济技术开发区政府信息公开中心用事业收入安排支出 76.14 万元，却没有编列该项收入",
      actual: "0 万元",
      expected: "76.14 万元",
      difference: "-76.14 万元",
    });
  });

  it("leaves some income that is too little to the balance rules, and counts what was carried over", () => {
    const context = demoContext((book) => {
      withLines({ L002: { source: "institutionService" } })(book);
      book.revenues.push({ unit: "202002", source: "institutionService", carriedOver: true, amount: 1 });
    });
    expect(found(PRO_11, context)).toEqual([]);
  });
});
