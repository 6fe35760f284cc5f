import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { type Disclosure, disclose } from "../../domain/disclosure";
import { WAN_YUAN } from "../../domain/money";
import { exactDecimal, sumFormula } from "./formulas";
import { buildFormulaWorkbook } from "./formulaWorkbook";

async function read(disclosure: Disclosure): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(buildFormulaWorkbook(disclosure, false, CARRIED_BASIS)).buffer);
  return workbook;
}

/** Fen of an amount in 万元. */
const fen = (amount: unknown) => Math.round(Number(amount ?? 0) * 1_000_000);

/** A spreadsheet program in small: what a formula of the workbook comes to, in fen, from the cells it names. */
class Calculator {
  constructor(private readonly workbook: ExcelJS.Workbook) {}

  private cell(sheet: string, address: string): number {
    const { value } = this.workbook.getWorksheet(sheet)?.getCell(address) ?? {};
    return typeof value === "object" && value !== null && "formula" in value
      ? this.amount(sheet, value.formula)
      : fen(value);
  }

  private term(sheet: string, text: string): number {
    const [, quoted, first = "", last = first] = /^(?:'([^']+)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(text) ?? [];
    if (first === "") return fen(text);
    const on = quoted ?? sheet;
    const [, left = "", top = ""] = /([A-Z]+)(\d+)/.exec(first) ?? [];
    const [, right = "", bottom = ""] = /([A-Z]+)(\d+)/.exec(last) ?? [];
    let sum = 0;
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++) {
        sum += this.cell(on, `${String.fromCharCode(column)}${row}`);
      }
    }
    return sum;
  }

  amount(sheet: string, formula: string): number {
    const [, inner = ""] = /^ROUND\((.*),6\)$/.exec(formula) ?? [];
    const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(inner);
    if (difference) return this.cell(sheet, difference[1] ?? "") - this.cell(sheet, difference[2] ?? "");
    const terms = inner.match(/(?:'[^']*'!)?[A-Z]+\d+(?::[A-Z]+\d+)?|-?\d+(?:\.\d+)?/g) ?? [];
    return terms.reduce((sum, term) => sum + this.term(sheet, term), 0);
  }
}

interface FormulaCell {
  sheet: string;
  address: string;
  formula: string;
  result: unknown;
}

function formulasOf(workbook: ExcelJS.Workbook): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell(({ value, address }) => {
        if (typeof value === "object" && value !== null && "formula" in value) {
          found.push({ sheet: sheet.name, address, formula: value.formula, result: value.result });
        }
      }),
    );
  }
  return found;
}

/** The demo with one printed total that a defect made too high by a fen. */
function spoilt(): Disclosure {
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  const tables = structuredClone(disclosure.tables);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const figures = new Map(disclosure.figures);
  for (const cell of cells) {
    if (cell?.kind !== "figure") continue;
    if (cell.address === "expenditure!201.total") cell.fen += 1;
    figures.set(cell.address, cell);
  }
  return { ...disclosure, tables, figures };
}

