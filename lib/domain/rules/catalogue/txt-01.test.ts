import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { TXT_01 } from "./txt-01";

const withOverview = (text: string) =>
  demoContext((book) => {
    for (const project of book.projects.slice(1)) project.overview = text;
  });

describe("TXT-01", () => {
  it("passes the demo", () => {
    expect(found(TXT_01, demoContext())).toEqual([]);
  });

  it("asks where the text stands, and quotes what it found", () => {
    const context = withOverview("会务#REF!培训");
    expect(found(TXT_01, context)).toEqual(["TXT-01 book:projects[1].overview"]);
    expect(only(TXT_01, context)).toMatchObject({
      severity: "confirm",
      message: "文字中有乱码或程序残留“#REF!”",
      actual: "#REF!",
    });
  });

  it("passes what only looks like it", () => {
    expect(found(TXT_01, withOverview("A#座、C++课程、PM2.5≥35μg/m³，等等……"))).toEqual([]);
  });
});
