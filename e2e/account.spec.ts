import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { expectAccessible, signIn, typeSignIn } from "./support/journey";
import { expect, test } from "./support/office";

const NEW = "风吹稻花香两岸我家就在岸上住";

test("S-132 a clerk chooses another password; every other browser is signed out", async ({ page, besides, office }) => {
  const { clerk } = office.accounts;
  const elsewhere = await besides(clerk);
  await signIn(page, clerk);
  await page.goto("/");
  await page.getByRole("link", { name: /办理经办/ }).click();
  await expect(page.getByRole("heading", { name: "我的账号" })).toBeVisible();
  const sessions = page.getByRole("table", { name: "登录记录" });
  await expect(sessions.getByRole("row")).toHaveCount(3);
  await page.getByLabel("现在的密码").fill(DEMO_PASSWORD);
  await page.getByLabel("新密码", { exact: true }).fill("short");
  await page.getByLabel("再输入一次新密码").fill("short");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("密码至少 12 位");
  await page.getByLabel("新密码", { exact: true }).fill(NEW);
  await page.getByLabel("再输入一次新密码").fill(NEW);
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("密码已修改，其他地方的登录已全部注销。")).toBeVisible();
  await expect(sessions.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await elsewhere.goto("/");
  await expect(elsewhere).toHaveURL(/\/login/);
  await typeSignIn(elsewhere, clerk);
  await expect(elsewhere.getByRole("main").getByRole("alert")).toContainText("账号或密码不正确");
  await typeSignIn(elsewhere, clerk, NEW);
  await expect(elsewhere.getByRole("heading", { name: "工作台" })).toBeVisible();
});

test("S-133 a person ends a sign-in left open elsewhere", async ({ page, besides, office }) => {
  const { reviewer } = office.accounts;
  const elsewhere = await besides(reviewer);
  await signIn(page, reviewer);
  await page.goto("/account");
  await page.getByRole("button", { name: "注销", exact: true }).click();
  await expect(page.getByRole("table", { name: "登录记录" }).getByRole("row")).toHaveCount(2);
  await elsewhere.goto(`${office.budget}/tables`);
  await expect(elsewhere).toHaveURL(/\/login\?next=/);
});

test("S-134 five wrong passwords lock an account, and the page says for how long", async ({ page, office }) => {
  const { signer } = office.accounts;
  await page.goto("/login");
  const said = page.getByRole("main").getByRole("alert");
  for (let attempt = 0; attempt < 5; attempt++) {
    await typeSignIn(page, signer, `wrong ${attempt}`);
    await expect(said).toContainText("账号或密码不正确");
  }
  await typeSignIn(page, signer);
  await expect(said).toContainText("登录失败次数过多，请 15 分钟后再试，或联系系统管理员。");
});

test("S-135 the session cookie is out of reach of scripts and other sites", async ({ page, office }) => {
  await signIn(page, office.accounts.clerk);
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const policy = (await page.request.get("/")).headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
  expect(policy).toContain("frame-ancestors 'none'");
});
