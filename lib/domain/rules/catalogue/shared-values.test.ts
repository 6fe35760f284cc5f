import { describe, expect, it } from "vitest";
import { WAN_YUAN } from "../../money";
import { labelled, valuesOf } from "./shared-values";

describe("valuesOf", () => {
  it("speaks of 万元 where a reader can subtract what is printed", () => {
    expect(valuesOf(1_952_979_900, 1_950_000_000, WAN_YUAN)).toEqual({
      actual: "1,952.98 万元",
      expected: "1,950.00 万元",
      difference: "2.98 万元",
    });
  });

  it("speaks of yuan where the printed figures are the same", () => {
    expect(valuesOf(1_952_979_900, 1_952_979_901, WAN_YUAN)).toEqual({
      actual: "19,529,799.00 元",
      expected: "19,529,799.01 元",
      difference: "-0.01 元",
    });
  });

  it("speaks of yuan where rounding would show another difference", () => {
    expect(valuesOf(24_999, 5_000, WAN_YUAN)).toEqual({
      actual: "249.99 元",
      expected: "50.00 元",
      difference: "199.99 元",
    });
  });

  it("writes zero as 0", () => {
    expect(valuesOf(0, 10_000, WAN_YUAN)).toEqual({
      actual: "0 万元",
      expected: "0.01 万元",
      difference: "-0.01 万元",
    });
  });
});

describe("labelled", () => {
  it("sets the amount apart unless a full-width mark does", () => {
    expect(labelled("表三总计", "1 元")).toBe("表三总计 1 元");
    expect(labelled("表三“合计”（总计）", "1 元")).toBe("表三“合计”（总计）1 元");
  });
});
