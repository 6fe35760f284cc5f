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

  it("blocks a unit twice", () => {
    expect(found(NAR_11, withUse("会议285.2万元万元"))).toEqual(FOUND);
    expect(only(NAR_11, withUse("会议285.2万元元")).message).toBe("金额单位重复：“万元元”");
  });

  it("blocks a unit without a number", () => {
    expect(added(withUse("其中事业收入资金万元"))).toEqual(FOUND);
    expect(only(NAR_11, withUse("其中事业收入资金万元")).message).toBe("“金万元”中万元前没有数字");
  });

  it("blocks 元 for 万元: the number of a figure with the wrong unit", () => {
    const context = withUse("安排285.2元用于会务");
    expect(added(context)).toEqual(FOUND);
    expect(only(NAR_11, context)).toMatchObject({ severity: "block", actual: "285.2元", expected: "285.2万元" });
    expect(found(NAR_11, withUse("安排285.21元用于会务"))).toEqual([]);
  });

  it("blocks an amount at the end of a cause: the sentence prints it again", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.project"] = {
        causes: [{ text: "专项服务类项目减少126.8万元", amount: -126_800_000 }],
      };
    });
    expect(added(context)).toEqual(["NAR-11 book:narrative.reasons.general.project.causes[0].text"]);
  });
});
