import type { Metadata } from "next";
import { BasicLines } from "@/components/entry-workspace/basic-lines";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "基本支出");
}

export default function BasicPage() {
  return <BasicLines />;
}
