"use client";

import { type SyntheticEvent, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { type Frame, unframeLines } from "@/lib/domain/narrative/frames";
import { AreaField, type FieldProps, TextField, type WordsProps } from "./fields";
import forms from "./forms.module.css";
import { useLocked } from "./row-form-context";
import styles from "./texts.module.css";
import { ToolButton } from "./tool-button";

interface Cleaned {
  before: string;
  after: string;
  removed: readonly string[];
}

/** `“1、”“2、”“（3）”等 5 处`: what was taken off, each once. */
function removedWords(removed: readonly string[]): string {
  const named = [...new Set(removed)].slice(0, 3).map((words) => `“${words}”`);
  return `${named.join("")}${removed.length > named.length ? `等 ${removed.length} 处` : ""}`;
}

/**
 * Takes off what a text brings along of the sentence around it, when the field is left and when text was pasted into it,
 * and offers it back. What a person takes back stays until it is typed otherwise.
 */
function useUnframed(name: string, frame: Frame): WordsProps {
  const { getValues, setValue, setFocus } = useFormContext();
  const locked = useLocked();
  const value: unknown = useWatch({ name });
  const [cleaned, setCleaned] = useState<Cleaned | null>(null);
  const kept = useRef<string | null>(null);
  const fill = (text: string) => setValue(name, text, { shouldDirty: true, shouldTouch: true });
  const clean = () => {
    const before = String(getValues(name) ?? "");
    if (locked || before === kept.current) return;
    const { text, removed } = unframeLines(frame, before);
    if (removed.length === 0) return;
    fill(text);
    setCleaned({ before, after: text, removed });
  };
  const takeBack = ({ before }: Cleaned) => {
    kept.current = before;
    fill(before);
    setFocus(name);
  };
  const pasted = (event: SyntheticEvent) => {
    if (event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === "insertFromPaste") clean();
  };
  return {
    events: { onBlur: clean, onChange: pasted },
    below: cleaned !== null && cleaned.after === value && (
      <span className={styles.cleaned}>
        <span role="status" className={forms.hint}>
          已去掉重复的{removedWords(cleaned.removed)}
        </span>
        <ToolButton onClick={() => takeBack(cleaned)}>撤销</ToolButton>
      </span>
    ),
  };
}

/** Several lines of words that are set into a sentence, or one entry a line that is numbered. */
export function FramedArea({ frame, ...props }: FieldProps & { frame: Frame; rows?: number }) {
  return <AreaField {...props} {...useUnframed(props.name, frame)} />;
}

/** One line of words that is set into a sentence. */
export function FramedText({ frame, ...props }: FieldProps & { frame: Frame }) {
  return <TextField {...props} {...useUnframed(props.name, frame)} />;
}
