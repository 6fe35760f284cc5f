import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { ZCH_01 } from "./zch-01";

describe("ZCH-01", () => {
  it("passes on the demo budget", () => {
    expect(found(ZCH_01, demoContext())).toEqual([]);
  });

  it("finds kinds that do not add up to the cars owned", () => {
    const context = demoContext((book) => {
      book.assets.vehicles.byKind.emergency = 3;
    });
    expect(found(ZCH_01, context)).toEqual(["ZCH-01 book:assets.vehicles.byKind"]);
    expect(checkRule(ZCH_01, context)[0]).toMatchObject({
      message: "按用途分列的车辆共 4 辆，与本部门权属车辆 5 辆不一致",
      actual: "4 辆",
      expected: "5 辆",
      difference: "-1 辆",
    });
  });

  it("does not count shared cars", () => {
    expect(
      found(
        ZCH_01,
        demoContext((book) => {
          book.assets.vehicles.shared = 99;
        }),
      ),
    ).toEqual([]);
  });
});
