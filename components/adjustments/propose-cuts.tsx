"use client";

import { useState } from "react";
import { CLASS_TERMS } from "@/lib/domain/labels";
import { proposeCutsAction } from "@/lib/features/review/actions";
import type { CutsPlan } from "@/lib/features/review/cuts";
import { Button } from "../controls/button";
import { TextArea, TextField } from "../controls/field";
import { RadioGroup } from "../controls/radio-group";
import { useAction } from "../ui/use-action";
import styles from "./adjustments.module.css";
import { differenceText, yuanText } from "./words";

interface Named {
  code: string;
  name: string;
}

interface Props {
  budgetId: string;
  revision: number;
  units: readonly Named[];
  projects: readonly Named[];
}

const BEGUN = {
  code: "",
  unit: "",
  class: "",
  project: "",
  by: "percent" as "percent" | "amount",
  amount: "",
  reason: "",
};
type Asked = typeof BEGUN;

function inputOf(asked: Asked, of: Pick<Props, "budgetId" | "revision">, plan: CutsPlan | null) {
  const { code, unit, project, by, amount, reason } = asked;
  return {
    ...of,
    reason,
    scope: { code, unit, project, class: asked.class === "" ? null : asked.class },
    way: by === "percent" ? { by, hundredths: amount } : { by, fen: amount },
    wanted: plan && { lines: plan.lines.length, approvedFen: plan.approvedFen },
  };
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      {label}
      <select className={styles.select} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">全部</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What several 核减 come to: both totals, then line by line. */
function Plan({ plan: { lines, requestedFen, approvedFen, left } }: { plan: CutsPlan }) {
  return (
    <table className={styles.table} aria-label="核减预览">
      <thead>
        <tr>
          <th scope="col">支出明细</th>
          <th scope="col" className={styles.figure}>
            申报数（元）
          </th>
          <th scope="col" className={styles.figure}>
            核定数（元）
          </th>
          <th scope="col" className={styles.figure}>
            差额（元）
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className={styles.total}>
          <th scope="row">
            合计 {lines.length} 条{left > 0 && `（另有 ${left} 条已有核定数，不再改）`}
          </th>
          <td className={styles.figure}>{yuanText(requestedFen)}</td>
          <td className={styles.figure}>{yuanText(approvedFen)}</td>
          <td className={styles.figure}>{differenceText(requestedFen, approvedFen)}</td>
        </tr>
        {lines.map(({ id, words, ...line }) => (
          <tr key={id}>
            <th scope="row">
              {id} {words}
            </th>
            <td className={styles.figure}>{yuanText(line.requestedFen)}</td>
            <td className={styles.figure}>{yuanText(line.approvedFen)}</td>
            <td className={styles.figure}>{differenceText(line.requestedFen, line.approvedFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 批量核减: which lines by code, unit, class and project, by per cent or by an amount; seen before it is proposed. */
export function ProposeCuts({ budgetId, revision, units, projects }: Props) {
  const { run, pending, error } = useAction();
  const [asked, setAsked] = useState(BEGUN);
  const [plan, setPlan] = useState<CutsPlan | null>(null);
  const set = (changes: Partial<Asked>) => {
    setAsked({ ...asked, ...changes });
    // What was seen is no more what would be done; the reason changes nothing of it.
    if (!("reason" in changes)) setPlan(null);
  };
  const of = { budgetId, revision };
  const look = () =>
    run(async () => {
      const answer = await proposeCutsAction(inputOf(asked, of, null));
      if (answer.ok) setPlan(answer.data);
      return answer;
    });
  const apply = () =>
    run(
      () => proposeCutsAction(inputOf(asked, of, plan)),
      () => {
        setAsked(BEGUN);
        setPlan(null);
      },
    );
  const named = (list: readonly Named[]) => list.map(({ code, name }) => [code, `${code} ${name}`] as const);
  return (
    <details className={styles.cuts}>
      <summary>批量核减</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <div className={styles.conditions}>
          <TextField
            label="科目编码（功能或经济分类，可只写前几位）"
            inputMode="numeric"
            placeholder="如 302、30217；空白为全部"
            value={asked.code}
            onText={(code) => set({ code })}
          />
          <Choice label="单位" value={asked.unit} options={named(units)} onChoose={(unit) => set({ unit })} />
          <Choice
            label="支出类别"
            value={asked.class}
            options={Object.entries(CLASS_TERMS)}
            onChoose={(kind) => set({ class: kind })}
          />
          <Choice
            label="项目"
            value={asked.project}
            options={named(projects)}
            onChoose={(project) => set({ project })}
          />
        </div>
        <RadioGroup
          legend="怎样核减"
          options={[
            { value: "percent", label: "每条按比例（%），取整到元" },
            { value: "amount", label: "合计核减金额（元），按比例分到各条" },
          ]}
          value={asked.by}
          onChoose={(by) => set({ by })}
        />
        <div className={styles.conditions}>
          <TextField
            label={asked.by === "percent" ? "核减比例（%）" : "核减金额（元）"}
            inputMode="decimal"
            value={asked.amount}
            onText={(amount) => set({ amount })}
          />
        </div>
        <div className={styles.row}>
          <Button type="submit" busy={pending && plan === null} disabled={asked.amount.trim() === ""}>
            预览
          </Button>
        </div>
        <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      </form>
      {plan && (
        <div className={styles.form}>
          <Plan plan={plan} />
          <TextArea label="理由" rows={2} maxLength={1000} value={asked.reason} onText={(reason) => set({ reason })} />
          <div className={styles.row}>
            <Button primary busy={pending} disabled={asked.reason.trim() === ""} onClick={apply}>
              提出 {plan.lines.length} 处核减
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}
