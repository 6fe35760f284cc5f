"use client";

import type { ReactNode } from "react";
import type { z } from "zod";
import type { CarryForward, Revenue } from "@/lib/domain/book/types";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { BalanceTable } from "./balance-table";
import { AmountField, CheckField, choicesOf, SelectField } from "./fields";
import { carryForwardForm, revenueForm } from "./form-schemas";
import styles from "./forms.module.css";
import { amountColumn } from "./list-frame";
import { RowMessages } from "./row-form-context";
import { FormRow, type ListRowProps, RowList } from "./row-list";
import { useUnitChoices } from "./unit-choices";
import { useRowForm } from "./use-row-form";

const SOURCES = choicesOf(SOURCE_TERMS);
const revenueInput = (value: Revenue): z.input<typeof revenueForm> => value;
const carryForwardInput = (value: CarryForward): z.input<typeof carryForwardForm> => value;

/** The cells of an amount of a unit and source; between the two and the amount may stand another. */
function Cells({ at, children }: { at: string; children?: ReactNode }) {
  const { choices } = useUnitChoices();
  return (
    <>
      <td>
        <SelectField name="unit" label={`${at}单位`} cell choices={choices} />
        <RowMessages fields={[""]} />
      </td>
      <td>
        <SelectField name="source" label={`${at}资金来源`} cell choices={SOURCES} />
      </td>
      {children}
      <td>
        <AmountField name="amount" label={`${at}金额`} cell />
      </td>
    </>
  );
}

function RevenueRow({ number, ...props }: ListRowProps<"revenue">) {
  const { key, row } = props.item;
  const of = useRowForm({ entity: "revenue", rowKey: key, row, schema: revenueForm, inputOf: revenueInput });
  const at = `收入第 ${number} 行`;
  return (
    <FormRow {...props} of={of} at={at}>
      <Cells at={at}>
        <td>
          <CheckField name="carriedOver" label={`${at}上年结转`} />
        </td>
      </Cells>
    </FormRow>
  );
}

function CarryForwardRow({ number, ...props }: ListRowProps<"carryForward">) {
  const { key, row } = props.item;
  const form = { schema: carryForwardForm, inputOf: carryForwardInput };
  const of = useRowForm({ entity: "carryForward", rowKey: key, row, ...form });
  const at = `结转下年第 ${number} 行`;
  return (
    <FormRow {...props} of={of} at={at}>
      <Cells at={at} />
    </FormRow>
  );
}

/** 收入与结转: revenues and 结转下年 by unit and source, and how they stand against expenditure. */
export function IncomeScreen() {
  const { amountView } = useEntry();
  const [unit, source, carriedOver, amount] = [
    { label: "单位" },
    { label: "资金来源" },
    { label: "上年结转", width: styles.w5 },
    amountColumn(amountView, styles.w12),
  ];
  const blank = { source: "generalPublicBudget", amount: null };
  return (
    <EntryFrame title="收入与结转">
      <div className={styles.page}>
        <BalanceTable />
        <section className={styles.section} aria-labelledby="revenue">
          <h2 id="revenue">收入</h2>
          <RowList
            entity="revenue"
            columns={[unit, source, carriedOver, amount]}
            empty="还没有收入。请按单位和资金来源逐笔增加。"
            addWords="增加收入"
            blank={{ ...blank, carriedOver: false }}
            Row={RevenueRow}
          />
        </section>
        <section className={styles.section} aria-labelledby="carryForward">
          <h2 id="carryForward">结转下年</h2>
          <RowList
            entity="carryForward"
            columns={[unit, source, amount]}
            empty="没有结转下年的资金。本年收入全部安排支出时不必填写。"
            addWords="增加结转下年"
            blank={blank}
            Row={CarryForwardRow}
          />
        </section>
      </div>
    </EntryFrame>
  );
}
