"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import type { PlaceView } from "@/lib/features/places/types";
import { AdjustmentBox } from "../adjustments/adjustment-box";
import { Action } from "../ui/action";
import { grouped } from "./grouped";
import { useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";

function Figures({ figures }: Pick<PlaceView, "figures">) {
  const { openCell } = useTrace();
  const open = (event: MouseEvent, address: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openCell(address, event.detail === 0);
  };
  return (
    <section>
      <h3>段中数字的出处</h3>
      <ul className={styles.parts}>
        {figures.map(({ address, text, words }) => (
          <li key={address}>
            <a href={`?cell=${encodeURIComponent(address)}`} onClick={(event) => open(event, address)}>
              <span>{words}</span>
              <span className={styles.amount}>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the field where the place is entered; nothing where that is the page on the screen. */
function EnteredHere({ budgetId, page }: { budgetId: string; page: string }) {
  const href = `/budgets/${budgetId}/${page}`;
  if (usePathname() === href.slice(0, href.indexOf("?"))) return null;
  return (
    <p>
      <Action href={href}>在填报中修改</Action>
    </p>
  );
}

const AMOUNT = "金额（元）";

/** What a line, a paragraph or another place is, and what is approved of it. */
export function PlaceTrace({
  budgetId,
  view,
  onChanged,
}: {
  budgetId: string;
  view: PlaceView;
  onChanged: () => void;
}) {
  const { facts, figures, sheets, adjustment, propose, present, enteredOn } = view;
  if (!present) return <p>所选内容已删除。</p>;
  return (
    <>
      {enteredOn && <EnteredHere budgetId={budgetId} page={enteredOn} />}
      {(adjustment || propose) && (
        <AdjustmentBox budgetId={budgetId} adjustment={adjustment} propose={propose} onChanged={onChanged} />
      )}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{label === AMOUNT ? grouped(value) : value}</dd>
            </div>
          ))}
          {sheets.length > 0 && (
            <div>
              <dt>计入</dt>
              <dd>{sheets.join("、")}</dd>
            </div>
          )}
        </dl>
      )}
      {figures.length > 0 && <Figures figures={figures} />}
      {facts.length + figures.length === 0 && <p>此处内容由填报录入，没有引用其他数字。</p>}
    </>
  );
}
