import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_11 } from "./nar-11";

const withUse = (text: string) =>
  demoContext((book) => {
    book.narrative.uses["general.project"] = text;
  });

const FOUND = ["NAR-11 book:narrative.uses.general.project"];

describe("NAR-11", () => {
  it.each(["会议 285.2万元", "以万元为单位", "数十万元的设备", "每人每月500元", "补助200元/人", "元旦和春节值班"])(
    "passes “%s”",
    (text) => {
      expect(found(NAR_11, withUse(text))).toEqual([]);
    },
  );

  it("asks about a unit twice", () => {
    expect(found(NAR_11, withUse("会议285.2万元万元"))).toEqual(FOUND);
    expect(only(NAR_11, withUse("会议285.2万元元")).message).toBe("金额单位重复：“万元元”");
  });

  it("asks about a unit without a number", () => {
    expect(added(withUse("其中事业收入资金万元"))).toEqual(FOUND);
    expect(only(NAR_11, withUse("其中事业收入资金万元")).message).toBe("“资金万元”没有写金额");
  });

  it("asks about the unit where the number is that of a figure, and changes nothing by itself", () => {
    const context = withUse("安排285.2元用于会务");
    expect(added(context)).toEqual(FOUND);
    expect(only(NAR_11, context)).toMatchObject({
      severity: "confirm",
      message: "“285.2元”与表中以万元为单位的数字相同，单位可能有误",
      actual: "285.2元",
      expected: null,
      remedy: "请核对单位：应为万元的改为万元；确为元的，写明理由",
    });
    expect(found(NAR_11, withUse("安排285.21元用于会务"))).toEqual([]);
  });

  it("asks about an amount at the end of a cause: the sentence prints it again", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.project"] = {
        causes: [{ text: "专项服务类项目减少126.8万元", amount: -126_800_000 }],
      };
    });
    expect(added(context)).toEqual(["NAR-11 book:narrative.reasons.general.project.causes[0].text"]);
  });
});
