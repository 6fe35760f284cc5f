import type { Page } from "@playwright/test";
import { signWhole, step } from "@/lib/features/workflow/testing";
import { expectAccessible } from "./support/journey";
import { expect, test } from "./support/office";

test("S-150 each document of a draft is looked at in place, marked as a draft", async ({ office, at }) => {
  test.slow();
  const page = await at("clerk");
  await page.addInitScript(() => Object.defineProperty(navigator, "pdfViewerEnabled", { value: false }));
  await page.goto(`${office.budget}/packet`);
  await expect(page.getByText(/^已生成 \d+ 个文件，下载即得$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "预览（草稿）" })).toBeVisible();
  await expect(page.getByText("本浏览器不能在网页中显示 PDF")).toBeVisible();
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
  const pdf = await page.request.get(
    `/api${office.budget}/packet/${encodeURIComponent("2024年部门预算公开.pdf")}?show`,
  );
  expect(pdf.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "frame-ancestors 'self'",
  });
  expect(pdf.headers()["content-disposition"]).toMatch(/^inline; /);
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
  await expect(changes.getByRole("link", { name: /^表十 / })).toHaveAttribute("href", `${office.budget}/tables/10`);
  await expect(changes.getByRole("link", { name: /^说明 / }).first()).toBeVisible();
  await expect(page.getByRole("table", { name: "历次签发的公开材料" })).toContainText("修订 1");
  await changes.getByRole("link", { name: /^表十 / }).click();
  await expect(page).toHaveURL(`${office.budget}/tables/10`);
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
  await expect(publisher.getByText("数字可展开到明细，每笔支出、收入的单位、科目和金额随网页一并公开")).toBeVisible();
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
