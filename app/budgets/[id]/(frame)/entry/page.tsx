import { redirect } from "next/navigation";

export default async function EntryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  redirect(`/budgets/${encodeURIComponent(id)}/entry/basic`);
}
