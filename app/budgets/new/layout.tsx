import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";
import { roleWords } from "@/components/shell/role-words";
import { requireUser } from "@/lib/server/session";

export default async function NewBudgetLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return <PlainFrame user={{ name: user.name, roles: roleWords(user.memberships) }}>{children}</PlainFrame>;
}
