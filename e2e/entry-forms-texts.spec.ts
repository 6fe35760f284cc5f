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

test("S-82 a reason that was written for another change is asked about again, and one click confirms it", async ({
  page,
  desk,
}) => {
  const reason = page.getByRole("group", { name: /^公务用车运行维护费/ });
  const preview = page.getByRole("region", { name: "部门预算情况说明" });
  await page.goto(`${desk}/entry/texts`);
  await reason.getByRole("textbox").fill("租赁公务用车1辆，收支两抵");
  await expectSaved(page);

  await page.goto(`${desk}/entry/prior-year`);
  await page.getByLabel("公务用车运行维护费").fill("360000");
  await expectSaved(page);

  await page.goto(`${desk}/entry/texts`);
  await expect(reason.getByRole("status")).toHaveText(
    "为“减少 4 万元”而写，现为“增加 4 万元”：仍然适用的请确认，不适用的请修改。确认前不印入说明。",
  );
  await expect(preview).toContainText("比2023年增加4万元，主要原因是（待填写变动原因）");
  await expectAccessible(page);
  await page.getByRole("button", { name: "公务用车运行维护费变动原因仍然适用" }).click();
  await expect(reason.getByRole("status")).toHaveCount(0);
  await expect(preview).toContainText("比2023年增加4万元，主要原因是租赁公务用车1辆，收支两抵");
  await expectSaved(page);
  await page.reload();
  await expect(reason.getByRole("textbox")).toHaveValue("租赁公务用车1辆，收支两抵");
  await expect(reason.getByRole("status")).toHaveCount(0);
});

test("S-83 lead words and numbers that are pasted along are taken off, and can be taken back", async ({
  page,
  desk,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${desk}/entry/texts`);
  const duties = page.getByLabel("职能职责（每行一条）");
  await duties.focus();
  await page.keyboard.press("Control+a");
  await page.evaluate(() => navigator.clipboard.writeText("1、起草文件\n（二）组织会议\n督查落实"));
  await page.keyboard.press("Control+v");
  await expect(duties).toHaveValue("起草文件\n组织会议\n督查落实");
  await expect(page.getByText("已去掉重复的“1、”“（二）”")).toBeVisible();

  const reason = page.getByRole("group", { name: /^公务用车运行维护费/ });
  const text = reason.getByRole("textbox");
  await text.fill("主要原因是主要原因是封存公务用车1辆");
  await page.keyboard.press("Tab");
  await expect(text).toHaveValue("封存公务用车1辆");
  await expect(reason.getByText("已去掉重复的“主要原因是”等 2 处")).toBeVisible();
  await reason.getByRole("button", { name: "撤销" }).click();
  await expect(text).toHaveValue("主要原因是主要原因是封存公务用车1辆");
  await page.keyboard.press("Tab");
  await expect(text).toHaveValue("主要原因是主要原因是封存公务用车1辆");
  const preview = page.getByRole("region", { name: "部门预算情况说明" });
  await expect(preview).toContainText("减少4万元，主要原因是封存公务用车1辆");
  await expectSaved(page);
});
