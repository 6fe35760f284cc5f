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

  it("asks for one style: two decimals at most, no separators, no trailing zeros", () => {
    expect(only(NAR_16, withReason("减少1282.734万元")).message).toBe("“1282.734万元”超过 2 位小数");
    expect(only(NAR_16, withReason("支出1,467.78万元")).message).toBe("“1,467.78万元”宜写作 1467.78万元");
    expect(only(NAR_16, withReason("支出285.20万元")).expected).toBe("285.2万元");
  });

  it("takes limits for no amounts", () => {
    for (const text of ["单价50万元以上设备减少", "单价77万元及以上设备减少", "77万元（含）以上项目减少"]) {
      expect(found(NAR_16, withReason(text))).toEqual([]);
    }
  });
});
