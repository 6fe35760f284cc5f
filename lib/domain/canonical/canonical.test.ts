import { expect, it } from "vitest";
import { canonicalJson } from ".";

it("writes equal values as one text, whatever the order of their keys", () => {
  const text = '{"a":[1,"二",null,true],"b":{"c":"","d":{}}}';
  expect(canonicalJson({ b: { d: {}, c: "" }, a: [1, "二", null, true] })).toBe(text);
  expect(canonicalJson(JSON.parse(text))).toBe(text);
});

it("sorts keys by code unit, not as a language would", () => {
  expect(canonicalJson({ 乙: 1, 甲: 2, b: 3, B: 4, "10": 5, "9": 6 })).toBe('{"10":5,"9":6,"B":4,"b":3,"乙":1,"甲":2}');
});
