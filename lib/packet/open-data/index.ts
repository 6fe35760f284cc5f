import { createHash } from "node:crypto";
import { bodyWord, variantOf } from "../../domain/book/variant";
import type { Disclosure } from "../../domain/disclosure/types";
import { editionOf } from "../../domain/editions";
import { type PacketFile, titleLine } from "../files";
import { type PacketFileName, packetFileNames } from "../names";
import { type PrintedTable, printedTables } from "../sheets";
import { printable } from "../text";
import { tableRecords, writeCsv } from "./csv";
import { fieldsOf } from "./fields";
import { type DataTable, fiscalModel } from "./model";

const CSV = "text/csv";

/** What every reader of the files has to know. */
const READING =
  "各表按公开格式逐行列出，含合计行和各级小计行，不能把一列全部相加。金额以万元为单位，为印出的数，空白即为零。" +
  "以 =、+、-、@ 开头的文字前加一个英文单引号，以免被表格软件当作公式；使用时去掉即可。";

/** `table-03`, and `table-16-2` for the second form where a form is repeated: sorts in the order of the form set. */
function resourceName({ table, name }: PrintedTable): string {
  const repeat = /\((\d+)\)$/.exec(name)?.[1];
  return `table-${table.number.padStart(2, "0")}${repeat ? `-${repeat}` : ""}`;
}

function dataTables(disclosure: Disclosure): (DataTable & { title: string })[] {
  const { tables: declarations } = editionOf(disclosure.edition);
  return printedTables(disclosure).map((printed) => {
    const { table } = printed;
    const declaration = declarations.find((candidate) => candidate.key === table.key);
    const fields = fieldsOf(table, declaration);
    return { name: resourceName(printed), title: printable(printed.listing), table, declaration, fields };
  });
}

/** The CSV files of a disclosure, in the order of the tables. */
export function csvFileNames(disclosure: Disclosure): PacketFileName[] {
  return printedTables(disclosure).map((printed) => {
    return { name: `${resourceName(printed)}.csv`, kind: "", holds: printable(printed.listing) };
  });
}

/** Those files of a packet that are its open data: the descriptor and the CSV files. */
export function openDataIn(files: readonly PacketFile[], fiscalYear: number): PacketFile[] {
  const { name: descriptor } = packetFileNames(fiscalYear).dataPackage;
  return files.filter(({ name, mediaType }) => name === descriptor || mediaType === CSV);
}

function csvFile({ name, table, fields }: DataTable): PacketFile {
  const rows = [fields.map((field) => field.name), ...tableRecords(table)];
  return { name: `${name}.csv`, mediaType: CSV, bytes: Buffer.from(writeCsv(rows), "utf8") };
}

function resourceOf({ name, title, table, fields }: DataTable & { title: string }, { name: path, bytes }: PacketFile) {
  const key = fields.find(({ constraints }) => constraints?.unique)?.name;
  return {
    profile: "tabular-data-resource",
    name,
    path,
    title,
    description: [`${table.label}，单位：${table.unit.label}。`, ...table.notes.map(printable)].join(""),
    format: "csv",
    mediatype: CSV,
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    dialect: { delimiter: ",", doubleQuote: true, lineTerminator: "\r\n", quoteChar: '"', header: true },
    schema: { fields, missingValues: [""], ...(key !== undefined && { primaryKey: [key] }) },
  };
}

/**
 * The open data of a disclosure: one CSV file a printed table and the `datapackage.json` that describes them, a tabular
 * data package with the fields of the Fiscal Data Package (https://specs.frictionlessdata.io/fiscal-data-package/). The
 * lines of the book are not part of it.
 */
export function openDataFiles(disclosure: Disclosure, draft: boolean): PacketFile[] {
  const tables = dataTables(disclosure);
  const files = tables.map(csvFile);
  const { fiscalYear } = disclosure;
  const department = printable(disclosure.departmentName);
  const budget = `${bodyWord(disclosure)}预算`;
  const descriptor = {
    profile: "tabular-data-package",
    name: `${variantOf(disclosure)}-budget-${fiscalYear}`,
    title: titleLine(`${department}${fiscalYear}年${budget}公开数据`, draft),
    description: READING,
    keywords: [budget, "预算公开", `${fiscalYear}年`],
    contributors: [{ title: department, role: "publisher" }],
    countryCode: "CN",
    granularity: "aggregated",
    fiscalPeriod: { start: `${fiscalYear}-01-01`, end: `${fiscalYear}-12-31` },
    columnTypes: ["https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json"],
    resources: tables.map((data, index) => resourceOf(data, files[index] as PacketFile)),
    model: fiscalModel(tables, draft),
  };
  const bytes = Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`, "utf8");
  const { name } = packetFileNames(fiscalYear).dataPackage;
  return [{ name, mediaType: "application/json", bytes }, ...files];
}
