import { cellOf, DESK, expect, expectSaved, grid, OWN_UNIT, openEntry, test } from "./support/desk";
import { signIn } from "./support/journey";

test("S-66 a clerk of one unit sees and enters that unit only", async ({ page, desk }) => {
  await signIn(page, DESK.unitClerk);
  await openEntry(page, `${desk}/entry/basic`);
  await expect(page.getByRole("button", { name: /^202001/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^202002/ })).toHaveCount(0);
  await expect(grid(page).getByRole("row").filter({ hasText: "2010350" })).toHaveCount(0);
  await page.getByRole("button", { name: "影响预览" }).click();
  await cellOf(page, "30217 公务接待费", "amount").click();
  await page.keyboard.type("58000");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  const panel = page.getByRole("complementary", { name: "影响预览" });
  await expect(panel).toContainText("只按您能看到的单位计算：202001");
  await expect(panel).toContainText("4.80 → 5.80");

  await page.goto(`${desk}/entry/basic?unit=202002`);
  await expect(page.getByRole("button", { name: /^202001/, pressed: true })).toBeVisible();
  await page.goto(`${desk}/entry/income`);
  await expect(page.getByLabel("收入第 1 行单位")).toHaveValue(OWN_UNIT);
  await expect(page.getByText("202002")).toHaveCount(0);
  await page.goto(`${desk}/entry/assets`);
  await expect(page.getByLabel("本部门权属车辆")).not.toBeEditable();

  const address = `/api${desk}/entry/import`;
  const refused = async (query: string) => {
    const answer = await page.request.post(`${address}?${query}`, { data: "x" });
    return [answer.status(), (await answer.json()).error.message];
  };
  expect(await refused("kind=basic&unit=202002")).toEqual([404, "本预算没有单位“202002”，或您没有权限。"]);
  expect(await refused("kind=basic")).toEqual([
    403,
    "您只能导入本单位的内容，请选择单位；整个部门的内容请联系部门经办人。",
  ]);
});
