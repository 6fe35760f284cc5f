import { readFileSync, writeFileSync } from "node:fs";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook, longTable } from "./large-book";
import { medianOf, timesOf } from "./measure";

/*
 * node --import tsx bench/document-child.ts KIND demo|long FILE: draws one kind of document in a process of its own, keeps
 * it in FILE and prints how long it took. `chromium` prints the page in FILE.html as a PDF instead.
 */

const WARM_RUNS = 5;
const OPTIONS = { draft: false };

type Draw = () => Promise<Buffer> | Buffer;

async function drawing(kind: string, size: string): Promise<Draw> {
  const disclosure =
    size === "long" ? longTable(disclose(demoBook(), CARRIED_BASIS), 5_000) : disclose(demoBook(), CARRIED_BASIS);
  switch (kind) {
    case "workbook": {
      const { buildWorkbook } = await import("@/lib/packet/xlsx");
      return () => buildWorkbook(disclosure, false);
    }
    case "formulas": {
      const { buildFormulaWorkbook } = await import("@/lib/packet/xlsx");
      return () => buildFormulaWorkbook(disclosure, false, CARRIED_BASIS);
    }
    case "document": {
      const { buildDocument } = await import("@/lib/packet/docx");
      return () => buildDocument(disclosure, false);
    }
    case "pdf": {
      const { buildPdf } = await import("@/lib/packet/pdf");
      return async () => (await buildPdf(disclosure, OPTIONS)).bytes;
    }
    case "page": {
      const { buildWebPage } = await import("@/lib/packet/html");
      return () => buildWebPage(disclosure, OPTIONS, CARRIED_BASIS);
    }
    default:
      throw new Error(`there is no kind ${kind}`);
  }
}

async function printPage(file: string): Promise<void> {
  const { findBrowser } = await import("@/scripts/browser.mjs");
  const { chromium } = await import("@playwright/test");
  const { env, ...launch } = await findBrowser();
  const browser = await chromium.launch({ ...launch, env: { ...process.env, ...env } as Record<string, string> });
  const page = await browser.newPage();
  await page.setContent(readFileSync(`${file}.html`, "utf8"));
  writeFileSync(`${file}.pdf`, await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await browser.close();
}

async function main(): Promise<void> {
  const [kind = "", size = "", file = ""] = process.argv.slice(2);
  if (kind === "chromium") return printPage(file);
  const start = performance.now();
  const draw = await drawing(kind, size);
  const bytes = await draw();
  const cold = performance.now() - start;
  writeFileSync(file, bytes);
  const before = process.cpuUsage();
  const warm = medianOf(await timesOf(draw, WARM_RUNS));
  const { user, system } = process.cpuUsage(before);
  // timesOf runs once more to warm up
  const computing = (user + system) / 1000 / (WARM_RUNS + 1);
  console.log(JSON.stringify({ cold, warm, computing, kilobytes: bytes.length / 1024 }));
}

void main();
