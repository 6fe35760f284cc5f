"use client";

import { type FormEvent, useMemo, useState } from "react";
import { type Arrangement, textsIn } from "@/lib/domain/entry/grid/arranged";
import type { AmountUnit } from "../../lib/domain/money";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { TextField } from "../controls/field";
import { RadioGroup } from "../controls/radio-group";
import styles from "./arrange-dialog.module.css";
import { shownText } from "./grid-row";
import type { EntryGridRow, GridColumn } from "./grid-types";

type Order = "listed" | "ascending" | "descending";

const ORDERS: { value: Order; label: string }[] = [
  { value: "listed", label: "填报次序" },
  { value: "ascending", label: "升序" },
  { value: "descending", label: "降序" },
];

interface Props {
  column: GridColumn;
  /** all rows, whatever is shown of them */
  rows: readonly EntryGridRow[];
  unit: AmountUnit;
  arrangement: Arrangement;
  onArrange(wanted: Arrangement): void;
  onClose(): void;
}

function orderOf({ sort }: Arrangement, { id }: GridColumn): Order {
  if (sort?.column !== id) return "listed";
  return sort.descending ? "descending" : "ascending";
}

function sortBy(order: Order, { id }: GridColumn, { sort }: Arrangement): Arrangement["sort"] {
  if (order !== "listed") return { column: id, descending: order === "descending" };
  return sort?.column === id ? null : sort;
}

function withFilter(filters: Arrangement["filters"], id: string, texts: ReadonlySet<string> | null) {
  const next = new Map(filters);
  if (texts) next.set(id, texts);
  else next.delete(id);
  return next;
}

/** How the rows are to be looked at by one column: in which order, and which of them. */
export function ArrangeDialog({ column, rows, unit, arrangement, onArrange, onClose }: Props) {
  const found = useMemo(() => textsIn(rows, column, (row) => shownText(row, column, unit)), [rows, column, unit]);
  const [order, setOrder] = useState(() => orderOf(arrangement, column));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => arrangement.filters.get(column.id) ?? new Set(found.map(({ text }) => text)),
  );
  const [query, setQuery] = useState("");
  const listed = found.filter(({ text }) => text.toLowerCase().includes(query.trim().toLowerCase()));
  const isAll = listed.every(({ text }) => chosen.has(text));
  const choose = (texts: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const text of texts) {
      if (on) next.add(text);
      else next.delete(text);
    }
    setChosen(next);
  };
  const close = (wanted: Arrangement) => {
    onArrange(wanted);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What was looked for is what is wanted, as in a spreadsheet.
    const shown = query.trim() === "" ? [...chosen] : listed.flatMap(({ text }) => (chosen.has(text) ? [text] : []));
    const filter = shown.length === found.length ? null : new Set(shown);
    close({ sort: sortBy(order, column, arrangement), filters: withFilter(arrangement.filters, column.id, filter) });
  };
  return (
    <Dialog title={`筛选和排序 · ${column.label}`} width={26} light onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <RadioGroup legend="次序" options={ORDERS} value={order} onChoose={setOrder} />
        <TextField label="只显示包含" value={query} onText={setQuery} />
        <fieldset className={styles.texts}>
          <legend className="visually-hidden">显示哪些内容</legend>
          {listed.length === 0 && <p className={styles.count}>没有包含这些字的内容</p>}
          <label hidden={listed.length === 0}>
            <input
              type="checkbox"
              checked={isAll}
              onChange={(event) =>
                choose(
                  listed.map(({ text }) => text),
                  event.target.checked,
                )
              }
            />
            全选
          </label>
          {listed.map(({ text, count }) => (
            <label key={text}>
              <input
                type="checkbox"
                checked={chosen.has(text)}
                onChange={(event) => choose([text], event.target.checked)}
              />
              {text === "" ? "（空白）" : text}
              <span className={styles.count}>{count} 行</span>
            </label>
          ))}
        </fieldset>
        <div className={styles.buttons}>
          <Button onClick={() => close({ sort: null, filters: new Map() })}>全部显示</Button>
          <Button onClick={onClose}>取消</Button>
          <Button primary type="submit" disabled={!listed.some(({ text }) => chosen.has(text))}>
            确定
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
