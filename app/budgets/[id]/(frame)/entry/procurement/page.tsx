import type { Metadata } from "next";
import { ProcurementScreen } from "@/components/entry-forms/procurement-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "政府采购");
}

export default function ProcurementPage() {
  return <ProcurementScreen />;
}
