"use client";

import { useId, useState } from "react";
import { explainFindingsAction } from "@/lib/features/workflow/actions";
import { Button } from "../controls/button";
import { useAction } from "../ui/use-action";
import workflow from "../workflow/workflow.module.css";
import type { ShownFinding } from "./finding-state";
import styles from "./findings.module.css";

interface Props {
  budgetId: string;
  /** those of one rule that were chosen */
  findings: readonly ShownFinding[];
  /** the others of the same rule that wait for a reason */
  others: readonly ShownFinding[];
  onChooseAll(more: readonly ShownFinding[]): void;
  onDone(): void;
}

/** One reason for several findings of one rule. */
export function SharedReason({ budgetId, findings, others, onChooseAll, onDone }: Props) {
  const { run, pending, error } = useAction();
  const [text, setText] = useState("");
  const id = useId();
  const answered = findings.map(({ rule, subject, asked }) => ({ rule, subject, asked }));
  const save = () => run(() => explainFindingsAction({ budgetId, findings: answered, text }), onDone);
  return (
    <section className={styles.shared} aria-label="一并说明">
      <div className={workflow.field}>
        <label htmlFor={id}>
          {findings[0]?.rule} 已选 {findings.length} 项，写一个理由
        </label>
        <textarea
          id={id}
          className={workflow.control}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={workflow.row}>
        <Button primary busy={pending} disabled={text.trim() === ""} onClick={save}>
          保存到所选 {findings.length} 项
        </Button>
        {others.length > 0 && <Button onClick={() => onChooseAll(others)}>选中本规则其余 {others.length} 项</Button>}
        <Button onClick={onDone}>取消</Button>
      </div>
      <div role="alert">{error && <p className={workflow.error}>{error}</p>}</div>
    </section>
  );
}
