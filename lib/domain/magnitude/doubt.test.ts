import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { BudgetBook, Line } from "../book/types";
import { doubtOf } from "./doubt";
import { questionOf } from "./words";
import { yardsticksOf } from "./yardsticks";

const WAN = 1_000_000;

/** The demo with another amount in one line, in fen, and what is asked of it. */
function asked(id: string, amount: number, edit: (book: BudgetBook) => void = () => {}) {
  const book = demoBook();
  const line = book.lines.find((one) => one.id === id) as Line;
  line.amount = amount;
  edit(book);
  return doubtOf(line, yardsticksOf(book));
}

describe("doubtOf", () => {
  it("asks nothing of the demo", () => {
    const book = demoBook();
    expect(book.lines.filter((line) => doubtOf(line, yardsticksOf(book)) !== null)).toEqual([]);
  });

  it.each([
    ["reception of 4.80 元", "L045", 480, "不足一百元", 4.8 * WAN],
    ["wages in 万元", "L001", 17_766, "作为工资不足一千元", 177.66 * WAN],
    ["a project line in 万元", "L064", 59_600, "作为项目支出不足一千元", 596 * WAN],
    ["allowances with a place missing", "L003", 9_891_450, "与本单位其他工资、社会保障缴费不成比例", 98_914_500],
    ["wages with a place too many", "L001", 1_776_589_000, "与本单位其他工资、社会保障缴费不成比例", 177_658_900],
    ["office cost in 元 typed as 万元", "L025", 127_050_000_000, "超过本单位工资总额的 20 倍", 12_705_000],
    ["reception ten times last year's", "L045", 48 * WAN, "使公务接待费比上年增加悬殊", 4.8 * WAN],
  ])("asks about %s", (_, id, amount, because, other) => {
    expect(asked(id, amount)).toEqual({ because, other });
  });

  it("takes the decimals of one line among whole yuan for 万元", () => {
    const whole = (book: BudgetBook) => {
      for (const line of book.lines) if (line.id !== "L025") line.amount -= line.amount % 100;
    };
    expect(asked("L025", 15_025, whole)).toEqual({
      because: "带有角分，而本单位其他明细均为整元",
      other: 150_250_000,
    });
  });

  it("takes no decimals for 万元 that would make a line larger than every other", () => {
    const whole = (book: BudgetBook) => {
      for (const line of book.lines) if (line.id !== "L025") line.amount -= line.amount % 100;
    };
    expect(asked("L025", 712_345, whole)).toBeNull();
  });

  it.each([
    ["what is left over from last year", "L025", 35, (line: Line) => Object.assign(line, { carriedOver: true })],
    ["奖励金 of sixty yuan", "L061", 6_000, () => {}],
    ["手续费 of eighty yuan", "L025", 8_000, (line: Line) => Object.assign(line, { economic: "30204" })],
    ["a blank amount", "L025", 0, () => {}],
  ])("lets %s stand", (_, id, amount, edit) => {
    expect(asked(id, amount, (book) => edit(book.lines.find((one) => one.id === id) as Line))).toBeNull();
  });

  it("asks about a project larger than all of last year many times over", () => {
    const fresh = (book: BudgetBook) => {
      const line = book.lines.find(({ id }) => id === "L080") as Line;
      line.function = "2120399";
    };
    expect(asked("L080", 2_000_000 * WAN, fresh)).toEqual({
      because: "超过其他任何一笔的 2000 倍",
      other: 200 * WAN,
    });
  });

  it("judges a line that is typed before the book knows it", () => {
    const book = demoBook();
    const line = { ...(book.lines.find(({ id }) => id === "L001") as Line), amount: 1_776_589_000 };
    expect(doubtOf(line, yardsticksOf(book))?.other).toBe(177_658_900);
    expect(
      doubtOf({ ...line, id: "new", economic: "30217", expense: "operating", amount: 480 }, yardsticksOf(book)),
    ).toEqual({
      because: "不足一百元",
      other: 4.8 * WAN,
    });
  });
});

describe("questionOf", () => {
  it("offers both readings in both units", () => {
    expect(questionOf(127_050_000_000, { because: "超过本单位工资总额的 20 倍", other: 12_705_000 })).toBe(
      "金额 1,270,500,000.00 元超过本单位工资总额的 20 倍，是 1,270,500,000.00 元（127,050.00 万元），还是 127,050.00 元（12.705 万元）？",
    );
  });
});
