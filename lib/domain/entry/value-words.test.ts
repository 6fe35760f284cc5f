import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/domain/book";
import { entryRows } from "@/lib/domain/entry/testing";
import demo from "@/prisma/demo/wansheng-2024.json";
import { CARRIED_BASIS } from "../editions/basis";
import { fieldWords, namesIn, rowName } from "./value-words";

const rows = entryRows(readBook(demo));
const line = rows.line[0]?.value;
const narrative = rows.narrative.value;
if (!line) throw new Error("The demo has no line");

describe("fieldWords", () => {
  it("shows every field of a line that holds something, in words, and marks what differs", () => {
    const theirs = { ...line, amount: 100, carriedOver: true };
    expect(fieldWords("line", { mine: line, theirs }, namesIn(rows, CARRIED_BASIS))).toEqual([
      {
        field: "unit",
        label: "单位",
        mine: "重庆市万盛经济技术开发区管理委员会办公室",
        theirs: "重庆市万盛经济技术开发区管理委员会办公室",
        same: true,
      },
      { field: "class", label: "支出类别", mine: "基本支出", theirs: "基本支出", same: true },
      { field: "function", label: "功能分类科目", mine: "2010301 行政运行", theirs: "2010301 行政运行", same: true },
      { field: "economic", label: "部门经济分类科目", mine: "30101 基本工资", theirs: "30101 基本工资", same: true },
      { field: "source", label: "资金来源", mine: "一般公共预算", theirs: "一般公共预算", same: true },
      { field: "carriedOver", label: "上年结转", mine: "否", theirs: "是", same: false },
      { field: "expense", label: "人员/公用", mine: "人员经费", theirs: "人员经费", same: true },
      { field: "amount", label: "金额", mine: "1,776,589.00 元", theirs: "1.00 元", same: false },
    ]);
  });

  it("shows of a form only what differs", () => {
    const theirs = { ...narrative, contact: { ...narrative.contact, phone: "023-1" } };
    expect(fieldWords("narrative", { mine: narrative, theirs }, namesIn(rows, CARRIED_BASIS))).toEqual([
      { field: "contact.phone", label: "联系电话", mine: narrative.contact.phone, theirs: "023-1", same: false },
    ]);
  });
});

describe("rowName", () => {
  it("names a line by its number and others by their name", () => {
    expect(rowName("line", line)).toBe("支出明细 L001");
    expect(rowName("line", { ...line, id: "0b7e" })).toBe("支出明细");
    expect(rowName("project", { name: "保密机要经费" })).toBe("项目“保密机要经费”");
    expect(rowName("assets", null)).toBe("国有资产");
  });
});
