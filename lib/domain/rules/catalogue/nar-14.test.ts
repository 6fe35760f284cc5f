import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_14 } from "./nar-14";

const withOverview = (text: string) =>
  demoContext((book) => {
    for (const project of book.projects.slice(0, 1)) project.overview = text;
  });

const FOUND = ["NAR-14 book:projects[0].overview"];

describe("NAR-14", () => {
  it("passes finished texts", () => {
    expect(found(NAR_14, demoContext())).toEqual([]);
  });

  it.each([
    "维护XX系统",
    "为xxx提供服务",
    "服务○○镇",
    "由＿＿＿负责",
    "由{单位}负责",
    "会务（增加内容）",
    "会务（若无，则写无）",
    "如无则填无",
    "按“表三”填写",
    "应根据实际情况进行解释和增减",
    "工作内容待补充",
  ])("blocks “%s”", (text) => {
    expect(added(withOverview(text))).toEqual(FOUND);
  });

  it("quotes what is left over", () => {
    expect(only(NAR_14, withOverview("由{单位}负责"))).toMatchObject({
      severity: "block",
      message: "文字中还有占位符或填写说明“{单位}”",
      actual: "{单位}",
    });
  });

  it.each(["购置Xeon服务器", "3×4米展板", "会议（含培训）", "填写登记表", "待办事项督办"])("passes “%s”", (text) => {
    expect(found(NAR_14, withOverview(text))).toEqual([]);
  });

  it("blocks responsibilities that nobody wrote", () => {
    const context = demoContext((book) => {
      book.narrative.responsibilities = [];
    });
    expect(added(context)).toEqual(["NAR-14 book:narrative.responsibilities"]);
    expect(only(NAR_14, context).message).toBe("没有填写职能职责");
  });

  it("leaves reasons to NAR-08 and the contact to NAR-20", () => {
    const context = demoContext((book) => {
      book.narrative.reasons = {};
      book.narrative.contact = { name: "", phone: "" };
    });
    expect(found(NAR_14, context)).toEqual([]);
  });
});
