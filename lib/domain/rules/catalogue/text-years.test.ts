import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsBack, yearsInDigits, yearsNamed } from "./text-years";

const years = (text: string) => yearsNamed(text).map(({ year }) => year);
const left = (text: string) =>
  yearsNamed(text)
    .filter((named) => !pointsBack(named))
    .map(({ year }) => year);

describe("yearsNamed", () => {
  it("reads digits, full-width digits and Chinese numerals", () => {
    expect(years("2022年、２０２１年、二〇二二年、二○二一年、二零二〇年、二〇〇九年")).toEqual([
      2022, 2021, 2022, 2021, 2020, 2009,
    ]);
    expect(yearsInDigits("二〇二二年度")).toBe("2022年度");
  });

  it("reads every year alike in digits and in numerals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), fc.constantFrom("〇", "○", "零"), (year, zero) => {
        const numerals = [...String(year)].map((digit) => `${zero}一二三四五六七八九`[Number(digit)]).join("");
        expect(years(`起草${numerals}年度工作安排`)).toEqual([year]);
      }),
    );
  });

  it("leaves out titles, periods and numbers of documents", () => {
    expect(
      years("《2021年规划》、2021—2025年、2023年至2026年、2022-2023学年、〔2020〕5号、（2019）12号文件、二十年来"),
    ).toEqual([]);
  });
});

describe("pointsBack", () => {
  it.each([
    "自2019年起实行",
    "2021年底前建成",
    "截至2020年末",
    "按2018年机构改革方案",
    "落实2022年区政府第12次常务会议精神",
    "空气质量较2020年改善",
    "与2021年建成的系统配套",
    "支付2022年签订合同的尾款",
    "2021年10月以来",
    "原2020年项目",
  ])("“%s” names an earlier year rightly", (text) => {
    expect(left(text)).toEqual([]);
  });

  it.each([
    ["起草2022年度工作安排", 2022],
    ["2022年一次性支出减少", 2022],
    ["完成2021年信息系统建设", 2021],
    ["筹办2022年度重要会议", 2022],
  ])("“%s” is left over", (text, year) => {
    expect(left(text)).toEqual([year]);
  });
});
