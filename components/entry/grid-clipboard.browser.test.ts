import { expect as expectSoon } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "@/scripts/accessibility";
import { openGridSite, type TestingSite, testingOf } from "./testing";
import { amounts, cell, clipboard, grid, input, press, putOnClipboard, values } from "./testing-steps";

let site: TestingSite;
beforeAll(async () => {
  site = await openGridSite();
});
afterAll(() => site?.close());

describe("the clipboard", () => {
  it("copies what is shown, and pastes its own copy at once, in whichever unit it was", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{4}", "Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
    expect(await clipboard(page)).toBe("否\t1.00\r\n否\t2.00\r\n");
    await page.getByRole("button", { name: "改看万元" }).click();
    await cell(page, 3, "carriedOver").click();
    await press(page, "Control+v");
    expect(await amounts(page)).toEqual([100, 200, 100, 200, 500]);
    await expectSoon(cell(page, 5, "amount")).toHaveText("0.0005");
  });

  it("cuts, and fills a range with one value", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}", "Control+x");
    expect(await clipboard(page)).toBe("1.00\r\n");
    await putOnClipboard(page, "1,000\r\n");
    await press(page, "Shift+ArrowDown{2}", "Control+v");
    expect(await amounts(page)).toEqual([100_000, 100_000, 100_000, 400, 500]);
  });

  it("shows what a block would do, asks for its unit once, refuses whole rows, and is one step to undo", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}", "ArrowDown{3}");
    await putOnClipboard(page, "１，２３４．５\t甲\r\n=1+1\t乙\r\n￥0.2\t丙\r\n");
    await press(page, "Control+v");
    const preview = page.getByRole("dialog", { name: "粘贴预览" });
    await expectSoon(preview.getByRole("button", { name: "粘贴" })).toBeDisabled();
    await expectSoon(preview.getByRole("radio", { name: "元", exact: true })).toBeFocused();
    await press(page, "ArrowRight");
    await expectSoon(preview).toContainText("修改 2 个单元格，新增 1 行，1 行有不能识别的内容，整行不粘贴。");
    await expectSoon(preview.getByRole("table", { name: "不能粘贴" }).getByRole("row").nth(1)).toHaveText(
      "5金额=1+1“=1+1”是公式或文字，不是金额；请先转为数值再粘贴",
    );
    await expectSoon(preview.getByRole("table", { name: "修改" }).getByRole("row").nth(1)).toHaveText(
      "4金额4.0012,345,000.00",
    );
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, "Enter");
    await expectSoon(preview).toHaveCount(0);
    expect(await amounts(page)).toEqual([100, 200, 300, 1_234_500_000, 500, 200_000]);
    expect(await values(page, "note")).toEqual([null, null, null, "甲", null, "丙"]);
    expect((await values(page, "source")).at(-1)).toBe("generalPublicBudget");
    await expectSoon(input(page)).toBeFocused();
    await press(page, "Control+v");
    await expectSoon(preview.getByRole("radio", { name: "万元" })).toBeChecked();
    await press(page, "Escape");
    await expectSoon(preview).toHaveCount(0);
    await expectSoon(input(page)).toBeFocused();
    await press(page, "Control+z");
    expect(await amounts(page)).toEqual([100, 200, 300, 400, 500]);
    expect((await testingOf(page)).sets).toHaveLength(2);
  });

  it("reads headings in another order, 万元 and merged cells, names sums, and lets a person choose the columns", async () => {
    const page = await site.open();
    await press(page, "Control+End", "Home");
    const rows = [
      "<tr><td>金额（万元）</td><td>资金来源</td><td>部门经济科目</td><td>说明</td></tr>",
      '<tr><td>1.5</td><td rowspan="2">其他收入</td><td>30201</td><td>甲</td></tr>',
      "<tr><td>2.5</td><td>30202</td><td>乙</td></tr>",
      "<tr><td>4.0</td><td></td><td>合计</td><td></td></tr>",
    ];
    await page.evaluate(
      async (html) => {
        const item = new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }),
          "text/plain": new Blob(["x\ty"], { type: "text/plain" }),
        });
        await navigator.clipboard.write([item]);
      },
      `<table>${rows.join("")}</table>`,
    );
    await press(page, "Control+v");
    const preview = page.getByRole("dialog", { name: "粘贴预览" });
    await expectSoon(preview).toContainText("没有粘贴的合计行：第 4 行“合计”。");
    await expectSoon(preview.getByRole("radio", { name: "万元" })).toBeChecked();
    await expectSoon(preview).toContainText("新增 2 行");
    await expectSoon(preview.getByLabel("说明粘贴到")).toHaveValue("");
    await preview.getByLabel("说明粘贴到").selectOption({ label: "备注" });
    expect(await accessibilityViolations(page)).toEqual([]);
    await preview.getByRole("button", { name: "粘贴" }).click();
    await expectSoon(preview).toHaveCount(0);
    expect((await amounts(page)).slice(-2)).toEqual([1_500_000, 2_500_000]);
    expect((await values(page, "source")).slice(-2)).toEqual(["other", "other"]);
    expect((await values(page, "economic")).slice(-2)).toEqual(["30201", "30202"]);
    expect((await values(page, "note")).slice(-2)).toEqual(["甲", "乙"]);
  });

  it("leaves the clipboard to the cell that is being edited", async () => {
    const page = await site.open();
    await press(page, "End", "F2");
    await putOnClipboard(page, "一\t二");
    await press(page, "Control+v", "Enter");
    expect((await values(page, "note"))[0]).toBe("一\t二");
  });
});

