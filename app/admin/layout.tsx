import type { ReactNode } from "react";
import { ADMIN_SECTIONS } from "@/components/admin/sections";
import { PlainFrame } from "@/components/shell/plain-frame";
import { roleWords } from "@/components/shell/role-words";
import { loadAdministered } from "@/lib/features/people/loaders";
import { requireUser } from "@/lib/server/session";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  await loadAdministered();
  return (
    <PlainFrame
      user={{ name: user.name, roles: roleWords(user.memberships) }}
      nav={{ label: "系统管理", sections: ADMIN_SECTIONS }}
    >
      {children}
    </PlainFrame>
  );
}
