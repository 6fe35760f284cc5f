import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { basic, contextWithoutTables, department, line } from "./unit-testing";
import { UNT_02 } from "./unt-02";

const STREET = { name: "南江区石门街道办事处", kind: "administrative" as const, running: "2010301" };
const CDC = { name: "南江区疾病预防控制中心", kind: "institution" as const, running: "2100401" };
const SOCIETY = { name: "南江区红十字会", kind: "civilServiceManaged" as const, running: "2081601" };

describe("UNT-02", () => {
  it("passes the demo, a street office, a centre on 项 of its trade and a 参公 society", () => {
    expect(found(UNT_02, demoContext())).toEqual([]);
    expect(found(UNT_02, contextWithoutTables(department([STREET, CDC, SOCIETY])))).toEqual([]);
  });

  it("speaks at the one line of an office that stands on 事业运行, with the 项 it should have", () => {
    const context = contextWithoutTables(
      department([STREET], (book) => {
        line(book, "A01").function = "2010350";
      }),
    );
    expect(found(UNT_02, context)).toEqual(["UNT-02 line:A01.function"]);
    expect(checkRule(UNT_02, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区石门街道办事处”是行政单位，2010350 事业运行 用于事业单位",
      actual: "2010350",
      expected: "2010301 行政运行",
    });
  });

  it("is one finding for the lines of one unit and 项", () => {
    const context = contextWithoutTables(
      department([SOCIETY], (book) => {
        line(book, "A02").function = "2081650";
        line(book, "A09").function = "2081650";
      }),
    );
    expect(found(UNT_02, context)).toEqual(["UNT-02 line:A02.function, line:A09.function"]);
  });

  it("lets a street office keep 事业 staff in its accounts: its 绩效工资 or its own wages and goods say so", () => {
    const more = (economics: string[]) =>
      contextWithoutTables(
        department([STREET], (book) => {
          for (const [index, economic] of economics.entries()) {
            book.lines.push(basic(`Z${index}`, "610001", "2010350", economic, 300_000 + index));
          }
        }),
      );
    expect(found(UNT_02, more(["30107"]))).toEqual([]);
    expect(found(UNT_02, more(["30101", "30201"]))).toEqual([]);
    expect(found(UNT_02, more(["30101"]))).toEqual(["UNT-02 line:Z0.function"]);
  });

  it("reads no project line and no zero", () => {
    const context = contextWithoutTables(
      department([STREET], (book) => {
        Object.assign(line(book, "A01"), { function: "2010350", amount: 0 });
        Object.assign(line(book, "A09"), { function: "2010350", class: "project", project: "P1", expense: null });
      }),
    );
    expect(found(UNT_02, context)).toEqual([]);
  });
});
