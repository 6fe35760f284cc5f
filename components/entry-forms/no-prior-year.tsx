"use client";

import { NEWNESS_TERMS } from "@/lib/domain/book/terms";
import type { Newness, NoPriorYear } from "@/lib/domain/book/types";
import { editionOf } from "@/lib/domain/editions";
import { printWords } from "@/lib/domain/rules/printed";
import { useEntry } from "../entry-workspace/entry-context";
import styles from "./no-prior-year.module.css";

const NOTHING: NoPriorYear = { department: null, units: [] };
const KINDS = Object.entries(NEWNESS_TERMS) as [Newness, string][];

/** The declaration as it stands, and a way to change it; what declares nothing is left out of the book. */
function useDeclaration() {
  const { rows, budgetId, change } = useEntry();
  const { value, version } = rows.narrative;
  const declared = value.noPriorYear ?? NOTHING;
  const declare = (next: NoPriorYear) => {
    const { noPriorYear: _, ...texts } = value;
    const isNothing = next.department === null && next.units.length === 0;
    const narrative = isNothing ? texts : { ...texts, noPriorYear: next };
    change([{ entity: "narrative", key: budgetId, baseVersion: version, value: narrative }]);
  };
  return { declared, declare };
}

/** Words that name tables by key, as the form set of the budget calls their sheets. */
function usePrinted(): (text: string) => string {
  const { rows } = useEntry();
  const edition = editionOf(rows.head.edition);
  return (text) => printWords(text, edition);
}

/** Declares that the department has no last year, instead of entering one; its units then need no declaration of their own. */
export function NewDepartment({ year, readOnly }: { year: number; readOnly: boolean }) {
  const { declared, declare } = useDeclaration();
  const printed = usePrinted();
  const choices: [Newness | null, string][] = [
    [null, "有上年数，或还没有填写"],
    ...KINDS.map(([kind, term]): [Newness, string] => [kind, `本部门为 ${year} 年${term}，无上年数`]),
  ];
  return (
    <fieldset className={styles.group} disabled={readOnly}>
      <legend>声明</legend>
      {choices.map(([kind, words]) => (
        <label key={words} className={styles.choice}>
          <input
            type="radio"
            name="noPriorYear"
            checked={declared.department === kind}
            onChange={() => declare({ department: kind, units: kind ? [] : declared.units })}
          />
          {words}
        </label>
      ))}
      <p className={styles.hint}>
        {printed("声明后，说明和{general}写明“无上年预算数”，不与上年比较，也不要求变动原因。")}
      </p>
    </fieldset>
  );
}

/** Declares which units of a department that has a last year have none. */
export function NewUnits({ year, readOnly }: { year: number; readOnly: boolean }) {
  const { rows } = useEntry();
  const { declared, declare } = useDeclaration();
  const printed = usePrinted();
  const kinds = new Map(declared.units.map(({ unit, kind }) => [unit, kind]));
  const others = declared.units.filter(({ unit }) => !rows.head.units.some(({ code }) => code === unit));
  const choose = (unit: string, kind: Newness | null) => {
    const rest = declared.units.filter((one) => one.unit !== unit);
    declare({ ...declared, units: kind ? [...rest, { unit, kind }] : rest });
  };
  return (
    <details className={styles.group} open={declared.units.length > 0}>
      <summary>
        {year} 年新增的单位{declared.units.length > 0 && `（${declared.units.length} 个）`}
      </summary>
      <p className={styles.hint}>
        新增单位 {year - 1} 年初没有预算，{printed("声明后说明和{general}写明")}“{year - 1}年初无预算”。
      </p>
      <div className={styles.units}>
        {[...rows.head.units, ...others.map(({ unit }) => ({ code: unit, name: "不在本预算的单位中" }))].map(
          ({ code, name }) => (
            <label key={code}>
              <span>
                {code} {name}
              </span>
              <select
                value={kinds.get(code) ?? ""}
                disabled={readOnly}
                onChange={(event) => choose(code, (event.currentTarget.value || null) as Newness | null)}
              >
                <option value="">有上年数</option>
                {KINDS.map(([kind, term]) => (
                  <option key={kind} value={kind}>
                    {term}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
      </div>
    </details>
  );
}

/** Where figures of last year are entered beside a declaration, takes one of the two back. */
export function Contradiction({ year, readOnly }: { year: number; readOnly: boolean }) {
  const { rows, budgetId, change } = useEntry();
  const { declared, declare } = useDeclaration();
  if (!declared.department) return null;
  const baseVersion = rows.priorYear?.version ?? null;
  const drop = () => change([{ entity: "priorYear", key: budgetId, baseVersion, value: null }]);
  return (
    <p role="alert" className={styles.contradiction}>
      已声明本部门为 {year} 年{NEWNESS_TERMS[declared.department]}、无上年数，又填写了上年数，只能保留一项。
      {!readOnly && (
        <>
          <button type="button" className={styles.revoke} onClick={() => declare({ ...declared, department: null })}>
            撤销声明
          </button>
          <button type="button" className={styles.revoke} onClick={drop}>
            删去上年数
          </button>
        </>
      )}
    </p>
  );
}
