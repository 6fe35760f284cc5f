import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_11 } from "./cls-11";
import { only, withLines } from "./cls-testing";

describe("CLS-11", () => {
  it("passes where codes and money belong together", () => {
    expect(found(CLS_11, demoContext())).toEqual([]);
  });

  it("blocks a fund's code on general money", () => {
    const context = demoContext(withLines({ L064: { function: "2120899" } }));
    expect(found(CLS_11, context)).toEqual(["CLS-11 line:L064.source"]);
    expect(only(CLS_11, context)).toMatchObject({
      severity: "block",
      message: "2120899 其他国有土地使用权出让收入安排的支出 是政府性基金预算科目，资金来源却是一般公共预算",
      expected: "政府性基金预算",
    });
  });

  it("blocks a general code on a fund's money", () => {
    const context = demoContext(withLines({ L080: { function: "2010302" } }));
    expect(found(CLS_11, context)).toEqual(["CLS-11 line:L080.function"]);
    expect(only(CLS_11, context).message).toBe(
      "资金来源是政府性基金预算，2010302 一般行政管理事务 却是一般公共预算科目",
    );
  });

  it("passes general codes on money that is no fiscal grant, and blocks fund codes there", () => {
    expect(found(CLS_11, demoContext(withLines({ L002: { source: "institutionService" } })))).toEqual([]);
    expect(found(CLS_11, demoContext(withLines({ L080: { source: "other" } })))).toEqual(["CLS-11 line:L080.source"]);
  });

  it("tells 223 from a government fund", () => {
    const context = demoContext(withLines({ L080: { function: "2230105" } }));
    expect(found(CLS_11, context)).toEqual(["CLS-11 line:L080.source"]);
  });

  it("judges an unlisted 项 by its 款, and not by a 类 that holds both", () => {
    expect(found(CLS_11, demoContext(withLines({ L080: { function: "2020101" } })))).toEqual([
      "CLS-11 line:L080.function",
    ]);
    expect(found(CLS_11, demoContext(withLines({ L080: { function: "2320411" } })))).toEqual([]);
  });
});
