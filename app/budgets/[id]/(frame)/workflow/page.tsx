import type { Metadata } from "next";
import { Link } from "@/components/controls/link";
import { ReminderSection } from "@/components/reminders/reminder-section";
import { NextReview } from "@/components/todos/next-review";
import { PageHead } from "@/components/ui/page-head";
import { ApprovalDay } from "@/components/workflow/approval-day";
import { CeilingForm } from "@/components/workflow/ceiling-form";
import { CeilingTable } from "@/components/workflow/ceiling-table";
import { Chains } from "@/components/workflow/chains";
import { CorrectionReason } from "@/components/workflow/correction-reason";
import { RecordTable } from "@/components/workflow/record-table";
import { StepList } from "@/components/workflow/step-list";
import { UnitChanges } from "@/components/workflow/unit-changes";
import { UnitTable } from "@/components/workflow/unit-table";
import styles from "@/components/workflow/workflow.module.css";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadReminders } from "@/lib/features/reminders/loaders";
import { loadOwnReview } from "@/lib/features/review/loaders";
import { loadUnitChanges } from "@/lib/features/units/loaders";
import { fingerprint } from "@/lib/features/units/updates";
import { loadCorrection, loadWorkflow } from "@/lib/features/workflow/loaders";
import type { WorkflowView } from "@/lib/features/workflow/types";
import { budgetTitle } from "../../title";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "报送与审批");
}

function SinceSigned({ sinceSigned }: Pick<WorkflowView, "sinceSigned">) {
  if (!sinceSigned) return null;
  const { revision, told } = sinceSigned;
  return (
    <section className={styles.section}>
      <h2>
        签后变更 {told.length} 处{" "}
        <span className={styles.hint}>与已签发的修订 {revision} 相比；变更须重新提交、审核、签发</span>
      </h2>
      {told.length === 0 ? (
        <p className={styles.none}>与签发时一致。</p>
      ) : (
        <ul className={styles.list}>
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Ceilings({ budgetId, view }: { budgetId: string; view: WorkflowView }) {
  const { ceilings, issued, planned, units, may, seen } = view;
  // Before 一上 only some bureaus give them.
  if (seen.stage === "firstSubmission" && issued.length === 0 && !may.editCeilings) return null;
  return (
    <section className={styles.section} id="ceilings">
      <h2>
        控制数 <span className={styles.hint}>超过控制数不能提交；上年结转不占控制数</span>
      </h2>
      {may.editCeilings ? (
        <CeilingForm key={JSON.stringify(issued)} budgetId={budgetId} units={units} issued={issued} planned={planned} />
      ) : (
        <CeilingTable ceilings={ceilings} />
      )}
    </section>
  );
}

function Unexplained({ budgetId, view: { explained, attested } }: { budgetId: string; view: WorkflowView }) {
  const unanswered = attested.filter(({ attestation }) => attestation === null).length;
  const open = explained.filter(({ reason }) => reason === null).length;
  return (
    <section className={styles.section}>
      <h2>需要说明的问题</h2>
      <p>
        共 {explained.length} 项，{open === 0 ? "都已写明理由" : `还有 ${open} 项没有写明理由`}。
      </p>
      <p>
        另有 {attested.length} 项需要人工核实，
        {unanswered === 0 ? "都已答复" : `${unanswered} 项未答复（不影响提交）`}。
      </p>
      <p>
        <Link href={`/budgets/${budgetId}/findings`}>到“校验”中查看</Link>
      </p>
    </section>
  );
}

export default async function WorkflowPage({ params }: Props) {
  const { id } = await params;
  const view = await loadWorkflow(id);
  const correction = await loadCorrection(id);
  const { head } = await loadBudget(id);
  const changes = await loadUnitChanges(head);
  const review = await loadOwnReview(id);
  const unread = review?.parts.filter(({ ticked }) => !ticked).map(({ label }) => label) ?? [];
  const { seen, steps, units, records, revision, deadlines, approvedOn, may } = view;
  return (
    <>
      <PageHead actions={<NextReview budgetId={id} />}>
        <h1>报送与审批</h1>
        {revision && (
          <span>
            最近的修订 {revision.number}，{revision.createdByName}提交，校验值 {revision.sha256.slice(0, 12)}
          </span>
        )}
      </PageHead>
      <div className={styles.page}>
        <div className={styles.column}>
          <section className={styles.section}>
            <h2>进度</h2>
            <Chains stage={seen.stage} status={seen.status} office={view.office} />
          </section>
          <section className={styles.section}>
            <h2>您可以办理的事项</h2>
            <StepList budgetId={id} seen={seen} steps={steps} unread={unread} />
          </section>
          {changes.length > 0 && <UnitChanges budgetId={id} changes={changes} seen={fingerprint(changes)} />}
          <SinceSigned sinceSigned={view.sinceSigned} />
          <section className={styles.section}>
            <h2>单位报送</h2>
            <UnitTable budgetId={id} seen={seen} units={units} />
          </section>
          <ReminderSection budgetId={id} view={await loadReminders(head)} />
        </div>
        <div className={styles.column}>
          <section className={styles.section}>
            <h2>批复和期限</h2>
            <ApprovalDay budgetId={id} approvedOn={approvedOn} deadlines={deadlines} mayDate={may.dateApproval} />
          </section>
          {(correction || view.correctionReason !== null) && (
            <section className={styles.section}>
              <h2>更正公告</h2>
              <p>本预算替换已公开的材料，须同时发布更正公告。</p>
              {view.correctionReason !== null && (
                <CorrectionReason
                  key={view.correctionReason}
                  budgetId={id}
                  text={view.correctionReason}
                  mayEdit={may.editCorrection}
                />
              )}
              {correction && (
                <p>
                  <Link href={`/budgets/${id}/correction`}>查看更正公告</Link>
                </p>
              )}
            </section>
          )}
          <Unexplained budgetId={id} view={view} />
          <Ceilings budgetId={id} view={view} />
        </div>
        <section className={`${styles.section} ${styles.whole}`}>
          <h2>办理记录</h2>
          <RecordTable records={records} />
        </section>
      </div>
    </>
  );
}
