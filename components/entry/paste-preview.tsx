"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { cellText, type PastePlan } from "@/lib/domain/entry";
import type { PasteLayout } from "@/lib/domain/entry/paste-layout";
import { AMOUNT_UNIT_TERMS, type AmountUnit } from "../../lib/domain/money";
import { Button } from "../controls/button";
import { Dialog } from "../controls/dialog";
import { RadioGroup } from "../controls/radio-group";
import type { GridColumn } from "./grid-types";
import styles from "./paste-preview.module.css";

interface Props {
  columns: readonly GridColumn[];
  /** what stands beside a row of the plan on the screen */
  rowLabel(row: number): string;
  /** what the block says of itself, and its rows of data */
  layout: PasteLayout;
  samples: readonly (readonly string[])[];
  /** the unit in which amounts are shown */
  unit: AmountUnit;
  asksUnit: boolean;
  /** the unit answered last time, offered again */
  answeredUnit: AmountUnit | null;
  /** what pasting would do if amounts were in this unit */
  planFor(unit: AmountUnit, places?: PasteLayout["places"]): PastePlan;
  /** @param unit what was answered; null when nothing was asked */
  onAgree(plan: PastePlan, unit: AmountUnit | null): void;
  onRefuse(): void;
}

const UNITS = (["yuan", "wan"] as const).map((value) => ({ value, label: AMOUNT_UNIT_TERMS[value] }));

/** So many cells are listed; the rest is counted. */
const SHOWN = 200;

/** How many rows have something that is pasted, and how many are refused. */
function summaryOf({ changes, newRows, refusals }: PastePlan): string {
  const refused = new Set(refusals.map(({ row }) => row)).size;
  const parts = [`修改 ${changes.length} 个单元格`, `新增 ${newRows.length} 行`];
  if (refused > 0) parts.push(`${refused} 行有不能识别的内容，整行不粘贴`);
  return `${parts.join("，")}。`;
}

function Listed({
  title,
  heads,
  children,
  count,
}: {
  title: string;
  heads: string[];
  children: ReactNode;
  count: number;
}) {
  if (count === 0) return null;
  return (
    <section className={styles.part}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count > SHOWN && <p className={styles.more}>另有 {count - SHOWN} 处没有列出。</p>}
    </section>
  );
}

interface PlanProps extends Pick<Props, "columns" | "rowLabel" | "unit"> {
  plan: PastePlan;
}

function Refusals({ columns, rowLabel, plan: { refusals } }: PlanProps) {
  return (
    <Listed title="不能粘贴" heads={["行", "列", "内容", "原因"]} count={refusals.length}>
      {refusals.slice(0, SHOWN).map(({ row, column, text, message }, index) => (
        <tr key={`${row}-${column ?? index}`}>
          <td>{rowLabel(row)}</td>
          <td>{columns.find(({ id }) => id === column)?.label ?? ""}</td>
          <td className={styles.text}>{text}</td>
          <td>{message}</td>
        </tr>
      ))}
    </Listed>
  );
}

function Changes({ columns, rowLabel, unit, plan: { changes } }: PlanProps) {
  return (
    <Listed title="修改" heads={["行", "列", "原来", "改为"]} count={changes.length}>
      {changes.slice(0, SHOWN).map(({ row, column: id, before, after }) => {
        const column = columns.find((one) => one.id === id);
        if (!column) return null;
        return (
          <tr key={`${row}-${id}`}>
            <td>{rowLabel(row)}</td>
            <td>{column.label}</td>
            <td data-kind={column.kind}>{cellText(column, before, unit)}</td>
            <td data-kind={column.kind}>{cellText(column, after, unit)}</td>
          </tr>
        );
      })}
    </Listed>
  );
}

