import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { expect, expectAccessible, test } from "./support/journey";

const FILES = [
  "2024年部门预算公开套表.xlsx",
  "2024年部门预算情况说明.docx",
  "2024年部门预算公开.pdf",
  "2024年部门预算公开.html",
  "tables.json",
  "narrative.json",
  "findings.json",
  "roundings.json",
  "coverage.json",
  "datapackage.json",
  "manifest.json",
];
const BEGINS: Record<string, string> = { pdf: "%PDF", html: "<!doctype html>", json: "{", csv: "\u00ef\u00bb\u00bf" };
const DATA = ["table-01.csv", "table-15.csv", "table-16-1.csv", "table-16-2.csv"];

async function entriesOf(bytes: Buffer): Promise<Map<string, number>> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(bytes, { lazyEntries: true });
  const entries = new Map<string, number>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry.uncompressedSize);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });
}

test("S-23 the packet is downloaded as one archive with every file, marked as a draft", async ({ page, budget }) => {
  await page.goto(`${budget}/packet`);
  await expect(page.getByText("本预算尚未签发，下载的文件都标“草稿”。")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "全部下载（zip）" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    "重庆市万盛经济技术开发区管理委员会办公室2024年部门预算公开材料（草稿）.zip",
  );
  const entries = await entriesOf(await readFile(await download.path()));
  for (const file of [...FILES, ...DATA]) expect(entries.get(file), file).toBeGreaterThan(0);
});

/** The files of the groups on the page, in their order. */
const GROUPS = {
  公开材料: FILES.slice(0, 4),
  数据文件和清单: [
    "tables.json",
    "narrative.json",
    "findings.json",
    "roundings.json",
    "coverage.json",
    "manifest.json",
  ],
  开放数据: ["datapackage.json", "table-01.csv", "table-15.csv", "table-16-1.csv", "table-16-2.csv"],
};

test("S-24 each file can be downloaded alone, the open data also together", async ({ page, budget }) => {
  for (const [group, files] of Object.entries(GROUPS)) {
    // The browser of the journeys lets a page begin ten downloads.
    await page.goto(`${budget}/packet`);
    const list = page.getByRole("table", { name: group });
    if (group !== "公开材料") {
      await expect(list).toBeHidden();
      await page.getByText(`${group}（${group === "开放数据" ? 18 : 6} 个文件）`).click();
    }
    await expect(list.getByRole("link")).toHaveCount(group === "开放数据" ? 18 : files.length);
    for (const file of files) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        list.getByRole("link", { name: `下载 ${file}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      const bytes = await readFile(await download.path());
      const begins = BEGINS[file.split(".").at(-1) ?? ""] ?? "PK";
      expect(/^[[{]/.test(bytes.toString("latin1", 0, 1)) ? "{" : bytes.toString("latin1", 0, begins.length)).toBe(
        begins,
      );
    }
  }
  await expect(
    page.getByRole("table", { name: "开放数据" }).getByRole("row", { name: /^table-03\.csv / }),
  ).toContainText("2024 年万盛经开区部门支出预算总表");
  await expectAccessible(page);
  const [together] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载全部开放数据（zip）" }).click(),
  ]);
  expect([...(await entriesOf(await readFile(await together.path()))).keys()].sort()).toEqual(
    expect.arrayContaining(GROUPS.开放数据),
  );
});
