import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import pg from "pg";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { databaseUrl } from "./support/app";
import { ALONE, expectAccessible, signIn } from "./support/journey";
import { expect, type Office, openOffice, test } from "./support/office";

/** The reviewer of one office with the same role in two others, and what those are called. */
async function districtReviewer(office: Office): Promise<string[]> {
  const others = [await openOffice(), await openOffice()];
  return office.behind(async (db) => {
    for (const { departmentId } of others) {
      await db.membership.create({ data: { userId: office.hands.reviewer.id, departmentId, role: "reviewer" } });
    }
    const where = { id: { in: [office.budgetId, ...others.map(({ budgetId }) => budgetId)] } };
    return (await db.budget.findMany({ where, orderBy: { departmentCode: "asc" } })).map((one) => one.departmentName);
  });
}

const rowOf = (page: Page, name: string) =>
  page.getByRole("table", { name: "各部门的材料" }).getByRole("row", { name });

/** Chooses every budget and starts; the run's page is open then. */
async function startAll(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "批量生成公开材料" }).click();
  await page.getByRole("checkbox", { name: "全选" }).check();
  await page.getByRole("button", { name: "开始生成（3 份）" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("批量生成进度");
}

async function entriesOf(bytes: Buffer): Promise<string[]> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)(bytes, { lazyEntries: false });
  const names: string[] = [];
  zip.on("entry", ({ fileName }: Entry) => names.push(fileName));
  return new Promise((resolve) => zip.on("end", () => resolve(names)));
}

test("S-152 a run over three budgets: progress, what waits is cancelled, what was cancelled is drawn again", {
  tag: ALONE,
}, async ({ page, office }) => {
  test.slow();
  const names = await districtReviewer(office);
  await signIn(page, office.accounts.reviewer);
  const progress = (words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  // Nobody can put a packet down while the table is held: the first stays in the making.
  const hold = new pg.Client({ connectionString: await databaseUrl() });
  await hold.connect();
  await hold.query("begin; lock table packet_run_file");
  await startAll(page);
  await progress("共 3 份：正在生成 1，排队 2");
  await expect(page.getByRole("progressbar", { name: "生成进度" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "取消排队的 2 份" }).click();
  await progress("共 3 份：正在生成 1，已取消 2");
  await expect(page.getByText("正在生成的一份会做完。")).toBeVisible();
  await hold.query("rollback");
  await hold.end();
  await progress("共 3 份：已生成 1，已取消 2");
  await page.getByRole("button", { name: "重新生成 2 份" }).click();
  await progress("共 3 份：已生成 3");
  for (const name of names) await expect(rowOf(page, name)).toContainText("已生成草稿（填报数据）0需要说明 5提示 2");
  await expectAccessible(page);
  await page.getByRole("link", { name: "返回批量生成" }).click();
  await expect(page.getByRole("table", { name: "近期的批量生成" })).toContainText("已结束共 3 份：已生成 3");
  await expectAccessible(page);
});

test("S-153 the packets of a run are downloaded together and one by one", { tag: ALONE }, async ({ page, office }) => {
  const names = await districtReviewer(office);
  await signIn(page, office.accounts.reviewer);
  await startAll(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "全部下载（zip）" }).click(),
  ]);
  const entries = await entriesOf(await readFile(await download.path()));
  expect(entries).toEqual(["校验汇总.csv", ...names.map((name, index) => `00${index + 1}-${name}2024年（草稿）.zip`)]);
});
