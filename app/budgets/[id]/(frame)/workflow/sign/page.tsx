import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "@/components/controls/link";
import { scopeWords } from "@/components/packet/packet-scope";
import { NextReview } from "@/components/todos/next-review";
import { PageHead } from "@/components/ui/page-head";
import { SignForm } from "@/components/workflow/sign-form";
import { SignedFigures } from "@/components/workflow/signed-figures";
import { SignedParts } from "@/components/workflow/signed-parts";
import styles from "@/components/workflow/workflow.module.css";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadLastDay } from "@/lib/features/trail/loaders";
import { loadSignedFigures, loadWorkflow } from "@/lib/features/workflow/loaders";
import { requireUser } from "@/lib/server/session";
import { budgetTitle } from "../../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "签发");
}

export default async function SignPage({ params }: Props) {
  const { id } = await params;
  const user = await requireUser();
  const { seen, steps, revision, explained, attested } = await loadWorkflow(id);
  const { disclosure, showLines } = await loadBudget(id);
  const day = await loadLastDay();
  const step = steps.find(({ action }) => action === "sign");
  if (!step?.possible || !revision) redirect(`/budgets/${id}/workflow`);
  const figures = await loadSignedFigures(id, revision.number);
  return (
    <>
      <PageHead actions={<NextReview budgetId={id} />}>
        <h1>签发</h1>
        <span>
          修订 {revision.number}，{revision.createdByName}提交
        </span>
      </PageHead>
      <div className={styles.page}>
        <SignedFigures budgetId={id} figures={figures} />
        <SignedParts budgetId={id} disclosure={disclosure} explained={explained} attested={attested} />
        <div className={styles.column}>
          <section className={styles.section}>
            <h2>签发的是</h2>
            <p>
              {disclosure.departmentName} {disclosure.fiscalYear} 年部门预算，修订 {revision.number}。
            </p>
            <p>
              校验值（SHA-256）：<span className={styles.hash}>{seen.sha256}</span>
            </p>
            {day && (
              <p>
                审计链日终校验值（{day.day}）：<span className={styles.hash}>{day.hash}</span>
              </p>
            )}
            <p>{scopeWords(showLines)}。</p>
            <p className={styles.hint}>
              签发后，公开材料由这一修订生成；任何改动都是新的修订，须重新提交、审核、签发。
            </p>
          </section>
          <SignForm budgetId={id} seen={seen} hasPassword={user.hasPassword} />
          <p>
            <Link href={`/budgets/${id}/workflow`}>返回办理</Link>
          </p>
        </div>
      </div>
    </>
  );
}
