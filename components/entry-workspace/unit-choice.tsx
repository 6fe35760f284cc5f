"use client";

import { useSearchParams } from "next/navigation";
import type { Unit } from "@/lib/domain/book/types";
import { useEntry } from "./entry-context";
import styles from "./unit-choice.module.css";

/** Beyond this many units a list is quicker than buttons side by side. */
const BUTTONS = 3;

/** The units whose rows the person sees, and the one that is shown; it stands in the address. */
export function useUnitChoice(): { units: readonly Unit[]; unit: Unit | null; choose(code: string): void } {
  const { rows, visibleUnits } = useEntry();
  const wanted = useSearchParams().get("unit");
  const units = rows.head.units.filter(({ code }) => visibleUnits?.includes(code) ?? true);
  const unit = units.find(({ code }) => code === wanted) ?? units[0] ?? null;
  const choose = (code: string) => window.history.replaceState(null, "", `?unit=${encodeURIComponent(code)}`);
  return { units, unit, choose };
}

/** Chooses the unit that is entered. */
export function UnitChoice() {
  const { units, unit, choose } = useUnitChoice();
  if (units.length <= BUTTONS) {
    return (
      <fieldset className={styles.units}>
        <legend className="visually-hidden">单位</legend>
        {units.map(({ code, name }) => (
          <button key={code} type="button" aria-pressed={code === unit?.code} title={name} onClick={() => choose(code)}>
            {code} <span className={styles.name}>{name}</span>
          </button>
        ))}
      </fieldset>
    );
  }
  return (
    <label className={styles.list}>
      单位{" "}
      <select value={unit?.code} onChange={(event) => choose(event.target.value)}>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </select>
    </label>
  );
}
