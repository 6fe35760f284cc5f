import type { Metadata } from "next";
import { UnitStatementScreen } from "@/components/entry-forms/unit-statement-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "单位填报");
}

export default function UnitsPage() {
  return <UnitStatementScreen />;
}
