"use client";

import { useCallback, useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { codesOf } from "@/lib/domain/editions/codes";
import { suggestCodes } from "@/lib/domain/entry/suggest";
import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { useBasis } from "../basis/basis-provider";
import type { Suggestion } from "../entry/grid-types";
import { useEntry } from "../entry-workspace/entry-context";
import { offered } from "../entry-workspace/line-columns";
import { CodeField } from "./code-field";
import { AmountField, CheckField, choicesOf, SelectField } from "./fields";
import type { priorYearForm } from "./form-schemas";
import styles from "./forms.module.css";
import { amountColumn, ListFrame, RemoveCell } from "./list-frame";
import { useReadOnly } from "./row-form-context";
import { useFormList } from "./use-form-list";

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

/** Offers function codes for a line of last year: those of its other lines first, then those of this year's. */
function useFunctionCodes(index: number): (query: string) => Suggestion[] {
  const { rows } = useEntry();
  const { getValues } = useFormContext<Input>();
  const basis = useBasis();
  const { edition } = rows.head;
  const thisYear = useMemo(() => [...new Set(rows.line.map(({ value }) => value.function))], [rows.line]);
  return useCallback(
    (query) => {
      const { lines } = getValues();
      const line = lines[index] ?? NEW_LINE;
      const source = line.source as "generalPublicBudget";
      const context = { edition, basis, class: line.class as "basic", source, unitKind: "administrative" as const };
      const recent = [...new Set(lines.map((one) => one.function).reverse())];
      return offered(
        suggestCodes({ tree: "function", query, context, recent: [...recent, ...thisYear], priorYear: [] }),
      );
    },
    [getValues, index, edition, basis, thisYear],
  );
}

/** A function code and what it is called. */
function FunctionCode({ index, at }: { index: number; at: string }) {
  const { rows } = useEntry();
  const basis = useBasis();
  const suggest = useFunctionCodes(index);
  const code = useWatch<Input, `lines.${number}.function`>({ name: `lines.${index}.function` });
  const { head, codeNames, priorYear } = rows;
  const book = { edition: head.edition, codeNames: codeNames.value, priorYear: priorYear?.value ?? null };
  const tree = codesOf(book, basis).function;
  return (
    <div className={styles.code}>
      <CodeField name={`lines.${index}.function`} label={`${at}功能分类科目`} cell suggest={suggest} />
      <span className={styles.hint}>{tree.get(code ?? "")?.name ?? ""}</span>
    </div>
  );
}

/** 上年支出: last year's expenditure by class, function and source. */
export function PriorLines() {
  const readOnly = useReadOnly();
  const { amountView } = useEntry();
  const { place, fields, add, remove } = useFormList<Input, "lines">("lines", NEW_LINE);
  return (
    <section ref={place} className={styles.section} aria-labelledby="prior-lines">
      <h2 id="prior-lines">上年支出</h2>
      <ListFrame
        columns={[
          { label: "支出类别", width: styles.w7 },
          { label: "功能分类科目（项）" },
          { label: "资金来源" },
          { label: "上年结转", width: styles.w5 },
          amountColumn(amountView, styles.w9),
        ]}
        open={!readOnly}
        empty="还没有上年支出。请按支出类别、功能分类和资金来源逐笔增加。"
        addWords="增加上年支出"
        onAdd={add}
        rows={fields.map(({ id }, index) => {
          const at = `第 ${index + 1} 行`;
          return (
            <tr key={id} data-row={index}>
              <td>
                <SelectField name={`lines.${index}.class`} label={`${at}支出类别`} cell choices={CLASSES} />
              </td>
              <td>
                <FunctionCode index={index} at={at} />
              </td>
              <td>
                <SelectField name={`lines.${index}.source`} label={`${at}资金来源`} cell choices={SOURCES} />
              </td>
              <td>
                <CheckField name={`lines.${index}.carriedOver`} label={`${at}上年结转`} />
              </td>
              <td>
                <AmountField name={`lines.${index}.amount`} label={`${at}金额`} cell />
              </td>
              {!readOnly && <RemoveCell at={at} onRemove={() => remove(index)} />}
            </tr>
          );
        })}
      />
    </section>
  );
}
