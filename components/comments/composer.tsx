"use client";

import { useState } from "react";
import type { Person } from "@/lib/features/comments/types";
import { Button } from "../controls/button";
import { MentionField } from "../controls/mention-field";
import styles from "./comments.module.css";
import { useComments } from "./comments-context";
import { mentionedIn } from "./mentioned";

export interface ComposerProps {
  /** the place or thread that it is about */
  about: string;
  label: string;
  /** 批注, 答复 */
  send: string;
  people: readonly Person[];
  pending: boolean;
  onSend(text: string, mentions: string[], sent: () => void): void;
  onCancel?: () => void;
  autoFocus?: boolean;
}

/** Where a comment or an answer is written; @ offers the people of the department. What was typed stays until it is sent. */
export default function Composer({
  about,
  label,
  send,
  people,
  pending,
  onSend,
  onCancel,
  autoFocus = false,
}: ComposerProps) {
  const { drafts } = useComments();
  const [text, setText] = useState(drafts.get(about) ?? "");
  const type = (next: string) => {
    drafts.set(about, next);
    setText(next);
  };
  const submit = () => onSend(text, mentionedIn(text, people), () => type(""));
  return (
    <div className={styles.composer}>
      <MentionField
        label={label}
        text={text}
        onText={type}
        rows={3}
        maxLength={2000}
        autoFocus={autoFocus}
        placeholder="输入 @ 可提到本部门的人"
        none="本部门没有这个人"
        listLabel="本部门的人"
        mentions={people.map(({ handle, roles }) => ({ value: handle, label: `${handle}（${roles}）` }))}
        onKeyDown={(event) => {
          // Esc closes the drawer; a text begun is not to go with it.
          if (event.key === "Escape" && text.trim()) event.stopPropagation();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim()) submit();
        }}
      />
      <div className={styles.row}>
        <Button primary busy={pending} disabled={text.trim() === ""} onClick={submit}>
          {send}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
        <span className={styles.hint}>
          <kbd>Ctrl</kbd>
          <kbd>Enter</kbd> 发送
        </span>
      </div>
    </div>
  );
}
