"use client";

import { useId, useState } from "react";
import { ATTESTATION_LABELS } from "@/lib/domain/labels";
import { ATTESTATION_ANSWERS, type AttestationAnswer, type AttestedRule } from "@/lib/domain/workflow";
import { attestAction } from "@/lib/features/attestations/actions";
import { Button } from "../controls/button";
import { useAction } from "../ui/use-action";
import { attestationWords } from "./attestation-words";
import styles from "./workflow.module.css";

interface Props {
  budgetId: string;
  rule: AttestedRule;
  canAttest: boolean;
}

/** What a person answers to what no program can check: 已核实, 有问题, 不适用. */
export function AttestationField({ budgetId, rule, canAttest }: Props) {
  const { attestation, id: ruleId, title } = rule;
  const { run, pending, error } = useAction();
  const [answer, setAnswer] = useState<AttestationAnswer | null>(attestation?.answer ?? null);
  const [note, setNote] = useState(attestation?.note ?? "");
  const id = useId();
  if (!canAttest) return <p>{attestationWords(rule)}</p>;
  const same = answer === (attestation?.answer ?? null) && note.trim() === (attestation?.note ?? "");
  const save = () => run(() => attestAction({ budgetId, rule: ruleId, answer, note }));
  return (
    <div className={styles.form}>
      <fieldset className={styles.row}>
        <legend className="visually-hidden">{title}</legend>
        {ATTESTATION_ANSWERS.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={answer === one} onChange={() => setAnswer(one)} />{" "}
            {ATTESTATION_LABELS[one]}
          </label>
        ))}
        <input
          className={styles.control}
          aria-label={`${title}：说明`}
          placeholder={answer === "problem" ? "写明是什么问题（必填）" : "说明（可不填）"}
          maxLength={500}
          size={30}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button busy={pending} disabled={answer === null || same} onClick={save}>
          保存
        </Button>
      </fieldset>
      {attestation && <p className={styles.hint}>{attestationWords(rule)}</p>}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </div>
  );
}
