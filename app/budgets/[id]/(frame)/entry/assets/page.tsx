import type { Metadata } from "next";
import { AssetsScreen } from "@/components/entry-forms/assets-screen";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "国有资产");
}

export default function AssetsPage() {
  return <AssetsScreen />;
}
