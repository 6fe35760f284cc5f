import type { PrismaClient } from "@/generated/prisma/client";

/**
 * What the set-up of an installation has yet to ask: `everything`, the office and its first administrator; `office`, as
 * there is an administrator already, made at the command line or by the environment; nothing when it is `done`.
 */
export type SetupState = "everything" | "office" | "done";

/** How many can administer the whole installation at this moment. */
export function countAdministrators(db: Pick<PrismaClient, "user">): Promise<number> {
  return db.user.count({ where: { active: true, memberships: { some: { role: "systemAdministrator" } } } });
}

/** How far the set-up is. The office is made last and stays: once it stands, nothing opens the set-up again. */
export async function setupState(db: Pick<PrismaClient, "office" | "user">): Promise<SetupState> {
  if ((await db.office.count()) > 0) return "done";
  return (await countAdministrators(db)) > 0 ? "office" : "everything";
}
