import { describe, expect, it } from "vitest";
import type { Indicator } from "../../book/types";
import { demoContext, found } from "../testing";
import { only, withIndicator } from "./cls-testing";
import { JX_21 } from "./jx-21";

const patched = (patch: Partial<Indicator>) => demoContext(withIndicator(0, 0, patch));

describe("JX-21", () => {
  it("passes the demo, and units that only look odd", () => {
    expect(found(JX_21, demoContext())).toEqual([]);
    for (const [name, unit] of [
      ["图书流通频率", "次"],
      ["服务对象满意度", "分"],
      ["万车死亡率", "人/万车"],
      ["增长率", "百分点"],
    ])
      expect(found(JX_21, patched({ name: name ?? "", unit: unit ?? "" }))).toEqual([]);
  });

  it("asks about a count in percent and a share in times", () => {
    const count = patched({ name: "培训次数", unit: "%" });
    expect(found(JX_21, count)).toEqual(["JX-21 book:projects[0].indicators[0].unit"]);
    expect(only(JX_21, count)).toMatchObject({
      severity: "confirm",
      message: "项目“政务业务专项”的指标“培训次数”的计量单位为“%”，与名称不符",
    });
    expect(only(JX_21, patched({ name: "任务完成率", unit: "次" })).expected).toBe("%");
  });

  it("asks about at least nothing, not about nothing at all", () => {
    const nothing = patched({ target: "0" });
    expect(found(JX_21, nothing)).toEqual(["JX-21 book:projects[0].indicators[0].target"]);
    expect(only(JX_21, nothing).message).toBe(
      "项目“政务业务专项”的指标“承接各级重要会议次数”≥ 0场次，任何结果都能达到",
    );
    expect(found(JX_21, patched({ target: "0", relation: "equal" }))).toEqual([]);
  });
});
