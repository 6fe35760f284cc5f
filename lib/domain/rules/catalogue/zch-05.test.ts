import { describe, expect, it } from "vitest";
import type { Assets } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { ZCH_05 } from "./zch-05";

const having = (edit: (assets: Assets) => void) => demoContext((book) => edit(book.assets));

describe("ZCH-05", () => {
  it("passes the demo, and what a department of its size can have", () => {
    expect(found(ZCH_05, demoContext())).toEqual([]);
    const many = having((assets) => {
      assets.vehicles.owned = 195;
      assets.equipment.general = 390;
    });
    expect(found(ZCH_05, many)).toEqual([]);
  });

  it("asks about counts that are amounts", () => {
    const context = having((assets) => {
      assets.equipment.general = 500_000;
      assets.vehicles.shared = 196;
      assets.purchases.vehicles = 180_000;
    });
    expect(found(ZCH_05, context)).toEqual([
      "ZCH-05 book:assets.vehicles.shared",
      "ZCH-05 book:assets.equipment.general",
      "ZCH-05 book:assets.purchases.vehicles",
    ]);
    expect(checkRule(ZCH_05, context)[1]).toMatchObject({
      severity: "confirm",
      message: "通用设备 500000 台，与本部门全年支出 1,952.98 万元不相称，可能填成了金额",
    });
  });

  it("believes a few pieces of a department that spends little", () => {
    const context = demoContext((book) => {
      book.lines = book.lines.slice(0, 1);
      book.assets.vehicles.owned = 20;
    });
    expect(found(ZCH_05, context)).toEqual([]);
  });
});
