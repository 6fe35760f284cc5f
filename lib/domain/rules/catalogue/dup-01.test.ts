import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { DUP_01 } from "./dup-01";
import { contextWithoutTables, department, line, type Sketch } from "./unit-testing";

const STREET: Sketch = { name: "南江区桥口街道办事处", kind: "administrative", running: "2010301" };
const SOCIAL: Sketch = { name: "南江区桥口街道社区事务服务中心", kind: "institution", running: "2080109" };
const of = (edit: (book: BudgetBook) => void) => contextWithoutTables(department([STREET, SOCIAL], edit));

describe("DUP-01", () => {
  it("passes the demo, and equal amounts of other 款, units or notes", () => {
    expect(found(DUP_01, demoContext())).toEqual([]);
    const context = of((book) => {
      line(book, "A10").amount = line(book, "A09").amount;
      book.lines.push(
        { ...line(book, "A09"), id: "Z01", note: "便民大厅" },
        { ...line(book, "B09"), id: "Z2", note: "社保大厅" },
      );
    });
    expect(found(DUP_01, context)).toEqual([]);
  });

  it("speaks at the later of two lines that say the same", () => {
    const context = of((book) => {
      book.lines.unshift({ ...line(book, "A10"), id: "Z01" });
    });
    expect(found(DUP_01, context)).toEqual(["DUP-01 line:Z01, line:A10"]);
    expect(checkRule(DUP_01, context)[0]).toMatchObject({
      severity: "confirm",
      message: "本行与明细 A10 完全相同：2010301 行政运行，30211 差旅费，4.10 万元",
    });
  });

  it("is one finding for a list that was pasted twice", () => {
    const context = of((book) => {
      book.lines.push(
        ...book.lines.filter(({ unit }) => unit === "610002").map((one) => ({ ...one, id: `Z${one.id}` })),
      );
    });
    expect(found(DUP_01, context).map((subject) => subject.split(",").length)).toEqual([11]);
    expect(checkRule(DUP_01, context)[0]?.message).toBe(
      "“南江区桥口街道社区事务服务中心”有 11 行明细与前面的行完全相同，共 359.60 万元，可能整张表录入了两次",
    );
  });

  it("leaves zeros to DUP-07", () => {
    const context = of((book) => {
      line(book, "A09").amount = 0;
      book.lines.push({ ...line(book, "A09"), id: "Z01" });
    });
    expect(found(DUP_01, context)).toEqual([]);
  });
});
