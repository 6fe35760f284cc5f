import { signInAsAdministrator } from "./support/administrator";
import { ALONE, expectAccessible, typeSignIn } from "./support/journey";
import { expect, type Office, test } from "./support/office";

const FIRST = "第一次用的密码请尽快修改";
const OWN = "风吹稻花香两岸我家就在岸上住";

/** The department of an office as a place where a role is held. */
const placeOf = ({ departmentId }: Office) => `department:${departmentId}`;

test("S-136 an administrator makes an account; the person must choose a password before anything else", async ({
  page,
  besides,
  office,
}) => {
  const account = `xin${office.accounts.clerk.slice(-3)}`;
  await signInAsAdministrator(page, office);
  await page.goto("/");
  await page.getByRole("link", { name: /^系统管理：/ }).click();
  await page.getByRole("navigation", { name: "系统管理" }).getByRole("link", { name: "人员" }).click();
  const form = page.locator("section").filter({ has: page.getByRole("heading", { name: "新增人员" }) });
  await form.getByLabel("账号").fill(account);
  await form.getByLabel("姓名").fill("新人示例");
  await form.getByLabel("角色").selectOption({ label: "审核" });
  await form.getByLabel("范围").selectOption(placeOf(office));
  await form.getByLabel(/初始密码/).fill(FIRST);
  await form.getByRole("button", { name: "新增人员" }).click();
  await expect(form.getByText("已新增，请当面告知本人账号和初始密码。")).toBeVisible();
  await page.goto(`/admin/people?text=${account}`);
  const row = page.getByRole("table", { name: "人员" }).getByRole("row").filter({ hasText: account });
  await expect(row).toContainText("初始密码未改");
  const theirs = await besides();
  await theirs.goto("/login");
  await typeSignIn(theirs, account, FIRST);
  await expect(theirs.getByText("现在的密码由管理员设置")).toBeVisible();
  await theirs.goto(`${office.budget}/tables`);
  await expect(theirs).toHaveURL(/\/account$/);
  await theirs.getByLabel("现在的密码").fill(FIRST);
  await theirs.getByLabel("新密码", { exact: true }).fill(OWN);
  await theirs.getByLabel("再输入一次新密码").fill(OWN);
  await theirs.getByRole("button", { name: "修改密码" }).click();
  await expect(theirs.getByRole("heading", { name: "工作台" })).toBeVisible();
});

test("S-137 a role that brings two steps into one hand is warned of; a closed account is out at once", {
  tag: ALONE,
}, async ({ page, office, at }) => {
  const reviewer = await at("reviewer");
  await signInAsAdministrator(page, office);
  await page.goto(`/admin/people?text=${office.accounts.reviewer}`);
  const row = page
    .getByRole("table", { name: "人员" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name: office.accounts.reviewer, exact: true }) });
  await row.getByRole("link").click();
  const panel = page.getByRole("complementary", { name: "选中的人员" });
  await panel.locator("summary", { hasText: "授予角色" }).click();
  await panel.getByLabel("角色").selectOption({ label: "经办" });
  await panel.getByLabel("范围").selectOption(placeOf(office));
  await panel.getByRole("button", { name: "授予角色" }).click();
  await expect(panel).toContainText("同时担任经办和审核，不符合不相容岗位相分离");
  await expectAccessible(page);
  page.on("dialog", (dialog) => dialog.accept());
  await panel.getByRole("button", { name: "停用账号" }).click();
  await expect(row).toContainText("已停用");
  await reviewer.goto("/");
  await expect(reviewer).toHaveURL(/\/login/);
  await page.goto("/admin/history");
  await expect(page.getByRole("table", { name: "办理历史" })).toContainText("停用账号");
  await expectAccessible(page);
});

