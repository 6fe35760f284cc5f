"use client";

import { useEffect, useRef } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { REASON_SUBJECTS } from "@/lib/domain/book/types";
import { REASON_SUBJECT_LABELS } from "@/lib/domain/labels";
import { useEntry } from "../entry-workspace/entry-context";
import type { AskedReason } from "./asked-reasons";
import { AmountField, AreaField, TextField } from "./fields";
import forms from "./forms.module.css";
import { useLocked, useReadOnly } from "./row-form-context";
import { placeId } from "./text-places";
import styles from "./texts.module.css";
import type { TextsInput } from "./texts-schema";
import { ToolButton } from "./tool-button";

function Causes({ index, name, root }: { index: number; name: string; root: string }) {
  const readOnly = useReadOnly();
  const { amountView } = useEntry();
  const { fields, append, remove } = useFieldArray<TextsInput, `reasons.${number}.causes`>({
    name: `reasons.${index}.causes`,
  });
  const place = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current || fields.length === 0) return;
    added.current = false;
    place.current?.querySelector<HTMLElement>(`[name="reasons.${index}.causes.${fields.length - 1}.text"]`)?.focus();
  }, [fields, index]);
  return (
    <div ref={place} className={styles.stack}>
      {fields.map(({ id }, cause) => (
        <div key={id} className={styles.causes}>
          <TextField
            name={`reasons.${index}.causes.${cause}.text`}
            label={`${name}原因 ${cause + 1}`}
            cell
            id={placeId(`${root}.causes[${cause}].text`)}
          />
          <AmountField
            name={`reasons.${index}.causes.${cause}.amount`}
            label={`${name}原因 ${cause + 1} 的金额（${amountView === "yuan" ? "元" : "万元"}，减少填负数）`}
            cell
            negative
          />
          {!readOnly && (
            <ToolButton aria-label={`删除${name}原因 ${cause + 1}`} onClick={() => remove(cause)}>
              删除
            </ToolButton>
          )}
        </div>
      ))}
      {!readOnly && (
        <p>
          <ToolButton
            aria-label={`增加${name}原因`}
            onClick={() => {
              added.current = true;
              append({ text: "", amount: null }, { shouldFocus: false });
            }}
          >
            增加原因
          </ToolButton>{" "}
          <span className={forms.hint}>金额单位：{amountView === "yuan" ? "元" : "万元"}，减少填负数</span>
        </p>
      )}
    </div>
  );
}

function ReasonField({ asked, index }: { asked: AskedReason; index: number }) {
  const { register } = useFormContext();
  const readOnly = useReadOnly();
  const locked = useLocked();
  const { subject, change, open, mismatch } = asked;
  const how = useWatch<TextsInput, `reasons.${number}.how`>({ name: `reasons.${index}.how` });
  const name = REASON_SUBJECT_LABELS[subject];
  const root = `narrative.reasons.${subject}`;
  return (
    <fieldset className={open || mismatch ? `${styles.reason} ${styles.asked}` : styles.reason} data-reason={subject}>
      <legend>
        {name} <span className={forms.hint}>{change}</span> {open && <span className={forms.confirm}>待填写原因</span>}
      </legend>
      {!readOnly && (
        <div className={styles.how}>
          <label>
            <input type="radio" value="text" disabled={locked} {...register(`reasons.${index}.how`)} />
            写一段话
          </label>
          <label>
            <input type="radio" value="causes" disabled={locked} {...register(`reasons.${index}.how`)} />
            分项列金额
          </label>
        </div>
      )}
      {how === "causes" ? (
        <Causes index={index} name={name} root={root} />
      ) : (
        <AreaField
          name={`reasons.${index}.text`}
          label={`${name}变动原因`}
          rows={2}
          cell
          id={placeId(`${root}.text`)}
        />
      )}
      {mismatch && how === "causes" && (
        <p role="status" className={forms.confirm}>
          {mismatch}
        </p>
      )}
    </fieldset>
  );
}

/** The reasons asked for, each where its change is not zero. */
export function ReasonFields({ asked }: { asked: readonly AskedReason[] }) {
  if (asked.length === 0) return <p className={forms.empty}>与上年相比没有变动，不需要写明原因。</p>;
  return asked.map((one) => <ReasonField key={one.subject} asked={one} index={REASON_SUBJECTS.indexOf(one.subject)} />);
}
