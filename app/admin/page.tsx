import { redirect } from "next/navigation";
import { loadAdministered } from "@/lib/features/people/loaders";

export default async function AdminPage() {
  await loadAdministered();
  redirect("/admin/people");
}
