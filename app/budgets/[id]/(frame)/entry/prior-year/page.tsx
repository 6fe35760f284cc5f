import type { Metadata } from "next";
import { PriorYearScreen } from "@/components/entry-forms/prior-year-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "上年数");
}

export default function PriorYearPage() {
  return <PriorYearScreen />;
}
