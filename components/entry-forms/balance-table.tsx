"use client";

import { useDeferredValue, useMemo } from "react";
import { balanceOf, type SourceBalance } from "@/lib/domain/entry/balance";
import { SOURCE_TERMS } from "@/lib/domain/labels";
import { displayAmount } from "../../lib/domain/money";
import { useEntry } from "../entry-workspace/entry-context";
import { balanceWords } from "./balance-words";
import styles from "./forms.module.css";

function Figures({ balance }: { balance: SourceBalance }) {
  const { amountView } = useEntry();
  const { revenue, expenditure, carryForward, difference } = balance;
  return (
    <>
      {Object.entries({ revenue, expenditure, carryForward, difference }).map(([column, fen]) => (
        <td key={column} className={styles.figure}>
          {displayAmount(fen, amountView)}
        </td>
      ))}
      <td className={styles.text}>{balanceWords(balance, amountView)}</td>
    </>
  );
}

/** 收支平衡 by unit and source, as the amounts stand on the screen. */
export function BalanceTable() {
  const { book, visibleUnits, amountView } = useEntry();
  const settled = useDeferredValue(book);
  const balance = useMemo(() => balanceOf(settled), [settled]);
  const names = new Map(settled.units.map(({ code, name }) => [code, name]));
  const units = balance.units.filter(({ unit }) => visibleUnits?.includes(unit) ?? true);
  const whole = units.length === balance.units.length;
  return (
    <section className={styles.section} aria-labelledby="balance">
      <h2 id="balance">
        收支平衡
        <span className={styles.hint}>
          收入 − 支出 − 结转下年，单位：{amountView === "yuan" ? "元" : "万元"}；随填报即时计算
        </span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">资金来源</th>
            <th scope="col" className={styles.figure}>
              收入
            </th>
            <th scope="col" className={styles.figure}>
              支出
            </th>
            <th scope="col" className={styles.figure}>
              结转下年
            </th>
            <th scope="col" className={styles.figure}>
              差额
            </th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, sources }) =>
            sources.map((one) => (
              <tr key={`${unit} ${one.source}`} className={one.difference === 0 ? undefined : styles.open}>
                <th scope="row" className={styles.unitName}>
                  {unit} {names.get(unit)}
                </th>
                <td className={styles.text}>{SOURCE_TERMS[one.source]}</td>
                <Figures balance={one} />
              </tr>
            )),
          )}
          {whole && (
            <tr className={styles.total}>
              <th scope="row">合计</th>
              <td className={styles.text} />
              <Figures balance={balance.total} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
