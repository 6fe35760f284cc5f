"use client";

import { fieldWords, namesIn, rowName } from "@/lib/domain/entry/value-words";
import { useBasis } from "../basis/basis-provider";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { dateTime } from "../ui/date-time";
import styles from "./conflict-dialog.module.css";
import { useEntry } from "./entry-context";
import type { OpenConflict } from "./types";

function Versions({ conflict }: Pick<OpenConflict, "conflict">) {
  const { rows } = useEntry();
  const basis = useBasis();
  const { entity, mine, theirs } = conflict;
  const fields = fieldWords(entity, { mine, theirs }, namesIn(rows, basis));
  if (mine === null || theirs === null) {
    return (
      <p className={styles.deleted}>
        {mine === null ? "您删除了这一行，对方修改了它。" : "对方删除了这一行，您修改了它。"}
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">我的</th>
          <th scope="col">对方的</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, label, mine: my, theirs: their, same }) => (
          <tr key={field} className={same ? undefined : styles.differs}>
            <th scope="row">
              {label}
              {!same && <span className={styles.mark}>不同</span>}
            </th>
            <td>{my || "（空）"}</td>
            <td>{their || "（空）"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shows what two people made of one row and lets the second of them choose; the next row follows until none is left. */
export function ConflictDialog({ onClose }: { onClose: () => void }) {
  const { conflicts, resolve } = useEntry();
  const first = conflicts[0];
  if (!first) return null;
  const { id, conflict } = first;
  const choose = (choice: "mine" | "theirs") => {
    resolve(id, choice);
    if (conflicts.length === 1) onClose();
  };
  const left = conflicts.length > 1 ? `（还有 ${conflicts.length - 1} 行）` : "";
  return (
    <Dialog
      width={40}
      title={`这一行被他人修改过${left}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>稍后决定</Button>
          <Button onClick={() => choose("theirs")}>用对方的</Button>
          <Button primary onClick={() => choose("mine")}>
            用我的
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        {rowName(conflict.entity, conflict.theirs ?? conflict.mine)}：{conflict.by}于 {dateTime(new Date(conflict.at))}{" "}
        保存了这一行，您的修改还没有保存。请对照后选择保留哪一种；没有选中的内容不再保留。
      </p>
      <Versions conflict={conflict} />
    </Dialog>
  );
}
