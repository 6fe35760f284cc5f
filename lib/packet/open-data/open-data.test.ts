import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import type { Disclosure } from "../../domain/disclosure/types";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { openDataFiles } from ".";
import { flatHeader, guardFormula, unguardFormula, writeCsv } from "./csv";
import profile from "./fiscal-data-package.schema.json";

const validate = new Ajv({ allErrors: true, formats: { regex: true } }).compile(profile);

function read(disclosure: Disclosure, draft = false) {
  const [descriptor, ...files] = openDataFiles(disclosure, draft);
  if (!descriptor) throw new Error("no descriptor");
  return { descriptor: JSON.parse(descriptor.bytes.toString("utf8")), files };
}

/** A CSV file back as rows of texts, by a reader of its own: RFC 4180, character by character. */
function parseCsv(bytes: Buffer): string[][] {
  const text = bytes.toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') value += text[++at];
    else if (character === '"') quoted = !quoted;
    else if (quoted || (character !== "," && character !== "\r")) value += character;
    else {
      row.push(value);
      value = "";
      if (character === ",") continue;
      rows.push(row);
      row = [];
      at++;
    }
  }
  return rows;
}

describe("the CSV files", () => {
  it("hold every printed cell of every table of the demo department and nothing else", () => {
    const disclosure = disclose(demoBook(), CARRIED_BASIS);
    const { files } = read(disclosure);
    expect(files).toHaveLength(17);
    files.forEach(({ bytes }, index) => {
      const table = disclosure.tables[index];
      const [header, ...rows] = parseCsv(bytes);
      const printed = table?.rows.map(({ cells }) =>
        cells.map((cell) => (cell?.kind === "figure" ? cell.text.replaceAll(",", "") : (cell?.text ?? ""))),
      );
      expect(rows.map((row) => row.map(unguardFormula))).toEqual(printed);
      expect(header).toHaveLength(table?.columns.length ?? 0);
    });
  });

  it("are named after their table, the forms of a repeated one numbered", () => {
    const { files } = read(sampleDisclosure());
    expect(files.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
      "table-03.csv text/csv",
      "table-16-1.csv text/csv",
      "table-16-2.csv text/csv",
    ]);
  });

  it("flatten merged headers, print plain decimals and leave blank what is blank", () => {
    const [file] = read(sampleDisclosure("贯彻，执行“方针”,政策")).files;
    expect(file?.bytes.toString("utf8")).toBe(
      "\ufeff科目|科目编码,科目|科目名称,总计,其中|基本支出,其中|项目支出\r\n" +
        "合计,,1000001952.98,1000001952.99,-0.01\r\n" +
        '201,"贯彻，执行“方针”,政策",1952.98,,1952.98\r\n' +
        "2010301,行政运行,0.05,,0.05\r\n",
    );
  });

  it("number the columns of a form, and a header that stands twice", () => {
    const [grid, form] = sampleDisclosure().tables;
    if (!grid || !form) throw new Error("the sample has a grid and a form");
    expect(flatHeader(form)).toEqual(["第1栏", "第2栏", "第3栏", "第4栏"]);
    const header = [grid.columns.map(() => ({ text: "金额", columns: 1, rows: 1 }))];
    expect(flatHeader({ ...grid, header })).toEqual(["金额", "金额（2）", "金额（3）", "金额（4）", "金额（5）"]);
  });

  it("carry hostile text as one guarded field", () => {
    const rows = parseCsv(read(sampleDisclosure(HOSTILE)).files[0]?.bytes ?? Buffer.alloc(0));
    expect(rows[2]?.[1]).toBe(`'${HOSTILE_PRINTED}`);
    expect(unguardFormula(rows[2]?.[1] ?? "")).toBe(HOSTILE_PRINTED);
  });

  it("are read alike by another reader, without a formula in them", async () => {
    const workbook = new ExcelJS.Workbook();
    const text = writeCsv([
      ["甲", "乙"],
      [guardFormula("=1+1"), '说 "是"\n否'],
      ["-0.01", ""],
    ]).slice(1);
    const { Readable } = await import("node:stream");
    const sheet = await workbook.csv.read(Readable.from([text]), { map: (value: string) => value });
    expect(sheet.getRow(2).values).toEqual([undefined, "'=1+1", '说 "是"\n否']);
    expect(sheet.getRow(3).getCell(1).value).toBe("-0.01");
  });
});

describe("guarding texts", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-政策", "'-政策"],
    ["@here", "'@here"],
    ["＝1", "'＝1"],
    ["\n=1", "'\n=1"],
    ["'=1", "''=1"],
    ["=", "="],
    ["≥", "≥"],
    ["-", "-"],
    ["‘三公’", "‘三公’"],
    ["'三公'", "'三公'"],
    ["", ""],
  ])("writes %j as %j", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  it("can be undone for every text, and leaves none that begins like a formula", () => {
    const texts = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "＝", "\n", "a", "1", "中", "𬭎") });
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^[=+\-@＝＋－＠\n]./u);
      }),
    );
  });
});

