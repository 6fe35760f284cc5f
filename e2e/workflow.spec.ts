import { expectAccessible } from "./support/journey";
import { atDesk, expect, explainEverything, take, test } from "./support/office";

const BLOCKED = "不能提交审核的原因";

test("S-90 a clerk is told everything that keeps a budget from being submitted, and clears it", async ({
  browser,
  office,
  baseURL = "",
}) => {
  const page = await atDesk(browser, office, "clerk", baseURL);
  const blocked = page.getByRole("list", { name: BLOCKED }).getByRole("listitem");
  await expect(page.getByRole("button", { name: "提交审核", exact: true })).toBeDisabled();
  await expect(blocked).toHaveCount(2);
  await expect(blocked.nth(0)).toContainText("还有 2 个单位没有报送");
  await expect(blocked.nth(1)).toContainText("有 7 项需要说明的问题没有写明理由");
  await expectAccessible(page);
  for (const unit of ["202001", "202002"]) {
    await page.getByRole("row", { name: unit }).getByRole("button", { name: "报送" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(page.getByRole("row", { name: unit })).toContainText("已报送");
  }
  await page.getByRole("link", { name: "到“校验”中查看" }).click();
  const fields = page.getByLabel("保留的理由");
  await expect(fields).toHaveCount(7);
  await fields.first().fill("招商任务增加，已压减其他支出");
  await page.getByRole("button", { name: "保存理由" }).first().click();
  await expect(page.getByLabel("保留的理由（办理经办已说明）")).toHaveValue("招商任务增加，已压减其他支出");
  await explainEverything(office);
  await page.goto(`${office.budget}/workflow`);
  await take(page, "提交审核", "已提交");
  await expect(page.getByRole("table", { name: "办理记录" }).getByRole("row").nth(1)).toContainText("修订 1");
});

test("S-91 from the clerk's submission to the disclosed packet, each step by its own person", async ({
  browser,
  office,
  baseURL = "",
}) => {
  await explainEverything(office);
  const reviewer = await atDesk(browser, office, "reviewer", baseURL);
  await reviewer.getByLabel("财政批复日期").fill("2024-02-20");
  await reviewer.getByRole("button", { name: "保存", exact: true }).click();
  await expect(reviewer.getByText(/^批复所属单位：已逾期/)).toBeVisible();
  await take(reviewer, "直接录入批复预算", "草稿", "一上、二上已在财政系统办理");
  const clerk = await atDesk(browser, office, "clerk", baseURL);
  for (const unit of ["202001", "202002"]) {
    await clerk.getByRole("row", { name: unit }).getByRole("button", { name: "报送" }).click();
    await clerk.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(clerk.getByRole("row", { name: unit })).toContainText("已报送");
  }
  await take(clerk, "提交审核", "已提交");
  await reviewer.reload();
  await take(reviewer, "退回", "草稿", "公务接待费请再核对");
  await clerk.reload();
  await expect(clerk.getByRole("table", { name: "办理记录" })).toContainText("公务接待费请再核对");
  await take(clerk, "提交审核", "已提交");
  await reviewer.reload();
  await take(reviewer, "审核通过", "已审核");
  const signer = await atDesk(browser, office, "signer", baseURL);
  await signer.getByRole("button", { name: "核对并签发" }).click();
  await expect(signer.getByRole("heading", { level: 1, name: "签发" })).toBeVisible();
  await expectAccessible(signer);
  for (const part of ["各张套表", "部门预算情况说明", "需要说明的问题及理由"]) {
    await signer.getByLabel(`已核对${part}`).check();
  }
  await signer.getByLabel(/^登录密码/).fill("不是这个密码");
  await signer.getByRole("button", { name: "签发", exact: true }).click();
  await expect(signer.getByText("密码不正确，请重新输入。")).toBeVisible();
  await signer.getByLabel(/^登录密码/).fill("demo-2024");
  await signer.getByRole("button", { name: "签发", exact: true }).click();
  await expect(signer.getByRole("list", { name: "办理状态" }).locator("[aria-current]")).toHaveText("已签发");
  const publisher = await atDesk(browser, office, "publisher", baseURL);
  await take(publisher, "公开", "已公开");
  await publisher.goto(`${office.budget}/packet`);
  await expect(publisher.getByText("草稿", { exact: true })).toHaveCount(0);
  const download = publisher.waitForEvent("download");
  await publisher.getByRole("link", { name: "全部下载（zip）" }).click();
  expect((await download).suggestedFilename()).not.toContain("草稿");
});

test("S-92 whoever prepared a budget cannot review it", async ({ browser, office, baseURL = "" }) => {
  const { behind, departmentId, hands } = office;
  await explainEverything(office);
  await behind((db) => db.membership.create({ data: { userId: hands.clerk.id, departmentId, role: "reviewer" } }));
  const page = await atDesk(browser, office, "clerk", baseURL);
  for (const unit of ["202001", "202002"]) {
    await page.getByRole("row", { name: unit }).getByRole("button", { name: "报送" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(page.getByRole("row", { name: unit })).toContainText("已报送");
  }
  await take(page, "提交审核", "已提交");
  await expect(page.getByRole("button", { name: "审核通过", exact: true })).toBeDisabled();
  await expect(page.getByText("您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。")).toBeVisible();
});
