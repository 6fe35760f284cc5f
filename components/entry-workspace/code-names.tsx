"use client";

import { useId, useMemo, useState } from "react";
import { codesToName, withName } from "@/lib/domain/entry/code-names";
import { useBasis } from "../basis/basis-provider";
import styles from "./code-names.module.css";
import { useEntry } from "./entry-context";

const MOST = 60;

/** The name of one code; it is kept when the field is left. */
function NameField({ code, name, readOnly }: { code: string; name: string; readOnly: boolean }) {
  const { rows, budgetId, change } = useEntry();
  const [text, setText] = useState<string | null>(null);
  const id = useId();
  const keep = () => {
    const typed = text?.trim() ?? name;
    setText(null);
    if (typed === name) return;
    const { value, version } = rows.codeNames;
    change([{ entity: "codeNames", key: budgetId, baseVersion: version, value: withName(value, code, typed) }]);
  };
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{code}</label>
      <input
        id={id}
        className={styles.input}
        value={text ?? name}
        maxLength={MOST}
        readOnly={readOnly}
        placeholder="按科目表填写名称"
        aria-invalid={name === "" && text === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && keep()}
      />
    </span>
  );
}

/** Asks what functional codes are called that no code book carries: the tables print the names given here. */
export function CodeNames({ readOnly }: { readOnly: boolean }) {
  const { book } = useEntry();
  const basis = useBasis();
  const wanted = useMemo(() => codesToName(book, basis), [book, basis]);
  if (wanted.length === 0) return null;
  const open = wanted.filter(({ name }) => name === "").length;
  return (
    <section className={styles.box} aria-label="科目名称">
      <p>
        系统的科目数据没有以下功能分类科目，公开表按这里的名称列示
        {open > 0 && <strong>，还有 {open} 个没有名称</strong>}。编码有误的，请直接改正编码。
      </p>
      <div className={styles.fields}>
        {wanted.map(({ code, name }) => (
          <NameField key={code} code={code} name={name} readOnly={readOnly} />
        ))}
      </div>
    </section>
  );
}
