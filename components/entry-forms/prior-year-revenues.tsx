"use client";

import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { AmountField, CheckField, choicesOf, SelectField } from "./fields";
import type { priorYearForm } from "./form-schemas";
import styles from "./forms.module.css";
import { amountColumn, ListFrame, RemoveCell } from "./list-frame";
import { useLocked, useReadOnly } from "./row-form-context";
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
      <ListFrame
        columns={[{ label: "资金来源" }, { label: "上年结转", width: styles.w5 }, amountColumn(amountView, styles.w12)]}
        open={!readOnly}
        empty="还没有上年收入。没有列出的资金来源按 0 比较。"
        addWords="增加上年收入"
        onAdd={add}
        rows={fields.map(({ id }, index) => {
          const at = `上年收入第 ${index + 1} 行`;
          return (
            <tr key={id} data-row={index}>
              <td>
                <SelectField name={`revenues.${index}.source`} label={`${at}资金来源`} cell choices={SOURCES} />
              </td>
              <td>
                <CheckField name={`revenues.${index}.carriedOver`} label={`${at}上年结转`} />
              </td>
              <td>
                <AmountField name={`revenues.${index}.amount`} label={`${at}金额`} cell />
              </td>
              {!readOnly && <RemoveCell at={at} onRemove={() => remove(index)} />}
            </tr>
          );
        })}
      />
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
