import type { Metadata } from "next";
import { PerformanceScreen } from "@/components/entry-forms/performance-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "整体绩效");
}

export default function PerformancePage() {
  return <PerformanceScreen />;
}