test("S-138 units are added, renamed and deleted; a budget keeps the names it was made with", async ({
  page,
  office,
}) => {
  const code = office.accounts.clerk.slice(-3);
  await signInAsAdministrator(page, office);
  await page.goto(`/admin/units?department=${code}`);
  await page.getByLabel("单位编码").fill(`${code}009`);
  await page.getByLabel("单位名称").fill("信息中心");
  await page.getByLabel("单位性质").selectOption({ label: "事业" });
  await page.getByRole("button", { name: "新增单位" }).click();
  const row = page
    .getByRole("table", { name: "单位" })
    .getByRole("row")
    .filter({ hasText: `${code}009` });
  await expect(row).toContainText("信息中心");
  await row.getByRole("link").click();
  const panel = page.getByRole("complementary", { name: "选中的单位" });
  await panel.getByLabel("单位名称").fill("大数据中心");
  await panel.getByRole("button", { name: "保存" }).click();
  await expect(row.getByRole("rowheader")).toHaveText("大数据中心");
  await expectAccessible(page);
  page.on("dialog", (dialog) => dialog.accept());
  await panel.locator("summary", { hasText: "删除" }).click();
  await panel.getByRole("button", { name: "删除单位" }).click();
  await expect(row).toHaveCount(0);
  const units = await office.behind((db) => db.budgetUnit.count({ where: { budgetId: office.budgetId } }));
  expect(units).toBe(2);
});

test("S-139 a file of codes is compared before it is imported; a faulty one names its lines", { tag: ALONE }, async ({
  page,
  office,
}) => {
  await signInAsAdministrator(page, office);
  await page.goto("/admin/code-books");
  await page.getByLabel("年度").fill("2031");
  await page.getByLabel("科目类别").selectOption({ label: "政府预算支出经济分类" });
  const choose = (text: string) =>
    page
      .getByLabel("科目文件")
      .setInputFiles({ name: "codes.csv", mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
  await choose("编码,名称\n501,机关工资福利支出\n501,重复\n");
  await page.getByRole("button", { name: "核对差异" }).click();
  await expect(page.getByText("第 3 行：科目 501 重复")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
  await choose("编码,名称\n501,机关工资福利支出（新）\n50101,工资奖金津补贴\n");
  await page.getByRole("button", { name: "核对差异" }).click();
  await expect(page.getByRole("list", { name: "科目差异" })).toContainText("改名为“机关工资福利支出（新）”");
  await expectAccessible(page);
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("已导入 2 条。")).toBeVisible();
  const row = page.getByRole("table", { name: "科目" }).getByRole("row").filter({ hasText: "2031" });
  await expect(row).toContainText("系统管理示例导入");
});

test("S-140 a limit of the rules is set, and the trail says from what to what", { tag: ALONE }, async ({
  page,
  office,
}) => {
  await signInAsAdministrator(page, office);
  await page.goto("/admin/parameters");
  // Each form set that a budget follows has its own table.
  const row = page
    .getByRole("table", { name: "重庆市区县部门预算公开（2024 年）" })
    .getByRole("row")
    .filter({ hasText: "每辆公务用车年运行维护费（元）" });
  const set = async (value: string) => {
    await row.getByLabel("每辆公务用车年运行维护费（元）").fill(value);
    await row.getByRole("button", { name: "保存" }).click();
  };
  await set("十万");
  await expect(row.getByRole("alert")).toContainText("每辆公务用车年运行维护费（元）");
  await set("100001");
  await expect(row.getByRole("cell").last()).toHaveText("100,000.00 元");
  await expectAccessible(page);
  await set("100000");
  await expect(row.getByRole("cell").last()).toHaveText("同左");
  await page.goto("/admin/history");
  await expect(page.getByRole("table", { name: "办理历史" })).toContainText("100,001.00 元 → 100,000.00 元");
});

test("S-141 nobody but an administrator finds administration", async ({ page, office, at }) => {
  const clerk = await at("clerk");
  for (const path of ["", "/departments", "/people", "/units", "/year", "/code-books", "/parameters", "/history"]) {
    expect((await clerk.goto(`/admin${path}`))?.status(), path).toBe(404);
  }
  await page.goto("/admin/people");
  await expect(page).toHaveURL(/\/login\?next=/);
  expect((await page.request.get("/api/admin/history")).status()).toBe(401);
  expect(office.budgetId).not.toBe("");
});
