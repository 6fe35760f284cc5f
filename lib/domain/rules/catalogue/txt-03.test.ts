import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { TXT_03 } from "./txt-03";

const withOverview = (text: string) =>
  demoContext((book) => {
    for (const project of book.projects.slice(1)) project.overview = text;
  });

describe("TXT-03", () => {
  it("passes the demo", () => {
    expect(found(TXT_03, demoContext())).toEqual([]);
  });

  it("asks where the text stands, and quotes what it found", () => {
    const context = withOverview("会同区环保局监测水质");
    expect(found(TXT_03, context)).toEqual(["TXT-03 book:projects[1].overview"]);
    expect(only(TXT_03, context)).toMatchObject({
      severity: "confirm",
      message: "“环保局”是机构改革前的名称",
      actual: "环保局",
    });
  });

  it("passes what only looks like it", () => {
    expect(found(TXT_03, withOverview("协助区生态环境局，使用原区环保局移交的设备"))).toEqual([]);
  });
});
