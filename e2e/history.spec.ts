import { readFileSync } from "node:fs";
import { readEntryRows } from "@/lib/features/entry/data";
import { saveBatch } from "@/lib/features/entry/mutations";
import { edit, rowAt } from "@/lib/features/entry/testing";
import { expectAccessible, signIn } from "./support/journey";
import { expect, type Office, test } from "./support/office";

/** The clerk of the office changes the amount of the first line. */
async function changeAmount({ behind, budgetId, hands }: Office): Promise<void> {
  await behind(async (db) => {
    const rows = await db.$transaction((tx) => readEntryRows(tx, budgetId, null));
    const changes = [edit("line", rowAt(rows, "line", 0), { amount: 480_000_000, note: "=按规定调整" })];
    await saveBatch(db, { budgetId, batchId: crypto.randomUUID(), changes, actor: hands.clerk });
  });
}

test("S-130 the history of a budget tells who changed what, and can be filtered with the keyboard", async ({
  page,
  office,
}) => {
  await changeAmount(office);
  await signIn(page, office.accounts.clerk);
  await page.goto(`${office.budget}/history`);
  const table = page.getByRole("table", { name: "办理历史" });
  await expect(table.getByRole("row")).toHaveCount(3);
  const changed = table.getByRole("row").nth(1);
  await expect(changed).toContainText("办理经办");
  await expect(changed).toContainText("支出明细 L001 · 金额：1,776,589.00 元 → 4,800,000.00 元");
  await expect(table.getByRole("row").nth(2)).toContainText("导入整份预算");
  await page.getByLabel("对象或内容").fill("不存在的内容");
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有符合条件的记录，请放宽筛选条件。")).toBeVisible();
  await page.getByRole("link", { name: "清除" }).click();
  await expect(page.getByLabel("对象或内容")).toHaveValue("");
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByLabel("事项").selectOption({ label: "填报" });
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "导出（CSV）" })).toHaveCount(0);
  await expectAccessible(page);
});

test("S-131 an auditor takes the history away as a file, and that is recorded", async ({ page, office }) => {
  await changeAmount(office);
  await signIn(page, office.accounts.auditor);
  await page.goto(`${office.budget}/history`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出（CSV）" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^2024年示例区第\d+局预算办理历史\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("支出明细 L001 · 备注,,'=按规定调整");
  await page.reload();
  await expect(page.getByRole("table", { name: "办理历史" }).getByRole("row").nth(1)).toContainText("导出办理历史");
});