function NewRows({ columns, rowLabel, unit, plan: { newRows } }: PlanProps) {
  return (
    <Listed title="新增" heads={["行", ...columns.map(({ label }) => label)]} count={newRows.length}>
      {newRows.slice(0, SHOWN).map(({ row, cells }) => (
        <tr key={row}>
          <td>{rowLabel(row)}</td>
          {columns.map((column) => (
            <td key={column.id} data-kind={column.kind}>
              {cellText(column, cells[column.id] ?? null, unit)}
            </td>
          ))}
        </tr>
      ))}
    </Listed>
  );
}

/** Which column of the grid each column of the block goes to; a person may say otherwise. */
function Mapping(props: {
  columns: readonly GridColumn[];
  layout: PasteLayout;
  sample: readonly string[];
  places: PasteLayout["places"];
  onChange(places: PasteLayout["places"]): void;
}) {
  const { columns, layout, sample, places, onChange } = props;
  return (
    <section className={styles.part}>
      <table className={styles.table}>
        <caption>各列粘贴到</caption>
        <tbody>
          {places.map((place, at) => {
            const heading = layout.headings[at] || `第 ${at + 1} 列`;
            return (
              <tr key={`${heading} ${String(at)}`}>
                <th scope="row">{heading}</th>
                <td className={styles.text}>{sample[at]}</td>
                <td>
                  <select
                    aria-label={`${heading}粘贴到`}
                    value={place ?? ""}
                    onChange={(event) => {
                      const chosen = event.target.value === "" ? null : Number(event.target.value);
                      onChange(places.map((old, index) => (index === at ? chosen : old === chosen ? null : old)));
                    }}
                  >
                    <option value="">不粘贴</option>
                    {columns.map((column, index) => (
                      <option key={column.id} value={index} disabled={column.readOnly}>
                        {column.label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Says what a pasted block would do, cell by cell, and what cannot be taken and why; nothing is done before consent. */
export function PastePreview(props: Props) {
  const { columns, rowLabel, unit, asksUnit, answeredUnit, planFor, onAgree, onRefuse, layout, samples } = props;
  const [chosen, setChosen] = useState<PasteLayout["places"] | undefined>(undefined);
  const [asked, setAsked] = useState<AmountUnit | null>(answeredUnit);
  const waits = asksUnit && asked === null;
  const plan = waits ? null : planFor(asksUnit && asked !== null ? asked : unit, chosen);
  const nothing = plan === null || plan.changes.length + plan.newRows.length === 0;
  const parts = plan && { columns, rowLabel, unit, plan };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan && !nothing) onAgree(plan, asksUnit ? asked : null);
  };
  return (
    <Dialog title="粘贴预览" onClose={onRefuse} width={54}>
      <form onSubmit={submit}>
        {asksUnit && (
          <div className={styles.unit}>
            <RadioGroup legend="内容中有金额，以什么为单位？" options={UNITS} value={asked} onChoose={setAsked} />
          </div>
        )}
        {layout.totals.length > 0 && (
          <p>
            没有粘贴的合计行：
            {layout.totals.map(({ row, text }) => `第 ${row + 1} 行“${text}”`).join("、")}。
          </p>
        )}
        {(layout.headings.length > 0 || samples.length > 1) && (
          <details className={styles.mapping} open={layout.headings.length > 0}>
            <summary>{layout.headings.length > 0 ? "已按列标题对应栏目" : "各列的对应栏目"}</summary>
            <Mapping
              columns={columns}
              layout={layout}
              sample={samples[0] ?? []}
              places={chosen ?? layout.places}
              onChange={setChosen}
            />
          </details>
        )}
        {parts && (
          <>
            <p role="status">{summaryOf(parts.plan)}</p>
            <div className={styles.parts}>
              <Refusals {...parts} />
              <Changes {...parts} />
              <NewRows {...parts} />
            </div>
          </>
        )}
        <div className={styles.buttons}>
          <Button onClick={onRefuse}>取消</Button>
          <Button primary type="submit" disabled={nothing}>
            {plan && plan.refusals.length > 0 ? "粘贴其余各行" : "粘贴"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
