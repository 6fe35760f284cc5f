"use client";

import { useState } from "react";
import { RemindForm } from "./remind-form";
import styles from "./reminders.module.css";

/** 催办 of units that have not handed in; all of them are chosen at the beginning. */
export function UnitReminder({
  budgetId,
  units,
}: {
  budgetId: string;
  units: readonly { code: string; name: string }[];
}) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const toggle = (code: string) =>
    setLeft((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]));
  return (
    <>
      <fieldset className={styles.units}>
        <legend className="visually-hidden">催办哪些单位</legend>
        {units.map(({ code, name }) => (
          <label key={code}>
            <input type="checkbox" checked={!left.includes(code)} onChange={() => toggle(code)} /> {code} {name}
          </label>
        ))}
      </fieldset>
      <RemindForm
        whom={{ budgetId, units: units.map(({ code }) => code).filter((code) => !left.includes(code)) }}
        suggested="请尽快填报并报送本单位预算。"
      />
    </>
  );
}
