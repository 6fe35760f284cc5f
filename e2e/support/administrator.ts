import type { Page } from "@playwright/test";
import { demoPasswordHash } from "./app";
import { signIn } from "./journey";
import type { Office } from "./office";

/** Gives an office an administrator and signs in as that person. @returns the account */
export async function signInAsAdministrator(page: Page, { behind, departmentId, accounts }: Office): Promise<string> {
  const accountName = accounts.clerk.replace("clerk", "guanli");
  await behind(async (db) => {
    const passwordHash = await demoPasswordHash();
    const memberships = { create: { departmentId, role: "administrator" as const } };
    await db.user.create({ data: { accountName, displayName: "系统管理示例", passwordHash, memberships } });
  });
  await signIn(page, accountName);
  return accountName;
}
