import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_16 } from "./cls-16";
import { added, only, withLines } from "./cls-testing";

describe("CLS-16", () => {
  it("passes on codes in use", () => {
    expect(found(CLS_16, demoContext())).toEqual([]);
  });

  it("blocks a functional code of former years and says what took its place", () => {
    const context = demoContext(withLines({ L056: { function: "2080504" } }));
    expect(added(context)).toEqual(["CLS-16 line:L056.function"]);
    expect(only(CLS_16, context)).toMatchObject({
      severity: "block",
      message: "2080504 未归口管理的行政单位离退休 在 2024 年科目中已停用",
      actual: "2080504",
      remedy: "请改列 2080501 行政单位离退休",
    });
  });

  it("blocks every 项 below a 款 of former years", () => {
    expect(added(demoContext(withLines({ L012: { function: "2100699" } })))).toEqual(["CLS-16 line:L012.function"]);
  });

  it("blocks a 项 that the data does not carry below such a 款", () => {
    const context = demoContext(withLines({ L012: { function: "2100603" } }));
    expect(added(context)).toEqual(["CLS-16 line:L012.function"]);
    expect(only(CLS_16, context)).toMatchObject({
      actual: "2100603",
      remedy:
        "请改列 21017 中医药事务 款下的项级科目，如 2101703 机关服务、2101704 中医（民族医）药专项、2101750 事业运行、2101799 其他中医药事务支出",
    });
  });

  it("says what took the place of 信访事务 below 政府办公厅", () => {
    const context = demoContext(withLines({ L012: { function: "2010308" } }));
    expect(only(CLS_16, context)).toMatchObject({ remedy: "请改列 2014004 信访业务" });
  });

  it("blocks economic codes that ended, department and government", () => {
    const context = demoContext(withLines({ L078: { economic: "39906", governmentEconomic: "59909" } }));
    expect(found(CLS_16, context)).toEqual(["CLS-16 line:L078.economic"]);
    const government = demoContext(withLines({ L078: { economic: "31201", governmentEconomic: "50801" } }));
    expect(found(CLS_16, government)).toEqual(["CLS-16 line:L078.governmentEconomic"]);
  });

  it("passes a code in its first year", () => {
    const context = demoContext(withLines({ L078: { economic: "39909" } }));
    const books = { ...context.codes, departmentEconomic: { ...context.codes.departmentEconomic, year: 2022 } };
    expect(found(CLS_16, { ...context, codes: books })).toEqual([]);
    const before = { ...context.codes, departmentEconomic: { ...context.codes.departmentEconomic, year: 2021 } };
    expect(found(CLS_16, { ...context, codes: before })).toEqual(["CLS-16 line:L078.economic"]);
  });
});
