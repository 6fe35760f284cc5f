import { readFileSync } from "node:fs";
import { DESK, expect, expectSaved, test } from "./support/desk";
import { expectAccessible, signIn } from "./support/journey";

const CENTRE = "重庆市万盛经济技术开发区政府信息公开中心";

test("S-191 what a unit lacks is asked for; stated, its own packet lacks nothing and is downloaded", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk}/packet`);
  const row = page.getByRole("table", { name: "单位预算公开" }).getByRole("row").filter({ hasText: CENTRE });
  await expect(row).toContainText("草稿");
  await row.getByRole("link", { name: "去填报" }).click();
  const preview = page.getByRole("region", { name: "单位预算情况说明" });
  await expect(preview).toContainText(`${CENTRE}2024年单位预算情况说明`);
  await expect(preview).toContainText("（待填写职能职责）");
  await page.getByLabel("职能职责（每行一条）").fill("承担政府信息公开的事务性工作");
  await page.getByRole("checkbox", { name: "填报本单位整体绩效" }).check();
  await page.getByRole("checkbox", { name: "填报本单位国有资产" }).check();
  await page.getByLabel("单位预算公开联系人").fill("示例联系人");
  await page.getByLabel("联系方式").fill("023-00000002");
  await expect(preview).toContainText("本单位实际使用车辆0辆");
  await expect(page.getByText(/处待填写/)).toHaveCount(0);
  await expectSaved(page);
  await expectAccessible(page);

  await page.goto(`${desk}/packet`);
  await expect(row).toContainText("内容齐全");
  const waiting = page.waitForEvent("download");
  await row.getByRole("link", { name: /公开\.html$/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("2024年单位预算公开.html");
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain(`<h1><span>${CENTRE}</span>2024 年单位预算公开</h1>`);
});

test("S-192 a clerk of one unit states what is the unit's own, and sees no other unit's", async ({ page, desk }) => {
  await signIn(page, DESK.unitClerk);
  await page.goto(`${desk}/entry/units?unit=202002`);
  await expect(page.getByRole("navigation", { name: "单位", exact: true })).toHaveCount(0);
  const preview = page.getByRole("region", { name: "单位预算情况说明" });
  await expect(preview).not.toContainText(CENTRE);
  await page.getByLabel("内设机构（每行一个；没有的写“无”）").fill("综合科\n信息科");
  await expect(preview).toContainText("内设机构2个：综合科、信息科。");
  await expectSaved(page);
});
