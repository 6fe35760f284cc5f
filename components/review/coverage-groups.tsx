import type { ReactNode } from "react";
import type { Coverage } from "@/lib/domain/rules/coverage";
import type { AttestedRule } from "@/lib/domain/workflow";
import { AttestationField } from "../workflow/attestation-field";
import styles from "./findings.module.css";

function Group({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  return (
    <details className={styles.coverage}>
      <summary>
        {title} <span className={styles.number}>{count}</span>
      </summary>
      {children}
    </details>
  );
}

interface Props {
  budgetId: string;
  coverage: Coverage;
  /** what people judge, with their answers */
  attested: readonly AttestedRule[];
  canAttest: boolean;
}

/** What was checked, what does not apply and why, and what only a person can judge, with the answers. */
export function CoverageGroups({ budgetId, coverage, attested, canAttest }: Props) {
  const { checked, notApplicable, byWorkflow } = coverage;
  const open = attested.filter(({ attestation }) => attestation === null).length;
  return (
    <section aria-labelledby="coverage">
      <h2 className={styles.heading} id="coverage">
        校验范围
      </h2>
      <Group
        title="需要人工核实"
        count={`${attested.length} 项，${open === 0 ? "都已答复" : `${open} 项未答复`}；不影响提交，随修订保存，审核和签发时可见`}
      >
        <ul>
          {attested.map((rule) => (
            <li key={rule.id} className={styles.attested}>
              <div>
                <p>{rule.title}</p>
                <p className={styles.rule}>
                  {rule.id} · {rule.reason}
                </p>
              </div>
              <AttestationField budgetId={budgetId} rule={rule} canAttest={canAttest} />
            </li>
          ))}
        </ul>
      </Group>
      <Group title="已校验" count={`${checked.length} 条规则`}>
        <ul className={styles.rules}>
          {checked.map(({ rule, title }) => (
            <li key={rule}>
              <span className={styles.code}>{rule}</span> {title}
            </li>
          ))}
        </ul>
      </Group>
      <Group title="不适用，或由办理程序核对" count={`${notApplicable.length + byWorkflow.length} 条规则`}>
        <ul className={styles.rules}>
          {[...notApplicable, ...byWorkflow].map(({ rule, title, reason }) => (
            <li key={rule}>
              <span className={styles.code}>{rule}</span> {title} <span className={styles.rule}>{reason}</span>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
