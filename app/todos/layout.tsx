import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";
import { grantWords } from "@/components/shell/role-words";
import { requireUser } from "@/lib/server/session";

export default async function TodosLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return <PlainFrame user={{ name: user.name, roles: grantWords(user.grants) }}>{children}</PlainFrame>;
}
