import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only, withProject } from "./cls-testing";
import { JX_14 } from "./jx-14";

describe("JX-14", () => {
  it("passes projects that the department spends itself", () => {
    expect(found(JX_14, demoContext())).toEqual([]);
    expect(found(JX_14, demoContext(withProject({ overview: "用于协助各镇街开展政务公开" })))).toEqual([]);
  });

  it("asks for the amount where the text says that towns get money", () => {
    const overview = "补助各镇街开展便民服务中心建设";
    const context = demoContext(withProject({ overview }));
    expect(added(context)).toEqual(["JX-14 book:projects[1].localTransfer"]);
    expect(only(JX_14, context)).toMatchObject({
      severity: "confirm",
      message: "项目“政务信息建设”的名称或概况写有补助镇街，补助镇街金额却为零",
    });
    expect(found(JX_14, demoContext(withProject({ overview, localTransfer: 1 })))).toEqual([]);
  });
});
