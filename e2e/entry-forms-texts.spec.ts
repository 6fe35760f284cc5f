import { expect, expectSaved, test } from "./support/desk";
import { expectAccessible } from "./support/journey";

test("S-61 reasons are asked for where a change is not zero; a gap leads to its field and vanishes when it is filled", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/entry/texts`);
  const reason = page.getByRole("group", { name: /^公务用车运行维护费/ });
  await expect(reason).toContainText("减少 4 万元");
  await expect(page.getByRole("group", { name: /^公务接待费/ })).toHaveCount(0);
  await reason.getByRole("textbox").fill("");
  const preview = page.getByRole("region", { name: "部门预算情况说明" });
  const gap = preview.getByRole("link", { name: "（待填写变动原因）" });
  await expect(gap).toHaveCount(1);
  await expect(page.getByText("还有 1 处待填写")).toBeVisible();
  await expectAccessible(page);
  await gap.focus();
  await page.keyboard.press("Enter");
  await expect(reason.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("封存一辆公务用车");
  await expect(gap).toHaveCount(0);
  await expect(preview).toContainText("主要原因是封存一辆公务用车");
  await expectSaved(page);
});

test("S-62 causes with amounts show what is still missing to the change", async ({ page, desk }) => {
  await page.goto(`${desk}/entry/texts`);
  const reason = page.getByRole("group", { name: /^一般公共预算项目支出/ });
  await expect(reason).toContainText("减少 126.8 万元");
  await reason.getByLabel(/原因 2 的金额/).fill("200000");
  await expect(reason.getByRole("status")).toContainText("各项原因合计 -128.50");
  await reason.getByLabel(/原因 2 的金额/).fill("217000");
  await expect(reason.getByRole("status")).toHaveCount(0);
  await expectSaved(page);
});
