import type { Metadata } from "next";
import { groupFindings } from "@/components/review/finding-groups";
import { FindingsList } from "@/components/review/findings-list";
import { RoundingLedger } from "@/components/review/rounding-ledger";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { ReasonField } from "@/components/workflow/reason-field";
import type { Finding } from "@/lib/domain/rules/types";
import { sayingOf } from "@/lib/domain/workflow";
import { loadBudget } from "@/lib/features/budgets/loaders";
import { loadWorkflow } from "@/lib/features/workflow/loaders";
import { budgetTitle } from "../../title";
import styles from "./findings.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "校验");
}

export default async function FindingsPage({ params }: Props) {
  const { id } = await params;
  const { disclosure } = await loadBudget(id);
  const { findings, roundings } = disclosure;
  const { explained, may } = await loadWorkflow(id);
  const explanationOf = (finding: Finding) => {
    const one = explained.find(
      ({ finding: { rule, subject } }) => rule === finding.rule && subject === finding.subject,
    );
    if (!one || finding.severity !== "confirm") return null;
    return <ReasonField budgetId={id} explained={one} said={sayingOf(finding)} canExplain={may.explain} />;
  };
  return (
    <>
      <PageHead>
        <h1>校验</h1>
        {findings.length > 0 && (
          <span>
            共 {findings.length} 项，按 <kbd>F8</kbd> 逐项查看
          </span>
        )}
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {findings.length === 0 ? (
          <p className={styles.none}>没有发现问题。</p>
        ) : (
          <FindingsList groups={groupFindings(id, disclosure)} explanationOf={explanationOf} />
        )}
        <section>
          <h2 className={styles.heading} id="roundings">
            四舍五入差额
          </h2>
          {roundings.length === 0 ? (
            <p className={styles.none}>各表印出的合计都等于印出的分项之和。</p>
          ) : (
            <>
              <p className={styles.explained}>
                下列各处的精确金额是平衡的，只是各数分别四舍五入后印出，合计与分项之和略有出入。差额都在允许范围内，说明的最后一部分已作声明。
              </p>
              <RoundingLedger budgetId={id} disclosure={disclosure} />
            </>
          )}
        </section>
      </div>
    </>
  );
}
