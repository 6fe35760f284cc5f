import { notFound } from "next/navigation";
import { BUREAU, can } from "@/lib/domain/access";
import { ROLE_LABELS } from "@/lib/domain/labels";
import { database } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { requireUser } from "@/lib/server/session";
import { NEVER_SIGNED_IN } from "../people/keeping";
import { EVERYWHERE } from "./columns";
import type { NewcomerPerson } from "./types";

/** What the page of the lists needs to know. */
export interface ListsDesk {
  /** of the program, as people open it */
  address: string;
  /** whether people can sign in by 统一身份认证 */
  hasOidc: boolean;
  /** who has never signed in, by account */
  newcomers: NewcomerPerson[];
}

/** What the page of the lists shows; not found for whoever does not keep them. */
export async function loadListsDesk(): Promise<ListsDesk> {
  if (!can(await requireUser(), "admin.departments", BUREAU).allowed) notFound();
  const users = await database().user.findMany({
    where: NEVER_SIGNED_IN,
    orderBy: { accountName: "asc" },
    include: {
      memberships: { include: { department: true, section: true, unit: true }, orderBy: { role: "asc" }, take: 1 },
    },
  });
  const { nextauthUrl, oidc } = env();
  return {
    address: nextauthUrl,
    hasOidc: oidc !== null,
    newcomers: users.map(({ id, accountName, displayName, passwordHash, memberships: [first] }) => ({
      ...{ id, account: accountName, name: displayName, hasPassword: passwordHash !== null },
      where: first
        ? `${first.unit?.name ?? first.department?.name ?? first.section?.name ?? EVERYWHERE} ${ROLE_LABELS[first.role]}`
        : "没有角色",
    })),
  };
}
