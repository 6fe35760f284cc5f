import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_02 } from "./cls-02";
import { added, only, withLines } from "./cls-testing";

describe("CLS-02", () => {
  it("passes on codes that the year's book has, derived or written", () => {
    expect(found(CLS_02, demoContext())).toEqual([]);
    expect(found(CLS_02, demoContext(withLines({ L001: { governmentEconomic: "50101" } })))).toEqual([]);
  });

  it("blocks an unknown department code and offers the nearest", () => {
    const context = demoContext(withLines({ L001: { economic: "30104" } }));
    expect(added(context)).toEqual(["CLS-02 line:L001.economic"]);
    expect(only(CLS_02, context)).toMatchObject({
      severity: "block",
      message: "部门经济分类科目 30104 不在 2024 年政府收支分类科目中",
      remedy: "请改为正确的款级科目，最接近的有：30101 基本工资、30102 津贴补贴、30103 奖金",
    });
  });

  it("blocks an unknown government code", () => {
    const context = demoContext(withLines({ L001: { governmentEconomic: "50104" } }));
    expect(added(context)).toEqual(["CLS-02 line:L001.governmentEconomic"]);
  });

  it("takes no government code for a department code", () => {
    expect(added(demoContext(withLines({ L001: { economic: "50101" } })))).toEqual(["CLS-02 line:L001.economic"]);
  });
});
