import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_16 } from "./nar-16";

const withReason = (text: string) =>
  demoContext((book) => {
    book.narrative.reasons["general.basic"] = { text };
  });

const FOUND = ["NAR-16 book:narrative.reasons.general.basic.text"];

describe("NAR-16", () => {
  it("passes texts without numbers, and numbers of the tables, the changes and the causes", () => {
    expect(found(NAR_16, demoContext())).toEqual([]);
    for (const number of ["1467.78万元", "24.29万元", "148.5万元", "４０万元", "0.020000亿元"]) {
      expect(found(NAR_16, withReason(`调整${number}`))).toEqual([]);
    }
  });

  it("asks about a number that is none of them", () => {
    const context = withReason("退休2人，减少12.34万元");
    expect(added(context)).toEqual(FOUND);
    expect(only(NAR_16, context)).toMatchObject({
      severity: "confirm",
      message: "“12.34万元”与各表和说明中的任何数字都不相同",
      actual: "12.34万元",
    });
  });

  it("looks at the texts of projects too", () => {
    const context = demoContext((book) => {
      for (const project of book.projects) project.objective = `${project.objective}安排999万元。`;
    });
    expect(added(context)).toEqual(["NAR-16 book:projects[0].objective", "NAR-16 book:projects[1].objective"]);
  });

  it("asks for one style: two decimals at most, no separators", () => {
    expect(only(NAR_16, withReason("减少1282.734万元")).message).toBe("“1282.734万元”超过 2 位小数");
    expect(only(NAR_16, withReason("支出1,467.78万元")).message).toBe("“1,467.78万元”宜写作 1467.78万元");
    expect(found(NAR_16, withReason("支出285.20万元"))).toEqual([]);
  });

  it("takes limits for no amounts", () => {
    for (const text of ["单价50万元以上设备减少", "单价77万元及以上设备减少", "77万元（含）以上项目减少"]) {
      expect(found(NAR_16, withReason(text))).toEqual([]);
    }
  });

  it("takes prices, money of several years and of the economy, and parts for none", () => {
    for (const text of [
      "项目总投资3.5亿元，分三年实施",
      "单个项目补助不超过30万元",
      "服务全区GDP突破500亿元",
      "房屋租金每年36万元，本年安排18万元",
      "增至1467.78万元，其中差旅费5万元",
      "每台设备12万元",
    ])
      expect(found(NAR_16, withReason(text))).toEqual([]);
  });

  it("asks about a budget in 元 that is none of the figures, not about one that is, nor about prices", () => {
    const withOverview = (text: string) =>
      demoContext((book) => {
        for (const project of book.projects.slice(0, 1)) project.overview = text;
      });
    expect(found(NAR_16, withOverview("会务筹备等，项目预算2862000元。"))).toEqual([
      "NAR-16 book:projects[0].overview",
    ]);
    expect(found(NAR_16, withOverview("会务筹备等，项目预算2852000元。"))).toEqual([]);
    expect(found(NAR_16, withOverview("购置服务器1台，单价180000元。"))).toEqual([]);
    expect(only(NAR_16, withReason("基本支出降至14677812.34元")).actual).toBe("14677812.34元");
  });

  it("lets the text of a project name parts of its budget, not another whole", () => {
    const withOverview = (text: string) =>
      demoContext((book) => {
        for (const project of book.projects.slice(0, 1)) project.overview = text;
      });
    expect(found(NAR_16, withOverview("会议费12万元、印刷费3万元。"))).toEqual([]);
    expect(found(NAR_16, withOverview("本年预算共计258.2万元。"))).toEqual(["NAR-16 book:projects[0].overview"]);
    expect(found(NAR_16, withOverview("安排经费386万元。"))).toEqual(["NAR-16 book:projects[0].overview"]);
  });
});
