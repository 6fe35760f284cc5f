import type { Metadata } from "next";
import { TextsScreen } from "@/components/entry-forms/texts-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "文字说明");
}

export default function TextsPage() {
  return <TextsScreen />;
}
