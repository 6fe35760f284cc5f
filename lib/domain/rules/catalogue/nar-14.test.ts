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
  ])("asks about “%s”", (text) => {
    expect(added(withOverview(text))).toEqual(FOUND);
  });

  it("quotes what is left over", () => {
    expect(only(NAR_14, withOverview("由{单位}负责"))).toMatchObject({
      severity: "confirm",
      message: "文字中还有占位符、填写说明或试填的文字“{单位}”",
      actual: "{单位}",
    });
  });

  it.each(["购置Xeon服务器", "3×4米展板", "会议（含培训）", "填写登记表", "待办事项督办"])("passes “%s”", (text) => {
    expect(found(NAR_14, withOverview(text))).toEqual([]);
  });

  it("looks at the contact too", () => {
    const withContact = (name: string, phone: string) =>
      demoContext((book) => {
        book.narrative.contact = { name, phone };
      });
    expect(found(NAR_14, withContact("XXX", "023-48270000"))).toEqual(["NAR-14 book:narrative.contact.name"]);
    for (const phone of ["00000000", "023-00000000", "12345678", "023－１２３４５６７８"])
      expect(found(NAR_14, withContact("办公室", phone))).toEqual(["NAR-14 book:narrative.contact.phone"]);
    for (const phone of ["023-48271234", "13800000000", "023-88888888"])
      expect(found(NAR_14, withContact("办公室", phone))).toEqual([]);
  });

  it("leaves missing texts to NAR-08, NAR-20 and TXT-05", () => {
    const context = demoContext((book) => {
      book.narrative.reasons = {};
      book.narrative.contact = { name: "", phone: "" };
    });
    expect(found(NAR_14, context)).toEqual([]);
  });
});