describe("the formula workbook of the demo department", () => {
  let workbook: ExcelJS.Workbook;
  let formulas: FormulaCell[];
  beforeAll(async () => {
    workbook = await read(disclose(demoBook(), CARRIED_BASIS));
    formulas = formulasOf(workbook);
  });

  it("makes every parent the sum of its children and keeps amounts to the fen", () => {
    const sheet = workbook.getWorksheet("表三");
    expect(sheet?.getCell("C5").value).toEqual({ formula: "ROUND(SUM(C6,C12,C19,C24,C27),6)", result: 1952.9799 });
  });

  it("carries the result of every formula that adds", () => {
    const calculator = new Calculator(workbook);
    const amounts = formulas.filter(({ formula }) => formula.startsWith("ROUND("));
    expect(amounts.length).toBeGreaterThan(1_000);
    expect(amounts.filter(({ sheet, formula, result }) => calculator.amount(sheet, formula) !== fen(result))).toEqual(
      [],
    );
  });

  it("checks what is stated between tables and says that all holds", () => {
    const sheet = workbook.getWorksheet("核对");
    expect(sheet?.getCell("A3").result).toBe("共 249 项，全部符合");
    const rows = formulas.filter(({ formula }) => formula.startsWith("IF(F"));
    expect(rows).toHaveLength(249);
    expect([...new Set(rows.map(({ result }) => result))]).toEqual(["一致", "未超过"]);
    expect(rows[0]?.formula).toBe('IF(F5=0,"一致","不一致")');
  });

  it("says on every sheet that amounts are exact, and lists the check", () => {
    const units = workbook.worksheets.slice(1, -1).map((sheet) => {
      const texts: string[] = [];
      sheet.getRow(3).eachCell(({ text }) => texts.push(text));
      return texts.at(-1);
    });
    expect(new Set(units)).toEqual(new Set(["单位：万元（公式版，金额精确到分）"]));
    expect(workbook.getWorksheet("目录")?.getCell("A21").text).toBe("核对");
  });
});

describe("the formula workbook", () => {
  it("names what does not agree", async () => {
    const workbook = await read(spoilt());
    const sheet = workbook.getWorksheet("核对");
    const failed: string[] = [];
    sheet?.eachRow((row) => {
      if (row.getCell(7).result === "不一致") failed.push(`${row.getCell(2).text} ${row.getCell(3).text}`);
    });
    expect(sheet?.getCell("A3").result).toBe(`共 249 项，不符合 ${failed.length} 项`);
    expect(failed).toContain("表内 表三 · 201 一般公共服务支出 · 总计 ＝ 同行各列之和");
    expect(failed).toContain("X-03 表一 201 一般公共服务支出 ＝ 表三同类总计");
  });

  it("is the same bytes twice", async () => {
    const [first, second] = [
      buildFormulaWorkbook(disclose(demoBook(), CARRIED_BASIS), true, CARRIED_BASIS),
      buildFormulaWorkbook(disclose(demoBook(), CARRIED_BASIS), true, CARRIED_BASIS),
    ];
    expect(first.equals(second)).toBe(true);
  });
});

describe("sumFormula", () => {
  const at = (row: number, column: number, sheet = "表三") => ({ sheet, row, column });

  it("joins cells that follow one another, names other sheets, adds what no cell prints", () => {
    expect(sumFormula([at(4, 2), at(5, 2), at(6, 2), at(8, 2)], "表三", WAN_YUAN)).toBe("ROUND(SUM(C5:C7,C9),6)");
    expect(sumFormula([at(4, 2), at(4, 3), at(5, 3)], "表三", WAN_YUAN)).toBe("ROUND(SUM(C5:D5,D6),6)");
    expect(sumFormula([at(4, 2, "表十六(1)"), undefined], "核对", WAN_YUAN, "1.5")).toBe(
      "ROUND(SUM('表十六(1)'!C5,1.5),6)",
    );
    expect(sumFormula([], "表三", WAN_YUAN)).toBe("ROUND(SUM(0),6)");
  });

  it("stays within what a spreadsheet takes: nested sums, and none that would be too long", () => {
    const scattered = (count: number) => Array.from({ length: count }, (_, index) => at(index * 2, 0));
    const formula = sumFormula(scattered(450), "表三", WAN_YUAN);
    expect(formula?.match(/SUM\(/g)).toHaveLength(4);
    expect(sumFormula(scattered(5_000), "表三", WAN_YUAN)).toBeUndefined();
  });

  it("writes fen as exact decimals", () => {
    expect(exactDecimal(1_952_979_901, WAN_YUAN)).toBe("1952.979901");
    expect(exactDecimal(-1, WAN_YUAN)).toBe("-0.000001");
    expect(exactDecimal(123, { label: "元", fen: 100, decimals: 0 })).toBe("1.23");
  });
});
