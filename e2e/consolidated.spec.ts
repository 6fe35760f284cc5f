import { readBook } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { behind, demoPasswordHash, WORKER } from "./support/app";
import { expect, expectAccessible, signIn, test } from "./support/journey";

/** The demo's book as that of another department, with units of its own. */
function bookOf(code: string) {
  const text = JSON.stringify(demo)
    .replaceAll('"202', `"${code}`)
    .replaceAll(demo.department.name, `示例区第${code}局`);
  const book = readBook(JSON.parse(text));
  const units = book.units.map((unit) => ({ ...unit, name: `示例区第${code}局${unit.name}` }));
  return { ...book, units, department: { code, name: `示例区第${code}局`, region: "示例区" } };
}

/** Two departments of a 归口 of this journey's own, and who reviews for it. @returns account of the reviewer */
async function openSection(): Promise<string> {
  return behind(async (db) => {
    const first = 1_200 + WORKER * 10;
    const section = await db.businessSection.create({ data: { name: `汇总股${first}` } });
    for (const number of [first, first + 1]) {
      const book = bookOf(String(number));
      const { code, name, region } = book.department;
      const { id: departmentId } = await db.department.create({ data: { code, name, region, sectionId: section.id } });
      await importBook(db, { book, departmentId, actor: null, origin: "test" });
    }
    const accountName = `huizong-${first}`;
    const memberships = { create: { role: "businessReviewer" as const, departmentId: null, sectionId: section.id } };
    const passwordHash = await demoPasswordHash();
    await db.user.create({ data: { accountName, displayName: "汇总示例", passwordHash, memberships } });
    return accountName;
  });
}

test("S-189 the consolidated table of a 归口 opens by department, and a department's figure by its lines", async ({
  page,
}) => {
  await signIn(page, await openSection());
  await page.goto("/consolidated?year=2024");
  await expect(page.getByText(/^草稿，汇总 2 个部门（草稿 2 个）；部门间往来未抵销$/)).toBeVisible();
  const table = page.getByRole("link", { name: /部门支出预算总表$/ });
  await expect(table).toBeVisible();
  await expectAccessible(page);
  await table.click();
  const total = page.getByRole("table", { name: /部门支出预算总表/ }).locator('[data-cell="expenditure!total.total"]');
  await expect(total).toHaveText("3,905.96");
  await total.click();
  const panel = page.getByRole("complementary", { name: "数字来源（按部门）" });
  await expect(panel.getByText("2 个部门相加")).toBeVisible();
  await expect(panel.getByRole("row").filter({ hasText: "1,952.98" })).toHaveCount(2);
  await expectAccessible(page);
  await panel.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/budgets\/.*\/tables\/expenditure\?cell=/);
  await expect(page.getByRole("complementary", { name: "数字来源" }).getByText(/^支出明细 \d+ 条/)).toBeVisible();
});
