import type { Disclosure } from "@/lib/domain/disclosure";
import type { AttestedRule, ExplainedFinding } from "@/lib/domain/workflow";
import { Link } from "../controls/link";
import { tableHref } from "../tables/table-href";
import { attestationWords } from "./attestation-words";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  disclosure: Disclosure;
  explained: readonly ExplainedFinding[];
  attested: readonly AttestedRule[];
}

/** What is signed, part by part, each leading to where it can be read. */
export function SignedParts({ budgetId, disclosure, explained, attested }: Props) {
  const base = `/budgets/${budgetId}`;
  return (
    <div className={styles.column}>
      <section className={styles.section}>
        <h2>
          套表 <span className={styles.hint}>{disclosure.directory.length} 张</span>
        </h2>
        <ul className={styles.list}>
          {disclosure.directory.map(({ key, sheet, title }) => (
            <li key={key}>
              <Link href={tableHref(budgetId, key)} target="_blank">
                {sheet} {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>部门预算情况说明</h2>
        <ul className={styles.list}>
          {disclosure.narrative.sections.map(({ heading }) => (
            <li key={heading}>
              <Link href={`${base}/narrative`} target="_blank">
                {heading}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>
          需要说明的问题及理由 <span className={styles.hint}>{explained.length} 项</span>
        </h2>
        <ul className={styles.list}>
          {explained.map(({ finding, reason }) => (
            <li key={`${finding.rule} ${finding.subject}`}>
              {finding.message}
              {finding.also.length > 0 && `（共 ${finding.also.length + 1} 处）`}
              <br />
              理由：{reason ? `${reason.text}（${reason.author}）` : "没有写明"}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>
          人工核实事项 <span className={styles.hint}>{attested.length} 项</span>
        </h2>
        <ul className={styles.list}>
          {attested.map((rule) => (
            <li key={rule.id}>
              {rule.title}
              <br />
              {attestationWords(rule)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
