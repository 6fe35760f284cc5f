import { discloseWhole, examineWhole, signWhole, step, submitWhole } from "@/lib/features/workflow/testing";
import { expectAccessible } from "./support/journey";
import { expect, explainEverything, take, test } from "./support/office";

const BLOCKED = "不能提交审核的原因";

test("S-90 a clerk is told everything that keeps a budget from being submitted, and clears it", async ({
  office,
  at,
}) => {
  const page = await at("clerk");
  const blocked = page.getByRole("list", { name: BLOCKED }).getByRole("listitem");
  await expect(page.getByRole("button", { name: "提交审核", exact: true })).toBeDisabled();
  await expect(blocked).toHaveCount(2);
  await expect(blocked.nth(0)).toContainText("还有 2 个单位没有报送");
  await expect(blocked.nth(1)).toContainText("有 5 项需要说明的问题没有写明理由");
  await expectAccessible(page);
  for (const unit of ["202001", "202002"]) {
    await page.getByRole("row", { name: unit }).getByRole("button", { name: "报送" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(page.getByRole("row", { name: unit })).toContainText("已报送");
  }
  await page.getByRole("link", { name: "到“校验”中查看" }).click();
  const fields = page.getByLabel("保留的理由");
  await expect(fields).toHaveCount(5);
  await fields.first().fill("招商任务增加，已压减其他支出");
  await page.getByRole("button", { name: "保存理由" }).first().click();
  await expect(page.getByLabel("保留的理由（办理经办已说明）")).toHaveValue("招商任务增加，已压减其他支出");
  await explainEverything(office);
  await page.goto(`${office.budget}/workflow`);
  await take(page, "提交审核", "已提交");
  await expect(page.getByRole("table", { name: "办理记录" }).getByRole("row").nth(1)).toContainText("修订 1");
});

test("S-91 from the clerk's submission to the disclosed packet, each step by its own person", async ({
  office,
  at,
}) => {
  // The whole way, with five people's browsers.
  test.slow();
  await explainEverything(office);
  const officer = await at("budgetOfficer");
  await officer.getByLabel("财政批复日期").fill("2024-02-20");
  await officer.getByRole("button", { name: "保存", exact: true }).click();
  await expect(officer.getByText(/^批复所属单位：已逾期/)).toBeVisible();
  await take(officer, "直接录入批复预算", "草稿", "一上、二上已在财政系统办理");
  const reviewer = await at("reviewer");
  const clerk = await at("clerk");
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
  const signer = await at("signer");
  await signer.getByRole("link", { name: "核对并签发" }).click();
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
  const publisher = await at("publisher");
  await take(publisher, "公开", "已公开");
  await publisher.goto(`${office.budget}/packet`);
  // What units have not stated of themselves is theirs, and stands in their table.
  const ofTheDepartment = publisher.locator(":not(table *)");
  await expect(publisher.getByText("草稿", { exact: true }).and(ofTheDepartment)).toHaveCount(0);
  const download = publisher.waitForEvent("download");
  await publisher.getByRole("link", { name: "全部下载（zip）" }).click();
  expect((await download).suggestedFilename()).not.toContain("草稿");
});

test("S-92 whoever prepared a budget cannot review it", async ({ office, at }) => {
  const { behind, departmentId, hands } = office;
  await explainEverything(office);
  await behind((db) => db.membership.create({ data: { userId: hands.clerk.id, departmentId, role: "reviewer" } }));
  const page = await at("clerk");
  for (const unit of ["202001", "202002"]) {
    await page.getByRole("row", { name: unit }).getByRole("button", { name: "报送" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
    await expect(page.getByRole("row", { name: unit })).toContainText("已报送");
  }
  await take(page, "提交审核", "已提交");
  await expect(page.getByRole("button", { name: "审核通过", exact: true })).toBeDisabled();
  await expect(page.getByText("您填报或提交过这份预算，编制、审核和签发不能是同一个人，请由他人办理。")).toBeVisible();
});

test("S-93 the budget officer issues 控制数, the clerk sees what remains and cannot submit beyond it", async ({
  office,
  at,
}) => {
  await office.behind((db) => examineWhole(db, office.budgetId, office.hands));
  const officer = await at("budgetOfficer");
  await take(officer, "进入下一阶段", "草稿");
  await expect(officer.getByRole("list", { name: "编制阶段" }).locator("[aria-current]")).toHaveText("控制数");
  await expect(officer.getByRole("button", { name: "进入下一阶段", exact: true })).toBeDisabled();
  await officer.getByRole("button", { name: "按已编数填入" }).click();
  const amount = officer.getByLabel("202001 基本支出 一般公共预算控制数");
  await amount.fill("一千");
  await officer.getByRole("button", { name: "保存控制数" }).click();
  await expect(officer.getByText(/金额“一千”无法识别/)).toBeVisible();
  await amount.fill("9,000,000.00");
  await officer.getByRole("button", { name: "保存控制数" }).click();
  await expect(officer.getByRole("button", { name: "进入下一阶段", exact: true })).toBeEnabled();
  await expectAccessible(officer);
  await take(officer, "进入下一阶段", "草稿");
  const clerk = await at("clerk");
  await expect(clerk.getByRole("list", { name: "不能提交审核的原因" })).toContainText("处超过控制数：202001 基本支出");
  const row = clerk.getByRole("table", { name: "控制数" }).getByRole("row", { name: "202001 基本支出 一般公共预算" });
  await expect(row).toContainText("9,000,000.00");
  await expect(row).toContainText("超");
  await clerk.goto(`${office.budget}/entry/basic`);
  await expect(clerk.getByText(/^基本支出一般公共预算超控制数/)).toBeVisible();
});

test("S-94 a signed budget is revised again: what changed since is listed, and must be signed again", async ({
  office,
  at,
}) => {
  await office.behind((db) => signWhole(db, office.budgetId, office.hands));
  const clerk = await at("clerk");
  await take(clerk, "重新修订", "草稿", "更正公务接待费");
  await expect(clerk.getByRole("heading", { name: /^签后变更 0 处/ })).toBeVisible();
  await office.behind(async (db) => {
    const line = await db.line.findFirstOrThrow({ where: { budgetId: office.budgetId, economic: "30217" } });
    await db.line.update({ where: { id: line.id }, data: { amountFen: line.amountFen - 300_000n } });
    await db.budget.update({ where: { id: office.budgetId }, data: { version: { increment: 1 } } });
  });
  await clerk.reload();
  await expect(clerk.getByRole("heading", { name: /^签后变更 1 处/ })).toBeVisible();
  await expect(clerk.getByText(/30217 公务接待费 由 .*减为 .*影响表/)).toBeVisible();
  await clerk.goto(`${office.budget}/packet`);
  await expect(clerk.getByText("还有必须改正的问题，下载的文件都标“草稿”。改正后即可提交。")).toBeVisible();
});

test("S-95 two reviewers decide at once: the second is told what the first did", async ({ office, at }) => {
  await office.behind((db) => submitWhole(db, office.budgetId, office.hands));
  const first = await at("reviewer");
  const second = await at("reviewer");
  await take(first, "审核通过", "已审核");
  await second.getByRole("button", { name: "退回", exact: true }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel(/理由/).fill("再核对");
  await dialog.getByRole("button", { name: "确定退回" }).click();
  await expect(
    dialog.getByText("预算刚刚由他人办理过，现为“一上、已审核”，本次没有办理，请刷新后再看。"),
  ).toBeVisible();
});

test("S-96 the session ends while signing: nothing is signed, and signing goes on after signing in", async ({
  office,
  at,
}) => {
  await office.behind(async (db) => {
    await submitWhole(db, office.budgetId, office.hands);
    await step(db, office.budgetId, "approve", office.hands.reviewer);
  });
  const signer = await at("signer");
  await signer.getByRole("link", { name: "核对并签发" }).click();
  for (const part of ["各张套表", "部门预算情况说明", "需要说明的问题及理由"]) {
    await signer.getByLabel(`已核对${part}`).check();
  }
  await signer.getByLabel(/^登录密码/).fill("demo-2024");
  const cookies = await signer.context().cookies();
  await signer.context().clearCookies();
  await signer.getByRole("button", { name: "签发", exact: true }).click();
  await expect(signer.getByText("登录已失效，请重新登录后再办理。")).toBeVisible();
  await signer.context().addCookies(cookies);
  await signer.getByRole("button", { name: "签发", exact: true }).click();
  await expect(signer.getByRole("list", { name: "办理状态" }).locator("[aria-current]")).toHaveText("已签发");
});

test("S-97 a clerk of one unit hands it in and then only looks on, until it is given back", async ({ office, at }) => {
  const { behind, departmentId, hands } = office;
  await behind((db) =>
    db.membership.updateMany({
      where: { userId: hands.publisher.id, departmentId },
      data: { role: "clerk", unitCode: "202002" },
    }),
  );
  const own = await at("publisher");
  await expect(own.getByRole("row", { name: "202001" }).getByRole("button")).toHaveCount(0);
  await own.getByRole("row", { name: "202002" }).getByRole("button", { name: "报送" }).click();
  await own.getByRole("dialog").getByRole("button", { name: "确定单位报送" }).click();
  await expect(own.getByRole("row", { name: "202002" })).toContainText("已报送");
  await own.goto(`${office.budget}/entry/basic`);
  await expect(own.getByText("本单位预算已报送部门，只能查看；如需修改，请联系部门经办退回。")).toBeVisible();
  const clerk = await at("clerk");
  await clerk.getByRole("row", { name: "202002" }).getByRole("button", { name: "退回" }).click();
  await clerk.getByRole("dialog").getByLabel(/理由/).fill("请补充备注");
  await clerk.getByRole("dialog").getByRole("button", { name: "确定退回单位" }).click();
  await expect(clerk.getByRole("row", { name: "202002" })).toContainText("已退回：请补充备注");
});

test("S-98 a disclosed budget is corrected: the notice says what changed, why, and which packet it replaces", async ({
  office,
  at,
}) => {
  const { budgetId, hands } = office;
  const replaced = await office.behind(async (db) => {
    const { sha256 } = await discloseWhole(db, budgetId, hands);
    await step(db, budgetId, "reopen", hands.clerk, { reason: "经办看错行" });
    return sha256;
  });
  const clerk = await at("clerk");
  await clerk.getByLabel("公告中的更正原因（对外公开）").fill("公务接待费与其他商品和服务支出列反");
  await clerk.getByRole("button", { name: "保存更正原因" }).click();
  await expect(clerk.getByRole("button", { name: "保存更正原因" })).toBeDisabled();
  await office.behind(async (db) => {
    for (const [economic, change] of [
      ["30217", -300_000n],
      ["30299", 300_000n],
    ] as const) {
      const where = { budgetId, economic, class: "basic" as const, unitCode: "202001" };
      const line = await db.line.findFirstOrThrow({ where });
      await db.line.update({ where: { id: line.id }, data: { amountFen: line.amountFen + change } });
    }
    const { reasons } = await db.narrativeText.findUniqueOrThrow({ where: { budgetId } });
    const explained = { ...(reasons as object), "threePublic.reception": { text: "压减公务接待批次" } };
    await db.narrativeText.update({ where: { budgetId }, data: { reasons: explained } });
    await db.budget.update({ where: { id: budgetId }, data: { version: { increment: 1 } } });
    await signWhole(db, budgetId, hands);
  });
  const publisher = await at("publisher");
  await publisher.getByRole("link", { name: "查看更正公告" }).click();
  await expect(publisher.getByText("预览：更正后的修订公开时发布")).toBeVisible();
  await publisher.goto(`${office.budget}/workflow`);
  await take(publisher, "公开", "已公开");
  await publisher.goto(`${office.budget}/correction`);
  await expect(publisher.getByText("随更正后的公开材料一并发布")).toBeVisible();
  const notice = publisher.getByRole("article");
  await expect(notice).toContainText("关于更正2024年部门预算公开内容的公告");
  await expect(notice).toContainText(`修订 1，校验值 ${replaced}`);
  await expect(notice).toContainText("更正原因：公务接待费与其他商品和服务支出列反。");
  await expect(notice).toContainText("30217 公务接待费 由 4.80 万元减为 4.50 万元");
  await expectAccessible(publisher);
  for (const [kind, ending] of [
    ["Word 文档", "docx"],
    ["PDF 文档", "pdf"],
  ]) {
    const [download] = await Promise.all([
      publisher.waitForEvent("download"),
      publisher.getByRole("link", { name: `下载 ${kind}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`2024年部门预算更正公告.${ending}`);
  }
  await publisher.goto(`${office.budget}/packet`);
  const files = publisher.getByRole("table", { name: "公开材料", exact: true });
  await expect(files.getByRole("row", { name: /更正公告/ })).toHaveCount(2);
});

test("S-99 a signed budget is reported to the bureau, returned, reported again, examined, and only then moved on", async ({
  office,
  at,
}) => {
  const { budgetId, hands } = office;
  await office.behind((db) => signWhole(db, budgetId, hands));
  const clerk = await at("clerk");
  await take(clerk, "报送财政", "已报送财政");
  await expect(clerk.getByRole("button", { name: "重新修订", exact: true })).toHaveCount(0);
  const examiner = await at("businessReviewer");
  await expectAccessible(examiner);
  await take(examiner, "退回", "草稿", "请压减会议费后重新报送");
  await clerk.reload();
  await expect(clerk.getByRole("table", { name: "办理记录" })).toContainText("请压减会议费后重新报送");
  await office.behind(async (db) => {
    await signWhole(db, budgetId, hands);
    await step(db, budgetId, "report", hands.clerk);
  });
  const reviewer = await at("reviewer");
  await expect(reviewer.getByRole("button", { name: "业务股审核通过", exact: true })).toHaveCount(0);
  await expect(reviewer.getByLabel("财政批复日期")).toHaveCount(0);
  await examiner.reload();
  await take(examiner, "业务股审核通过", "业务股已审");
  await expect(examiner.getByRole("button", { name: "进入下一阶段", exact: true })).toHaveCount(0);
  const officer = await at("budgetOfficer");
  await take(officer, "进入下一阶段", "草稿");
  await expect(officer.getByRole("list", { name: "编制阶段" }).locator("[aria-current]")).toHaveText("控制数");
});
