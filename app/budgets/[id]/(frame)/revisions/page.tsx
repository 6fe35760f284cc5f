import type { Metadata } from "next";
import styles from "@/components/compare/compare.module.css";
import { Rechecks } from "@/components/revisions/rechecks";
import { RevisionTable } from "@/components/revisions/revision-table";
import { PageHead } from "@/components/ui/page-head";
import { loadRevisionAttachments } from "@/lib/features/attachments/loaders";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadRechecks } from "@/lib/features/kept/loaders";
import { loadRevisions } from "@/lib/features/revisions/loaders";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "修订");
}

export default async function RevisionsPage({ params }: Props) {
  const { id } = await params;
  const { head } = await loadBudget(id);
  const revisions = await loadRevisions(id);
  const rechecks = await loadRechecks(id);
  const attachments = await loadRevisionAttachments(id);
  return (
    <>
      <PageHead>
        <h1>修订</h1>
        <span>每次提交冻结一份修订，连同印出的表、说明和校验结果一并保存，此后不再改动</span>
      </PageHead>
      <div className={styles.page}>
        {revisions.length === 0 ? (
          <p className={styles.none}>预算还没有提交过，没有修订。</p>
        ) : (
          <>
            <RevisionTable {...{ budgetId: id, revisions, rechecks, attachments }} draft={head.status === "draft"} />
            <Rechecks rechecks={rechecks} />
          </>
        )}
      </div>
    </>
  );
}