describe("datapackage.json", () => {
  it("is valid for the demo department, and every source of its model is a column", () => {
    const { descriptor } = read(disclose(demoBook(), CARRIED_BASIS));
    validate(descriptor);
    expect(validate.errors).toBeNull();
    const columns = new Set<string>(
      descriptor.resources.flatMap((resource: { name: string; schema: { fields: { name: string }[] } }) =>
        resource.schema.fields.map((field) => `${resource.name}/${field.name}`),
      ),
    );
    const { measures, dimensions } = descriptor.model;
    const sources = [
      ...Object.values(measures),
      ...Object.values<{ attributes: object }>(dimensions).flatMap(({ attributes }) => Object.values(attributes)),
    ] as { resource: string; source: string }[];
    expect(sources.filter(({ resource, source }) => !columns.has(`${resource}/${source}`))).toEqual([]);
    expect(Object.keys(dimensions)).toEqual([
      "table-02:functional",
      "table-03:functional",
      "table-05:functional",
      "table-06:economic",
      "table-07:economic",
      "table-08:economic",
      "table-09:economic",
      "table-11:functional",
      "table-12:functional",
    ]);
  });

  it("says of each column what it is: code, name, amount in 万元; income or expenditure", () => {
    const { descriptor } = read(disclose(demoBook(), CARRIED_BASIS));
    const fieldsOf = (name: string) =>
      descriptor.resources.find((resource: { name: string }) => resource.name === name).schema.fields;
    expect(fieldsOf("table-03").slice(0, 3)).toEqual([
      {
        name: "科目编码",
        type: "string",
        title: "科目编码",
        columnType: "functional-classification:generic:code",
        constraints: { required: true, unique: true, pattern: "^(合计|\\d{3}|\\d{5}|\\d{7})$" },
      },
      {
        name: "科目名称",
        type: "string",
        title: "科目名称",
        columnType: "functional-classification:generic:label",
      },
      {
        name: "总计",
        type: "number",
        title: "总计（万元）",
        columnType: "value",
        bareNumber: true,
        decimalChar: ".",
        currency: "CNY",
        factor: 10_000,
      },
    ]);
    const direction = (key: string) => descriptor.model.measures[key].direction;
    expect(direction("table-01:收入|预算数")).toBe("revenue");
    expect(direction("table-01:支出|预算数")).toBe("expenditure");
    expect(direction("table-02:总计")).toBe("revenue");
    expect(direction("table-05:2023 年预算数")).toBe("expenditure");
    expect(direction("table-10:2024 年预算数|合计")).toBe("expenditure");
    expect(direction("table-13:一般公共预算拨款收入")).toBe("expenditure");
  });

  it("holds patterns and keys that the data obey", () => {
    const { descriptor, files } = read(disclose(demoBook(), CARRIED_BASIS));
    for (const { path, schema } of descriptor.resources) {
      const [header = [], ...rows] = parseCsv(files.find(({ name }) => name === path)?.bytes ?? Buffer.alloc(0));
      expect(header).toEqual(schema.fields.map((field: { name: string }) => field.name));
      schema.fields.forEach((field: { type: string; constraints?: { pattern?: string } }, column: number) => {
        const values = rows.map((row) => row[column] ?? "");
        if (field.type === "number") expect(values.filter((value) => !/^(-?\d+\.\d\d)?$/.test(value))).toEqual([]);
        if (field.constraints) expect(new Set(values).size).toBe(values.length);
        const pattern = new RegExp(field.constraints?.pattern ?? "");
        expect(values.filter((value) => !pattern.test(value))).toEqual([]);
      });
    }
  });

  it("names each file with its size and hash, and a draft as one", () => {
    const { descriptor, files } = read(sampleDisclosure(), true);
    expect(descriptor.title).toBe("示例区示例办公室2024年部门预算公开数据（草稿）");
    expect(descriptor.model.measures["table-03:总计"].phase).toBe("proposed");
    expect(read(sampleDisclosure()).descriptor.model.measures["table-03:总计"].phase).toBe("approved");
    descriptor.resources.forEach((resource: { path: string; bytes: number; hash: string }, index: number) => {
      const { name, bytes } = files[index] ?? { name: "", bytes: Buffer.alloc(0) };
      const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
      expect(resource).toMatchObject({ path: name, bytes: bytes.length, hash });
    });
  });

  it("holds no line of the book: neither ids, notes nor amounts in yuan", () => {
    const book = demoBook();
    const line = book.lines[0];
    if (!line) throw new Error("the demo book has lines");
    line.note = "内部备注不公开";
    const all = openDataFiles(disclose(book, CARRIED_BASIS), false).map(({ bytes }) => bytes.toString("utf8"));
    expect(all.filter((text) => text.includes("内部备注不公开"))).toEqual([]);
  });
});
