import { describe, expect, it } from "vitest";
import { HOSTILE, HOSTILE_PRINTED } from "./testing";
import { lineUnits, printable, textUnits, titleLines, unbreakableUnits, wrappedLines } from "./text";

describe("printable", () => {
  it("drops controls, lone surrogates and invisible marks and keeps everything that can be seen", () => {
    expect(printable(HOSTILE)).toBe(HOSTILE_PRINTED);
    expect(printable("a\u200bb\ufeffc\u{e0001}d\ufffe")).toBe("abcd");
    expect(printable("😀𠮷\u3000")).toBe("😀𠮷\u3000");
  });

  it("writes every line end as one, tabs as spaces", () => {
    expect(printable("a\r\nb\rc\u2028d\te")).toBe("a\nb\nc\nd e");
  });
});

describe("measuring", () => {
  it("counts a Chinese character as two, a digit as a little more than one, points as less", () => {
    expect(lineUnits("汉字")).toBe(4);
    expect(lineUnits("12")).toBe(2.56);
    expect(lineUnits(",")).toBe(0.7);
    expect(lineUnits("𬭎")).toBe(2);
  });

  it("takes the widest line, and the widest stretch that does not break", () => {
    expect(textUnits("汉\n汉字\n")).toBe(4);
    expect(unbreakableUnits("科目 2010301 名")).toBe(lineUnits("2010301"));
    expect(unbreakableUnits("科目")).toBe(0);
  });

  it("counts lines generously", () => {
    expect(wrappedLines("", 10)).toBe(1);
    expect(wrappedLines("汉字汉字汉", 10)).toBe(1);
    expect(wrappedLines("汉字汉字汉字", 10)).toBe(2);
    expect(wrappedLines("一\n二\n三", 10)).toBe(3);
  });
});

describe("titleLines", () => {
  it("breaks a title that is too long before what it adds in brackets", () => {
    const title = "2024 年示例区基本支出预算表（部门预算支出经济分类科目）（草稿）";
    expect(titleLines(title, 80)).toBe(title);
    expect(titleLines(title, 50)).toBe("2024 年示例区基本支出预算表\n（部门预算支出经济分类科目）（草稿）");
    expect(titleLines("示例（区）支出预算表".repeat(4), 50)).toBe("示例（区）支出预算表".repeat(4));
  });

  it("breaks it behind the name it begins with", () => {
    const title = "示例区示例办公室2024年部门预算情况说明（草稿）";
    expect(titleLines(title, 40, "示例区示例办公室")).toBe("示例区示例办公室\n2024年部门预算情况说明（草稿）");
    expect(titleLines(title, 80, "示例区示例办公室")).toBe(title);
    expect(titleLines("示例区示例办公室", 8, "示例区示例办公室")).toBe("示例区示例办公室");
  });
});
