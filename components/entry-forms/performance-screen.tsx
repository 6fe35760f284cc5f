"use client";

import { useBasis } from "../basis/basis-provider";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { AreaField } from "./fields";
import { performanceInput } from "./form-inputs";
import { performanceForm } from "./form-schemas";
import styles from "./forms.module.css";
import { IndicatorTable } from "./indicator-table";
import { RowFormScope, RowMessages } from "./row-form-context";
import { useRowForm } from "./use-row-form";

/** 整体绩效 (table 14): the department's own objective and indicators. */
export function PerformanceScreen() {
  const { rows, budgetId, canEdit } = useEntry();
  const of = useRowForm({
    entity: "performance",
    rowKey: budgetId,
    row: rows.performance,
    schema: performanceForm,
    inputOf: performanceInput,
  });
  const { departmentWeightTotal } = useBasis().edition(rows.head.edition).parameters;
  return (
    <EntryFrame title="整体绩效">
      <div className={styles.page}>
        <RowFormScope of={of} readOnly={!canEdit(null)}>
          <RowMessages fields={[""]} />
          <section className={styles.section} aria-label="整体绩效目标">
            <AreaField name="objective" label="当年整体绩效目标" rows={6} />
          </section>
          <section className={styles.section} aria-labelledby="indicators">
            <h2 id="indicators">绩效指标</h2>
            <IndicatorTable totals={[departmentWeightTotal]} path="performance.indicators" />
          </section>
        </RowFormScope>
      </div>
    </EntryFrame>
  );
}
