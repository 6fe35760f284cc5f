import { describe, expect, it } from "vitest";
import { progressOf, wholeLines } from "./import-client";

describe("how far an import is", () => {
  it("is said in rows, of how many where that is known, and grows from stage to stage", () => {
    expect([
      progressOf({ stage: "reading", rows: 12_500, share: 0.25 }),
      progressOf({ stage: "checking", done: 12_000, total: 50_000 }),
      progressOf({ stage: "comparing" }),
      progressOf({ stage: "saving" }),
    ]).toEqual([
      { percent: 30, words: "已读取 12,500 行" },
      { percent: 67, words: "已核对 12,000 / 50,000 行" },
      { percent: 90, words: "正在与预算中的数据比较" },
      { percent: 95, words: "正在保存" },
    ]);
  });

  it("is read from the lines that have come whole", () => {
    const text = '{"progress":1}\n{"progress":2}\n{"prog';
    expect(wholeLines(text, 0)).toEqual([{ progress: 1 }, { progress: 2 }]);
    expect(wholeLines(text, 1)).toEqual([{ progress: 2 }]);
    expect(wholeLines('{"prog', 0)).toEqual([]);
  });
});
