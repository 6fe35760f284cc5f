import { describe, expect, it } from "vitest";
import { type Ceiling, ceilingUse, exceededCeilings } from "./ceilings";

const common = {
  id: "L001",
  project: null,
  function: "2010301",
  economic: "30101",
  governmentEconomic: null,
  carriedOver: false,
  expense: null,
  note: null,
} as const;
const basic = { unit: "202001", class: "basic", source: "generalPublicBudget" } as const;
const line = (amount: number, over: object = {}) => ({ ...common, ...basic, amount, ...over });
const ceiling = (amount: number, over: object = {}): Ceiling => ({ ...basic, amount, ...over });

describe("ceilingUse", () => {
  it("keeps what remains of each, to the fen", () => {
    const lines = [line(100), line(50)];
    expect(ceilingUse({ lines }, [ceiling(150)])).toEqual([{ ...basic, amount: 150, planned: 150, remaining: 0 }]);
    expect(exceededCeilings({ lines }, [ceiling(150)])).toEqual([]);
    expect(exceededCeilings({ lines }, [ceiling(149)])).toEqual([
      "202001 基本支出（一般公共预算）已编 1.50 元，控制数 1.49 元，超 0.01 元",
    ]);
  });

  it("leaves out money carried over from last year", () => {
    expect(exceededCeilings({ lines: [line(100), line(900, { carriedOver: true })] }, [ceiling(100)])).toEqual([]);
  });

  it("gives a unit with any 控制数 none of what was not named", () => {
    const lines = [line(100), line(7, { source: "governmentFund", class: "project" })];
    expect(exceededCeilings({ lines }, [ceiling(100)])).toEqual([
      "202001 项目支出（政府性基金预算）已编 0.07 元，控制数 0.00 元，超 0.07 元",
    ]);
  });

  it("says nothing of units that got none", () => {
    expect(ceilingUse({ lines: [line(100, { unit: "202002" })] }, [ceiling(1)])).toEqual([
      { ...basic, amount: 1, planned: 0, remaining: 1 },
    ]);
  });
});
