import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { unzip } from "@/lib/packet/testing-readers";
import { zipEntries } from "@/lib/packet/zip";
import { scriptArguments } from "@/scripts/typescript.mjs";
import { type NotRun, type Ran, runWatched } from "./process-tree";

const KINDS = [
  ["workbook", "xlsx", "workbook"],
  ["formulas", "formulas.xlsx", "formula workbook"],
  ["document", "docx", "Word document"],
  ["pdf", "pdf", "PDF"],
  ["page", "html", "web page"],
] as const;

const number = (value: number | null, width: number) =>
  (value === null ? "–" : Math.round(value).toString()).padStart(width);

function line(name: string, times: readonly (number | null)[], remark = ""): void {
  console.log(`    ${name.padEnd(44)} ${times.map((time) => number(time, 8)).join(" ")} ${remark}`);
}

const CHILD = path.join(import.meta.dirname, "document-child.ts");

async function child(...args: string[]): Promise<Ran | NotRun> {
  return runWatched(process.execPath, [...(await scriptArguments(CHILD)), ...args]);
}

async function office(folder: string, target: string, out: string, file: string): Promise<Ran | NotRun> {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  return runWatched("soffice", [
    profile,
    "--headless",
    "--convert-to",
    target,
    "--outdir",
    path.join(folder, out),
    file,
  ]);
}

/** The workbook without the results of its formulas, so that whoever opens it has to compute them. */
async function withoutResults(file: string): Promise<Buffer> {
  const entries = await unzip(readFileSync(file));
  return zipEntries(
    [...entries].map(([name, bytes]) => [
      name,
      name.startsWith("xl/worksheets/") ? bytes.toString("utf8").replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1") : bytes,
    ]),
  );
}

async function resultsOf(file: string): Promise<Map<string, unknown>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
  const results = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, cell.result ?? 0);
      }),
    );
  }
  return results;
}

/** How many results of formulas are the same in two workbooks, in words. */
async function agreement(ours: string, theirs: string): Promise<string> {
  const [first, second] = [await resultsOf(ours), await resultsOf(theirs)];
  const equal = [...first].filter(([cell, result]) => second.get(cell) === result).length;
  return `${equal} of ${first.size} results equal ours`;
}

async function benchPeers(folder: string, file: string): Promise<void> {
  const recalculated = path.join(folder, "recalculated.xlsx");
  writeFileSync(recalculated, await withoutResults(`${file}.formulas.xlsx`));
  const peer = (name: string, ran: Ran | NotRun, remark = "") =>
    typeof ran === "string"
      ? console.log(`    ${name}: ${ran}`)
      : line(name, [ran.milliseconds, null, ran.computing, ran.megabytes, null], remark);
  const computed = await office(folder, "xlsx:Calc MS Excel 2007 XML", "computed", recalculated);
  const equal = computed
    ? await agreement(`${file}.formulas.xlsx`, path.join(folder, "computed/recalculated.xlsx"))
    : "";
  peer("LibreOffice computes the formula workbook", computed, equal);
  peer("LibreOffice converts the workbook to PDF", await office(folder, "pdf", "converted", `${file}.xlsx`));
  peer("LibreOffice converts the Word document to PDF", await office(folder, "pdf", "converted", `${file}.docx`));
  const printed = await child("chromium", "", file).catch((): NotRun => "not installed");
  peer("Chromium prints the web page as PDF", printed);
}

/**
 * Each document of a packet in a process of its own, and of one with a table of 5,000 rows, beside LibreOffice computing
 * and converting the same workbook and Chromium printing the same tables.
 */
export async function benchDocuments(): Promise<void> {
  console.log(
    "documents: cold ms (import and first document), warm ms (median of 5), CPU ms of one, peak MB of all processes, KB",
  );
  const folder = mkdtempSync(path.join(tmpdir(), "documents-"));
  try {
    for (const [size, title] of [
      ["demo", "the demo's seventeen tables"],
      ["long", "one table of 5,000 rows and 14 columns"],
    ] as const) {
      console.log(`  ${title}`);
      const file = path.join(folder, size);
      for (const [kind, extension, name] of KINDS) {
        const ran = await child(kind, size, `${file}.${extension}`);
        if (typeof ran === "string") throw new Error(`${name}: ${ran}`);
        const { cold, warm, computing, kilobytes } = JSON.parse(ran.output);
        line(name, [cold, warm, computing, ran.megabytes, kilobytes]);
      }
      await benchPeers(folder, file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
