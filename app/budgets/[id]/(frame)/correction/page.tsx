import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Action } from "@/components/ui/action";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { CorrectionDocument } from "@/components/workflow/correction-document";
import { loadCorrection } from "@/lib/features/workflow/loaders";
import { correctionFileNames } from "@/lib/packet/names";
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
  const { notice, number, disclosed, fiscalYear } = correction;
  const files = Object.values(correctionFileNames(fiscalYear));
  return (
    <>
      <PageHead
        actions={
          <>
            {files.map(({ name, kind }) => (
              <Action
                key={name}
                href={`/api/budgets/${id}/packet/${encodeURIComponent(name)}?revision=${number}`}
                download
              >
                下载 {kind}
              </Action>
            ))}
            <PrintButton>打印</PrintButton>
          </>
        }
      >
        <h1>更正公告</h1>
        <span>{disclosed ? "随更正后的公开材料一并发布" : "预览：更正后的修订公开时发布"}</span>
      </PageHead>
      <CorrectionDocument notice={notice} />
    </>
  );
}
