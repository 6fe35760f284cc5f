import type { Page } from "@playwright/test";
import { readBook } from "@/lib/domain/book";
import { usualExpense } from "@/lib/domain/classification";
import { importBook } from "@/lib/features/budgets/mutations";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { behind } from "./support/app";
import { expect, expectSaved, openEntry, test } from "./support/desk";
import { COUNTS_KEYS, countedKeys, countKeys, report } from "./support/keys";

/** Twenty lines of 基本支出 as an office types them: the demo's, in its order. */
const LINES = demo.lines.filter(({ class: kind, unit }) => kind === "basic" && unit === "202001").slice(0, 20);
/** So many lines whose amount is not what its 测算依据 gives. */
const FOUND = 10;
const EXPENSE: Readonly<Record<string, string>> = { personnel: "人员", operating: "公用" };

const press = (page: Page, key: string) => page.keyboard.press(key);

/** Types a line below another; only what the grid does not fill by itself. */
async function typeLine(page: Page, line: (typeof LINES)[number], above: string | null): Promise<void> {
  const cells = [line.economic];
  if (usualExpense(line.economic) === null) cells.push(EXPENSE[line.expense ?? ""] ?? "");
  if (above !== line.function) {
    if (above !== null) await press(page, "ArrowLeft");
    cells.unshift(line.function);
  }
  for (const text of cells) {
    await page.keyboard.type(text);
    await press(page, "Tab");
  }
  await page.keyboard.type(line.amount.replace(/\.00$/, ""));
  await press(page, "Enter");
}

if (COUNTS_KEYS) {
  test.describe.configure({ mode: "serial" });

  test("keys of 20 lines", async ({ page, bareDesk: desk }) => {
    await countKeys(page);
    await openEntry(page, `${desk}/entry/basic`);
    const before = await countedKeys(page);
    let above: string | null = null;
    for (const line of LINES) {
      await typeLine(page, line, above);
      above = line.function;
    }
    report("20 lines", before, await countedKeys(page));
    await expectSaved(page);
    await expect(page.getByText("20 行")).toBeVisible();
  });

  test("keys of a project with 10 indicators", async ({ page, desk }) => {
    await countKeys(page);
    await page.goto(`${desk}/entry/projects`);
    await expect(page.getByRole("button", { name: "增加项目" })).toBeEnabled();
    const before = await countedKeys(page);
    await page.getByRole("button", { name: "增加项目" }).click();
    await page.getByLabel("项目名称").click();
    await page.keyboard.type("统计调查专项");
    await page.getByLabel("当年绩效目标").click();
    await page.keyboard.type("按期完成调查");
    for (let index = 1; index <= 10; index++) {
      await page.getByRole("button", { name: "增加指标" }).click();
      await expect(page.getByLabel(`第 ${index} 项指标名称`)).toBeFocused();
      await page.keyboard.type(`指标${index}`);
      await press(page, "Tab");
      await press(page, "Tab");
      await page.keyboard.type("90");
      await press(page, "Tab");
      await page.keyboard.type("%");
      await press(page, "Tab");
      await page.keyboard.type("9");
    }
    report("a project with 10 indicators", before, await countedKeys(page));
    await expectSaved(page);
  });

  test("keys of mending 10 findings", async ({ page, desk }) => {
    const budgetId = desk.split("/").at(-1) ?? "";
    await behind(async (db) => {
      const budget = await db.budget.findUniqueOrThrow({ where: { id: budgetId }, include: { department: true } });
      const book = structuredClone(demo);
      for (const line of book.lines.filter(({ class: kind }) => kind === "basic").slice(0, FOUND)) {
        Object.assign(line, { calculation: "1*1" });
      }
      const { code, name, region } = budget.department;
      const read = readBook({ ...book, department: { code, name, region } });
      await importBook(db, { book: read, departmentId: budget.departmentId, actor: null, origin: "test" });
    });
    await countKeys(page);
    await page.goto(`${desk}/findings`);
    const open = page.getByRole("listitem").filter({ hasText: "AMT-04" });
    await expect(open).toHaveCount(FOUND);
    const before = await countedKeys(page);
    for (let left = FOUND; left > 0; left--) {
      await open.first().getByRole("link").first().click();
      await expect(page.getByLabel(/ 第 \d+ 行 金额/)).toBeFocused();
      const amount = await page.getByLabel(/ 第 \d+ 行 金额/).evaluate((input) => {
        const active = document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
        return active?.textContent?.match(/[\d,]+\.\d\d/)?.[0] ?? "";
      });
      await page.keyboard.type(amount.replaceAll(",", "").replace(/\.00$/, ""));
      await press(page, "Enter");
      await expectSaved(page);
      await page.getByRole("link", { name: /^校验/ }).first().click();
      await expect(open).toHaveCount(left - 1);
    }
    report("mending 10 findings", before, await countedKeys(page));
  });
}
