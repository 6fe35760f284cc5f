import { describe, expect, it } from "vitest";
import type { Line } from "../../book/types";
import type { Fen } from "../../money";
import { checkRule } from "../run";
import { addLine, demoContext, found } from "../testing";
import type { RuleContext } from "../types";
import { ZCH_04 } from "./zch-04";

/** The demo, which has 10 万元 of equipment, with so much more and one piece of each kind to buy. */
function withEquipment(amount: Fen, patch: Partial<Line> = {}): RuleContext {
  return demoContext((book) => {
    Object.assign(book.assets.purchases, { generalEquipment: 1, specialisedEquipment: 1 });
    addLine(book, { economic: "31003", amount, ...patch });
  });
}

describe("ZCH-04", () => {
  it("passes on the demo budget", () => {
    expect(found(ZCH_04, demoContext())).toEqual([]);
  });

  it("accepts equipment that the money just covers, whatever it comes from", () => {
    expect(found(ZCH_04, withEquipment(150_000_000 - 10_000_000))).toEqual([]);
    const own = { unit: "202002", source: "institutionService" } as const;
    expect(found(ZCH_04, withEquipment(150_000_000 - 10_000_000, own))).toEqual([]);
  });

  it("asks about one fen too little", () => {
    const context = withEquipment(150_000_000 - 10_000_001);
    expect(found(ZCH_04, context)).toEqual(["ZCH-04 book:assets.purchases"]);
    expect(checkRule(ZCH_04, context)[0]).toMatchObject({
      severity: "confirm",
      message:
        "计划购置通用设备 1 台、专用设备 1 台，按单价限额至少 1,500,000.00 元，大于各项资金的 309、310 类资本性支出 1,499,999.99 元",
      actual: "1,500,000.00 元",
      expected: "1,499,999.99 元",
      difference: "0.01 元",
    });
  });
});
