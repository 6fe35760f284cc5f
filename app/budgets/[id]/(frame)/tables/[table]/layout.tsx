import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { loadBudget } from "@/lib/features/budgets/loaders";

/** Decides whether there is such a table before anything is streamed, so that a wrong name answers 404. */
export default async function TableLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ id: string; table: string }>;
}) {
  const { id, table } = await params;
  const { disclosure } = await loadBudget(id);
  if (!disclosure.directory.some((entry) => entry.key === table)) notFound();
  return children;
}
