"use client";

import { useDeferredValue, useMemo } from "react";
import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { ceilingUse } from "@/lib/domain/workflow";
import { displayAmount } from "../../lib/domain/money";
import { useEntry } from "./entry-context";
import styles from "./line-totals.module.css";

/** What remains of the 控制数 of a unit while its lines are typed; nothing before any was issued. */
export function CeilingWords({ unit, kind }: { unit: string; kind: "basic" | "project" }) {
  const { book, ceilings, amountView } = useEntry();
  const settled = useDeferredValue(book);
  const use = useMemo(
    () => ceilingUse(settled, ceilings).filter((one) => one.unit === unit && one.class === kind),
    [settled, ceilings, unit, kind],
  );
  return use.map(({ source, remaining }) => (
    <span key={source} className={remaining < 0 ? styles.over : undefined}>
      {CLASS_TERMS[kind]}
      {SOURCE_TERMS[source]}
      {remaining < 0 ? "超控制数 " : "控制数余 "}
      <strong>{displayAmount(Math.abs(remaining), amountView)}</strong>
    </span>
  ));
}
