"use client";

import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { type ColumnChoice, NARROWEST, NO_CHOICE, WIDEST, withShown, withWidth } from "./column-choice";
import styles from "./column-dialog.module.css";
import type { GridColumn } from "./grid-types";

interface Props {
  columns: readonly GridColumn[];
  choice: ColumnChoice;
  onChoose(choice: ColumnChoice): void;
  onClose(): void;
}

/** Which columns of a grid are shown, and how wide; what is chosen holds at once. */
export function ColumnDialog({ columns, choice, onChoose, onClose }: Props) {
  return (
    <Dialog
      title="列设置"
      width={30}
      light
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => onChoose(NO_CHOICE)}>恢复默认</Button>
          <Button primary onClick={onClose}>
            完成
          </Button>
        </>
      }
    >
      <p className={styles.note}>只影响您在本浏览器中看到的表格。列宽也可以在列标题的右边缘拖动，双击边缘适合内容。</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">显示</th>
            <th scope="col">列宽（像素，不填为自动）</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ id, label, optional = false }) => (
            <tr key={id}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    checked={!optional || !choice.hidden.includes(id)}
                    disabled={!optional}
                    onChange={(event) => onChoose(withShown(choice, id, event.target.checked))}
                  />
                  {label}
                  {!optional && <span className={styles.needed}>必填</span>}
                </label>
              </th>
              <td>
                <input
                  type="number"
                  aria-label={`${label}的列宽`}
                  min={NARROWEST}
                  max={WIDEST}
                  step={10}
                  defaultValue={choice.widths[id] ?? ""}
                  key={choice.widths[id] ?? "auto"}
                  onBlur={({ target }) => {
                    const typed = target.value === "" ? null : target.valueAsNumber;
                    if (typed !== (choice.widths[id] ?? null)) onChoose(withWidth(choice, id, typed));
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
