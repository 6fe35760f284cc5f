import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { TXT_04 } from "./txt-04";

const withOverview = (text: string) =>
  demoContext((book) => {
    for (const project of book.projects.slice(1)) project.overview = text;
  });

describe("TXT-04", () => {
  it("passes the demo", () => {
    expect(found(TXT_04, demoContext())).toEqual([]);
  });

  it("asks where the text stands, and quotes what it found", () => {
    const context = withOverview("服务綦江区经济发展");
    expect(found(TXT_04, context)).toEqual(["TXT-04 book:projects[1].overview"]);
    expect(only(TXT_04, context)).toMatchObject({
      severity: "confirm",
      message: "文字中有外地地名“綦江区”，本部门属于万盛经开区",
      actual: "綦江区",
    });
  });

  it("is one finding for all texts that name the same place", () => {
    const context = demoContext((book) => {
      for (const project of book.projects) project.overview = "服务綦江区经济发展";
    });
    expect(found(TXT_04, context)).toEqual(["TXT-04 book:projects[0].overview, book:projects[1].overview"]);
  });

  it("passes what only looks like it", () => {
    expect(found(TXT_04, withOverview("与綦江区联动，服务万盛经开区和万盛区域"))).toEqual([]);
  });
});
