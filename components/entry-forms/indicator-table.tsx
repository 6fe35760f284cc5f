"use client";

import { Fragment, useEffect, useRef } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { RELATION_TERMS } from "@/lib/domain/labels";
import { normaliseDigits } from "@/lib/domain/money";
import { JX_01 } from "@/lib/domain/rules/catalogue/jx-01";
import { JX_02 } from "@/lib/domain/rules/catalogue/jx-02";
import { weightOf } from "@/lib/domain/rules/catalogue/jx-forms";
import { CommentButton } from "../comments/comment-button";
import { CheckField, choicesOf, SelectField, TextField } from "./fields";
import { type indicatorInput, NEW_INDICATOR } from "./form-inputs";
import styles from "./forms.module.css";
import { CellMessages, RowMessages, useReadOnly } from "./row-form-context";
import { ToolButton } from "./tool-button";

type Input = ReturnType<typeof indicatorInput>;
interface Holder {
  indicators: Input[];
}

/** The rules that judge the weight total, which stands here live. */
const WEIGHT_RULES = [JX_01.id, JX_02.id];
const RELATIONS = choicesOf(RELATION_TERMS);

/** The weight total of what is typed; weights that are no numbers count as not there. */
function typedTotal(indicators: readonly Input[]): number {
  const read = indicators.map(({ weight, unit, relation, ...rest }) => {
    const plain = normaliseDigits(weight);
    const value = /^\d{1,3}(\.\d{1,3})?$/.test(plain) ? Number(plain) : 0;
    return { ...rest, unit, relation: "qualitative" as const, weight: value };
  });
  return weightOf(read);
}

function WeightTotal({ totals }: { totals: readonly number[] }) {
  const indicators = useWatch<Holder, "indicators">({ name: "indicators" });
  if (indicators.length === 0) return null;
  const total = typedTotal(indicators);
  const right = totals.includes(total);
  return (
    <output className={right ? undefined : styles.confirm}>
      权重合计 <strong>{total}</strong>，应为 {totals.join(" 或 ")}
      {right ? "，相符" : "，不相符"}
    </output>
  );
}

/**
 * 绩效指标 of a form: name, relation, target, unit, weight, whether core; in the order in which they print.
 *
 * @param path of the list in the book, by which its indicators are commented: `projects[0].indicators`
 */
export function IndicatorTable({ totals, path }: { totals: readonly number[]; path: string }) {
  const readOnly = useReadOnly();
  const { fields, append, remove, move } = useFieldArray<Holder, "indicators">({ name: "indicators" });
  const table = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null || fields.length < 0) return;
    table.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [fields]);
  const moveTo = (from: number, to: number, button: string) => {
    wanted.current = `[data-row="${to}"] [data-${button}]:not(:disabled), [data-row="${to}"] button:not(:disabled)`;
    move(from, to);
  };
  return (
    <div ref={table}>
      {fields.length === 0 ? (
        <p className={styles.empty}>还没有绩效指标。每张目标表都要有指标，权重合计应为 {totals.join(" 或 ")}。</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.w4}>
                序号
              </th>
              <th scope="col">指标名称</th>
              <th scope="col" className={styles.w5}>
                指标性质
              </th>
              <th scope="col" className={styles.w7}>
                指标值
              </th>
              <th scope="col" className={styles.w5}>
                计量单位
              </th>
              <th scope="col" className={styles.w5}>
                权重
              </th>
              <th scope="col" className={styles.w4}>
                核心
              </th>
              {!readOnly && (
                <th scope="col" className={styles.w12}>
                  操作
                </th>
              )}
              <th scope="col" className={styles.w4}>
                批注
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }, index) => {
              const at = `第 ${index + 1} 项`;
              return (
                <Fragment key={id}>
                  <tr data-row={index}>
                    <th scope="row">{index + 1}</th>
                    <td>
                      <TextField name={`indicators.${index}.name`} label={`${at}指标名称`} cell="narrow" />
                    </td>
                    <td>
                      <SelectField
                        name={`indicators.${index}.relation`}
                        label={`${at}指标性质`}
                        cell="narrow"
                        choices={RELATIONS}
                      />
                    </td>
                    <td>
                      <TextField name={`indicators.${index}.target`} label={`${at}指标值`} cell="narrow" />
                    </td>
                    <td>
                      <TextField name={`indicators.${index}.unit`} label={`${at}计量单位`} cell="narrow" />
                    </td>
                    <td>
                      <TextField name={`indicators.${index}.weight`} label={`${at}权重`} cell="narrow" number />
                    </td>
                    <td>
                      <CheckField name={`indicators.${index}.core`} label={`${at}核心指标`} />
                    </td>
                    {!readOnly && (
                      <td>
                        <span className={styles.tools}>
                          <ToolButton
                            data-up
                            disabled={index === 0}
                            aria-label={`上移${at}`}
                            onClick={() => moveTo(index, index - 1, "up")}
                          >
                            ↑
                          </ToolButton>
                          <ToolButton
                            data-down
                            disabled={index === fields.length - 1}
                            aria-label={`下移${at}`}
                            onClick={() => moveTo(index, index + 1, "down")}
                          >
                            ↓
                          </ToolButton>
                          <ToolButton
                            aria-label={`删除${at}`}
                            onClick={() => {
                              wanted.current = "[data-add]";
                              remove(index);
                            }}
                          >
                            删除
                          </ToolButton>
                        </span>
                      </td>
                    )}
                    <td>
                      <CommentButton subject={`book:${path}[${index}]`} label={`${at}指标`} compact />
                    </td>
                  </tr>
                  <CellMessages prefix={`indicators[${index}].`} columns={readOnly ? 8 : 9} />
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
      <div className={styles.below}>
        {!readOnly && (
          <ToolButton
            data-add
            onClick={() => {
              wanted.current = `[data-row="${fields.length}"] input`;
              append(NEW_INDICATOR, { shouldFocus: false });
            }}
          >
            增加指标
          </ToolButton>
        )}
        <WeightTotal totals={totals} />
        <RowMessages fields={["indicators"]} except={WEIGHT_RULES} />
      </div>
    </div>
  );
}
