import type { Metadata } from "next";
import { CoverageGroups } from "@/components/review/coverage-groups";
import { placedFindings } from "@/components/review/finding-groups";
import { shownFindings } from "@/components/review/finding-state";
import { FindingsList } from "@/components/review/findings-list";
import { RoundingLedger } from "@/components/review/rounding-ledger";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { isWithinUnits } from "@/lib/domain/places";
import { coverageOf, ruleBasis } from "@/lib/domain/rules";
import { askedOf, SELF_CHECK_FAILED } from "@/lib/domain/workflow";
import { loadBudget } from "@/lib/features/budgets/loaders";
import type { LoadedBudget } from "@/lib/features/budgets/types";
import { loadWorkflow } from "@/lib/features/workflow/loaders";
import { budgetTitle } from "../../title";
import styles from "./findings.module.css";

interface Props {
  params: Promise<{ id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return budgetTitle(params, "校验");
}

/** What the rules covered of a disclosure. */
function coverageIn({ disclosure, basis }: LoadedBudget) {
  return coverageOf(disclosure, ruleBasis(disclosure, basis));
}

export default async function FindingsPage({ params }: Props) {
  const { id } = await params;
  const budget = await loadBudget(id);
  const { disclosure } = budget;
  const { findings, roundings } = disclosure;
  const { explained, attested, selfCheckHolds, may } = await loadWorkflow(id);
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
        {!selfCheckHolds && (
          <p className={styles.broken} role="alert">
            {SELF_CHECK_FAILED}
          </p>
        )}
        {findings.length === 0 ? (
          <p className={styles.none}>没有发现问题。</p>
        ) : (
          <FindingsList
            budgetId={id}
            findings={shownFindings(placedFindings(id, disclosure), explained, askedOf, (finding) =>
              isWithinUnits(disclosure.book, finding, may.explain),
            )}
          />
        )}
        <CoverageGroups budgetId={id} coverage={coverageIn(budget)} attested={attested} canAttest={may.attest} />
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
