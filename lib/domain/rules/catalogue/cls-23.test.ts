import { expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_23 } from "./cls-23";
import { only } from "./cls-testing";

const later = (edition: string) =>
  demoContext((book) => {
    book.fiscalYear = 2027;
    book.edition = edition;
  });

it("tells that the edition of the year carries no more than the changes that are known", () => {
  expect(only(CLS_23, later("chongqing-2027"))).toMatchObject({
    severity: "note",
    subject: "book:edition",
    message: "2027 年支出功能分类科目是 2024 年科目及已知的变化，尚未导入 2027 年的完整科目",
    actual: "2024 年科目及已知的变化",
    expected: "2027 年科目",
  });
});

it("is silent about a whole code book, and about that of another year", () => {
  expect(found(CLS_23, demoContext())).toEqual([]);
  expect(found(CLS_23, later("chongqing-2024"))).toEqual([]);
});
