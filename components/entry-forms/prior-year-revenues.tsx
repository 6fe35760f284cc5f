"use client";

import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { AmountField, CheckField, choicesOf, SelectField } from "./fields";
import type { priorYearForm } from "./form-schemas";
import styles from "./forms.module.css";
import { useLocked, useReadOnly } from "./row-form-context";
import { ToolButton } from "./tool-button";
import { useFormList } from "./use-form-list";

type Input = z.input<typeof priorYearForm>;

const SOURCES = choicesOf(SOURCE_TERMS);
const NEW_REVENUE: Input["revenues"][number] = { source: "generalPublicBudget", carriedOver: false, amount: null };

function Revenues() {
  const readOnly = useReadOnly();
  const { amountView } = useEntry();
  const { place, fields, add, remove } = useFormList<Input, "revenues">("revenues", NEW_REVENUE);
  return (
    <div ref={place}>
      {fields.length === 0 ? (
        <p className={styles.empty}>还没有上年收入。没有列出的资金来源按 0 比较。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">资金来源</th>
              <th scope="col">上年结转</th>
              <th scope="col">金额（{amountView === "yuan" ? "元" : "万元"}）</th>
              {!readOnly && <th scope="col">操作</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }, index) => {
              const at = `上年收入第 ${index + 1} 行`;
              return (
                <tr key={id} data-row={index}>
                  <td>
                    <SelectField name={`revenues.${index}.source`} label={`${at}资金来源`} cell choices={SOURCES} />
                  </td>
                  <td className={styles.w5}>
                    <CheckField name={`revenues.${index}.carriedOver`} label={`${at}上年结转`} />
                  </td>
                  <td className={styles.w12}>
                    <AmountField name={`revenues.${index}.amount`} label={`${at}金额`} cell />
                  </td>
                  {!readOnly && (
                    <td className={styles.w4}>
                      <ToolButton aria-label={`删除${at}`} onClick={() => remove(index)}>
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
          <ToolButton data-add onClick={add}>
            增加上年收入
          </ToolButton>
        </p>
      )}
    </div>
  );
}

/** 上年收入: last year's revenues where they are known. Unknown is not zero: nothing is compared with it. */
export function PriorRevenues() {
  const { register } = useFormContext<Input>();
  const locked = useLocked();
  const known = useWatch<Input, "revenuesAre">({ name: "revenuesAre" }) === "known";
  return (
    <section className={styles.section} aria-labelledby="prior-revenues">
      <h2 id="prior-revenues">上年收入</h2>
      <fieldset className={`${styles.group} ${styles.either}`}>
        <legend className="visually-hidden">上年收入是否已知</legend>
        <label>
          <input type="radio" value="known" disabled={locked} {...register("revenuesAre")} />
          已知
        </label>
        <label>
          <input type="radio" value="unknown" disabled={locked} {...register("revenuesAre")} />
          未知
        </label>
        <span className={styles.hint}>{known ? "说明中与上年收入比较" : "说明中不与上年收入比较；未知不是 0"}</span>
      </fieldset>
      {known && <Revenues />}
    </section>
  );
}
