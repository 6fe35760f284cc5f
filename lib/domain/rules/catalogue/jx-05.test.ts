import { describe, expect, it } from "vitest";
import type { Indicator } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, withIndicator } from "./cls-testing";
import { JX_05 } from "./jx-05";

const patched = (patch: Partial<Indicator>) => demoContext(withIndicator(0, 6, { unit: "%", ...patch }));
const TARGET = ["JX-05 book:projects[0].indicators[6].target"];
const RELATION = ["JX-05 book:projects[0].indicators[6].relation"];

describe("JX-05", () => {
  it("finds the odd percentage of the demo", () => {
    expect(found(JX_05, demoContext())).toEqual(["JX-05 book:projects[0].indicators[7].target"]);
    const [event] = JX_05.check(demoContext());
    expect(event?.message).toBe("项目“政务业务专项”的指标“发生重大网络安全事件率”≤ 10%，等于允许发生，请核对指标值");
    expect(JX_05.severity).toBe("confirm");
  });

  it("asks beyond 100, not at = 100 nor for growth", () => {
    expect(added(patched({ relation: "equal", target: "100" }))).toEqual([]);
    expect(added(patched({ relation: "equal", target: "100.1" }))).toEqual(TARGET);
    expect(added(patched({ name: "业务量增长率", relation: "atLeast", target: "120" }))).toEqual([]);
    expect(added(patched({ name: "值班次数", unit: "次", target: "500" }))).toEqual([]);
  });

  it("asks about a lower bound for what is bad, not for handling it", () => {
    expect(added(patched({ name: "群众投诉率", relation: "atLeast", target: "5" }))).toEqual(RELATION);
    expect(added(patched({ name: "群众投诉率", relation: "atMost", target: "5" }))).toEqual([]);
    expect(added(patched({ name: "群众投诉办结率", relation: "atLeast", target: "95" }))).toEqual([]);
  });

  it("passes grave events at zero", () => {
    expect(added(patched({ name: "重大安全事故发生率", relation: "equal", target: "0" }))).toEqual([]);
    expect(added(patched({ name: "重大安全事故发生率", relation: "atMost", target: "1" }))).toEqual(TARGET);
  });

  it("asks about an upper bound for what is good, and about a slipped decimal point", () => {
    expect(added(patched({ name: "参训学员满意度", relation: "atMost", target: "95" }))).toEqual(RELATION);
    expect(added(patched({ name: "参训学员满意度", relation: "atLeast", target: "9.5" }))).toEqual(TARGET);
    expect(added(patched({ name: "产品合格率", relation: "atLeast", target: "9.8" }))).toEqual(TARGET);
    expect(added(patched({ name: "参训学员满意度", relation: "atLeast", target: "80" }))).toEqual([]);
    expect(added(patched({ name: "产品不合格率", relation: "atMost", target: "2" }))).toEqual([]);
    expect(added(patched({ name: "资产负债率", relation: "atMost", target: "60" }))).toEqual([]);
  });
});
