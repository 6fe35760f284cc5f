"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { remindAction, remindUnitsAction } from "@/lib/features/reminders/actions";
import { Button } from "../controls/button";
import { TextArea } from "../controls/field";
import { Notice } from "../controls/notice";
import { NO_ANSWER, sentenceOf } from "../ui/use-action";
import styles from "./reminders.module.css";

/** Whom it is about: departments by their ids with the year of the budget, or units of one budget by their codes. */
export type Reminded =
  | { departments: readonly string[]; fiscalYear: number }
  | { budgetId: string; units: readonly string[] };

interface Props {
  whom: Reminded;
  /** stands in the field at the beginning */
  suggested: string;
}

interface Outcome {
  type: "success" | "warning" | "error";
  message: string;
  left: readonly string[];
}

function ask(whom: Reminded, text: string): ReturnType<typeof remindAction> {
  return "units" in whom ? remindUnitsAction({ ...whom, text }) : remindAction({ ...whom, text });
}

async function send(whom: Reminded, text: string): Promise<Outcome> {
  try {
    const answer = await ask(whom, text);
    if (!answer.ok) return { type: "error", message: sentenceOf(answer), left: [] };
    const { reminded, left } = answer.data;
    const what = "units" in whom ? "个单位" : "个部门";
    if (left.length === 0) return { type: "success", message: `已催办 ${reminded} ${what}。`, left };
    return { type: "warning", message: `已催办 ${reminded} ${what}，另有 ${left.length} ${what}没有催办：`, left };
  } catch {
    return { type: "error", message: NO_ANSWER, left: [] };
  }
}

/** 催办 with a text, of departments or units that somebody chose; whoever was left out is named with the reason. */
export function RemindForm({ whom, suggested }: Props) {
  const router = useRouter();
  const [text, setText] = useState(suggested);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const count = "units" in whom ? whom.units.length : whom.departments.length;
  const remind = async () => {
    setPending(true);
    const result = await send(whom, text);
    setPending(false);
    setOutcome(result);
    if (result.type !== "error") router.refresh();
  };
  return (
    <div className={styles.form}>
      <TextArea label="催办内容" rows={2} maxLength={200} value={text} onText={setText} />
      <Button busy={pending} disabled={count === 0 || text.trim() === ""} onClick={remind}>
        催办
      </Button>
      <div role={outcome?.type === "success" ? "status" : "alert"}>
        {outcome && !pending && (
          <Notice
            kind={outcome.type}
            detail={
              outcome.left.length > 0 && (
                <ul className={styles.left}>
                  {outcome.left.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              )
            }
          >
            {outcome.message}
          </Notice>
        )}
      </div>
    </div>
  );
}
