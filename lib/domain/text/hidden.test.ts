import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { cleanText, named, nameProblem, written } from "./index";

it.each([
  ["张\u0000三", "第 2 个字符是控制字符（U+0000），请删除后重新输入"],
  ["张三\n", "第 3 个字符是换行符（U+000A），请删除后重新输入"],
  ["张\t三", "第 2 个字符是制表符（U+0009），请删除后重新输入"],
  ["\u202e三张", "第 1 个字符是改变文字方向的字符（U+202E），请删除后重新输入"],
  ["张\u200b三", "第 2 个字符是不可见字符（U+200B），请删除后重新输入"],
  ["𠮷\ufeff", "第 2 个字符是不可见字符（U+FEFF），请删除后重新输入"],
  ["张\ud800", "第 2 个字符是残缺字符（U+D800），请删除后重新输入"],
  ["张\u3000三（某某）·𠮷 A-1", null],
  ["", null],
])("says of the name %j: %s", (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});

it("leaves out of a text what nobody sees, and keeps its lines", () => {
  expect(cleanText("一\u0000、\u202e甲\u200b乙\r\n二\u2028三\t四\ufeff")).toBe("一、甲乙\n二\n三\t四");
  expect(cleanText("半\ud800个")).toBe("半\ufffd个");
});

it("finds nothing more in what it has cleaned", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(nameProblem(clean.replaceAll(/[\n\t]/g, ""))).toBeNull();
    }),
  );
});

it("makes schemas of both", () => {
  const name = named(z.string().trim().min(1, "请输入姓名"));
  expect(name.parse(" 张三 ")).toBe("张三");
  expect(name.safeParse("张\u202e三").error?.issues[0]?.message).toContain("U+202E");
  const text = written(z.string()).trim().min(1, "请填写");
  expect(text.parse("甲\u0000乙")).toBe("甲乙");
  expect(text.safeParse("\u200b").error?.issues[0]?.message).toBe("请填写");
});
