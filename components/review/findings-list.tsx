"use client";

import { useMemo, useState } from "react";
import { ReasonField } from "../workflow/reason-field";
import { type Filter, FindingFilter, isShown, NO_FILTER } from "./finding-filter";
import { FindingItem } from "./finding-item";
import { type FindingState, type ShownFinding, stateOf } from "./finding-state";
import styles from "./findings.module.css";
import { SharedReason } from "./shared-reason";

const SECTIONS: readonly (readonly [state: FindingState, title: string])[] = [
  ["block", "必须改正"],
  ["open", "需要说明"],
  ["explained", "已说明"],
  ["note", "提示"],
];

interface Props {
  budgetId: string;
  findings: readonly ShownFinding[];
}

/** Whether a finding waits for a reason of the person who looks on. */
const awaits = (finding: ShownFinding) => finding.mayExplain && stateOf(finding) === "open";

/** Of which rules several findings wait for a reason: one may be written for all of them. */
function rulesAskedTwice(findings: readonly ShownFinding[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { rule } of findings.filter(awaits)) {
    if (seen.has(rule)) twice.add(rule);
    seen.add(rule);
  }
  return twice;
}

/** Findings, the severest first and those that are settled below what is open, with what was chosen for one reason. */
export function FindingsList({ budgetId, findings }: Props) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const together = useMemo(() => rulesAskedTwice(findings), [findings]);
  const selected = findings.filter((one) => chosen.includes(one.key) && awaits(one));
  const rule = selected[0]?.rule ?? null;
  const shown = findings.filter((finding) => isShown(finding, filter));
  const choiceOf = (finding: ShownFinding) => {
    if (!together.has(finding.rule) || !awaits(finding)) return null;
    const { key } = finding;
    return (
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={chosen.includes(key)}
          disabled={rule !== null && rule !== finding.rule}
          onChange={({ target }) => setChosen(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
        />
        一并说明
      </label>
    );
  };
  return (
    <>
      <FindingFilter findings={findings} filter={filter} onChange={setFilter} />
      {rule !== null && (
        <SharedReason
          budgetId={budgetId}
          findings={selected}
          others={findings.filter((one) => one.rule === rule && awaits(one) && !chosen.includes(one.key))}
          onChooseAll={(more) => setChosen([...chosen, ...more.map(({ key }) => key)])}
          onDone={() => setChosen([])}
        />
      )}
      {shown.length === 0 && <p className={styles.number}>没有符合条件的问题。</p>}
      {SECTIONS.map(([state, title]) => {
        const here = shown.filter((finding) => stateOf(finding) === state);
        if (here.length === 0) return null;
        return (
          <section key={state} className={styles.group} aria-labelledby={`group-${state}`}>
            <h2 className={styles.heading} id={`group-${state}`}>
              {title}
              <span className={styles.number}>{here.length} 项</span>
            </h2>
            <ul>
              {here.map((finding) => (
                <FindingItem
                  key={finding.key}
                  finding={finding}
                  choice={choiceOf(finding)}
                  explanation={
                    finding.asked === null ? null : (
                      <ReasonField key={finding.asked} budgetId={budgetId} finding={finding} />
                    )
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
