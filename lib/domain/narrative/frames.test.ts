import { describe, expect, it } from "vitest";
import { type Frame, frameOf, unframe, unframeLines } from "./frames";

const CASES: readonly [Frame, string, string, string[]][] = [
  ["item", "1．1、负责机关事务", "负责机关事务", ["1．", "1、"]],
  ["item", "（一）1.办公室", "办公室", ["（一）", "1."]],
  ["item", "（3）负责车辆管理。", "负责车辆管理。", ["（3）"]],
  ["item", "二、组织会议", "组织会议", ["二、"]],
  ["item", "1.5万平方米绿化养护", "1.5万平方米绿化养护", []],
  ["item", "12345热线办理", "12345热线办理", []],
  ["item", "2024年普查", "2024年普查", []],
  ["item", "一、二级公路养护", "一、二级公路养护", []],
  ["reason", "主要原因是主要原因是人员减少。。", "人员减少。", ["主要原因是", "主要原因是", "。"]],
  ["reason", "原因是人员减少", "人员减少", ["原因是"]],
  ["reason", "主要是因为人员减少", "人员减少", ["主要是因为"]],
  ["reason", "比2023年减少4万元，主要原因是封存车辆", "封存车辆", ["比2023年减少4万元，主要原因是"]],
  ["reason", "因公出国任务减少", "因公出国任务减少", []],
  ["reason", "主要是为群众服务的项目到期", "主要是为群众服务的项目到期", []],
  ["use", "主要用于主要用于会务", "会务", ["主要用于", "主要用于"]],
  ["use", "主要用途：会务；；", "会务；", ["主要用途：", "；"]],
  ["use", "1.会务；2.培训", "1.会务；2.培训", []],
];

describe("unframe", () => {
  it.each(CASES)("%s %s", (frame, typed, text, removed) => expect(unframe(frame, typed)).toEqual({ text, removed }));

  it("leaves its own result as it is", () => {
    for (const [frame, typed] of CASES) {
      const { text } = unframe(frame, typed);
      expect(unframe(frame, text)).toEqual({ text, removed: [] });
    }
  });
});

describe("unframeLines", () => {
  it("takes numbers off every line and leaves blank ones", () => {
    expect(unframeLines("item", "1、起草\n\n（2）组织\n督查")).toEqual({
      text: "起草\n\n组织\n督查",
      removed: ["1、", "（2）"],
    });
  });
});

describe("frameOf", () => {
  it.each([
    ["narrative.reasons.general.basic.text", "reason"],
    ["narrative.reasons.general.project.causes[0].text", "reason"],
    ["narrative.uses.general.project", "use"],
    ["narrative.responsibilities[2]", "item"],
    ["narrative.divisions", "item"],
    ["narrative.contact.name", null],
    ["units[0].name", null],
  ])("%s → %s", (path, frame) => expect(frameOf(path)).toBe(frame));
});
