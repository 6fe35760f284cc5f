import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import { columnAt, headingsOf, readImport } from "./as-seen-testing";

/** A number format, and what it shows of a number of hundreds, as text. */
interface Shown {
  format: string;
  show(hundreds: number): string;
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

const FORMATS: readonly Shown[] = [
  { format: "General", show: (hundreds) => `${hundreds}00` },
  { format: "#,##0.00", show: (hundreds) => `${grouped(`${hundreds}00`)}.00` },
  { format: '￥#,##0.00"元"', show: (hundreds) => `￥${grouped(`${hundreds}00`)}.00元` },
  { format: '0"万元"', show: (hundreds) => `${hundreds}00万元` },
  { format: '0.0,"千元"', show: (hundreds) => `${Math.floor(hundreds / 10)}.${hundreds % 10}千元` },
];

const ROW = fc.record({
  economic: fc.constantFrom("30201", "30202", "30211", "30213"),
  carriedOver: fc.constantFrom("", "是", "否"),
  hundreds: fc.integer({ min: 1, max: 99_999 }),
  format: fc.constantFrom(...FORMATS),
  hidden: fc.boolean(),
});
/** Lengths of the stretches of rows that are merged in each of three columns. */
const STRETCHES = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 });

const MERGED = ["source", "carriedOver", "economic"] as const;

/** A sheet whose rows are merged in stretches, as a spreadsheet keeps it. */
async function written(rows: readonly Record<string, unknown>[], stretches: readonly number[][]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("基本支出");
  sheet.addRow(headingsOf("basic"));
  for (const [index, row] of rows.entries()) {
    for (const [id, value] of Object.entries(row)) {
      const column = columnAt("basic", id);
      if (column > 0) sheet.getCell(index + 2, column).value = value as ExcelJS.CellValue;
    }
    const { format, hidden } = row as unknown as { format: Shown; hidden: boolean };
    sheet.getCell(index + 2, columnAt("basic", "amount")).numFmt = format.format;
    sheet.getRow(index + 2).hidden = hidden;
  }
  for (const [place, id] of MERGED.entries()) {
    let first = 2;
    for (const length of stretches[place] ?? []) {
      const last = Math.min(first + length - 1, rows.length + 1);
      if (last > first) sheet.mergeCells(first, columnAt("basic", id), last, columnAt("basic", id));
      first += length;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What another reader of workbooks sees: a merged cell has the value of its first, an amount the unit that is shown. */
async function seenByAnother(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet("基本支出");
  const units = { "": 1n, 元: 1n, 千元: 1_000n, 万元: 10_000n };
  return Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, index) => {
    const text = (id: string) => String(sheet?.getCell(index + 2, columnAt("basic", id)).value ?? "");
    const cell = sheet?.getCell(index + 2, columnAt("basic", "amount"));
    const shown = FORMATS.find(({ format }) => format === (cell?.numFmt ?? "General"))?.show(Number(cell?.value) / 100);
    const [, whole = "", part = "", unit = ""] = /^￥?([\d,]+)(?:\.(\d+))?(\D*)$/.exec(shown ?? "") ?? [];
    const digits = BigInt(`${whole.replaceAll(",", "")}${part.padEnd(2, "0")}`);
    const fen = Number(digits * units[unit as keyof typeof units]);
    const source = text("source").startsWith("政府") ? "governmentFund" : "generalPublicBudget";
    const own = text("carriedOver");
    return {
      row: index + 2,
      value: {
        economic: text("economic"),
        source,
        carriedOver: own === "是" || text("source").includes("结转"),
        amount: fen,
      },
    };
  });
}

it("reads of any sheet with merged and hidden cells and units in formats what another reader shows", async () => {
  const source = fc.constantFrom("一般公共预算", "政府性基金预算财政拨款", "上年结转-一般公共预算");
  const rows = fc.array(fc.tuple(ROW, source), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, fc.tuple(STRETCHES, STRETCHES, STRETCHES), async (pairs, stretches) => {
      const lines = pairs.map(([row, word]) => ({
        ...row,
        unit: "202001",
        function: "2010301",
        expense: "日常公用经费",
        source: word,
        amount: row.hundreds * 100,
      }));
      const bytes = await written(lines, stretches);
      const [expected, reading] = [await seenByAnother(bytes), await readImport("basic", bytes, demoBook())];
      // A row that says 结转 and 否 at once is refused.
      const refused = new Set(reading.refusals.map(({ cell }) => Number(cell.slice(1))));
      const read = reading.rows.map(({ row, value: { economic, source: of, carriedOver, amount } }) => ({
        row,
        value: { economic, source: of, carriedOver, amount },
      }));
      expect(read).toEqual(expected.filter(({ row }) => !refused.has(row)));
      expect(
        reading.refusals.every(({ message }) => message.endsWith("与同一行的上年结转不一致，请改正其中一处")),
      ).toBe(true);
    }),
    { numRuns: 25 },
  );
});
