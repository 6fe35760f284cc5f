"use client";

import { useEffect, useId, useRef } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import type { z } from "zod";
import { codeBooks } from "@/lib/domain/classification";
import { editionOf } from "@/lib/domain/editions";
import type { EntryRow } from "@/lib/domain/entry/apply";
import { CLASS_TERMS, SOURCE_TERMS, THREE_PUBLIC_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { AmountField, CheckField, choicesOf, SelectField, TextField } from "./fields";
import { priorYearInput } from "./form-inputs";
import { priorYearForm } from "./form-schemas";
import styles from "./forms.module.css";
import { RowFormScope, RowMessages, useReadOnly } from "./row-form-context";
import { ToolButton } from "./tool-button";
import { useRowForm } from "./use-row-form";

type Input = z.input<typeof priorYearForm>;

const CLASSES = choicesOf(CLASS_TERMS);
const SOURCES = choicesOf(SOURCE_TERMS);
const NEW_LINE: Input["lines"][number] = {
  class: "basic",
  function: "",
  source: "generalPublicBudget",
  carriedOver: false,
  amount: null,
};

/** What the code of a line is called. */
function CodeName({ index }: { index: number }) {
  const { rows } = useEntry();
  const code = useWatch<Input, `lines.${number}.function`>({ name: `lines.${index}.function` });
  const tree = codeBooks(editionOf(rows.head.edition).codeBookYear).function;
  return <span className={styles.hint}>{tree.get(code ?? "")?.name ?? ""}</span>;
}

function CodeList({ id }: { id: string }) {
  const { rows } = useEntry();
  const tree = codeBooks(editionOf(rows.head.edition).codeBookYear).function;
  return (
    <datalist id={id}>
      {tree.all
        .filter(({ code }) => tree.isLeaf(code))
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </datalist>
  );
}

function Lines() {
  const readOnly = useReadOnly();
  const { amountView } = useEntry();
  const { fields, append, remove } = useFieldArray<Input, "lines">({ name: "lines" });
  const codes = useId();
  const place = useRef<HTMLElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null || fields.length < 0) return;
    place.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [fields]);
  return (
    <section ref={place} className={styles.section} aria-labelledby="prior-lines">
      <h2 id="prior-lines">上年支出</h2>
      {!readOnly && <CodeList id={codes} />}
      {fields.length === 0 ? (
        <p className={styles.empty}>还没有上年支出。请按支出类别、功能分类和资金来源逐笔增加。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">支出类别</th>
              <th scope="col">功能分类科目（项）</th>
              <th scope="col">资金来源</th>
              <th scope="col">上年结转</th>
              <th scope="col">金额（{amountView === "yuan" ? "元" : "万元"}）</th>
              {!readOnly && <th scope="col">操作</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }, index) => {
              const at = `第 ${index + 1} 行`;
              return (
                <tr key={id} data-row={index}>
                  <td className={styles.w7}>
                    <SelectField name={`lines.${index}.class`} label={`${at}支出类别`} cell choices={CLASSES} />
                  </td>
                  <td>
                    <div className={styles.code}>
                      <TextField
                        name={`lines.${index}.function`}
                        label={`${at}功能分类科目`}
                        cell
                        {...(!readOnly && { list: codes })}
                      />
                      <CodeName index={index} />
                    </div>
                  </td>
                  <td>
                    <SelectField name={`lines.${index}.source`} label={`${at}资金来源`} cell choices={SOURCES} />
                  </td>
                  <td className={styles.w5}>
                    <CheckField name={`lines.${index}.carriedOver`} label={`${at}上年结转`} />
                  </td>
                  <td className={styles.w9}>
                    <AmountField name={`lines.${index}.amount`} label={`${at}金额`} cell />
                  </td>
                  {!readOnly && (
                    <td className={styles.w4}>
                      <ToolButton
                        aria-label={`删除${at}`}
                        onClick={() => {
                          wanted.current = "[data-add]";
                          remove(index);
                        }}
                      >
                        删除
                      </ToolButton>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <p className={styles.below}>
          <ToolButton
            data-add
            onClick={() => {
              wanted.current = `[data-row="${fields.length}"] select`;
              append(NEW_LINE, { shouldFocus: false });
            }}
          >
            增加上年支出
          </ToolButton>
        </p>
      )}
    </section>
  );
}

function Form({ row }: { row: EntryRow<"priorYear"> }) {
  const { budgetId, canEdit } = useEntry();
  const of = useRowForm({ entity: "priorYear", rowKey: budgetId, row, schema: priorYearForm, inputOf: priorYearInput });
  return (
    <RowFormScope of={of} readOnly={!canEdit(null)}>
      <RowMessages fields={["", "lines", "fiscalYear"]} />
      <fieldset className={`${styles.group} ${styles.section}`}>
        <legend>{row.value.fiscalYear} 年“三公”经费和机关运行经费</legend>
        <div className={styles.grid}>
          {Object.entries(THREE_PUBLIC_TERMS).map(([item, term]) => (
            <AmountField key={item} name={`threePublic.${item}`} label={term} />
          ))}
          <AmountField name="operatingExpense" label="机关运行经费" />
        </div>
      </fieldset>
      <Lines />
    </RowFormScope>
  );
}

/** 上年数: what the comparison with last year needs. */
export function PriorYearScreen() {
  const { rows, budgetId, canEdit, change } = useEntry();
  const { priorYear, head } = rows;
  const year = head.fiscalYear - 1;
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
    <EntryFrame title={`上年数（${year} 年）`}>
      <div className={styles.page}>
        {priorYear ? (
          <Form row={priorYear} />
        ) : (
          <div className={styles.empty}>
            <p>没有 {year} 年的预算数，各表和说明不作比较。</p>
            {canEdit(null) && (
              <p className={styles.below}>
                <ToolButton onClick={begin}>填写上年数</ToolButton>
              </p>
            )}
          </div>
        )}
      </div>
    </EntryFrame>
  );
}
