"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { REASON_SUBJECTS } from "@/lib/domain/book/types";
import { REASON_SUBJECT_LABELS } from "@/lib/domain/labels";
import type { Fen } from "@/lib/domain/money";
import { useEntry } from "../entry-workspace/entry-context";
import { placeId } from "../entry-workspace/field-places";
import { FilesButton } from "../trace/files-button";
import { amountText } from "./amount-value";
import type { AskedReason } from "./asked-reasons";
import { AmountField } from "./fields";
import forms from "./forms.module.css";
import { FramedArea, FramedText } from "./framed-fields";
import { useLocked, useReadOnly } from "./row-form-context";
import styles from "./texts.module.css";
import type { TextsInput } from "./texts-schema";
import { ToolButton } from "./tool-button";

interface CausesProps {
  index: number;
  name: string;
  root: string;
  /** what is left of the change, in fen; null when nothing is */
  rest: Fen | null;
  /** called when a cause was added or removed: the reason is written anew then */
  onWritten(): void;
}

function Causes({ index, name, root, rest, onWritten }: CausesProps) {
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
          <FramedText
            frame="reason"
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
            <ToolButton
              aria-label={`删除${name}原因 ${cause + 1}`}
              onClick={() => {
                remove(cause);
                onWritten();
              }}
            >
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
          {rest !== null && fields.length > 0 && (
            <ToolButton
              onClick={() => {
                append({ text: rest > 0 ? "其他因素增加" : "其他因素减少", amount: rest }, { shouldFocus: false });
                onWritten();
              }}
            >
              补一项“其他因素” {amountText(rest, amountView)}
            </ToolButton>
          )}{" "}
          <span className={forms.hint}>金额单位：{amountView === "yuan" ? "元" : "万元"}，减少填负数</span>
        </p>
      )}
    </div>
  );
}

/** Keeps with a reason the change that it is written for, whenever its words or amounts are typed. */
function useWrittenFor(index: number, change: Fen): () => void {
  const { subscribe, setValue } = useFormContext<TextsInput>();
  const latest = useRef(change);
  useLayoutEffect(() => {
    latest.current = change;
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, type }) => {
          if (type === "change" && name?.startsWith(`reasons.${index}.`))
            setValue(`reasons.${index}.for`, latest.current);
        },
      }),
    [subscribe, setValue, index],
  );
  return () => setValue(`reasons.${index}.for`, latest.current);
}

/** What the reason was written for and what the change is now, with the one click that confirms it. */
function Lapsed({ asked, onConfirm }: { asked: AskedReason; onConfirm(): void }) {
  const locked = useLocked();
  return (
    <div className={styles.lapsed}>
      <p role="status" className={forms.confirm}>
        为“{asked.lapsedFrom}”而写，现为“{asked.change}”：仍然适用的请确认，不适用的请修改。确认前不印入说明。
      </p>
      {!locked && (
        <ToolButton aria-label={`${REASON_SUBJECT_LABELS[asked.subject]}变动原因仍然适用`} onClick={onConfirm}>
          仍然适用
        </ToolButton>
      )}
    </div>
  );
}

function HowChoice({ index }: { index: number }) {
  const { register } = useFormContext();
  const locked = useLocked();
  return (
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
  );
}

function ReasonField({ asked, index }: { asked: AskedReason; index: number }) {
  const readOnly = useReadOnly();
  const { subject, change, changeFen, wanted, open, lapsedFrom, fault, restFen } = asked;
  const how = useWatch<TextsInput, `reasons.${number}.how`>({ name: `reasons.${index}.how` });
  const written = useWrittenFor(index, changeFen);
  const name = REASON_SUBJECT_LABELS[subject];
  const root = `narrative.reasons.${subject}`;
  const missing = open && lapsedFrom === null;
  const wrong = open || lapsedFrom !== null || fault !== null;
  return (
    <fieldset className={wrong ? `${styles.reason} ${styles.asked}` : styles.reason} data-reason={subject}>
      <legend>
        {name} <span className={forms.hint}>{change}</span>{" "}
        {missing && <span className={forms.confirm}>待填写原因</span>}
        {lapsedFrom !== null && <span className={forms.confirm}>待确认原因</span>}
        {!wanted && <span className={forms.hint}>可以不填</span>}{" "}
        <FilesButton subject={`book:${root}`} label={`${name}变动原因`} small />
      </legend>
      {!readOnly && <HowChoice index={index} />}
      {lapsedFrom !== null && <Lapsed asked={asked} onConfirm={written} />}
      {how === "causes" ? (
        <Causes index={index} name={name} root={root} rest={restFen} onWritten={written} />
      ) : (
        <FramedArea
          frame="reason"
          name={`reasons.${index}.text`}
          label={`${name}变动原因`}
          rows={2}
          cell
          id={placeId(`${root}.text`)}
        />
      )}
      {fault && (
        <p role="status" className={fault.severity === "block" ? forms.block : forms.confirm}>
          {fault.message}
        </p>
      )}
    </fieldset>
  );
}

/** The reasons asked for, each where its change is not zero; behind them those that may be given. */
export function ReasonFields({ asked }: { asked: readonly AskedReason[] }) {
  if (asked.length === 0) return <p className={forms.empty}>与上年相比没有变动，不需要写明原因。</p>;
  return asked.map((one) => <ReasonField key={one.subject} asked={one} index={REASON_SUBJECTS.indexOf(one.subject)} />);
}
