import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { TXT_02 } from "./txt-02";

const withOverview = (text: string) =>
  demoContext((book) => {
    for (const project of book.projects.slice(1)) project.overview = text;
  });

describe("TXT-02", () => {
  it("passes the demo", () => {
    expect(found(TXT_02, demoContext())).toEqual([]);
  });

  it("asks where the text stands, and quotes what it found", () => {
    const context = withOverview("（机密★1年）机要通信");
    expect(found(TXT_02, context)).toEqual(["TXT-02 book:projects[1].overview"]);
    expect(only(TXT_02, context)).toMatchObject({
      severity: "confirm",
      message: "文字中有密级或内部资料标记“机密★”",
      actual: "机密★",
    });
  });

  it("passes what only looks like it", () => {
    expect(found(TXT_02, withOverview("非涉密政务专网、机密级计算机和秘密载体管理"))).toEqual([]);
  });
});
