import type { Locator, Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { signWhole, step } from "@/lib/features/workflow/testing";
import { expectAccessible } from "./support/journey";
import { expect, test } from "./support/office";

test("S-150 each document of a draft is looked at in place, marked as a draft", async ({ office, at }) => {
  test.slow();
  const page = await at("clerk");
  await page.goto(`${office.budget}/packet`);
  await expect(page.getByText(/^已生成 \d+ 个文件，下载即得$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "预览（草稿）" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^第 1 页，共 \d+ 页$/ })).toHaveAttribute("data-drawn", "");
  await expectAccessible(page);
  await page.getByRole("link", { name: "网页", exact: true }).click();
  const frame = page.getByTitle("预览 2024年部门预算公开.html");
  await expect(frame).toHaveAttribute("sandbox", "");
  await expect(frame.contentFrame().getByText("草稿：尚未定稿，不作为公开依据")).toBeVisible();
  await page.getByRole("link", { name: "Excel 工作簿" }).click();
  await expect(page.getByText("按各张表的工作表内容显示")).toBeVisible();
  await expect(page.getByRole("region", { name: "Excel 工作簿内容" }).getByRole("table")).toHaveCount(17);
  await expect(page.locator("p", { hasText: /^草稿$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Word 文档" }).click();
  await expect(page.getByText("按文档内容显示")).toBeVisible();
});

test("S-151 what changed since the signed packet is told in words, with the way there", async ({ office, at }) => {
  await office.behind(async (db) => {
    await signWhole(db, office.budgetId, office.hands);
    await step(db, office.budgetId, "reopen", office.hands.clerk, { reason: "更正公务接待费" });
    const where = { budgetId: office.budgetId, economic: "30217" };
    const line = await db.line.findFirstOrThrow({ where, orderBy: { lineId: "asc" } });
    await db.line.update({ where: { id: line.id }, data: { amountFen: line.amountFen - 300_000n } });
    await db.budget.update({ where: { id: office.budgetId }, data: { version: { increment: 1 } } });
  });
  const page = await at("clerk");
  await page.goto(`${office.budget}/packet`);
  const changes = page.getByRole("region", { name: "与修订 1（已签发）的材料相比" });
  await expect(changes.getByRole("list", { name: "数据变更" })).toContainText("30217 公务接待费 由");
  await changes.getByText(/^套表 \d+ 张、说明 \d+ 句有变化$/).click();
  await expect(changes.getByRole("link", { name: /^表十 / })).toHaveAttribute(
    "href",
    `${office.budget}/tables/threePublic`,
  );
  await expect(changes.getByRole("link", { name: /^说明 / }).first()).toBeVisible();
  await expect(page.getByRole("table", { name: "历次签发的公开材料" })).toContainText("修订 1");
  await changes.getByRole("link", { name: /^表十 / }).click();
  await expect(page).toHaveURL(`${office.budget}/tables/threePublic`);
});

test("S-154 whoever publishes lets the web page open to the lines: drafts follow, what is frozen stays", async ({
  office,
  at,
}) => {
  test.slow();
  const scope = (page: Page) => page.getByRole("region", { name: "公开网页展开范围" });
  const publisher = await at("publisher");
  await publisher.goto(`${office.budget}/packet`);
  await expect(scope(publisher)).toContainText("公开网页中的数字只展开到下级科目（部门设置）。");
  const choice = scope(publisher).getByRole("checkbox", { name: "公开网页可展开到明细" });
  await choice.check();
  await scope(publisher).getByRole("button", { name: "保存" }).click();
  await expect(scope(publisher).getByText("已保存，草稿按新设置生成。")).toBeVisible();
  await expect(scope(publisher)).toContainText("公开网页中的数字可展开到明细（部门设置）。");
  await expect(choice).toBeChecked();
  await expect(
    publisher.getByText("公开网页的数字可展开到明细，每笔支出、收入的单位、科目和金额随网页一并公开"),
  ).toBeVisible();
  await expectAccessible(publisher);
  await office.behind((db) => signWhole(db, office.budgetId, office.hands));
  await publisher.goto(`${office.budget}/packet`);
  await choice.uncheck();
  await scope(publisher).getByRole("button", { name: "保存" }).click();
  await expect(scope(publisher).getByText("已保存，草稿按新设置生成。")).toBeVisible();
  await expect(choice).not.toBeChecked();
  const frozen = "公开网页中的数字可展开到明细（提交修订 1 时的部门设置）。";
  await expect(scope(publisher)).toContainText(frozen);
  const clerk = await at("clerk");
  await clerk.goto(`${office.budget}/packet`);
  await expect(scope(clerk)).toContainText(frozen);
  await expect(scope(clerk).getByRole("checkbox")).toHaveCount(0);
  await clerk.goto(`${office.budget}/history`);
  await expect(clerk.getByRole("row", { name: /设置公开网页展开范围/ })).toHaveCount(2);
});

/** How many pages a PDF has. */
async function pageCount(data: Buffer): Promise<number> {
  const task = getDocument({ data: Uint8Array.from(data), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** How many pixels of a drawn page are as dark as type. */
const darkPixels = (picture: Locator) =>
  picture.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, at) => at % 4 === 0 && value < 80 && data[at + 3] === 255).length;
  });

test("S-155 the PDF is looked at page by page in any browser, and what goes wrong is said", async ({ office, at }) => {
  test.slow();
  const page = await at("clerk");
  const readers: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("pdf.worker")) readers.push(request.url());
  });
  const name = "2024年部门预算公开.pdf";
  const path = `/api${office.budget}/packet/${encodeURIComponent(name)}`;
  await page.goto(`${office.budget}/packet?preview=workbook`);
  await expect(page.getByRole("region", { name: "Excel 工作簿内容" }).getByRole("table")).toHaveCount(17);
  expect(readers).toEqual([]);
  await page.route(`**${path}`, (route) => route.abort());
  await page.getByRole("link", { name: "PDF 文档" }).click();
  await expect(page.getByRole("alert").getByText("连不上服务器，PDF 没有打开；请检查网络后重试。")).toBeVisible();
  await expect(page.getByRole("link", { name: `下载 ${name} 查看` })).toHaveAttribute("href", path);
  await page.unroute(`**${path}`);
  await page.getByRole("button", { name: "重试" }).click();
  const count = await pageCount(await (await page.request.get(path)).body());
  const picture = (number: number) => page.getByRole("img", { name: `第 ${number} 页，共 ${count} 页` });
  await expect(page.getByRole("img", { name: new RegExp(`^第 \\d+ 页，共 ${count} 页$`) })).toHaveCount(count);
  await expect(picture(1)).toHaveAttribute("data-drawn", "");
  expect(readers).toHaveLength(1);
  expect(await darkPixels(picture(1))).toBeGreaterThan(1_500);
  await expect(picture(12)).not.toHaveAttribute("data-drawn");
  await page.setViewportSize({ width: 900, height: 768 });
  await expect(picture(1)).toHaveAttribute("data-drawn", "");
  await expect(picture(12)).not.toHaveAttribute("data-drawn");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel("页码").fill("12");
  await page.keyboard.press("Enter");
  await expect(picture(12)).toHaveAttribute("data-drawn", "");
  expect(await darkPixels(picture(12))).toBeGreaterThan(10_000);
  await expect(picture(1)).not.toHaveAttribute("data-drawn");
  await page.getByLabel("显示大小").selectOption("放大到 150%");
  await expect(page.getByLabel("页码")).toHaveValue("12");
  await expect(picture(12)).toHaveAttribute("data-drawn", "");
  await expectAccessible(page);
  await page.getByRole("region", { name: `${name} 的各页` }).focus();
  await page.keyboard.press("End");
  await expect(page.getByLabel("页码")).toHaveValue(String(count));
  await expect(page.getByRole("button", { name: "下一页" })).toBeDisabled();
  await page.getByRole("button", { name: "上一页" }).click();
  await expect(page.getByLabel("页码")).toHaveValue(String(count - 1));
});