describe("what is said", () => {
  it("keeps a text that is no amount, marks the cell and says why below the grid", async () => {
    const page = await site.open();
    await press(page, "ArrowRight{5}");
    await page.keyboard.type("12.345");
    await press(page, "Enter");
    const wrong = cell(page, 1, "amount");
    await expectSoon(wrong).toHaveAttribute("aria-invalid", "true");
    await expectSoon(wrong).toHaveAccessibleDescription("金额“12.345”无法识别，应为最多两位小数（到分）");
    await press(page, "ArrowUp");
    await expectSoon(page.getByRole("status").getByText("金额“12.345”无法识别")).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.type("12.34");
    await press(page, "Enter");
    await expectSoon(wrong).not.toHaveAttribute("aria-invalid");
  });

  it("says what it is to screen readers: grid, headings, rows and the cell that has the focus", async () => {
    const page = await site.open("?subtotals");
    await press(page, "ArrowDown", "ArrowRight{5}");
    await expectSoon(grid(page)).toHaveAttribute("aria-rowcount", "10");
    await expectSoon(grid(page)).toHaveAttribute("aria-colcount", "8");
    await expectSoon(page.getByRole("columnheader")).toHaveText([
      ..."科目 行号 部门经济科目 政府经济科目 资金来源 人员/公用 上年结转 金额 备注".split(" "),
    ]);
    await expectSoon(input(page)).toHaveAccessibleName("基本支出 第 2 行 金额");
    await expectSoon(input(page)).toHaveAccessibleDescription(/^直接输入即可编辑/);
    const active = await input(page).getAttribute("aria-activedescendant");
    await expectSoon(page.locator(`[id="${active}"]`)).toHaveText("1.00");
    await expectSoon(grid(page).getByRole("row").nth(3)).toHaveAttribute("aria-rowindex", "4");
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, "Control+Home", "ArrowDown", "F2");
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it("leaves subtotals out of edits and sums", async () => {
    const page = await site.open("?subtotals");
    await page.getByRole("columnheader", { name: "金额" }).click();
    await expectSoon(page.getByText("选中 5 格 求和 15.00 平均 3.00 计数 5")).toBeVisible();
    await press(page, "Delete");
    expect(await amounts(page)).toEqual([null, null, null, null, null]);
    await cell(page, 1, "amount").click();
    await page.keyboard.type("5");
    await press(page, "Enter");
    await cell(page, 1, "carriedOver").click();
    await press(page, "Space");
    expect((await testingOf(page)).sets).toHaveLength(1);
  });
});
