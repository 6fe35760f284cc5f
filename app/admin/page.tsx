import { notFound, redirect } from "next/navigation";
import { adminSections } from "@/components/admin/sections";
import { canSomewhere } from "@/lib/domain/access";
import { requireUser } from "@/lib/server/session";

export default async function AdminPage() {
  const user = await requireUser();
  const [first] = adminSections(user);
  return first && canSomewhere(user, "admin.people") ? redirect(first.href) : notFound();
}
