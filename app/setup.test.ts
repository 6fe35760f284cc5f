import { expect, it } from "vitest";
import { carryCookie, carryHeaders, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import LoginPage from "./login/page";
import BenchPage from "./page";
import SetupPage from "./setup/page";

const { prisma, url } = await testDatabase({ office: null });
serveFrom(url);

const OFFICE = {
  kind: "bureau",
  name: "临江县财政局",
  region: "临江县",
  fiscalYear: 2027,
  edition: "chongqing-2024",
} as const;

/** Where a page leads instead of being shown; `404`, or null when it is shown. */
async function leads(page: () => Promise<unknown>): Promise<string | null> {
  carryHeaders({ "x-requested-path": "/budgets/1/tables" });
  try {
    await page();
    return null;
  } catch (error) {
    const [kind, , to = ""] = String((error as { digest?: unknown }).digest).split(";");
    return kind === "NEXT_REDIRECT" ? to : "404";
  }
}

const bench = () => BenchPage({ searchParams: Promise.resolve({}) });
const signIn = () => LoginPage({ searchParams: Promise.resolve({}) });

async function member(role: "systemAdministrator" | "auditor"): Promise<string> {
  const data = { accountName: crypto.randomUUID(), displayName: "示例", memberships: { create: { role } } };
  return (await prisma.user.create({ data })).id;
}

it("stands before every page until the installation is set up, and is gone afterwards", async () => {
  expect(await leads(bench)).toBe("/setup");
  expect(await leads(signIn)).toBe("/setup");
  expect(await leads(SetupPage)).toBeNull();
  await prisma.office.create({ data: OFFICE });
  expect(await leads(bench)).toBe("/login?next=%2Fbudgets%2F1%2Ftables");
  expect(await leads(signIn)).toBeNull();
  expect(await leads(SetupPage)).toBe("404");
  await prisma.office.deleteMany();
});

it("asks an administrator who is there already for the office, after signing in, and nobody else", async () => {
  const administrator = await member("systemAdministrator");
  expect(await leads(signIn)).toBeNull();
  expect(await leads(SetupPage)).toBe("/login?next=%2Fbudgets%2F1%2Ftables");
  await signInAs(await member("auditor"));
  expect(await leads(SetupPage)).toBe("404");
  await signInAs(administrator);
  expect(await leads(bench)).toBe("/setup");
  expect(await leads(SetupPage)).toBeNull();
  await prisma.office.create({ data: OFFICE });
  expect(await leads(bench)).toBeNull();
  expect(await leads(SetupPage)).toBe("404");
  carryCookie(null);
});
