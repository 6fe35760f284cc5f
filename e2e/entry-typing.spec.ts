import { cellInput, cellOf, expect, expectSaved, goToNewRow, grid, openEntry, test, typeCells } from "./support/desk";
import { figure } from "./support/journey";
import { openTab } from "./support/review";

test("S-41 a line of basic expenditure is typed with the keyboard alone and reaches table 6", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await goToNewRow(page);
  await typeCells(page, ["行政运行", "gwjd", "10000"]);
  const row = grid(page).getByRole("row").filter({ hasText: "10,000.00" });
  await expect(row).toContainText("2010301 行政运行");
  await expect(row).toContainText("30217 公务接待费");
  await expect(row).toContainText("50206 公务接待费");
  await expect(row).toContainText("日常公用经费");
  await expectSaved(page);
  await page.reload();
  await expect(cellInput(page)).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(row).toContainText("30217 公务接待费");
  await page.getByRole("link", { name: /^套表/ }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /一般公共预算财政拨款基本支出/ })
    .first()
    .click();
  await expect(figure(page, /30217 公务接待费/, "5.80").first()).toBeVisible();
});

test("S-42 a line that is not whole is kept over a reload, said to be unsaved, and saved once it is whole", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await goToNewRow(page);
  await typeCells(page, ["2010301", "30217"]);
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  for (let column = 0; column < 5; column++) await page.keyboard.press("ArrowRight");
  await typeCells(page, ["公用", "12345.6"]);
  await expectSaved(page);
  await expect(page.getByText("1 行未完成，尚未保存")).toHaveCount(0);
  await page.reload();
  await page.keyboard.press("Control+End");
  await expect(grid(page).getByRole("row").filter({ hasText: "12,345.60" })).toContainText("30217 公务接待费");
});

test("S-198 an amount is typed as arithmetic, kept as it was typed, and read by whoever looks", async ({
  page,
  desk,
}) => {
  await openEntry(page, `${desk}/entry/basic`);
  await cellOf(page, "30217 公务接待费", "amount").click();
  await page.keyboard.type("=12次*4000元");
  await page.keyboard.press("Enter");
  await expect(cellOf(page, "30217 公务接待费", "amount")).toHaveText("48,000.00");
  await expectSaved(page);
  await page.reload();
  await cellOf(page, "30217 公务接待费", "amount").click();
  await page.keyboard.press("F2");
  await expect(cellInput(page)).toHaveValue("=12次*4000元");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+F3");
  const dialog = page.getByRole("dialog", { name: "测算依据 30217 公务接待费" });
  await expect(dialog.getByLabel("第 1 项 人数（数量）")).toHaveValue("12次");
  await dialog.getByLabel("第 1 项 标准（元）").fill("5000元");
  await dialog.getByRole("button", { name: "填入金额" }).click();
  await expect(cellOf(page, "30217 公务接待费", "amount")).toHaveText("60,000.00");
  await expectSaved(page);
  await page.keyboard.press("Shift+F2");
  await openTab(page, "追溯");
  await expect(page.getByRole("complementary", { name: "所选内容" })).toContainText("12次*5000元");
});

test("S-43 a government code other than the derived one waits for its reason", async ({ page, desk }) => {
  await openEntry(page, `${desk}/entry/basic`);
  await cellOf(page, "30217 公务接待费", "government").click();
  await typeCells(page, ["50299"]);
  await expect(page.getByText("1 行未完成，尚未保存")).toBeVisible();
  await cellOf(page, "30217 公务接待费", "note").click();
  await page.keyboard.type("按批复列其他商品和服务支出");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  await expect(page.getByText("1 行未完成，尚未保存")).toHaveCount(0);
});

test("S-44 a block from a spreadsheet is shown before it is pasted, pasted whole, undone and redone", async ({
  page,
  desk,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openEntry(page, `${desk}/entry/basic`);
  await goToNewRow(page);
  const block = [
    ["2010301 行政运行", "30201", "", "一般公共预算", "否", "公用", "1,234.5"],
    ["２０１０３０１", "办公费", "", "一般公共预算", "否", "日常公用经费", "￥2,000.00元"],
    ["2010301", "99999", "", "一般公共预算", "否", "公用", "3000"],
  ];
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((row) => row.join("\t")).join("\r\n"));
  await page.keyboard.press("Control+V");
  const preview = page.getByRole("dialog", { name: "粘贴预览" });
  await preview.getByRole("radio", { name: "元", exact: true }).check();
  await expect(preview).toContainText("新增 2 行，1 行有不能识别的内容，整行不粘贴。");
  await expect(preview.getByRole("table", { name: "不能粘贴" })).toContainText("99999");
  await preview.getByRole("button", { name: /粘贴/ }).click();
  await expect(page.getByText("35 行")).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press("Control+Z");
  await expect(page.getByText("33 行")).toBeVisible();
  await expectSaved(page);
  await page.keyboard.press("Control+Y");
  await expect(page.getByText("35 行")).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByText("35 行")).toBeVisible();
  await page.keyboard.press("Control+End");
  await expect(grid(page).getByRole("row").filter({ hasText: "1,234.50" })).toContainText("50201 办公经费");
});
