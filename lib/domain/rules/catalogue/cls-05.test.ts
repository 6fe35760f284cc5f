import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_05 } from "./cls-05";
import { added, only, withLines } from "./cls-testing";

describe("CLS-05", () => {
  it("passes on derived codes and on written ones of the unit's kind", () => {
    expect(found(CLS_05, demoContext())).toEqual([]);
    const edit = withLines({ L001: { governmentEconomic: "50101" }, L002: { governmentEconomic: "50501" } });
    expect(added(demoContext(edit))).toEqual([]);
  });

  it("blocks 501 in an institution", () => {
    const context = demoContext(withLines({ L002: { governmentEconomic: "50101" } }));
    expect(added(context)).toEqual(["CLS-05 line:L002.governmentEconomic"]);
    expect(only(CLS_05, context)).toMatchObject({
      severity: "block",
      message: "事业单位不使用 501、502、503、504 类，现列 50101 工资奖金津补贴",
      actual: "50101",
      expected: "50501 工资福利支出",
    });
  });

  it("blocks 505 in administrative and civil-service-managed units", () => {
    const edit = withLines({ L001: { governmentEconomic: "50501" } });
    expect(added(demoContext(edit))).toEqual(["CLS-05 line:L001.governmentEconomic"]);
    const managed = demoContext((book) => {
      edit(book);
      for (const unit of book.units) if (unit.kind === "administrative") unit.kind = "civilServiceManaged";
    });
    expect(only(CLS_05, managed).message).toBe("参公单位不使用 505、506 类，现列 50501 工资福利支出");
  });
});
