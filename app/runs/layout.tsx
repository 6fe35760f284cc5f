import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";
import { grantWords } from "@/components/shell/role-words";
import { requireUser } from "@/lib/server/session";

/** The frame of pages about several budgets, or none yet. */
export default async function RunsLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return <PlainFrame user={{ name: user.name, roles: grantWords(user.grants) }}>{children}</PlainFrame>;
}
