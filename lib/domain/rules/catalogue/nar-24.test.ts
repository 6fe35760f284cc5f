import { describe, expect, it } from "vitest";
import { demoContext } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_24 } from "./nar-24";

describe("NAR-24", () => {
  it("passes texts that begin with their own words", () => {
    const context = demoContext((book) => {
      book.narrative.responsibilities = ["2024年起负责12345热线", "一、二级公路养护"];
      book.narrative.uses["general.project"] = "办公用房维修，主要用于消防改造";
      book.narrative.reasons["general.basic"] = { text: "主要是退休2人" };
    });
    expect(added(context)).toEqual([]);
  });

  it("names the fields of a kind in one finding", () => {
    const context = demoContext((book) => {
      book.narrative.responsibilities = ["1、起草文件", "（2）组织会议", "督查"];
      book.narrative.divisions = ["1.综合科"];
    });
    expect(added(context)).toEqual([
      "NAR-24 book:narrative.responsibilities[0], book:narrative.responsibilities[1], book:narrative.divisions[0]",
    ]);
    expect(only(NAR_24, context)).toMatchObject({
      severity: "confirm",
      message: "文字以“1、”开头，与说明自带的序号重复",
    });
  });

  it("asks about the lead words of reasons and uses", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.basic"] = { text: "主要原因是退休2人" };
      book.narrative.uses.governmentFund = "主要用于外网建设";
    });
    expect(added(context)).toEqual([
      "NAR-24 book:narrative.reasons.general.basic.text",
      "NAR-24 book:narrative.uses.governmentFund",
    ]);
  });
});
