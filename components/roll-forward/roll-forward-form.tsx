"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AskedCode } from "@/lib/domain/roll-forward";
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
  asked: readonly AskedCode[];
}

/** What takes the place of a code that ended; blank: the lines keep it for now. */
function CodeChoice({ asked, onChoose }: { asked: AskedCode; onChoose: (code: string) => void }) {
  const { code, name, treeTitle, options, lines } = asked;
  return (
    <label className={styles.choice}>
      <span>
        {code} {name}
        <span className={styles.soft}>
          {treeTitle} · {lines}
        </span>
      </span>
      <select aria-label={`${code} 改列`} defaultValue="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{options.length > 0 ? "先不改，生成后逐条改" : "生成后逐条改列"}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.code} {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which projects go on, and the button that makes the draft. */
export function RollForwardForm({ budgetId, revision, nextYear, projects, asked }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState(() => new Set(projects.map(({ code }) => code)));
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
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
      const result = await rollForwardAction({ budgetId, revision, projects: [...chosen], codes });
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
      {asked.length > 0 && (
        <fieldset className={styles.projects}>
          <legend>这些科目 {nextYear} 年不再使用，改列哪个科目</legend>
          {asked.map((one) => (
            <CodeChoice
              key={`${one.treeTitle} ${one.code}`}
              asked={one}
              onChoose={(code) => setCodes({ ...codes, [one.code]: code })}
            />
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
