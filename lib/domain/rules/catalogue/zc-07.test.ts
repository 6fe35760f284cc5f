import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { found } from "../testing";
import { line } from "./unit-testing";
import { ZC_07 } from "./zc-07";
import { buying, purchase } from "./zc-testing";

const ofProject = (patch: Parameters<typeof purchase>[0]) => purchase({ project: "P1", ...patch });

describe("ZC-07", () => {
  it("accepts purchases of a project up to its money, and does not apply without any", () => {
    expect(found(ZC_07, buying([ofProject({ amount: 90_000_000 })]))).toEqual([]);
    expect(ZC_07.applies?.(buying([purchase()]))).toBe("没有注明项目的政府采购");
  });

  it("asks about one fen more, all purchases together", () => {
    const context = buying([ofProject({ amount: 30_000_001 }), ofProject({ amount: 60_000_000 })]);
    expect(found(ZC_07, context)).toEqual(["ZC-07 book:procurement[1].amount, book:procurement[0].amount"]);
    expect(checkRule(ZC_07, context)[0]).toMatchObject({
      severity: "confirm",
      message: "项目“档案数字化”用“一般公共预算”采购 900,000.01 元大于项目的该项支出 900,000.00 元",
    });
  });

  it("asks about another source than the project has, and about carried over money it does not have", () => {
    const source = buying([ofProject({ source: "governmentFund" })]);
    expect(found(ZC_07, source)).toEqual(["ZC-07 book:procurement[0].source"]);
    expect(checkRule(ZC_07, source)[0]?.message).toBe(
      "采购项目“档案数字化服务”的资金是“政府性基金预算”，所属项目“档案数字化”只有“一般公共预算”",
    );
    const carried = buying([ofProject({ carriedOver: true })]);
    expect(found(ZC_07, carried)).toEqual(["ZC-07 book:procurement[0].carriedOver"]);
    expect(checkRule(ZC_07, carried)[0]?.message).toBe(
      "采购项目“档案数字化服务”列上年结转资金，所属项目“档案数字化”的“一般公共预算”都是本年资金",
    );
  });

  it("has nothing against a project with money of both kinds, and leaves one without money to DUP-08", () => {
    const both = buying([ofProject({ carriedOver: true }), ofProject({ amount: 100 })], (book) => {
      line(book, "P02").carriedOver = true;
    });
    expect(found(ZC_07, both)).toEqual([]);
    const empty = buying([ofProject({})], (book) => {
      book.lines = book.lines.filter(({ project }) => project === null);
    });
    expect(found(ZC_07, empty)).toEqual([]);
  });
});
