import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withoutRow } from "../testing";
import { CLS_03 } from "./cls-03";

describe("CLS-03", () => {
  it("passes where every 类 is split to 项 or 款", () => {
    expect(found(CLS_03, demoContext())).toEqual([]);
  });

  it("blocks a 款 of table 5 without its 项", () => {
    const context = withoutRow(demoContext(), "general", "2210201");
    expect(found(CLS_03, context)).toEqual(["CLS-03 table:general"]);
    expect(only(CLS_03, context)).toMatchObject({ severity: "block", message: "表五的 22102 没有列到项级科目" });
  });

  it("blocks a 类 of table 7 without its 款", () => {
    const context = withoutRow(demoContext(), "basicByGovernmentEconomic", "50306");
    expect(found(CLS_03, context)).toEqual(["CLS-03 table:basicByGovernmentEconomic"]);
    expect(only(CLS_03, context).message).toBe("表七的 503 没有列到款级科目");
  });
});
