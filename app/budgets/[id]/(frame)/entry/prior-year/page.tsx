import type { Metadata } from "next";
import { PriorYearScreen } from "@/components/entry-forms/prior-year-screen";
import { SignedPriorOffer } from "@/components/entry-forms/signed-prior";
import { loadSignedPrior } from "@/lib/features/entry/loaders";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "上年数");
}

export default async function PriorYearPage({ params }: Props) {
  const signed = await loadSignedPrior((await params).id);
  return <PriorYearScreen carry={signed && <SignedPriorOffer signed={signed} />} />;
}
