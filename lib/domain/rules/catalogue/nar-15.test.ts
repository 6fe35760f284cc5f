import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_15 } from "./nar-15";

const withUse = (text: string) =>
  demoContext((book) => {
    book.narrative.uses["general.basic"] = text;
  });

describe("NAR-15", () => {
  it("passes current names", () => {
    expect(found(NAR_15, demoContext())).toEqual([]);
    expect(found(NAR_15, withUse("卫生健康支出、文化旅游体育与传媒支出、一般公共预算"))).toEqual([]);
  });

  it("asks about a name of former years and gives the current one", () => {
    const context = withUse("医疗卫生与计划生育支出");
    expect(added(context)).toEqual(["NAR-15 book:narrative.uses.general.basic"]);
    expect(only(NAR_15, context)).toMatchObject({
      severity: "confirm",
      message: "“医疗卫生与计划生育支出”已改称“卫生健康支出”",
      actual: "医疗卫生与计划生育支出",
      expected: "卫生健康支出",
    });
  });

  it("passes the titles of documents", () => {
    expect(found(NAR_15, withUse("按《公共财政预算管理办法》执行"))).toEqual([]);
  });

  it("asks about 公共财政预算, with 一般 or without", () => {
    expect(only(NAR_15, withUse("一般公共财政预算安排")).actual).toBe("一般公共财政预算");
    expect(only(NAR_15, withUse("公共财政预算安排")).actual).toBe("公共财政预算");
  });
});
