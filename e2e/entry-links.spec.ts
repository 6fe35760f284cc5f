import { expect, expectSaved, goToNewRow, openEntry, test, typeCells } from "./support/desk";

test("S-162 a link to a value leads to its field on every form, which is in view and has the focus", async ({
  page,
  desk,
}) => {
  for (const [screen, path, label] of [
    ["income", "revenues[0].source", "收入第 1 行资金来源"],
    ["assets", "assets.vehicles.byKind.business", "业务用车"],
    ["prior-year", "priorYear.lines[3].class", "第 4 行支出类别"],
    ["performance", "performance.objective", "当年整体绩效目标"],
    ["projects/P001", "projects[0].indicators[1].target", "第 2 项指标值"],
    ["projects/P001", "projects[0].indicators", "第 1 项指标名称"],
    ["texts", "narrative.contact.phone", "联系方式"],
  ] as const) {
    await page.goto(`${desk}/entry/${screen}?at=${encodeURIComponent(`book:${path}`)}&tab=findings`);
    await expect(page.getByLabel(label)).toBeFocused();
    await expect(page.getByLabel(label)).toBeInViewport();
  }
});

test("S-163 a clerk gives the name of a code that the code book does not carry, and the tables print it", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  const box = page.getByRole("region", { name: "科目名称" });
  await expect(box).toHaveCount(0);
  await goToNewRow(page);
  await typeCells(page, ["2013955", "30202", "", "", "", "公用", "1234.56"]);
  await expectSaved(page);
  await expect(box).toContainText("还有 1 个没有名称");
  await box.getByLabel("2013955").fill("基层社会工作");
  await page.keyboard.press("Enter");
  await expect(box).not.toContainText("没有名称");
  await expectSaved(page);
  await page.reload();
  await expect(box.getByLabel("2013955")).toHaveValue("基层社会工作");
  await page.goto(`${desk}/tables/3`);
  await expect(page.getByRole("row", { name: /2013955/ })).toContainText("基层社会工作");
});
