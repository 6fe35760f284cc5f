import { redirect } from "next/navigation";

export default async function BudgetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  redirect(`/budgets/${encodeURIComponent(id)}/overview`);
}
