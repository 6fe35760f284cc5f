import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { accessibilityViolations } from "@/scripts/accessibility";
import { ALONE } from "./alone";
import { Browsers } from "./browsers";
import { type Neighbour, settleNeighbour } from "./neighbour";

/*
 * For journeys that look: ask for the fixture `budget`, the demo's, in a browser where its clerk is signed in. All workers
 * share it: nothing of the demo may be changed. A journey that enters asks for `desk` (./desk), one that takes steps for
 * `office` (./office). Journeys run side by side and in any order; one that sets or counts what all departments have in
 * common says `{ tag: ALONE }` and runs in an installation where no other does.
 */

export { ALONE, expect };

export const DEPARTMENT = "重庆市万盛经济技术开发区管理委员会办公室";

/** The demo account of a role. */
export function accountOf(role: (typeof DEMO_ACCOUNTS)[number]["role"]): string {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`The demo has no account for the role ${role}`);
  return account.accountName;
}

/** Types account and password on the sign-in page that is open and presses 登录. */
export async function typeSignIn(page: Page, account: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Signs in by the form, in place of whoever was signed in, and waits for the work bench: for journeys about signing in. */
export async function signInByForm(page: Page, account: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/login");
  await typeSignIn(page, account);
  await expect(page.getByRole("heading", { name: "工作台" })).toBeVisible();
}

/**
 * Has somebody signed in, in place of whoever was, and leaves the page as it is. What the form sends is sent without it:
 * its page and the work bench take longer than most journeys.
 */
export async function signIn(page: Page, account: string): Promise<void> {
  const { request } = page.context();
  await page.context().clearCookies();
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, account, password: DEMO_PASSWORD, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  expect(answer.status(), await answer.text()).toBe(200);
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

interface Fixtures {
  /** the path of the demo budget, `/budgets/…`, in a browser where the clerk is signed in */
  budget: string;
  /** opens another browser, in which somebody is signed in, or nobody */
  besides(account?: string): Promise<Page>;
}

interface WorkerFixtures {
  browsers: Browsers;
  /** the clerk's session, made once: people do not sign in again for every page */
  clerk: { cookies: Cookies; budget: string };
  /** another department whose budget has faults */
  neighbour: Neighbour;
}

/** A journey with the demo budget at hand. It fails when a page reports an error of its own: a script, a broken policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  clerk: [
    async ({ browser }, use, info) => {
      const { baseURL = "" } = info.project.use;
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await signIn(page, accountOf("clerk"));
      await page.goto("/");
      const href = await page
        .getByRole("link", { name: `${DEPARTMENT} 2024 年预算`, exact: true })
        .getAttribute("href");
      const cookies = await context.cookies();
      await context.close();
      await use({ cookies, budget: (href ?? "").replace(/\/overview$/, "") });
    },
    { scope: "worker" },
  ],
  browsers: [async ({ browser }, use, { project }) => use(new Browsers(browser, project.use)), { scope: "worker" }],
  context: async ({ browsers }, use, info) => {
    const context = await browsers.take();
    await use(context);
    // What failed is left as it stands, to be looked at; its worker ends.
    if (info.status === info.expectedStatus) await browsers.giveBack(context);
  },
  besides: async ({ browsers }, use, info) => {
    const taken: BrowserContext[] = [];
    await use(async (account) => {
      const context = await browsers.take();
      taken.push(context);
      const page = await context.newPage();
      if (account !== undefined) await signIn(page, account);
      return page;
    });
    if (info.status === info.expectedStatus) for (const context of taken) await browsers.giveBack(context);
  },
  neighbour: [async ({ browser: _ }, use) => use(await settleNeighbour()), { scope: "worker" }],
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      // A refused or missing page is what several journeys ask for; the browser reports its status by itself.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
  budget: async ({ context, clerk }, use) => {
    await context.addCookies(clerk.cookies);
    await use(clerk.budget);
  },
});

/**
 * Waits until the page answers to keys: what the server sent is to be seen before its scripts have taken it over, and they
 * listen only when they have taken over all of it and have nothing left to do.
 */
export async function whenLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => /^__react/.test(key)),
  );
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}

/** Fails with every violation that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is reached by a link has its title a moment after its contents.
  await expect(page).toHaveTitle(/\S/);
  expect(await accessibilityViolations(page)).toEqual([]);
}

/** The drawer that says where a figure comes from. */
export const drawer = (page: Page) => page.getByRole("complementary", { name: "数字来源" });

/** A figure of the table on the page, by what its row is called and what it prints. */
export function figure(page: Page, row: string | RegExp, text: string) {
  return page.getByRole("row", { name: row }).getByRole("link", { name: text, exact: true });
}
