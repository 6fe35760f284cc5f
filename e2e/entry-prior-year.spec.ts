import type { Prisma } from "@/generated/prisma/client";
import { readBook, writeBook } from "@/lib/domain/book";
import type { Line } from "@/lib/domain/book/types";
import { importBook } from "@/lib/features/budgets/mutations";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { expectAccessible, signIn } from "./support/journey";
import { expect, type Office, test } from "./support/office";

/** Last year's budget of the office, signed: with 12,345.67 yuan more for reception than the demo plans this year. */
async function signLastYear({ behind, departmentId, hands }: Office): Promise<void> {
  await behind(async (db) => {
    const { code, name, region } = await db.department.findUniqueOrThrow({ where: { id: departmentId } });
    const department = { code, name, region };
    const book = readBook({ ...structuredClone(demo), department, fiscalYear: 2023, priorYear: undefined });
    const reception = book.lines.find(({ economic }) => economic === "30217");
    const more = (line: Line) => (line === reception ? { ...line, amount: line.amount + 1_234_567 } : line);
    const signed = { ...book, lines: book.lines.map(more) };
    const { id: budgetId } = await importBook(db, { book, departmentId, actor: null, origin: "test" });
    const frozen = { book: writeBook(signed) as Prisma.InputJsonObject, sha256: "a".repeat(64) };
    await db.revision.create({
      data: { budgetId, number: 3, status: "signed", createdById: hands.signer.id, ...frozen },
    });
  });
}

test("S-80 上年数 are taken over from last year's signed budget after showing what that replaces", async ({
  page,
  office,
}) => {
  await signLastYear(office);
  await signIn(page, office.accounts.clerk);
  await page.goto(`${office.budget}/entry/prior-year`);
  const carry = page.getByRole("button", { name: "从 2023 年已签发预算带入" });
  const reception = page.getByRole("textbox", { name: "公务接待费" });
  const before = await reception.inputValue();
  await carry.click();
  const dialog = page.getByRole("dialog", { name: "从 2023 年已签发预算带入" });
  await expect(dialog).toContainText("2023 年预算第 3 次提交、已签发的数据");
  const row = dialog.getByRole("row", { name: /^公务接待费/ });
  await expect(row.getByRole("cell").first()).toHaveText(before);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "不带入" }).click();
  await expect(dialog).toBeHidden();
  expect(await reception.inputValue()).toBe(before);

  await carry.click();
  const after = "60,345.67";
  await expect(row.getByRole("cell").nth(1)).toHaveText(after);
  await dialog.getByRole("button", { name: "替换现有上年数" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("与 2023 年已签发预算一致")).toBeVisible();
  await expect(reception).toHaveValue(after);
  await page.reload();
  await expect(reception).toHaveValue(after);
  await reception.fill("1");
  await reception.press("Tab");
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  await expect(carry).toBeEnabled();
});
