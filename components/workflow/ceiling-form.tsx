"use client";

import { useState } from "react";
import { SOURCES } from "@/lib/domain/book/types";
import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { formatYuan } from "@/lib/domain/money";
import type { Ceiling, CeilingUse } from "@/lib/domain/workflow";
import { saveCeilingsAction } from "@/lib/features/workflow/actions";
import type { UnitView } from "@/lib/features/workflow/types";
import { Button } from "../controls/button";
import { useAction } from "../ui/use-action";
import { type CeilingRow, ceilingKey, ceilingName, ceilingRows, issuedRows } from "./ceiling-rows";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  units: readonly UnitView[];
  /** as issued, for whoever saves over somebody else */
  issued: readonly Ceiling[];
  planned: readonly CeilingUse[];
}

const FIRST = { class: "basic", source: "generalPublicBudget" } as const;

function NewRow({ units, add }: { units: readonly UnitView[]; add(row: CeilingRow): void }) {
  const [row, setRow] = useState<CeilingRow>({ ...FIRST, unit: units[0]?.code ?? "", amount: "" });
  const set = (changes: Partial<CeilingRow>) => setRow({ ...row, ...changes });
  return (
    <div className={styles.row}>
      <select
        className={styles.control}
        aria-label="单位"
        value={row.unit}
        onChange={(event) => set({ unit: event.target.value })}
      >
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </select>
      <select
        className={styles.control}
        aria-label="支出类别"
        value={row.class}
        onChange={(event) => set({ class: event.target.value as CeilingRow["class"] })}
      >
        {Object.entries(CLASS_TERMS).map(([kind, term]) => (
          <option key={kind} value={kind}>
            {term}
          </option>
        ))}
      </select>
      <select
        className={styles.control}
        aria-label="资金来源"
        value={row.source}
        onChange={(event) => set({ source: event.target.value as CeilingRow["source"] })}
      >
        {SOURCES.map((source) => (
          <option key={source} value={source}>
            {SOURCE_TERMS[source]}
          </option>
        ))}
      </select>
      <Button onClick={() => add(row)}>增加一行</Button>
    </div>
  );
}

/** 控制数 by unit, class and source, beside what is planned now. A blank amount is none: nothing may be planned of it. */
export function CeilingForm({ budgetId, units, issued, planned }: Props) {
  const { run, pending, error } = useAction();
  const [rows, setRows] = useState(() => ceilingRows(planned, issued));
  const use = new Map(planned.map((one) => [ceilingKey(one), one.planned]));
  const typed = rows.filter(({ amount }) => amount.trim() !== "");
  const set = (key: string, amount: string) =>
    setRows(rows.map((row) => (ceilingKey(row) === key ? { ...row, amount } : row)));
  const add = (row: CeilingRow) => {
    if (!rows.some((one) => ceilingKey(one) === ceilingKey(row))) setRows([...rows, row]);
  };
  const fill = () => setRows(rows.map((row) => ({ ...row, amount: formatYuan(use.get(ceilingKey(row)) ?? 0) })));
  return (
    <div className={styles.form}>
      <table className={styles.table} aria-label="控制数">
        <thead>
          <tr>
            <th scope="col">单位、支出类别、资金来源</th>
            <th scope="col" className={styles.amount}>
              已编（元）
            </th>
            <th scope="col">控制数（元）</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={ceilingKey(row)}>
              <th scope="row">{ceilingName(row)}</th>
              <td className={styles.amount}>{formatYuan(use.get(ceilingKey(row)) ?? 0)}</td>
              <td>
                <input
                  className={styles.control}
                  inputMode="decimal"
                  aria-label={`${ceilingName(row)}控制数`}
                  value={row.amount}
                  onChange={(event) => set(ceilingKey(row), event.target.value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NewRow units={units} add={add} />
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      <div className={styles.row}>
        <Button
          primary
          busy={pending}
          onClick={() => run(() => saveCeilingsAction({ budgetId, seen: issuedRows(issued), ceilings: typed }))}
        >
          保存控制数
        </Button>
        <Button onClick={fill}>按已编数填入</Button>
      </div>
    </div>
  );
}
