"use client";

import { useRef } from "react";
import { PROCUREMENT_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { AmountField, CheckField, choicesOf, SelectField, TextField } from "./fields";
import { useFocusWhenNew } from "./focus-new";
import { procurementInput } from "./form-inputs";
import { procurementForm } from "./form-schemas";
import styles from "./forms.module.css";
import { RowFormScope, RowMessages } from "./row-form-context";
import { ToolButton } from "./tool-button";
import { useUnitChoices } from "./unit-choices";
import { type ListRow, useListRows } from "./use-list-rows";
import { useRowForm } from "./use-row-form";

const CATEGORIES = choicesOf(PROCUREMENT_TERMS);
const SOURCES = choicesOf(SOURCE_TERMS);

interface RowProps {
  item: ListRow<"procurement">;
  number: number;
  isNew: boolean;
  onRemove: () => void;
}

function ProcurementRow({ item, number, isNew, onRemove }: RowProps) {
  const { canEdit, rows } = useEntry();
  const { choices } = useUnitChoices();
  const of = useRowForm({
    entity: "procurement",
    rowKey: item.key,
    row: item.row,
    schema: procurementForm,
    inputOf: procurementInput,
  });
  const readOnly = item.row !== null && !canEdit(item.row.value.unit);
  const row = useFocusWhenNew<HTMLTableRowElement>(isNew);
  const projects = rows.project.map(({ value }) => ({ value: value.code, label: `${value.code} ${value.name}` }));
  const at = `第 ${number} 行`;
  return (
    <RowFormScope of={of} readOnly={readOnly}>
      <tr ref={row}>
        <td>
          <SelectField name="unit" label={`${at}单位`} cell choices={choices} />
          <RowMessages fields={[""]} />
        </td>
        <td>
          <SelectField name="category" label={`${at}采购类别`} cell choices={CATEGORIES} />
        </td>
        <td>
          <TextField name="name" label={`${at}采购项目名称`} cell />
        </td>
        <td>
          <SelectField name="source" label={`${at}资金来源`} cell choices={SOURCES} />
        </td>
        <td>
          <CheckField name="carriedOver" label={`${at}上年结转`} />
        </td>
        <td>
          <AmountField name="amount" label={`${at}金额`} cell />
        </td>
        <td>
          <SelectField name="project" label={`${at}所属项目`} cell choices={projects} blank="不属于项目" />
        </td>
        {!readOnly && (
          <td>
            <ToolButton onClick={onRemove} aria-label={`删除${at}`}>
              删除
            </ToolButton>
          </td>
        )}
      </tr>
    </RowFormScope>
  );
}

/** 政府采购: what is bought, of which kind and from which source. */
export function ProcurementScreen() {
  const { amountView } = useEntry();
  const { choices, canAdd } = useUnitChoices();
  const list = useListRows("procurement");
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () =>
    list.add({
      unit: choices[0]?.value ?? "",
      category: "goods",
      name: "",
      source: "generalPublicBudget",
      carriedOver: false,
      amount: null,
      project: "",
    });
  return (
    <EntryFrame title="政府采购">
      <div className={styles.page}>
        <section aria-label="政府采购">
          {list.shown.length === 0 ? (
            <p className={styles.empty}>没有政府采购预算，表十三将列为空表。有集中采购或限额以上采购时请逐项增加。</p>
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className={styles.w5}>
                    类别
                  </th>
                  <th scope="col" className={styles.w12}>
                    采购项目名称
                  </th>
                  <th scope="col">资金来源</th>
                  <th scope="col" className={styles.w5}>
                    上年结转
                  </th>
                  <th scope="col" className={styles.w9}>
                    金额（{amountView === "yuan" ? "元" : "万元"}）
                  </th>
                  <th scope="col">所属项目</th>
                  {canAdd && (
                    <th scope="col" className={styles.w4}>
                      操作
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {list.shown.map((item, index) => (
                  <ProcurementRow
                    key={item.key}
                    item={item}
                    number={index + 1}
                    isNew={list.added.current === item.key}
                    onRemove={() => {
                      // Leaving the field first: what was typed in it must not come back after the row is gone.
                      addButton.current?.focus();
                      list.remove(item);
                    }}
                  />
                ))}
              </tbody>
            </table>
          )}
          {canAdd && (
            <p className={styles.below}>
              <ToolButton ref={addButton} onClick={add}>
                增加采购项目
              </ToolButton>
            </p>
          )}
        </section>
      </div>
    </EntryFrame>
  );
}
