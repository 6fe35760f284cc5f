import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_10 } from "./dup-10";

describe("DUP-10", () => {
  it("passes the demo", () => {
    expect(found(DUP_10, demoContext())).toEqual([]);
  });

  it("speaks at the second unit of a name", () => {
    const context = demoContext((book) => {
      book.units.push({ code: "202003", name: "重庆市万盛经济技术开发区政府信息公开中心", kind: "institution" });
    });
    expect(found(DUP_10, context)).toEqual(["DUP-10 book:units[2].name, book:units[1].name"]);
    expect(checkRule(DUP_10, context)[0]).toMatchObject({
      severity: "confirm",
      message: "单位 202003 与单位 202002 都叫“重庆市万盛经济技术开发区政府信息公开中心”",
    });
  });
});
