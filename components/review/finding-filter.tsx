"use client";

import { type FindingState, type ShownFinding, stateOf } from "./finding-state";
import styles from "./findings.module.css";

/** What is shown; blank is everything. */
export interface Filter {
  state: FindingState | "";
  part: string;
  rule: string;
}

export const NO_FILTER: Filter = { state: "", part: "", rule: "" };

/** Whether a finding passes a filter. */
export function isShown(finding: ShownFinding, { state, part, rule }: Filter): boolean {
  if (state !== "" && stateOf(finding) !== state) return false;
  return (part === "" || finding.part === part) && (rule === "" || finding.rule === rule);
}

const STATES: readonly (readonly [state: FindingState, label: string])[] = [
  ["block", "必须改正"],
  ["open", "需要说明"],
  ["explained", "已说明"],
  ["note", "提示"],
];

function counted(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

interface Props {
  findings: readonly ShownFinding[];
  filter: Filter;
  onChange(filter: Filter): void;
}

/** Chooses which findings are shown: how they stand, in which part, of which rule. */
export function FindingFilter({ findings, filter, onChange }: Props) {
  const states = counted(findings.map(stateOf));
  const countOf = (state: FindingState) => states.find(([one]) => one === state)?.[1] ?? 0;
  const rules = counted(findings.map(({ rule }) => rule)).sort(([a], [b]) => (a < b ? -1 : 1));
  const options = (all: string, of: [string, number][]) => (
    <>
      <option value="">{all}</option>
      {of.map(([value, count]) => (
        <option key={value} value={value}>
          {value}（{count}）
        </option>
      ))}
    </>
  );
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">筛选</legend>
      <label>
        级别{" "}
        <select
          value={filter.state}
          onChange={({ target }) => onChange({ ...filter, state: target.value as Filter["state"] })}
        >
          <option value="">全部（{findings.length}）</option>
          {STATES.filter(([state]) => countOf(state) > 0).map(([state, label]) => (
            <option key={state} value={state}>
              {label}（{countOf(state)}）
            </option>
          ))}
        </select>
      </label>
      <label>
        部分{" "}
        <select value={filter.part} onChange={({ target }) => onChange({ ...filter, part: target.value })}>
          {options("全部", counted(findings.map(({ part }) => part)))}
        </select>
      </label>
      <label>
        规则{" "}
        <select value={filter.rule} onChange={({ target }) => onChange({ ...filter, rule: target.value })}>
          {options("全部", rules)}
        </select>
      </label>
    </fieldset>
  );
}
