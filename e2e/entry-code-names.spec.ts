import { cellOf, expect, expectSaved, openEntry, test } from "./support/desk";
import { expectAccessible } from "./support/journey";

test("S-163 a code that the lists do not carry is given its name once, and the tables print it", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await cellOf(page, "30217 公务接待费", "function").click();
  await page.keyboard.type("2013955");
  await page.keyboard.press("Tab");
  await expect(page.getByText("还有 1 个没有名称")).toBeVisible();
  await expectAccessible(page);
  await page.getByPlaceholder("按科目表填写名称").fill("信访接待");
  await page.keyboard.press("Tab");
  await expect(page.getByText("还有 1 个没有名称")).toHaveCount(0);
  await expectSaved(page);
  await page.goto(`${desk}/tables/expenditure`);
  await expect(page.getByRole("row", { name: "2013955 信访接待" })).toContainText("4.80");
});
