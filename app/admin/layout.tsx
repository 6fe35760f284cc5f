import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { adminSections } from "@/components/admin/sections";
import { PlainFrame } from "@/components/shell/plain-frame";
import { grantWords } from "@/components/shell/role-words";
import { requireUser } from "@/lib/server/session";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const sections = adminSections(user);
  if (sections.length === 0) notFound();
  return (
    <PlainFrame
      user={{ name: user.name, roles: grantWords(user.grants) }}
      nav={{ label: "系统管理", sections: [{ href: "/", label: "工作台" }, ...sections] }}
    >
      {children}
    </PlainFrame>
  );
}
