import { describe, expect, it } from "vitest";
import { jsonErrorPlace } from "./json-place";

describe("jsonErrorPlace", () => {
  it.each([
    ["", "第 1 行第 1 列（文件结尾）"],
    ['{"a": 1', "第 1 行第 8 列（文件结尾）"],
    ['{"a": 1,}', "第 1 行第 9 列“}”处"],
    ['{\n  "a": [1, 2,, 3]\n}', "第 2 行第 14 列“,”处"],
    ['{"名称": “甲”}', "第 1 行第 8 列““”处"],
    ["{'a': 1}", "第 1 行第 2 列“'”处"],
    ['{"a" 1}', "第 1 行第 6 列“1”处"],
    ['{"a": "b\nc"}', '第 1 行第 7 列“"”处'],
    ['{"a": 01}', "第 1 行第 8 列“1”处"],
    ["[NaN]", "第 1 行第 2 列“N”处"],
    ["{} {}", "第 1 行第 4 列“{”处"],
    ["[1] 😀", "第 1 行第 5 列“😀”处"],
  ])("finds where %j goes wrong", (text, place) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(jsonErrorPlace(text)).toBe(place);
  });
});
