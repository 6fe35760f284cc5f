import { signInAsAdministrator } from "./support/administrator";
import { expectAccessible } from "./support/journey";
import { expect, test } from "./support/office";

test("S-147 departments that are ticked are put under a 归口; one is renamed, and its draft follows", async ({
  page,
  office,
}) => {
  const code = office.accounts.clerk.slice(-3);
  const section = `示例股${code}`;
  await signInAsAdministrator(page, office);
  await page.goto(`/admin/departments?text=${code}`);
  await page.getByLabel("新的归口业务股").fill(section);
  await page.getByRole("button", { name: "新增归口业务股" }).click();
  await expect(page.locator("summary", { hasText: section })).toContainText("0 个部门");
  const row = page.getByRole("table", { name: "部门" }).getByRole("row").filter({ hasText: code });
  await row.getByRole("checkbox").check();
  await page.getByLabel("选中的部门归口到").selectOption({ label: section });
  await page.getByRole("button", { name: "归口选中的部门" }).click();
  await expect(row).toContainText(section);
  await expectAccessible(page);
  await row.getByRole("link").click();
  const panel = page.getByRole("complementary", { name: "选中的部门" });
  await panel.getByLabel("部门全称").fill(`示例新名局${code}`);
  await panel.getByRole("button", { name: "保存" }).click();
  await expect(row.getByRole("rowheader")).toContainText(`示例新名局${code}`);
  await expectAccessible(page);
  const budget = await office.behind((db) => db.budget.findUniqueOrThrow({ where: { id: office.budgetId } }));
  expect(budget.departmentName).toBe(`示例新名局${code}`);
});

test("S-148 a unit that is added to the list is offered to the draft, which takes it at one press", async ({
  office,
  at,
}) => {
  const code = office.accounts.clerk.slice(-3);
  const { departmentId, budgetId } = office;
  const unit = { departmentId, code: `${code}009`, name: "示例新站", kind: "institution" } as const;
  await office.behind((db) => db.unit.create({ data: unit }));
  const clerk = await at("clerk");
  await clerk.goto(`${office.budget}/entry/basic`);
  await expect(clerk.getByText("单位名录有变化：新增 1。")).toBeVisible();
  await clerk.getByRole("link", { name: "到“报送与审批”中核对并更新" }).click();
  await expect(clerk.getByText(`新增 ${code}009 示例新站（事业）`)).toBeVisible();
  await expectAccessible(clerk);
  clerk.on("dialog", (dialog) => dialog.accept());
  await clerk.getByRole("button", { name: "按单位名录更新草稿" }).click();
  await expect(clerk.getByRole("heading", { name: /^单位名录有变化/ })).toHaveCount(0);
  const where = { budgetId_code: { budgetId, code: `${code}009` } };
  const added = await office.behind((db) => db.budgetUnit.findUnique({ where }));
  expect(added?.name).toBe("示例新站");
});
