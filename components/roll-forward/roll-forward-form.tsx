"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { rollForwardAction } from "@/lib/features/roll-forward/actions";
import type { ContinuableProject } from "@/lib/features/roll-forward/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { NO_ANSWER } from "../ui/use-action";
import styles from "./roll-forward.module.css";

interface Props {
  budgetId: string;
  revision: number;
  nextYear: number;
  projects: readonly ContinuableProject[];
}

/** Which projects go on, and the button that makes the draft. */
export function RollForwardForm({ budgetId, revision, nextYear, projects }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState(() => new Set(projects.map(({ code }) => code)));
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const toggle = (code: string, goesOn: boolean) => {
    const next = new Set(chosen);
    if (goesOn) next.add(code);
    else next.delete(code);
    setChosen(next);
  };
  const make = async () => {
    setPending(true);
    try {
      const result = await rollForwardAction({ budgetId, revision, projects: [...chosen] });
      if (result.ok) router.refresh();
      setMessage(result.ok ? null : result.error.message);
    } catch {
      setMessage(NO_ANSWER);
    }
    setPending(false);
  };
  return (
    <>
      {projects.length > 0 && (
        <fieldset className={styles.projects}>
          <legend>哪些项目 {nextYear} 年继续实施</legend>
          {projects.map(({ code, name, unitName, categoryLabel, amountYuan }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={(event) => toggle(code, event.target.checked)}
              />
              <span>
                {code} {name}
                <span className={styles.soft}>
                  {unitName} · {categoryLabel} · {amountYuan} 元
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div role="alert">{message && <Notice kind="error">{message}</Notice>}</div>
      <Button primary busy={pending} onClick={make}>
        生成 {nextYear} 年预算草稿
      </Button>
    </>
  );
}
