"use client";

import { editionOf } from "@/lib/domain/editions";
import { PROCUREMENT_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { printWords } from "@/lib/domain/rules/printed";
import { useEntry } from "../entry-workspace/entry-context";
import { EntryFrame } from "../entry-workspace/entry-frame";
import { AmountField, CheckField, choicesOf, SelectField, TextField } from "./fields";
import { procurementInput } from "./form-inputs";
import { procurementForm } from "./form-schemas";
import styles from "./forms.module.css";
import { amountColumn } from "./list-frame";
import { RowMessages } from "./row-form-context";
import { FormRow, type ListRowProps, RowList } from "./row-list";
import { useUnitChoices } from "./unit-choices";
import { useRowForm } from "./use-row-form";

const CATEGORIES = choicesOf(PROCUREMENT_TERMS);
const SOURCES = choicesOf(SOURCE_TERMS);
const BLANK = {
  category: "goods",
  name: "",
  source: "generalPublicBudget",
  carriedOver: false,
  amount: null,
  project: "",
};

function ProcurementRow({ number, ...props }: ListRowProps<"procurement">) {
  const { rows } = useEntry();
  const { choices } = useUnitChoices();
  const { key, row } = props.item;
  const form = { schema: procurementForm, inputOf: procurementInput };
  const of = useRowForm({ entity: "procurement", rowKey: key, row, ...form });
  const projects = rows.project.map(({ value }) => ({ value: value.code, label: `${value.code} ${value.name}` }));
  const at = `第 ${number} 行`;
  return (
    <FormRow {...props} of={of} at={at}>
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
    </FormRow>
  );
}

/** 政府采购: what is bought, of which kind and from which source. */
export function ProcurementScreen() {
  const { amountView, rows } = useEntry();
  return (
    <EntryFrame title="政府采购">
      <div className={styles.page}>
        <section aria-label="政府采购">
          <RowList
            entity="procurement"
            columns={[
              { label: "单位" },
              { label: "类别", width: styles.w5 },
              { label: "采购项目名称", width: styles.w12 },
              { label: "资金来源" },
              { label: "上年结转", width: styles.w5 },
              amountColumn(amountView, styles.w9),
              { label: "所属项目" },
            ]}
            empty={printWords(
              "没有政府采购预算，{procurement}将列为空表。有集中采购或限额以上采购时请逐项增加。",
              editionOf(rows.head.edition),
            )}
            addWords="增加采购项目"
            blank={BLANK}
            Row={ProcurementRow}
          />
        </section>
      </div>
    </EntryFrame>
  );
}
