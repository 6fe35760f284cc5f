import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate, calculationOf, termsOf } from ".";

const fen = (text: string) => {
  const read = calculate(text);
  return read.ok ? read.fen : read.message;
};

describe("calculate", () => {
  it.each([
    ["12*3500", 4_200_000],
    ["12人*3500元/月*12月", 50_400_000],
    ["12人×3,500元×12个月", 50_400_000],
    ["（１２＋３）＊100", 150_000],
    ["1+2*3", 700],
    ["100-10-5", 8_500],
    ["360000/12", 3_000_000],
    ["0.35万元*12", 4_200_000],
    ["(12*0.35)万元", 4_200_000],
    ["100000*8%", 800_000],
    ["0.1+0.2", 30],
    [".5*3", 150],
    ["1000/3*3", 100_000],
  ])("works out %s exactly", (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  it.each([
    ["100/3", "算式的结果 33.3333… 元不是整分，请直接填写取到分的金额"],
    ["5-8", "算式的结果为负数，金额应为零或正数"],
    ["1/0", "算式除以零"],
    ["12*", "算式没有写完，应如 12人*3500元*12月"],
    ["12**3", "算式中的“*”位置不对，应如 12人*3500元*12月"],
    ["(12*3", "算式的括号没有配对"],
    ["SUM(1)", "算式中的“SUM(1)”不能识别"],
    ["5角*100", "算式中的“角”请换算为元"],
    ["999999999999*99", "算式的结果过大，最多 999,999,999,999.99 元"],
    ["12 34人人 5", "算式中的“5”位置不对，应如 12人*3500元*12月"],
    ["", "算式没有写完，应如 12人*3500元*12月"],
    ["1+".repeat(150), "算式过长，最多 200 个字"],
  ])("refuses %s", (text, message) => {
    expect(fen(text)).toBe(message);
  });
});

describe("terms", () => {
  it("are the products that are added up", () => {
    expect(termsOf("12人*3500元*12月+3人*200元")).toEqual([
      [
        { number: "12", unit: "人" },
        { number: "3500", unit: "元" },
        { number: "12", unit: "月" },
      ],
      [
        { number: "3", unit: "人" },
        { number: "200", unit: "元" },
      ],
    ]);
    expect(termsOf("(1+2)*3")).toBeNull();
    expect(termsOf("5-2")).toBeNull();
    expect(termsOf("甲")).toBeNull();
  });

  it("are written as they are read", () => {
    const quantity = fc.record({
      number: fc.nat(99_999).map(String),
      unit: fc.constantFrom("", "人", "元", "月", "元/月", "万元", "%"),
    });
    const terms = fc.array(fc.array(quantity, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(terms, (some) => {
        expect(termsOf(calculationOf(some))).toEqual(some);
      }),
    );
    expect(calculationOf([[{ number: "", unit: "人" }], [{ number: "3", unit: "人" }]])).toBe("3人");
  });
});
