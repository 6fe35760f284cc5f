import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { CorrectionDocument } from "@/components/workflow/correction-document";
import { loadCorrection } from "@/lib/features/workflow/loaders";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "更正公告");
}

export default async function CorrectionPage({ params }: Props) {
  const { id } = await params;
  const correction = (await loadCorrection(id)) ?? notFound();
  return (
    <>
      <PageHead actions={<PrintButton>打印</PrintButton>}>
        <h1>更正公告</h1>
        <span>{correction.disclosed ? "随更正后的公开材料一并发布" : "预览：更正后的修订公开时发布"}</span>
      </PageHead>
      <CorrectionDocument notice={correction.notice} />
    </>
  );
}
