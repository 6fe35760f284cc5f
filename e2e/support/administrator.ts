import type { Page } from "@playwright/test";
import { demoPasswordHash } from "./app";
import { signIn } from "./journey";
import type { Office } from "./office";

/** Gives the installation a system administrator, named after an office, and signs in as that person. @returns the account */
export async function signInAsAdministrator(page: Page, { behind, accounts }: Office): Promise<string> {
  const accountName = accounts.clerk.replace("clerk", "guanli");
  await behind(async (db) => {
    const passwordHash = await demoPasswordHash();
    const memberships = { create: { role: "systemAdministrator" as const } };
    await db.user.create({ data: { accountName, displayName: "系统管理示例", passwordHash, memberships } });
  });
  await signIn(page, accountName);
  return accountName;
}
