"use client";

import { useRef } from "react";
import type { z } from "zod";
import type { CarryForward, Revenue } from "@/lib/domain/book/types";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { BalanceTable } from "./balance-table";
import { AmountField, CheckField, choicesOf, SelectField } from "./fields";
import { useFocusWhenNew } from "./focus-new";
import { carryForwardForm, revenueForm } from "./form-schemas";
import styles from "./forms.module.css";
import { RowFormScope, RowMessages } from "./row-form-context";
import { ToolButton } from "./tool-button";
import { useUnitChoices } from "./unit-choices";
import { type ListRow, useListRows } from "./use-list-rows";
import { useRowForm } from "./use-row-form";

type Kind = "revenue" | "carryForward";

const SOURCES = choicesOf(SOURCE_TERMS);
const revenueInput = (value: Revenue): z.input<typeof revenueForm> => value;
const carryForwardInput = (value: CarryForward): z.input<typeof carryForwardForm> => value;

interface RowProps<E extends Kind> {
  item: ListRow<E>;
  number: number;
  isNew: boolean;
  onRemove: () => void;
}

function Cells({
  what,
  number,
  carried,
  onRemove,
  readOnly,
}: {
  what: string;
  number: number;
  carried: boolean;
  onRemove: () => void;
  readOnly: boolean;
}) {
  const { choices } = useUnitChoices();
  const at = `${what}第 ${number} 行`;
  return (
    <>
      <td>
        <SelectField name="unit" label={`${at}单位`} cell choices={choices} />
        <RowMessages fields={[""]} />
      </td>
      <td>
        <SelectField name="source" label={`${at}资金来源`} cell choices={SOURCES} />
      </td>
      {carried && (
        <td>
          <CheckField name="carriedOver" label={`${at}上年结转`} />
        </td>
      )}
      <td>
        <AmountField name="amount" label={`${at}金额`} cell />
      </td>
      {!readOnly && (
        <td>
          <ToolButton onClick={onRemove} aria-label={`删除${at}`}>
            删除
          </ToolButton>
        </td>
      )}
    </>
  );
}

function RevenueRow({ item, number, isNew, onRemove }: RowProps<"revenue">) {
  const { canEdit } = useEntry();
  const of = useRowForm({
    entity: "revenue",
    rowKey: item.key,
    row: item.row,
    schema: revenueForm,
    inputOf: revenueInput,
  });
  const readOnly = item.row !== null && !canEdit(item.row.value.unit);
  const row = useFocusWhenNew<HTMLTableRowElement>(isNew);
  return (
    <RowFormScope of={of} readOnly={readOnly}>
      <tr ref={row}>
        <Cells what="收入" number={number} carried onRemove={onRemove} readOnly={readOnly} />
      </tr>
    </RowFormScope>
  );
}

function CarryForwardRow({ item, number, isNew, onRemove }: RowProps<"carryForward">) {
  const { canEdit } = useEntry();
  const of = useRowForm({
    entity: "carryForward",
    rowKey: item.key,
    row: item.row,
    schema: carryForwardForm,
    inputOf: carryForwardInput,
  });
  const readOnly = item.row !== null && !canEdit(item.row.value.unit);
  const row = useFocusWhenNew<HTMLTableRowElement>(isNew);
  return (
    <RowFormScope of={of} readOnly={readOnly}>
      <tr ref={row}>
        <Cells what="结转下年" number={number} carried={false} onRemove={onRemove} readOnly={readOnly} />
      </tr>
    </RowFormScope>
  );
}

function AmountList({ kind, title, empty }: { kind: Kind; title: string; empty: string }) {
  const { amountView } = useEntry();
  const { choices, canAdd } = useUnitChoices();
  const revenue = useListRows("revenue");
  const carryForward = useListRows("carryForward");
  const list = kind === "revenue" ? revenue : carryForward;
  const addButton = useRef<HTMLButtonElement>(null);
  const blank = { unit: choices[0]?.value ?? "", source: "generalPublicBudget", amount: null };
  const removeAnd = (remove: () => void) => () => {
    // Leaving the field first: what was typed in it must not come back after the row is gone.
    addButton.current?.focus();
    remove();
  };
  return (
    <section className={styles.section} aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      {list.shown.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">资金来源</th>
              {kind === "revenue" && (
                <th scope="col" className={styles.w5}>
                  上年结转
                </th>
              )}
              <th scope="col" className={styles.w12}>
                金额（{amountView === "yuan" ? "元" : "万元"}）
              </th>
              {canAdd && (
                <th scope="col" className={styles.w5}>
                  操作
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {kind === "revenue"
              ? revenue.shown.map((item, index) => (
                  <RevenueRow
                    key={item.key}
                    item={item}
                    number={index + 1}
                    isNew={revenue.added.current === item.key}
                    onRemove={removeAnd(() => revenue.remove(item))}
                  />
                ))
              : carryForward.shown.map((item, index) => (
                  <CarryForwardRow
                    key={item.key}
                    item={item}
                    number={index + 1}
                    isNew={carryForward.added.current === item.key}
                    onRemove={removeAnd(() => carryForward.remove(item))}
                  />
                ))}
          </tbody>
        </table>
      )}
      {canAdd && (
        <p className={styles.below}>
          <ToolButton
            ref={addButton}
            onClick={() => list.add(kind === "revenue" ? { ...blank, carriedOver: false } : blank)}
          >
            增加{title}
          </ToolButton>
        </p>
      )}
    </section>
  );
}

/** 收入与结转: revenues and 结转下年 by unit and source, and how they stand against expenditure. */
export function IncomeScreen() {
  return (
    <EntryFrame title="收入与结转">
      <div className={styles.page}>
        <BalanceTable />
        <AmountList kind="revenue" title="收入" empty="还没有收入。请按单位和资金来源逐笔增加。" />
        <AmountList kind="carryForward" title="结转下年" empty="没有结转下年的资金。本年收入全部安排支出时不必填写。" />
      </div>
    </EntryFrame>
  );
}
