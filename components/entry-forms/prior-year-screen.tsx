"use client";

import type { ReactNode } from "react";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { THREE_PUBLIC_TERMS } from "@/lib/domain/labels";
import { CodeNames } from "../entry-workspace/code-names";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { AmountField } from "./fields";
import { priorYearInput } from "./form-inputs";
import { priorYearForm } from "./form-schemas";
import styles from "./forms.module.css";
import { Contradiction, NewDepartment, NewUnits } from "./no-prior-year";
import { PriorLines } from "./prior-year-lines";
import { PriorRevenues } from "./prior-year-revenues";
import { RowFormScope, RowMessages } from "./row-form-context";
import { ToolButton } from "./tool-button";
import { useRowForm } from "./use-row-form";

function Form({ row }: { row: EntryRow<"priorYear"> }) {
  const { budgetId, canEdit } = useEntry();
  const of = useRowForm({ entity: "priorYear", rowKey: budgetId, row, schema: priorYearForm, inputOf: priorYearInput });
  return (
    <RowFormScope of={of} readOnly={!canEdit(null)}>
      <RowMessages fields={["", "lines", "revenues", "fiscalYear"]} />
      <fieldset className={`${styles.group} ${styles.section}`}>
        <legend>{row.value.fiscalYear} 年“三公”经费和机关运行经费</legend>
        <div className={styles.grid}>
          {Object.entries(THREE_PUBLIC_TERMS).map(([item, term]) => (
            <AmountField key={item} name={`threePublic.${item}`} label={term} />
          ))}
          <AmountField name="operatingExpense" label="机关运行经费" />
        </div>
      </fieldset>
      <PriorLines />
      <PriorRevenues />
    </RowFormScope>
  );
}

/** 上年数: what the comparison with last year needs. @param carry takes them over from last year's signed budget */
export function PriorYearScreen({ carry }: { carry: ReactNode }) {
  const { rows, budgetId, canEdit, change } = useEntry();
  const { priorYear, head } = rows;
  const year = head.fiscalYear - 1;
  const readOnly = !canEdit(null);
  const begin = () =>
    change([
      {
        entity: "priorYear",
        key: budgetId,
        baseVersion: null,
        value: {
          fiscalYear: year,
          lines: [],
          revenues: null,
          threePublic: { overseas: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 0 },
          operatingExpense: 0,
        },
      },
    ]);
  return (
    <EntryFrame title={`上年数（${year} 年）`} actions={carry}>
      <CodeNames readOnly={readOnly} />
      <div className={styles.page}>
        {priorYear ? (
          <>
            <Contradiction year={head.fiscalYear} readOnly={readOnly} />
            <NewUnits year={head.fiscalYear} readOnly={readOnly} />
            <Form row={priorYear} />
          </>
        ) : (
          <div className={styles.empty}>
            <p>没有 {year} 年的预算数，各表和说明不作比较。有上年数的请填写或带入；没有的请声明。</p>
            {canEdit(null) && (
              <p className={styles.below}>
                <ToolButton onClick={begin}>填写上年数</ToolButton>
              </p>
            )}
            <NewDepartment year={head.fiscalYear} readOnly={readOnly} />
          </div>
        )}
      </div>
    </EntryFrame>
  );
}
