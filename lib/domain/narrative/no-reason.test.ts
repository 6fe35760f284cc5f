import { describe, expect, it } from "vitest";
import { saysNothing } from "./no-reason";

describe("saysNothing", () => {
  it.each([
    "",
    "。",
    "123",
    "aaa",
    "/",
    "无",
    "无。",
    "暂无",
    "略",
    "从略",
    "同上",
    "同左",
    "见附件",
    "详见说明第三部分。",
  ])("“%s” says nothing", (text) => expect(saysNothing(text)).toBe(true));
  it.each(["无公务接待任务", "见习人员增加3名", "同城化项目完工", "其他人员经费减少", "略有调整", "退休2人，详见附件"])(
    "“%s” says something",
    (text) => expect(saysNothing(text)).toBe(false),
  );
});
