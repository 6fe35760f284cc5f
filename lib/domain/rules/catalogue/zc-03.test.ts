import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { forProject, line } from "./unit-testing";
import { ZC_03 } from "./zc-03";
import { buying, purchase } from "./zc-testing";

describe("ZC-03", () => {
  it("passes what is procured, and amounts below the threshold", () => {
    expect(found(ZC_03, buying([purchase()]))).toEqual([]);
    expect(
      found(
        ZC_03,
        buying([], (book) => {
          line(book, "P01").amount = 49_999_999;
        }),
      ),
    ).toEqual([]);
  });

  it("asks about the demo's commissioned service, and not about its printing of 1.8 万元", () => {
    expect(found(ZC_03, demoContext())).toEqual(["ZC-03 line:L080.amount"]);
    expect(checkRule(ZC_03, demoContext())[0]).toMatchObject({
      severity: "confirm",
      message:
        "“重庆市万盛经济技术开发区管理委员会办公室”有 30227 委托业务费 200.00 万元，达到限额标准 50.00 万元，没有编列政府采购预算",
    });
  });

  it("asks at each thing that a unit without procurement should procure, at the threshold exactly", () => {
    const context = buying([], (book) => {
      book.lines.push(
        forProject("P03", "610001", "P1", "2012604", "31002", 300_000),
        forProject("P04", "610001", "P1", "2012604", "31002", 200_000),
      );
    });
    expect(found(ZC_03, context)).toEqual(["ZC-03 line:P01.amount", "ZC-03 line:P03.amount, line:P04.amount"]);
  });

  it("asks at the purchases of a unit that procures next to nothing", () => {
    const context = buying([purchase({ amount: 15_999_999 })]);
    expect(found(ZC_03, context)).toEqual(["ZC-03 book:procurement[0].amount, line:P01.amount"]);
    expect(checkRule(ZC_03, context)[0]?.message).toBe(
      "“南江区档案馆”的采购预算 16.00 万元，远少于通常需要采购的支出 80.00 万元：30227 委托业务费 80.00 万元",
    );
    expect(found(ZC_03, buying([purchase({ amount: 16_000_000 })]))).toEqual([]);
  });

  it("knows what buys nothing: land, transfers to towns, works", () => {
    const land = buying([], (book) => {
      book.lines = ["31009", "31012", "31005"].map((economic, index) =>
        forProject(`P${index}`, "610001", "P1", "2012604", economic, 9_000_000),
      );
    });
    expect(found(ZC_03, land)).toEqual([]);
    const towns = buying([], (book) => {
      for (const project of book.projects) project.localTransfer = 40_000_000;
    });
    expect(found(ZC_03, towns)).toEqual([]);
  });
});
