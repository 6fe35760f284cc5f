import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { compare } from "@/lib/domain/compare";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { differencesOf, totalWords } from "./differences";

const before = disclose(demoBook(), CARRIED_BASIS);

function listed(edit: (book: BudgetBook) => void, live = before) {
  const book = demoBook();
  edit(book);
  const after = disclose(book, CARRIED_BASIS);
  return { after, list: differencesOf(compare(before, after, CARRIED_BASIS), { before, after, live }) };
}

const cut = (book: BudgetBook) => {
  const line = book.lines.find(({ id }) => id === "L001");
  if (line) line.amount -= 1_000_000;
};

describe("differencesOf", () => {
  it("lists lines first, then what is printed, each under its heading", () => {
    const { list } = listed(cut);
    expect(list[0]).toMatchObject({
      kind: "line",
      group: "支出明细",
      before: "1,776,589.00",
      after: "1,766,589.00",
      subject: "line:L001",
    });
    expect(list.find(({ key }) => key === "cell expenditure!2010301.basic")).toEqual({
      key: "cell expenditure!2010301.basic",
      kind: "cell",
      group: "表三 2024 年万盛经开区部门支出预算总表",
      words: "2010301 行政运行 · 基本支出",
      before: "676.22",
      after: "675.22",
      sheets: ["表三"],
      subject: "cell:expenditure!2010301.basic",
    });
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    expect(list.some(({ kind }) => kind === "sentence")).toBe(true);
    expect(list.filter(({ kind }) => kind === "finding").every(({ words }) => /^(新增|消除) /.test(words))).toBe(true);
  });

  it("leads nowhere from what the budget no longer has", () => {
    const live = disclose({ ...demoBook(), lines: demoBook().lines.slice(1) }, CARRIED_BASIS);
    expect(listed(cut, live).list[0]?.subject).toBeNull();
  });
});

it("says how the total moved, and nothing when it stayed", () => {
  expect(totalWords(before, listed(cut).after)).toBe("支出总计由 19,529,799.00 元减为 19,519,799.00 元");
  expect(totalWords(before, before)).toBeNull();
});
