import type { Metadata } from "next";
import { IncomeScreen } from "@/components/entry-forms/income-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "收入与结转");
}

export default function IncomePage() {
  return <IncomeScreen />;
}
